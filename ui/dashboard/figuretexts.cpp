// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/figuretexts.h"

#include "ui/common/widgets.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::FigureText)

public:
    static FigureText hires(const metrics::CubeFilter& filter, const metrics::HireFigures& figures)
    {
        return {filter.year ? tr("Hires in %1").arg(*filter.year) : tr("Hires in all years"), numberText(figures.total),
                tr("%Ln departments hired", nullptr, figures.departmentsHiring)};
    }

    static FigureText years(const QList<int>& years)
    {
        return {tr("Years with hires"), numberText(years.size()),
                years.isEmpty()     ? QString()
                : years.size() == 1 ? QString::number(years.first())
                                    : tr("%1 to %2").arg(years.first()).arg(years.last())};
    }

    static FigureText change(int year, const metrics::HireFigures& figures)
    {
        const QString above = tr("Change on %1").arg(year - 1);
        if (!figures.previousTotal)
            return {above, u"–"_s, tr("%1: no data").arg(year - 1)};
        const qint64 change = figures.total - *figures.previousTotal;
        const QString sign = change > 0 ? u"+"_s : change < 0 ? u"−"_s : QString();
        QString before = u"%1: %2"_s.arg(QString::number(year - 1), numberText(*figures.previousTotal));
        if (*figures.previousTotal > 0) {
            const double percent = 100.0 * double(std::abs(change)) / double(*figures.previousTotal);
            before += u" (%1%2 %)"_s.arg(sign, QLocale().toString(percent, 'f', 1));
        }
        return {above, sign + numberText(std::abs(change)), before};
    }

    static FigureText aboveMean(const metrics::HireFigures& figures)
    {
        if (figures.departmentsHiring == 0)
            return {tr("Above the mean"), u"–"_s, tr("no hires")};
        return {tr("Above the mean"),
                tr("%1 of %2").arg(numberText(figures.departmentsAboveMean), numberText(figures.departmentsHiring)),
                tr("mean %1 hires").arg(QLocale().toString(figures.mean, 'f', 1))};
    }

    static FigureText busiest(const metrics::HireFigures& figures)
    {
        if (!figures.busiestQuarter)
            return {tr("Busiest quarter"), u"–"_s, tr("no hires")};
        return {tr("Busiest quarter"), tr("Q%1").arg(*figures.busiestQuarter),
                tr("%Ln hires", nullptr, counted(figures.quarters[std::size_t(*figures.busiestQuarter - 1)]))};
    }

private:
    // For %n, which takes an int.
    static int counted(qint64 hires) { return int(std::clamp<qint64>(hires, 0, std::numeric_limits<int>::max())); }
};

} // namespace

std::array<FigureText, 4> figureTexts(const metrics::HireCube& cube, const metrics::CubeFilter& filter,
                                      const metrics::HireFigures& figures)
{
    return {Texts::hires(filter, figures),
            filter.year ? Texts::change(*filter.year, figures) : Texts::years(cube.years()), Texts::aboveMean(figures),
            Texts::busiest(figures)};
}

} // namespace globant::ui
