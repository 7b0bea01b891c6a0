// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/message.h"
#include "core/store/store.h"

#include <QHash>

#include <optional>

namespace globant::api {

// Answers that hold until the data in the store changes, whoever changes it. Of one thread.
class AnswerCache
{
public:
    // `store` outlives it.
    static Result<std::unique_ptr<AnswerCache>> create(const store::Store& store);
    ~AnswerCache();

    // Changes with every commit to the store.
    qint64 version();
    // Changes with every commit that the log tells of, so with every change of rows, and not with one that only notes
    // something, such as when a token was last used. -1: not known.
    // `version`: what version() has just answered.
    qint64 dataVersion(qint64 version);

    static QByteArray keyOf(const RequestHead& head);
    // What is kept for the key at this version, as this request may have it: not modified, compressed or plain.
    std::optional<Response> find(const QByteArray& key, qint64 version, const RequestHead& head) const;

    // A 200 with its tag and in both forms. That takes its time: in any thread.
    struct Prepared
    {
        Response plain;
        Response compressed; // without a body where it would save nothing
        QByteArray tag;

        qsizetype bytes() const { return plain.body.size() + compressed.body.size(); }
    };
    static Prepared prepared(Response response);
    // Keeps it, unless it is too large for that, and answers it as find() would.
    Response keep(const QByteArray& key, qint64 version, const RequestHead& head, const Prepared& answer);

    static constexpr qsizetype kMostKept = 256;
    static constexpr qsizetype kMostBytes = 32 * 1024 * 1024; // of all bodies

private:
    struct Kept
    {
        qint64 version = 0;
        Prepared answer;
    };
    AnswerCache(store::SqliteHandle handle);
    void makeRoom(qsizetype bytes, qint64 version);
    static Response fitting(const Prepared& answer, const RequestHead& head);

    struct Probe;
    std::unique_ptr<Probe> m_probe;
    qint64 m_logVersion = -1; // version() when m_logHead was read
    qint64 m_logHead = -1;
    QHash<QByteArray, Kept> m_kept;
    qsizetype m_bytes = 0; // of m_kept
};

// Whether a list of tags names this one, which is strong (RFC 9110, 13.1): If-None-Match compares weakly, If-Match
// strongly.
enum class TagComparison { Weak, Strong };
bool namesTag(const QByteArray& list, const QByteArray& tag, TagComparison how);
bool acceptsGzip(const RequestHead& head);
// Empty where it cannot be done, or saves nothing.
QByteArray gzipped(const QByteArray& bytes);
// Compresses the body of a 200 for a client that asks for it, unless it has a tag, which would no longer be its own.
void compress(const RequestHead& head, Response& response);

} // namespace globant::api
