// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/activity.h"

#include "core/store/log.h"

#include <QFileInfo>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

Result<qint64> append(const store::Connection& connection, const store::LogEntry& entry)
{
    return store::inTransaction(connection, [&] { return store::appendLog(connection, entry); });
}

} // namespace

Result<qint64> logLogin(const store::Connection& connection, const QString& account, accounts::LoginMethod method,
                        int wrongBefore, const QString& program, qint64 nowMs)
{
    QJsonObject detail{{u"method"_s, accounts::loginMethodName(method)}, {u"program"_s, program}};
    if (wrongBefore > 0)
        detail.insert(u"wrong_before"_s, wrongBefore);
    return append(connection, {0, u"login"_s, account, nowMs, std::nullopt, detail});
}

Result<qint64> logExport(const store::Connection& connection, const QString& account, const LoggedExport& out,
                         qint64 nowMs)
{
    const QJsonObject detail{{u"what"_s, out.what},
                             {u"format"_s, out.format},
                             {u"rows"_s, out.rows},
                             {u"file"_s, QFileInfo(out.file).fileName()}};
    return append(connection, {0, u"export"_s, account, nowMs, std::nullopt, detail});
}

} // namespace globant::records
