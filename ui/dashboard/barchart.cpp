// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/barchart.h"

#include "ui/common/colors.h"
#include "ui/common/widgets.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLineItem>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QPainter>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostTicks = 5;

// The axis' end: a round number at or above the largest value, and the step between its ticks.
std::pair<double, double> roundScale(double largest)
{
    if (largest <= 0)
        return {1, 1};
    const double rough = largest / (kMostTicks - 1);
    const double magnitude = std::pow(10, std::floor(std::log10(rough)));
    double step = magnitude;
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        step = std::max(1.0, factor * magnitude);
        if (step * (kMostTicks - 1) >= largest)
            break;
    }
    step = std::ceil(step);
    return {step * std::ceil(largest / step), step};
}

} // namespace

BarChart::BarChart(QWidget* parent)
    : Chart(parent)
    , m_view(new QChartView)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setBackgroundBrush(Qt::NoBrush);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void BarChart::setContent(Content content)
{
    m_content = std::move(content);
    setAccessibleName(m_content.title);
    rebuild();
}

QColor BarChart::barColor(const Series& series, int category) const
{
    const Colors colors = Colors::of(palette());
    const bool accented = series.emphasis.isEmpty() || series.emphasis[category];
    return accented ? mixed(colors.rest, colors.accent, series.strength) : colors.rest;
}

void BarChart::rebuild()
{
    const Colors colors = Colors::of(palette());
    auto* chart = new QChart;
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundVisible(false);
    chart->setFont(font());
    chart->legend()->setVisible(m_content.series.size() > 1);
    chart->legend()->setAlignment(Qt::AlignTop);
    chart->legend()->setLabelColor(colors.muted);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeCircle);

    qint64 largest = 0;
    bool any = false;
    for (int i = 0; i < m_content.categories.size(); ++i) {
        qint64 sum = 0;
        for (const Series& series : std::as_const(m_content.series)) {
            any = any || series.values[i] != 0;
            sum = m_content.stacked ? sum + series.values[i] : std::max(sum, series.values[i]);
        }
        largest = std::max(largest, sum);
    }
    m_meanLine = nullptr;
    m_meanLabel = nullptr;
    m_view->setVisible(any);
    if (any) {
        QAbstractBarSeries* bars =
            m_content.horizontal
                ? (m_content.stacked ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries)
                                     : new QHorizontalBarSeries)
                : (m_content.stacked ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries);
        bars->setBarWidth(0.72);
        // Qt Charts counts horizontal categories from the bottom; people read from the top.
        const int count = int(m_content.categories.size());
        const auto categoryAt = [this, count](int index) { return m_content.horizontal ? count - 1 - index : index; };
        QStringList categories;
        for (int i = 0; i < count; ++i)
            categories.append(m_content.categories[categoryAt(i)]);
        // Sets of one colour each: a bar with another colour than its series is a set of its own.
        for (int s = 0; s < m_content.series.size(); ++s) {
            const Series& series = m_content.series[s];
            auto* set = new QBarSet(series.name);
            for (int i = 0; i < count; ++i)
                set->append(double(series.values[categoryAt(i)]));
            set->setColor(barColor(series, 0));
            if (!series.emphasis.isEmpty()) {
                set->setColor(Colors::of(palette()).rest);
                set->setSelectedColor(Colors::of(palette()).accent);
                for (int i = 0; i < count; ++i)
                    set->setBarSelected(i, series.emphasis[categoryAt(i)]);
            }
            set->setBorderColor(Qt::transparent);
            connect(set, &QBarSet::clicked, this, [this, s, categoryAt](int index) { activate(categoryAt(index), s); });
            connect(set, &QBarSet::hovered, this, [this, s, categoryAt](bool inside, int index) {
                m_view->viewport()->setCursor(inside ? Qt::PointingHandCursor : Qt::ArrowCursor);
                if (!inside) {
                    QToolTip::hideText();
                    return;
                }
                const int category = categoryAt(index);
                const Series& hovered = m_content.series[s];
                QString text = m_content.categories[category];
                if (m_content.series.size() > 1)
                    text += u" · "_s + hovered.name;
                QToolTip::showText(QCursor::pos(),
                                   tr("%1: %Ln hires", nullptr, int(hovered.values[category])).arg(text), m_view);
            });
            bars->append(set);
        }
        chart->addSeries(bars);
        auto* categoryAxis = new QBarCategoryAxis;
        categoryAxis->append(categories);
        categoryAxis->setGridLineVisible(false);
        categoryAxis->setLinePenColor(colors.line);
        categoryAxis->setLabelsColor(colors.text);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.9);
        categoryAxis->setLabelsFont(small);
        auto* valueAxis = new QValueAxis;
        const auto [end, step] = roundScale(double(largest));
        valueAxis->setRange(0, end);
        valueAxis->setTickType(QValueAxis::TicksDynamic);
        valueAxis->setTickAnchor(0);
        valueAxis->setTickInterval(step);
        valueAxis->setLabelsFont(small);
        valueAxis->setLabelFormat(u"%d"_s);
        valueAxis->setLineVisible(false);
        valueAxis->setGridLineColor(colors.line);
        valueAxis->setLabelsColor(colors.muted);
        chart->addAxis(categoryAxis, m_content.horizontal ? Qt::AlignLeft : Qt::AlignBottom);
        chart->addAxis(valueAxis, m_content.horizontal ? Qt::AlignBottom : Qt::AlignLeft);
        bars->attachAxis(categoryAxis);
        bars->attachAxis(valueAxis);
        if (m_content.mean) {
            m_meanLine = new QGraphicsLineItem(chart);
            m_meanLine->setPen(QPen(colors.text, 1.5, Qt::DashLine));
            m_meanLine->setZValue(20);
            m_meanLabel = new QGraphicsSimpleTextItem(m_content.meanText, chart);
            m_meanLabel->setBrush(colors.text);
            m_meanLabel->setFont(font());
            m_meanLabel->setZValue(20);
            connect(chart, &QChart::plotAreaChanged, this, &BarChart::placeMean);
        }
    }
    QChart* before = m_view->chart();
    m_view->setChart(chart);
    delete before;
    placeMean();
    update();
}

void BarChart::placeMean()
{
    if (m_meanLine == nullptr)
        return;
    QChart* chart = m_view->chart();
    const QRectF plot = chart->plotArea();
    const auto axes = chart->axes(m_content.horizontal ? Qt::Horizontal : Qt::Vertical);
    const double end = axes.isEmpty() ? 1 : static_cast<QValueAxis*>(axes.first())->max();
    if (m_content.horizontal) {
        const double x = plot.left() + plot.width() * *m_content.mean / end;
        m_meanLine->setLine(x, plot.top(), x, plot.bottom());
        const double width = m_meanLabel->boundingRect().width();
        const bool left = x + 6 + width > plot.right();
        m_meanLabel->setPos(left ? x - 6 - width : x + 6, plot.bottom() - m_meanLabel->boundingRect().height() - 2);
    } else {
        const double y = plot.bottom() - plot.height() * *m_content.mean / end;
        m_meanLine->setLine(plot.left(), y, plot.right(), y);
        m_meanLabel->setPos(plot.right() - m_meanLabel->boundingRect().width() - 4,
                            y - m_meanLabel->boundingRect().height() - 2);
    }
}

ChartTable BarChart::table() const
{
    ChartTable table{m_content.title, {m_content.categoryHeading}, {}};
    for (const Series& series : m_content.series)
        table.headings.append(series.name);
    for (int i = 0; i < m_content.categories.size(); ++i) {
        QVariantList row{m_content.categories[i]};
        for (const Series& series : m_content.series)
            row.append(series.values[i]);
        table.rows.append(row);
    }
    return table;
}

void BarChart::activate(int category, int series)
{
    const qsizetype index = qsizetype(category) * m_content.series.size() + series;
    if (index < m_content.marks.size())
        Q_EMIT markActivated(m_content.marks[index]);
}

void BarChart::changeEvent(QEvent* event)
{
    Chart::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        rebuild();
}

void BarChart::resizeEvent(QResizeEvent* event)
{
    Chart::resizeEvent(event);
    placeMean();
}

void BarChart::paintEvent(QPaintEvent* event)
{
    Chart::paintEvent(event);
    if (m_view->isVisible() || m_content.emptyText.isEmpty())
        return;
    QPainter painter(this);
    painter.setPen(Colors::of(palette()).muted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_content.emptyText);
}

} // namespace globant::ui
