// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/watchsettings.h"

#include <QObject>

namespace globant::ui {

// Imports what arrives in a folder, while the workspace is open. Main thread; never blocks it.
class WatchControl : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Starting, Watching, Importing };

    using QObject::QObject;

    // Only where it is off. stateChanged() follows, to Watching, or to Off with failed().
    virtual void start(const WatchSettings& settings) = 0;
    // Starts where it was left on, if the account may import and the workspace can be written to. A folder that is not
    // there then is waited for.
    virtual void resume() = 0;
    // An import that runs is taken back, and its file stays where it is.
    virtual void stop() = 0;
    virtual State state() const = 0;
    // Files that still grow, or wait for others. While it imports: those that are being imported.
    virtual int files() const = 0;
    // Why nothing is imported now, although it is on; it is tried again. Empty where all is well.
    virtual QString trouble() const = 0;
    // The last ones, the oldest first, at most kMostWatchedFiles; kept inside the workspace.
    virtual const QList<WatchedFile>& taken() const = 0;

Q_SIGNALS:
    // State, files or trouble.
    void stateChanged();
    // The folder cannot be watched; `sentence` says why.
    void failed(const QString& sentence);
    // New files: `failed` of them could not be imported. taken() has them.
    void filesTaken(int count, int failed);
};

} // namespace globant::ui
