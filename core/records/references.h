// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/connection.h"

namespace globant::records {

// How many rows of a table refer to one row, by one field.
struct Reference
{
    const catalog::TableSchema* table = nullptr; // the referring one, of the catalog
    QString field;
    qint64 count = 0;
};

// Who refers to a row; empty where nobody does. Looks at every row of the referring tables. Over any connection, in its
// thread.
Result<QList<Reference>> referencesTo(const store::Connection& connection, const catalog::Catalog& catalog,
                                      const catalog::TableSchema& table, qint64 key);

// "12 employees refer to it", "1 employee refers to it".
QString referencesText(const QList<Reference>& references);

} // namespace globant::records
