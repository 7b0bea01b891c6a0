// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/area.h"
#include "app/desktop/remote/remotedashboard.h"

namespace globant::ui {
class DashboardPage;
}

namespace globant::desktop {

// A server's workspace: its dashboard, imports into it, and what there is to know of the connection. Made when
// connected, gone when left.
class RemoteArea : public Area
{
    Q_OBJECT

public:
    // `settings` outlives it.
    RemoteArea(std::unique_ptr<RemoteSession> session, QSettings& settings, QWidget* parent = nullptr);
    ~RemoteArea() override;

    RemoteSession& session() { return *m_session; }
    void refresh() override;
    bool isRemote() const override { return true; }
    bool mayRetranslate() const override { return !isBusy() && m_end.isEmpty(); }
    // How often it looks for what others have changed.
    void setPollInterval(std::chrono::milliseconds interval) { m_poll.setInterval(interval); }

Q_SIGNALS:
    // Nothing more can be asked of the server, `sentence` says why; not while an import runs.
    void ended(const QString& sentence);

protected:
    void makePages() override;
    void remakePages() override;

private:
    void connectSession();
    void connectPages(ui::ImportPage* import);
    void end(const QString& sentence);

    std::unique_ptr<RemoteSession> m_session;
    std::unique_ptr<RemoteDashboard> m_hires;
    ui::DashboardPage* m_dashboard = nullptr;
    QTimer m_poll;
    bool m_unreachable = false;
    bool m_ended = false;
    QString m_end; // why, while an import still runs, or its result is looked at
};

} // namespace globant::desktop
