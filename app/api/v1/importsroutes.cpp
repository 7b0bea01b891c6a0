// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/importlists.h"
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "app/api/v1/uploads.h"
#include "core/ingest/importservice.h"

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;

namespace {

const QString kSentAgain = u"Sent again, the request gets the same answer and is not done twice"_s;

ingest::ImportService serviceOf(const Services& services, const Request& request)
{
    return {services.store(), services.workspace.folder, request.caller.account, request.caller.role, services.clock};
}

Response importDone(const ingest::ImportSummary& summary)
{
    Response response = jsonAnswer(201, summaryJson(summary));
    response.add("Location", "/api/v1/imports/" + QByteArray::number(summary.id));
    return response;
}

ingest::ImportControl controlOf(const Services& services, const Request& request)
{
    ingest::ImportControl control;
    control.cancelled = &services.stopping;
    control.beforeCommit = [&request](const store::Connection& connection, const ingest::ImportSummary& summary) {
        return request.keepAnswer(connection, importDone(summary));
    };
    return control;
}

// Whether there is a header, and which column holds which field.
std::optional<Response> readColumns(const Request& request, ingest::DialectOptions& dialect)
{
    if (const QString header = textOf(request, u"header"_s); !header.isEmpty()) {
        if (header != "true"_L1 && header != "false"_L1)
            return problem(Manner::Modern, 400, u"\"header\" is true or false."_s);
        dialect.header = header == "true"_L1;
    }
    const QStringList pairs = textOf(request, u"columns"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString& pair : pairs) {
        const qsizetype colon = pair.lastIndexOf(u':');
        const int column = pair.mid(colon + 1).toInt(); // 0 where it is no number
        if (colon < 1 || column < 1)
            return problem(Manner::Modern, 400,
                           u"\"columns\" is a list such as id:1,name:3, with columns counted from 1."_s);
        dialect.columnOf.insert(pair.left(colon), column - 1);
    }
    return {};
}

// How the file is to be read, from the query.
std::optional<Response> readOptions(const Request& request, ingest::ImportRequest& file)
{
    file.table = textOf(request, u"table"_s);
    if (const QString policy = textOf(request, u"on_duplicate"_s); !policy.isEmpty()) {
        const auto known = ingest::policyByName(policy);
        if (!known)
            return problem(Manner::Modern, 400, u"\"on_duplicate\" is one of update, skip and reject."_s);
        file.policy = *known;
    }
    if (const QString delimiter = textOf(request, u"delimiter"_s); !delimiter.isEmpty()) {
        const QByteArray one = delimiter == "tab"_L1 ? QByteArray("\t") : delimiter.toUtf8();
        if (one.size() != 1 || QByteArray("\"\r\n").contains(one))
            return problem(Manner::Modern, 400, u"\"delimiter\" is one character, or \"tab\"."_s);
        file.dialect.delimiter = one[0];
    }
    if (const QString encoding = textOf(request, u"encoding"_s); !encoding.isEmpty()) {
        file.dialect.encoding = ingest::encodingByName(encoding);
        if (!file.dialect.encoding)
            return problem(Manner::Modern, 400, u"The encoding \"%1\" is not known."_s.arg(encoding));
    }
    file.dialect.dateTimeFormat = textOf(request, u"datetime_format"_s);
    return readColumns(request, file.dialect);
}

// The file that the request brought, or the upload that it names.
std::optional<Response> findBytes(Uploads& uploads, const Request& request, ingest::ImportRequest& file)
{
    const QString given = textOf(request, u"file"_s).section(u'/', -1).section(u'\\', -1);
    const QString uploadId = textOf(request, u"upload"_s);
    QString name = request.file->name;
    if (uploadId.isEmpty()) {
        file.source = ingest::Spool::factory(request.file->content);
    } else {
        const auto upload = uploads.find(uploadId, request.caller.account);
        if (!upload)
            return problem(Manner::Modern, upload.error());
        name = upload->fileName;
        file.source = [&uploads, uploadId] { return uploads.openSource(uploadId); };
    }
    file.path = !name.isEmpty() ? name : !given.isEmpty() ? given : file.table + u".csv"_s;
    return {};
}

Response importFile(const Services& services, Uploads& uploads, const Request& request)
{
    if (auto refusal =
            refuseUnknown(request, {u"table"_s, u"file"_s, u"on_duplicate"_s, u"delimiter"_s, u"encoding"_s,
                                    u"datetime_format"_s, u"header"_s, u"columns"_s, u"dry_run"_s, u"upload"_s}))
        return *refusal;
    ingest::ImportRequest file;
    if (auto refusal = readOptions(request, file))
        return *refusal;
    if (auto refusal = findBytes(uploads, request, file))
        return *refusal;
    const bool dryRun = isSet(request, u"dry_run"_s);
    auto service = serviceOf(services, request);
    const auto outcomes = dryRun ? service.dryRun({file}, controlOf(services, request))
                                 : service.importFiles({file}, controlOf(services, request));
    if (!outcomes)
        return problem(Manner::Modern, outcomes.error());
    const ingest::ImportOutcome& outcome = outcomes->first();
    if (outcome.error)
        return problem(Manner::Modern, *outcome.error);
    if (dryRun)
        return jsonAnswer(200, summaryJson(*outcome.summary));
    // What is imported need not be kept; an upload that cannot be deleted now is when it is too old.
    if (const QString upload = textOf(request, u"upload"_s); !upload.isEmpty())
        (void)uploads.remove(upload, request.caller.account);
    return importDone(*outcome.summary);
}

// Without a body the rejected rows as they are, otherwise as the corrected file has them.
Response retryImport(const Services& services, const Request& request)
{
    const auto original = findImport(services, request);
    if (!original)
        return problem(Manner::Modern, original.error());
    auto service = serviceOf(services, request);
    Result<ingest::ImportSummary> done = fail(ErrorCode::Internal, {});
    if (request.file->content->size() == 0) {
        done = service.retry(original->id, controlOf(services, request));
    } else {
        const QString name = request.file->name.isEmpty() ? u"corrected.csv"_s : request.file->name;
        done = service.retryWith(original->id, name, controlOf(services, request),
                                 ingest::Spool::factory(request.file->content));
    }
    return done ? importDone(*done) : problem(Manner::Modern, done.error());
}

Response undoDone(const ingest::UndoSummary& undone)
{
    return jsonAnswer(200, QJsonObject{{u"id"_s, undone.id},
                                       {u"import"_s, undone.importId},
                                       {u"table"_s, undone.table},
                                       {u"removed"_s, undone.removed},
                                       {u"restored"_s, undone.restored}});
}

Response undoImport(const Services& services, const Request& request)
{
    const auto summary = findImport(services, request);
    if (!summary)
        return problem(Manner::Modern, summary.error());
    const auto undone =
        serviceOf(services, request)
            .undo(summary->id, false, [&](const store::Connection& connection, const ingest::UndoSummary& done) {
                return request.keepAnswer(connection, undoDone(done));
            });
    return undone ? undoDone(*undone) : problem(Manner::Modern, undone.error());
}

} // namespace

void addImportsRoutes(Router& router, const Services& services, Uploads& uploads)
{
    const QStringList imports{u"api"_s, u"v1"_s, u"imports"_s};
    const QStringList one = imports + QStringList{u"{id}"_s};
    const QString tag = u"Imports"_s;
    using Handler = std::function<Response(const Services&, const Request&)>;
    const auto add = [&](const QByteArray& method, const QStringList& pattern, BodyKind body, bool writes,
                         const OperationDoc& doc, const Handler& handler) {
        Route route{method, pattern, writes ? Role::Editor : Role::Viewer, writes ? Scope::Import : Scope::Read, body};
        route.writes = writes;
        route.idempotent = writes;
        route.doc = doc.json();
        route.handler = [&services, handler](const Request& request) { return handler(services, request); };
        router.add(std::move(route));
    };
    add("POST", imports, BodyKind::Upload, true,
        OperationDoc(u"createImport"_s, tag, u"Imports a CSV file, the body itself or a form with it"_s)
            .query(u"table"_s, typed(u"string"_s, u"Unless the file's name says it"_s))
            .query(u"file"_s, typed(u"string"_s, u"The file's name, where the body is the file"_s))
            .query(u"on_duplicate"_s,
                   QJsonObject{{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray{u"update"_s, u"skip"_s, u"reject"_s}}})
            .query(u"delimiter"_s, typed(u"string"_s, u"One character, or \"tab\"; detected unless given"_s))
            .query(u"encoding"_s, typed(u"string"_s, u"Detected unless given"_s))
            .query(u"datetime_format"_s, typed(u"string"_s, u"Where it is not ISO 8601"_s))
            .query(u"header"_s, typed(u"boolean"_s, u"Whether the first line has names; detected unless given"_s))
            .query(u"columns"_s, typed(u"string"_s, u"Such as id:1,name:3: the columns that hold fields, from 1"_s))
            .query(u"upload"_s, typed(u"string"_s, u"Instead of a body: the id of an upload that is complete"_s))
            .query(u"dry_run"_s, typed(u"boolean"_s, u"Only count"_s))
            .header(u"Idempotency-Key"_s, kSentAgain)
            .body({}, {u"text/csv"_s, u"multipart/form-data"_s}, false)
            .answers(200, u"What would be done (dry run)"_s, schemaRef(u"Import"_s))
            .answers(201, u"The import"_s, schemaRef(u"Import"_s)),
        [&uploads](const Services& all, const Request& request) { return importFile(all, uploads, request); });
    add("GET", imports, BodyKind::None, false,
        OperationDoc(u"listImports"_s, tag, u"The imports, newest first"_s)
            .query(u"limit"_s, typed(u"integer"_s, u"1 to 1,000; 100 unless given"_s))
            .query(u"before"_s, typed(u"integer"_s, u"Only those with a smaller id"_s))
            .answers(200, u"A page; Link names the next one"_s, arrayOf(schemaRef(u"Import"_s))),
        listImports);
    add("GET", one, BodyKind::None, false,
        OperationDoc(u"getImport"_s, tag, u"One import"_s).answers(200, u"The import"_s, schemaRef(u"Import"_s)),
        getImport);
    add("GET", one + QStringList{u"rejects"_s}, BodyKind::None, false,
        OperationDoc(u"listRejects"_s, tag, u"The rows that an import rejected; as CSV with Accept: text/csv"_s)
            .query(u"limit"_s, typed(u"integer"_s, u"1 to 10,000; 1,000 unless given"_s))
            .query(u"after"_s, typed(u"integer"_s, u"Only those behind this line"_s))
            .answers(200, u"A page; Link names the next one"_s, arrayOf(schemaRef(u"Reject"_s))),
        listRejects);
    add("POST", one + QStringList{u"retry"_s}, BodyKind::Upload, true,
        OperationDoc(u"retryImport"_s, tag, u"Tries the rejected rows again, as they are or as the body has them"_s)
            .header(u"Idempotency-Key"_s, kSentAgain)
            .body({}, {u"text/csv"_s, u"multipart/form-data"_s}, false)
            .answers(201, u"The new import"_s, schemaRef(u"Import"_s)),
        retryImport);
    add("DELETE", one, BodyKind::None, true,
        OperationDoc(u"undoImport"_s, tag, u"Takes an import back"_s)
            .header(u"Idempotency-Key"_s, kSentAgain)
            .answers(200, u"What was undone"_s,
                     objectOf({{u"id"_s, typed(u"integer"_s)},
                               {u"import"_s, typed(u"integer"_s)},
                               {u"table"_s, typed(u"string"_s)},
                               {u"removed"_s, typed(u"integer"_s)},
                               {u"restored"_s, typed(u"integer"_s)}})),
        undoImport);
}

} // namespace globant::api
