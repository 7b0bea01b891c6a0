// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/chart.h"

namespace globant::ui {

// A mark's place in a chart: categories (bars, points of a line) and the series of each.
struct MarkPlace
{
    int category = 0;
    int series = 0;

    bool operator==(const MarkPlace&) const = default;
};

// A chart whose marks can be pointed at, walked through by keyboard, and opened. Arrow keys along the categories move
// between those, the others between series; Home and End go to the ends, Enter and Space open.
class MarkedChart : public Chart
{
    Q_OBJECT

public:
    explicit MarkedChart(QWidget* parent = nullptr);

    // Opens the rows of a mark, as a click on it does.
    void activate(int category, int series);
    // That the keyboard is on; shown while the chart has the focus.
    MarkPlace current() const { return m_current; }
    void setCurrent(MarkPlace place);
    // What the chart says now of what the pointer or the keyboard is on; empty: of nothing.
    QStringList spokenLines() const;

protected:
    virtual int categoryCount() const = 0;
    virtual int seriesCount() const = 0;
    virtual const QList<HireMark>& marks() const = 0;           // category by category, each with one for every series
    virtual bool runsDown() const = 0;                          // categories from top to bottom
    virtual int categoryAt(QPoint point) const = 0;             // -1: none
    virtual int seriesAt(int category, QPoint point) const = 0; // that a click opens; -1: none
    virtual QStringList lines(MarkPlace place) const = 0;       // series -1: of the whole category
    virtual QRect markRect(MarkPlace place) const = 0;
    virtual void paintMarks(QPainter& painter) = 0; // over everything else

    // To be called when the content is another.
    void contentChanged(const QString& title, const QString& summary);
    // Under the pointer; series -1 between marks; none: the pointer is elsewhere.
    std::optional<MarkPlace> pointed() const { return m_pointed; }
    // Above all children.
    void raiseMarks();

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::optional<MarkPlace> placeAt(QPoint point) const;
    void point(std::optional<MarkPlace> place);
    void tellCurrent();

    QString m_summary;
    MarkPlace m_current;
    std::optional<MarkPlace> m_pointed;
    std::optional<MarkPlace> m_pressed;
    QWidget* m_over; // paints the marks
};

} // namespace globant::ui
