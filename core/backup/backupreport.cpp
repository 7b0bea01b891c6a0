// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupreport.h"

#include "core/store/log.h"

#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

const QString kKind = u"backup"_s;
// After these the pauses are four hours each, so that every sixth failure is a day's.
constexpr int kTriesLogged = 4;
constexpr int kTriesOfADay = 6;

} // namespace

Result<KnownState> readKnown(const store::Connection& connection)
{
    KnownState known;
    GLOBANT_TRY_VALUE(known.schedule, readSchedule(connection));
    GLOBANT_TRY_VALUE(known.state, readScheduleState(connection));
    GLOBANT_TRY_VALUE(known.imports, importsSince(connection, known.state.lastLogEntry));
    GLOBANT_TRY_VALUE(known.verifications, readVerifications(connection));
    return known;
}

Result<bool> isOfThisHistory(const store::Connection& connection, const Manifest& manifest)
{
    GLOBANT_TRY_VALUE(const QVariant hash,
                      connection.value(u"SELECT hash FROM log WHERE id = ?"_s, {manifest.logEntry}));
    return !hash.isNull() && hash.toByteArray() == manifest.logHash;
}

Result<ScheduleState> noteMade(const store::Connection& connection, const QString& account, const MadeReport& report,
                               qint64 nowMs)
{
    const Manifest& manifest = report.backup.manifest;
    return store::inTransaction(connection, [&]() -> Result<ScheduleState> {
        GLOBANT_TRY_VALUE(ScheduleState state, readScheduleState(connection));
        if (report.counts) {
            state.sinceMs = std::min(state.sinceMs, nowMs); // of a clock that was ahead
            state.lastSuccessMs = manifest.createdMs;
            state.lastFile = report.backup.path;
            state.lastLogEntry = manifest.logEntry;
            state.tries = 0;
            GLOBANT_TRY(writeScheduleState(connection, state));
        }
        QJsonObject detail{{u"action"_s, report.adopted ? u"adopted"_s : u"made"_s},
                           {u"file"_s, QFileInfo(report.backup.path).fileName()},
                           {u"bytes"_s, report.backup.bytes},
                           {u"seconds"_s, report.seconds},
                           {u"scheduled"_s, manifest.account.isEmpty()}};
        if (!report.expired.isEmpty())
            detail.insert(u"removes"_s, QJsonArray::fromStringList(report.expired));
        GLOBANT_TRY(store::appendLog(connection, {0, kKind, account, nowMs, std::nullopt, detail}));
        return state;
    });
}

Result<ScheduleState> noteFailed(const store::Connection& connection, const QString& account, const Error& error,
                                 bool scheduled, qint64 nowMs)
{
    return store::inTransaction(connection, [&]() -> Result<ScheduleState> {
        GLOBANT_TRY_VALUE(ScheduleState state, readScheduleState(connection));
        if (scheduled) {
            ++state.tries;
            state.lastFailureMs = nowMs;
            state.lastFailure = error;
            state.nextTryMs = nowMs + pauseAfterFailure(state.tries);
            GLOBANT_TRY(writeScheduleState(connection, state));
            if (state.tries > kTriesLogged && state.tries % kTriesOfADay != 0)
                return state;
        }
        QJsonObject detail{{u"action"_s, u"failed"_s},
                           {u"error"_s, errorName(error.code)},
                           {u"message"_s, error.message},
                           {u"scheduled"_s, scheduled}};
        if (scheduled)
            detail.insert(u"tries"_s, state.tries);
        GLOBANT_TRY(store::appendLog(connection, {0, kKind, account, nowMs, std::nullopt, detail}));
        return state;
    });
}

Result<void> noteRemovalFailed(const store::Connection& connection, const QString& account, const QString& message,
                               qint64 nowMs)
{
    const QJsonObject detail{{u"action"_s, u"removal_failed"_s}, {u"message"_s, message}, {u"scheduled"_s, true}};
    return store::inTransaction(connection, [&]() -> Result<void> {
        GLOBANT_TRY(store::appendLog(connection, {0, kKind, account, nowMs, std::nullopt, detail}));
        return {};
    });
}

} // namespace globant::backup
