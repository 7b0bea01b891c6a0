// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardboard.h"

#include "ui/common/theme.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/heatmapchart.h"
#include "ui/dashboard/segments.h"
#include "ui/dashboard/trendchart.h"

#include <QGridLayout>
#include <QScrollBar>

namespace globant::ui {

using namespace Qt::StringLiterals;

DashboardBoard::DashboardBoard(QWidget* parent)
    : QScrollArea(parent)
    , m_months(new TrendChart)
    , m_mean(new BarChart)
    , m_heat(new HeatMapChart)
    , m_quarters(new BarChart)
    , m_shares(new BarChart)
    , m_above(new Segments({tr("All"), tr("Only above the mean")}))
{
    auto* inner = new QWidget;
    auto* grid = new QGridLayout(inner);
    // The cards end where the filters do, with the scroll bar beside them and without.
    const auto keepEdge = [this, grid] {
        const bool scrolls = verticalScrollBar()->maximum() > 0;
        grid->setContentsMargins(0, 0, space::pageEdge - (scrolls ? kScrollBar : 0), space::pageEdge);
    };
    keepEdge();
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, keepEdge);
    grid->setSpacing(space::betweenCards);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1); // higher charts would say no more
    auto* figures = new QHBoxLayout;
    figures->setSpacing(space::betweenCards);
    for (FigureCard*& card : m_figureCards) {
        card = new FigureCard;
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all of one width
        figures->addWidget(card, 1);
    }
    grid->addLayout(figures, 0, 0, 1, 2);
    addChart(m_months, u"hiresByMonth"_s, grid, {0, 1, 1, 1});
    ChartCard* mean = addChart(m_mean, u"departmentsAgainstMean"_s, grid, {1, 1, 1, 1});
    m_above->setAccessibleName(tr("Departments that are shown"));
    mean->addChoice(m_above);
    connect(m_above, &Segments::chosen, this, &DashboardBoard::choicesChanged);
    addChart(m_heat, u"heatMap"_s, grid, {0, 2, 2, 1});
    addChart(m_quarters, u"hiresByQuarter"_s, grid, {0, 3, 1, 1});
    addChart(m_shares, u"departmentShare"_s, grid, {1, 3, 1, 1});

    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
}

void DashboardBoard::orderTabs()
{
    QWidget* before = nullptr;
    for (const ChartCard* card : std::as_const(m_chartCards)) {
        const QList<QWidget*> stops = card->stops();
        for (QWidget* stop : stops) {
            // Those that take no keyboard now have no place in the order.
            if (stop->focusPolicy() == Qt::NoFocus)
                continue;
            if (before != nullptr)
                setTabOrder(before, stop);
            before = stop;
        }
    }
}

ChartCard* DashboardBoard::addChart(Chart* chart, const QString& name, QGridLayout* grid, const QRect& place)
{
    chart->setObjectName(name);
    auto* card = new ChartCard(chart);
    grid->addWidget(card, place.y(), place.x(), place.height(), place.width());
    m_chartCards.append(card);
    connect(chart, &Chart::markActivated, this, &DashboardBoard::markActivated);
    connect(card, &ChartCard::failed, this, &DashboardBoard::failed);
    connect(card, &ChartCard::asTableChanged, this, &DashboardBoard::choicesChanged);
    return card;
}

void DashboardBoard::show(const metrics::HireCube& cube, const metrics::CubeFilter& filter,
                          const metrics::HireFigures& figures)
{
    const auto texts = figureTexts(cube, filter, figures);
    for (std::size_t i = 0; i < texts.size(); ++i)
        m_figureCards[i]->set(texts[i]);

    m_looks.choose(filter.departments);
    const HiresShown shown{cube, filter, figures, m_looks.looks(), onlyAboveMean()};
    if (filter.year)
        m_months->setBars(monthBars(shown));
    else
        m_months->setLines(hiresOverTime(shown));
    m_mean->setContent(departmentsAgainstMean(shown));
    m_quarters->setContent(quartersOfDepartments(shown));
    m_shares->setContent(departmentShares(shown));
    m_heat->setContent(tr("Hires by department and job, %1").arg(shown.period()), cube, filter, shown.emptyText());
    for (ChartCard* card : std::as_const(m_chartCards))
        card->update();
    orderTabs();
}

bool DashboardBoard::onlyAboveMean() const
{
    return m_above->current() == 1;
}

QStringList DashboardBoard::asTable() const
{
    QStringList names;
    for (const ChartCard* card : m_chartCards)
        if (card->asTable())
            names.append(card->chart()->objectName());
    return names;
}

void DashboardBoard::setChoices(bool onlyAboveMean, const QStringList& asTable)
{
    m_above->setCurrent(onlyAboveMean ? 1 : 0);
    for (ChartCard* card : std::as_const(m_chartCards))
        card->setAsTable(asTable.contains(card->chart()->objectName()));
}

} // namespace globant::ui
