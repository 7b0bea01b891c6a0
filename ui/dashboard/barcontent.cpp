// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/barcontent.h"

#include <QLocale>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

bool BarContent::isEmpty() const
{
    return largest() == 0;
}

qint64 BarContent::largest() const
{
    qint64 largest = 0;
    for (int category = 0; category < categories.size(); ++category) {
        qint64 bar = 0;
        for (const Series& one : series)
            bar =
                arrangement == Arrangement::Stacked ? bar + one.values[category] : std::max(bar, one.values[category]);
        largest = std::max(largest, bar);
    }
    return largest;
}

ChartTable BarContent::table() const
{
    ChartTable table{title, {categoryHeading}, {}};
    for (const Series& one : series)
        table.headings.append(one.name);
    if (!shares.isEmpty())
        table.headings.append(shareHeading);
    for (int category = 0; category < categories.size(); ++category) {
        QVariantList row{categories[category]};
        for (const Series& one : series)
            row.append(one.values[category]);
        if (!shares.isEmpty())
            row.append(shares[category]);
        table.rows.append(row);
    }
    return table;
}

QStringList BarContent::lines(int category, int chosen) const
{
    QStringList lines{categories[category]};
    const bool named = series.size() > 1;
    // This year before the year before.
    for (int i = int(series.size()) - 1; i >= 0; --i) {
        const int at = arrangement == Arrangement::Before ? i : int(series.size()) - 1 - i;
        if (chosen >= 0 && arrangement == Arrangement::Stacked && at != chosen)
            continue;
        const QString hires = hiresText(series[at].values[category]);
        lines.append(named ? u"%1: %2"_s.arg(series[at].name, hires) : hires);
    }
    if (!shares.isEmpty())
        lines.last() += u" · %1 %"_s.arg(QLocale().toString(shares[category], 'f', 1));
    return lines;
}

} // namespace globant::ui
