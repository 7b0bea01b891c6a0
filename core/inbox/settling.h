// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/foldercontent.h"

#include <QHash>

namespace globant::inbox {

// Tells which files have stopped growing: those whose mark has stayed the same over `settleMs`, from one look at the
// folder to another. A clock that is set back begins the time anew.
class Settling
{
public:
    explicit Settling(qint64 settleMs)
        : m_settleMs(settleMs)
    {
    }

    // What the folder holds now. Forgets what it does not hold any more.
    void see(const QList<FoundFile>& files, qint64 nowMs);
    // Of what was seen last. For how long it has been settled: 0 at the moment that it is.
    bool isSettled(const FoundFile& file) const { return settledMs(file) >= 0; }
    qint64 settledMs(const FoundFile& file) const;
    // The file's time begins anew with the next look.
    void forget(const FoundFile& file) { m_seen.remove(file.name); }
    void forgetAll() { m_seen.clear(); }

private:
    struct Seen
    {
        FileMark mark;
        qint64 sinceMs = 0;
    };
    const qint64 m_settleMs;
    qint64 m_nowMs = 0;
    QHash<QByteArray, Seen> m_seen;
};

} // namespace globant::inbox
