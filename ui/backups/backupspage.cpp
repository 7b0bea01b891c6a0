// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupspage.h"

#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupstable.h"
#include "ui/backups/backuptext.h"
#include "ui/backups/restorepanel.h"
#include "ui/backups/restorerun.h"
#include "ui/backups/schedulepanel.h"
#include "ui/backups/statuscard.h"
#include "ui/common/localized.h"
#include "ui/common/widgets.h"

#include <QAction>
#include <QApplication>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStyle>

namespace globant::ui {

using namespace Qt::StringLiterals;
using Job = BackupControl::Job;

QString BackupsPage::title() const
{
    return tr("Backups");
}

QString BackupsPage::iconName() const
{
    return u"drive-harddisk"_s;
}

void BackupsPage::refresh()
{
    if (m_stale)
        ask();
    showActions();
}

QString BackupsPage::whyNoBackup() const
{
    if (m_session.role() < accounts::Role::Editor)
        return tr("Your account may look at the data, but not change it.");
    if (!m_session.canWrite())
        return tr("This workspace is open for reading only, because another program writes to it.");
    if (m_control.job() != Job::None)
        return tr("Something else is being done with the backups.");
    if (m_run->isRunning())
        return tr("A backup is being restored.");
    return {};
}

void BackupsPage::ask()
{
    m_stale = false;
    m_session.background(
        this,
        [&workspace = m_session.workspace(), &clock = m_session.clock()] { return readBackupsState(workspace, clock); },
        [this, question = ++m_question](const Result<BackupsState>& state) {
            if (question != m_question)
                return;
            if (state)
                return take(*state);
            m_stale = true;
            complain(state.error());
        });
}

void BackupsPage::take(BackupsState state)
{
    m_state = std::move(state);
    // The page passed the focus on before it knew what there is.
    const bool wasPassedOn = !std::exchange(m_loaded, true) && isAncestorOf(QApplication::focusWidget());
    const bool hadFocus = wasPassedOn || m_table->hasFocus() || m_first->hasFocus();
    m_model->setBackups(m_state.backups, m_state.readMs);
    const backup::BackupEntry* const newest = m_state.newestWhole();
    if (m_model->rowOf(m_chosen) < 0 && newest != nullptr)
        m_chosen = newest->path;
    if (m_model->rowCount() > 0)
        m_table->choose(m_model->rowOf(m_chosen));
    showState();
    if (hadFocus)
        setFocus();
}

void BackupsPage::showState()
{
    m_status->setState(m_state);
    if (const QString failure = StatusCard::failure(m_state); failure.isEmpty())
        m_trouble->clear();
    else
        m_trouble->show(Notice::Kind::Error, failure, whyNoBackup().isEmpty() ? tr("Try again now") : QString());
    const bool isEmpty = m_state.backups.isEmpty();
    m_rows->setCurrentIndex(isEmpty ? 1 : 0);
    if (m_state.folderError)
        m_empty->setText(
            tr("%1 Connect the disk, or choose another folder in the schedule.").arg(localized(*m_state.folderError)));
    else
        m_empty->setText(tr("There are no backups yet. One holds every row, import and account of this workspace, "
                            "encrypted as the workspace is, and is checked when it is written."));
    m_first->setText(m_state.folderError ? tr("Look &again") : tr("Create the firs&t backup"));
    showDetails();
    showJob();
    showActions();
}

const backup::BackupEntry* BackupsPage::chosen() const
{
    return m_model->entryAt(m_table->chosenRow());
}

void BackupsPage::showDetails()
{
    const backup::BackupEntry* const entry = chosen();
    const bool isBad = entry != nullptr && !entry->isWhole();
    QString text;
    if (entry != nullptr && isBad)
        text = entry->manifest ? localized(entry->fault) : localized(entry->error);
    else if (entry != nullptr) {
        QStringList parts;
        for (const catalog::TableSchema& table : m_session.catalog().tables())
            parts.append(tr("%1 %2", "a number and a table")
                             .arg(numberText(entry->manifest->content.rows.value(table.name)),
                                  QLocale().toLower(localized(table.title))));
        text = QLocale().createSeparatedList(parts);
    }
    m_details->setText(text);
    m_details->setToolTip(text);
    m_details->setProperty("role", isBad ? u"error"_s : u"caption"_s);
    m_details->style()->unpolish(m_details);
    m_details->style()->polish(m_details);
}

void BackupsPage::showJob()
{
    const Job job = m_control.job();
    const bool works = job != Job::None;
    m_footLeft->setCurrentIndex(works ? 1 : 0);
    m_foot->setVisible(works || m_model->rowCount() > 0);
    const QString texts[] = {{},
                             tr("Creating the backup that is due…"),
                             tr("Creating a backup…"),
                             tr("Reading the whole backup…"),
                             tr("Trying out the newest backup…")};
    m_jobText->setText(texts[int(job)]);
    const int percent = m_control.percent();
    m_jobBar->setRange(0, works && percent < 0 ? 0 : 100);
    m_jobBar->setValue(percent);
    m_cancel->setVisible(m_control.canCancel());
}

void BackupsPage::showActions()
{
    const QString whyNot = whyNoBackup();
    const bool isIdle = m_control.job() == Job::None && !m_run->isRunning();
    const auto set = [](QAction* action, bool enabled, const QString& why = {}) {
        action->setEnabled(enabled);
        action->setToolTip(enabled || why.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : why);
    };
    for (QAction* action : {m_createAction, m_elsewhereAction})
        set(action, whyNot.isEmpty(), whyNot);
    for (QPushButton* button : {m_create, m_first}) {
        button->setEnabled(whyNot.isEmpty());
        button->setToolTip(whyNot);
        button->setAccessibleDescription(whyNot);
    }
    if (m_state.folderError)
        m_first->setEnabled(true);
    m_create->setVisible(m_rows->currentIndex() == 0 || m_state.folderError);
    const backup::BackupEntry* const entry = chosen();
    set(m_openAction, isIdle);
    m_openFile->setEnabled(isIdle);
    set(m_verifyAction, entry != nullptr && whyNot.isEmpty(), whyNot);
    set(m_restoreAction, entry != nullptr && entry->error.code != ErrorCode::UnusableFile && isIdle);
    set(m_revealAction, entry != nullptr);
    const QString whyNotDelete = m_session.role() < accounts::Role::Administrator
                                     ? tr("Only administrators delete backups.")
                                 : entry != nullptr && !m_state.isDeletable(*entry)
                                     ? tr("This is the newest backup that is whole. It stays until there is another.")
                                     : whyNot;
    set(m_deleteAction, entry != nullptr && whyNotDelete.isEmpty(), whyNotDelete);
    const QString whyNotProve = m_state.newestWhole() == nullptr ? tr("There is no backup to prove yet.") : whyNot;
    set(m_proveAction, whyNotProve.isEmpty(), whyNotProve);
    set(m_planAction, m_loaded);
    m_status->setPossible(SchedulePanel::whyNot(m_session), whyNotProve);
}

void BackupsPage::showPart(Part part)
{
    m_stack->setCurrentIndex(int(part));
    const bool isOverview = part == Part::Overview;
    m_openFile->setVisible(isOverview);
    m_create->setVisible(isOverview && (m_rows->currentIndex() == 0 || m_state.folderError));
    m_notice->clear();
    setFocus();
}

void BackupsPage::say(const QString& sentence, const QString& action, std::function<void()> then)
{
    m_then = std::move(then);
    m_notice->show(Notice::Kind::Information, sentence, action, kNoticeSeconds * (action.isEmpty() ? 1 : 3));
}

void BackupsPage::complain(const Error& error)
{
    m_then = {};
    if (error.code == ErrorCode::Cancelled)
        say(localized(error));
    else
        m_notice->show(Notice::Kind::Error, localized(error));
}

} // namespace globant::ui
