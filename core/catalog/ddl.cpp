// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/ddl.h"

namespace globant::catalog {

using namespace Qt::StringLiterals;

namespace {

QString columnDefinition(const TableSchema& table, int index)
{
    const Field& field = table.fields[index];
    QString text = quotedName(field.name) + (field.type == FieldType::String ? u" TEXT"_s : u" INTEGER"_s);
    if (index == table.key)
        return text + u" PRIMARY KEY"_s;
    if (field.required)
        text += u" NOT NULL"_s;
    if (const ForeignKey* key = table.foreignKeyOf(index))
        text += u" REFERENCES %1"_s.arg(quotedName(key->table));
    return text;
}

// Year or month (strftime's %Y or %m) of a millisecond timestamp, rounded down to whole seconds before 1970 too.
QString datePart(const QString& column, const QString& format)
{
    return u"CAST(strftime('%1', (%2 - ((%2 %% 1000) + 1000) %% 1000) / 1000, 'unixepoch') AS INTEGER)"_s
        .arg(format, column)
        .replace(u"%%"_s, u"%"_s);
}

// Year, group fields and month of one row, in the order of rollupColumns; `prefix` is "", "new." or "old.".
QStringList rollupKeys(const TableSchema& table, const QString& prefix)
{
    const QString time = prefix + quotedName(table.fields[table.rollup->time].name);
    QStringList keys{datePart(time, u"%Y"_s)};
    for (const int field : table.rollup->groupBy)
        keys.append(prefix + quotedName(table.fields[field].name));
    return keys << datePart(time, u"%m"_s);
}

QStringList rollupStatements(const TableSchema& table)
{
    const QString rollup = quotedName(table.rollup->name);
    const QString owner = quotedName(table.name);
    const QStringList columns = rollupColumns(table);
    QString definitions;
    for (const QString& column : columns)
        definitions += column + u" INTEGER NOT NULL, "_s;

    const QString add = u"INSERT INTO %1 (%2, %3) VALUES (%4, 1) ON CONFLICT DO UPDATE SET %3 = %3 + 1;"_s.arg(
        rollup, columns.join(u", "_s), kRollupCount, rollupKeys(table, u"new."_s).join(u", "_s));
    const QStringList oldKeys = rollupKeys(table, u"old."_s);
    QStringList matches;
    for (int i = 0; i < columns.size(); ++i)
        matches.append(columns[i] + u" = "_s + oldKeys[i]);
    const QString where = matches.join(u" AND "_s);
    const QString remove =
        u"UPDATE %1 SET %2 = %2 - 1 WHERE %3; DELETE FROM %1 WHERE %3 AND %2 = 0;"_s.arg(rollup, kRollupCount, where);

    const auto trigger = [&](const QString& event, const QString& body) {
        return u"CREATE TRIGGER %1 AFTER %2 ON %3 BEGIN %4 END"_s.arg(
            quotedName(table.rollup->name + u"_after_"_s + event.toLower()), event, owner, body);
    };
    return {u"CREATE TABLE %1 (%2%3 INTEGER NOT NULL, PRIMARY KEY (%4)) STRICT, WITHOUT ROWID"_s.arg(
                rollup, definitions, kRollupCount, columns.join(u", "_s)),
            trigger(u"INSERT"_s, add), trigger(u"DELETE"_s, remove), trigger(u"UPDATE"_s, remove + u' ' + add)};
}

} // namespace

// The year first, so that one year's counts lie together.
QStringList rollupColumns(const TableSchema& table)
{
    QStringList columns{u"year"_s};
    for (const int field : table.rollup->groupBy)
        columns.append(quotedName(table.fields[field].name));
    return columns << u"month"_s;
}

QString monthSql(const QString& column)
{
    return datePart(column, u"%m"_s);
}

QString quotedName(const QString& name)
{
    QString escaped = name;
    return u'"' + escaped.replace(u'"', u"\"\""_s) + u'"';
}

QString columnList(const TableSchema& table)
{
    QStringList columns;
    for (const Field& field : table.fields)
        columns.append(quotedName(field.name));
    return columns.join(u", "_s);
}

QStringList createStatements(const TableSchema& table)
{
    QStringList columns;
    for (int i = 0; i < table.fields.size(); ++i)
        columns.append(columnDefinition(table, i));
    columns.append(quotedName(kEntryColumn.toString()) + u" INTEGER NOT NULL"_s);
    QStringList statements{u"CREATE TABLE %1 (%2) STRICT"_s.arg(quotedName(table.name), columns.join(u", "_s))};
    if (table.rollup)
        statements += rollupStatements(table);
    return statements;
}

QString rollupRecount(const TableSchema& table)
{
    const QString keys = rollupKeys(table, QString()).join(u", "_s);
    return u"SELECT %1, count(*) FROM %2 GROUP BY %1"_s.arg(keys, quotedName(table.name));
}

} // namespace globant::catalog
