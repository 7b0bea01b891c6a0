// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/viewmenu.h"

#include "ui/common/widgets.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/dashboard/reportsaver.h"
#include "ui/dashboard/viewnamebox.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QUrl>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUndoSeconds = 10;

// In a menu, an ampersand marks a key.
QString menuText(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

} // namespace

ViewMenu::ViewMenu(DashboardSource& source, DashboardPage& page, QWidget* parent)
    : QToolButton(parent)
    , m_source(source)
    , m_page(page)
    , m_views(new SavedViews(source, this))
    , m_reports(new ReportSaver(source, page))
    , m_notice(new Notice(&page))
    , m_menu(new QMenu(this))
    , m_saveReport(new QAction(tr("Save &report…"), this))
{
    setText(tr("Views"));
    setToolTip(tr("Saved views, and a report of this one"));
    setAccessibleName(tr("Views"));
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &ViewMenu::fill);

    m_saveReport->setObjectName(u"saveReport"_s);
    m_saveReport->setShortcut(QKeySequence(u"Ctrl+Shift+R"_s));
    connect(m_saveReport, &QAction::triggered, this, &ViewMenu::saveReport);
    page.addAction(m_saveReport);
    fill();

    connect(&page, &DashboardPage::stateChanged, this, [this] { m_views->setLast(m_page.state()); });
    connect(&page, &DashboardPage::updated, this,
            [this] { m_saveReport->setEnabled(!m_page.cube().years().isEmpty() && !m_reports->isBusy()); });
    connect(m_views, &SavedViews::loaded, this, [this](const std::optional<DashboardState>& last) {
        if (last)
            m_page.setState(*last);
    });
    connect(m_views, &SavedViews::failed, this, &ViewMenu::tellFailure);
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        const auto action = std::exchange(m_noticeAction, {});
        m_notice->clear();
        if (action)
            action();
    });
    connect(m_reports, &ReportSaver::started, this, [this](const QString& path) {
        m_saveReport->setEnabled(false);
        m_notice->show(Notice::Kind::Information, tr("Saving \"%1\"…").arg(QFileInfo(path).fileName()));
    });
    connect(m_reports, &ReportSaver::saved, this, [this](const QString& path, int pages) {
        m_saveReport->setEnabled(true);
        tell(tr("Report of %Ln pages saved as \"%1\".", nullptr, pages).arg(QDir::toNativeSeparators(path)), tr("Open"),
             [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
    connect(m_reports, &ReportSaver::failed, this, [this](const QString& sentence) {
        m_saveReport->setEnabled(true);
        tellFailure(sentence);
    });
}

void ViewMenu::fill()
{
    m_menu->clear();
    const int current = m_views->findState(m_page.state());
    const QList<SavedView>& views = m_views->views();
    for (int i = 0; i < views.size(); ++i) {
        QAction* action = m_menu->addAction(menuText(views[i].name), this, [this, view = views[i]] { show(view); });
        action->setCheckable(true);
        action->setChecked(i == current);
    }
    if (views.isEmpty())
        m_menu->addAction(tr("No saved views"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Save this view…"), this, &ViewMenu::askToSave)->setObjectName(u"saveView"_s);
    QMenu* rename = m_menu->addMenu(tr("Re&name view"));
    QMenu* remove = m_menu->addMenu(tr("&Delete view"));
    for (const SavedView& view : views) {
        rename->addAction(menuText(view.name) + u'…', this, [this, name = view.name] { askToRename(name); });
        remove->addAction(menuText(view.name), this, [this, name = view.name] { this->remove(name); });
    }
    rename->setEnabled(!views.isEmpty());
    remove->setEnabled(!views.isEmpty());
    QAction* reset = m_menu->addAction(tr("Reset to &default"), this, [this] {
        m_shown.clear();
        m_page.setState(DashboardState());
    });
    reset->setObjectName(u"resetView"_s);
    reset->setEnabled(toJson(m_page.state()) != toJson(DashboardState()));
    if (const QString why = m_source.notKept(); !why.isEmpty())
        m_menu->addAction(why)->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(m_saveReport);
}

void ViewMenu::show(const SavedView& view)
{
    m_shown = view.name;
    m_page.setState(view.state);
}

void ViewMenu::askToSave()
{
    const auto taken = [this](const QString& name) { return m_views->find(name) >= 0; };
    auto* box = new ViewNameBox({tr("Save this view"), tr("Save"), m_shown}, taken, this);
    connect(box, &ViewNameBox::named, this, [this](const QString& name) {
        const int index = m_views->find(name);
        const std::optional<SavedView> before = index >= 0 ? std::optional(m_views->views()[index]) : std::nullopt;
        m_views->save(name, m_page.state());
        m_shown = name;
        if (before)
            tell(tr("View \"%1\" replaced").arg(name), tr("Undo"),
                 [this, before] { m_views->save(before->name, before->state); });
    });
    box->openBelow(*this);
}

void ViewMenu::askToRename(const QString& name)
{
    const auto taken = [this, name](const QString& other) {
        return name.compare(other, Qt::CaseInsensitive) != 0 && m_views->find(other) >= 0;
    };
    auto* box = new ViewNameBox({tr("Rename view"), tr("Rename"), name}, taken, this);
    connect(box, &ViewNameBox::named, this, [this, name](const QString& chosen) {
        const int index = m_views->find(name);
        if (index < 0 || chosen == name)
            return;
        m_views->rename(index, chosen);
        if (m_shown == name)
            m_shown = chosen;
    });
    box->openBelow(*this);
}

void ViewMenu::remove(const QString& name)
{
    const int index = m_views->find(name);
    if (index < 0)
        return;
    const SavedView view = m_views->remove(index);
    if (m_shown == name)
        m_shown.clear();
    tell(tr("View \"%1\" deleted").arg(name), tr("Undo"), [this, view] { m_views->save(view.name, view.state); });
}

void ViewMenu::saveReport()
{
    m_reports->ask({m_page.cube(), m_page.filter(), m_page.state().onlyAboveMean, m_page.departmentLooks(),
                    m_source.account(), QDateTime::fromMSecsSinceEpoch(m_source.clock().nowMs())});
}

void ViewMenu::tell(const QString& text, const QString& action, std::function<void()> undo)
{
    m_noticeAction = std::move(undo);
    m_notice->show(Notice::Kind::Information, text, action, kUndoSeconds);
}

void ViewMenu::tellFailure(const QString& sentence)
{
    m_noticeAction = {};
    m_notice->show(Notice::Kind::Error, sentence);
}

} // namespace globant::ui
