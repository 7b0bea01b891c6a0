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

// What a copy answers of the snapshot that it was made from.
enum class ContentOf {
    Nothing, // it is known already
    Counts,
    Values, // reads every row, in a second thread
};

// How a copy is made.
struct CopyOptions
{
    ContentOf content = ContentOf::Counts;
    bool unchanging = false; // nobody writes to the source, which may be followed by other bytes: a backup
    // Where the copy is of the same bytes as the source's file, it gets them as they were read there, 1 MiB at a time,
    // and the content is left to be read from the copy.
    std::function<void(const QByteArray& bytes)> sameBytes = {};
    int pagesAtOnce = -1; // -1: all; else `pause` is called between, with what is done and what there is, in pages
    std::function<Result<void>(int done, int total)> pause = {};
};

// Copies the store at `from` into a new file, page by page, from one snapshot, while others may write; answers what was
// in that snapshot. Another key re-encrypts; under the same one, and with `sameBytes`, a store whose changes are all in
// its file is copied as it stands there: the answer is then empty. Connections of its own. The copy is one file, not
// yet flushed; a crash leaves it useless.
Result<StoreContent> copyStore(const QString& from, const SecretBytes& fromKey, const QString& to,
                               const SecretBytes& toKey, const CopyOptions& options = {});

// Over any connection, in its thread and its snapshot.
Result<StoreContent> readContent(sqlite3* db, bool hash);
inline Result<StoreContent> readContent(const Connection& connection, bool hash)
{
    return readContent(connection.handle(), hash);
}

// What was found in a copy.
struct ExaminedCopy
{
    QString fault; // of its pages' HMACs or its structure; empty: none
    StoreContent content;
};

// Opens a copy to which nobody writes, and reads it: every page's HMAC, the structure, and in a second thread the
// content.
Result<ExaminedCopy> examineCopy(const QString& path, const SecretBytes& key, ContentOf content);

// The same, and compares: every page's HMAC, the structure, the content; the last in a
// second thread. Answers a reason where it is not whole, and an empty text where it is.
Result<QString> faultOfCopy(const QString& path, const SecretBytes& key, const StoreContent& expected);

} // namespace globant::store
