// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuprunner.h"
#include "core/backup/selftest.h"

#include <chrono>
#include <memory>

namespace globant::backup {

// Looks after the schedule while a program has the workspace open: in a thread of its own, of low priority, it makes
// the backups that are due and the self-tests, from a moment after its start on. Needs no event loop.
class BackupThread
{
public:
    // What happened, in that thread; NothingDue and Busy are not told.
    struct Listener
    {
        std::function<void(const RunAnswer&)> ran = {};
        std::function<void(const SelfTestAnswer&)> tested = {};
        // The store could not be asked; it goes on trying.
        std::function<void(const Error&)> failed = {};
        // A backup or a self-test begins (true) or has ended (false).
        std::function<void(bool)> busy = {};
    };
    struct Options
    {
        QString program;                         // the version that runs
        std::chrono::milliseconds first{10'000}; // until it first looks
        std::chrono::milliseconds every{60'000}; // how often it looks
    };

    // Of an account that may edit. Takes copies of the keys: after a rotation, or with another account, it is made
    // anew. The writer and the clock outlive it.
    BackupThread(const accounts::Session& session, store::ConnectionThread& writer, const Clock& clock, Options options,
                 Listener listener);
    // Ends a backup or a self-test that runs (it is due again at the next start), and waits for that: up to a second or
    // two.
    ~BackupThread();
    Q_DISABLE_COPY_MOVE(BackupThread)

    // Looks now rather than at the next turn: the schedule was changed, or an import ended. Any thread.
    void wake();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace globant::backup
