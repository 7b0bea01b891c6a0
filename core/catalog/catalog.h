// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"

namespace globant::catalog {

// The tables that the product knows, each after those that it refers to. Immutable; copies are cheap enough to hand
// around.
class Catalog
{
public:
    // The schemas compiled into the program (:/schemas).
    static Result<Catalog> builtIn();
    // Every *.json of a folder (or a resource path).
    static Result<Catalog> fromFolder(const QString& folder);
    // Refuses duplicates, foreign keys to unknown tables or to the table itself, and cycles.
    static Result<Catalog> fromSchemas(QList<TableSchema> schemas);

    const QList<TableSchema>& tables() const { return m_tables; }
    const TableSchema* find(const QString& name) const; // null: none of this name
    int indexOf(const QString& name) const;             // position in dependency order, -1: none

    // The table that a file holds, by its name alone (folders do not count), whatever the case. Null: no table's
    // pattern, or those of two different tables of the same length, occur in it; the longest pattern wins.
    const TableSchema* tableForFile(const QString& fileName) const;

    // The tables with a foreign key to `table`.
    QList<const TableSchema*> referringTo(const QString& table) const;

    QStringList names() const;

private:
    QList<TableSchema> m_tables;
};

} // namespace globant::catalog
