// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workarea.h"

#include "app/desktop/apiservercontrol.h"
#include "ui/common/icons.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/data/datapage.h"
#include "ui/help/helptexts.h"
#include "ui/history/historypage.h"
#include "ui/import/importpage.h"
#include "ui/settings/settingspage.h"

#include <QApplication>
#include <QButtonGroup>
#include <QLabel>
#include <QProgressBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSideBarWidth = 184;

// The first control that Tab reaches; the page itself where there is none.
QWidget* firstControl(QWidget* page)
{
    for (QWidget* next = page->nextInFocusChain(); next != nullptr && next != page; next = next->nextInFocusChain())
        if (page->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) != 0 && next->focusProxy() == nullptr)
            return next;
    return page;
}

} // namespace

WorkArea::WorkArea(std::unique_ptr<ui::WorkspaceSession> session, QSettings& settings, security::SecretStore& keychain,
                   QWidget* parent)
    : QWidget(parent)
    , m_session(std::move(session))
    , m_server(std::make_unique<ApiServerControl>(*m_session))
    , m_settings(settings)
    , m_stack(new QStackedWidget(this))
    , m_buttons(new QButtonGroup(this))
    , m_navigation(new QVBoxLayout)
    , m_notice(new ui::Notice)
    , m_progressText(ui::captionLabel(QString()))
    , m_progress(new QProgressBar)
    , m_serving(ui::captionLabel(tr("The REST API is on")))
    , m_dashboard(new ui::DashboardPage(*m_session, m_stack))
    , m_import(new ui::ImportPage(*m_session, m_stack))
    , m_data(new ui::DataPage(*m_session, m_stack))
{
    // Pages are made where they belong: a widget that changes its parent is styled anew, with all that is in it.
    auto* right = new QVBoxLayout;
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    auto* noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(ui::space::pageEdge, 0, ui::space::pageEdge, 0);
    m_notice->setObjectName(u"windowNotice"_s);
    noticeRow->addWidget(m_notice);
    right->addLayout(noticeRow);
    right->addWidget(m_stack, 1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeSideBar());
    layout->addLayout(right, 1);

    m_buttons->setExclusive(true);
    addPage(m_dashboard);
    addPage(m_import);
    addPage(m_data);
    addPage(new ui::HistoryPage(*m_session, m_stack));
    auto* preferences = new ui::SettingsPage(*m_session, settings, keychain, m_server.get(), m_stack);
    addPage(preferences);
    connect(preferences, &ui::SettingsPage::themeChosen, this, &WorkArea::themeChosen);
    connect(preferences, &ui::SettingsPage::idleMinutesChosen, this, &WorkArea::idleMinutesChosen);
    connect(m_buttons, &QButtonGroup::idClicked, this, &WorkArea::showPage);
    connectPages();
    connectServer();

    using accounts::Role;
    if (!m_session->store().canWrite())
        m_notice->show(ui::Notice::Kind::Information,
                       tr("Another program is working in this workspace, so it can be looked at but not changed. "
                          "Lock and open it again when the other program is done."));
    else if (m_session->role() == Role::Viewer)
        m_notice->show(ui::Notice::Kind::Information, tr("Your account may look at the data, but not change it."), {},
                       20);
    const QString last = m_settings.value("window/page").toString();
    const auto found =
        std::ranges::find_if(m_pages, [&last](const ui::Page* page) { return ui::helpTopicOf(page) == last; });
    showPage(found == m_pages.end() ? 0 : int(found - m_pages.begin()));
    m_server->resume();
}

void WorkArea::connectPages()
{
    connect(m_import, &ui::ImportPage::progressText, this, &WorkArea::showProgress);
    connect(m_import, &ui::ImportPage::busyChanged, this, [this](bool busy) {
        m_progressText->setVisible(busy);
        m_progress->setVisible(busy);
        m_session->setBusy(busy);
        if (!busy && !isServing())
            Q_EMIT idle();
    });
    connect(m_dashboard, &ui::DashboardPage::importRequested, this,
            [this] { showPage(int(m_pages.indexOf(m_import))); });
    connect(m_dashboard, &ui::DashboardPage::rowsRequested, this,
            [this](const QString& table, const records::RowFilter& filter) {
                m_data->showRows(table, filter);
                showPage(int(m_pages.indexOf(m_data)));
            });
    connect(m_data, &ui::DataPage::importRequested, this, [this] { showPage(int(m_pages.indexOf(m_import))); });
    connect(m_session.get(), &ui::WorkspaceSession::dataChanged, this, [this] {
        if (auto* page = static_cast<ui::Page*>(m_stack->currentWidget()))
            page->refresh();
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
            m_notice->show(ui::Notice::Kind::Error, tr("The REST API did not start. %1").arg(sentence));
    });
}

void WorkArea::tellIfIdle()
{
    if (!isBusy() && !isServing())
        Q_EMIT idle();
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
    deletePages();
}

void WorkArea::deletePages()
{
    // Before the session: their answers must not come while it ends.
    qDeleteAll(m_pages);
    m_pages.clear();
    m_server.reset();
}

std::unique_ptr<ui::WorkspaceSession> WorkArea::takeSession()
{
    deletePages();
    return std::move(m_session);
}

QWidget* WorkArea::makeSideBar()
{
    auto* bar = new QFrame;
    m_sideBar = bar;
    bar->setObjectName(u"sideBar"_s);
    bar->setFixedWidth(kSideBarWidth);
    auto* name = new QLabel(tr("Globant Data"));
    name->setProperty("role", u"cardTitle"_s);
    name->setContentsMargins(12, 4, 0, ui::space::inGroup);

    auto* lock = new QToolButton;
    lock->setText(m_session->account());
    lock->setIcon(ui::icon(u"object-locked"_s));
    lock->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    lock->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    lock->setToolTip(tr("Lock this workspace (Ctrl+L)"));
    lock->setAccessibleName(tr("Lock the workspace of %1").arg(m_session->account()));
    connect(lock, &QToolButton::clicked, this, &WorkArea::lockRequested);

    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progressText->setWordWrap(true);
    m_progressText->setVisible(false);
    m_progress->setVisible(false);
    m_serving->setObjectName(u"serving"_s);
    m_serving->setVisible(false);

    m_navigation->setSpacing(2);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 0, 12, ui::space::inGroup);
    foot->addWidget(m_progressText);
    foot->addWidget(m_progress);
    foot->addWidget(m_serving);
    auto* layout = new QVBoxLayout(bar);
    layout->setContentsMargins(8, ui::space::betweenCards, 8, ui::space::inGroup);
    layout->addWidget(name);
    layout->addLayout(m_navigation);
    layout->addStretch();
    layout->addLayout(foot);
    layout->addWidget(lock);
    return bar;
}

void WorkArea::addPage(ui::Page* page)
{
    const int index = int(m_pages.size());
    m_pages.append(page);
    m_stack->addWidget(page);
    auto* button = new QToolButton;
    button->setText(page->title());
    button->setIcon(ui::icon(page->iconName()));
    button->setIconSize(QSize(20, 20));
    button->setCheckable(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setAccessibleName(page->title());
    m_buttons->addButton(button, index);
    m_navigation->addWidget(button);
}

void WorkArea::showPage(int index)
{
    if (index < 0 || index >= m_pages.size())
        return;
    m_stack->setCurrentIndex(index);
    m_buttons->button(index)->setChecked(true);
    // Of a group, Qt lets Tab reach the button that had the focus last, which keys leave behind.
    for (QAbstractButton* button : m_buttons->buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::TabFocus : Qt::NoFocus);
    m_pages[index]->refresh();
    m_pages[index]->setFocus();
    m_settings.setValue("window/page", ui::helpTopicOf(m_pages[index]));
    Q_EMIT pageChanged(index);
}

ui::Page* WorkArea::currentPage() const
{
    return m_pages[m_stack->currentIndex()];
}

void WorkArea::focusOtherPart()
{
    QWidget* const page = currentPage();
    QWidget* const last = page->focusWidget();
    const QWidget* const now = QApplication::focusWidget();
    if (now == nullptr || !m_sideBar->isAncestorOf(now))
        m_buttons->checkedButton()->setFocus(Qt::TabFocusReason);
    else if (last != nullptr && last != page && last->isVisible() && last->isEnabled())
        last->setFocus(Qt::TabFocusReason);
    else
        firstControl(page)->setFocus(Qt::TabFocusReason);
}

void WorkArea::addFiles(const QStringList& paths)
{
    showPage(int(m_pages.indexOf(m_import)));
    m_import->addFiles(paths);
}

bool WorkArea::isBusy() const
{
    return m_import->isBusy();
}

void WorkArea::cancelWork()
{
    m_import->cancel();
}

void WorkArea::showProgress(const QString& text, int percent)
{
    m_progressText->setText(text);
    m_progress->setRange(0, percent < 0 ? 0 : 100);
    m_progress->setValue(percent);
}

} // namespace globant::desktop
