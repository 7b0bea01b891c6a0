// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/heatmap.h"

#include "ui/common/spoken.h"
#include "ui/dashboard/chartpaint.h"
#include "ui/dashboard/heatmapkeys.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRowsAsked = 16; // by the size hint
constexpr int kTallest = 4096;     // a viewport in which no name is cut for want of height

} // namespace

HeatMap::HeatMap(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    speakAs(this, SpokenAs::Chart);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Hires by department and job"));
    restyle();
}

void HeatMap::setData(const QList<metrics::Named>& departments, const QList<metrics::Named>& jobs,
                      metrics::JobMatrix matrix)
{
    changeData(HeatMapData(departments, jobs, std::move(matrix)));
}

void HeatMap::setEmptyText(const QString& text)
{
    m_emptyText = text;
    tellCurrentCell();
    viewport()->update();
}

void HeatMap::setOrder(HeatMapOrder departments, HeatMapOrder jobs)
{
    m_rowOrder = departments;
    m_columnOrder = jobs;
    changeData(m_data);
}

void HeatMap::changeData(HeatMapData data)
{
    std::optional<std::pair<qint64, qint64>> before;
    if (const auto cell = currentCell())
        before.emplace(m_data.departmentId(cell->row), m_data.jobId(cell->column));
    m_data = std::move(data);
    m_data.setOrder(m_rowOrder, m_columnOrder);
    m_current = before ? m_data.find(before->first, before->second).value_or(HeatMapCell()) : HeatMapCell();
    m_pressed.reset();
    // Nothing to move on, nothing to stop at.
    setFocusPolicy(m_data.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    restyle();
    tellCurrentCell();
}

// Texts or how they look have changed.
void HeatMap::restyle()
{
    m_painter.reset(palette(), font());
    m_sizes = HeatMapTextSizes::of(m_data, QFontMetrics(m_painter.boldFont(), this), tr("Total"));
    relayout();
    updateGeometry();
}

void HeatMap::relayout()
{
    const bool wasSlanted = m_layout.slanted();
    m_layout = HeatMapLayout(m_data, m_sizes, viewport()->size());
    const QPoint range = m_layout.scrollRange();
    horizontalScrollBar()->setRange(0, range.x());
    horizontalScrollBar()->setPageStep(std::max(1, m_layout.cells().width()));
    horizontalScrollBar()->setSingleStep(std::max(1, m_layout.cellSize().width()));
    verticalScrollBar()->setRange(0, range.y());
    verticalScrollBar()->setPageStep(std::max(1, m_layout.cells().height()));
    verticalScrollBar()->setSingleStep(std::max(1, m_layout.cellSize().height()));
    m_layout.setScroll({horizontalScrollBar()->value(), verticalScrollBar()->value()});
    point(m_pointer);
    viewport()->update();
    if (m_layout.slanted() != wasSlanted)
        updateGeometry();
}

std::optional<HeatMapCell> HeatMap::currentCell() const
{
    return m_data.isEmpty() ? std::nullopt : std::optional(m_current);
}

void HeatMap::setCurrentCell(HeatMapCell cell)
{
    if (m_data.isEmpty())
        return;
    cell = {std::clamp(cell.row, 0, m_data.rowCount() - 1), std::clamp(cell.column, 0, m_data.columnCount() - 1)};
    const bool moved = cell != m_current;
    m_current = cell;
    const QPoint scroll = m_layout.scrollTo(cell);
    horizontalScrollBar()->setValue(scroll.x());
    verticalScrollBar()->setValue(scroll.y());
    viewport()->update();
    if (moved)
        tellCurrentCell();
}

QSize HeatMap::wholeSize() const
{
    const QPoint range = HeatMapLayout(m_data, m_sizes, size()).scrollRange();
    return size() + QSize(range.x(), range.y());
}

QSize HeatMap::sizeHint() const
{
    const QSize least(640, 240);
    if (m_data.isEmpty())
        return least;
    const HeatMapLayout layout(m_data, m_sizes, {std::max(least.width(), viewport()->width()), kTallest});
    return {least.width(),
            layout.heightFor(std::min(m_data.rowCount(), kMostRowsAsked)) + horizontalScrollBar()->sizeHint().height()};
}

QSize HeatMap::minimumSizeHint() const
{
    return {320, std::min(240, sizeHint().height())};
}

void HeatMap::tellCurrentCell()
{
    const auto cell = currentCell();
    // Tells accessibility, too.
    setAccessibleDescription(cell ? heatMapText(m_data, *cell) : m_emptyText);
}

std::optional<HeatMapCell> HeatMap::cellAt(QPoint point) const
{
    if (m_data.isEmpty() || !m_layout.cells().contains(point))
        return std::nullopt;
    return HeatMapCell{m_layout.rowAt(point), m_layout.columnAt(point)};
}

void HeatMap::point(std::optional<QPoint> where)
{
    m_pointer = where;
    const bool known = where && !m_data.isEmpty();
    const int row = known ? m_layout.rowAt(*where) : -1;
    const int column = known ? m_layout.columnAt(*where) : -1;
    viewport()->setCursor(row >= 0 && column >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (row == m_pointedRow && column == m_pointedColumn)
        return;
    m_pointedRow = row;
    m_pointedColumn = column;
    viewport()->update();
}

void HeatMap::activate(HeatMapCell cell)
{
    Q_EMIT cellActivated(m_data.department(cell.row), m_data.job(cell.column));
}

bool HeatMap::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = textAt(help->pos());
        // Names are plain text, whatever they contain.
        QToolTip::showText(help->globalPos(),
                           Qt::mightBeRichText(text) ? u"<span>%1</span>"_s.arg(text.toHtmlEscaped()) : text,
                           viewport());
        return true;
    }
    if (event->type() == QEvent::Leave)
        point(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

void HeatMap::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    static const QList<QEvent::Type> looks{QEvent::PaletteChange, QEvent::FontChange, QEvent::StyleChange,
                                           QEvent::LocaleChange, QEvent::LanguageChange};
    if (!looks.contains(event->type()))
        return;
    restyle();
    tellCurrentCell();
}

void HeatMap::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Colors::of(palette()).card);
    if (m_data.isEmpty()) {
        m_painter.paintEmpty(painter, viewport()->rect(), m_emptyText);
        return;
    }
    HeatMapMarks marks{m_pointedRow, m_pointedColumn, {}};
    if (hasFocus()) {
        marks.focus = m_current;
        if (marks.row < 0 && marks.column < 0) {
            marks.row = m_current.row;
            marks.column = m_current.column;
        }
    }
    m_painter.paint(painter, m_data, m_layout, marks, {tr("Total"), hiresText(m_data.largest())});
}

void HeatMap::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void HeatMap::scrollContentsBy(int, int)
{
    m_layout.setScroll({horizontalScrollBar()->value(), verticalScrollBar()->value()});
    point(m_pointer);
    viewport()->update();
}

void HeatMap::keyPressEvent(QKeyEvent* event)
{
    if (m_data.isEmpty())
        return event->ignore();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return activate(m_current);
    const QSize cell = m_layout.cellSize();
    const QSize view = m_layout.cells().size();
    const QSize page(std::max(1, view.width() / cell.width()), std::max(1, view.height() / cell.height()));
    if (const auto next = cellAfterKey(*event, m_current, page))
        return setCurrentCell(*next);
    event->ignore();
}

void HeatMap::mouseMoveEvent(QMouseEvent* event)
{
    point(event->position().toPoint());
}

void HeatMap::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? cellAt(event->position().toPoint()) : std::nullopt;
    if (m_pressed)
        setCurrentCell(*m_pressed);
    // Scrolling to a cell that was in view in part moves it under the pointer.
    event->accept();
}

void HeatMap::mouseReleaseEvent(QMouseEvent* event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (event->button() == Qt::LeftButton && pressed && viewport()->rect().contains(event->position().toPoint()))
        activate(*pressed);
}

void HeatMap::wheelEvent(QWheelEvent* event)
{
    QScrollBar* bar = horizontalScrollBar();
    if (event->modifiers().testFlag(Qt::ShiftModifier) && bar->maximum() > 0) {
        bar->setValue(bar->value() - event->angleDelta().y());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void HeatMap::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::MouseFocusReason)
        setCurrentCell(m_current);
    viewport()->update();
}

void HeatMap::focusOutEvent(QFocusEvent*)
{
    viewport()->update();
}

} // namespace globant::ui
