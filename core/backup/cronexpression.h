// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QDate>
#include <QString>

#include <bitset>

namespace globant::backup {

// The five fields of a crontab(5) line: minute, hour, day of month, month, day of week, with *, lists, ranges, steps,
// English names of months and days, 7 for Sunday, and @hourly, @daily, @midnight, @weekly, @monthly, @yearly,
// @annually. A day fits when both day fields fit, or, where both are given (start with no *), one of them.
class CronExpression
{
public:
    // Usage, naming the field, for what makes no sense and for a time that never comes, such as 30 February.
    static Result<CronExpression> parse(const QString& text);

    bool fitsDay(QDate day) const;
    // Of a day that fits; minutes since midnight.
    bool fitsMinute(int minuteOfDay) const;

private:
    std::bitset<60> m_minutes;
    std::bitset<24> m_hours;
    std::bitset<32> m_days;
    std::bitset<13> m_months;
    std::bitset<7> m_weekdays; // 0 = Sunday
    bool m_eitherDay = false;
};

} // namespace globant::backup
