// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importsummary.h"

#include "core/common/timestamp.h"

#include <QJsonArray>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

QJsonArray numbers(const QList<int>& list)
{
    QJsonArray array;
    for (const int number : list)
        array.append(number);
    return array;
}

QList<int> numbers(const QJsonValue& value)
{
    QList<int> list;
    for (const QJsonValue& number : value.toArray())
        list.append(number.toInt());
    return list;
}

QJsonObject dialectJson(const Dialect& dialect)
{
    return {{u"encoding"_s, encodingName(dialect.encoding)},
            {u"delimiter"_s, QString(QLatin1Char(dialect.delimiter))},
            {u"header"_s, dialect.header},
            {u"column_count"_s, dialect.columnCount},
            {u"column_names"_s, QJsonArray::fromStringList(dialect.columnNames)},
            {u"column_of_field"_s, numbers(dialect.columnOfField)},
            {u"ignored_columns"_s, numbers(dialect.ignoredColumns)},
            {u"datetime_format"_s, dialect.dateTimeFormat.pattern()}};
}

Result<Dialect> dialectFromJson(const QJsonObject& json)
{
    Dialect dialect;
    dialect.encoding = encodingByName(json["encoding"_L1].toString()).value_or(Encoding::Utf8);
    dialect.delimiter = json["delimiter"_L1].toString(u","_s).at(0).toLatin1();
    dialect.header = json["header"_L1].toBool();
    dialect.columnCount = json["column_count"_L1].toInt();
    for (const QJsonValue& name : json["column_names"_L1].toArray())
        dialect.columnNames.append(name.toString());
    dialect.columnOfField = numbers(json["column_of_field"_L1]);
    dialect.ignoredColumns = numbers(json["ignored_columns"_L1]);
    const QString pattern = json["datetime_format"_L1].toString();
    if (!pattern.isEmpty()) {
        GLOBANT_TRY_VALUE(dialect.dateTimeFormat, DateTimeFormat::parse(pattern));
    }
    return dialect;
}

} // namespace

QString policyName(DuplicatePolicy policy)
{
    switch (policy) {
    case DuplicatePolicy::Update:
        return u"update"_s;
    case DuplicatePolicy::Skip:
        return u"skip"_s;
    case DuplicatePolicy::Reject:
        return u"reject"_s;
    }
    return {};
}

std::optional<DuplicatePolicy> policyByName(const QString& name)
{
    for (const DuplicatePolicy policy : {DuplicatePolicy::Update, DuplicatePolicy::Skip, DuplicatePolicy::Reject}) {
        if (policyName(policy) == name)
            return policy;
    }
    return std::nullopt;
}

QStringList ImportSummary::ignoredColumns() const
{
    QStringList names;
    for (const int column : dialect.ignoredColumns)
        names.append(dialect.columnNames.value(column, u"column %1"_s.arg(column + 1)));
    return names;
}

QJsonObject summaryJson(const ImportSummary& summary)
{
    QJsonObject byCode;
    for (const auto& [code, count] : summary.counts.rejectedByCode.asKeyValueRange())
        byCode.insert(code, count);
    QJsonObject json{{u"table"_s, summary.table},
                     {u"file"_s, summary.file},
                     {u"sha256"_s, summary.sha256},
                     {u"user"_s, summary.user},
                     {u"started_at"_s, formatTimestamp(summary.startedAtMs / 1000 * 1000)},
                     {u"seconds"_s, summary.seconds},
                     {u"status"_s, summary.status},
                     {u"rows_read"_s, summary.counts.rowsRead},
                     {u"inserted"_s, summary.counts.inserted},
                     {u"updated"_s, summary.counts.updated},
                     {u"unchanged"_s, summary.counts.unchanged},
                     {u"skipped"_s, summary.counts.skipped},
                     {u"rejected"_s, summary.counts.rejected},
                     {u"rejected_by_code"_s, byCode},
                     {u"on_duplicate"_s, policyName(summary.policy)},
                     {u"ignored_columns"_s, QJsonArray::fromStringList(summary.ignoredColumns())}};
    json.insert(u"id"_s, summary.id == 0 ? QJsonValue() : QJsonValue(summary.id));
    if (summary.retryOf)
        json.insert(u"retry_of"_s, *summary.retryOf);
    return json;
}

store::LogEntry summaryToLog(const ImportSummary& summary)
{
    QJsonObject detail = summaryJson(summary);
    for (const QLatin1StringView derived : {"id"_L1, "user"_L1, "status"_L1, "ignored_columns"_L1, "started_at"_L1})
        detail.remove(derived);
    detail.insert(u"dialect"_s, dialectJson(summary.dialect));
    return {0, u"import"_s, summary.user, summary.startedAtMs, summary.retryOf, detail};
}

Result<ImportSummary> summaryFromLog(const store::LogEntry& entry)
{
    if (entry.kind != "import"_L1)
        return fail(ErrorCode::NotFound, u"Entry %1 of the log is no import."_s.arg(entry.id));
    const QJsonObject& detail = entry.detail;
    ImportSummary summary;
    summary.id = entry.id;
    summary.table = detail["table"_L1].toString();
    summary.file = detail["file"_L1].toString();
    summary.sha256 = detail["sha256"_L1].toString();
    summary.user = entry.account;
    summary.startedAtMs = entry.atMs;
    summary.seconds = detail["seconds"_L1].toDouble();
    summary.status = u"done"_s;
    summary.counts = {detail["rows_read"_L1].toInteger(),
                      detail["inserted"_L1].toInteger(),
                      detail["updated"_L1].toInteger(),
                      detail["unchanged"_L1].toInteger(),
                      detail["skipped"_L1].toInteger(),
                      detail["rejected"_L1].toInteger(),
                      {}};
    const QJsonObject byCode = detail["rejected_by_code"_L1].toObject();
    for (auto code = byCode.begin(); code != byCode.end(); ++code)
        summary.counts.rejectedByCode.insert(code.key(), code.value().toInteger());
    summary.policy = policyByName(detail["on_duplicate"_L1].toString()).value_or(DuplicatePolicy::Update);
    GLOBANT_TRY_VALUE(summary.dialect, dialectFromJson(detail["dialect"_L1].toObject()));
    summary.retryOf = entry.refers;
    return summary;
}

} // namespace globant::ingest
