// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/servercontrol.h"

#include <QSslConfiguration>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace globant::api {
class ApiServer;
}
namespace globant::ui {
class WorkspaceSession;
}

namespace globant::desktop {

class RequestTray;

// The REST API over the workspace that is open in the window. What it writes, the session tells (dataChanged,
// logChanged).
class ApiServerControl : public ui::ServerControl
{
    Q_OBJECT

public:
    // `session` outlives it.
    explicit ApiServerControl(ui::WorkspaceSession& session, QObject* parent = nullptr);
    // Ends the API, with a few seconds for the requests that run.
    ~ApiServerControl() override;

    void start(const ui::ServerSettings& settings) override;
    void resume() override;
    void stop() override;
    State state() const override { return m_state; }
    QStringList urls() const override { return m_urls; }
    QString fingerprint() const override;
    QString trustFile() const override { return m_trustFile; }
    const QList<ui::ServedRequest>& requests() const override { return m_requests; }

private:
    void open(const ui::ServerSettings& settings, const std::optional<QSslConfiguration>& tls);
    void giveUp(const QString& sentence);
    void setState(State state);
    void collect();
    void tellChanges();

    ui::WorkspaceSession& m_session;
    State m_state = State::Off;
    int m_attempt = 0; // drops the answer of a start that was taken back
    std::shared_ptr<RequestTray> m_tray;
    std::optional<QSslConfiguration> m_tls; // while it runs with one
    QString m_trustFile;
    std::shared_ptr<api::ApiServer> m_server;
    QStringList m_urls;
    QList<ui::ServedRequest> m_requests;
    QTimer m_collecting;
    QTimer m_changes;
    QThreadPool m_ending; // one thread, which waits for requests that run
};

} // namespace globant::desktop
