// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/store/connection.h"

namespace globant::records {

// What left the workspace: the file is named without its folder, and nothing of what it holds is kept.
struct LoggedExport
{
    QString what;   // "table", "chart", "report", "rejects" or "history"
    QString format; // "csv", "xlsx", "pdf", "png", "svg" ...
    qint64 rows = 0;
    QString file; // empty where it went to the clipboard
};

// Appends an entry of the kind "login": how the session was opened, the wrong attempts that came before it, and through
// which `program` ("window" or "terminal"). A transaction of its own, on the writer's connection; so is the next.
Result<qint64> logLogin(const store::Connection& connection, const QString& account, accounts::LoginMethod method,
                        int wrongBefore, const QString& program, qint64 nowMs);

// Appends an entry of the kind "export".
Result<qint64> logExport(const store::Connection& connection, const QString& account, const LoggedExport& out,
                         qint64 nowMs);

} // namespace globant::records
