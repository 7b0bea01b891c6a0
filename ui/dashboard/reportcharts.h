// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/report.h"
#include "ui/dashboard/reportpaper.h"

namespace globant::ui {

// The charts as they are printed: there is nothing to hover over, so that each mark has its figure beside it. What
// they are made from outlives them.

class ReportColumnsBlock final : public ReportBlock
{
public:
    // Of one series, or of two, the first of which is the forerunner.
    explicit ReportColumnsBlock(const BarContent& columns)
        : m_columns(columns)
    {
    }
    double height(const ReportPaper& paper, double width, double most) const override;
    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override;

private:
    bool hasBefore() const { return m_columns.series.size() > 1; }

    const BarContent& m_columns;
};

// The rows become narrower where there are too many for a page.
class ReportBarsBlock final : public ReportBlock
{
public:
    explicit ReportBarsBlock(const ReportBars& bars)
        : m_bars(bars)
    {
    }
    double height(const ReportPaper& paper, double width, double most) const override;
    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override;

private:
    void paintRow(QPainter& painter, const ReportPaper& paper, int row, const QRectF& name, const QRectF& bar,
                  double scale) const;
    void paintMean(QPainter& painter, const ReportPaper& paper, const QRectF& area, double top, double x) const;
    double headHeight(const ReportPaper& paper) const;

    const ReportBars& m_bars;
};

class ReportLinesBlock final : public ReportBlock
{
public:
    explicit ReportLinesBlock(const LineContent& lines)
        : m_lines(lines)
    {
    }
    double height(const ReportPaper& paper, double width, double most) const override;
    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override;

private:
    void paintSpans(QPainter& painter, const ReportPaper& paper, const QRectF& plot) const;
    double xOf(const QRectF& plot, double category) const;

    const LineContent& m_lines;
};

class ReportHeatBlock final : public ReportBlock
{
public:
    explicit ReportHeatBlock(const ReportHeat& heat)
        : m_heat(heat)
    {
    }
    double height(const ReportPaper& paper, double width, double most) const override;
    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override;

private:
    double headHeight(const ReportPaper& paper) const;

    const ReportHeat& m_heat;
};

} // namespace globant::ui
