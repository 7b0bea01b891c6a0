// SPDX-License-Identifier: GPL-3.0-or-later
// A request's head and body: what is taken is safe to route by, and does not depend on how the bytes come.
#include "app/api/http/requestparser.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

using namespace globant;
using namespace globant::api;

namespace {

struct Read
{
    bool refused = false;
    bool complete = false;
    QByteArray method;
    QByteArray target;
    QList<Field> fields;
    QByteArray body;
    qsizetype taken = 0; // bytes, where it is complete

    bool operator==(const Read&) const = default;
};

// As HttpConnection does it.
Read read(const QByteArray& bytes, qsizetype step)
{
    const HttpLimits limits;
    RequestParser parser(limits);
    Read result;
    QByteArray buffer;
    for (qsizetype at = 0; at < bytes.size() && !result.refused && !result.complete; at += step) {
        buffer += bytes.mid(at, step);
        while (!buffer.isEmpty() && parser.state() != RequestParser::State::Complete) {
            const auto before = parser.state();
            const auto fed = parser.feed(buffer, [&](QByteArrayView part) { result.body += part; });
            fuzz::require(fed.taken >= 0 && fed.taken <= buffer.size());
            buffer.remove(0, fed.taken);
            result.taken += fed.taken;
            if (fed.refusal) {
                fuzz::require(fed.refusal->status >= 400 && !fed.refusal->sentence.isEmpty());
                result.refused = true;
                break;
            }
            if (fed.taken == 0 && parser.state() == before)
                break;
        }
        result.complete = !result.refused && parser.state() == RequestParser::State::Complete;
    }
    if (!result.complete)
        return {result.refused, false, {}, {}, {}, {}, 0};
    const RequestHead& head = parser.head();
    fuzz::require(!head.method.isEmpty() && head.fields.size() <= limits.fields);
    fuzz::require(!(head.chunked && head.contentLength));
    fuzz::require(head.chunked || result.body.size() == head.contentLength.value_or(0));
    for (const QString& segment : head.path) {
        fuzz::require(!segment.isEmpty() && segment != QLatin1String(".") && segment != QLatin1String(".."));
        fuzz::require(std::ranges::none_of(
            segment, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f || c == u'\\'; }));
    }
    for (const auto& [name, value] : head.fields) {
        fuzz::require(!name.isEmpty() && name == name.toLower());
        fuzz::require(!value.contains('\n') && !value.contains('\r') && !value.contains('\0'));
    }
    result.method = head.method;
    result.target = head.target;
    result.fields = head.fields;
    return result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Pieces pieces(data, size);
    if (!pieces.bytes.isEmpty()) {
        const Read whole = read(pieces.bytes, pieces.bytes.size());
        const Read inPieces = read(pieces.bytes, pieces.step);
        // Whoever has not sent the end yet may learn sooner or later that this is no request.
        fuzz::require(whole == inPieces || (!whole.complete && !inPieces.complete));
    }
    return 0;
}
