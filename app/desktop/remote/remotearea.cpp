// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remotearea.h"

#include "app/desktop/remote/remoteimport.h"
#include "app/desktop/remote/serveraddress.h"
#include "ui/common/page.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/import/importpage.h"
#include "ui/remote/serverpage.h"

#include <QDateTime>
#include <QLocale>
#include <QToolButton>

namespace globant::desktop {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kPoll = 5s;
constexpr int kRowsSeconds = 10;

QString roleText(accounts::Role role)
{
    switch (role) {
    case accounts::Role::Viewer:
        return RemoteArea::tr("may look");
    case accounts::Role::Editor:
        return RemoteArea::tr("may look and import");
    case accounts::Role::Administrator:
        return RemoteArea::tr("administrator");
    }
    return {};
}

ui::ServerFacts factsOf(const RemoteSession& session, const RemoteClient& client)
{
    const QDateTime ends = QDateTime::fromString(session.tokenEnds(), Qt::ISODateWithMs);
    return {session.address(), session.account(), roleText(session.role()),
            ends.isValid() ? QLocale().toString(ends.toLocalTime(), QLocale::LongFormat) : QString(), client.pin()};
}

} // namespace

RemoteArea::RemoteArea(std::unique_ptr<RemoteSession> session, QSettings& settings, QWidget* parent)
    : Area(settings, parent)
    , m_session(std::move(session))
    , m_hires(std::make_unique<RemoteDashboard>(*m_session))
{
    connect(notice(), &ui::Notice::actionTriggered, this, [this] {
        if (!m_end.isEmpty())
            end(m_end);
    });
    makePages();
    connectSession();
    showLastPage();
}

void RemoteArea::makePages()
{
    const QString place = hostAndPort(m_session->client().address());
    setPlace(place, tr("The workspace of the server %1").arg(m_session->address()));
    lockButton()->setText(m_session->account());
    lockButton()->setToolTip(tr("Disconnect from %1 (Ctrl+L)").arg(place));
    lockButton()->setAccessibleName(tr("Disconnect %1 from %2").arg(m_session->account(), place));

    m_dashboard = new ui::DashboardPage(*m_hires, pageParent());
    auto* import = new ui::ImportPage(std::make_unique<RemoteImport>(*m_session), pageParent());
    auto* server = new ui::ServerPage(factsOf(*m_session, m_session->client()), pageParent());
    addPage(m_dashboard);
    addPage(import);
    addPage(server);
    setImportPage(import);
    connect(m_dashboard, &ui::DashboardPage::importRequested, this,
            [this, import] { showPage(int(pages().indexOf(import))); });
    connect(m_dashboard, &ui::DashboardPage::rowsRequested, this, [this] {
        notice()->show(ui::Notice::Kind::Information,
                       tr("Single rows stay on the server: they are looked through in the window there."), {},
                       kRowsSeconds);
    });
    connect(server, &ui::ServerPage::leaveRequested, this, &Area::lockRequested);
    connectPages(import);
}

void RemoteArea::remakePages()
{
    const ui::DashboardState hires = m_dashboard->state();
    deletePages();
    makePages();
    m_dashboard->setState(hires);
}

RemoteArea::~RemoteArea()
{
    deletePages(); // before what they ask
}

void RemoteArea::connectPages(ui::ImportPage* import)
{
    connect(import, &ui::ImportPage::busyChanged, this, [this](bool busy) {
        if (busy)
            return;
        if (!m_end.isEmpty()) // its result is to be seen first
            notice()->show(ui::Notice::Kind::Error, m_end, tr("Connect again"));
        Q_EMIT idle();
    });
}

void RemoteArea::connectSession()
{
    connect(m_hires.get(), &ui::DashboardSource::changed, this, [this] {
        if (!pages().isEmpty())
            currentPage()->refresh();
    });
    connect(&m_session->client(), &RemoteClient::ended, this, [this](const QString& sentence) {
        if (isBusy())
            m_end = sentence;
        else if (m_end.isEmpty())
            end(sentence);
    });
    connect(&m_session->client(), &RemoteClient::reached, this, [this](bool yes) {
        if (std::exchange(m_unreachable, !yes) == !yes || !m_end.isEmpty())
            return;
        if (yes)
            notice()->clear();
        else
            notice()->show(
                ui::Notice::Kind::Error,
                tr("The server does not answer. What you see may be old; the window tries again by itself."));
    });
    m_poll.setInterval(kPoll);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (isVisible() && !window()->isMinimized() && m_end.isEmpty())
            m_hires->poll();
    });
    m_poll.start();
}

void RemoteArea::refresh()
{
    m_hires->poll();
}

// Later, as whoever hears of it may delete the area, which is being told of an answer.
void RemoteArea::end(const QString& sentence)
{
    m_poll.stop();
    if (std::exchange(m_ended, true))
        return;
    QMetaObject::invokeMethod(
        this, [this, sentence] { Q_EMIT ended(sentence); }, Qt::QueuedConnection);
}

} // namespace globant::desktop
