// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integritycheck.h"

#include "core/catalog/ddl.h"
#include "core/store/log.h"
#include "core/store/rollupcounts.h"
#include "core/store/rowsagainstlog.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/statement.h"
#include "core/store/walcheck.h"

#include <QRegularExpression>
#include <QSqlError>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 5;
const QString kDoing = u"Checking the store"_s;

QString okOr(const QStringList& findings)
{
    if (findings.isEmpty())
        return u"ok"_s;
    QString text = findings.mid(0, kMostNamed).join(u"; "_s);
    if (findings.size() > kMostNamed)
        text += u"; and more"_s;
    return text;
}

// Rows of one text column; what keeps the store from being read is a finding like any other.
QStringList findingsOf(const Connection& connection, const QString& sql)
{
    QStringList findings;
    auto rows = connection.query(sql);
    if (!rows)
        return {rows.error().message};
    while (rows->next() && findings.size() <= kMostNamed)
        findings.append(rows->value(0).toString());
    if (rows->lastError().isValid())
        findings.append(queryError(rows->lastError(), kDoing).message);
    return findings;
}

// Pages of the store's own file that do not fit their HMAC. SQLCipher looks at that file alone: a page that is newer in
// the write-ahead log may be there by half, and nobody reads it.
QStringList pageFindings(const Connection& connection, const QSet<qint64>& newer)
{
    static const QRegularExpression kPage(u"\\bpage (\\d+)\\b"_s);
    auto rows = connection.query(u"PRAGMA cipher_integrity_check"_s);
    if (!rows)
        return {rows.error().message};
    QStringList findings;
    while (rows->next() && findings.size() <= kMostNamed) {
        const QString finding = rows->value(0).toString();
        const auto page = kPage.match(finding);
        if (!page.hasMatch() || !newer.contains(page.captured(1).toLongLong()))
            findings.append(finding);
    }
    if (rows->lastError().isValid())
        findings.append(queryError(rows->lastError(), kDoing).message);
    return findings;
}

QStringList structureFindings(const Connection& connection)
{
    const WriteAheadLog log = readWriteAheadLog(connection.database().databaseName());
    QStringList findings = pageFindings(connection, log.pages);
    for (const QString& finding : findingsOf(connection, u"PRAGMA integrity_check(6)"_s)) {
        if (finding != "ok"_L1)
            findings.append(finding);
    }
    if (!log.fault.isEmpty())
        findings.append(log.fault);
    return findings;
}

QStringList logFindings(const Connection& connection, const catalog::Catalog& catalog)
{
    const auto chain = verifyLog(connection);
    if (!chain)
        return {chain.error().message};
    if (!chain->isEmpty())
        return {*chain};
    const auto differing = rowsAgainstLog(connection, catalog);
    return differing ? *differing : QStringList{differing.error().message};
}

// The values of a rollup's groups in a row, from a column on.
std::array<qint64, 2> groupsOf(const Statement& row, const catalog::TableSchema& table, int column)
{
    std::array<qint64, 2> groups{};
    for (int i = 0; i < table.rollup->groupBy.size(); ++i)
        groups[std::size_t(i)] = row.integer(column + i);
    return groups;
}

// Counts every row of the table; answers how many there are.
Result<qint64> recount(const Connection& connection, const catalog::TableSchema& table, RollupCounts& counts)
{
    QStringList columns{catalog::quotedName(table.fields[table.rollup->time].name)};
    for (const int field : table.rollup->groupBy)
        columns.append(catalog::quotedName(table.fields[field].name));
    GLOBANT_TRY_VALUE(
        auto row,
        Statement::prepare(connection.handle(),
                           u"SELECT %1 FROM %2"_s.arg(columns.join(u", "_s), catalog::quotedName(table.name)), kDoing));
    for (qint64 rows = 0;; ++rows) {
        GLOBANT_TRY_VALUE(const bool more, row.step());
        if (!more)
            return rows;
        counts.add(groupsOf(row, table, 1), row.integer(0), 1);
    }
}

// Takes off what the rollup keeps; answers how many of its rows cannot be right whatever the table holds.
Result<qint64> takeKept(const Connection& connection, const catalog::TableSchema& table, RollupCounts& counts)
{
    constexpr qint64 kLastYear = 1'000'000;
    const QStringList columns = catalog::rollupColumns(table); // year, groups, month
    GLOBANT_TRY_VALUE(auto row,
                      Statement::prepare(connection.handle(),
                                         u"SELECT %1, %2 FROM %3"_s.arg(columns.join(u", "_s), catalog::kRollupCount,
                                                                        catalog::quotedName(table.rollup->name)),
                                         kDoing));
    qint64 odd = 0;
    for (;;) {
        GLOBANT_TRY_VALUE(const bool more, row.step());
        if (!more)
            return odd;
        const qint64 year = row.integer(0);
        const qint64 month = row.integer(int(columns.size()) - 1);
        const qint64 count = row.integer(int(columns.size()));
        if (month < 1 || month > 12 || year < -kLastYear || year > kLastYear || count <= 0)
            ++odd;
        else
            counts.addMonth(groupsOf(row, table, 1), int(year), int(month), -count);
    }
}

// Besides, answers the number of the table's rows in `rows`. In memory are the counts alone: SQLite would sort all rows
// to group them.
QStringList rollupFindings(const Connection& connection, const catalog::TableSchema& table, qint64& rows)
{
    RollupCounts counts(table);
    const auto counted = recount(connection, table, counts);
    if (!counted)
        return {counted.error().message};
    rows = *counted;
    const auto odd = takeKept(connection, table, counts);
    if (!odd)
        return {odd.error().message};
    const qint64 differing = *odd + counts.remaining();
    if (differing == 0)
        return {};
    return {
        u"%1 counts of \"%2\" differ from a recount of \"%3\""_s.arg(differing).arg(table.rollup->name, table.name)};
}

} // namespace

bool IntegrityReport::ok() const
{
    return integrity == "ok"_L1 && rollup == "ok"_L1 && foreignKeys == "ok"_L1 && log == "ok"_L1;
}

Result<IntegrityReport> checkIntegrity(const Connection& connection, const catalog::Catalog& catalog)
{
    IntegrityReport report;
    report.integrity = okOr(structureFindings(connection));
    QStringList rollup;
    for (const catalog::TableSchema& table : catalog.tables()) {
        qint64 rows = -1;
        if (table.rollup)
            rollup += rollupFindings(connection, table, rows);
        if (rows < 0) {
            const auto count = connection.value(u"SELECT count(*) FROM %1"_s.arg(catalog::quotedName(table.name)));
            rows = count ? count->toLongLong() : -1;
        }
        if (rows >= 0)
            report.rows.insert(table.name, rows);
    }
    report.rollup = okOr(rollup);
    report.foreignKeys = okOr(findingsOf(
        connection,
        u"SELECT 'row ' || coalesce(rowid || ' ', '') || 'of ' || \"table\" || ' refers to a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check"_s));
    report.log = okOr(logFindings(connection, catalog));
    return report;
}

} // namespace globant::store
