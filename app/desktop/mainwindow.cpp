// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"

#include "app/desktop/autolock.h"
#include "app/desktop/loginflow.h"
#include "app/desktop/workarea.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIdleMinutes = 10;

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    if (data == nullptr)
        return files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls)
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace

MainWindow::MainWindow(QSettings& settings, security::SecretStore& keychain, const Clock& clock)
    : m_settings(settings)
    , m_clock(clock)
    , m_opener(keychain, clock)
    , m_stack(new QStackedWidget)
    , m_login(new LoginFlow(m_opener, [this](accounts::OpenWorkspace workspace) { open(std::move(workspace)); }))
    , m_autoLock(new AutoLock(this))
{
    setWindowTitle(tr("Globant Data"));
    setMinimumSize(960, 600);
    setAcceptDrops(true);
    m_stack->addWidget(m_login);
    setCentralWidget(m_stack);
    makeMenus();
    resize(1280, 800);
    restoreGeometry(m_settings.value("window/geometry").toByteArray());

    connect(m_login, &LoginFlow::samplesRequested, this, &MainWindow::openSamples);
    connect(m_login, &LoginFlow::folderChanged, this,
            [this](const QString& folder) { m_settings.setValue("workspace", folder); });
    m_autoLock->setIdleMinutes(m_settings.value("lock/idleMinutes", kIdleMinutes).toInt());
    connect(m_autoLock, &AutoLock::lockRequested, this,
            [this] { requestLock(tr("Locked, because nobody was here.")); });
    updateActions();
}

MainWindow::~MainWindow()
{
    closeWorkArea();
}

void MainWindow::makeMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    const auto addWorkAction = [this](QMenu* menu, const QString& text, const QKeySequence& shortcut, auto slot) {
        QAction* action = menu->addAction(text);
        action->setShortcut(shortcut);
        connect(action, &QAction::triggered, this, slot);
        m_workActions.append(action);
        return action;
    };
    addWorkAction(file, tr("&Import files…"), QKeySequence::Open, &MainWindow::chooseFiles);
    addWorkAction(file, tr("Import &pasted files"), QKeySequence(u"Ctrl+Shift+V"_s), &MainWindow::pasteFiles);
    file->addSeparator();
    addWorkAction(file, tr("&Lock"), QKeySequence(u"Ctrl+L"_s), [this] { requestLock(tr("Locked.")); });
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);

    m_pageMenu = menuBar()->addMenu(tr("&Go to"));
    QMenu* view = menuBar()->addMenu(tr("&View"));
    addWorkAction(view, tr("&Refresh"), QKeySequence::Refresh, [this] {
        if (m_work != nullptr)
            Q_EMIT m_work->session().dataChanged();
    });
    view->addSeparator();
    m_themes = new QActionGroup(this);
    const QString current = ui::themeModeName(ui::themeModeFromName(m_settings.value("theme").toString()));
    const std::pair<QString, QString> modes[] = {
        {u"system"_s, tr("&System colours")}, {u"light"_s, tr("&Light")}, {u"dark"_s, tr("&Dark")}};
    for (const auto& [name, text] : modes) {
        QAction* action = view->addAction(text);
        action->setCheckable(true);
        action->setChecked(name == current);
        action->setData(name);
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, name = name] { setTheme(name); });
    }
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Globant Data"), this, [this] {
        auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Globant Data"),
                                    tr("<b>Globant Data %1</b><p>Who was hired where and when, from CSV files, in an "
                                       "encrypted workspace on this computer.</p><p>Free software under the GNU "
                                       "General Public License, version 3 or later.</p>")
                                        .arg(QApplication::applicationVersion()),
                                    QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::begin(const QString& workspace)
{
    m_login->begin(workspace, m_settings.value("account").toString());
}

void MainWindow::open(accounts::OpenWorkspace workspace)
{
    m_settings.setValue("account", workspace.session.account);
    auto session = ui::WorkspaceSession::start(std::move(workspace), m_clock);
    if (!session) {
        m_login->showError(session.error().message);
        return;
    }
    m_work = new WorkArea(std::move(*session), m_settings, m_opener.keychain());
    m_stack->addWidget(m_work);
    m_stack->setCurrentWidget(m_work);
    connect(m_work, &WorkArea::lockRequested, this, [this] { requestLock(tr("Locked.")); });
    connect(m_work, &WorkArea::themeChosen, this, &MainWindow::setTheme);
    connect(m_work, &WorkArea::idleMinutesChosen, m_autoLock, &AutoLock::setIdleMinutes);
    connect(m_work, &WorkArea::idle, this, [this] {
        if (!m_pendingLock.isEmpty())
            lock(m_pendingLock);
    });
    for (int i = 0; i < m_work->pages().size(); ++i) {
        QAction* action = m_pageMenu->addAction(m_work->pages()[i]->title());
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(i + 1)));
        connect(action, &QAction::triggered, m_work, [this, i] { m_work->showPage(i); });
    }
    m_autoLock->start();
    updateActions();
    if (!m_waitingFiles.isEmpty())
        m_work->addFiles(std::exchange(m_waitingFiles, {}));
}

void MainWindow::openSamples()
{
    m_login->setSamplesBusy(true);
    makeSampleWorkspace(m_pool, this, m_clock, [this](Result<SampleWorkspace> sample) {
        m_login->setSamplesBusy(false);
        if (!sample) {
            m_login->showError(sample.error().message);
            return;
        }
        const QString account = m_settings.value("account").toString();
        m_sampleFolder = std::move(sample->folder);
        open(std::move(sample->workspace));
        m_settings.setValue("account", account);
        if (m_work == nullptr)
            return;
        m_work->notice()->show(ui::Notice::Kind::Information,
                               tr("This is sample data, in a workspace that is thrown away when you leave it."),
                               tr("Set up your own workspace"));
        connect(m_work->notice(), &ui::Notice::actionTriggered, this, [this] { requestLock(QString()); });
    });
}

void MainWindow::addFiles(const QStringList& paths)
{
    if (m_work != nullptr)
        m_work->addFiles(paths);
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

void MainWindow::requestLock(const QString& reason)
{
    if (m_work == nullptr)
        return;
    if (!m_work->isBusy()) {
        lock(reason);
        return;
    }
    m_pendingLock = reason.isEmpty() ? tr("Locked.") : reason;
    m_work->notice()->show(ui::Notice::Kind::Information, tr("The window locks when the import has ended."),
                           tr("Cancel the import and lock"));
    connect(m_work->notice(), &ui::Notice::actionTriggered, m_work, &WorkArea::cancelWork, Qt::UniqueConnection);
}

void MainWindow::lock(const QString& reason)
{
    const bool sample = m_sampleFolder != nullptr;
    const QString folder = m_work->session().workspace().folder;
    const QString account = m_work->session().account();
    closeWorkArea();
    if (sample) {
        m_sampleFolder.reset();
        m_login->begin(m_login->folder(), m_settings.value("account").toString());
    } else {
        m_login->beginLocked(folder, account, reason);
    }
}

void MainWindow::closeWorkArea()
{
    m_pendingLock.clear();
    m_autoLock->stop();
    if (m_work == nullptr)
        return;
    m_stack->setCurrentWidget(m_login);
    m_pageMenu->clear();
    delete std::exchange(m_work, nullptr);
    updateActions();
}

void MainWindow::updateActions()
{
    for (QAction* action : std::as_const(m_workActions))
        action->setEnabled(m_work != nullptr);
    m_pageMenu->menuAction()->setVisible(m_work != nullptr);
}

void MainWindow::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Import files"), m_settings.value("import/folder").toString(),
                                   tr("CSV files (*.csv *.tsv *.txt);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList& files) {
        m_settings.setValue("import/folder", dialog->directory().absolutePath());
        addFiles(files);
    });
    dialog->open();
}

void MainWindow::pasteFiles()
{
    const QStringList files = localFiles(QApplication::clipboard()->mimeData());
    if (!files.isEmpty())
        addFiles(files);
    else if (m_work != nullptr)
        m_work->notice()->show(ui::Notice::Kind::Information,
                               tr("There are no files to paste. Copy them in the file manager first."), {}, 10);
}

void MainWindow::setTheme(const QString& name)
{
    m_settings.setValue("theme", name);
    ui::applyTheme(*qApp, ui::themeModeFromName(name));
    for (QAction* action : m_themes->actions())
        action->setChecked(action->data().toString() == name);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_work != nullptr && m_work->isBusy()) {
        event->ignore();
        auto* box = new QMessageBox(QMessageBox::Question, windowTitle(),
                                    tr("An import is running. If you quit now, nothing of its file is imported."),
                                    QMessageBox::NoButton, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton* quit = box->addButton(tr("Cancel the import and quit"), QMessageBox::DestructiveRole);
        box->addButton(tr("Go on importing"), QMessageBox::RejectRole);
        connect(quit, &QPushButton::clicked, this, [this] {
            connect(m_work, &WorkArea::idle, this, &QWidget::close, Qt::QueuedConnection);
            m_work->cancelWork();
        });
        box->open();
        return;
    }
    m_settings.setValue("window/geometry", saveGeometry());
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    raiseWithFiles(localFiles(event->mimeData()));
}

} // namespace globant::desktop
