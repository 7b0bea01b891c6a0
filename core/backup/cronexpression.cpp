// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/cronexpression.h"

#include <QHash>
#include <QStringList>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

struct Field
{
    QString title;
    int first;
    int last;
    QStringList names = {}; // of `first` and on
};

const QHash<QString, QString>& nicknames()
{
    static const QHash<QString, QString> names{{u"@hourly"_s, u"0 * * * *"_s},   {u"@daily"_s, u"0 0 * * *"_s},
                                               {u"@midnight"_s, u"0 0 * * *"_s}, {u"@weekly"_s, u"0 0 * * 0"_s},
                                               {u"@monthly"_s, u"0 0 1 * *"_s},  {u"@yearly"_s, u"0 0 1 1 *"_s},
                                               {u"@annually"_s, u"0 0 1 1 *"_s}};
    return names;
}

Failure unfit(const Field& field, const QString& part)
{
    return fail(ErrorCode::Usage,
                u"\"%1\" makes no sense as the %2 of a cron expression. It takes %3 to %4, lists (1,5), "
                "ranges (1-5) and steps (*/5)."_s.arg(part, field.title)
                    .arg(field.first)
                    .arg(field.last));
}

Result<int> number(const Field& field, const QString& text, const QString& part)
{
    const qsizetype name = field.names.indexOf(text.toLower());
    if (name >= 0)
        return field.first + int(name);
    for (const QChar c : text)
        if (c < u'0' || c > u'9') // toInt() takes signs and spaces
            return unfit(field, part);
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < field.first || value > field.last)
        return unfit(field, part);
    return value;
}

// One element of a list: *, a number, a range, each with a step or without.
template <std::size_t N>
Result<void> addPart(const Field& field, const QString& part, std::bitset<N>& values)
{
    const QStringList steps = part.split(u'/');
    if (steps.size() > 2)
        return unfit(field, part);
    int from = field.first;
    int to = field.last;
    int step = 1;
    if (steps.first() != u"*"_s) {
        const QStringList ends = steps.first().split(u'-');
        if (ends.size() > 2)
            return unfit(field, part);
        GLOBANT_TRY_VALUE(from, number(field, ends.first(), part));
        to = steps.size() == 2 ? field.last : from;
        if (ends.size() == 2) {
            GLOBANT_TRY_VALUE(to, number(field, ends.last(), part));
        }
        if (to < from)
            return unfit(field, part);
    }
    if (steps.size() == 2) {
        GLOBANT_TRY_VALUE(step, number({field.title, 1, field.last}, steps.last(), part));
    }
    for (int value = from; value <= to; value += step)
        values.set(std::size_t(value));
    return {};
}

template <std::size_t N>
Result<void> addField(const Field& field, const QString& text, std::bitset<N>& values)
{
    const QStringList parts = text.split(u',');
    for (const QString& part : parts)
        GLOBANT_TRY(addPart(field, part, values));
    return {};
}

} // namespace

Result<CronExpression> CronExpression::parse(const QString& text)
{
    const QString simple = text.simplified();
    const QStringList fields = nicknames().value(simple.toLower(), simple).split(u' ');
    if (fields.size() != 5)
        return fail(ErrorCode::Usage, u"\"%1\" is no cron expression. Give five fields (minute, hour, day of month, "
                                      "month, day of week), such as \"18 4 * * *\"."_s.arg(text));
    CronExpression cron;
    GLOBANT_TRY(addField({u"minute"_s, 0, 59}, fields[0], cron.m_minutes));
    GLOBANT_TRY(addField({u"hour"_s, 0, 23}, fields[1], cron.m_hours));
    GLOBANT_TRY(addField({u"day of month"_s, 1, 31}, fields[2], cron.m_days));
    GLOBANT_TRY(addField({u"month"_s, 1, 12, u"jan feb mar apr may jun jul aug sep oct nov dec"_s.split(u' ')},
                         fields[3], cron.m_months));
    std::bitset<8> weekdays;
    GLOBANT_TRY(addField({u"day of week"_s, 0, 7, u"sun mon tue wed thu fri sat"_s.split(u' ')}, fields[4], weekdays));
    for (std::size_t day = 0; day < weekdays.size(); ++day)
        if (weekdays[day])
            cron.m_weekdays.set(day % 7);
    cron.m_eitherDay = !fields[2].startsWith(u'*') && !fields[4].startsWith(u'*');

    // Eight years lie between the leap days around a century.
    const QDate first(1896, 3, 1);
    for (QDate day = first; day < first.addYears(9); day = day.addDays(1))
        if (cron.fitsDay(day))
            return cron;
    return fail(ErrorCode::Usage, u"\"%1\" names a day that never comes. Choose another one."_s.arg(text));
}

bool CronExpression::fitsDay(QDate day) const
{
    if (!m_months[std::size_t(day.month())])
        return false;
    const bool ofMonth = m_days[std::size_t(day.day())];
    const bool ofWeek = m_weekdays[std::size_t(day.dayOfWeek() % 7)];
    return m_eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek;
}

bool CronExpression::fitsMinute(int minuteOfDay) const
{
    return m_hours[std::size_t(minuteOfDay / 60)] && m_minutes[std::size_t(minuteOfDay % 60)];
}

} // namespace globant::backup
