// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/exchange.h"
#include "app/api/http/multipart.h"
#include "app/api/route.h"

namespace globant::api {

// Keeps a small body, or forgets one that nobody asked for.
class SmallBody final : public BodySink
{
public:
    SmallBody(Request request, bool keep, Whole whole);
    std::optional<Response> take(QByteArrayView part) override;
    void finish(const Reply& reply) override;

private:
    Request m_request;
    const bool m_keep;
    const Whole m_whole;
};

// Takes one file: the body itself, or the first file of a form whose field has one of the names; what else a form holds
// is read and forgotten.
class UploadBody final : public BodySink
{
public:
    // Null, with a refusal, for a form without a boundary.
    static std::unique_ptr<UploadBody> create(Request request, const QStringList& fields, const QString& folder,
                                              Manner manner, Whole whole, std::optional<Response>& refusal);
    std::optional<Response> take(QByteArrayView part) override;
    void finish(const Reply& reply) override;

private:
    UploadBody(Request request, const QStringList& fields, const QString& folder, Manner manner, Whole whole);
    bool begin(const FormPart& part);
    bool append(QByteArrayView bytes);

    Request m_request;
    const QStringList m_fields;
    const Manner m_manner;
    const Whole m_whole;
    std::shared_ptr<ingest::Spool> m_spool;
    std::optional<MultipartParser> m_form;
    bool m_taking = false; // the part at hand is the file
    bool m_hasFile = false;
    QString m_name;
    std::optional<Error> m_error;
};

} // namespace globant::api
