// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/bodysinks.h"

namespace globant::api {

using namespace Qt::StringLiterals;

SmallBody::SmallBody(Request request, bool keep, Whole whole)
    : m_request(std::move(request))
    , m_keep(keep)
    , m_whole(std::move(whole))
{
}

std::optional<Response> SmallBody::take(QByteArrayView part)
{
    if (!m_keep)
        return {};
    if (!m_request.memory->grow(part.size()))
        return problem(mannerOf(m_request.head),
                       Error{ErrorCode::StoreBusy, u"The server has too many requests at a time. Try again."_s});
    m_request.body += part;
    return {};
}

void SmallBody::finish(const Reply& reply)
{
    m_whole(std::move(m_request), reply);
}

UploadBody::UploadBody(Request request, const QStringList& fields, const QString& folder, Manner manner, Whole whole)
    : m_request(std::move(request))
    , m_fields(fields)
    , m_manner(manner)
    , m_whole(std::move(whole))
    , m_spool(std::make_shared<ingest::Spool>(folder))
{
}

std::unique_ptr<UploadBody> UploadBody::create(Request request, const QStringList& fields, const QString& folder,
                                               Manner manner, Whole whole, std::optional<Response>& refusal)
{
    const QByteArray type = request.head.field("content-type");
    std::unique_ptr<UploadBody> sink(new UploadBody(std::move(request), fields, folder, manner, std::move(whole)));
    if (type.toLower().trimmed().startsWith("multipart/")) {
        const QByteArray boundary = MultipartParser::boundaryOf(type);
        if (boundary.isEmpty()) {
            refusal = problem(manner, 400, u"The form has no usable boundary in its Content-Type."_s);
            return nullptr;
        }
        sink->m_form.emplace(
            boundary, [s = sink.get()](const FormPart& part) { return s->begin(part); },
            [s = sink.get()](QByteArrayView bytes) { return s->append(bytes); });
    } else if (manner == Manner::Original) {
        refusal = problem(manner, 400, u"The file must come as multipart/form-data."_s);
        return nullptr;
    } else {
        sink->m_taking = sink->m_hasFile = true;
    }
    return sink;
}

bool UploadBody::begin(const FormPart& part)
{
    m_taking = !m_hasFile && part.fileName && (m_fields.isEmpty() || m_fields.contains(part.name));
    if (m_taking) {
        m_hasFile = true;
        m_name = *part.fileName;
    }
    return true;
}

bool UploadBody::append(QByteArrayView bytes)
{
    if (!m_taking)
        return true;
    if (auto kept = m_spool->append(bytes); !kept)
        m_error = kept.error();
    return !m_error;
}

std::optional<Response> UploadBody::take(QByteArrayView part)
{
    if (m_form) {
        if (const auto wrong = m_form->feed(part))
            return problem(m_manner, 400, *wrong);
    } else {
        append(part);
    }
    if (m_error)
        return problem(m_manner, *m_error);
    return {};
}

void UploadBody::finish(const Reply& reply)
{
    if (m_form && !m_form->isComplete())
        return reply(problem(m_manner, 400, u"The form is cut off: its last boundary is missing."_s));
    if (!m_hasFile)
        return reply(problem(m_manner, 400,
                             m_fields.isEmpty()
                                 ? u"The form has no file."_s
                                 : u"The form has no file in a field called %1."_s.arg(m_fields.join(u" or "_s))));
    if (auto kept = m_spool->finish(); !kept)
        return reply(problem(m_manner, kept.error()));
    m_request.file = UploadedFile{m_name, m_spool};
    m_whole(std::move(m_request), reply);
}

} // namespace globant::api
