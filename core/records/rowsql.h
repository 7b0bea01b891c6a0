// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/statement.h"

#include <QByteArrayList>
#include <QVariant>

#include <atomic>

struct sqlite3;

namespace globant::records {

// Lets statements of a connection end early, with Cancelled, while it lives and once `cancelled` is set; null: never.
class CancelGuard
{
public:
    CancelGuard(sqlite3* db, const std::atomic_bool* cancelled);
    ~CancelGuard();
    Q_DISABLE_COPY_MOVE(CancelGuard)

private:
    sqlite3* m_db;
};

// What a foreign key's name is read from; null: the field is none, or what it refers to has no name.
const catalog::TableSchema* referredTable(const catalog::Catalog& catalog, const catalog::TableSchema& table,
                                          int field);
// That name's column, and the join that gives it, over the table as `t` and the one referred to as `r<field>`.
QString referredName(const catalog::TableSchema& referred, int field);
QString joinOf(const catalog::TableSchema& table, int field);

QVariant valueAt(const store::Statement& statement, int column, catalog::FieldType type);
void bindTexts(store::Statement& statement, const QByteArrayList& texts);

} // namespace globant::records
