// SPDX-License-Identifier: GPL-3.0-or-later
// What BackupsPage does with backups.
#include "core/backup/removebackup.h"
#include "core/ingest/importservice.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/backupstable.h"
#include "ui/backups/backuptext.h"
#include "ui/backups/restorepanel.h"
#include "ui/backups/restorerun.h"
#include "ui/backups/unlockform.h"
#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/common/widgets.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMessageBox>
#include <QStackedWidget>
#include <QUrl>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

QString backupFilter()
{
    return BackupsPage::tr("Backups (*%1)").arg(backup::kSuffix);
}

// "2 rows added, 3 changed"; what a table's restore came to.
QString tableText(const ingest::ImportSummary& summary)
{
    const ingest::RowCounts& counts = summary.counts;
    QStringList parts;
    if (counts.inserted > 0)
        parts.append(BackupsPage::tr("%Ln rows were added.", nullptr, plural(counts.inserted)));
    if (counts.updated > 0)
        parts.append(BackupsPage::tr("%Ln rows were changed.", nullptr, plural(counts.updated)));
    if (const qint64 same = counts.unchanged + counts.skipped; same > 0)
        parts.append(BackupsPage::tr("%Ln rows were left as they are.", nullptr, plural(same)));
    if (counts.rejected > 0)
        parts.append(
            BackupsPage::tr("%Ln rows were not taken; the history says why.", nullptr, plural(counts.rejected)));
    return parts.isEmpty() ? BackupsPage::tr("The table has no rows in the backup.") : parts.join(u' ');
}

} // namespace

void BackupsPage::create(const QString& path)
{
    if (!whyNoBackup().isEmpty())
        return;
    showPart(Part::Overview);
    m_control.create(path);
}

void BackupsPage::createElsewhere()
{
    auto* dialog = new QFileDialog(this, tr("Create a backup elsewhere"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(backup::kSuffix.mid(1));
    dialog->setNameFilters({backupFilter()});
    dialog->selectFile(backup::suggestedName(m_session.clock().nowMs()));
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsPage::create);
    dialog->open();
}

void BackupsPage::verify()
{
    if (const backup::BackupEntry* entry = chosen(); entry != nullptr && whyNoBackup().isEmpty())
        m_control.verify(entry->path);
}

void BackupsPage::restore()
{
    if (const backup::BackupEntry* entry = chosen(); entry != nullptr && m_restoreAction->isEnabled())
        openFile(entry->path);
}

void BackupsPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Open a backup file"), m_state.folder, backupFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BackupsPage::openFile);
    dialog->open();
}

void BackupsPage::openFile(const QString& path)
{
    struct Answer
    {
        backup::BackupFile file;
        std::optional<OpenedBackup> opened;
    };
    m_session.background(
        this,
        [path, &workspace = m_session.workspace()]() -> Result<Answer> {
            GLOBANT_TRY_VALUE(backup::BackupFile file, backup::openBackupFile(path));
            Answer answer{std::move(file), std::nullopt};
            auto opened = openWithKnownKeys(answer.file, workspace);
            if (opened)
                answer.opened = std::move(*opened);
            else if (opened.error().code != ErrorCode::WrongPassword)
                return fail(opened.error());
            return answer;
        },
        [this](const Result<Answer>& answer) {
            if (!answer)
                return complain(answer.error());
            if (answer->opened) {
                m_restorePanel->setBackup(*answer->opened);
                showPart(Part::Restore);
            } else {
                m_unlock->setFile(answer->file);
                showPart(Part::Unlock);
            }
        });
}

void BackupsPage::reveal()
{
    const backup::BackupEntry* const entry = chosen();
    const QString folder = entry != nullptr ? QFileInfo(entry->path).absolutePath() : m_state.folder;
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
        say(tr("The folder is “%1”.").arg(QDir::toNativeSeparators(folder)));
}

void BackupsPage::askToDelete()
{
    const backup::BackupEntry* const entry = chosen();
    if (entry == nullptr || !m_deleteAction->isEnabled())
        return;
    auto* box = new QMessageBox(QMessageBox::Question, tr("Delete a backup"),
                                tr("Delete the backup of %1? It cannot be brought back.")
                                    .arg(BackupText::moment(entry->madeMs, m_state.readMs)),
                                QMessageBox::NoButton, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton* yes = box->addButton(tr("Delete it"), QMessageBox::DestructiveRole);
    box->setDefaultButton(box->addButton(tr("Keep it"), QMessageBox::RejectRole));
    connect(yes, &QPushButton::clicked, this, [this, path = entry->path] { deleteBackup(path); });
    box->open();
}

void BackupsPage::deleteBackup(const QString& path)
{
    m_session.write(
        this,
        [path, &session = m_session.workspace().session, &clock = m_session.clock()](
            const store::Connection& connection) { return backup::removeBackup(session, connection, path, clock); },
        [this](const Result<void>& removed) {
            if (!removed)
                complain(removed.error());
            else
                say(tr("The backup is deleted."));
            Q_EMIT m_session.logChanged();
            ask();
        });
}

void BackupsPage::connectRestore()
{
    connect(m_unlock, &UnlockForm::cancelled, this, [this] { showPart(Part::Overview); });
    connect(m_unlock, &UnlockForm::opened, this, [this](const OpenedBackup& opened) {
        m_restorePanel->setBackup(opened);
        showPart(Part::Restore);
    });
    connect(m_restorePanel, &RestorePanel::backRequested, this, [this] { showPart(Part::Overview); });
    connect(m_run, &RestoreRun::progress, m_restorePanel, &RestorePanel::showProgress);
    connect(m_run, &RestoreRun::failed, this, [this](const Error& error) {
        m_restorePanel->showFailure(error);
        showActions();
    });
    connect(m_run, &RestoreRun::restoredToFolder, this, [this](const QString& folder) {
        m_restorePanel->end();
        showPart(Part::Overview);
        say(tr("The restored workspace is in “%1”. It opens with the passwords of the backup’s day.")
                .arg(QDir::toNativeSeparators(folder)),
            tr("Show the folder"), [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    });
    connect(m_run, &RestoreRun::restoredTable, this, &BackupsPage::takeTable);
    connect(&m_control, &BackupControl::created, this, [this](const backup::BackupSummary& made) {
        m_chosen = made.path;
        say(tr("The backup is written and verified: “%1”, %2.")
                .arg(QFileInfo(made.path).fileName(), BackupText::size(made.bytes)));
    });
    connect(&m_control, &BackupControl::verified, this, [this](const backup::VerifiedBackup& found) {
        if (found.verification.fault.isEmpty())
            say(tr("The backup is whole, and as it was when it was written."));
        else
            complain({ErrorCode::UnusableFile, found.verification.fault});
    });
    connect(&m_control, &BackupControl::proven, this, [this](const backup::Proof& proof) {
        if (proof.ok)
            say(tr("The newest backup was restored into a temporary folder and came back whole."));
        else
            complain({ErrorCode::UnusableFile, proof.fault});
    });
}

void BackupsPage::takeTable(const ingest::ImportSummary& summary)
{
    m_restorePanel->end();
    showPart(Part::Overview);
    const bool hasChanged = summary.counts.inserted + summary.counts.updated > 0;
    say(tableText(summary), hasChanged ? tr("Undo") : QString(), [this, id = summary.id] { undoTable(id); });
    Q_EMIT m_session.dataChanged();
}

void BackupsPage::undoTable(qint64 importId)
{
    m_session.background(
        this,
        [importId, account = m_session.account(), role = m_session.role(), &store = m_session.store(),
         folder = m_session.workspace().folder, &clock = m_session.clock()] {
            return ingest::ImportService(store, folder, account, role, clock).undo(importId);
        },
        [this](const Result<ingest::UndoSummary>& undone) {
            if (!undone)
                return complain(undone.error());
            say(tr("The rows are again as they were before."));
            Q_EMIT m_session.dataChanged();
        });
}

} // namespace globant::ui
