// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/v1/tus.h"
#include "app/api/v1/uploads.h"

namespace globant::api {

// Takes the bytes of one PATCH, or of the POST that begins an upload, straight to the upload's file. The request that
// it hands on has the upload's id as its last parameter; a POST without a body has none, and is begun by its handler.
class UploadSink final : public BodySink
{
public:
    static std::unique_ptr<BodySink> forPart(Uploads& uploads, Request request, Whole whole,
                                             std::optional<Response>& refusal);
    static std::unique_ptr<BodySink> forNew(Uploads& uploads, Request request, Whole whole,
                                            std::optional<Response>& refusal);
    ~UploadSink() override;

    std::optional<Response> take(QByteArrayView part) override;
    void finish(const Reply& reply) override;

private:
    UploadSink(Uploads& uploads, Request request, Whole whole);
    std::optional<Response> begin(const QString& id);

    Uploads& m_uploads;
    Request m_request;
    const Whole m_whole;
    QString m_id; // empty: nothing is written
    TusChecksum m_checksum;
    bool m_isNew = false; // its client does not yet know of it
};

// What a POST that begins an upload says, or the refusal.
struct NewUpload
{
    QString fileName;
    qint64 length = 0;
    QByteArray metadata;
};
std::optional<Response> readNewUpload(const Request& request, NewUpload& wanted);

} // namespace globant::api
