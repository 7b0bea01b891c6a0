// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QList>
#include <QString>

namespace globant::ui {

// The folder whose files are imported as they arrive. Kept inside the workspace, as its own choice.
struct WatchSettings
{
    bool on = false; // was left on: it starts by itself when somebody who may import comes in
    QString folder;
    int settleSeconds = 5; // a file that has not changed for so long is taken

    bool operator==(const WatchSettings&) const = default;
};

// One file that was taken from the folder.
struct WatchedFile
{
    qint64 atMs = 0; // since 1970-01-01 UTC
    QString name;
    bool failed = false;
    qint64 rows = 0;     // read
    qint64 rejected = 0; // of them
    QString sentence;    // why it failed
    QString path;        // where it is now; empty where nobody knows

    bool operator==(const WatchedFile&) const = default;
};

inline constexpr int kMostWatchedFiles = 50;

Result<WatchSettings> readWatchSettings(const store::Connection& connection);
// The oldest first.
Result<QList<WatchedFile>> readWatchedFiles(const store::Connection& connection);
// Over the writer's connection.
Result<void> writeWatchSettings(const store::Connection& connection, const WatchSettings& settings);
// The last kMostWatchedFiles of them are kept.
Result<void> writeWatchedFiles(const store::Connection& connection, const QList<WatchedFile>& files);

} // namespace globant::ui
