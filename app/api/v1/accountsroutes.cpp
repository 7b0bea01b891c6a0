// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "core/common/timestamp.h"

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Account;
using accounts::AccountKind;
using accounts::Role;
using accounts::Scope;

namespace {

QJsonValue timeOrNull(std::optional<qint64> ms)
{
    return ms ? QJsonValue(formatTimestamp(*ms)) : QJsonValue(QJsonValue::Null);
}

QJsonObject accountJson(const Account& account)
{
    return {{u"name"_s, account.name},
            {u"kind"_s, accounts::accountKindName(account.kind)},
            {u"role"_s, accounts::roleName(account.role)},
            {u"user_code"_s, account.userCode},
            {u"created_at"_s, formatTimestamp(account.createdMs)},
            {u"disabled_at"_s, timeOrNull(account.disabledMs)},
            {u"has_token"_s, account.hasToken},
            {u"token_expires_at"_s, timeOrNull(account.tokenEndsMs)}};
}

QJsonObject issuedJson(const accounts::IssuedToken& issued)
{
    return {{u"name"_s, issued.account}, {u"user_code"_s, issued.userCode}, {u"token"_s, issued.token}};
}

// Runs `work` on the writer, in the name of the caller.
template <class Work>
auto change(const Services& services, const Request& request, Work work)
{
    return services.store().writer().runNow([&](const store::Connection& connection) {
        return work(accountsFor(services, connection, {request.caller.account, false}));
    });
}

Response me(const Services&, const Request& request)
{
    return jsonAnswer(
        200, QJsonObject{{u"name"_s, request.caller.account},
                         {u"role"_s, accounts::roleName(request.caller.role)},
                         {u"scopes"_s, QJsonArray::fromStringList(accounts::scopeNames(request.caller.scopes))},
                         {u"token_expires_at"_s, timeOrNull(request.caller.tokenEndsMs)}});
}

Response listAccounts(const Services& services, const Request& request)
{
    const auto all = services.readers.read([&](const store::Connection& connection) {
        return accountsFor(services, connection, {request.caller.account, false}).list();
    });
    if (!all)
        return problem(Manner::Modern, all.error());
    QJsonArray array;
    for (const Account& account : *all)
        array.append(accountJson(account));
    return jsonAnswer(200, array);
}

Result<Account> findAccount(const Services& services, const QString& name)
{
    return services.readers.read([&](const store::Connection& connection) {
        return accounts::AccountRepository(connection).find(name, services.clock.nowMs());
    });
}

Response getAccount(const Services& services, const Request& request)
{
    const auto account = findAccount(services, request.parameters.first());
    return account ? jsonAnswer(200, accountJson(*account)) : problem(Manner::Modern, account.error());
}

// What a new token may do and how long, from a body such as {"expires_days": 90, "scopes": ["read"]}.
struct Terms
{
    std::optional<int> expiresInDays;
    accounts::Scopes scopes = accounts::kAllScopes;
};
std::optional<Response> readTerms(const QJsonObject& body, Terms& terms)
{
    const auto wrong = [](const QString& field, const QString& message) {
        return problem(Manner::Modern, 422, message, {mistake(0, field, u"bad_value"_s, message)});
    };
    if (const QJsonValue days = body.value("expires_days"_L1); !days.isUndefined() && !days.isNull()) {
        if (!days.isDouble() || days.toDouble() != days.toInt(-1))
            return wrong(u"expires_days"_s, u"\"expires_days\" is a whole number of days."_s);
        terms.expiresInDays = days.toInt();
    }
    if (const QJsonValue given = body.value("scopes"_L1); !given.isUndefined()) {
        QStringList names;
        for (const QJsonValue& name : given.toArray())
            names.append(name.toString());
        const auto scopes = accounts::scopesFromNames(names);
        if (!scopes)
            return wrong(u"scopes"_s, scopes.error().message);
        terms.scopes = *scopes;
    }
    return {};
}

// The body as an object with no other members than these.
std::optional<Response> readObject(const Request& request, const QStringList& members, QJsonObject& body)
{
    if (!request.body.isEmpty()) {
        QJsonValue value;
        if (auto refusal = readJson(request, value))
            return refusal;
        if (!value.isObject())
            return problem(Manner::Modern, 422, u"The body must be an object."_s);
        body = value.toObject();
    }
    for (const QString& given : body.keys())
        if (const QString name = given.left(100); !members.contains(given))
            return problem(Manner::Modern, 422, u"The member \"%1\" is not known here."_s.arg(name),
                           {mistake(0, name, u"unknown_field"_s, u"It is not known here."_s)});
    return {};
}

Response addAccount(const Services& services, const Request& request)
{
    QJsonObject body;
    Terms terms;
    if (auto refusal = readObject(request, {u"name"_s, u"role"_s, u"expires_days"_s, u"scopes"_s}, body))
        return *refusal;
    if (auto refusal = readTerms(body, terms))
        return *refusal;
    const auto role = accounts::roleFromName(body.value("role"_L1).toString(u"editor"_s));
    if (!role || !body.value("name"_L1).isString())
        return problem(Manner::Modern, 422, !role ? role.error().message : u"An account needs a \"name\"."_s);
    const auto issued = change(services, request, [&](const accounts::AccountService& service) {
        return service.addApiAccount(body.value("name"_L1).toString(), *role, terms.expiresInDays, terms.scopes);
    });
    if (!issued)
        return problem(Manner::Modern, issued.error());
    Response response = jsonAnswer(201, issuedJson(*issued));
    response.add("Location", "/api/v1/accounts/" + issued->account.toUtf8().toPercentEncoding());
    response.add("Cache-Control", "no-store");
    return response;
}

Response changeAccount(const Services& services, const Request& request)
{
    QJsonObject body;
    if (auto refusal = readObject(request, {u"role"_s}, body))
        return *refusal;
    const auto role = accounts::roleFromName(body.value("role"_L1).toString());
    if (!role)
        return problem(Manner::Modern, 422, role.error().message);
    const QString name = request.parameters.first();
    if (const auto done = change(services, request,
                                 [&](const accounts::AccountService& service) { return service.setRole(name, *role); });
        !done)
        return problem(Manner::Modern, done.error());
    return getAccount(services, request);
}

// A person's account is disabled where its key is replaced too: in the window or the terminal.
Response disableAccount(const Services& services, const Request& request)
{
    const auto account = findAccount(services, request.parameters.first());
    if (!account)
        return problem(Manner::Modern, account.error());
    if (account->kind == AccountKind::Person)
        return problem(Manner::Modern, 409,
                       u"\"%1\" is a person with a password, whose leaving needs a new data key. Disable the account "
                       "in the window or the terminal."_s.arg(account->name));
    const auto done = change(services, request,
                             [&](const accounts::AccountService& service) { return service.disable(account->name); });
    return done ? Response{204, {}, {}, false} : problem(Manner::Modern, done.error());
}

Response addToken(const Services& services, const Request& request)
{
    QJsonObject body;
    Terms terms;
    if (auto refusal = readObject(request, {u"expires_days"_s, u"scopes"_s}, body))
        return *refusal;
    if (auto refusal = readTerms(body, terms))
        return *refusal;
    const auto account = findAccount(services, request.parameters.first());
    if (!account)
        return problem(Manner::Modern, account.error());
    const auto issued = change(services, request, [&](const accounts::AccountService& service) {
        return service.issueToken(account->name, terms.expiresInDays, terms.scopes);
    });
    if (!issued)
        return problem(Manner::Modern, issued.error());
    Response response = jsonAnswer(201, issuedJson(*issued));
    response.add("Cache-Control", "no-store");
    return response;
}

Response revokeTokens(const Services& services, const Request& request)
{
    const auto account = findAccount(services, request.parameters.first());
    if (!account)
        return problem(Manner::Modern, account.error());
    const auto count = change(services, request, [&](const accounts::AccountService& service) {
        return service.revokeTokens(account->name);
    });
    return count ? jsonAnswer(200, QJsonObject{{u"revoked"_s, *count}}) : problem(Manner::Modern, count.error());
}

} // namespace

void addAccountsRoutes(Router& router, const Services& services)
{
    const QStringList all{u"api"_s, u"v1"_s, u"accounts"_s};
    const QStringList one = all + QStringList{u"{name}"_s};
    const QStringList tokens = one + QStringList{u"tokens"_s};
    const QString tag = u"Accounts"_s;
    const auto add = [&](const QByteArray& method, const QStringList& pattern, const OperationDoc& doc,
                         Response (*handler)(const Services&, const Request&)) {
        Route route{method, pattern, Role::Administrator, Scope::Administer};
        route.body = method == "POST" || method == "PATCH" ? BodyKind::Small : BodyKind::None;
        route.writes = method != "GET";
        route.doc = doc.json();
        route.handler = [&services, handler](const Request& request) { return handler(services, request); };
        router.add(std::move(route));
    };
    const QJsonObject terms{{u"expires_days"_s, nullable(typed(u"integer"_s, u"Never, unless given"_s))},
                            {u"scopes"_s, arrayOf(schemaRef(u"Scope"_s))}};
    QJsonObject newAccount = terms;
    newAccount.insert(u"name"_s, typed(u"string"_s));
    newAccount.insert(u"role"_s, schemaRef(u"Role"_s));
    add("GET", all,
        OperationDoc(u"listAccounts"_s, tag, u"All accounts"_s)
            .answers(200, u"By name"_s, arrayOf(schemaRef(u"Account"_s))),
        listAccounts);
    add("POST", all,
        OperationDoc(u"addAccount"_s, tag, u"Adds an account with a token and no password"_s)
            .body({{u"type"_s, u"object"_s}, {u"properties"_s, newAccount}, {u"required"_s, QJsonArray{u"name"_s}}})
            .answers(201, u"The token, which is not shown again"_s, schemaRef(u"IssuedToken"_s)),
        addAccount);
    add("GET", one,
        OperationDoc(u"getAccount"_s, tag, u"One account"_s).answers(200, u"The account"_s, schemaRef(u"Account"_s)),
        getAccount);
    add("PATCH", one,
        OperationDoc(u"changeAccount"_s, tag, u"Gives an account another role"_s)
            .body(objectOf({{u"role"_s, schemaRef(u"Role"_s)}}))
            .answers(200, u"The account as it is now"_s, schemaRef(u"Account"_s)),
        changeAccount);
    add("DELETE", one,
        OperationDoc(u"disableAccount"_s, tag, u"Disables an API account and revokes its tokens"_s)
            .answers(204, u"It is disabled"_s),
        disableAccount);
    add("POST", tokens,
        OperationDoc(u"addToken"_s, tag, u"A further token of an account"_s)
            .body({{u"type"_s, u"object"_s}, {u"properties"_s, terms}}, {}, false)
            .answers(201, u"The token, which is not shown again"_s, schemaRef(u"IssuedToken"_s)),
        addToken);
    add("DELETE", tokens,
        OperationDoc(u"revokeTokens"_s, tag, u"Revokes all tokens of an account"_s)
            .answers(200, u"How many were valid"_s, objectOf({{u"revoked"_s, typed(u"integer"_s)}})),
        revokeTokens);

    Route self{"GET", {u"api"_s, u"v1"_s, u"me"_s}, Role::Viewer};
    self.doc = OperationDoc(u"getMe"_s, tag, u"Who the token stands for"_s)
                   .answers(200, u"The account and what the token may be used for"_s,
                            objectOf({{u"name"_s, typed(u"string"_s)},
                                      {u"role"_s, schemaRef(u"Role"_s)},
                                      {u"scopes"_s, arrayOf(schemaRef(u"Scope"_s))},
                                      {u"token_expires_at"_s, nullable(typed(u"string"_s))}}))
                   .json();
    self.handler = [&services](const Request& request) { return me(services, request); };
    router.add(std::move(self));
}

} // namespace globant::api
