// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/area.h"
#include "core/security/secretstore.h"
#include "ui/common/workspacesession.h"

class QPushButton;

namespace globant::ui {
class BackupsPage;
class DashboardPage;
class DataPage;
class HistoryPage;
class LocalDashboard;
} // namespace globant::ui

namespace globant::desktop {

class ApiServerControl;
class BackupKeeper;
class FolderWatch;

// The open workspace: the pages, and the session that they share. Made at login, gone at lock.
class WorkArea : public Area
{
    Q_OBJECT

public:
    // `settings` and `keychain` outlive it.
    WorkArea(std::unique_ptr<ui::WorkspaceSession> session, QSettings& settings, security::SecretStore& keychain,
             QWidget* parent = nullptr);
    ~WorkArea() override;

    ui::WorkspaceSession& session() { return *m_session; }
    // Ends the pages and gives the session up; the work area is to be deleted then.
    std::unique_ptr<ui::WorkspaceSession> takeSession();
    void refresh() override;
    bool mayRetranslate() const override;
    bool isServing() const override;
    void stopServing() override;
    BackupKeeper& backups() { return *m_backups; }

Q_SIGNALS:
    void themeChosen(const QString& name);
    void languageChosen(const QString& name);
    void idleMinutesChosen(int minutes);

protected:
    void makePages() override;
    void remakePages() override;

private:
    void connectPages();
    void connectSession();
    void sayAccess();
    void connectServer();
    void connectWatch();
    void connectBackups();
    void stopForRestore(std::function<void()> then);
    void tellIfIdle();
    void endPages();

    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ApiServerControl> m_server;
    std::unique_ptr<FolderWatch> m_watch;
    std::unique_ptr<BackupKeeper> m_backups;
    std::unique_ptr<ui::LocalDashboard> m_hires;
    QLabel* m_serving;
    QLabel* m_watching;
    QPushButton* m_backupTrouble; // in the side bar, while backups fail
    QSettings& m_preferences;
    security::SecretStore& m_keychain;
    ui::DashboardPage* m_dashboard = nullptr;
    ui::ImportPage* m_import = nullptr;
    ui::DataPage* m_data = nullptr;
    ui::HistoryPage* m_history = nullptr;
    ui::BackupsPage* m_backupsPage = nullptr;
};

} // namespace globant::desktop
