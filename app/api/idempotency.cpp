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

} // namespace

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

    const QString running = account + u'\n' + key;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_running.contains(running)) {
            Response response = problem(Manner::Modern, 409, u"The request with this key still runs."_s);
            response.add("Retry-After", "1");
            return response;
        }
        m_running.insert(running);
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
        response = jsonAnswer((*known)->status, (*known)->body);
        response.add("Idempotency-Replayed", "true");
    } else {
        response = handler(request);
        if (response.status < 500 && response.status != 429) {
            // The work is done, whether its answer can be kept or not.
            (void)m_services.store().writer().runNow([&](const store::Connection& connection) {
                return accounts::keepAnswered(connection, account, key, {*hash, response.status, response.body}, nowMs);
            });
        }
    }
    const std::scoped_lock lock(m_mutex);
    m_running.remove(running);
    return response;
}

} // namespace globant::api
