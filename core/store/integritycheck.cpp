// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integritycheck.h"

#include "core/catalog/ddl.h"
#include "core/store/log.h"
#include "core/store/rowsagainstlog.h"
#include "core/store/sqlcipherdriver.h"
#include "core/store/walcheck.h"

#include <QRegularExpression>
#include <QSqlError>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 5;

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
        findings.append(queryError(rows->lastError(), u"Checking the store"_s).message);
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
        findings.append(queryError(rows->lastError(), u"Checking the store"_s).message);
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

QStringList rollupFindings(const Connection& connection, const catalog::TableSchema& table)
{
    const QString kept = u"SELECT %1, %2 FROM %3"_s.arg(catalog::rollupColumns(table).join(u", "_s),
                                                        catalog::kRollupCount, catalog::quotedName(table.rollup->name));
    const QString recount = catalog::rollupRecount(table);
    const auto count = connection.value(
        u"SELECT count(*) FROM (SELECT * FROM (%1 EXCEPT %2) UNION ALL SELECT * FROM (%2 EXCEPT %1))"_s.arg(kept,
                                                                                                            recount));
    if (!count)
        return {count.error().message};
    if (count->toLongLong() == 0)
        return {};
    return {u"%1 counts of \"%2\" differ from a recount of \"%3\""_s.arg(count->toString(), table.rollup->name,
                                                                         table.name)};
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
        if (table.rollup)
            rollup += rollupFindings(connection, table);
        const auto count = connection.value(u"SELECT count(*) FROM %1"_s.arg(catalog::quotedName(table.name)));
        if (count)
            report.rows.insert(table.name, count->toLongLong());
    }
    report.rollup = okOr(rollup);
    report.foreignKeys = okOr(findingsOf(
        connection,
        u"SELECT 'row ' || coalesce(rowid || ' ', '') || 'of ' || \"table\" || ' refers to a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check"_s));
    report.log = okOr(logFindings(connection, catalog));
    return report;
}

} // namespace globant::store
