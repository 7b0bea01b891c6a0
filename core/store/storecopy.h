// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QMap>

#include <functional>

namespace globant::store {

using RowCounts = QMap<QString, qint64>; // by table, those that the catalog does not know included

// What a store holds, to be held against a copy of it.
struct StoreContent
{
    RowCounts rows;
    QByteArray hash; // BLAKE2b-256 over every value of every row; empty: not asked for

    friend bool operator==(const StoreContent&, const StoreContent&) = default;
};

// How a copy is made.
struct CopyOptions
{
    bool hash = false;    // of the content too; reads every row
    int pagesAtOnce = -1; // -1: all; else `pause` is called between, with what is done and what there is, in pages
    std::function<Result<void>(int done, int total)> pause = {};
};

// Copies the store at `from` into a new file, page by page, from one snapshot, while others may write; answers what was
// in that snapshot. Another key re-encrypts. Connections of its own, of the calling thread. The file is not yet
// flushed.
Result<StoreContent> copyStore(const QString& from, const SecretBytes& fromKey, const QString& to,
                               const SecretBytes& toKey, const CopyOptions& options = {});

// Over any connection, in its thread and its snapshot.
Result<StoreContent> readContent(const Connection& connection, bool hash);

// Opens a copy and compares: every page's HMAC, the structure, the content. Answers a reason where it is not whole, and
// an empty text where it is.
Result<QString> faultOfCopy(const QString& path, const SecretBytes& key, const StoreContent& expected);

} // namespace globant::store
