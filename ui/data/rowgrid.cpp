// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowgrid.h"

#include "ui/common/colors.h"
#include "ui/common/icons.h"
#include "ui/data/filterheader.h"
#include "ui/data/rowwindowmodel.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRowHeight = 30;

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::paint(painter, option, index);
        if (!index.data(RowWindowModel::SkeletonRole).toBool())
            return;
        // Of differing lengths, so that it reads as text to come.
        const int width = option.rect.width() * (45 + (index.row() * 7 + index.column() * 13) % 35) / 100 - 8;
        QRect bar(option.rect.left() + 8, option.rect.center().y() - 4, width, 8);
        if (index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight)
            bar.moveRight(option.rect.right() - 8);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Colors::of(option.palette).line);
        painter->drawRoundedRect(bar, 4, 4);
        painter->restore();
    }
};

int defaultWidth(const catalog::TableSchema& table, int field)
{
    if (table.foreignKeyOf(field))
        return 204;
    switch (table.fields[field].type) {
    case catalog::FieldType::Integer:
        return 92;
    case catalog::FieldType::DateTime:
        return 190;
    case catalog::FieldType::String:
        break;
    }
    return 210;
}

QString widthsKey(const catalog::TableSchema& table)
{
    return u"data/columns/"_s + table.name;
}

} // namespace

RowGrid::RowGrid(RowWindowModel* model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new FilterHeader(this))
{
    setHorizontalHeader(m_header);
    setModel(model);
    // Its own, which stays empty: to show which columns are selected, a header asks the model of every selected row.
    m_header->setSelectionModel(new QItemSelectionModel(model, m_header));
    setItemDelegate(new RowDelegate(this));
    setAccessibleName(tr("Rows"));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_header->setStretchLastSection(true);
    connect(m_header, &QHeaderView::sectionResized, this, &RowGrid::keepWidths);
}

void RowGrid::setTable(const catalog::TableSchema& table)
{
    m_table = &table;
    m_isFitting = true;
    m_header->setTable(table);
    m_isFitting = false;
    fitWidths();
}

void RowGrid::fitWidths()
{
    if (!m_table)
        return;
    const QVariantList kept = QSettings().value(widthsKey(*m_table)).toList();
    const bool isKept = kept.size() == m_table->fields.size();
    int wanted = 0;
    for (int field = 0; field < m_table->fields.size(); ++field)
        wanted += defaultWidth(*m_table, field);
    const double share = std::min(1.0, double(viewport()->width()) / std::max(wanted, 1));
    m_isFitting = true;
    for (int field = 0; field < m_table->fields.size() && field < m_header->count(); ++field)
        m_header->resizeSection(field, isKept ? kept[field].toInt() : int(share * defaultWidth(*m_table, field)));
    m_isFitting = false;
}

void RowGrid::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitWidths();
}

void RowGrid::keepWidths(int resized)
{
    // The last column takes what is left.
    if (m_isFitting || !m_table || m_header->count() != m_table->fields.size() || resized == m_header->count() - 1)
        return;
    QVariantList widths;
    for (int field = 0; field < m_header->count(); ++field)
        widths.append(m_header->sectionSize(field));
    QSettings().setValue(widthsKey(*m_table), widths);
}

qint64 RowGrid::selectedCount() const
{
    qint64 rows = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        rows += range.height();
    return rows;
}

void RowGrid::goTo(int row)
{
    const QModelIndex index = m_model->index(row, std::max(currentIndex().column(), 0));
    setCurrentIndex(index);
    scrollTo(index, PositionAtCenter);
}

void RowGrid::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex cell = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!cell.isValid() || !m_model->rowAt(cell.row()))
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString text = fontMetrics().elidedText(cell.data().toString(), Qt::ElideRight, 240);
    if (!text.isEmpty()) {
        menu->addAction(icon(u"view-filter"_s, palette()),
                        tr("&Only rows with “%1”").arg(QString(text).replace(u'&', u"&&"_s)), this,
                        [this, cell = QPersistentModelIndex(cell)] { Q_EMIT filterByCellRequested(cell); });
        menu->addSeparator();
    }
    for (QAction* action : std::as_const(m_rowActions)) {
        if (action)
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(cell).bottomLeft())
                                                               : event->globalPos());
}

void RowGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        event->ignore(); // the view's own copies the current cell alone
    else
        QTableView::keyPressEvent(event);
}

} // namespace globant::ui
