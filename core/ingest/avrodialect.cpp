// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/avrosource.h"
#include "core/ingest/dateorder.h"
#include "core/ingest/headermatch.h"

#include <algorithm>

namespace globant::ingest {

using namespace Qt::StringLiterals;
using avro::Kind;
using avro::Meaning;
using catalog::FieldType;

namespace {

constexpr std::size_t kSampledRows = 1000; // as many as of a CSV file

bool isMoment(Meaning meaning)
{
    return meaning == Meaning::Date || meaning == Meaning::Milliseconds || meaning == Meaning::Microseconds ||
           meaning == Meaning::Nanoseconds;
}

// Whether values of a field can be made from those of an Avro type: of each of its branches, for a union.
bool canMake(const catalog::Field& field, const avro::Schema& schema, int type)
{
    const avro::Type& from = schema[type];
    switch (from.kind) {
    case Kind::Union: {
        const auto takes = [&](int branch) {
            return schema[branch].kind == Kind::Null || canMake(field, schema, branch);
        };
        return std::all_of(from.parts.begin(), from.parts.end(), takes) &&
               (!field.required || std::any_of(from.parts.begin(), from.parts.end(),
                                               [&](int branch) { return schema[branch].kind != Kind::Null; }));
    }
    case Kind::Null:
        return !field.required;
    case Kind::Boolean:
        return field.type == FieldType::String;
    case Kind::Int:
    case Kind::Long:
        if (from.meaning == Meaning::TimeOfDay)
            return false;
        if (isMoment(from.meaning))
            return field.type != FieldType::Integer;
        return field.type != FieldType::DateTime; // of what, and since when?
    case Kind::Float:
    case Kind::Double:
        return field.type != FieldType::DateTime;
    case Kind::Bytes:
    case Kind::String:
    case Kind::Fixed:
    case Kind::Enum:
        return from.meaning == Meaning::Plain;
    case Kind::Record:
    case Kind::Array:
    case Kind::Map:
        return false;
    }
    Q_UNREACHABLE();
}

Failure cannotMake(const catalog::Field& field, const avro::Schema& schema, int column)
{
    const int type = schema.row().parts[std::size_t(column)];
    const QString needs = field.type == FieldType::Integer ? u"a whole number"_s
                          : field.type == FieldType::String
                              ? u"a text"_s
                              : u"a text or a number that says its unit (the logical type timestamp-millis)"_s;
    return fail(ErrorCode::UnusableFile,
                u"The field \"%1\" of the file holds %2; %3 needs %4."_s.arg(
                    schema.row().names[column], avro::typeText(schema, type), field.name, needs));
}

Result<QList<int>> givenColumns(const catalog::TableSchema& table, const DialectOptions& options, qsizetype count)
{
    QList<int> given(table.fields.size(), -1);
    for (auto it = options.columnOf.cbegin(); it != options.columnOf.cend(); ++it) {
        const int field = table.fieldIndex(it.key());
        if (field < 0)
            return fail(ErrorCode::Usage, u"The table %1 has no field \"%2\"."_s.arg(table.name, it.key()));
        if (it.value() < 0 || it.value() >= count)
            return fail(ErrorCode::Usage, u"The file has %1 fields; there is no field %2."_s.arg(
                                              QString::number(count), QString::number(it.value() + 1)));
        if (given.contains(it.value()))
            return fail(ErrorCode::Usage, u"Field %1 of the file was given to two fields."_s.arg(it.value() + 1));
        given[field] = it.value();
    }
    return given;
}

Result<void> checkFields(const Dialect& dialect, const catalog::TableSchema& table, const avro::Schema& schema)
{
    QStringList missing;
    for (int field = 0; field < table.fields.size(); ++field) {
        if (table.fields[field].required && dialect.columnOfField[field] < 0)
            missing.append(table.fields[field].name);
    }
    if (!missing.isEmpty())
        return fail(ErrorCode::UnusableFile,
                    u"The file has no field for %1 of %2. It has the fields \"%3\"."_s.arg(
                        missing.join(u", "_s), table.name, dialect.columnNames.join(u"\", \""_s)));
    for (int field = 0; field < table.fields.size(); ++field) {
        const int column = dialect.columnOfField[field];
        if (column >= 0 && !canMake(table.fields[field], schema, schema.row().parts[std::size_t(column)]))
            return cannotMake(table.fields[field], schema, column);
    }
    return {};
}

Result<void> checkDateOrder(const Dialect& dialect, const catalog::TableSchema& table, AvroSource& source)
{
    if (!dialect.dateTimeFormat.isIso())
        return {};
    GLOBANT_TRY_VALUE(const std::vector<SampleRecord> records, source.sample(kSampledRows));
    for (int field = 0; field < table.fields.size(); ++field) {
        const int column = dialect.columnOfField[field];
        if (table.fields[field].type != FieldType::DateTime || column < 0)
            continue;
        QList<QByteArray> values;
        for (const SampleRecord& record : records)
            values.append(record[column]);
        if (const QString question = askForDateOrder(values); !question.isEmpty())
            return fail(ErrorCode::AmbiguousFormat, question);
    }
    return {};
}

} // namespace

Result<Dialect> avroDialect(AvroSource& source, const catalog::TableSchema& table, const DialectOptions& options,
                            std::optional<Error>* problem)
{
    const avro::Schema& schema = source.schema();
    Dialect dialect;
    dialect.columnNames = schema.row().names;
    dialect.columnCount = int(dialect.columnNames.size());
    GLOBANT_TRY_VALUE(dialect.dateTimeFormat, DateTimeFormat::parse(options.dateTimeFormat));
    GLOBANT_TRY_VALUE(const QList<int> given, givenColumns(table, options, dialect.columnCount));
    const HeaderMatch match = matchHeader(dialect.columnNames, table, given);
    dialect.columnOfField = match.columnOfField;
    dialect.ignoredColumns = match.ignoredColumns;
    auto checked = checkFields(dialect, table, schema);
    if (checked)
        checked = checkDateOrder(dialect, table, source);
    if (checked)
        return dialect;
    if (problem == nullptr)
        return fail(checked.error());
    *problem = checked.error();
    return dialect;
}

} // namespace globant::ingest
