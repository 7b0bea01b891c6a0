// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiservice.h"

#include "app/api/bodysinks.h"

#include <exception>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr int kQuickThreads = 4;
constexpr int kMostWaitingWrites = 32;

// "Bearer abc" and "abc" -> "abc".
QByteArray tokenOf(const QByteArray& authorization)
{
    const QByteArray text = authorization.trimmed();
    return text.left(7).toLower() == "bearer " ? text.sliced(7).trimmed() : text;
}

bool isBearer(const QByteArray& authorization)
{
    return authorization.trimmed().left(7).toLower() == "bearer ";
}

Response unauthorized(Manner manner, const QString& sentence)
{
    Response response = problem(manner, 401, sentence);
    response.add("WWW-Authenticate", "Bearer");
    return response;
}

} // namespace

ApiService::ApiService(Setup setup, Router router)
    : m_setup(std::move(setup))
    , m_router(std::move(router))
{
    m_quick.setMaxThreadCount(kQuickThreads);
    m_writers.setMaxThreadCount(2); // the store takes one writer at a time; the second prepares
}

Result<std::unique_ptr<ApiService>> ApiService::create(Setup setup, Router router)
{
    std::unique_ptr<ApiService> service(new ApiService(std::move(setup), std::move(router)));
    GLOBANT_TRY_VALUE(service->m_authenticator, Authenticator::create(service->m_setup.store, service->m_setup.clock));
    GLOBANT_TRY_VALUE(service->m_cache, AnswerCache::create(service->m_setup.store));
    return service;
}

ApiService::~ApiService()
{
    waitForHandlers();
}

void ApiService::waitForHandlers()
{
    m_quick.waitForDone();
    m_writers.waitForDone();
}

ApiService::Identified ApiService::identify(const RequestHead& head, const Peer& peer, Manner manner, qint64 version)
{
    const QByteArray authorization = head.field("authorization");
    if (authorization.isEmpty() || (manner == Manner::Modern && !isBearer(authorization)))
        return {};
    const auto holder = m_authenticator->holderOf(tokenOf(authorization), peer.address, version);
    if (!holder) {
        if (holder.error().code == ErrorCode::WrongPassword)
            return {{}, unauthorized(manner, holder.error().message)};
        Response response = problem(manner, holder.error());
        if (holder.error().code == ErrorCode::Throttled)
            response.add("Retry-After", QByteArray::number(m_authenticator->waitSeconds()));
        return {{}, response};
    }
    if (manner == Manner::Original && head.field("x-user") != holder->account.userCode.toUtf8())
        return {{}, unauthorized(manner, u"The field X-User is not the code of the token's user."_s)};
    return {{holder->account.name, holder->account.role, holder->scopes, holder->expiresMs}, {}};
}

Decision ApiService::decide(const RequestHead& head, const Peer& peer)
{
    QString account;
    Decision decision = decideFor(head, peer, mannerOf(head), account);
    decision.account = account;
    return decision;
}

Decision ApiService::decideFor(const RequestHead& head, const Peer& peer, Manner manner, QString& account)
{
    const Router::Match match = m_router.find(head.method, head.path);
    if (match.allowed.isEmpty())
        return {problem(manner, 404, u"There is nothing at this address."_s), nullptr, 0};
    if (match.route == nullptr) {
        Response response =
            head.method == "OPTIONS"
                ? Response{204, {}, {}, false}
                : problem(manner, 405,
                          u"This address does not take the method %1."_s.arg(QString::fromLatin1(head.method)));
        response.add("Allow", match.allowed.join(", "));
        return {response, nullptr, 0};
    }
    const Route& route = *match.route;
    const qint64 version = m_cache->version();
    Identified who = identify(head, peer, manner, version);
    if (who.refusal && (route.role || who.refusal->status == 429))
        return {std::move(who.refusal), nullptr, 0};
    account = who.caller.account;
    if (route.role) {
        if (!who.caller.isKnown())
            return {unauthorized(manner, u"A valid token is needed."_s), nullptr, 0};
        if (const auto allowed = accounts::require(who.caller.role, *route.role); !allowed)
            return {problem(manner, allowed.error()), nullptr, 0};
        if (!who.caller.scopes.testFlag(route.scope))
            return {problem(manner, 403,
                            u"This token may not be used for that: it lacks the scope \"%1\"."_s.arg(
                                accounts::scopeNames(route.scope).join(u' '))),
                    nullptr, 0};
    }
    if (route.writes && !m_setup.store.canWrite())
        return {problem(manner, Error{ErrorCode::StoreBusy, u"Another program is working in this workspace, so nothing "
                                                            "can be changed here."_s}),
                nullptr, 0};
    if (route.cached)
        if (auto answer = m_cache->find(AnswerCache::keyOf(head), version, head))
            return {std::move(answer), nullptr, 0};
    if (route.writes && m_waitingWrites >= kMostWaitingWrites)
        return {problem(manner, Error{ErrorCode::StoreBusy, u"Too many changes wait already. Try again."_s}), nullptr,
                0};

    Request request{head, peer, std::move(who.caller), match.parameters, {}, {}, {}};
    // "+" is a space in a query, as forms write it; QUrlQuery leaves it alone.
    request.query.setQuery(QString::fromUtf8(QByteArray(head.query).replace('+', "%20")));
    Whole whole = [this, &route](Request complete, const Reply& reply) { run(route, std::move(complete), reply); };
    if (route.body == BodyKind::Stream) {
        std::optional<Response> refusal;
        auto sink = route.sink(std::move(request), std::move(whole), refusal);
        return {std::move(refusal), std::move(sink), route.bodyLimit};
    }
    if (route.body == BodyKind::Upload) {
        std::optional<Response> refusal;
        auto sink =
            UploadBody::create(std::move(request), route.formFields, m_setup.folder, manner, std::move(whole), refusal);
        return {std::move(refusal), std::move(sink), m_setup.largestUpload};
    }
    return {{},
            std::make_unique<SmallBody>(std::move(request), route.body == BodyKind::Small, std::move(whole)),
            route.bodyLimit};
}

void ApiService::run(const Route& route, Request request, const Reply& reply)
{
    if (route.writes)
        ++m_waitingWrites;
    const qint64 version = route.cached ? m_cache->version() : 0;
    (route.writes ? m_writers : m_quick).start([this, &route, request = std::move(request), reply, version] {
        Response response;
        try {
            response = route.handler(request);
        } catch (const std::exception&) {
            response = problem(mannerOf(request.head), Error{ErrorCode::Internal, {}});
        }
        if (route.writes)
            --m_waitingWrites;
        if (!route.cached) {
            reply(std::move(response));
            return;
        }
        QMetaObject::invokeMethod(this, [this, reply, version, head = request.head, response]() mutable {
            reply(m_cache->keep(AnswerCache::keyOf(head), version, head, std::move(response)));
        });
    });
}

Response ApiService::refuse(const RequestHead& head, int status, const QString& sentence)
{
    return problem(mannerOf(head), status, sentence);
}

void ApiService::answered(const RequestHead& head, const Peer& peer, const QString& account, const Response& response,
                          qint64 milliseconds)
{
    if (m_setup.log)
        m_setup.log({m_setup.clock.nowMs(), peer.address.toString(), account, head.method, u'/' + head.path.join(u'/'),
                     response.status, response.body.size(), milliseconds});
}

} // namespace globant::api
