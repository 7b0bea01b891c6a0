// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/connection.h"

#include <QMap>

namespace globant::store {

// What `check` found. Each part is "ok", or a sentence about the first things that are wrong.
struct IntegrityReport
{
    QString integrity;          // page HMACs (cipher_integrity_check), structure (integrity_check), write-ahead log
    QString rollup;             // equal to a recount of the rows
    QString foreignKeys;        // every reference finds its row
    QString log;                // the chain of hashes, and the rows that are there against what it tells
    QMap<QString, qint64> rows; // by table; those that can be counted

    bool ok() const;
};

// Reads the whole store once or twice; takes time in proportion to its size. Over any connection, in its thread.
// What is damaged is in the report; an error means that the check itself could not be done.
Result<IntegrityReport> checkIntegrity(const Connection& connection, const catalog::Catalog& catalog);

} // namespace globant::store
