// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace globant {

// The proleptic Gregorian calendar. The two conversions are the formulas days_from_civil and civil_from_days of
// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", https://howardhinnant.github.io/date_algorithms.html

inline constexpr qint64 kMsPerDay = 86'400'000;
// 0001-01-01T00:00:00.000Z and 9999-12-31T23:59:59.999Z.
inline constexpr qint64 kFirstMs = -62'135'596'800'000;
inline constexpr qint64 kLastMs = 253'402'300'799'999;

// Days since 1970-01-01. `year` 0 or later.
constexpr qint64 daysFromCivil(int year, int month, int day)
{
    const int y = year - (month <= 2);
    const int era = (y >= 0 ? y : y - 399) / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return qint64(era) * 146097 + dayOfEra - 719468;
}

struct CivilMonth
{
    int year;
    int month; // 1 to 12
};

// Of a day counted from 1970-01-01, in the years 0 and later.
constexpr CivilMonth civilMonthOf(qint64 days)
{
    const qint64 shifted = days + 719468;
    const qint64 era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
    const int dayOfEra = int(shifted - era * 146097);
    const int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int monthFromMarch = (5 * dayOfYear + 2) / 153;
    const int month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
    return {yearOfEra + int(era) * 400 + (month <= 2), month};
}

constexpr bool isLeapYear(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// A real day of the years 1 to 9999.
constexpr bool isCivilDate(int year, int month, int day)
{
    constexpr char lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    return day <= lengths[month - 1] || (month == 2 && day == 29 && isLeapYear(year));
}

} // namespace globant
