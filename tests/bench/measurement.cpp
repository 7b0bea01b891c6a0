// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/measurement.h"

#include "core/ingest/importservice.h"
#include "core/metrics/hiremetrics.h"
#include "tests/bench/peakmemory.h"
#include "tests/bench/shellimport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kYear = 2022;

class Stopwatch
{
public:
    Stopwatch() { m_timer.start(); }
    double seconds() const { return double(m_timer.nsecsElapsed()) / 1e9; }

private:
    QElapsedTimer m_timer;
};

Result<ingest::ImportSummary> importFile(ingest::ImportService& service, const QString& path)
{
    ingest::ImportRequest request;
    request.path = path;
    GLOBANT_TRY_VALUE(const QList<ingest::ImportOutcome> outcomes, service.importFiles({request}, {}));
    if (outcomes.first().error)
        return fail(*outcomes.first().error);
    return *outcomes.first().summary;
}

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
    const Stopwatch hired;
    GLOBANT_TRY(metrics::departmentsAboveMean(*reader, {kYear, {}, {}}));
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

} // namespace

Result<Figures> measure(const Dataset& data, const QString& folder, const QString& shell)
{
    const QDir dir(folder);
    const QString path = dir.filePath(u"store.db"_s);
    const SecretBytes key = SecretBytes::random(globant::kDataKeyBytes);
    GLOBANT_TRY_VALUE(catalog::Catalog tables, catalog::Catalog::builtIn());
    GLOBANT_TRY(store::Store::create(path, key, tables));
    Figures figures;
    {
        GLOBANT_TRY_VALUE(const auto store,
                          store::Store::open(path, key, std::move(tables), store::Store::Access::Write));
        const SystemClock clock;
        ingest::ImportService service(*store, folder, u"bench"_s, accounts::Role::Editor, clock);
        GLOBANT_TRY(importFile(service, data.departments));
        GLOBANT_TRY(importFile(service, data.jobs));

        forgetPeak();
        const Stopwatch import;
        GLOBANT_TRY_VALUE(const ingest::ImportSummary first, importFile(service, data.employees));
        figures.import = import.seconds();
        figures.peakKib = peakKib();
        GLOBANT_TRY(checkCounts(first, data, false));
        GLOBANT_TRY(measureMetrics(*store, figures));

        const Stopwatch again;
        GLOBANT_TRY_VALUE(const ingest::ImportSummary second, importFile(service, data.employees));
        figures.again = again.seconds();
        GLOBANT_TRY(checkCounts(second, data, true));

        const Stopwatch undo;
        GLOBANT_TRY_VALUE(const ingest::UndoSummary undone, service.undo(first.id));
        figures.undo = undo.seconds();
        if (undone.removed != data.rows - data.faulty)
            return wrongCount(u"Rows removed by the undo"_s, data.rows - data.faulty, undone.removed);
    }
    QFile::remove(path);
    if (!shell.isEmpty() && shellTakes(data.shape)) {
        GLOBANT_TRY_VALUE(figures.shell, importWithShell(shell, data, folder));
    }
    return figures;
}

} // namespace globant::bench
