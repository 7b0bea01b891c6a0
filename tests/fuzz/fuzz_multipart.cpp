// SPDX-License-Identifier: GPL-3.0-or-later
// A form with the boundary "XyZ", or with that of its first line, taken as a Content-Type: the same parts however the
// bytes come, none with a folder in its file's name.
#include "app/api/http/multipart.h"
#include "tests/fuzz/fuzzing.h"

#include <QList>
#include <QPair>

#include <algorithm>

using namespace globant;
using namespace globant::api;

namespace {

struct Read
{
    QList<QPair<QString, QString>> parts;
    QList<QByteArray> contents;
    bool wrong = false;
    bool complete = false;

    bool operator==(const Read&) const = default;
};

Read read(const QByteArray& boundary, const QByteArray& bytes, qsizetype step)
{
    Read result;
    MultipartParser parser(
        boundary,
        [&](const FormPart& part) {
            fuzz::require(!part.fileName || !(part.fileName->contains(u'/') || part.fileName->contains(u'\\')));
            result.parts.append({part.name, part.fileName.value_or(QString())});
            result.contents.append(QByteArray());
            return true;
        },
        [&](QByteArrayView data) {
            fuzz::require(!result.contents.isEmpty() && !data.isEmpty());
            result.contents.last() += data;
            return true;
        });
    for (qsizetype at = 0; at < bytes.size() && !result.wrong; at += step)
        result.wrong = parser.feed(QByteArrayView(bytes).sliced(at, std::min(step, bytes.size() - at))).has_value();
    result.complete = parser.isComplete();
    fuzz::require(result.parts.size() <= MultipartParser::kMostParts);
    fuzz::require(!(result.wrong && result.complete));
    // What comes before a form turns out to be wrong may have been told of or not.
    return result.wrong ? Read{{}, {}, true, false} : result;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Pieces pieces(data, size);
    const qsizetype line = pieces.bytes.indexOf('\n');
    const QByteArray named = MultipartParser::boundaryOf(pieces.bytes.left(std::max(qsizetype(0), line)));
    fuzz::require(named.size() <= 70);
    const QByteArray bytes = named.isEmpty() ? pieces.bytes : pieces.bytes.mid(line + 1);
    const QByteArray boundary = named.isEmpty() ? QByteArray("XyZ") : named;
    if (!bytes.isEmpty()) {
        const Read whole = read(boundary, bytes, bytes.size());
        const Read inPieces = read(boundary, bytes, pieces.step);
        // Whoever has not sent the end yet may learn sooner or later that the form is wrong.
        fuzz::require(whole == inPieces || (!whole.complete && !inPieces.complete && whole.wrong != inPieces.wrong));
    }
    return 0;
}
