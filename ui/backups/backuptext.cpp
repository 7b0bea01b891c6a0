// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backuptext.h"

#include "ui/common/plural.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;

QString BackupText::day(qint64 ms, qint64 nowMs)
{
    const QDate date = QDateTime::fromMSecsSinceEpoch(ms).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const qint64 days = today.daysTo(date);
    if (days == 0)
        return tr("today");
    if (days == 1)
        return tr("tomorrow");
    if (days == -1)
        return tr("yesterday");
    const QLocale locale;
    if (days > -7 && days < 7)
        return locale.standaloneDayName(date.dayOfWeek());
    return locale.toString(date, date.year() == today.year() ? tr("d MMMM", "a date's format, the year being clear")
                                                             : tr("d MMMM yyyy", "a date's format"));
}

QString BackupText::timeFormat()
{
    return QLocale().timeFormat(QLocale::ShortFormat).remove(u":ss"_s);
}

QString BackupText::time(QTime time)
{
    return QLocale().toString(time, timeFormat());
}

QString BackupText::moment(qint64 ms, qint64 nowMs)
{
    return tr("%1 %2", "a day and a time of day").arg(day(ms, nowMs), time(QDateTime::fromMSecsSinceEpoch(ms).time()));
}

QString BackupText::capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString BackupText::size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

qint64 BackupText::rows(const store::RowCounts& counts, const catalog::Catalog& catalog)
{
    qint64 rows = 0;
    for (const QString& table : catalog.names())
        rows += counts.value(table);
    return rows;
}

QString BackupText::plan(const backup::Schedule& schedule)
{
    using Kind = backup::Schedule::Kind;
    const QLocale locale;
    const QString at = time(schedule.time);
    QStringList days;
    for (const int day : schedule.days)
        days.append(locale.standaloneDayName(day));
    QString clock;
    switch (schedule.kind) {
    case Kind::Off:
        break;
    case Kind::Daily:
        clock = tr("every day at %1").arg(at);
        break;
    case Kind::Weekly:
        clock = tr("every %1 at %2", "days of the week, a time").arg(locale.createSeparatedList(days), at);
        break;
    case Kind::Hourly:
        clock = tr("every %Ln hours", nullptr, schedule.everyHours);
        break;
    case Kind::Cron:
        clock = tr("at the times of “%1”").arg(schedule.cron);
        break;
    }
    if (schedule.afterImports == 0)
        return clock.isEmpty() ? tr("only when you make them") : clock;
    const QString imports = tr("after every %Ln imports", nullptr, schedule.afterImports);
    return clock.isEmpty() ? imports : tr("%1 and %2", "two times at which backups are made").arg(clock, imports);
}

} // namespace globant::ui
