// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/result.h"

#include <QHash>
#include <QString>

namespace globant::security {

// Slows down guessing: five wrong passwords in a row are free, then each further one must wait, 5 seconds at first and
// twice as long each time, up to 15 minutes. The counts live in login-attempts.json of the workspace's folder, so that
// they survive a restart and hold for all processes.
//
// A clock set back costs at most one full delay from the moment that is noticed. A file that cannot be understood
// counts as no attempts at all: whoever can damage it could as well remove it, and a torn file must not lock anybody
// out. What stops somebody who holds the files is the cost of the key derivation, not this.
class LoginThrottle
{
public:
    // The folder exists. `clock` outlives this.
    LoginThrottle(QString folder, const Clock& clock);

    // Who guesses are counted for.
    static QString account(const QString& name);
    static QString recovery();

    // The wrong attempts since the last right one, without counting anything.
    int failures(const QString& subject) const;
    // Throttled with the time to wait, without counting anything.
    Result<void> check(const QString& subject) const;
    // The same, and counts the attempt that follows as a wrong one. To be called *before* the password is tried:
    // processes in parallel, or killed in time, gain nothing then.
    Result<void> countAttempt(const QString& subject) const;
    // The attempt was right after all: forgets the subject's wrong ones.
    Result<void> succeeded(const QString& subject) const;

private:
    struct Attempts
    {
        int failures = 0;
        qint64 lastMs = 0; // since 1970-01-01 UTC
    };
    using Table = QHash<QString, Attempts>;

    Table load() const;
    Result<void> save(const Table& table) const;
    // Changes the file under a lock of its own; `change` answers whether there is something to write.
    template <class Change>
    Result<void> update(Change&& change) const;
    Result<void> admit(Table& table, const QString& subject) const;
    QString filePath() const;

    QString m_folder;
    const Clock& m_clock;
};

} // namespace globant::security
