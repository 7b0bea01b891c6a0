// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importjob.h"

#include "core/catalog/ddl.h"
#include "core/ingest/parsepipeline.h"
#include "core/ingest/rowparser.h"
#include "core/ingest/rowsorter.h"
#include "core/ingest/tablewriter.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kProgressIntervalMs = 100;
constexpr int kMostWorkers = 8;

Result<std::shared_ptr<const KeySet>> keysOf(const store::Connection& connection, const catalog::TableSchema& table)
{
    const QString key = catalog::quotedName(table.fields[table.key].name);
    GLOBANT_TRY_VALUE(auto rows, store::Statement::prepare(
                                     connection.handle(),
                                     u"SELECT %1 FROM %2 ORDER BY %1"_s.arg(key, catalog::quotedName(table.name)),
                                     u"Reading the keys of \"%1\""_s.arg(table.name)));
    std::vector<qint64> keys;
    for (;;) {
        GLOBANT_TRY_VALUE(const bool row, rows.step());
        if (!row)
            return std::shared_ptr<const KeySet>(std::make_shared<KeySet>(std::move(keys)));
        keys.push_back(rows.integer(0));
    }
}

// One run of runImport.
class Job
{
public:
    Job(const store::Connection& connection, const catalog::Catalog& catalog, QString folder, const ImportInput& input,
        const ImportControl& control)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_folder(std::move(folder))
        , m_input(input)
        , m_control(control)
    {
        m_progress.file = input.fileName;
        m_progress.bytesTotal = input.totalBytes;
        m_timer.start();
    }

    Result<ImportSummary> run()
    {
        GLOBANT_TRY_VALUE(const qint64 entryId, store::nextLogId(m_connection));
        for (const catalog::ForeignKey& reference : m_input.table.foreignKeys) {
            GLOBANT_TRY_VALUE(auto keys, keysOf(m_connection, *m_catalog.find(reference.table)));
            m_references.push_back(std::move(keys));
        }
        GLOBANT_TRY_VALUE(m_writer, TableWriter::create(m_connection, m_input.table, entryId, m_input.policy));
        report(ImportProgress::Phase::Reading, true);
        GLOBANT_TRY(transfer());
        report(ImportProgress::Phase::Finishing, true);
        GLOBANT_TRY(m_writer->rollup().flush(m_connection));

        ImportSummary summary;
        summary.table = m_input.table.name;
        summary.file = m_input.fileName;
        summary.sha256 = QString::fromLatin1(m_input.source.sha256());
        summary.user = m_input.user;
        summary.startedAtMs = m_input.startedAtMs;
        summary.seconds = seconds();
        summary.status = u"done"_s;
        summary.counts = m_writer->counts();
        summary.policy = m_input.policy;
        summary.dialect = m_input.dialect;
        summary.retryOf = m_input.retryOf;
        GLOBANT_TRY_VALUE(summary.id, store::appendLog(m_connection, summaryToLog(summary)));
        return summary;
    }

private:
    double seconds() const { return double(m_timer.elapsed()) / 1000.0; }

    Result<void> transfer()
    {
        const std::unique_ptr<const ChunkParser> parser =
            m_input.parser ? m_input.parser(m_references)
                           : std::make_unique<const RowParser>(m_input.table, m_input.dialect, m_references);
        const int workers =
            m_control.workers > 0 ? m_control.workers : std::clamp(QThread::idealThreadCount(), 1, kMostWorkers);
        ParsePipeline pipeline(
            {m_input.source, *parser, m_input.table, workers, m_input.dialect.header, m_control.cancelled});
        std::unique_ptr<RowSorter> sorter;
        std::optional<qint64> lastKey;
        for (;;) {
            GLOBANT_TRY_VALUE(std::optional<Batch> next, pipeline.next());
            if (!next)
                break;
            Batch batch = std::move(*next);
            m_writer->counts().rowsRead += batch.rowsRead;
            m_progress.rows += batch.rowsRead;
            m_progress.bytes += batch.chunk.fileBytes;
            GLOBANT_TRY(m_writer->reject(batch.rejects, batch.chunk.firstLine));
            batch.rejects.clear();
            const bool inOrder = batch.rowCount() == 0 || (batch.ascending && (!lastKey || batch.minKey > *lastKey));
            if (!sorter && !inOrder)
                sorter = std::make_unique<RowSorter>(m_input.table, m_folder, m_input.policy == DuplicatePolicy::Reject,
                                                     m_control.sortMemory);
            if (sorter) {
                GLOBANT_TRY(sorter->add(std::move(batch)));
            } else if (batch.rowCount() > 0) {
                lastKey = batch.maxKey;
                GLOBANT_TRY(write(std::move(batch), pipeline));
            }
            report(sorter ? ImportProgress::Phase::Sorting : ImportProgress::Phase::Reading, false);
        }
        if (sorter)
            GLOBANT_TRY(writeSorted(*sorter, pipeline));
        GLOBANT_TRY_VALUE(const RollupCounts counted, pipeline.takeCounts());
        m_writer->rollup().merge(counted);
        return {};
    }

    Result<void> writeSorted(RowSorter& sorter, ParsePipeline& pipeline)
    {
        m_progress.rowsTotal = m_progress.rows - m_writer->counts().rejected;
        m_progress.rows = 0;
        report(ImportProgress::Phase::Writing, true);
        for (;;) {
            GLOBANT_TRY_VALUE(std::optional<Batch> next, sorter.next());
            if (!next)
                return {};
            if (m_control.cancelled != nullptr && m_control.cancelled->load(std::memory_order_relaxed))
                return fail(ErrorCode::Cancelled, u"The import was cancelled; nothing of this file was imported."_s);
            m_progress.rows += next->rowCount();
            GLOBANT_TRY(write(std::move(*next), pipeline));
            report(ImportProgress::Phase::Writing, false);
        }
    }

    // The pipeline's workers count an all-new batch.
    Result<void> write(Batch batch, ParsePipeline& pipeline)
    {
        GLOBANT_TRY_VALUE(const bool allNew, m_writer->write(batch));
        if (allNew)
            pipeline.count(std::move(batch));
        return {};
    }

    void report(ImportProgress::Phase phase, bool always)
    {
        if (!m_control.progress)
            return;
        const bool due = m_lastReportMs < 0 || m_timer.elapsed() - m_lastReportMs >= kProgressIntervalMs;
        if (!always && !due && phase == m_progress.phase)
            return;
        m_lastReportMs = m_timer.elapsed();
        m_progress.phase = phase;
        m_progress.seconds = seconds();
        m_control.progress(m_progress);
    }

    const store::Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const QString m_folder;
    const ImportInput& m_input;
    const ImportControl& m_control;
    References m_references;
    std::unique_ptr<TableWriter> m_writer;
    QElapsedTimer m_timer;
    ImportProgress m_progress;
    qint64 m_lastReportMs = -1;
};

} // namespace

Result<ImportSummary> runImport(const store::Connection& connection, const catalog::Catalog& catalog,
                                const QString& folder, const ImportInput& input, const ImportControl& control)
{
    return Job(connection, catalog, folder, input, control).run();
}

} // namespace globant::ingest
