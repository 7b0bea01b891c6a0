// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/route.h"

#include "app/api/idempotency.h"

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

bool matches(const QStringList& pattern, const QStringList& path, QStringList& parameters)
{
    if (pattern.size() != path.size())
        return false;
    parameters.clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(u'{'))
            parameters.append(path[i]);
        else if (pattern[i] != path[i])
            return false;
    }
    return true;
}

} // namespace

void Router::makeIdempotent(Idempotency& idempotency)
{
    for (Route& route : m_routes)
        if (route.idempotent)
            route.handler = [&idempotency, handler = std::move(route.handler)](const Request& request) {
                return idempotency.answer(request, handler);
            };
}

Router::Match Router::find(const QByteArray& method, const QStringList& path) const
{
    Match match;
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    for (const Route& route : m_routes) {
        QStringList parameters;
        if (!matches(route.pattern, path, parameters))
            continue;
        match.allowed.append(route.method);
        if (route.method == "GET")
            match.allowed.append("HEAD");
        if (route.method == wanted && match.route == nullptr) {
            match.route = &route;
            match.parameters = parameters;
        }
    }
    if (!match.allowed.isEmpty() && !match.allowed.contains("OPTIONS"))
        match.allowed.append("OPTIONS");
    return match;
}

} // namespace globant::api
