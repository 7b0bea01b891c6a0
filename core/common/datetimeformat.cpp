// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/datetimeformat.h"

#include "core/common/civil.h"
#include "core/common/isodatetime.h"

#include <algorithm>

namespace globant {

using namespace Qt::StringLiterals;

namespace {

constexpr char kLiteral = 'x';
constexpr char kAmPm = 'a';

struct Values
{
    int year = -1;
    int month = -1;
    int day = -1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
    std::optional<bool> afternoon;
    int offset = 0; // minutes east of UTC
};

bool isAllowedWidth(char kind, int width)
{
    switch (kind) {
    case 'y':
        return width == 4;
    case 'z':
        return width == 1 || width == 3;
    case 't':
        return width == 1;
    default:
        return width == 1 || width == 2;
    }
}

// One or two digits for a width of 1, else exactly `width`.
int takeNumber(std::string_view& text, int width)
{
    if (width == 1 && text.size() > 1 && text[1] >= '0' && text[1] <= '9')
        width = 2;
    return takeDigits(text, width);
}

std::optional<bool> takeAmPm(std::string_view& text)
{
    if (text.size() < 2 || (text[1] | 0x20) != 'm')
        return {};
    const char first = char(text[0] | 0x20);
    if (first != 'a' && first != 'p')
        return {};
    text.remove_prefix(2);
    return first == 'p';
}

std::optional<qint64> combine(const Values& v)
{
    int hour = v.hour;
    if (v.afternoon) {
        if (hour < 1 || hour > 12)
            return {};
        hour = hour % 12 + (*v.afternoon ? 12 : 0);
    }
    const bool timeGood =
        hour >= 0 && hour < 24 && v.minute >= 0 && v.minute < 60 && v.second >= 0 && v.second < 60 && v.ms >= 0;
    if (!timeGood || !isCivilDate(v.year, v.month, v.day))
        return {};
    const qint64 ms = daysFromCivil(v.year, v.month, v.day) * kMsPerDay +
                      qint64(hour * 3600 + v.minute * 60 + v.second) * 1000 + v.ms - qint64(v.offset) * 60'000;
    if (ms < kFirstMs || ms > kLastMs)
        return {};
    return ms;
}

Failure wrongPattern(const QString& pattern, const QString& what)
{
    return fail(
        ErrorCode::Usage,
        u"The date and time format \"%1\" cannot be used: %2. Write it like dd/MM/yyyy HH:mm:ss."_s.arg(pattern, what));
}

} // namespace

Result<DateTimeFormat> DateTimeFormat::parse(const QString& pattern)
{
    DateTimeFormat format;
    format.m_pattern = pattern;
    const QByteArray bytes = pattern.toUtf8();
    const auto literal = [&](char c) { format.m_parts.push_back({kLiteral, 1, c}); };
    for (qsizetype i = 0; i < bytes.size();) {
        const char c = bytes[i];
        if (c == '\'') {
            const qsizetype close = bytes.indexOf('\'', i + 1);
            if (close < 0)
                return wrongPattern(pattern, u"a quote (') is not closed"_s);
            if (close == i + 1)
                literal('\'');
            for (qsizetype k = i + 1; k < close; ++k)
                literal(bytes[k]);
            i = close + 1;
        } else if (const QByteArray two = bytes.mid(i, 2); two == "AP" || two == "ap") {
            format.m_parts.push_back({kAmPm, 1, 0});
            i += 2;
        } else if (QByteArrayView("yMdHhmszt").contains(c)) {
            qsizetype end = i;
            while (end < bytes.size() && bytes[end] == c)
                ++end;
            if (!isAllowedWidth(c, int(end - i)))
                return wrongPattern(pattern, u"\"%1\" is not known"_s.arg(QString::fromUtf8(bytes.mid(i, end - i))));
            format.m_parts.push_back({c, int(end - i), 0});
            i = end;
        } else if ((c >= 'A' && c <= 'Z' && c != 'T' && c != 'Z') || (c >= 'a' && c <= 'z')) {
            return wrongPattern(
                pattern, u"\"%1\" is no part of a date; letters that stand for themselves go between quotes (')"_s.arg(
                             QChar::fromLatin1(c)));
        } else {
            literal(c);
            ++i;
        }
    }
    if (pattern.isEmpty())
        return format;
    if (const QString what = format.whatIsWrong(); !what.isEmpty())
        return wrongPattern(pattern, what);
    return format;
}

QString DateTimeFormat::whatIsWrong() const
{
    const auto count = [&](char kind) {
        return std::count_if(m_parts.cbegin(), m_parts.cend(), [kind](const Part& part) { return part.kind == kind; });
    };
    if (count('y') == 0 || count('M') == 0 || count('d') == 0)
        return u"it needs a year (yyyy), a month (MM; mm are minutes) and a day (dd)"_s;
    for (const char kind : QByteArrayView("yMdmszt")) {
        if (count(kind) > 1)
            return u"\"%1\" occurs twice"_s.arg(QChar::fromLatin1(kind));
    }
    if (count('H') + count('h') > 1 || count(kAmPm) > 1)
        return u"the hour occurs twice"_s;
    if (count(kAmPm) == 1 && count('h') == 0)
        return u"AP goes with h or hh"_s;
    if (count('m') == 1 && count('H') + count('h') == 0)
        return u"minutes (mm) need an hour (HH); a month is MM"_s;
    for (std::size_t i = 1; i < m_parts.size(); ++i) {
        const bool open = m_parts[i - 1].width == 1 && QByteArrayView("MdHhmsz").contains(m_parts[i - 1].kind);
        if (open && QByteArrayView("yMdHhmsz").contains(m_parts[i].kind))
            return u"nothing shows where \"%1\" ends; double it"_s.arg(QChar::fromLatin1(m_parts[i - 1].kind));
    }
    return {};
}

std::optional<qint64> DateTimeFormat::read(std::string_view text) const
{
    if (m_parts.empty())
        return readIsoDateTime(text);
    Values values;
    for (const Part& part : m_parts) {
        switch (part.kind) {
        case 'y':
            values.year = takeDigits(text, 4);
            break;
        case 'M':
            values.month = takeNumber(text, part.width);
            break;
        case 'd':
            values.day = takeNumber(text, part.width);
            break;
        case 'H':
        case 'h':
            values.hour = takeNumber(text, part.width);
            break;
        case 'm':
            values.minute = takeNumber(text, part.width);
            break;
        case 's':
            values.second = takeNumber(text, part.width);
            break;
        case 'z':
            values.ms = part.width == 1 ? takeFraction(text) : takeDigits(text, 3);
            break;
        case 't':
            if (const auto offset = takeUtcOffset(text))
                values.offset = *offset;
            else
                return {};
            break;
        case kAmPm:
            values.afternoon = takeAmPm(text);
            if (!values.afternoon)
                return {};
            break;
        default:
            if (text.empty() || text.front() != part.literal)
                return {};
            text.remove_prefix(1);
        }
    }
    return text.empty() ? combine(values) : std::nullopt;
}

YearMonth yearMonthOf(qint64 ms)
{
    const CivilMonth civil = civilMonthOf(ms / kMsPerDay - (ms % kMsPerDay < 0));
    return {civil.year, civil.month};
}

} // namespace globant
