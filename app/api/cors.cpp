// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/cors.h"

#include <algorithm>

namespace globant::api {

namespace {

constexpr auto kSent = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Tus-Resumable, "
                       "Upload-Checksum, Upload-Length, Upload-Metadata, Upload-Offset, X-HTTP-Method-Override, X-User";
constexpr auto kRead = "Allow, ETag, Idempotency-Replayed, Link, Location, Retry-After, Tus-Checksum-Algorithm, "
                       "Tus-Extension, Tus-Max-Size, Tus-Resumable, Tus-Version, Upload-Expires, Upload-Length, "
                       "Upload-Metadata, Upload-Offset";
constexpr auto kRememberedSeconds = "600";

} // namespace

void Cors::complete(const RequestHead& head, Response& response) const
{
    if (m_origins.isEmpty())
        return;
    response.add("Vary", "Origin");
    const QByteArray origin = head.field("origin");
    if (origin.isEmpty() || !(m_origins.contains(origin) || m_origins.contains("*")))
        return;
    response.add("Access-Control-Allow-Origin", origin);
    response.add("Access-Control-Expose-Headers", kRead);
    if (head.method != "OPTIONS" || head.field("access-control-request-method").isNull())
        return;
    const auto allow = std::ranges::find(std::as_const(response.fields), QByteArray("Allow"), &Field::first);
    if (allow == response.fields.cend())
        return;
    response.add("Access-Control-Allow-Methods", QByteArray(allow->second));
    response.add("Access-Control-Allow-Headers", kSent);
    response.add("Access-Control-Max-Age", kRememberedSeconds);
}

} // namespace globant::api
