// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/dateorder.h"

#include <QRegularExpression>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

// The format after the date, in DateTimeFormat's terms.
QString timeFormat(const QRegularExpressionMatch& match)
{
    const QString hour = match.captured(u"hour"_s);
    if (hour.isEmpty())
        return {};
    const bool amPm = match.hasCaptured(u"ampm"_s);
    QString format = match.captured(u"gap"_s) + (amPm ? u"h"_s : u"H"_s).repeated(amPm ? 1 : hour.size()) + u":mm"_s;
    if (match.hasCaptured(u"second"_s))
        format += u":ss"_s;
    if (match.hasCaptured(u"fraction"_s))
        format += match.captured(u"fraction"_s).first(1) + u'z';
    if (amPm)
        format += match.captured(u"ampmgap"_s) + u"AP"_s;
    if (match.hasCaptured(u"offset"_s))
        format += u't';
    return format;
}

} // namespace

std::optional<DateOrderQuestion> dateOrderQuestion(const QList<QByteArray>& values)
{
    static const QRegularExpression shape(
        u"^(?<first>\\d{1,2})(?<separator>[/.-])(?<other>\\d{1,2})\\k<separator>(?<year>\\d{4}|\\d{2})"
        "(?:(?<gap>,? |T)(?<hour>\\d{1,2}):\\d{2}(?<second>:\\d{2})?(?<fraction>[.,]\\d+)?"
        "(?:(?<ampmgap> ?)(?<ampm>[AaPp][Mm]))?(?<offset>Z|[+-]\\d{2}:?\\d{2})?)?$"_s);
    qsizetype shaped = 0;
    qsizetype filled = 0;
    bool paddedDays = true;
    QRegularExpressionMatch example;
    for (const QByteArray& value : values) {
        if (value.isEmpty())
            continue;
        ++filled;
        const auto match = shape.match(QString::fromUtf8(value));
        if (!match.hasMatch())
            continue;
        ++shaped;
        paddedDays = paddedDays && match.capturedLength(u"first"_s) == 2 && match.capturedLength(u"other"_s) == 2;
        if (!example.hasMatch())
            example = match;
    }
    if (shaped == 0 || shaped * 10 < filled * 9)
        return std::nullopt;
    if (example.capturedLength(u"year"_s) == 2)
        return DateOrderQuestion{example.captured(), {}, {}};

    const QString separator = example.captured(u"separator"_s);
    const QString day = paddedDays ? u"dd"_s : u"d"_s;
    const QString month = paddedDays ? u"MM"_s : u"M"_s;
    const QString rest = separator + u"yyyy"_s + timeFormat(example);
    return DateOrderQuestion{example.captured(), day + separator + month + rest, month + separator + day + rest};
}

QString DateOrderQuestion::sentence() const
{
    const QString text = u"In dates like \"%1\" the day may come first or the month."_s.arg(example);
    if (dayFirst.isEmpty())
        return text +
               u" Their years have two digits besides: export the dates with the year in four digits, such as 2021-07-27."_s;
    return text + u" Say which: --datetime-format \"%1\" or --datetime-format \"%2\"."_s.arg(dayFirst, monthFirst);
}

QString askForDateOrder(const QList<QByteArray>& values)
{
    const auto question = dateOrderQuestion(values);
    return question ? question->sentence() : QString();
}

} // namespace globant::ingest
