// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyexport.h"

#include "core/common/durablefile.h"
#include "core/common/timestamp.h"
#include "ui/common/csvcell.h"
#include "ui/history/historytext.h"

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::HistoryEntry;

namespace {

constexpr int kPage = 1000;

QByteArray numberCell(const std::optional<qint64>& number)
{
    return number ? QByteArray::number(*number) : QByteArray();
}

QByteArray line(const HistoryEntry& entry, const catalog::Catalog& catalog)
{
    const QByteArrayList cells{QByteArray::number(entry.id),
                               formatTimestamp(entry.atMs).toUtf8(),
                               csvTextCell(entry.account),
                               csvTextCell(entry.kind),
                               csvTextCell(HistoryText::what(entry, catalog)),
                               csvTextCell(entry.table),
                               csvTextCell(entry.file),
                               csvTextCell(entry.sha256),
                               csvTextCell(entry.policy),
                               numberCell(entry.rowsRead),
                               numberCell(entry.added),
                               numberCell(entry.changed),
                               numberCell(entry.removed),
                               numberCell(entry.unchanged),
                               numberCell(entry.skipped),
                               numberCell(entry.rejected),
                               entry.seconds ? QByteArray::number(*entry.seconds, 'f', 3) : QByteArray(),
                               numberCell(entry.undoneBy),
                               numberCell(entry.rowsOut),
                               numberCell(entry.rejectsLost),
                               numberCell(entry.imagesLost)};
    return cells.join(',') + "\r\n";
}

} // namespace

Result<qint64> exportHistory(const store::Connection& connection, const catalog::Catalog& catalog,
                             const records::HistoryFilter& filter, const QString& path)
{
    const records::History history(connection);
    QByteArray csv = "\xEF\xBB\xBFid,at,account,kind,what,table,file,sha256,on_duplicate,rows_read,added,changed,"
                     "removed,unchanged,skipped,rejected,seconds,undone_by,rows_exported,rejects_cleared,earlier_"
                     "versions_cleared\r\n";
    qint64 count = 0;
    std::optional<qint64> before;
    while (true) {
        GLOBANT_TRY_VALUE(const QList<HistoryEntry> page, history.entries(filter, before, kPage));
        for (const HistoryEntry& entry : page)
            csv += line(entry, catalog);
        count += page.size();
        if (page.size() < kPage)
            break;
        before = page.last().id;
    }
    GLOBANT_TRY(writeFileDurably(path, csv));
    return count;
}

} // namespace globant::ui
