// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/markedchart.h"

#include "ui/common/spoken.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <functional>
#include <utility>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

// Lies over the chart and its children, and lets everything through to them.
class Overlay : public QWidget
{
public:
    Overlay(std::function<void(QPainter&)> paint, QWidget* parent)
        : QWidget(parent)
        , m_paint(std::move(paint))
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_paint(painter);
    }

private:
    std::function<void(QPainter&)> m_paint;
};

} // namespace

MarkedChart::MarkedChart(QWidget* parent)
    : Chart(parent)
    , m_over(new Overlay([this](QPainter& painter) { paintMarks(painter); }, this))
{
    speakAs(this, SpokenAs::Chart);
    setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
}

void MarkedChart::contentChanged(const QString& title, const QString& summary)
{
    m_summary = summary;
    m_current = {std::clamp(m_current.category, 0, std::max(0, categoryCount() - 1)),
                 std::clamp(m_current.series, 0, std::max(0, seriesCount() - 1))};
    m_pointed.reset();
    m_pressed.reset();
    // Nothing to walk through, nothing to stop at.
    setFocusPolicy(categoryCount() == 0 ? Qt::NoFocus : Qt::StrongFocus);
    setAccessibleName(title);
    tellCurrent();
    raiseMarks();
    update();
}

void MarkedChart::raiseMarks()
{
    m_over->raise();
    m_over->update();
}

void MarkedChart::activate(int category, int series)
{
    const qsizetype index = qsizetype(category) * seriesCount() + series;
    if (index >= 0 && index < marks().size())
        Q_EMIT markActivated(marks()[index]);
}

void MarkedChart::setCurrent(MarkPlace place)
{
    if (categoryCount() == 0)
        return;
    m_current = {std::clamp(place.category, 0, categoryCount() - 1), std::clamp(place.series, 0, seriesCount() - 1)};
    point(std::nullopt);
    tellCurrent();
    m_over->update();
    update();
    Q_EMIT markMoved(markRect(m_current));
}

QStringList MarkedChart::spokenLines() const
{
    if (m_pointed)
        return lines(*m_pointed);
    return hasFocus() && categoryCount() > 0 ? lines(m_current) : QStringList();
}

void MarkedChart::tellCurrent()
{
    const QStringList spoken = spokenLines();
    setAccessibleDescription(spoken.isEmpty() ? m_summary : spoken.join(u", "_s) + u". "_s + m_summary);
}

std::optional<MarkPlace> MarkedChart::placeAt(QPoint point) const
{
    const int category = categoryCount() > 0 ? categoryAt(point) : -1;
    if (category < 0)
        return std::nullopt;
    return MarkPlace{category, seriesAt(category, point)};
}

void MarkedChart::point(std::optional<MarkPlace> place)
{
    if (place == m_pointed)
        return;
    m_pointed = place;
    tellCurrent();
    setCursor(place && place->series >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_over->update();
    update();
}

void MarkedChart::keyPressEvent(QKeyEvent* event)
{
    if (categoryCount() == 0)
        return event->ignore();
    const auto along = [&](int categories, int series) {
        // The other arrows where there is one series would be keys that do nothing.
        if (categories == 0 && seriesCount() < 2)
            categories = series;
        setCurrent({m_current.category + categories, m_current.series + series});
    };
    const bool down = runsDown();
    switch (event->key()) {
    case Qt::Key_Left:
        return down ? along(0, -1) : along(-1, 0);
    case Qt::Key_Right:
        return down ? along(0, 1) : along(1, 0);
    case Qt::Key_Up:
        return down ? along(-1, 0) : along(0, 1);
    case Qt::Key_Down:
        return down ? along(1, 0) : along(0, -1);
    case Qt::Key_Home:
        return setCurrent({0, m_current.series});
    case Qt::Key_End:
        return setCurrent({categoryCount() - 1, m_current.series});
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return activate(m_current.category, m_current.series);
    default:
        event->ignore();
    }
}

bool MarkedChart::event(QEvent* event)
{
    // Over the bars nothing else is said than what is painted there.
    if (event->type() == QEvent::ToolTip && m_pointed)
        return true;
    return Chart::event(event);
}

void MarkedChart::mouseMoveEvent(QMouseEvent* event)
{
    point(placeAt(event->position().toPoint()));
}

void MarkedChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    m_pressed = placeAt(event->position().toPoint());
    if (m_pressed && m_pressed->series >= 0)
        m_current = *m_pressed;
}

void MarkedChart::mouseReleaseEvent(QMouseEvent* event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (event->button() == Qt::LeftButton && pressed && pressed->series >= 0 &&
        placeAt(event->position().toPoint()) == pressed)
        activate(pressed->category, pressed->series);
}

void MarkedChart::leaveEvent(QEvent*)
{
    point(std::nullopt);
}

void MarkedChart::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason)
        setCurrent(m_current);
    tellCurrent();
    m_over->update();
}

void MarkedChart::focusOutEvent(QFocusEvent*)
{
    tellCurrent();
    m_over->update();
}

void MarkedChart::resizeEvent(QResizeEvent* event)
{
    Chart::resizeEvent(event);
    m_over->setGeometry(rect());
}

} // namespace globant::ui
