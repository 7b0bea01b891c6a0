// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/avrotext.h"

#include "core/common/civil.h"
#include "core/common/timestamp.h"
#include "core/common/utf8.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace globant::ingest {

using Kind = avro::Value::Kind;

namespace {

bool needsQuotes(const QByteArray& text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    return !text.isEmpty() && (isBlank(text.front()) || isBlank(text.back()) ||
                               std::any_of(text.begin(), text.end(),
                                           [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; }));
}

} // namespace

std::optional<qint64> wholeNumberOf(double number)
{
    constexpr double kLimit = 9'223'372'036'854'775'808.0; // 2^63
    if (!(number >= -kLimit && number < kLimit) || std::trunc(number) != number)
        return std::nullopt;
    return qint64(number);
}

QByteArray avroText(const avro::Value& value)
{
    switch (value.kind) {
    case Kind::None:
    case Kind::Unread:
        return {};
    case Kind::Integer:
        return QByteArray::number(value.integer);
    case Kind::DateTime:
        // Beyond the calendar, the number at least says what is there.
        return value.integer < kFirstMs || value.integer > kLastMs ? QByteArray::number(value.integer)
                                                                   : formatTimestamp(value.integer).toLatin1();
    case Kind::Real:
        if (const auto whole = wholeNumberOf(value.real))
            return QByteArray::number(*whole);
        return QByteArray::number(value.real, 'g', QLocale::FloatingPointShortest);
    case Kind::Text:
        return QByteArray(value.text, qsizetype(value.length));
    }
    Q_UNREACHABLE();
}

void appendAvroRecord(const std::vector<avro::Value>& values, QByteArray& out)
{
    bool isFirst = true;
    for (const avro::Value& value : values) {
        if (!std::exchange(isFirst, false))
            out += ',';
        QByteArray text = avroText(value);
        if (value.kind == Kind::Text && (text.contains('\0') || !isValidUtf8(text)))
            text = withReplacementCharacters(text);
        if (needsQuotes(text))
            text = '"' + text.replace('"', "\"\"") + '"';
        out += text;
    }
}

} // namespace globant::ingest
