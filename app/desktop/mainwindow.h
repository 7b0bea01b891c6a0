// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/samplesession.h"
#include "ui/login/workspaceopener.h"

#include <QMainWindow>
#include <QSettings>

class QActionGroup;
class QStackedWidget;

namespace globant::desktop {

class AutoLock;
class LoginFlow;
class WorkArea;

// The window: login or the open workspace, menus, files dropped anywhere, locking.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // All outlive the window.
    MainWindow(QSettings& settings, security::SecretStore& keychain, const Clock& clock);
    ~MainWindow() override;

    void begin(const QString& workspace);
    // To the import page; kept until somebody has logged in.
    void addFiles(const QStringList& paths);
    void raiseWithFiles(const QStringList& paths);
    WorkArea* workArea() const { return m_work; }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeMenus();
    void open(accounts::OpenWorkspace workspace);
    void openSamples();
    // At once, or when the import that runs has ended.
    void requestLock(const QString& reason);
    void lock(const QString& reason);
    void closeWorkArea();
    void updateActions();
    void chooseFiles();
    void pasteFiles();
    void setTheme(const QString& name);

    QSettings& m_settings;
    const Clock& m_clock;
    ui::WorkspaceOpener m_opener;
    std::unique_ptr<QTemporaryDir> m_sampleFolder; // goes after the work area
    QStackedWidget* m_stack;
    LoginFlow* m_login;
    WorkArea* m_work = nullptr;
    AutoLock* m_autoLock;
    QStringList m_waitingFiles;
    QString m_pendingLock; // the reason; empty: none
    class QMenu* m_pageMenu = nullptr;
    QActionGroup* m_themes = nullptr;
    QList<QAction*> m_workActions;
    QThreadPool m_pool; // waits for the work when the window goes
};

} // namespace globant::desktop
