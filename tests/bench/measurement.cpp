// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measurement.h"

#include "core/metrics/hiremetrics.h"
#include "core/store/integritycheck.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/floor.h"
#include "tests/bench/peakmemory.h"
#include "tests/bench/postgres.h"
#include "tests/bench/shellimport.h"
#include "tests/bench/stopwatch.h"

#include <QDir>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYear = 2022;

Failure wrongCount(const QString& what, qint64 expected, qint64 found)
{
    return fail(ErrorCode::Internal, u"%1: %2 were expected, and there are %3."_s.arg(what).arg(expected).arg(found));
}

Result<void> checkCounts(const ingest::ImportSummary& summary, const Dataset& data, bool again)
{
    const ingest::RowCounts& counts = summary.counts;
    if (counts.rowsRead != data.rows)
        return wrongCount(u"Rows read"_s, data.rows, counts.rowsRead);
    if (counts.rejected != data.faulty)
        return wrongCount(u"Rows rejected"_s, data.faulty, counts.rejected);
    const qint64 taken = again ? counts.unchanged : counts.inserted;
    if (taken != data.rows - data.faulty)
        return wrongCount(again ? u"Rows unchanged"_s : u"Rows inserted"_s, data.rows - data.faulty, taken);
    return {};
}

Result<void> measureMetrics(const store::Store& store, Figures& figures)
{
    GLOBANT_TRY_VALUE(const auto reader, store.reader());
    const Stopwatch quarters;
    GLOBANT_TRY_VALUE(const auto rows, metrics::hiresByQuarter(*reader, {kYear, {}, {}}));
    figures.quarters = quarters.seconds();
    const Stopwatch again;
    GLOBANT_TRY(metrics::hiresByQuarter(*reader, {kYear, {}, {}}));
    figures.quartersAgain = again.seconds();
    GLOBANT_TRY_VALUE(const auto other, store.reader());
    const Stopwatch hired;
    GLOBANT_TRY(metrics::departmentsAboveMean(*other, {kYear, {}, {}}));
    figures.hired = hired.seconds();
    qint64 counted = 0;
    for (const metrics::QuarterHires& row : rows)
        counted += row.hires[0] + row.hires[1] + row.hires[2] + row.hires[3];
    GLOBANT_TRY_VALUE(const QVariant recount,
                      reader->value(u"SELECT count(*) FROM employees WHERE hired_at >= ? AND hired_at < ?"_s,
                                    {qint64(1'640'995'200'000), qint64(1'672'531'200'000)})); // 2022
    if (counted != recount.toLongLong())
        return wrongCount(u"Hires of %1"_s.arg(kYear), recount.toLongLong(), counted);
    return {};
}

Result<void> measureCheck(const store::Store& store, Figures& figures)
{
    GLOBANT_TRY_VALUE(const auto floor, store.reader());
    const Stopwatch own;
    GLOBANT_TRY(floor->value(u"PRAGMA cipher_integrity_check"_s));
    GLOBANT_TRY(floor->value(u"PRAGMA integrity_check"_s));
    figures.checkFloor = own.seconds();
    GLOBANT_TRY_VALUE(const auto reader, store.reader());
    forgetPeak();
    const Stopwatch check;
    GLOBANT_TRY_VALUE(const store::IntegrityReport report, store::checkIntegrity(*reader, store.catalog()));
    figures.check = check.seconds();
    figures.checkPeakKib = peakKib();
    if (!report.ok())
        return fail(ErrorCode::Internal, u"The store is not whole: %1; %2; %3; %4."_s.arg(
                                             report.integrity, report.rollup, report.foreignKeys, report.log));
    return {};
}

// Opens it again, as after a login.
Result<accounts::OpenWorkspace> measureOpen(const QString& folder, Figures& figures)
{
    GLOBANT_TRY_VALUE(accounts::Session session, loginToBench(folder));
    const Stopwatch open;
    GLOBANT_TRY_VALUE(accounts::OpenWorkspace workspace, openBench(std::move(session)));
    GLOBANT_TRY(workspace.store->reader());
    figures.open = open.seconds();
    return workspace;
}

Result<void> compare(const Dataset& data, const FloorRows& rows, const catalog::Catalog& tables, const QString& folder,
                     const Comparisons& comparisons, Figures& figures)
{
    if (comparisons.floor) {
        GLOBANT_TRY_VALUE(figures.floor,
                          insertFloor(rows, *tables.find(u"employees"_s), floorVariants().front(), folder));
    }
    if (!shellTakes(data.shape))
        return {};
    if (!comparisons.shell.isEmpty()) {
        GLOBANT_TRY_VALUE(figures.shell, importWithShell(comparisons.shell, data, folder));
    }
    if (comparisons.postgres != nullptr) {
        GLOBANT_TRY_VALUE(figures.postgres, comparisons.postgres->copy(data, true));
        GLOBANT_TRY_VALUE(figures.postgresBare, comparisons.postgres->copy(data, false));
    }
    return {};
}

} // namespace

Result<Figures> measure(const Dataset& data, const QString& folder, const Comparisons& comparisons)
{
    const QString place = QDir(folder).filePath(u"workspace"_s);
    Figures figures;
    FloorRows rows;
    qint64 firstId = 0;
    {
        GLOBANT_TRY_VALUE(accounts::OpenWorkspace workspace, createBenchWorkspace(place));
        GLOBANT_TRY(importFile(workspace, data.departments));
        GLOBANT_TRY(importFile(workspace, data.jobs));

        forgetPeak();
        const Stopwatch import;
        GLOBANT_TRY_VALUE(const ingest::ImportSummary first, importFile(workspace, data.employees));
        figures.import = import.seconds();
        figures.peakKib = peakKib();
        firstId = first.id;
        GLOBANT_TRY(checkCounts(first, data, false));
        GLOBANT_TRY(measureMetrics(*workspace.store, figures));
        GLOBANT_TRY(measureCheck(*workspace.store, figures));
    }
    {
        GLOBANT_TRY_VALUE(accounts::OpenWorkspace workspace, measureOpen(place, figures));
        const Stopwatch again;
        GLOBANT_TRY_VALUE(const ingest::ImportSummary second, importFile(workspace, data.employees));
        figures.again = again.seconds();
        GLOBANT_TRY(checkCounts(second, data, true));
        if (comparisons.floor) {
            GLOBANT_TRY_VALUE(const auto reader, workspace.store->reader());
            GLOBANT_TRY_VALUE(rows, readFloorRows(*reader));
        }
        const Stopwatch undo;
        GLOBANT_TRY_VALUE(const ingest::UndoSummary undone, undoImport(workspace, firstId));
        figures.undo = undo.seconds();
        if (undone.removed != data.rows - data.faulty)
            return wrongCount(u"Rows removed by the undo"_s, data.rows - data.faulty, undone.removed);
    }
    QDir(place).removeRecursively();
    GLOBANT_TRY_VALUE(const catalog::Catalog tables, catalog::Catalog::builtIn());
    GLOBANT_TRY(compare(data, rows, tables, folder, comparisons, figures));
    return figures;
}

} // namespace globant::bench
