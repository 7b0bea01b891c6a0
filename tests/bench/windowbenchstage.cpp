// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowbenchstage.h"

#include "app/desktop/workarea.h"
#include "core/accounts/login.h"
#include "core/accounts/openworkspace.h"
#include "core/accounts/workspace.h"
#include "core/common/durablefile.h"
#include "core/ingest/importservice.h"
#include "tests/bench/dataset.h"
#include "ui/common/theme.h"
#include "ui/login/loginpage.h"

#include <QDir>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuietMs = 40;

SecretBytes password()
{
    QByteArray text("a workspace for measurements");
    return SecretBytes::taking(text);
}

Result<accounts::OpenWorkspace> openWorkspace(accounts::Session session, const Clock& clock)
{
    GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(session.workspace, u"bench"_s, clock));
    return accounts::openForWriting(std::move(session), std::move(lock));
}

Result<accounts::Session> makeWorkspace(const QString& folder, const Clock& clock)
{
    GLOBANT_TRY_VALUE(const catalog::Catalog catalog, catalog::Catalog::builtIn());
    GLOBANT_TRY_VALUE(auto made, accounts::createWorkspace(folder, u"bench"_s, password(),
                                                           security::KdfStrength::minimum(), catalog, clock));
    return std::move(made.session);
}

} // namespace

StageApplication::StageApplication(int& argc, char** argv)
    : QApplication(argc, argv)
{
    m_clock.start();
    setApplicationName(u"globant-data-windowbench"_s);
    QStandardPaths::setTestModeEnabled(true); // nothing of the person's own settings
    auto* texts = new QTranslator(this);
    if (texts->load(u":/translations/globant-data_en.qm"_s))
        installTranslator(texts);
    ui::applyTheme(*this, ui::ThemeMode::Light);
}

bool StageApplication::notify(QObject* receiver, QEvent* event)
{
    // The event may go while it is handled.
    const bool paints = receiver->isWidgetType() && event->type() == QEvent::UpdateRequest;
    const bool handled = QApplication::notify(receiver, event);
    if (paints) {
        m_lastPaint = m_clock.nsecsElapsed();
        if (m_firstPaint == 0)
            m_firstPaint = m_lastPaint;
    }
    return handled;
}

Result<void> runUntil(const std::function<bool()>& done, const QString& what, int limitMs)
{
    QElapsedTimer timer;
    timer.start();
    QTimer wake; // or the loop sleeps while nothing happens
    wake.start(5);
    while (!done()) {
        if (timer.hasExpired(limitMs))
            return fail(ErrorCode::Internal, u"After %1 ms there was no %2."_s.arg(limitMs).arg(what));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return {};
}

void settle()
{
    auto& application = *StageApplication::instance();
    const qint64 began = application.clock().nsecsElapsed();
    QTimer wake;
    wake.start(5);
    while (application.clock().nsecsElapsed() - std::max(began, application.lastPaint()) < kQuietMs * 1'000'000LL)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

Painted paintAfter(const std::function<void()>& change)
{
    auto& application = *StageApplication::instance();
    application.forgetPaint();
    const qint64 began = application.clock().nsecsElapsed();
    change();
    settle();
    const auto since = [began](qint64 moment) { return moment == 0 ? 0 : double(moment - began) / 1e6; };
    return {since(application.firstPaint()), since(application.lastPaint())};
}

Result<void> makeStage(const QString& folder, qint64 rows)
{
    const SystemClock clock;
    GLOBANT_TRY_VALUE(const Dataset data, generate(folder, rows, Shape::Sorted));
    GLOBANT_TRY_VALUE(auto session, makeWorkspace(QDir(folder).filePath(u"workspace"_s), clock));
    GLOBANT_TRY_VALUE(const auto workspace, openWorkspace(std::move(session), clock));
    ingest::ImportService service(*workspace.store, workspace.folder, u"bench"_s, accounts::Role::Editor, clock);
    QList<ingest::ImportRequest> requests;
    for (const QString& path : {data.departments, data.jobs, data.employees}) {
        ingest::ImportRequest request;
        request.path = path;
        requests.append(request);
    }
    GLOBANT_TRY_VALUE(const auto outcomes, service.importFiles(requests, {}));
    for (const ingest::ImportOutcome& outcome : outcomes) {
        if (outcome.error)
            return fail(*outcome.error);
    }
    return {};
}

Result<void> makeEmptyStage(const QString& folder, qint64 rows)
{
    const SystemClock clock;
    const QDir dir(folder);
    QDir(dir.filePath(u"empty"_s)).removeRecursively();
    GLOBANT_TRY(makePrivateFolder(dir.filePath(u"files"_s)));
    GLOBANT_TRY(generate(dir.filePath(u"files"_s), rows, Shape::Sorted));
    GLOBANT_TRY(makeWorkspace(dir.filePath(u"empty"_s), clock));
    return {};
}

Stage::Stage(const QString& folder, const QString& name)
    : m_workspace(QDir(folder).filePath(name))
    , m_settings(QDir(folder).filePath(u"settings.ini"_s), QSettings::IniFormat)
{
    m_settings.clear(); // or it would begin where the measurement before has ended
    m_window.resize(1280, 800);
}

Stage::~Stage()
{
    m_window.setCentralWidget(nullptr); // the session ends before what it refers to
}

Result<void> Stage::logIn()
{
    GLOBANT_TRY_VALUE(auto session, accounts::login(m_workspace, u"bench"_s, password(), m_clock));
    m_session = std::make_unique<accounts::Session>(std::move(session));
    auto* page = new ui::LoginPage(&m_window);
    page->setWorkspace(m_workspace, {u"bench"_s}, u"bench"_s);
    m_window.setCentralWidget(page);
    m_window.show();
    settle();
    return {};
}

Result<void> Stage::open()
{
    GLOBANT_TRY_VALUE(auto workspace, openWorkspace(std::move(*m_session), m_clock));
    GLOBANT_TRY_VALUE(auto session, ui::WorkspaceSession::start(std::move(workspace), m_clock));
    m_workArea = new desktop::WorkArea(std::move(session), m_settings, m_keychain, &m_window);
    m_window.setCentralWidget(m_workArea);
    return {};
}

} // namespace globant::bench
