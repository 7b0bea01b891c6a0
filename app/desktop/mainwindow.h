// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/samplesession.h"
#include "core/accounts/rotatekey.h"
#include "ui/login/workspaceopener.h"

#include <QLocale>
#include <QMainWindow>
#include <QSettings>
#include <QTimer>

class QStackedWidget;

namespace globant::ui {
class HelpWindow;
}

namespace globant::desktop {

class Area;
class AutoLock;
class LoginFlow;
class Menus;
class RemoteArea;
class RemoteLogin;
class RemoteSession;
class SystemColors;
class WorkArea;

// The window: login or the open workspace, here or on a server, menus, files dropped anywhere, locking.
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
    // The workspace of this computer that is open, or the server's; null: it is not.
    WorkArea* workArea() const { return m_work; }
    RemoteArea* remoteArea() const { return m_remote; }
    // The help, at the page shown, or at a topic of its own.
    void showHelp(const QString& topic = {});

Q_SIGNALS:
    // Kept already, for whoever has the texts to apply; the window takes the language when it is told of it.
    void languageChosen();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeLogin();
    void connectMenus();
    void setLanguage(const QString& code);
    void takeLanguage();
    // A person came in; open() also serves where the same one goes on.
    void enter(accounts::OpenWorkspace workspace);
    void open(accounts::OpenWorkspace workspace);
    // The same workspace over its new store, without another login.
    void reopen(accounts::RotatedStore rotated, const QString& sentence);
    void showArea(Area* area);
    void connectWorkArea();
    void openRemote(std::unique_ptr<RemoteSession> session);
    void openSamples();
    void saySamples();
    // At once, or when the import and the requests to the API that run have ended.
    void requestLock(const QString& reason);
    void lock(const QString& reason);
    void closeArea();
    void askToStopServing();
    void chooseFiles();
    void pasteFiles();
    void setTheme(const QString& name);
    void applyTheme();

    QSettings& m_settings;
    const Clock& m_clock;
    ui::WorkspaceOpener m_opener;
    std::unique_ptr<QTemporaryDir> m_sampleFolder; // goes after the work area
    QStackedWidget* m_stack;
    RemoteLogin* m_remoteLogin = nullptr;
    LoginFlow* m_login = nullptr;
    Area* m_area = nullptr; // one of the next two
    WorkArea* m_work = nullptr;
    RemoteArea* m_remote = nullptr;
    AutoLock* m_autoLock;
    QStringList m_waitingFiles;
    QString m_pendingLock; // the reason; empty: none
    Menus* m_menus;
    SystemColors* m_systemColors;
    ui::HelpWindow* m_help = nullptr; // once it was asked for
    QLocale m_language;               // in which all of it is
    QTimer m_languageWaits;           // for what runs on a page
    QThreadPool m_pool;               // waits for the work when the window goes
};

} // namespace globant::desktop
