// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/inbox/foldercontent.h"

#include <functional>

namespace globant::inbox {

// Where files go once they are dealt with: the folders done/ and failed/ in the one that is watched, each with its
// rejected rows or what was wrong with it beside it. Never replaces anything. May be links to other file systems.
class Outbox
{
public:
    enum class Tray { Done, Failed };

    // The clock outlives it.
    Outbox(QString watched, const Clock& clock);

    // Makes the folders where they are missing, and shows that files can be moved to them.
    Result<void> prepare();
    // `name`, with the time in it where it is taken in one of the folders; short enough for what goes beside it.
    QString freeName(const QString& name) const;

    // What goes beside a file. `write` makes its content, in a file that is there already and has the permissions of
    // the one that it goes beside.
    struct Beside
    {
        QString ending;
        std::function<Result<void>(const QString& path)> write;
    };
    struct Placed
    {
        QString movedTo; // path; empty where the file is not as it is marked any more, and was left alone
        QString beside;  // path; empty without one
    };
    // Moves a file as `target`, or another free name. `again`: an earlier try may have left what goes beside it, to be
    // replaced.
    Result<Placed> place(const FoundFile& file, Tray tray, QString target, const Beside& beside, bool again) const;
    // What was moved stays moved after a power cut.
    Result<void> sync() const;

    QString trayPath(Tray tray) const;

private:
    Result<bool> reserve(const QString& path, const QByteArray& like) const;
    Result<bool> moveMarked(const FoundFile& file, const QByteArray& to) const;

    const QString m_watched;
    const Clock& m_clock;
};

} // namespace globant::inbox
