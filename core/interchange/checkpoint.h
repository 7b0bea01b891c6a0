// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exportjob.h"

namespace globant::interchange {

// Which files of an export are done, beside them in the folder, so that one that was broken off can go on. It names the
// state of the data that they come from: an export goes on from that state alone.
struct Checkpoint
{
    QString state;
    QString codec;
    qint64 rowsPerPart = 0;
    QStringList tables;
    QList<ExportedFile> files;

    static Checkpoint of(const ExportRequest& request, const QStringList& tables, const QString& state);

    // Whether the two are of exports of the same data in the same way.
    bool isSameExport(const Checkpoint& other) const;
};

inline constexpr QLatin1StringView kCheckpointName(".globant-export.json");

// Of a folder; nothing where there is none that can be read.
std::optional<Checkpoint> readCheckpoint(const QString& folder);
Result<void> writeCheckpoint(const QString& folder, const Checkpoint& checkpoint);

// Names what the tables hold: the last entry of the log that tells of a change to rows, and its hash, which stands for
// all before it. Within a transaction.
Result<QString> stateOfData(const store::Connection& connection);

} // namespace globant::interchange
