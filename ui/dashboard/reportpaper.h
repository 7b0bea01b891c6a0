// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/colors.h"

#include <QFont>
#include <QRectF>

class QPagedPaintDevice;
class QPaintDevice;
class QPainter;

namespace globant::ui {

inline constexpr int kReportDotsPerInch = 1200;

// All lengths of a report are in dots.
constexpr double mm(double millimetres)
{
    return millimetres * kReportDotsPerInch / 25.4;
}

// What a report is written with: fonts, and colours of paper whatever the theme. Any one thread.
class ReportPaper
{
public:
    // `device` has kReportDotsPerInch and outlives this.
    ReportPaper(const QFont& font, QPaintDevice& device);

    Colors colors;
    QFont title, figure, heading, body, small, smallBold, tiny;

    double lineHeight(const QFont& font) const;
    double textWidth(const QFont& font, const QString& text) const;
    double longest(const QFont& font, const QStringList& texts) const; // the widest
    QString elided(const QFont& font, const QString& text, double width) const;
    // Of the text within `width`, as drawWrapped() draws it: whole words where they fit.
    double wrappedHeight(const QFont& font, const QString& text, double width) const;
    void drawWrapped(QPainter& painter, const QFont& font, const QColor& color, const QString& text,
                     const QRectF& area) const;
    // One line. `alignment` is within the area.
    static void draw(QPainter& painter, const QFont& font, const QColor& color, const QString& text, const QRectF& area,
                     Qt::Alignment alignment);
    // One line from the bottom up, its end or beginning at the area's foot; elided to the area's height.
    void drawUpright(QPainter& painter, const QFont& font, const QColor& color, const QString& text,
                     const QRectF& area) const;
    void drawLine(QPainter& painter, const QColor& color, QPointF from, QPointF to) const;

private:
    QPaintDevice& m_device;
};

// Of a chart's title, with what is free below it.
double reportTitleHeight(const ReportPaper& paper);
void paintReportTitle(QPainter& painter, const ReportPaper& paper, const QString& title, const QRectF& area);
// Squares and words, beside the title at the right.
void paintReportLegend(QPainter& painter, const ReportPaper& paper, const QList<std::pair<QColor, QString>>& entries,
                       const QRectF& area);

// A part of the report that is not torn over two pages.
class ReportBlock
{
public:
    virtual ~ReportBlock() = default;
    // Where it may take up to `most`, a page's height.
    virtual double height(const ReportPaper& paper, double width, double most) const = 0;
    virtual void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const = 0;
};

} // namespace globant::ui
