// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/idempotency.h"

#include "core/accounts/answeredrequests.h"

#include <QCryptographicHash>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestKey = 255;
constexpr qsizetype kRead = 1024 * 1024;

Result<QByteArray> hashOf(const Request& request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray& part) { // each with its length, so that no two requests run together
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part);
    };
    add(request.head.method);
    add(request.head.target);
    add(request.body);
    if (request.file) {
        add(request.file->name.toUtf8());
        const auto source = request.file->content->openSource();
        QByteArray read;
        while (!source->atEnd()) {
            read.clear();
            GLOBANT_TRY(source->read(kRead, read));
        }
        add(source->sha256());
    }
    return hash.result();
}

// An answer is kept as the lines of its fields, a blank one, and its body.
QByteArray packed(const Response& response)
{
    QByteArray bytes;
    for (const auto& [name, value] : response.fields)
        bytes += name + ": " + value + '\n';
    return bytes + '\n' + response.body;
}

Response unpacked(int status, const QByteArray& bytes)
{
    Response response{status, {}, {}, false};
    qsizetype at = 0;
    for (qsizetype end = bytes.indexOf('\n'); end > at; end = bytes.indexOf('\n', at)) {
        const QByteArray line = bytes.mid(at, end - at);
        const qsizetype colon = line.indexOf(": ");
        response.add(line.left(colon), line.mid(colon + 2));
        at = end + 1;
    }
    response.body = bytes.mid(at + 1);
    return response;
}

} // namespace

// Among those that run as long as it lives.
class Idempotency::Running
{
public:
    Running(Idempotency& owner, const QString& key)
        : m_owner(owner)
        , m_key(key)
    {
        const std::scoped_lock lock(m_owner.m_mutex);
        if (m_owner.m_running.contains(key))
            return;
        m_owner.m_running.insert(key);
        m_isFirst = true;
    }
    ~Running()
    {
        const std::scoped_lock lock(m_owner.m_mutex);
        if (m_isFirst)
            m_owner.m_running.remove(m_key);
    }
    Q_DISABLE_COPY_MOVE(Running)
    bool isFirst() const { return m_isFirst; }

private:
    Idempotency& m_owner;
    const QString m_key;
    bool m_isFirst = false;
};

Response Idempotency::answer(const Request& request, const std::function<Response(const Request&)>& handler)
{
    const QByteArray given = request.head.field("idempotency-key");
    if (given.isNull())
        return handler(request);
    const QString key = QString::fromLatin1(given);
    const QString account = request.caller.account;
    if (key.isEmpty() || key.size() > kLongestKey)
        return problem(Manner::Modern, 400, u"The field Idempotency-Key has 1 to %1 characters."_s.arg(kLongestKey));
    const auto hash = hashOf(request);
    if (!hash)
        return problem(Manner::Modern, hash.error());

    const Running running(*this, account + u'\n' + key);
    if (!running.isFirst()) {
        Response response = problem(Manner::Modern, 409, u"The request with this key still runs."_s);
        response.add("Retry-After", "1");
        return response;
    }
    Response response;
    const qint64 nowMs = m_services.clock.nowMs();
    const auto known = m_services.readers.read(
        [&](const store::Connection& connection) { return accounts::findAnswered(connection, account, key, nowMs); });
    if (!known) {
        response = problem(Manner::Modern, known.error());
    } else if (*known && (*known)->request != *hash) {
        response = problem(Manner::Modern, 422, u"Another request was sent with this Idempotency-Key."_s);
    } else if (*known) {
        response = unpacked((*known)->status, (*known)->body);
        response.add("Idempotency-Replayed", "true");
    } else {
        QByteArray kept;
        const auto keep = [&](const store::Connection& connection, const Response& answer) -> Result<void> {
            kept = packed(answer);
            return accounts::keepAnswered(connection, account, key, {*hash, answer.status, kept}, nowMs);
        };
        Request keeping = request;
        keeping.keep = keep;
        response = handler(keeping);
        // What changed nothing, or went on behind its commit. The work is done, whether its answer can be kept or not.
        if (response.status < 500 && response.status != 429 && kept != packed(response))
            (void)m_services.store().writer().runNow([&](const store::Connection& connection) {
                return store::inTransaction(connection, [&] { return keep(connection, response); });
            });
    }
    return response;
}

} // namespace globant::api
