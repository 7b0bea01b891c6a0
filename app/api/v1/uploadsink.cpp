// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/uploadsink.h"

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

Response wrongType()
{
    return tusProblem(415, u"The body must be of the type application/offset+octet-stream."_s);
}

// A body without anything to do: the handler does all.
class Nothing final : public BodySink
{
public:
    Nothing(Request request, Whole whole)
        : m_request(std::move(request))
        , m_whole(std::move(whole))
    {
    }
    std::optional<Response> take(QByteArrayView) override { return {}; }
    void finish(const Reply& reply) override { m_whole(std::move(m_request), reply); }

private:
    Request m_request;
    const Whole m_whole;
};

} // namespace

std::optional<Response> readNewUpload(const Request& request, NewUpload& wanted)
{
    if (auto refusal = refuseOtherVersion(request))
        return refusal;
    const auto length = numberIn(request, "upload-length");
    if (!length)
        return tusProblem(400, u"The field Upload-Length must say how many bytes will come."_s);
    if (*length > kLargestUpload)
        return tusProblem(413, u"An upload has at most %1 bytes."_s.arg(kLargestUpload));
    QMap<QByteArray, QByteArray> values;
    wanted.metadata = request.head.field("upload-metadata");
    if (!readMetadata(wanted.metadata, values))
        return tusProblem(400,
                          u"The field Upload-Metadata is a list of different keys, each with a value in base64 behind "
                          "a space."_s);
    wanted.length = *length;
    wanted.fileName = QString::fromUtf8(values.value("filename")).section(u'/', -1).section(u'\\', -1);
    return {};
}

UploadSink::UploadSink(Uploads& uploads, Request request, Whole whole)
    : m_uploads(uploads)
    , m_request(std::move(request))
    , m_whole(std::move(whole))
{
}

std::unique_ptr<BodySink> UploadSink::forPart(Uploads& uploads, Request request, Whole whole,
                                              std::optional<Response>& refusal)
{
    std::unique_ptr<UploadSink> sink(new UploadSink(uploads, std::move(request), std::move(whole)));
    refusal = [&]() -> std::optional<Response> {
        if (auto refused = refuseOtherVersion(sink->m_request))
            return refused;
        if (!isPartOfUpload(sink->m_request))
            return wrongType();
        const QString id = sink->m_request.parameters.last();
        const auto upload = uploads.find(id, sink->m_request.caller.account);
        if (!upload)
            return problem(Manner::Modern, upload.error());
        if (auto refused = sink->m_checksum.read(sink->m_request))
            return refused;
        const auto offset = numberIn(sink->m_request, "upload-offset");
        if (!offset)
            return tusProblem(400, u"The field Upload-Offset must say where the part belongs."_s);
        if (*offset != upload->offset)
            return tusProblem(409, u"The upload stands at byte %1; go on from there."_s.arg(upload->offset));
        return sink->begin(id);
    }();
    return refusal ? nullptr : std::move(sink);
}

std::unique_ptr<BodySink> UploadSink::forNew(Uploads& uploads, Request request, Whole whole,
                                             std::optional<Response>& refusal)
{
    NewUpload wanted;
    if ((refusal = readNewUpload(request, wanted)))
        return nullptr;
    if (!request.head.hasBody())
        return std::make_unique<Nothing>(std::move(request), std::move(whole));
    std::unique_ptr<UploadSink> sink(new UploadSink(uploads, std::move(request), std::move(whole)));
    refusal = [&]() -> std::optional<Response> {
        if (!isPartOfUpload(sink->m_request))
            return wrongType();
        if (auto refused = sink->m_checksum.read(sink->m_request))
            return refused;
        const auto upload = uploads.create(sink->m_request.caller.account, wanted.fileName, wanted.length,
                                           wanted.metadata, ingest::UploadDurability::WithFirstPart);
        if (!upload)
            return problem(Manner::Modern, upload.error());
        sink->m_isNew = true;
        sink->m_request.parameters.append(upload->id);
        return sink->begin(upload->id);
    }();
    return refusal ? nullptr : std::move(sink);
}

std::optional<Response> UploadSink::begin(const QString& id)
{
    const auto begun = m_uploads.begin(id);
    if (begun || m_isNew)
        m_id = id;
    if (begun)
        return {};
    return begun.error().code == ErrorCode::Conflict ? tusProblem(423, begun.error().message)
                                                     : problem(Manner::Modern, begun.error());
}

UploadSink::~UploadSink()
{
    if (m_id.isEmpty())
        return;
    if (m_isNew)
        m_uploads.discard(m_id);
    else if (m_checksum.isGiven())
        m_uploads.rollBack(m_id); // nobody can tell any more whether it was what was sent
    else
        m_uploads.keep(m_id);
}

std::optional<Response> UploadSink::take(QByteArrayView part)
{
    m_checksum.add(part);
    const auto kept = m_uploads.append(m_id, part);
    if (kept)
        return {};
    return kept.error().code == ErrorCode::Usage ? tusProblem(413, kept.error().message)
                                                 : problem(Manner::Modern, kept.error());
}

void UploadSink::finish(const Reply& reply)
{
    if (!m_checksum.fits())
        return reply(tusProblem(460, u"The bytes do not fit their checksum; send this part again."_s));
    m_id.clear(); // the handler ends it
    m_whole(std::move(m_request), reply);
}

} // namespace globant::api
