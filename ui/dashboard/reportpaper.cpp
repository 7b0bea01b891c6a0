// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/reportpaper.h"

#include "ui/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace globant::ui {

namespace {

constexpr double kNoLigatures = 0.1; // dots
constexpr double kSquare = mm(2.2);  // of a legend

QFont sized(const QFont& font, QPaintDevice& device, double points, QFont::Weight weight = QFont::Normal)
{
    QFont made(font, &device);
    made.setPointSizeF(points);
    made.setWeight(weight);
    // Any spacing switches ligatures off: a document with "fi" as one letter is not found by who looks for "filter".
    made.setLetterSpacing(QFont::AbsoluteSpacing, kNoLigatures);
    return made;
}

// Breaks the text into lines and answers their height.
double breakLines(QTextLayout& layout, double width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

ReportPaper::ReportPaper(const QFont& font, QPaintDevice& device)
    : colors(Colors::of(paperPalette()))
    , title(sized(font, device, 20, QFont::DemiBold))
    , figure(sized(font, device, 17, QFont::DemiBold))
    , heading(sized(font, device, 10.5, QFont::DemiBold))
    , body(sized(font, device, 9))
    , small(sized(font, device, 7.5))
    , smallBold(sized(font, device, 7.5, QFont::DemiBold))
    , tiny(sized(font, device, 6.2))
    , m_device(device)
{
}

double ReportPaper::lineHeight(const QFont& font) const
{
    return QFontMetricsF(font, &m_device).height();
}

double ReportPaper::textWidth(const QFont& font, const QString& text) const
{
    return QFontMetricsF(font, &m_device).horizontalAdvance(text);
}

double ReportPaper::longest(const QFont& font, const QStringList& texts) const
{
    double width = 0;
    for (const QString& text : texts)
        width = std::max(width, textWidth(font, text));
    return width;
}

QString ReportPaper::elided(const QFont& font, const QString& text, double width) const
{
    return QFontMetricsF(font, &m_device).elidedText(text, Qt::ElideMiddle, width);
}

double ReportPaper::wrappedHeight(const QFont& font, const QString& text, double width) const
{
    QTextLayout layout(text, font, &m_device);
    return breakLines(layout, width);
}

void ReportPaper::drawWrapped(QPainter& painter, const QFont& font, const QColor& color, const QString& text,
                              const QRectF& area) const
{
    QTextLayout layout(text, font, &m_device);
    breakLines(layout, area.width());
    painter.setPen(color);
    layout.draw(&painter, area.topLeft());
}

void ReportPaper::draw(QPainter& painter, const QFont& font, const QColor& color, const QString& text,
                       const QRectF& area, Qt::Alignment alignment)
{
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(area, int(alignment) | Qt::TextSingleLine | Qt::TextDontClip, text);
}

void ReportPaper::drawUpright(QPainter& painter, const QFont& font, const QColor& color, const QString& text,
                              const QRectF& area) const
{
    painter.save();
    painter.translate(area.bottomLeft());
    painter.rotate(-90);
    draw(painter, font, color, elided(font, text, area.height()), QRectF(0, 0, area.height(), area.width()),
         Qt::AlignLeft | Qt::AlignVCenter);
    painter.restore();
}

void ReportPaper::drawLine(QPainter& painter, const QColor& color, QPointF from, QPointF to) const
{
    painter.setPen(QPen(color, mm(0.2)));
    painter.drawLine(from, to);
}

double reportTitleHeight(const ReportPaper& paper)
{
    return paper.lineHeight(paper.heading) + mm(2);
}

void paintReportTitle(QPainter& painter, const ReportPaper& paper, const QString& title, const QRectF& area)
{
    ReportPaper::draw(painter, paper.heading, paper.colors.text, title, area, Qt::AlignLeft | Qt::AlignTop);
}

void paintReportLegend(QPainter& painter, const ReportPaper& paper, const QList<std::pair<QColor, QString>>& entries,
                       const QRectF& area)
{
    double right = area.right();
    const double line = paper.lineHeight(paper.heading);
    for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
        const double width = paper.textWidth(paper.small, entry->second);
        ReportPaper::draw(painter, paper.small, paper.colors.muted, entry->second,
                          QRectF(right - width, area.top(), width, line), Qt::AlignLeft | Qt::AlignVCenter);
        right -= width + mm(1) + kSquare;
        painter.fillRect(QRectF(right, area.top() + (line - kSquare) / 2, kSquare, kSquare), entry->first);
        right -= mm(4);
    }
}

} // namespace globant::ui
