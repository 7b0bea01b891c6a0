// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/summarytext.h"

#include "core/common/timestamp.h"

namespace globant::cli {

using namespace Qt::StringLiterals;

QString rejectedText(const ingest::RowCounts& counts)
{
    QStringList parts;
    for (const auto& [code, count] : counts.rejectedByCode.asKeyValueRange())
        parts.append(u"%1 %2"_s.arg(grouped(count), code));
    return parts.join(u", "_s);
}

void printSummary(const Terminal& terminal, const ingest::ImportSummary& summary)
{
    const ingest::RowCounts& counts = summary.counts;
    QStringList outcomes;
    const auto add = [&](qint64 count, const QString& name) {
        if (count > 0)
            outcomes.append(grouped(count) + u' ' + name);
    };
    add(counts.inserted, u"inserted"_s);
    add(counts.updated, u"updated"_s);
    add(counts.unchanged, u"unchanged"_s);
    add(counts.skipped, u"skipped"_s);
    add(counts.rejected, u"rejected"_s);
    const bool dryRun = summary.status == "dry_run"_L1;
    terminal.print(u"%1 -> %2: %3 rows read%4 (%5 s%6)"_s.arg(
        summary.file, summary.table, grouped(counts.rowsRead),
        outcomes.isEmpty() ? QString() : (dryRun ? u"; would be: "_s : u": "_s) + outcomes.join(u", "_s),
        QString::number(summary.seconds, 'f', 2),
        dryRun ? u", nothing was changed"_s : u", import %1"_s.arg(summary.id)));
    if (!summary.ignoredColumns().isEmpty())
        terminal.print(u"  Columns that match no field were ignored: %1"_s.arg(summary.ignoredColumns().join(u", "_s)));
    if (counts.rejected > 0)
        terminal.print(u"  Rejected: %1.%2"_s.arg(
            rejectedText(counts), dryRun ? QString() : u" See why: imports rejects %1"_s.arg(summary.id)));
    if (summary.status == "checkpoint_pending"_L1)
        terminal.print(
            u"  Imported; another program's reading keeps it from the store's own file for now. It follows when the store is next opened for writing."_s);
}

void printSummaries(const Terminal& terminal, const QList<ingest::ImportSummary>& summaries)
{
    QList<QStringList> rows;
    for (const ingest::ImportSummary& summary : summaries)
        rows.append({QString::number(summary.id), formatTimestamp(summary.startedAtMs / 1000 * 1000), summary.user,
                     summary.table, summary.file, grouped(summary.counts.rowsRead), grouped(summary.counts.inserted),
                     grouped(summary.counts.updated), grouped(summary.counts.rejected), summary.status});
    terminal.printTable({u"id"_s, u"started"_s, u"user"_s, u"table"_s, u"file"_s, u"read"_s, u"inserted"_s,
                         u"updated"_s, u"rejected"_s, u"status"_s},
                        rows, {0, 5, 6, 7, 8});
}

} // namespace globant::cli
