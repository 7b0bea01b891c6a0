// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace globant::catalog {

enum class FieldType {
    Integer,  // 64-bit signed
    String,   // UTF-8
    DateTime, // milliseconds since 1970-01-01 UTC
};

struct Field
{
    QString name;
    QString title;
    FieldType type = FieldType::String;
    bool required = true;
    std::optional<qint64> minimum; // integers: the smallest value allowed
    int maxLength = 0;             // strings: in characters (Unicode code points); 0 = unlimited
    QStringList aliases;           // further header names, in any spelling (see ingest's header matching)
};

struct ForeignKey
{
    int field = 0;      // index into TableSchema::fields
    QString table;      // the table referred to, by its primary key
    QString tableKey;   // that key's name
    QString rejectCode; // "unknown_department" for a value that the other table does not have
};

// A count of rows kept beside the table, by the values of integer fields and the UTC month of a datetime field:
// table `name`(<fields of groupBy>..., year, month, hires).
struct Rollup
{
    QString name;
    QList<int> groupBy; // one or two indexes of required integer fields
    int time = 0;       // index of a required datetime field
};

// One table as a Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/) describes it.
// Of that format: fields with types integer, string and datetime; constraints required, minimum, maxLength;
// a primaryKey of one integer field; foreignKeys of one field. Keys of ours: x-name, x-singular, x-title,
// x-file-pattern, x-aliases, x-rollup.
struct TableSchema
{
    QString name;        // plural, such as "departments"; also the SQL name
    QString singular;    // "department"
    QString title;       // for people
    QString filePattern; // a file whose lower-case name contains this holds the table
    QList<Field> fields;
    int key = 0; // index of the primary key's field
    QList<ForeignKey> foreignKeys;
    std::optional<Rollup> rollup;
    QJsonObject json; // the description as read

    int fieldIndex(const QString& fieldName) const;  // -1: none
    const ForeignKey* foreignKeyOf(int field) const; // null: refers to nothing
};

// UnusableFile, naming `source`, the key and what is wrong with it, for anything outside the subset above.
// Foreign keys are checked against other tables by Catalog, which also fills in their reject codes.
Result<TableSchema> parseTableSchema(const QByteArray& json, const QString& source);

} // namespace globant::catalog
