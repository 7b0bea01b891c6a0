// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "app/api/v1/uploads.h"
#include "core/ingest/importlog.h"
#include "core/ingest/importservice.h"
#include "core/ingest/rejectsexport.h"

#include <QBuffer>

#include <limits>
#include <numeric>

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;

namespace {

constexpr qint64 kMostListed = 1000;
constexpr int kMostRejects = 10'000;
constexpr qint64 kMostRejectCharacters = 4 * 1024 * 1024; // of their texts; a line may have 8 MiB

ingest::ImportService serviceOf(const Services& services, const Request& request)
{
    return {services.store(), services.workspace.folder, request.caller.account, request.caller.role, services.clock};
}

ingest::ImportControl controlOf(const Services& services)
{
    ingest::ImportControl control;
    control.cancelled = &services.stopping;
    return control;
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
    return {};
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
    if (auto refusal = refuseUnknown(request, {u"table"_s, u"file"_s, u"on_duplicate"_s, u"delimiter"_s, u"encoding"_s,
                                               u"datetime_format"_s, u"dry_run"_s, u"upload"_s}))
        return *refusal;
    ingest::ImportRequest file;
    if (auto refusal = readOptions(request, file))
        return *refusal;
    if (auto refusal = findBytes(uploads, request, file))
        return *refusal;
    const bool dryRun = isSet(request, u"dry_run"_s);
    auto service = serviceOf(services, request);
    const auto outcomes =
        dryRun ? service.dryRun({file}, controlOf(services)) : service.importFiles({file}, controlOf(services));
    if (!outcomes)
        return problem(Manner::Modern, outcomes.error());
    const ingest::ImportOutcome& outcome = outcomes->first();
    if (outcome.error)
        return problem(Manner::Modern, *outcome.error);
    Response response = jsonAnswer(dryRun ? 200 : 201, summaryJson(*outcome.summary));
    // What is imported need not be kept; an upload that cannot be deleted now is when it is too old.
    if (const QString upload = textOf(request, u"upload"_s); !upload.isEmpty() && !dryRun)
        (void)uploads.remove(upload, request.caller.account);
    if (!dryRun)
        response.add("Location", "/api/v1/imports/" + QByteArray::number(outcome.summary->id));
    return response;
}

Response listImports(const Services& services, const Request& request)
{
    qint64 limit = 0;
    qint64 before = 0;
    if (auto refusal = refuseUnknown(request, {u"limit"_s, u"before"_s}))
        return *refusal;
    if (auto refusal = readNumber(request, u"limit"_s, 1, kMostListed, 100, limit))
        return *refusal;
    if (auto refusal = readNumber(request, u"before"_s, 1, std::numeric_limits<qint64>::max(),
                                  std::numeric_limits<qint64>::max(), before))
        return *refusal;
    const auto found = services.readers.read([&](const store::Connection& connection) {
        return ingest::ImportLog(connection).newest(before, int(limit) + 1);
    });
    if (!found)
        return problem(Manner::Modern, found.error());
    const bool more = found->size() > limit;
    QJsonArray page;
    for (const ingest::ImportSummary& summary : found->first(std::min<qsizetype>(found->size(), qsizetype(limit))))
        page.append(summaryJson(summary));
    Response response = jsonAnswer(200, page);
    if (more)
        response.add("Link", "</api/v1/imports?limit=" + QByteArray::number(limit) +
                                 "&before=" + QByteArray::number(page.last().toObject().value("id"_L1).toInteger()) +
                                 ">; rel=\"next\"");
    return response;
}

Result<ingest::ImportSummary> findImport(const Services& services, const Request& request)
{
    const auto id = keyOf(request, 0);
    if (!id)
        return fail(ErrorCode::NotFound, u"There is no such import."_s);
    return services.readers.read(
        [&](const store::Connection& connection) { return ingest::ImportLog(connection).find(*id); });
}

Response getImport(const Services& services, const Request& request)
{
    const auto summary = findImport(services, request);
    return summary ? jsonAnswer(200, summaryJson(*summary)) : problem(Manner::Modern, summary.error());
}

// A page of rejected rows, as JSON or as the CSV that can be corrected and sent back.
Response listRejects(const Services& services, const Request& request)
{
    qint64 limit = 0;
    qint64 after = 0;
    if (auto refusal = refuseUnknown(request, {u"limit"_s, u"after"_s}))
        return *refusal;
    if (auto refusal = readNumber(request, u"limit"_s, 1, kMostRejects, 1000, limit))
        return *refusal;
    if (auto refusal = readNumber(request, u"after"_s, 0, std::numeric_limits<qint64>::max(), 0, after))
        return *refusal;
    const auto summary = findImport(services, request);
    if (!summary)
        return problem(Manner::Modern, summary.error());
    auto rejects = services.readers.read([&](const store::Connection& connection) {
        return ingest::ImportLog(connection).rejects(summary->id, after, int(limit) + 1, kMostRejectCharacters);
    });
    if (!rejects)
        return problem(Manner::Modern, rejects.error());
    const bool overLimit = rejects->size() > limit;
    if (overLimit)
        rejects->removeLast();
    const qint64 characters =
        std::accumulate(rejects->cbegin(), rejects->cend(), qint64(0),
                        [](qint64 sum, const ingest::StoredReject& reject) { return sum + reject.text.size(); });
    const bool more = overLimit || characters >= kMostRejectCharacters;
    Response response;
    if (request.head.field("accept").toLower().startsWith("text/csv")) {
        QBuffer csv(&response.body);
        csv.open(QIODevice::WriteOnly);
        ingest::RejectsExport out(*services.catalog().find(summary->table), summary->dialect, csv);
        auto written = out.writeHeader();
        for (const ingest::StoredReject& reject : std::as_const(*rejects))
            if (written)
                written = out.write(reject);
        if (!written)
            return problem(Manner::Modern, written.error());
        response.add("Content-Type", "text/csv; charset=utf-8");
    } else {
        QJsonArray array;
        for (const ingest::StoredReject& reject : std::as_const(*rejects))
            array.append(rejectJson(reject));
        response = jsonAnswer(200, array);
    }
    if (more)
        response.add("Link", "</api/v1/imports/" + QByteArray::number(summary->id) +
                                 "/rejects?limit=" + QByteArray::number(limit) +
                                 "&after=" + QByteArray::number(rejects->last().line) + ">; rel=\"next\"");
    response.add("Vary", "Accept");
    return response;
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
        done = service.retry(original->id, controlOf(services));
    } else {
        const QString name = request.file->name.isEmpty() ? u"corrected.csv"_s : request.file->name;
        done =
            service.retryWith(original->id, name, controlOf(services), ingest::Spool::factory(request.file->content));
    }
    if (!done)
        return problem(Manner::Modern, done.error());
    Response response = jsonAnswer(201, summaryJson(*done));
    response.add("Location", "/api/v1/imports/" + QByteArray::number(done->id));
    return response;
}

Response undoImport(const Services& services, const Request& request)
{
    const auto summary = findImport(services, request);
    if (!summary)
        return problem(Manner::Modern, summary.error());
    const auto undone = serviceOf(services, request).undo(summary->id);
    if (!undone)
        return problem(Manner::Modern, undone.error());
    return jsonAnswer(200, QJsonObject{{u"id"_s, undone->id},
                                       {u"import"_s, undone->importId},
                                       {u"table"_s, undone->table},
                                       {u"removed"_s, undone->removed},
                                       {u"restored"_s, undone->restored}});
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
        route.idempotent = method == "POST";
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
            .query(u"upload"_s, typed(u"string"_s, u"Instead of a body: the id of an upload that is complete"_s))
            .query(u"dry_run"_s, typed(u"boolean"_s, u"Only count"_s))
            .header(u"Idempotency-Key"_s, u"Sent again, the request gets the same answer and is not done twice"_s)
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
            .body({}, {u"text/csv"_s, u"multipart/form-data"_s}, false)
            .answers(201, u"The new import"_s, schemaRef(u"Import"_s)),
        retryImport);
    add("DELETE", one, BodyKind::None, true,
        OperationDoc(u"undoImport"_s, tag, u"Takes an import back"_s)
            .answers(200, u"What was undone"_s,
                     objectOf({{u"id"_s, typed(u"integer"_s)},
                               {u"import"_s, typed(u"integer"_s)},
                               {u"table"_s, typed(u"string"_s)},
                               {u"removed"_s, typed(u"integer"_s)},
                               {u"restored"_s, typed(u"integer"_s)}})),
        undoImport);
}

} // namespace globant::api
