// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/message.h"
#include "core/store/store.h"

#include <QHash>

#include <optional>

namespace globant::api {

// Answers that hold until the store changes, whoever changes it. Of one thread.
class AnswerCache
{
public:
    // `store` outlives it.
    static Result<std::unique_ptr<AnswerCache>> create(const store::Store& store);
    ~AnswerCache();

    // Changes with every commit to the store.
    qint64 version();

    static QByteArray keyOf(const RequestHead& head);
    // What is kept for the key at this version, as this request may have it: not modified, compressed or plain.
    std::optional<Response> find(const QByteArray& key, qint64 version, const RequestHead& head) const;
    // Keeps a 200 and answers it as find() would.
    Response keep(const QByteArray& key, qint64 version, const RequestHead& head, Response response);

private:
    struct Kept
    {
        qint64 version = 0;
        Response plain;
        Response compressed; // without a body where it would save nothing
        QByteArray tag;
    };
    AnswerCache(store::SqliteHandle handle);
    static Response fitting(const Kept& kept, const RequestHead& head);

    struct Probe;
    std::unique_ptr<Probe> m_probe;
    QHash<QByteArray, Kept> m_kept;
};

// Whether a list of tags, as If-None-Match and If-Match have it, names this one (RFC 9110, 13.1; weakly compared).
bool namesTag(const QByteArray& list, const QByteArray& tag);
bool acceptsGzip(const RequestHead& head);
QByteArray gzipped(const QByteArray& bytes);

} // namespace globant::api
