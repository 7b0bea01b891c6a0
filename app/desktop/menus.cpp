// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/menus.h"

#include "app/desktop/area.h"
#include "ui/common/page.h"

#include <QActionGroup>
#include <QApplication>
#include <QMenuBar>
#include <QMessageBox>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

QString plain(QString text)
{
    return text.remove(u'&').remove(u'…');
}

void describe(QStringList& lines, const QString& heading, const QList<QAction*>& actions)
{
    QStringList rows;
    for (const QAction* action : actions) {
        if (action == nullptr || action->isSeparator() || action->shortcuts().isEmpty())
            continue;
        QStringList keys;
        const QList<QKeySequence> sequences = action->shortcuts();
        for (const QKeySequence& sequence : sequences)
            keys.append(sequence.toString(QKeySequence::NativeText).replace(u'|', u"\\|"_s));
        rows.append(u"| %1 | %2 |"_s.arg(plain(action->text()).replace(u'|', u"\\|"_s), keys.join(u", "_s)));
    }
    if (rows.isEmpty())
        return;
    lines += {QString(), u"## "_s + plain(heading), QString(),
              u"| %1 | %2 |"_s.arg(Menus::tr("Action"), Menus::tr("Keys")), u"|---|---|"_s};
    lines += rows;
}

} // namespace

Menus::Menus(QMenuBar* bar, QObject* parent)
    : QObject(parent)
    , m_bar(bar)
    , m_file(bar->addMenu(tr("&File")))
    , m_goTo(bar->addMenu(tr("&Go to")))
    , m_page(bar->addMenu(tr("&Page")))
    , m_view(bar->addMenu(tr("&View")))
    , m_help(bar->addMenu(tr("&Help")))
    , m_themes(new QActionGroup(this))
{
    m_workActions.append(add(m_file, tr("&Import files…"), QKeySequence::Open, &Menus::importRequested));
    m_workActions.append(
        add(m_file, tr("Import &pasted files"), QKeySequence(u"Ctrl+Shift+V"_s), &Menus::pasteRequested));
    m_file->addSeparator();
    m_lock = add(m_file, tr("&Lock"), QKeySequence(u"Ctrl+L"_s), &Menus::lockRequested);
    m_workActions.append(m_lock);
    add(m_file, tr("&Quit"), QKeySequence::Quit, &Menus::quitRequested);
    makeViewMenu();
    add(m_help, tr("&Help"), QKeySequence::HelpContents, &Menus::helpRequested);
    add(m_help, tr("&Keyboard shortcuts"), {}, &Menus::shortcutsRequested);
    m_help->addSeparator();
    m_help->addAction(tr("&About Globant Data"), this, &Menus::showAbout);
    setArea(nullptr);
}

QAction* Menus::add(QMenu* menu, const QString& text, const QKeySequence& keys, void (Menus::*signal)())
{
    QAction* action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void Menus::makeViewMenu()
{
    QAction* refresh = m_view->addAction(tr("&Refresh"));
    refresh->setShortcut(QKeySequence::Refresh);
    connect(refresh, &QAction::triggered, this, [this] {
        if (m_work)
            m_work->refresh();
    });
    m_workActions.append(refresh);
    m_view->addSeparator();
    const std::pair<QString, QString> modes[] = {
        {u"system"_s, tr("&System colours")}, {u"light"_s, tr("&Light")}, {u"dark"_s, tr("&Dark")}};
    for (const auto& [name, text] : modes) {
        QAction* action = m_view->addAction(text);
        action->setCheckable(true);
        action->setData(name);
        m_themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, name = name] { Q_EMIT themeChosen(name); });
    }
}

void Menus::showTheme(const QString& name)
{
    const QList<QAction*> actions = m_themes->actions();
    for (QAction* action : actions)
        action->setChecked(action->data().toString() == name);
}

void Menus::setArea(Area* work)
{
    m_work = work;
    for (QAction* action : std::as_const(m_workActions))
        action->setEnabled(work != nullptr);
    m_lock->setText(work != nullptr && work->isRemote() ? tr("&Disconnect") : tr("&Lock"));
    m_goTo->clear();
    m_goTo->menuAction()->setVisible(work != nullptr);
    if (work != nullptr) {
        listPages();
        connect(work, &Area::pageChanged, this, &Menus::listPageActions);
    }
    listPageActions();
}

void Menus::listPages()
{
    for (int i = 0; i < m_work->pages().size(); ++i) {
        QAction* action = m_goTo->addAction(m_work->pages()[i]->title());
        action->setShortcut(QKeySequence(u"Ctrl+%1"_s.arg(i + 1)));
        connect(action, &QAction::triggered, m_work, [this, i] { m_work->showPage(i); });
    }
    m_goTo->addSeparator();
    QAction* other = m_goTo->addAction(tr("&Side bar or page"));
    other->setShortcut(QKeySequence(Qt::Key_F6));
    connect(other, &QAction::triggered, m_work, [this] { m_work->focusOtherPart(); });
}

void Menus::listPageActions()
{
    // Actions of the page's own are not deleted by this.
    m_page->clear();
    const QList<QAction*> actions = m_work ? m_work->currentPage()->menuActions() : QList<QAction*>();
    for (QAction* action : actions) {
        if (action != nullptr)
            m_page->addAction(action);
        else
            m_page->addSeparator();
    }
    m_page->menuAction()->setVisible(!actions.isEmpty());
}

void Menus::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Globant Data"),
                                tr("<b>Globant Data %1</b><p>Who was hired where and when, from CSV files, in an "
                                   "encrypted workspace on this computer.</p><p>Free software under the GNU "
                                   "General Public License, version 3 or later.</p>")
                                    .arg(QApplication::applicationVersion()),
                                QMessageBox::Close, m_bar->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

QString Menus::shortcuts() const
{
    QStringList lines{u"# "_s + tr("Keyboard shortcuts")};
    for (const QMenu* menu : {m_file, m_goTo, m_view, m_help})
        describe(lines, menu->title(), menu->actions());
    if (m_work) {
        const QList<ui::Page*> pages = m_work->pages();
        for (const ui::Page* page : pages)
            describe(lines, page->title(), page->menuActions());
    }
    lines +=
        {QString(), u"## "_s + tr("Everywhere"), QString(),
         tr("Tab and Shift+Tab go from control to control, the arrow keys within a list, a table or a chart, Space "
            "and Enter press a button, and Escape leaves a form. Alt with an underlined letter goes to what has "
            "it in its name.")};
    return lines.join(u'\n') + u'\n';
}

} // namespace globant::desktop
