// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restorepanel.h"

#include "ui/backups/backuptext.h"
#include "ui/backups/restorecomparison.h"
#include "ui/backups/restorerun.h"
#include "ui/common/folderdialog.h"
#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/common/workspacesession.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QStandardPaths>
#include <QStyle>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

void setRole(QPushButton* button, const QString& role)
{
    button->setProperty("role", role);
    button->style()->unpolish(button);
    button->style()->polish(button);
}

} // namespace

void RestorePanel::setBackup(const OpenedBackup& backup)
{
    m_backup = backup;
    m_card->setTitle(tr("Restore the backup of %1").arg(momentText()));
    const backup::Manifest& manifest = backup.manifest;
    m_about->setText(
        tr("%1 · %2 · made by %3 · “%4”", "rows, size, who made it, file name")
            .arg(tr("%Ln rows", nullptr, plural(BackupText::rows(manifest.content.rows, m_session.catalog()))),
                 BackupText::size(backup.bytes), manifest.account.isEmpty() ? tr("the schedule") : manifest.account,
                 QFileInfo(backup.file.path).fileName()));
    m_folder->setText(QDir::toNativeSeparators(
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' +
        tr("restored %1", "a folder's name; %1 is a day")
            .arg(QDateTime::fromMSecsSinceEpoch(manifest.createdMs).date().toString(Qt::ISODate))));
    m_table->clear();
    for (const catalog::TableSchema& table : m_session.catalog().tables())
        if (manifest.content.rows.contains(table.name))
            m_table->addItem(tr("%1 (%2)", "a table and its number of rows")
                                 .arg(localized(table.title), numberText(manifest.content.rows.value(table.name))),
                             table.name);
    m_notice->clear();
    end();
    offer();
    countRows();
}

QString RestorePanel::momentText() const
{
    return BackupText::moment(m_backup->manifest.createdMs, m_session.clock().nowMs());
}

// What can be chosen, and for what cannot, why.
void RestorePanel::offer()
{
    const bool isOurs = m_backup->file.keySlots.workspaceId() == m_session.workspace().session.workspaceId;
    const QString whyNotOver = isOurs ? RestoreRun::whyNot(m_session, RestoreTarget::ThisWorkspace)
                                      : tr("This is a backup of another workspace.");
    m_over.button->setEnabled(whyNotOver.isEmpty());
    m_over.about->setText(
        whyNotOver.isEmpty() ? tr("The rows, their imports and the history become those of %1. First, what is here now "
                                  "is kept as a backup of its own. Accounts, passwords and settings stay as they are.")
                                   .arg(momentText())
                             : whyNotOver);
    const QString whyNotTable = RestoreRun::whyNot(m_session, RestoreTarget::OneTable);
    m_oneTable.button->setEnabled(whyNotTable.isEmpty());
    m_oneTable.about->setText(whyNotTable.isEmpty() ? tr("Its rows are imported as from a file: checked, noted in the "
                                                         "history, and undone there. Rows added since stay.")
                                                    : whyNotTable);
    m_toFolder.button->setChecked(true);
    showChoice();
}

void RestorePanel::countRows()
{
    m_comparison->show({}, m_backup->manifest.content.rows);
    m_session.background(
        this,
        [&workspace = m_session.workspace()]() -> Result<store::StoreContent> {
            GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
            return store::readContent(*connection, false);
        },
        [this, question = ++m_question](const Result<store::StoreContent>& now) {
            if (now && question == m_question)
                m_comparison->show(now->rows, m_backup->manifest.content.rows);
        });
}

RestoreChoice RestorePanel::choice() const
{
    RestoreChoice choice;
    choice.target = m_over.button->isChecked()       ? RestoreTarget::ThisWorkspace
                    : m_oneTable.button->isChecked() ? RestoreTarget::OneTable
                                                     : RestoreTarget::NewFolder;
    choice.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    choice.table = m_table->currentData().toString();
    choice.policy = ingest::DuplicatePolicy(m_policy->currentData().toInt());
    return choice;
}

void RestorePanel::showChoice()
{
    for (const Option& option : {m_toFolder, m_over, m_oneTable})
        option.more->setVisible(option.button->isChecked());
    const RestoreChoice now = choice();
    switch (now.target) {
    case RestoreTarget::NewFolder:
        m_restore->setText(tr("&Restore into this folder"));
        break;
    case RestoreTarget::ThisWorkspace:
        m_restore->setText(tr("&Replace this workspace"));
        break;
    case RestoreTarget::OneTable:
        m_restore->setText(tr("&Restore this table"));
        break;
    }
    setRole(m_restore, now.target == RestoreTarget::ThisWorkspace ? u"danger"_s : u"primary"_s);
    m_restore->setEnabled(!m_run.isRunning() && (now.target != RestoreTarget::NewFolder || !now.folder.isEmpty()) &&
                          (now.target != RestoreTarget::OneTable || !now.table.isEmpty()));
}

void RestorePanel::chooseFolder()
{
    askForFolder(this, tr("Folder for the restored workspace"), m_folder->text(),
                 [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
}

void RestorePanel::start()
{
    if (!m_backup || m_run.isRunning())
        return;
    const RestoreChoice chosen = choice();
    if (chosen.target == RestoreTarget::NewFolder && !QDir::isAbsolutePath(chosen.folder)) {
        m_notice->show(Notice::Kind::Error, tr("Choose a folder for the restored workspace, with its whole path."));
        return;
    }
    m_notice->clear();
    m_choices->setEnabled(false);
    m_progress->show();
    m_cancel->setEnabled(true);
    showProgress(tr("Preparing…"), -1);
    m_back->setEnabled(false);
    m_restore->setEnabled(false);
    m_cancel->setFocus();
    m_run.start(*m_backup, chosen);
}

void RestorePanel::showProgress(const QString& step, int percent)
{
    m_step->setText(step);
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(percent);
}

void RestorePanel::end()
{
    m_choices->setEnabled(true);
    m_progress->hide();
    m_back->setEnabled(true);
    showChoice();
}

void RestorePanel::showFailure(const Error& error)
{
    end();
    m_notice->show(error.code == ErrorCode::Cancelled ? Notice::Kind::Information : Notice::Kind::Error,
                   localized(error));
    m_restore->setFocus();
}

} // namespace globant::ui
