// SPDX-License-Identifier: GPL-3.0-or-later
// What HistoryPage changes: undo, and another try for rejected rows.
#include "core/ingest/importservice.h"
#include "core/records/editundo.h"
#include "core/records/roweditor.h"
#include "core/store/redo.h"
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
    if (entry.isBeyondUndo)
        return tr("Earlier versions of its rows were kept for a limited time, and are deleted.");
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
            [id = entry.id, editor = records::Editor{account, role}, &catalog = m_session.catalog(),
             &clock = m_session.clock()](const store::Connection& connection) {
                return records::undoEdit(connection, catalog, editor, clock, id);
            },
            [this, entry](const Result<records::UndoneEdit>& undone) {
                if (!undone)
                    return finishWrite(fail(undone.error()));
                finishWrite(HistoryText::undone(entry, undone->entry.removed, undone->entry.restored),
                            [this, entry, changes = undone->redo] { redoEdit(entry, changes); });
            });
        return;
    }
    m_session.background(
        this,
        [entry, account, role, &store = m_session.store(), folder = m_session.workspace().folder,
         &clock = m_session.clock()]() -> Result<ingest::UndoSummary> {
            return ingest::ImportService(store, folder, account, role, clock).undo(entry.id, true);
        },
        [this, entry](const Result<ingest::UndoSummary>& undone) {
            if (!undone)
                return finishWrite(fail(undone.error()));
            const bool keeps = undone->removed + undone->restored <= store::kMostRedoRows;
            finishWrite(HistoryText::undone(entry, undone->removed, undone->restored),
                        keeps ? Redo([this, entry] { redoImport(entry); }) : Redo());
        });
}

void HistoryPage::redoEdit(const HistoryEntry& entry, const QList<records::RowChange>& changes)
{
    const catalog::TableSchema* const table = m_session.catalog().find(entry.table);
    if (table == nullptr || !whyNoWrite().isEmpty())
        return;
    m_busy = true;
    showDetails();
    m_session.write(
        this,
        [entry, changes, table, editor = records::Editor{m_session.account(), m_session.role()},
         &catalog = m_session.catalog(),
         &clock = m_session.clock()](const store::Connection& connection) -> Result<QString> {
            GLOBANT_TRY(records::RowEditor(connection, catalog, *table, editor, clock).apply(changes));
            return HistoryText::redone(entry);
        },
        [this](const Result<QString>& said) { finishWrite(said); });
}

void HistoryPage::redoImport(const HistoryEntry& entry)
{
    if (!whyNoWrite().isEmpty())
        return;
    m_busy = true;
    showDetails();
    m_session.background(
        this,
        [entry, account = m_session.account(), role = m_session.role(), &store = m_session.store(),
         folder = m_session.workspace().folder, &clock = m_session.clock()]() -> Result<QString> {
            GLOBANT_TRY(ingest::ImportService(store, folder, account, role, clock).redo(entry.id));
            return HistoryText::redone(entry);
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

void HistoryPage::finishWrite(const Result<QString>& said, Redo redo)
{
    m_busy = false;
    showDetails();
    if (!said)
        return showFailure(said.error(), false);
    m_redo = std::move(redo);
    m_notice->show(Notice::Kind::Information, *said, m_redo ? tr("Redo") : QString(), kNoticeSeconds);
    Q_EMIT m_session.dataChanged();
}

} // namespace globant::ui
