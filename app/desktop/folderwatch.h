// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/watchcontrol.h"

#include <QTimer>

#include <atomic>
#include <memory>

namespace globant::inbox {
class Inbox;
struct InboxResult;
} // namespace globant::inbox
namespace globant::ui {
class WorkspaceSession;
}

namespace globant::desktop {

// Imports what arrives in a folder into the workspace that is open in the window, never beside an import of the page.
// Looks by itself every second or two: a system's notice of changes would have to be asked for in the main thread,
// which a network folder that hangs would hold up. What was imported, the session tells (dataChanged, logChanged).
class FolderWatch : public ui::WatchControl
{
    Q_OBJECT

public:
    // `session` outlives it.
    explicit FolderWatch(ui::WorkspaceSession& session, QObject* parent = nullptr);
    // An import that runs is taken back; its file is there for the next time.
    ~FolderWatch() override;

    void start(const ui::WatchSettings& settings) override;
    void resume() override;
    void stop() override;
    State state() const override { return m_state; }
    int files() const override { return m_waiting; }
    QString trouble() const override { return m_trouble; }
    const QList<ui::WatchedFile>& taken() const override { return m_taken; }
    // Also one that is being taken back after stop().
    bool isImporting() const { return m_importing; }

Q_SIGNALS:
    void importingChanged();

private:
    using Inbox = std::shared_ptr<inbox::Inbox>;
    enum class OnFailure { GiveUp, TryAgain };

    void begin(const ui::WatchSettings& settings, OnFailure onFailure);
    void open();
    bool isStale(int run);
    void look();
    void importReady(int ready);
    void setImporting(bool importing);
    void take(const QList<inbox::InboxResult>& results);
    void show(State state, int files, const QString& trouble);
    void giveUp(const QString& sentence);

    ui::WorkspaceSession& m_session;
    ui::WatchSettings m_settings;
    State m_state = State::Off;
    int m_run = 0;          // drops the answers of a watch that was switched off
    bool m_working = false; // another thread has the folder, perhaps for a watch that was switched off
    bool m_importing = false;
    OnFailure m_onFailure = OnFailure::GiveUp;
    int m_waiting = 0;
    QString m_trouble;
    Inbox m_inbox; // null: the folder is not there, or somebody else's
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QTimer m_next;
    QList<ui::WatchedFile> m_taken;
};

} // namespace globant::desktop
