// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiservice.h"

#include "app/api/bodysinks.h"
#include "app/api/v1/tus.h"

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::hours kForever{24};

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

// What a body keeps in memory from its first byte on: the start of a spool and the block that is to be written.
constexpr qint64 memoryOf(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Upload:
        return 512 * 1024;
    case BodyKind::Stream:
        return 256 * 1024;
    case BodyKind::None:
    case BodyKind::Small:
        break;
    }
    return 0;
}

// "+" is a space in a query, as forms write it; QUrlQuery leaves it alone.
QUrlQuery queryOf(const RequestHead& head)
{
    return QUrlQuery(QString::fromUtf8(QByteArray(head.query).replace('+', "%20")));
}

Response busy(Manner manner, const QString& sentence)
{
    return problem(manner, Error{ErrorCode::StoreBusy, sentence});
}

QByteArray allMethods()
{
    return "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
}

} // namespace

ApiService::ApiService(Setup setup, Router router)
    : m_setup(std::move(setup))
    , m_router(std::move(router))
    , m_cors(m_setup.corsOrigins)
    , m_memory(std::make_shared<MemoryBudget>(m_setup.bodyMemory))
{
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
    waitForHandlers(kForever);
}

ApiService::Identified ApiService::identify(const Request& request, const Route& route, Manner manner, qint64 version)
{
    QByteArray token;
    if (route.tokenInQuery) {
        token = queryOf(request.head).queryItemValue(u"token"_s, QUrl::FullyDecoded).toUtf8();
    } else if (const QByteArray field = request.head.field("authorization");
               manner == Manner::Original || isBearer(field)) {
        token = tokenOf(field);
    }
    if (token.isEmpty())
        return {};
    const auto holder = m_authenticator->holderOf(token, request.peer.address, version);
    if (!holder) {
        Response response = problem(manner, holder.error());
        if (holder.error().code == ErrorCode::Throttled)
            response.add("Retry-After", QByteArray::number(m_authenticator->waitSeconds()));
        return {{}, response};
    }
    if (manner == Manner::Original && !route.tokenInQuery &&
        request.head.field("x-user") != holder->account.userCode.toUtf8())
        return {{}, problem(manner, 401, u"The field X-User is not the code of the token's user."_s)};
    return {{holder->account.name, holder->account.role, holder->scopes, holder->expiresMs}, {}};
}

Decision ApiService::decide(const RequestHead& head, const Peer& peer)
{
    QString account;
    const auto asked = tusHead(head);
    Decision decision = decideFor(asked ? *asked : head, peer, mannerOf(head), account);
    decision.account = account;
    return decision;
}

Decision ApiService::decideFor(const RequestHead& head, const Peer& peer, Manner manner, QString& account)
{
    const Router::Match match = m_router.find(head.method, head.path);
    const bool asterisk = head.target == "*";
    if (match.allowed.isEmpty() && !(asterisk && head.method == "OPTIONS"))
        return {problem(manner, 404, u"There is nothing at this address."_s), nullptr, 0};
    if (head.method == "OPTIONS") {
        Response response = match.route != nullptr ? match.route->handler({head, peer, {}, {}, {}, {}, {}})
                                                   : Response{204, {}, {}, false};
        response.add("Allow", asterisk ? allMethods() : match.allowed.join(", "));
        return {response, nullptr, 0};
    }
    if (match.route == nullptr) {
        Response response =
            problem(manner, 405, u"This address does not take the method %1."_s.arg(QString::fromLatin1(head.method)));
        response.add("Allow", match.allowed.join(", "));
        return {response, nullptr, 0};
    }
    const Route& route = *match.route;
    const qint64 version = m_cache->version();
    Request request{head, peer, {}, match.parameters, {}, {}, {}};
    Identified who = identify(request, route, manner, version);
    if (who.refusal && (route.role || who.refusal->status >= 429))
        return {std::move(who.refusal), nullptr, 0};
    request.caller = std::move(who.caller);
    account = request.caller.account;
    if (auto refusal = refusalAtHead(route, request, manner))
        return {std::move(refusal), nullptr, 0};
    if (route.cached)
        if (auto answer = m_cache->find(AnswerCache::keyOf(head), m_cache->dataVersion(version), head))
            return {std::move(answer), nullptr, 0};
    return decideBody(route, std::move(request), manner);
}

std::optional<Response> ApiService::refusalAtHead(const Route& route, const Request& request, Manner manner) const
{
    if (route.role) {
        if (!request.caller.isKnown())
            return problem(manner, 401, u"A valid token is needed."_s);
        if (const auto allowed = accounts::require(request.caller.role, *route.role); !allowed)
            return problem(manner, allowed.error());
        if (!request.caller.scopes.testFlag(route.scope))
            return problem(manner, 403,
                           u"This token may not be used for that: it lacks the scope \"%1\"."_s.arg(
                               accounts::scopeNames(route.scope).join(u' ')));
    }
    if (route.writes && !m_setup.store.canWrite())
        return busy(manner, u"Another program is working in this workspace, so nothing can be changed here."_s);
    if (const Lane lane = route.laneOf(request); m_lanes.isFull(lane))
        return busy(manner, Lanes::fullSentence(lane));
    if (const QByteArray coding = request.head.field("content-encoding").toLower();
        request.head.hasBody() && !coding.isEmpty() && coding != "identity") {
        Response response = problem(manner, 415, u"The body must come as it is (without Content-Encoding)."_s);
        response.add("Accept-Encoding", "identity");
        return response;
    }
    return {};
}

Decision ApiService::decideBody(const Route& route, Request request, Manner manner)
{
    request.query = queryOf(request.head);
    request.memory = std::make_shared<MemoryShare>(m_memory);
    if (request.head.hasBody() && !request.memory->grow(memoryOf(route.body)))
        return {busy(manner, u"The server has too many requests at a time. Try again."_s), nullptr, 0};
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
    // Bodies that came at the same time all found room at their heads. A stream is whole already, and only to be ended.
    const Lane lane = route.laneOf(request);
    if (route.body != BodyKind::Stream && m_lanes.isFull(lane))
        return reply(busy(mannerOf(request.head), Lanes::fullSentence(lane)));
    const qint64 version = route.cached ? m_cache->dataVersion(m_cache->version()) : 0;
    m_lanes.start(lane, [this, &route, lane, request = std::move(request), reply, version] {
        Response response;
        try {
            response = route.handler(request);
        } catch (...) { // such as memory that has run out
            response = problem(mannerOf(request.head), Error{ErrorCode::Internal, {}});
        }
        m_lanes.ended(lane); // before the client can know
        this->reply(route, request.head, version, std::move(response), reply);
    });
}

void ApiService::reply(const Route& route, const RequestHead& head, qint64 version, Response response,
                       const Reply& reply)
{
    if (!route.cached || response.status != 200) {
        compress(head, response);
        reply(std::move(response));
        return;
    }
    QMetaObject::invokeMethod(this,
                              [this, reply, version, head, prepared = AnswerCache::prepared(std::move(response))] {
                                  reply(m_cache->keep(AnswerCache::keyOf(head), version, head, prepared));
                              });
}

Response ApiService::refuse(const RequestHead& head, int status, const QString& sentence)
{
    return problem(mannerOf(head), status, sentence);
}

void ApiService::complete(const RequestHead& head, Response& response)
{
    completeTus(head, response);
    m_cors.complete(head, response);
}

void ApiService::answered(const RequestHead& head, const Peer& peer, const QString& account, const Response& response,
                          qint64 milliseconds)
{
    if (m_setup.log)
        m_setup.log({m_setup.clock.nowMs(), peer.address.toString(), account, head.method, u'/' + head.path.join(u'/'),
                     response.status, response.body.size(), milliseconds});
}

} // namespace globant::api
