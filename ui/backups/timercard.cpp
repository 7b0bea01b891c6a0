// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/timercard.h"

#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QStandardPaths>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

QString commandLine()
{
    const QString name = u"globant-data-cli"_s;
    const QString beside = QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
    return beside.isEmpty() ? QStandardPaths::findExecutable(name) : beside;
}

// The socket that "systemctl --user" speaks to.
bool hasUserManager()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return !runtime.isEmpty() && QFileInfo::exists(runtime + u"/systemd/private"_s);
}

bool isOfThisWorkspace(const backup::TimerState& state, const WorkspaceSession& session)
{
    return QDir::cleanPath(state.workspace) == QDir::cleanPath(session.workspace().folder);
}

} // namespace

TimerCard::TimerCard(WorkspaceSession& session, QWidget* parent)
    : Card(tr("While this window is closed"), parent)
    , m_session(session)
    , m_program(commandLine())
    , m_text(new QLabel(u"…"_s))
    , m_passwordFile(new QLineEdit)
    , m_fileRow(new QWidget)
    , m_notice(new Notice)
    , m_install(new QPushButton(tr("&Install the timer")))
    , m_remove(new QPushButton(tr("Re&move the timer")))
{
    m_text->setObjectName(u"timerState"_s);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_notice->setObjectName(u"timerNotice"_s);
    m_install->setObjectName(u"installTimer"_s);
    m_remove->setObjectName(u"removeTimer"_s);
    m_fileRow->setLayout(makeFileRow());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_install);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    content()->addWidget(m_text);
    content()->addWidget(m_fileRow);
    content()->addWidget(m_notice);
    content()->addLayout(buttons);
    connect(m_install, &QPushButton::clicked, this, [this] { change(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] { change(false); });
    showState();
}

QLayout* TimerCard::makeFileRow()
{
    m_passwordFile->setObjectName(u"timerPasswordFile"_s);
    m_passwordFile->setAccessibleName(tr("File that holds the password"));
    m_passwordFile->setPlaceholderText(tr("None: the password that this computer remembers"));
    auto* label = new QLabel(tr("File with the pass&word"));
    label->setBuddy(m_passwordFile);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the file that holds the password"));
    connect(choose, &QPushButton::clicked, this, &TimerCard::chooseFile);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(label);
    row->addWidget(m_passwordFile, 1);
    row->addWidget(choose);
    return row;
}

void TimerCard::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("File that holds the password"), m_passwordFile->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_passwordFile, &QLineEdit::setText);
    dialog->open();
}

void TimerCard::refresh()
{
    if (m_busy)
        return;
    m_session.background(
        this, []() -> Result<backup::TimerState> { return backup::userTimerState(); },
        [this](const Result<backup::TimerState>& state) {
            if (!m_busy)
                take(state);
        });
}

void TimerCard::change(bool install)
{
    m_busy = true;
    m_notice->clear();
    showState();
    const backup::TimerOptions options{m_program, m_session.workspace().folder, m_session.account(),
                                       m_passwordFile->text().trimmed()};
    m_session.background(
        this, [install, options] { return install ? backup::installUserTimer(options) : backup::removeUserTimer(); },
        [this](const Result<backup::TimerState>& state) {
            m_busy = false;
            take(state);
        });
}

void TimerCard::take(const Result<backup::TimerState>& state)
{
    if (state)
        m_state = *state;
    else
        m_notice->show(Notice::Kind::Error, localized(state.error()));
    showState();
}

QString TimerCard::whyNotInstall() const
{
    if (m_program.isEmpty())
        return tr("A timer could make the backups that are due, but the program “globant-data-cli”, which it runs, is "
                  "not installed on this computer.");
    if (!hasUserManager())
        return tr("A timer of systemd could make the backups that are due, but this computer runs no systemd for your "
                  "account. A crontab line does the same: see the help.");
    return {};
}

QString TimerCard::stateText() const
{
    if (!m_state)
        return u"…"_s;
    if (m_state->installed && !m_state->problem.isEmpty())
        return m_state->problem;
    if (m_state->installed && !isOfThisWorkspace(*m_state, m_session))
        return tr("A timer of yours makes the backups of another workspace, “%1”. There is one timer for each person: "
                  "installed here, it makes those of this workspace instead.")
            .arg(QDir::toNativeSeparators(m_state->workspace));
    if (m_state->installed)
        return tr("A timer of yours makes the backups that are due, also while nobody has this workspace open, and "
                  "those that were missed while the computer was off.");
    if (const QString why = whyNotInstall(); !why.isEmpty())
        return why;
    return tr("Backups that fall due while nobody has this workspace open wait until somebody does. A timer of yours "
              "(systemd) can make them at their time. It needs the password of %1: the one that this computer "
              "remembers, or a file that only you can read.")
        .arg(m_session.account());
}

void TimerCard::showState()
{
    const bool installed = m_state && m_state->installed;
    const bool offers = m_state && whyNotInstall().isEmpty() && (!installed || !isOfThisWorkspace(*m_state, m_session));
    m_text->setText(stateText());
    m_fileRow->setVisible(offers);
    m_install->setVisible(!installed || offers);
    m_install->setEnabled(offers && !m_busy);
    m_install->setToolTip(m_state ? whyNotInstall() : QString());
    m_install->setText(m_busy && !installed ? tr("Installing…") : tr("&Install the timer"));
    m_remove->setVisible(installed);
    m_remove->setEnabled(!m_busy);
    m_remove->setText(m_busy && installed ? tr("Removing…") : tr("Re&move the timer"));
}

} // namespace globant::ui
