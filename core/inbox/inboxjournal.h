// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QHash>
#include <QString>

namespace globant::inbox {

// What is being imported from a folder, in the hidden file .globant-data-watch.json in it, so that a run that was
// killed between an import and the move of its file is carried on and not repeated. An entry is written before its
// import begins, and goes after its file has been moved.
class InboxJournal
{
public:
    struct Entry
    {
        qint64 afterLog = 0; // the last entry of the workspace's log before it was begun
        QString target;      // the name that the file is to get
        bool operator==(const Entry&) const = default;
    };
    using Entries = QHash<QString, Entry>; // by the file's name

    explicit InboxJournal(const QString& folder);

    // Empty where there is none. A journal that cannot be understood is none: its files are imported again, and that
    // changes nothing.
    Result<Entries> read() const;
    // Durably, in the place of what it held; no entries remove the file.
    Result<void> write(const Entries& entries) const;

private:
    const QString m_path;
};

} // namespace globant::inbox
