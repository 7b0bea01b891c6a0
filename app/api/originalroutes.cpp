// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/originalroutes.h"

#include "app/api/metricanswers.h"
#include "core/ingest/importservice.h"

#include <QJsonDocument>
#include <QUrl>

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Account;
using accounts::Role;
using accounts::Scope;

namespace {

constexpr qint64 kSmallJson = 8 * 1024; // from anybody

Response message(int status, const QString& text)
{
    return problem(Manner::Original, status, text);
}

Response userAnswer(int status, const QString& name, const QString& code, const QString& token)
{
    Response response =
        jsonAnswer(status, QJsonObject{{u"user_name"_s, name}, {u"token"_s, token}, {u"user_code"_s, code}});
    response.add("Cache-Control", "no-store");
    return response;
}

// Whether a request was made on this machine: not through a proxy that runs here, nor by a page of somebody else's that
// a browser here shows, be it under a name that has come to stand for this machine's address.
bool isFromHere(const Request& request)
{
    for (const char* field : {"forwarded", "x-forwarded-for", "via", "origin"})
        if (!request.head.field(field).isNull())
            return false;
    const QString host = QUrl(u"http://"_s + QString::fromLatin1(request.head.field("host"))).host();
    return request.peer.isThisMachine() && (host == "localhost"_L1 || QHostAddress(host).isLoopback());
}

// Whether no API account exists yet.
Result<bool> isFirst(const Services& services, const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QList<Account> all, accounts::AccountRepository(connection).list(services.clock.nowMs()));
    return std::ranges::none_of(all, [](const Account& account) { return account.kind == accounts::AccountKind::Api; });
}

Response makeUser(const Services& services, const OriginalOptions& options, const Request& request)
{
    accounts::Actor actor{request.caller.account, false};
    const auto needsToken = [] { return message(401, u"A valid token is needed."_s); };
    if (!request.caller.isKnown()) {
        if (!options.firstAccount || !isFromHere(request))
            return needsToken();
        const auto first =
            services.readers.read([&](const store::Connection& connection) { return isFirst(services, connection); });
        if (!first)
            return problem(Manner::Original, first.error());
        if (!*first)
            return needsToken();
        // The one who started the server so vouches for it.
        actor = {services.workspace.session.account, services.workspace.session.byRecovery};
    } else if (const auto allowed = accounts::require(request.caller.role, Role::Administrator); !allowed) {
        return problem(Manner::Original, allowed.error());
    } else if (!request.caller.scopes.testFlag(Scope::Administer)) {
        return message(403, u"This token may not be used to make accounts."_s);
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    const QJsonValue name = document.object().value("user_name"_L1);
    if (!document.isObject() || !(name.isString() || name.isUndefined()))
        return message(400, u"invalid body"_s);
    if (name.toString().trimmed().isEmpty())
        return message(400, u"invalid user name"_s);
    const auto issued =
        services.store().writer().runNow([&](const store::Connection& connection) -> Result<accounts::IssuedToken> {
            // Two may have asked at the same time; the writer takes one after the other.
            if (!request.caller.isKnown()) {
                GLOBANT_TRY_VALUE(const bool first, isFirst(services, connection));
                if (!first)
                    return fail(ErrorCode::WrongPassword, u"A valid token is needed."_s);
            }
            return accountsFor(services, connection, actor).addApiAccount(name.toString(), Role::Editor, {});
        });
    if (issued)
        return userAnswer(201, issued->account, issued->userCode, issued->token);
    switch (issued.error().code) {
    case ErrorCode::Conflict:
        return message(400, u"user name duplicated"_s);
    case ErrorCode::Usage:
        return message(400, u"invalid user name"_s);
    default:
        return problem(Manner::Original, issued.error());
    }
}

Response validateUser(const Services& services, const Request& request)
{
    const QString token = request.query.queryItemValue(u"token"_s, QUrl::FullyDecoded);
    if (token.isEmpty())
        return message(400, u"token empty"_s);
    const auto user = services.readers.read([&](const store::Connection& connection) {
        return accounts::AccountRepository(connection)
            .findByUserCode(request.parameters.first(), services.clock.nowMs());
    });
    if (!user)
        return user.error().code == ErrorCode::NotFound ? message(400, u"invalid user"_s)
                                                        : problem(Manner::Original, user.error());
    if (request.caller.account != user->name)
        return message(400, u"invalid token"_s);
    return userAnswer(200, user->name, user->userCode, token);
}

Response upload(const Services& services, const Request& request)
{
    ingest::ImportRequest file;
    file.path = request.file->name;
    file.source = ingest::Spool::factory(request.file->content);
    ingest::ImportService service(services.store(), services.workspace.folder, request.caller.account,
                                  request.caller.role, services.clock);
    ingest::ImportControl control;
    control.cancelled = &services.stopping;
    const auto outcomes = service.importFiles({file}, control);
    if (!outcomes)
        return problem(Manner::Original, outcomes.error());
    const ingest::ImportOutcome& outcome = outcomes->first();
    if (outcome.error)
        return problem(Manner::Original, *outcome.error);
    return jsonAnswer(200, summaryJson(*outcome.summary));
}

// The filters that both metrics take; the refusal where the year is missing or none.
std::optional<Response> readFilter(const Request& request, metrics::MetricFilter& filter)
{
    const auto text = [&](const QString& name) -> std::optional<QString> {
        const QString value = request.query.queryItemValue(name, QUrl::FullyDecoded);
        return value.isEmpty() ? std::nullopt : std::optional(value);
    };
    const auto year = text(u"year"_s);
    if (!year)
        return message(400, u"Year filter is missing"_s);
    bool isNumber = false;
    filter.year = year->toInt(&isNumber);
    if (!isNumber || filter.year < 1 || filter.year > 9999)
        return message(400, u"invalid year"_s);
    filter.department = text(u"department_name"_s);
    filter.job = text(u"job_name"_s);
    return {};
}

Response quarters(const Services& services, const Request& request)
{
    metrics::MetricFilter filter;
    if (auto refusal = readFilter(request, filter))
        return *refusal;
    return quartersAnswer(services, filter, Manner::Original);
}

Response hired(const Services& services, const Request& request)
{
    metrics::MetricFilter filter;
    if (auto refusal = readFilter(request, filter))
        return *refusal;
    return hiredAnswer(services, filter, Manner::Original);
}

} // namespace

void addOriginalRoutes(Router& router, const Services& services, const OriginalOptions& options)
{
    for (const QString& service : {u"globant-api"_s, u"globant-ms"_s, u"globant-auth-ms"_s}) {
        Route route{"GET", {service, u"health-check"_s}};
        route.handler = [](const Request&) { return jsonAnswer(200, QJsonObject{{u"status"_s, u"ok"_s}}); };
        router.add(std::move(route));
    }
    // Its README calls it "user/user", its code "user".
    for (const QStringList& pattern : {QStringList{u"globant-auth-ms"_s, u"v1"_s, u"user"_s},
                                       QStringList{u"globant-auth-ms"_s, u"v1"_s, u"user"_s, u"user"_s}}) {
        Route route{"POST", pattern, {}, Scope::Administer, BodyKind::Small, kSmallJson, true};
        route.handler = [&services, options](const Request& request) { return makeUser(services, options, request); };
        router.add(std::move(route));
    }
    Route validate{"GET", {u"globant-auth-ms"_s, u"v1"_s, u"user"_s, u"{user_code}"_s}};
    validate.tokenInQuery = true; // guessing is throttled as everywhere
    validate.handler = [&services](const Request& request) { return validateUser(services, request); };
    router.add(std::move(validate));

    const std::optional<Role> metricsRole = options.anonymousMetrics ? std::optional<Role>() : Role::Viewer;
    for (const QString& service : {u"globant-api"_s, u"globant-ms"_s}) {
        Route file{"POST", {service, u"v1"_s, u"upload"_s}, Role::Editor, Scope::Import, BodyKind::Upload, 0, true};
        // The data service's client called the file's field "fileType".
        file.formFields = {u"file"_s, u"fileType"_s};
        file.handler = [&services](const Request& request) { return upload(services, request); };
        router.add(std::move(file));

        Route byQuarter{"GET", {service, u"v1"_s, u"quarter_metrics"_s}, metricsRole};
        byQuarter.cached = true;
        byQuarter.handler = [&services](const Request& request) { return quarters(services, request); };
        router.add(std::move(byQuarter));
        Route aboveMean{"GET", {service, u"v1"_s, u"hired_metrics"_s}, metricsRole};
        aboveMean.cached = true;
        aboveMean.handler = [&services](const Request& request) { return hired(services, request); };
        router.add(std::move(aboveMean));
    }
}

} // namespace globant::api
