// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/schedulepanel.h"

#include "ui/backups/backuptext.h"
#include "ui/backups/scheduleform.h"
#include "ui/backups/timercard.h"
#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/passfocus.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"

#include <QComboBox>
#include <QDir>
#include <QScrollArea>

namespace globant::ui {

using namespace Qt::StringLiterals;

SchedulePanel::SchedulePanel(WorkspaceSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_form(new ScheduleForm)
    , m_preview(new QLabel)
    , m_timer(new TimerCard(session))
    , m_notice(new Notice)
    , m_back(new QPushButton(tr("Ba&ck to the backups")))
    , m_save(primaryButton(tr("&Save the schedule")))
{
    m_preview->setObjectName(u"schedulePreview"_s);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_notice->setObjectName(u"scheduleNotice"_s);
    m_save->setObjectName(u"saveSchedule"_s);
    m_back->setObjectName(u"backFromSchedule"_s);
    layOut();
    connect(m_form, &ScheduleForm::changed, this, &SchedulePanel::showPreview);
    connect(m_form, &ScheduleForm::folderChanged, this, &SchedulePanel::showFreeSpace);
    connect(m_save, &QPushButton::clicked, this, &SchedulePanel::save);
    connect(m_back, &QPushButton::clicked, this, &SchedulePanel::backRequested);
    cancelOnEscape(this, m_back);
    passFocus(this, [this]() -> QWidget* {
        return m_form->isEnabled() ? static_cast<QWidget*>(m_form->findChild<QComboBox*>()) : m_back;
    });
}

void SchedulePanel::layOut()
{
    auto* when = new Card(tr("Schedule"));
    when->content()->setSpacing(12);
    when->content()->addWidget(m_form);
    when->content()->addWidget(m_preview);
    auto* inside = new QWidget;
    auto* cards = new QVBoxLayout(inside);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::betweenCards);
    cards->addWidget(when);
    cards->addWidget(m_timer);
    cards->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_back);
    buttons->addStretch();
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_notice);
    layout->addWidget(scroll, 1);
    layout->addLayout(buttons);
}

QString SchedulePanel::whyNot(const WorkspaceSession& session)
{
    if (session.role() < accounts::Role::Administrator)
        return tr("Only administrators change the schedule.");
    if (!session.canWrite())
        return tr("This workspace is open for reading only, because another program writes to it.");
    return {};
}

void SchedulePanel::setSchedule(const backup::Schedule& schedule)
{
    const QString why = whyNot(m_session);
    m_form->setSchedule(schedule, backup::backupFolder(m_session.workspace().folder));
    m_form->setEnabled(why.isEmpty());
    m_save->setVisible(why.isEmpty());
    m_timer->setVisible(m_session.role() >= accounts::Role::Editor);
    if (why.isEmpty())
        m_notice->clear();
    else
        m_notice->show(Notice::Kind::Information, why);
    showPreview();
    showFreeSpace(backup::folderOf(schedule, m_session.workspace().folder));
    m_timer->refresh();
}

void SchedulePanel::showPreview()
{
    bool makesSense = true;
    m_preview->setText(m_form->preview(m_session.clock().nowMs(), &makesSense));
    m_save->setEnabled(makesSense);
}

void SchedulePanel::showFreeSpace(const QString& folder)
{
    m_session.background(
        this, [folder]() -> Result<qint64> { return freeBytesAt(folder); },
        [this, question = ++m_question](const Result<qint64>& free) {
            if (question == m_question)
                m_form->setFreeSpace(free && *free >= 0 ? tr("%1 free").arg(BackupText::size(*free)) : QString());
        });
}

void SchedulePanel::save()
{
    m_notice->clear();
    m_save->setEnabled(false);
    m_session.write(
        this,
        [schedule = m_form->schedule(), account = m_session.account(), role = m_session.role(),
         now = m_session.clock().nowMs()](const store::Connection& connection) {
            return backup::writeSchedule(connection, account, role, schedule, now);
        },
        [this](const Result<void>& written) {
            m_save->setEnabled(true);
            if (written)
                Q_EMIT saved();
            else
                m_notice->show(Notice::Kind::Error, localized(written.error()));
        });
}

} // namespace globant::ui
