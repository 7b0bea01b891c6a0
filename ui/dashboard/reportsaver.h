// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboardsource.h"
#include "ui/dashboard/report.h"

#include <stop_token>

namespace globant::ui {

// Asks for a file and writes the report into it, beside the window's own work.
class ReportSaver : public QObject
{
    Q_OBJECT

public:
    // `window`: that the question is put over.
    ReportSaver(DashboardSource& source, QWidget& window);
    // A report that is being written is given up, lest the session's end waits for it.
    ~ReportSaver() override;

    void ask(const ReportRequest& request);
    // One at a time.
    void save(const ReportRequest& request, const QString& path);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void started(const QString& path);
    void saved(const QString& path, int pages);
    void failed(const QString& sentence);

private:
    DashboardSource& m_source;
    QWidget& m_window;
    bool m_busy = false;
    std::stop_source m_stop;
};

} // namespace globant::ui
