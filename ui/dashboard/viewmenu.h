// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/savedviews.h"

#include <QToolButton>

#include <functional>

namespace globant::ui {

class DashboardPage;
class Notice;
class ReportSaver;

// The button "Views" of the dashboard: its saved views, and what is done with the dashboard as a whole. Brings the page
// to where the account left it, and keeps where it is.
class ViewMenu : public QToolButton
{
    Q_OBJECT

public:
    ViewMenu(DashboardSource& source, DashboardPage& page, QWidget* parent = nullptr);

    // For the page to lay out: what was done, with its undo, and what went wrong.
    Notice* notice() const { return m_notice; }
    SavedViews& views() { return *m_views; }
    ReportSaver& reports() { return *m_reports; }

private:
    void fill();
    void show(const SavedView& view);
    void askToSave();
    void askToRename(const QString& name);
    void remove(const QString& name);
    void saveReport();
    // `undo` is what the notice's button does; `action`: its text.
    void tell(const QString& text, const QString& action, std::function<void()> undo);
    void tellFailure(const QString& sentence);

    DashboardSource& m_source;
    DashboardPage& m_page;
    SavedViews* m_views;
    ReportSaver* m_reports;
    Notice* m_notice;
    std::function<void()> m_noticeAction;
    QMenu* m_menu;
    QAction* m_saveReport;
    QString m_shown; // the view that was chosen or saved last
};

} // namespace globant::ui
