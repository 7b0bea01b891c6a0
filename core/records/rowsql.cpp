// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowsql.h"

#include "core/catalog/ddl.h"
#include "core/records/rowfilter.h"

#include <sqlcipher/sqlite3.h>

namespace globant::records {

using namespace Qt::StringLiterals;
using catalog::quotedName;

CancelGuard::CancelGuard(sqlite3* db, const std::atomic_bool* cancelled)
    : m_db(cancelled ? db : nullptr)
{
    constexpr int kSteps = 20'000; // of SQLite's machine: well under a millisecond
    if (m_db)
        sqlite3_progress_handler(
            m_db, kSteps, [](void* flag) { return static_cast<const std::atomic_bool*>(flag)->load() ? 1 : 0; },
            const_cast<std::atomic_bool*>(cancelled));
}

CancelGuard::~CancelGuard()
{
    if (m_db)
        sqlite3_progress_handler(m_db, 0, nullptr, nullptr);
}

const catalog::TableSchema* referredTable(const catalog::Catalog& catalog, const catalog::TableSchema& table, int field)
{
    const catalog::ForeignKey* key = table.foreignKeyOf(field);
    const catalog::TableSchema* referred = key ? catalog.find(key->table) : nullptr;
    return referred && nameField(*referred) >= 0 ? referred : nullptr;
}

QString referredName(const catalog::TableSchema& referred, int field)
{
    return u"r%1.%2"_s.arg(field).arg(quotedName(referred.fields[nameField(referred)].name));
}

QString joinOf(const catalog::TableSchema& table, int field)
{
    const catalog::ForeignKey& key = *table.foreignKeyOf(field);
    return u" LEFT JOIN %1 AS r%2 ON r%2.%3 = t.%4"_s.arg(quotedName(key.table))
        .arg(field)
        .arg(quotedName(key.tableKey), quotedName(table.fields[field].name));
}

QVariant valueAt(const store::Statement& statement, int column, catalog::FieldType type)
{
    if (statement.isNull(column))
        return {};
    if (type == catalog::FieldType::String)
        return QString::fromUtf8(statement.text(column));
    return statement.integer(column);
}

void bindTexts(store::Statement& statement, const QByteArrayList& texts)
{
    for (int i = 0; i < texts.size(); ++i)
        statement.bindText(i, texts[i]);
}

} // namespace globant::records
