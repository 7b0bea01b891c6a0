// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"

#include "app/desktop/autolock.h"
#include "app/desktop/filesource.h"
#include "app/desktop/loginflow.h"
#include "app/desktop/menus.h"
#include "app/desktop/remote/remotearea.h"
#include "app/desktop/remote/remotelogin.h"
#include "app/desktop/remote/serveraddress.h"
#include "app/desktop/systemcolors.h"
#include "app/desktop/workarea.h"
#include "ui/common/localized.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/help/helpwindow.h"
#include "ui/settings/retentionrun.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QPointer>
#include <QStackedWidget>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdleMinutes = 10;
constexpr int kNoticeSeconds = 20;
constexpr std::chrono::milliseconds kLanguageWaits(500);

} // namespace

MainWindow::MainWindow(QSettings& settings, security::SecretStore& keychain, const Clock& clock)
    : m_settings(settings)
    , m_clock(clock)
    , m_opener(keychain, clock)
    , m_stack(new QStackedWidget)
    , m_autoLock(new AutoLock(this))
    , m_menus(new Menus(menuBar(), this))
    , m_systemColors(new SystemColors(this))
{
    setWindowTitle(tr("Globant Data"));
    setMinimumSize(960, 600);
    setAcceptDrops(true);
    makeLogin();
    setCentralWidget(m_stack);
    connectMenus();
    resize(1280, 800);
    restoreGeometry(m_settings.value("window/geometry").toByteArray());
    connect(m_systemColors, &SystemColors::changed, this, &MainWindow::applyTheme);

    m_languageWaits.setInterval(kLanguageWaits);
    connect(&m_languageWaits, &QTimer::timeout, this, &MainWindow::takeLanguage);
    m_autoLock->setIdleMinutes(m_settings.value("lock/idleMinutes", kIdleMinutes).toInt());
    connect(m_autoLock, &AutoLock::lockRequested, this,
            [this] { requestLock(tr("Locked, because nobody was here.")); });
}

MainWindow::~MainWindow()
{
    closeArea();
}

void MainWindow::makeLogin()
{
    m_remoteLogin = new RemoteLogin(m_settings, m_opener.keychain(), m_clock,
                                    [this](std::unique_ptr<RemoteSession> session) { openRemote(std::move(session)); });
    m_login = new LoginFlow(
        m_opener, [this](accounts::OpenWorkspace workspace) { enter(std::move(workspace)); }, m_remoteLogin);
    m_stack->insertWidget(0, m_login);
    connect(m_login, &LoginFlow::samplesRequested, this, &MainWindow::openSamples);
    connect(m_login, &LoginFlow::folderChanged, this,
            [this](const QString& folder) { m_settings.setValue("workspace", folder); });
    connect(m_login, &LoginFlow::languageChosen, this, &MainWindow::setLanguage);
}

void MainWindow::connectMenus()
{
    connect(m_menus, &Menus::importRequested, this, &MainWindow::chooseFiles);
    connect(m_menus, &Menus::pasteRequested, this, &MainWindow::pasteFiles);
    connect(m_menus, &Menus::lockRequested, this, [this] {
        if (m_area != nullptr)
            Q_EMIT m_area->lockRequested();
    });
    connect(m_menus, &Menus::quitRequested, this, &QWidget::close);
    connect(m_menus, &Menus::themeChosen, this, &MainWindow::setTheme);
    connect(m_menus, &Menus::helpRequested, this, [this] { showHelp(); });
    connect(m_menus, &Menus::shortcutsRequested, this, [this] { showHelp(u"shortcuts"_s); });
    m_menus->showTheme(ui::themeModeName(ui::themeModeFromName(m_settings.value("theme").toString())));
}

void MainWindow::begin(const QString& workspace)
{
    m_login->begin(workspace, m_settings.value("account").toString());
}

void MainWindow::enter(accounts::OpenWorkspace workspace)
{
    open(std::move(workspace));
    if (m_work == nullptr)
        return;
    m_work->session().logLogin();
    ui::applyRetentionWhenDue(m_work->session());
}

void MainWindow::open(accounts::OpenWorkspace workspace)
{
    m_settings.setValue("account", workspace.session.account);
    auto session = ui::WorkspaceSession::start(std::move(workspace), m_clock);
    if (!session) {
        m_login->showError(ui::localized(session.error()));
        return;
    }
    m_work = new WorkArea(std::move(*session), m_settings, m_opener.keychain(), m_stack);
    m_remoteLogin->forgetWish();
    connectWorkArea();
    showArea(m_work);
}

void MainWindow::showArea(Area* area)
{
    m_area = area;
    m_stack->addWidget(area);
    m_stack->setCurrentWidget(area);
    connect(area, &Area::lockRequested, this,
            [this] { requestLock(m_remote != nullptr ? tr("Disconnected.") : tr("Locked.")); });
    connect(area, &Area::idle, this, [this] {
        if (!m_pendingLock.isEmpty())
            lock(std::exchange(m_pendingLock, {}));
    });
    m_menus->setArea(area);
    m_autoLock->start();
    if (!m_waitingFiles.isEmpty())
        area->addFiles(std::exchange(m_waitingFiles, {}));
}

void MainWindow::openRemote(std::unique_ptr<RemoteSession> session)
{
    m_remote = new RemoteArea(std::move(session), m_settings, m_stack);
    setWindowTitle(hostAndPort(m_remote->session().client().address()));
    connect(m_remote, &RemoteArea::ended, this, [this](const QString& sentence) {
        closeArea();
        m_login->beginRemote(sentence, true);
    });
    showArea(m_remote);
}

void MainWindow::connectWorkArea()
{
    connect(m_work, &WorkArea::themeChosen, this, &MainWindow::setTheme);
    connect(m_work, &WorkArea::languageChosen, this, &MainWindow::languageChosen);
    connect(&m_work->session(), &ui::WorkspaceSession::logFailed, m_work, [this](const QString& sentence) {
        m_work->notice()->show(ui::Notice::Kind::Error, tr("This could not be noted in the history. %1").arg(sentence));
    });
    connect(m_work, &WorkArea::idleMinutesChosen, m_autoLock, &AutoLock::setIdleMinutes);
    // Later, as who says it goes with the work area; by then the window may be locked.
    connect(
        &m_work->session(), &ui::WorkspaceSession::storeReplaced, this,
        [this, work = QPointer(m_work)](const std::shared_ptr<accounts::RotatedStore>& rotated,
                                        const QString& sentence) {
            if (work != nullptr && work == m_work)
                reopen(std::move(*rotated), sentence);
        },
        Qt::QueuedConnection);
}

void MainWindow::reopen(accounts::RotatedStore rotated, const QString& sentence)
{
    auto session = m_work->takeSession();
    closeArea();
    accounts::OpenWorkspace served = ui::WorkspaceSession::close(std::move(session));
    const QString account = served.session.account;
    served.session.storePath = rotated.path;
    served.session.dataKey = std::move(rotated.dataKey);
    auto workspace = accounts::openForWriting(std::move(served.session), std::move(served.lock));
    if (!workspace) {
        m_login->beginLocked(served.folder, account, sentence + u' ' + ui::localized(workspace.error()));
        return;
    }
    open(std::move(*workspace));
    if (m_work != nullptr)
        m_work->notice()->show(ui::Notice::Kind::Information, sentence, {}, kNoticeSeconds);
}

void MainWindow::openSamples()
{
    m_login->setSamplesBusy(true);
    makeSampleWorkspace(m_pool, this, m_clock, [this](Result<SampleWorkspace> sample) {
        m_login->setSamplesBusy(false);
        if (!sample) {
            m_login->showError(ui::localized(sample.error()));
            return;
        }
        const QString account = m_settings.value("account").toString();
        m_sampleFolder = std::move(sample->folder);
        enter(std::move(sample->workspace));
        m_settings.setValue("account", account);
        if (m_work == nullptr)
            return;
        saySamples();
        connect(m_work->notice(), &ui::Notice::actionTriggered, this, [this] { requestLock(QString()); });
    });
}

void MainWindow::saySamples()
{
    m_work->notice()->show(ui::Notice::Kind::Information,
                           tr("This is sample data, in a workspace that is thrown away when you leave it."),
                           tr("Set up your own workspace"));
}

void MainWindow::addFiles(const QStringList& paths)
{
    if (m_area != nullptr)
        m_area->addFiles(paths);
    else
        m_waitingFiles += paths;
}

void MainWindow::raiseWithFiles(const QStringList& paths)
{
    show();
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (!paths.isEmpty())
        addFiles(paths);
}

void MainWindow::chooseFiles()
{
    chooseImportFiles(this, m_settings, [this](const QStringList& files) { addFiles(files); });
}

void MainWindow::pasteFiles()
{
    const QStringList files = droppedFiles(QApplication::clipboard()->mimeData());
    if (!files.isEmpty())
        addFiles(files);
    else if (m_area != nullptr)
        m_area->notice()->show(ui::Notice::Kind::Information,
                               tr("There are no files to paste. Copy them in the file manager first."), {}, 10);
}

void MainWindow::setTheme(const QString& name)
{
    m_settings.setValue("theme", name);
    m_menus->showTheme(name);
    applyTheme();
    if (m_area != nullptr)
        m_area->currentPage()->refresh(); // Settings shows what is chosen
}

void MainWindow::applyTheme()
{
    ui::applyTheme(*qApp, ui::themeModeFromName(m_settings.value("theme").toString()), m_systemColors->dark());
}

void MainWindow::showHelp(const QString& topic)
{
    if (m_help == nullptr)
        m_help = new ui::HelpWindow(m_settings, this);
    m_help->setShortcuts(m_menus->shortcuts());
    const QWidget* shown = m_area != nullptr ? static_cast<QWidget*>(m_area->currentPage()) : m_login->screen();
    m_help->showTopic(topic.isEmpty() ? ui::helpTopicOf(shown) : topic);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    raiseWithFiles(droppedFiles(event->mimeData()));
}

} // namespace globant::desktop
