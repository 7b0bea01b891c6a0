// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "core/backup/backuplist.h"
#include "core/backup/backuprunner.h"
#include "core/common/timestamp.h"

#include <QCoreApplication>
#include <QFileInfo>

// Backups of the workspace, in the folder that its schedule has. What makes or reads one waits for it: a request is
// answered when the backup is there and verified, or was read to its end.

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;
using backup::BackupEntry;

namespace {

// The workspace on behalf of the caller.
accounts::Session sessionOf(const Services& services, const Request& request)
{
    const accounts::Session& own = services.workspace.session;
    accounts::Session session;
    session.workspace = own.workspace;
    session.workspaceId = own.workspaceId;
    session.storePath = own.storePath;
    session.dataKey = own.dataKey.clone();
    session.account = request.caller.account;
    session.role = request.caller.role;
    return session;
}

QString nameOf(const QString& path)
{
    return QFileInfo(path).fileName();
}

QJsonObject entryJson(const BackupEntry& entry)
{
    const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    const backup::Manifest manifest = entry.manifest.value_or(backup::Manifest());
    QJsonObject rows;
    for (const auto& [table, count] : manifest.content.rows.asKeyValueRange())
        rows.insert(table, count);
    return {
        {u"name"_s, nameOf(entry.path)},
        {u"bytes"_s, entry.bytes},
        {u"created_at"_s, formatTimestamp(entry.madeMs)},
        {u"user"_s, orNull(manifest.account)},
        {u"scheduled"_s, entry.isScheduled()},
        {u"program"_s, orNull(manifest.program)},
        {u"rows"_s, rows},
        {u"verified_at"_s, entry.lastVerifiedMs > 0 ? QJsonValue(formatTimestamp(entry.lastVerifiedMs)) : QJsonValue()},
        {u"fault"_s, orNull(entry.manifest ? entry.fault : entry.error.message)}};
}

Result<QList<BackupEntry>> listed(const Services& services, const Request& request)
{
    struct Known
    {
        QString folder;
        backup::Verifications verifications;
    };
    GLOBANT_TRY_VALUE(const Known known,
                      services.readers.read([](const store::Connection& connection) -> Result<Known> {
                          GLOBANT_TRY_VALUE(const backup::Schedule schedule, backup::readSchedule(connection));
                          GLOBANT_TRY_VALUE(backup::Verifications verifications, backup::readVerifications(connection));
                          return Known{schedule.folder, std::move(verifications)};
                      }));
    return backup::listBackups(sessionOf(services, request), known.folder, known.verifications);
}

// The one that the path names: among those that there are, so that no name leads anywhere else.
Result<BackupEntry> findBackup(const Services& services, const Request& request)
{
    GLOBANT_TRY_VALUE(const QList<BackupEntry> all, listed(services, request));
    for (const BackupEntry& entry : all)
        if (nameOf(entry.path) == request.parameters.first())
            return entry;
    return fail(ErrorCode::NotFound, u"There is no backup of that name."_s);
}

backup::ProgressCallback untilStopped(const Services& services, const QString& sentence)
{
    return [&services, sentence](const backup::Progress&) -> Result<void> {
        if (services.stopping)
            return fail(ErrorCode::Cancelled, sentence);
        return {};
    };
}

Response list(const Services& services, const Request& request)
{
    const auto all = listed(services, request);
    if (!all)
        return problem(Manner::Modern, all.error());
    QJsonArray array;
    for (const BackupEntry& entry : *all)
        array.append(entryJson(entry));
    return jsonAnswer(200, array);
}

Response get(const Services& services, const Request& request)
{
    const auto entry = findBackup(services, request);
    return entry ? jsonAnswer(200, entryJson(*entry)) : problem(Manner::Modern, entry.error());
}

Response create(const Services& services, const Request& request)
{
    const accounts::Session session = sessionOf(services, request);
    backup::RunContext context{session, services.store().writer(), services.clock,
                               QCoreApplication::applicationVersion()};
    context.progress = untilStopped(services, u"The server ends, so the backup was not made."_s);
    context.gently = true;
    const auto run = backup::createNow(context);
    if (!run)
        return problem(Manner::Modern, run.error());
    if (run->outcome == backup::RunOutcome::Busy)
        return problem(Manner::Modern, Error{ErrorCode::StoreBusy, run->error.message});
    if (!run->backup)
        return problem(Manner::Modern, run->error);
    Request made = request;
    made.parameters = {nameOf(run->backup->path)};
    const auto entry = findBackup(services, made);
    if (!entry)
        return problem(Manner::Modern, entry.error());
    Response response = jsonAnswer(201, entryJson(*entry));
    response.add("Location", "/api/v1/backups/" + made.parameters.first().toUtf8().toPercentEncoding());
    return response;
}

Response verify(const Services& services, const Request& request)
{
    const auto entry = findBackup(services, request);
    if (!entry)
        return problem(Manner::Modern, entry.error());
    const auto found = backup::verifyListed(sessionOf(services, request), entry->path, services.clock,
                                            untilStopped(services, u"The server ends, so the backup was not read."_s));
    if (!found)
        return problem(Manner::Modern, found.error());
    const auto noted = services.store().writer().runNow([&](const store::Connection& connection) {
        return backup::noteVerification(connection, found->entry.id, found->verification);
    });
    if (!noted)
        return problem(Manner::Modern, noted.error());
    const QString fault = found->verification.fault;
    return jsonAnswer(200, QJsonObject{{u"name"_s, nameOf(entry->path)},
                                       {u"ok"_s, fault.isEmpty()},
                                       {u"verified_at"_s, formatTimestamp(found->verification.atMs)},
                                       {u"fault"_s, fault.isEmpty() ? QJsonValue() : QJsonValue(fault)}});
}

QJsonObject backupSchema()
{
    const QJsonObject text = typed(u"string"_s);
    return objectOf({{u"name"_s, text},
                     {u"bytes"_s, typed(u"integer"_s)},
                     {u"created_at"_s, text},
                     {u"user"_s, nullable(typed(u"string"_s, u"Who made it; null: the schedule"_s))},
                     {u"scheduled"_s, typed(u"boolean"_s)},
                     {u"program"_s, nullable(typed(u"string"_s, u"The version that wrote it"_s))},
                     {u"rows"_s, typed(u"object"_s, u"How many, by table"_s)},
                     {u"verified_at"_s, nullable(typed(u"string"_s, u"When it was last read and found whole"_s))},
                     {u"fault"_s, nullable(typed(u"string"_s, u"Why it cannot be used"_s))}});
}

} // namespace

void addBackupsRoutes(Router& router, const Services& services)
{
    const QStringList all{u"api"_s, u"v1"_s, u"backups"_s};
    const QStringList one = all + QStringList{u"{name}"_s};
    const QString tag = u"Backups"_s;
    const auto add = [&](const QByteArray& method, const QStringList& pattern, const OperationDoc& doc,
                         Response (*handler)(const Services&, const Request&)) {
        Route route{method, pattern, Role::Viewer, Scope::Read};
        route.doc = doc.json();
        if (method == "POST") {
            route.lane = Lane::Backup;
            route.role = Role::Editor;
            route.scope = Scope::Write;
            route.writes = true;
            route.idempotent = true;
        }
        route.handler = [&services, handler](const Request& request) { return handler(services, request); };
        router.add(std::move(route));
    };
    add("GET", all,
        OperationDoc(u"listBackups"_s, tag, u"The backups, newest first, unusable files among them"_s)
            .answers(200, u"All of them"_s, arrayOf(backupSchema())),
        list);
    add("POST", all,
        OperationDoc(u"createBackup"_s, tag, u"Makes a backup, and answers when it is verified"_s)
            .header(u"Idempotency-Key"_s, u"Sent again, the request gets the same answer and is not done twice"_s)
            .answers(201, u"The backup"_s, backupSchema())
            .answers(503, u"Another one is being made"_s, schemaRef(u"Problem"_s), u"application/problem+json"_s),
        create);
    add("GET", one, OperationDoc(u"getBackup"_s, tag, u"One backup"_s).answers(200, u"The backup"_s, backupSchema()),
        get);
    add("POST", one + QStringList{u"verify"_s},
        OperationDoc(u"verifyBackup"_s, tag, u"Reads a whole backup and holds it against what was written"_s)
            .answers(200, u"What was found"_s,
                     objectOf({{u"name"_s, typed(u"string"_s)},
                               {u"ok"_s, typed(u"boolean"_s)},
                               {u"verified_at"_s, typed(u"string"_s)},
                               {u"fault"_s, nullable(typed(u"string"_s))}})),
        verify);
}

} // namespace globant::api
