// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workarea.h"

#include "app/desktop/apiservercontrol.h"
#include "app/desktop/backupkeeper.h"
#include "app/desktop/folderwatch.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/restorerun.h"
#include "ui/common/page.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/localdashboard.h"
#include "ui/data/datapage.h"
#include "ui/history/historypage.h"
#include "ui/import/importpage.h"
#include "ui/import/localimport.h"
#include "ui/settings/rotationpanel.h"
#include "ui/settings/settingspage.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace globant::desktop {

using namespace Qt::StringLiterals;

WorkArea::WorkArea(std::unique_ptr<ui::WorkspaceSession> session, QSettings& settings, security::SecretStore& keychain,
                   QWidget* parent)
    : Area(settings, parent)
    , m_session(std::move(session))
    , m_server(std::make_unique<ApiServerControl>(*m_session))
    , m_watch(std::make_unique<FolderWatch>(*m_session))
    , m_backups(
          std::make_unique<BackupKeeper>(*m_session, BackupKeeper::Others{[this](auto then) { stopForRestore(then); },
                                                                          [this] {
                                                                              m_server->resume();
                                                                              m_watch->resume();
                                                                          }}))
    , m_hires(std::make_unique<ui::LocalDashboard>(*m_session))
    , m_serving(ui::captionLabel(QString()))
    , m_watching(ui::captionLabel(QString()))
    , m_backupTrouble(ui::linkButton(QString()))
    , m_preferences(settings)
    , m_keychain(keychain)
{
    m_serving->setObjectName(u"serving"_s);
    m_serving->setVisible(false);
    addToFoot(m_serving);
    addToFoot(m_watching);
    addToFoot(m_backupTrouble);
    lockButton()->setText(m_session->account());
    makePages();
    connectSession();
    connectServer();
    connectWatch();
    connectBackups();
    showLastPage();
    m_server->resume();
    m_watch->resume();
    m_backups->start();
}

void WorkArea::makePages()
{
    m_serving->setText(tr("The REST API is on"));
    m_watching->setText(tr("A folder is watched"));
    m_backupTrouble->setText(tr("A backup failed"));
    lockButton()->setToolTip(tr("Lock this workspace (Ctrl+L)"));
    lockButton()->setAccessibleName(tr("Lock the workspace of %1").arg(m_session->account()));

    m_dashboard = new ui::DashboardPage(*m_hires, pageParent());
    m_import = new ui::ImportPage(std::make_unique<ui::LocalImport>(*m_session), pageParent());
    m_data = new ui::DataPage(*m_session, pageParent());
    m_history = new ui::HistoryPage(*m_session, pageParent());
    m_backupsPage = new ui::BackupsPage(*m_session, *m_backups, pageParent());
    auto* preferences =
        new ui::SettingsPage(*m_session, m_preferences, m_keychain, m_server.get(), m_watch.get(), pageParent());
    for (ui::Page* page : {static_cast<ui::Page*>(m_dashboard), static_cast<ui::Page*>(m_import),
                           static_cast<ui::Page*>(m_data), static_cast<ui::Page*>(m_history),
                           static_cast<ui::Page*>(m_backupsPage), static_cast<ui::Page*>(preferences)})
        addPage(page);
    connect(preferences, &ui::SettingsPage::themeChosen, this, &WorkArea::themeChosen);
    connect(preferences, &ui::SettingsPage::languageChosen, this, &WorkArea::languageChosen);
    connect(preferences, &ui::SettingsPage::idleMinutesChosen, this, &WorkArea::idleMinutesChosen);
    setImportPage(m_import);
    connectPages();
    sayAccess();
}

void WorkArea::remakePages()
{
    const ui::DashboardState hires = m_dashboard->state();
    const QString table = m_data->table().name;
    const records::RowFilter rows = m_data->filter();
    const ui::HistoryPage::Choice entries = m_history->choice();
    deletePages();
    makePages();
    m_dashboard->setState(hires);
    m_data->showRows(table, rows);
    m_history->setChoice(entries);
}

bool WorkArea::mayRetranslate() const
{
    const auto restores = findChildren<ui::RestoreRun*>();
    const auto rotations = findChildren<ui::RotationPanel*>();
    return !isBusy() && !m_session->isBusy() &&
           std::ranges::none_of(restores, [](const ui::RestoreRun* run) { return run->isRunning(); }) &&
           std::ranges::none_of(rotations, [](const ui::RotationPanel* panel) { return panel->isRunning(); });
}

void WorkArea::sayAccess()
{
    using accounts::Role;
    if (!m_session->store().canWrite())
        notice()->show(ui::Notice::Kind::Information,
                       tr("Another program is working in this workspace, so it can be looked at but not changed. "
                          "Lock and open it again when the other program is done."));
    else if (m_session->role() == Role::Viewer)
        notice()->show(ui::Notice::Kind::Information, tr("Your account may look at the data, but not change it."), {},
                       20);
}

void WorkArea::connectPages()
{
    connect(m_import, &ui::ImportPage::busyChanged, this, [this](bool busy) {
        m_session->setBusy(busy || m_watch->isImporting());
        if (!busy && !isServing())
            Q_EMIT idle();
    });
    connect(m_dashboard, &ui::DashboardPage::importRequested, this,
            [this] { showPage(int(pages().indexOf(m_import))); });
    connect(m_dashboard, &ui::DashboardPage::rowsRequested, this,
            [this](const QString& table, const records::RowFilter& filter) {
                m_data->showRows(table, filter);
                showPage(int(pages().indexOf(m_data)));
            });
    connect(m_data, &ui::DataPage::importRequested, this, [this] { showPage(int(pages().indexOf(m_import))); });
}

void WorkArea::connectSession()
{
    connect(m_session.get(), &ui::WorkspaceSession::dataChanged, this, [this] {
        if (!pages().isEmpty())
            currentPage()->refresh();
    });
}

void WorkArea::connectServer()
{
    connect(m_server.get(), &ui::ServerControl::stateChanged, this, [this] {
        m_serving->setVisible(m_server->state() == ui::ServerControl::State::Running);
        // Later: whoever waits for it may delete what says so.
        QMetaObject::invokeMethod(this, &WorkArea::tellIfIdle, Qt::QueuedConnection);
    });
    connect(m_server.get(), &ui::ServerControl::failed, this, [this](const QString& sentence) {
        if (qobject_cast<ui::SettingsPage*>(currentPage()) == nullptr) // which says so itself
            notice()->show(ui::Notice::Kind::Error, tr("The REST API did not start. %1").arg(sentence));
    });
}

void WorkArea::connectWatch()
{
    m_watching->setObjectName(u"watching"_s);
    m_watching->setVisible(false);
    connect(m_watch.get(), &ui::WatchControl::stateChanged, this, [this] {
        using State = ui::WatchControl::State;
        m_watching->setVisible(m_watch->state() == State::Watching || m_watch->state() == State::Importing);
    });
    connect(m_watch.get(), &FolderWatch::importingChanged, this,
            [this] { m_session->setBusy(m_import->isBusy() || m_watch->isImporting()); });
    connect(m_watch.get(), &ui::WatchControl::filesTaken, this, [this](int, int failures) {
        if (failures > 0 && qobject_cast<ui::SettingsPage*>(currentPage()) == nullptr) // which says so itself
            notice()->show(
                ui::Notice::Kind::Error,
                tr("%Ln files from the watched folder could not be imported. Settings says why.", nullptr, failures));
    });
}

void WorkArea::connectBackups()
{
    m_backupTrouble->setObjectName(u"backupFailed"_s);
    m_backupTrouble->setVisible(false);
    const auto showBackups = [this] { showPage(int(pages().indexOf(m_backupsPage))); };
    connect(m_backupTrouble, &QPushButton::clicked, this, showBackups);
    connect(m_backups.get(), &BackupKeeper::chosen, this, [this, showBackups] {
        showBackups();
        window()->show();
        window()->raise();
        window()->activateWindow();
    });
    connect(m_backups.get(), &BackupKeeper::troubled, this, [this](const QString& sentence) {
        m_backupTrouble->setVisible(!sentence.isEmpty());
        m_backupTrouble->setToolTip(sentence);
        m_backupTrouble->setAccessibleDescription(sentence);
    });
}

// Neither the API nor the watched folder must write into a store that is about to be replaced.
void WorkArea::stopForRestore(std::function<void()> then)
{
    m_watch->stop();
    m_server->stop();
    if (!isServing() && !m_watch->isImporting()) {
        then();
        return;
    }
    auto* waiting = new QObject(this);
    const auto goOn = [this, waiting, then = std::move(then), gone = std::make_shared<bool>(false)] {
        if (isServing() || m_watch->isImporting() || std::exchange(*gone, true))
            return;
        waiting->deleteLater();
        then();
    };
    connect(m_server.get(), &ui::ServerControl::stateChanged, waiting, goOn);
    connect(m_watch.get(), &FolderWatch::importingChanged, waiting, goOn);
}

void WorkArea::tellIfIdle()
{
    if (!isBusy() && !isServing())
        Q_EMIT idle();
}

void WorkArea::refresh()
{
    Q_EMIT m_session->dataChanged();
}

bool WorkArea::isServing() const
{
    return m_server->state() != ui::ServerControl::State::Off;
}

void WorkArea::stopServing()
{
    m_server->stop();
}

WorkArea::~WorkArea()
{
    endPages();
}

void WorkArea::endPages()
{
    // Before the session: their answers must not come while it ends.
    deletePages();
    m_backups.reset();
    m_watch.reset();
    m_server.reset();
}

std::unique_ptr<ui::WorkspaceSession> WorkArea::takeSession()
{
    endPages();
    return std::move(m_session);
}

} // namespace globant::desktop
