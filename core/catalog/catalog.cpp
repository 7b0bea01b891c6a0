// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace globant::catalog {

using namespace Qt::StringLiterals;

namespace {

// Moves each schema behind those that it refers to; refuses what has no such order.
Result<QList<TableSchema>> inDependencyOrder(QList<TableSchema> waiting)
{
    std::sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    QList<TableSchema> ordered;
    const auto placed = [&](const QString& name) {
        return std::any_of(ordered.cbegin(), ordered.cend(), [&](const auto& table) { return table.name == name; });
    };
    while (!waiting.isEmpty()) {
        const auto ready = std::find_if(waiting.begin(), waiting.end(), [&](const TableSchema& table) {
            return std::all_of(table.foreignKeys.cbegin(), table.foreignKeys.cend(),
                               [&](const ForeignKey& key) { return placed(key.table); });
        });
        if (ready == waiting.end())
            return fail(
                ErrorCode::UnusableFile,
                u"The table \"%1\" refers to itself, in a circle, or to a table that no schema describes."_s.arg(
                    waiting.first().name));
        ordered.append(*ready);
        waiting.erase(ready);
    }
    return ordered;
}

} // namespace

Result<Catalog> Catalog::builtIn()
{
    return fromFolder(u":/schemas"_s);
}

Result<Catalog> Catalog::fromFolder(const QString& folder)
{
    QList<TableSchema> schemas;
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::UnreadableFile,
                        u"\"%1\" cannot be read: %2."_s.arg(info.filePath(), file.errorString()));
        GLOBANT_TRY_VALUE(TableSchema schema, parseTableSchema(file.readAll(), info.filePath()));
        schemas.append(schema);
    }
    return fromSchemas(schemas);
}

Result<Catalog> Catalog::fromSchemas(QList<TableSchema> schemas)
{
    Catalog catalog;
    GLOBANT_TRY_VALUE(catalog.m_tables, inDependencyOrder(std::move(schemas)));
    QStringList taken;
    for (TableSchema& table : catalog.m_tables) {
        for (const QString& name : {table.name, table.rollup ? table.rollup->name : QString()}) {
            if (name.isEmpty())
                continue;
            if (taken.contains(name))
                return fail(ErrorCode::UnusableFile, u"Two table schemas use the name \"%1\"."_s.arg(name));
            taken.append(name);
        }
        for (ForeignKey& key : table.foreignKeys) {
            const TableSchema* other = catalog.find(key.table);
            if (key.tableKey != other->fields[other->key].name)
                return fail(
                    ErrorCode::UnusableFile,
                    u"The table \"%1\" refers to \"%2\" of \"%3\", which is not that table's primary key."_s.arg(
                        table.name, key.tableKey, key.table));
            key.rejectCode = u"unknown_"_s + other->singular;
        }
    }
    return catalog;
}

const TableSchema* Catalog::find(const QString& name) const
{
    const int index = indexOf(name);
    return index < 0 ? nullptr : &m_tables[index];
}

int Catalog::indexOf(const QString& name) const
{
    for (int i = 0; i < m_tables.size(); ++i) {
        if (m_tables[i].name == name)
            return i;
    }
    return -1;
}

const TableSchema* Catalog::tableForFile(const QString& fileName) const
{
    const QString name = QFileInfo(fileName).fileName().toLower();
    const TableSchema* best = nullptr;
    bool tied = false;
    for (const TableSchema& table : m_tables) {
        if (table.filePattern.isEmpty() || !name.contains(table.filePattern))
            continue;
        if (best == nullptr || table.filePattern.size() > best->filePattern.size()) {
            best = &table;
            tied = false;
        } else if (table.filePattern.size() == best->filePattern.size()) {
            tied = true;
        }
    }
    return tied ? nullptr : best;
}

QList<const TableSchema*> Catalog::referringTo(const QString& table) const
{
    QList<const TableSchema*> referring;
    for (const TableSchema& candidate : m_tables) {
        if (std::any_of(candidate.foreignKeys.cbegin(), candidate.foreignKeys.cend(),
                        [&](const ForeignKey& key) { return key.table == table; }))
            referring.append(&candidate);
    }
    return referring;
}

QStringList Catalog::names() const
{
    QStringList names;
    for (const TableSchema& table : m_tables)
        names.append(table.name);
    return names;
}

} // namespace globant::catalog
