// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace globant::desktop {

class Area;

// The window's menus: what can be done always, and what can be done while a workspace is open, on the page shown.
class Menus : public QObject
{
    Q_OBJECT

public:
    // Fills the bar, which outlives it.
    explicit Menus(QMenuBar* bar, QObject* parent = nullptr);

    // What the menus act on; nullptr: nobody has come in.
    void setArea(Area* area);
    // A name of ui::themeModeName().
    void showTheme(const QString& name);
    // Every action that has keys, in Markdown, by menu and page.
    QString shortcuts() const;

Q_SIGNALS:
    void importRequested();
    void pasteRequested();
    void lockRequested();
    void quitRequested();
    void themeChosen(const QString& name);
    void helpRequested();
    void shortcutsRequested();

private:
    QAction* add(QMenu* menu, const QString& text, const QKeySequence& keys, void (Menus::*signal)());
    void makeViewMenu();
    void showAbout();
    void listPages();
    void listPageActions();

    QMenuBar* m_bar;
    QMenu* m_file;
    QMenu* m_goTo;
    QMenu* m_page;
    QMenu* m_view;
    QMenu* m_help;
    QActionGroup* m_themes;
    QAction* m_lock;
    QList<QAction*> m_workActions; // only while there is an area
    QPointer<Area> m_work;
};

} // namespace globant::desktop
