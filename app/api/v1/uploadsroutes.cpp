// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/routes.h"
#include "app/api/v1/uploadsink.h"
#include "core/common/timestamp.h"

// tus 1.0: the core, and the extensions creation, creation-with-upload, checksum, termination and expiration. What is
// whole is imported by POST /imports?upload=ID.

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;
using ingest::Upload;

namespace {

Response begun(const Upload& upload)
{
    Response response{201, {}, {}, false};
    response.add("Location", "/api/v1/uploads/" + upload.id.toLatin1());
    response.add("Upload-Expires", expiryOf(upload));
    return response;
}

Response finishPart(Uploads& uploads, const Request& request)
{
    const QString id = request.parameters.last();
    const auto offset = uploads.finish(id);
    const auto upload = offset ? uploads.find(id, request.caller.account) : Result<Upload>(fail(offset.error()));
    if (!upload)
        return problem(Manner::Modern, upload.error());
    Response response = begun(*upload);
    if (request.head.method != "POST") {
        response = {204, {}, {}, false};
        response.add("Upload-Expires", expiryOf(*upload));
    }
    response.add("Upload-Offset", QByteArray::number(*offset));
    return response;
}

Response create(Uploads& uploads, const Request& request)
{
    if (!request.parameters.isEmpty()) // its first part came with it
        return finishPart(uploads, request);
    NewUpload wanted;
    if (auto refusal = readNewUpload(request, wanted))
        return *refusal;
    const auto upload = uploads.create(request.caller.account, wanted.fileName, wanted.length, wanted.metadata,
                                       ingest::UploadDurability::Now);
    return upload ? begun(*upload) : problem(Manner::Modern, upload.error());
}

Response show(Uploads& uploads, const Request& request)
{
    if (request.head.method == "HEAD")
        if (auto refusal = refuseOtherVersion(request))
            return *refusal;
    const auto upload = uploads.find(request.parameters.first(), request.caller.account);
    if (!upload)
        return problem(Manner::Modern, upload.error());
    Response response = jsonAnswer(200, QJsonObject{{u"id"_s, upload->id},
                                                    {u"file"_s, upload->fileName},
                                                    {u"length"_s, upload->length},
                                                    {u"offset"_s, upload->offset},
                                                    {u"created_at"_s, formatTimestamp(upload->createdMs)}});
    response.add("Upload-Offset", QByteArray::number(upload->offset));
    response.add("Upload-Length", QByteArray::number(upload->length));
    response.add("Upload-Expires", expiryOf(*upload));
    if (!upload->metadata.isEmpty())
        response.add("Upload-Metadata", upload->metadata);
    response.add("Cache-Control", "no-store");
    return response;
}

Response remove(Uploads& uploads, const Request& request)
{
    if (auto refusal = refuseOtherVersion(request))
        return *refusal;
    const auto removed = uploads.remove(request.parameters.first(), request.caller.account);
    return removed ? Response{204, {}, {}, false} : problem(Manner::Modern, removed.error());
}

Response tellExtensions()
{
    Response response{204, {}, {}, false};
    response.add("Tus-Version", kTusVersion);
    response.add("Tus-Extension", "creation,creation-with-upload,checksum,termination,expiration");
    response.add("Tus-Checksum-Algorithm", TusChecksum::kAlgorithms);
    response.add("Tus-Max-Size", QByteArray::number(kLargestUpload));
    return response;
}

QJsonObject uploadSchema()
{
    return objectOf({{u"id"_s, typed(u"string"_s)},
                     {u"file"_s, typed(u"string"_s)},
                     {u"length"_s, typed(u"integer"_s)},
                     {u"offset"_s, typed(u"integer"_s, u"How many bytes are there"_s)},
                     {u"created_at"_s, typed(u"string"_s)}});
}

} // namespace

void addUploadsRoutes(Router& router, Uploads& uploads)
{
    const QStringList all{u"api"_s, u"v1"_s, u"uploads"_s};
    const QStringList one = all + QStringList{u"{id}"_s};
    const auto doc = [](const QString& id, const QString& summary) {
        return OperationDoc(id, u"Uploads"_s, summary).header(u"Tus-Resumable"_s, u"1.0.0"_s);
    };
    const auto checksummed = [](OperationDoc described) {
        return described.header(u"Upload-Checksum"_s, u"sha256 or sha1, a space, and the sum of the body in base64"_s)
            .answers(460, u"The bytes do not fit their checksum"_s, schemaRef(u"Problem"_s),
                     u"application/problem+json"_s);
    };
    const auto route = [&](const QByteArray& method, const QStringList& pattern, const OperationDoc& described,
                           Response (*handler)(Uploads&, const Request&)) {
        Route made{method, pattern, Role::Editor, Scope::Import};
        made.writes = method != "GET";
        made.doc = described.json();
        made.handler = [&uploads, handler](const Request& request) { return handler(uploads, request); };
        return made;
    };
    using MakeSink = std::unique_ptr<BodySink> (*)(Uploads&, Request, Whole, std::optional<Response>&);
    const auto addStream = [&](Route made, MakeSink makeSink) {
        made.body = BodyKind::Stream;
        made.bodyLimit = kLargestUpload;
        made.sink = [&uploads, makeSink](Request request, Whole whole, std::optional<Response>& refusal) {
            return makeSink(uploads, std::move(request), std::move(whole), refusal);
        };
        router.add(std::move(made));
    };
    addStream(route("POST", all,
                    checksummed(doc(u"createUpload"_s, u"Begins a resumable upload (tus 1.0), with its first bytes"_s)
                                    .header(u"Upload-Length"_s, u"How many bytes will come in all"_s)
                                    .header(u"Upload-Metadata"_s, u"filename, a space, and the name in base64"_s)
                                    .body({}, {u"application/offset+octet-stream"_s}, false)
                                    .answers(201, u"Location is the upload's address"_s)),
                    create),
              UploadSink::forNew);
    router.add(route("GET", one,
                     doc(u"getUpload"_s, u"How far an upload is; HEAD as tus has it"_s)
                         .answers(200, u"The upload"_s, uploadSchema()),
                     show));
    router.add(route("DELETE", one,
                     doc(u"deleteUpload"_s, u"Ends an upload; what came is deleted"_s).answers(204, u"It is gone"_s),
                     remove));
    addStream(route("PATCH", one,
                    checksummed(doc(u"appendUpload"_s,
                                    u"Adds bytes at Upload-Offset; POST with X-HTTP-Method-Override does it too"_s)
                                    .header(u"Upload-Offset"_s, u"Where the upload stands"_s)
                                    .body({}, {u"application/offset+octet-stream"_s})
                                    .answers(204, u"Upload-Offset is where the upload stands now"_s)),
                    finishPart),
              UploadSink::forPart);
    // What tus clients ask before they begin needs no token.
    for (const QStringList& pattern : {all, one}) {
        Route options{"OPTIONS", pattern};
        options.handler = [](const Request&) { return tellExtensions(); };
        router.add(std::move(options));
    }
}

} // namespace globant::api
