// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "app/api/v1/uploads.h"
#include "core/common/timestamp.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

// tus 1.0, https://tus.io/protocols/resumable-upload: the core, and the extensions creation, checksum, termination and
// expiration. What is whole is imported by POST /imports?upload=ID.

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;
using ingest::Upload;

namespace {

constexpr qint64 kLargest = 64LL * 1024 * 1024 * 1024;
constexpr auto kVersion = "1.0.0";

Response withTus(Response response)
{
    response.add("Tus-Resumable", kVersion);
    return response;
}

Response tusProblem(int status, const QString& sentence)
{
    return withTus(problem(Manner::Modern, status, sentence));
}

Response tusProblem(const Error& error)
{
    return withTus(problem(Manner::Modern, error));
}

std::optional<Response> refuseOtherVersion(const Request& request)
{
    if (request.head.field("tus-resumable") == kVersion)
        return {};
    Response response = tusProblem(412, u"The field Tus-Resumable must be 1.0.0."_s);
    response.add("Tus-Version", kVersion);
    return response;
}

std::optional<qint64> numberIn(const Request& request, QByteArrayView field)
{
    bool isNumber = false;
    const qint64 number = request.head.field(field).toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

QByteArray expiryOf(const Upload& upload)
{
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(upload.createdMs + ingest::UploadStore::kKeptMs, Qt::UTC);
    return QLocale::c().toString(end, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

// The value of a key in Upload-Metadata: "filename ZS5jc3Y=, table am9icw==".
QString metadata(const Request& request, const QByteArray& wanted)
{
    for (const QByteArray& pair : request.head.field("upload-metadata").split(',')) {
        const QList<QByteArray> words = pair.trimmed().split(' ');
        if (words.size() == 2 && words[0] == wanted)
            return QString::fromUtf8(QByteArray::fromBase64(words[1]));
    }
    return {};
}

Response create(Uploads& uploads, const Request& request)
{
    if (auto refusal = refuseOtherVersion(request))
        return *refusal;
    const auto length = numberIn(request, "upload-length");
    if (!length)
        return tusProblem(400, u"The field Upload-Length must say how many bytes will come."_s);
    if (*length > kLargest)
        return tusProblem(413, u"An upload has at most %1 bytes."_s.arg(kLargest));
    const QString name = metadata(request, "filename").section(u'/', -1).section(u'\\', -1);
    const auto upload = uploads.create(request.caller.account, name, *length, request.head.field("upload-metadata"));
    if (!upload)
        return tusProblem(upload.error());
    Response response = withTus({201, {}, {}, false});
    response.add("Location", "/api/v1/uploads/" + upload->id.toLatin1());
    response.add("Upload-Expires", expiryOf(*upload));
    return response;
}

Response show(Uploads& uploads, const Request& request)
{
    if (request.head.method == "HEAD")
        if (auto refusal = refuseOtherVersion(request))
            return *refusal;
    const auto upload = uploads.find(request.parameters.first(), request.caller.account);
    if (!upload)
        return tusProblem(upload.error());
    Response response = withTus(jsonAnswer(200, QJsonObject{{u"id"_s, upload->id},
                                                            {u"file"_s, upload->fileName},
                                                            {u"length"_s, upload->length},
                                                            {u"offset"_s, upload->offset},
                                                            {u"created_at"_s, formatTimestamp(upload->createdMs)}}));
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
    return removed ? withTus({204, {}, {}, false}) : tusProblem(removed.error());
}

// Takes the bytes of one PATCH straight to the upload's file.
class PartSink final : public BodySink
{
public:
    static std::unique_ptr<PartSink> create(Uploads& uploads, Request request, Whole whole,
                                            std::optional<Response>& refusal)
    {
        if ((refusal = refuseOtherVersion(request)))
            return nullptr;
        if (request.head.field("content-type").trimmed().toLower() != "application/offset+octet-stream") {
            refusal = tusProblem(415, u"The body must be of the type application/offset+octet-stream."_s);
            return nullptr;
        }
        const QString id = request.parameters.first();
        const auto upload = uploads.find(id, request.caller.account);
        if (!upload) {
            refusal = tusProblem(upload.error());
            return nullptr;
        }
        std::unique_ptr<PartSink> sink(new PartSink(uploads, std::move(request), std::move(whole)));
        if (!sink->readChecksum(refusal))
            return nullptr;
        const auto offset = numberIn(sink->m_request, "upload-offset");
        if (!offset || *offset != upload->offset) {
            refusal = tusProblem(409, u"The upload stands at byte %1; go on from there."_s.arg(upload->offset));
            return nullptr;
        }
        if (const auto begun = uploads.begin(id); !begun) {
            refusal = begun.error().code == ErrorCode::Conflict ? tusProblem(423, begun.error().message)
                                                                : tusProblem(begun.error());
            return nullptr;
        }
        sink->m_writing = true;
        return sink;
    }

    ~PartSink() override
    {
        if (m_writing && m_hash)
            m_uploads.rollBack(id()); // nobody can tell any more whether it was what was sent
        else if (m_writing)
            m_uploads.keep(id());
    }

    std::optional<Response> take(QByteArrayView part) override
    {
        if (m_hash)
            m_hash->addData(QByteArray::fromRawData(part.data(), part.size()));
        const auto kept = m_uploads.append(id(), part);
        if (kept)
            return {};
        return kept.error().code == ErrorCode::Usage ? tusProblem(413, kept.error().message) : tusProblem(kept.error());
    }

    void finish(const Reply& reply) override
    {
        if (m_hash && m_hash->result() != m_expected)
            return reply(tusProblem(460, u"The bytes do not fit their checksum; send this part again."_s));
        m_writing = false; // the handler ends it
        m_whole(std::move(m_request), reply);
    }

private:
    PartSink(Uploads& uploads, Request request, Whole whole)
        : m_uploads(uploads)
        , m_request(std::move(request))
        , m_whole(std::move(whole))
        , m_id(m_request.parameters.first())
    {
    }
    const QString& id() const { return m_id; }

    // Upload-Checksum: "sha256 <base64>".
    bool readChecksum(std::optional<Response>& refusal)
    {
        const QByteArray given = m_request.head.field("upload-checksum");
        if (given.isNull())
            return true;
        const QList<QByteArray> words = given.split(' ');
        const auto algorithm = words.first() == "sha256" ? std::optional(QCryptographicHash::Sha256)
                               : words.first() == "sha1" ? std::optional(QCryptographicHash::Sha1)
                                                         : std::nullopt;
        if (!algorithm || words.size() != 2) {
            refusal = tusProblem(400, u"The field Upload-Checksum takes sha256 or sha1, and the sum in base64."_s);
            return false;
        }
        m_hash.emplace(*algorithm);
        m_expected = QByteArray::fromBase64(words[1]);
        return true;
    }

    Uploads& m_uploads;
    Request m_request;
    const Whole m_whole;
    const QString m_id;
    std::optional<QCryptographicHash> m_hash;
    QByteArray m_expected;
    bool m_writing = false;
};

Response finishPart(Uploads& uploads, const Request& request)
{
    const auto offset = uploads.finish(request.parameters.first());
    if (!offset)
        return tusProblem(offset.error());
    Response response = withTus({204, {}, {}, false});
    response.add("Upload-Offset", QByteArray::number(*offset));
    if (const auto upload = uploads.find(request.parameters.first(), request.caller.account))
        response.add("Upload-Expires", expiryOf(*upload));
    return response;
}

Response tellExtensions()
{
    Response response = withTus({204, {}, {}, false});
    response.add("Tus-Version", kVersion);
    response.add("Tus-Extension", "creation,checksum,termination,expiration");
    response.add("Tus-Checksum-Algorithm", "sha256,sha1");
    response.add("Tus-Max-Size", QByteArray::number(kLargest));
    return response;
}

} // namespace

void addUploadsRoutes(Router& router, Uploads& uploads)
{
    const QStringList all{u"api"_s, u"v1"_s, u"uploads"_s};
    const QStringList one = all + QStringList{u"{id}"_s};
    const QString tag = u"Uploads"_s;
    const auto doc = [&](const QString& id, const QString& summary) {
        return OperationDoc(id, tag, summary).header(u"Tus-Resumable"_s, u"1.0.0"_s);
    };
    const auto route = [&](const QByteArray& method, const QStringList& pattern, const OperationDoc& described,
                           Response (*handler)(Uploads&, const Request&)) {
        Route made{method, pattern, Role::Editor, Scope::Import};
        made.writes = method != "GET";
        made.doc = described.json();
        made.handler = [&uploads, handler](const Request& request) { return handler(uploads, request); };
        return made;
    };
    router.add(route("POST", all,
                     doc(u"createUpload"_s, u"Begins a resumable upload (tus 1.0)"_s)
                         .header(u"Upload-Length"_s, u"How many bytes will come"_s)
                         .header(u"Upload-Metadata"_s, u"filename, in base64"_s)
                         .answers(201, u"Location is the upload's address"_s),
                     create));
    router.add(route("GET", one,
                     doc(u"getUpload"_s, u"How far an upload is; HEAD as tus has it"_s)
                         .answers(200, u"The upload"_s, typed(u"object"_s)),
                     show));
    router.add(route("DELETE", one,
                     doc(u"deleteUpload"_s, u"Ends an upload; what came is deleted"_s).answers(204, u"It is gone"_s),
                     remove));
    Route patch = route("PATCH", one,
                        doc(u"appendUpload"_s, u"Adds bytes at Upload-Offset"_s)
                            .header(u"Upload-Offset"_s, u"Where the upload stands"_s)
                            .header(u"Upload-Checksum"_s, u"sha256 or sha1, a space, and the sum in base64"_s)
                            .body({}, {u"application/offset+octet-stream"_s})
                            .answers(204, u"Upload-Offset is where the upload stands now"_s),
                        finishPart);
    patch.body = BodyKind::Stream;
    patch.bodyLimit = kLargest;
    patch.sink = [&uploads](Request request, Whole whole, std::optional<Response>& refusal) {
        return PartSink::create(uploads, std::move(request), std::move(whole), refusal);
    };
    router.add(std::move(patch));
    // What tus clients ask before they begin needs no token.
    for (const QStringList& pattern : {all, one}) {
        Route options{"OPTIONS", pattern};
        options.handler = [](const Request&) { return tellExtensions(); };
        router.add(std::move(options));
    }
}

} // namespace globant::api
