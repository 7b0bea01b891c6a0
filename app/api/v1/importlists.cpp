// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/importlists.h"

#include "app/api/v1/jsonbody.h"
#include "core/ingest/importlog.h"
#include "core/ingest/rejectsexport.h"

#include <QBuffer>

#include <limits>
#include <numeric>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostListed = 1000;
constexpr int kMostRejects = 10'000;
constexpr qint64 kMostRejectCharacters = 4 * 1024 * 1024; // of their texts; a line may have 8 MiB

} // namespace

Response listImports(const Services& services, const Request& request)
{
    qint64 limit = 0;
    qint64 before = 0;
    if (auto refusal = refuseUnknown(request, {u"limit"_s, u"before"_s}))
        return *refusal;
    if (auto refusal = readNumber(request, u"limit"_s, 1, kMostListed, 100, limit))
        return *refusal;
    if (auto refusal = readNumber(request, u"before"_s, 1, std::numeric_limits<qint64>::max(),
                                  std::numeric_limits<qint64>::max(), before))
        return *refusal;
    const auto found = services.readers.read([&](const store::Connection& connection) {
        return ingest::ImportLog(connection).newest(before, int(limit) + 1);
    });
    if (!found)
        return problem(Manner::Modern, found.error());
    const bool more = found->size() > limit;
    QJsonArray page;
    for (const ingest::ImportSummary& summary : found->first(std::min<qsizetype>(found->size(), qsizetype(limit))))
        page.append(summaryJson(summary));
    Response response = jsonAnswer(200, page);
    if (more)
        response.add("Link", "</api/v1/imports?limit=" + QByteArray::number(limit) +
                                 "&before=" + QByteArray::number(page.last().toObject().value("id"_L1).toInteger()) +
                                 ">; rel=\"next\"");
    return response;
}

Result<ingest::ImportSummary> findImport(const Services& services, const Request& request)
{
    const auto id = keyOf(request, 0);
    if (!id)
        return fail(ErrorCode::NotFound, u"There is no such import."_s);
    return services.readers.read(
        [&](const store::Connection& connection) { return ingest::ImportLog(connection).find(*id); });
}

Response getImport(const Services& services, const Request& request)
{
    const auto summary = findImport(services, request);
    return summary ? jsonAnswer(200, summaryJson(*summary)) : problem(Manner::Modern, summary.error());
}

Response listRejects(const Services& services, const Request& request)
{
    qint64 limit = 0;
    qint64 after = 0;
    if (auto refusal = refuseUnknown(request, {u"limit"_s, u"after"_s}))
        return *refusal;
    if (auto refusal = readNumber(request, u"limit"_s, 1, kMostRejects, 1000, limit))
        return *refusal;
    if (auto refusal = readNumber(request, u"after"_s, 0, std::numeric_limits<qint64>::max(), 0, after))
        return *refusal;
    const auto summary = findImport(services, request);
    if (!summary)
        return problem(Manner::Modern, summary.error());
    auto rejects = services.readers.read([&](const store::Connection& connection) {
        return ingest::ImportLog(connection).rejects(summary->id, after, int(limit) + 1, kMostRejectCharacters);
    });
    if (!rejects)
        return problem(Manner::Modern, rejects.error());
    const bool overLimit = rejects->size() > limit;
    if (overLimit)
        rejects->removeLast();
    const qint64 characters =
        std::accumulate(rejects->cbegin(), rejects->cend(), qint64(0),
                        [](qint64 sum, const ingest::StoredReject& reject) { return sum + reject.text.size(); });
    const bool more = overLimit || characters >= kMostRejectCharacters;
    Response response;
    if (request.head.field("accept").toLower().startsWith("text/csv")) {
        QBuffer csv(&response.body);
        csv.open(QIODevice::WriteOnly);
        ingest::RejectsExport out(*services.catalog().find(summary->table), summary->dialect, csv);
        auto written = out.writeHeader();
        for (const ingest::StoredReject& reject : std::as_const(*rejects))
            if (written)
                written = out.write(reject);
        if (!written)
            return problem(Manner::Modern, written.error());
        response.add("Content-Type", "text/csv; charset=utf-8");
    } else {
        QJsonArray array;
        for (const ingest::StoredReject& reject : std::as_const(*rejects))
            array.append(rejectJson(reject));
        response = jsonAnswer(200, array);
    }
    if (more)
        response.add("Link", "</api/v1/imports/" + QByteArray::number(summary->id) +
                                 "/rejects?limit=" + QByteArray::number(limit) +
                                 "&after=" + QByteArray::number(rejects->last().line) + ">; rel=\"next\"");
    response.add("Vary", "Accept");
    return response;
}

} // namespace globant::api
