// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/isodatetime.h"

#include "core/common/civil.h"

namespace globant {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool take(std::string_view& text, char c)
{
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

// The value of two digits at `p`, above 99 where one is none.
inline unsigned twoDigits(const char* p)
{
    const unsigned tens = unsigned(quint8(p[0])) - '0';
    const unsigned ones = unsigned(quint8(p[1])) - '0';
    return tens > 9 || ones > 9 ? 1000 : tens * 10 + ones;
}

// Exactly YYYY-MM-DDTHH:MM:SSZ, the form that nearly every file has.
inline std::optional<qint64> readCommonForm(const char* p)
{
    const unsigned century = twoDigits(p);
    const unsigned yearOfCentury = twoDigits(p + 2);
    const unsigned month = twoDigits(p + 5);
    const unsigned day = twoDigits(p + 8);
    const unsigned hour = twoDigits(p + 11);
    const unsigned minute = twoDigits(p + 14);
    const unsigned second = twoDigits(p + 17);
    if (century > 99 || yearOfCentury > 99 || hour > 23 || minute > 59 || second > 59)
        return {};
    const int year = int(century * 100 + yearOfCentury);
    if (!isCivilDate(year, int(month), int(day)))
        return {};
    return daysFromCivil(year, int(month), int(day)) * kMsPerDay + qint64(hour * 3600 + minute * 60 + second) * 1000;
}

struct TimeOfDay
{
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;

    bool isValid() const
    {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60 && ms >= 0;
    }
    qint64 inMs() const { return qint64(hour * 3600 + minute * 60 + second) * 1000 + ms; }
};

// HH:MM[:SS[.fraction]], or without the colons for the basic form.
TimeOfDay takeTime(std::string_view& text, bool basic)
{
    TimeOfDay time;
    time.hour = takeDigits(text, 2);
    time.minute = basic || take(text, ':') ? takeDigits(text, 2) : -1;
    const bool hasSeconds = basic ? !text.empty() && isDigit(text.front()) : take(text, ':');
    if (!hasSeconds)
        return time;
    time.second = takeDigits(text, 2);
    if (take(text, '.') || take(text, ','))
        time.ms = takeFraction(text);
    return time;
}

} // namespace

int takeDigits(std::string_view& text, int count)
{
    if (text.size() < std::size_t(count))
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text[std::size_t(i)];
        if (!isDigit(c))
            return -1;
        value = value * 10 + (c - '0');
    }
    text.remove_prefix(std::size_t(count));
    return value;
}

int takeFraction(std::string_view& text)
{
    if (text.empty() || !isDigit(text.front()))
        return -1;
    int ms = 0;
    for (int weight = 100; !text.empty() && isDigit(text.front()); weight /= 10) {
        ms += (text.front() - '0') * weight;
        text.remove_prefix(1);
    }
    return ms;
}

std::optional<int> takeUtcOffset(std::string_view& text)
{
    if (take(text, 'Z') || take(text, 'z'))
        return 0;
    const bool west = take(text, '-');
    if (!west && !take(text, '+'))
        return {};
    const int hours = takeDigits(text, 2);
    int minutes = 0;
    if (take(text, ':') || (!text.empty() && isDigit(text.front())))
        minutes = takeDigits(text, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return {};
    return (west ? -1 : 1) * (hours * 60 + minutes);
}

std::optional<qint64> readIsoDateTime(std::string_view text)
{
    if (text.size() == 20 && text[4] == '-' && text[7] == '-' && text[10] == 'T' && text[13] == ':' &&
        text[16] == ':' && text[19] == 'Z')
        return readCommonForm(text.data());

    const int year = takeDigits(text, 4);
    const bool basic = !take(text, '-');
    const int month = takeDigits(text, 2);
    if (!basic && !take(text, '-'))
        return {};
    const int day = takeDigits(text, 2);
    if (!isCivilDate(year, month, day))
        return {};
    qint64 ms = daysFromCivil(year, month, day) * kMsPerDay;
    if (text.empty())
        return ms;

    if (!take(text, 'T') && !take(text, 't') && !take(text, ' '))
        return {};
    const TimeOfDay time = takeTime(text, basic);
    if (!time.isValid())
        return {};
    ms += time.inMs();
    if (!text.empty()) {
        const auto offset = takeUtcOffset(text);
        if (!offset || !text.empty())
            return {};
        ms -= qint64(*offset) * 60'000;
    }
    if (ms < kFirstMs || ms > kLastMs)
        return {};
    return ms;
}

} // namespace globant
