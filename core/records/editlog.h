// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/rowchange.h"
#include "core/store/log.h"

namespace globant::records {

// An edit as the log keeps it.
struct LoggedEdit
{
    EditSummary summary; // without `keys`
    QString account;     // who made it
    qint64 atMs = 0;     // since 1970-01-01 UTC
    bool undone = false;
};

// The log entry of kind "edit" for an edit: its table and the keys of its rows, and nothing of what they hold.
store::LogEntry editToLog(const EditSummary& edit, const QString& account, qint64 atMs);

// Reads the edits of the log. Over any connection, in its thread; all readers may look.
class EditLog
{
public:
    explicit EditLog(const store::Connection& connection);

    // Oldest first.
    Result<QList<LoggedEdit>> list() const;
    // NotFound where the id is no edit.
    Result<LoggedEdit> find(qint64 editId) const;

private:
    const store::Connection& m_connection;
};

} // namespace globant::records
