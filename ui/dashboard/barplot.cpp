// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/barplot.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <memory>

namespace globant::ui {

BarPlot::BarPlot(QWidget* parent)
    : QWidget(parent)
    , m_view(new QChartView(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void BarPlot::setContent(const Content& content)
{
    auto* chart = new QChart;
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundVisible(false);
    chart->legend()->hide();

    // Qt Charts counts horizontal categories from the bottom; people read from the top.
    const auto at = [&content](int index) { return content.horizontal ? content.categories - 1 - index : index; };
    auto* categories = new QBarCategoryAxis;
    for (int i = 0; i < content.categories; ++i)
        categories->append(QString::number(i));
    auto* values = new QValueAxis;
    values->setRange(0, content.end);
    chart->addAxis(categories, content.horizontal ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(values, content.horizontal ? Qt::AlignBottom : Qt::AlignLeft);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(categories), static_cast<QAbstractAxis*>(values)}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    QAbstractBarSeries* series =
        content.horizontal ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries) : new QStackedBarSeries;
    series->setBarWidth(content.width);
    for (const Bars& bars : content.bars) {
        auto* set = new QBarSet(QString());
        for (int i = 0; i < content.categories; ++i)
            set->append(bars.values[at(i)]);
        set->setBrush(bars.color);
        set->setPen(Qt::NoPen);
        series->append(set);
    }
    chart->addSeries(series);
    series->attachAxis(categories);
    series->attachAxis(values);
    const std::unique_ptr<QChart> before(m_view->chart());
    m_view->setChart(chart);
}

void BarPlot::setArea(const QRect& area)
{
    m_view->chart()->setPlotArea(area);
}

void BarPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_view->setGeometry(rect());
}

} // namespace globant::ui
