// SPDX-License-Identifier: GPL-3.0-or-later
// What HistoryPage changes: undo, and another try for rejected rows.
#include "core/ingest/importservice.h"
#include "core/records/editundo.h"
#include "ui/common/widgets.h"
#include "ui/history/historydetails.h"
#include "ui/history/historypage.h"
#include "ui/history/historytext.h"

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::HistoryEntry;

QString HistoryPage::whyNoWrite() const
{
    if (m_busy)
        return tr("Something else is being undone or tried again.");
    if (m_session.role() < accounts::Role::Editor)
        return tr("Your account may look at the data, but not change it.");
    if (!m_session.canWrite())
        return tr("This workspace is open for reading only, because another program writes to it.");
    return {};
}

QString HistoryPage::whyNoUndo(const HistoryEntry& entry) const
{
    if (!HistoryText::canBeUndone(entry))
        return tr("Only imports and edits can be undone.");
    if (entry.undoneBy)
        return tr("This was undone already, by entry %1.").arg(*entry.undoneBy);
    return whyNoWrite();
}

void HistoryPage::undo()
{
    const HistoryEntry* current = chosen();
    if (!current || !whyNoUndo(*current).isEmpty())
        return;
    const HistoryEntry entry = *current;
    m_busy = true;
    showDetails();
    m_notice->show(Notice::Kind::Information, tr("Undoing…"));
    const QString account = m_session.account();
    const accounts::Role role = m_session.role();
    if (entry.kind == "edit"_L1) {
        m_session.write(
            this,
            [entry, editor = records::Editor{account, role}, &catalog = m_session.catalog(),
             &clock = m_session.clock()](const store::Connection& connection) -> Result<QString> {
                GLOBANT_TRY_VALUE(const records::UndoneEdit undone,
                                  records::undoEdit(connection, catalog, editor, clock, entry.id));
                return HistoryText::undone(entry, undone.entry.removed, undone.entry.restored);
            },
            [this](const Result<QString>& said) { finishWrite(said); });
        return;
    }
    m_session.background(
        this,
        [entry, account, role, &store = m_session.store(), folder = m_session.workspace().folder,
         &clock = m_session.clock()]() -> Result<QString> {
            ingest::ImportService service(store, folder, account, role, clock);
            GLOBANT_TRY_VALUE(const ingest::UndoSummary undone, service.undo(entry.id));
            return HistoryText::undone(entry, undone.removed, undone.restored);
        },
        [this](const Result<QString>& said) { finishWrite(said); });
}

void HistoryPage::retry(qint64 importId)
{
    if (!whyNoWrite().isEmpty())
        return;
    m_busy = true;
    showLog();
    showDetails();
    m_notice->show(Notice::Kind::Information, tr("Trying the rejected rows again…"));
    m_session.background(
        this,
        [importId, account = m_session.account(), role = m_session.role(), &store = m_session.store(),
         folder = m_session.workspace().folder, &clock = m_session.clock()]() -> Result<QString> {
            ingest::ImportService service(store, folder, account, role, clock);
            GLOBANT_TRY_VALUE(const ingest::ImportSummary summary, service.retry(importId, {}));
            return HistoryText::retried(summary.counts);
        },
        [this](const Result<QString>& said) { finishWrite(said); });
}

void HistoryPage::finishWrite(const Result<QString>& said)
{
    m_busy = false;
    showDetails();
    if (!said)
        return showFailure(said.error(), false);
    m_notice->show(Notice::Kind::Information, *said, {}, kNoticeSeconds);
    Q_EMIT m_session.dataChanged();
}

} // namespace globant::ui
