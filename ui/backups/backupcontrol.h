// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuplist.h"
#include "core/backup/selftest.h"

#include <QObject>

#include <functional>

namespace globant::ui {

// Looks after the backups of the open workspace: makes those that are due, tries failed ones again, proves once a month
// that the newest comes back; and does one thing at a time that a person asks for. Main thread; never blocks it, but
// for the destructor.
class BackupControl : public QObject
{
    Q_OBJECT

public:
    enum class Job { None, Scheduled, Creating, Verifying, Proving };

    using QObject::QObject;

    virtual Job job() const = 0;
    // Of the job, 0 to 100; -1: that cannot be told.
    virtual int percent() const = 0;
    virtual bool canCancel() const = 0; // what a person asked for

    // Each begins only where there is no job; jobChanged() tells of it, and one of the signals below of its end.
    // Into the schedule's folder, or (not empty) to `path`.
    virtual void create(const QString& path) = 0;
    virtual void verify(const QString& path) = 0;
    virtual void prove() = 0;
    virtual void cancel() = 0;

    // The schedule was changed: looks at once whether something is due.
    virtual void wake() = 0;
    // Ends what else works in the store (a job, the API), so that it can be replaced, and then calls `then`, unless
    // `context` is gone.
    virtual void quieten(QObject* context, std::function<void()> then) = 0;
    // Goes on after quieten(), where nothing was replaced.
    virtual void resume() = 0;

Q_SIGNALS:
    void jobChanged();
    // What backups there are, or what is known of them, is to be read again.
    void changed();
    void created(const backup::BackupSummary& made);
    void verified(const backup::VerifiedBackup& found);
    void proven(const backup::Proof& proof);
    // What a person asked for did not go well. (That a scheduled backup failed stands in the schedule's state.)
    void failed(const Error& error);
};

} // namespace globant::ui
