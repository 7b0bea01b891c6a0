// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/secretstore.h"
#include "ui/common/workspacesession.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QProgressBar;
class QSettings;
class QStackedWidget;
class QToolButton;

namespace globant::ui {
class DashboardPage;
class DataPage;
class ImportPage;
class Notice;
class Page;
} // namespace globant::ui

namespace globant::desktop {

class ApiServerControl;

// The open workspace: side bar, pages, and the session that they share. Made at login, gone at lock.
class WorkArea : public QWidget
{
    Q_OBJECT

public:
    // `settings` and `keychain` outlive it.
    WorkArea(std::unique_ptr<ui::WorkspaceSession> session, QSettings& settings, security::SecretStore& keychain,
             QWidget* parent = nullptr);
    ~WorkArea() override;

    ui::WorkspaceSession& session() { return *m_session; }
    const QList<ui::Page*>& pages() const { return m_pages; }
    void showPage(int index);
    ui::Page* currentPage() const;
    // From the side bar to the page, or back.
    void focusOtherPart();
    // Ends the pages and gives the session up; the work area is to be deleted then.
    std::unique_ptr<ui::WorkspaceSession> takeSession();
    // Takes files to the import page, whatever page is shown.
    void addFiles(const QStringList& paths);
    // An import runs.
    bool isBusy() const;
    void cancelWork();
    // The REST API runs, or finishes its requests.
    bool isServing() const;
    // For now: it starts again when the workspace is next opened.
    void stopServing();
    ui::Notice* notice() { return m_notice; }

Q_SIGNALS:
    void lockRequested();
    void themeChosen(const QString& name);
    void idleMinutesChosen(int minutes);
    void pageChanged(int index);
    // What isBusy() and isServing() told of has ended, both.
    void idle();

private:
    QWidget* makeSideBar();
    void connectPages();
    void connectServer();
    void tellIfIdle();
    void deletePages();
    void addPage(ui::Page* page);
    void showProgress(const QString& text, int percent);

    std::unique_ptr<ui::WorkspaceSession> m_session;
    std::unique_ptr<ApiServerControl> m_server;
    QSettings& m_settings;
    QList<ui::Page*> m_pages;
    QStackedWidget* m_stack;
    QButtonGroup* m_buttons;
    QWidget* m_sideBar = nullptr;
    class QVBoxLayout* m_navigation;
    ui::Notice* m_notice;
    QLabel* m_progressText;
    QProgressBar* m_progress;
    QLabel* m_serving;
    ui::DashboardPage* m_dashboard;
    ui::ImportPage* m_import;
    ui::DataPage* m_data;
};

} // namespace globant::desktop
