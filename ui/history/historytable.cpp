// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytable.h"

#include "ui/common/colors.h"
#include "ui/common/tablestyle.h"
#include "ui/history/historymodel.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QStyledItemDelegate>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLeastWhat = 160;
// What a narrow window leaves to the details, first to last.
constexpr HistoryModel::Column kSpared[] = {HistoryModel::Duration, HistoryModel::Removed, HistoryModel::Changed};

QString widthsKey()
{
    return u"history/columns"_s;
}

class HistoryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (!index.data(HistoryModel::UndoneRole).toBool())
            return;
        const QColor muted = Colors::of(option->palette).muted;
        option->palette.setColor(QPalette::Text, muted);
        option->palette.setColor(QPalette::HighlightedText, muted);
    }
};

int defaultWidth(int column)
{
    switch (column) {
    case HistoryModel::When:
        return 152;
    case HistoryModel::Who:
        return 88;
    default:
        return 80;
    }
}

} // namespace

// No narrower than the heading in the reader's language.
int HistoryTable::firstWidth(int column) const
{
    return std::max(defaultWidth(column), horizontalHeader()->sectionSizeHint(column));
}

HistoryTable::HistoryTable(QAbstractItemModel* model, QWidget* parent)
    : QTableView(parent)
{
    setModel(model);
    setItemDelegate(new HistoryDelegate(this));
    styleTable(this, tr("Log, newest first"));
    const QVariantList kept = QSettings().value(widthsKey()).toList();
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        setColumnWidth(column, kept.size() == HistoryModel::ColumnCount ? kept[column].toInt() : firstWidth(column));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &HistoryTable::keepWidths);
}

void HistoryTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit();
}

void HistoryTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fit();
}

// What happened gets the room that the others leave.
void HistoryTable::fit()
{
    m_isFitting = true;
    for (const int column : kSpared)
        showColumn(column);
    for (int column = 0; column < HistoryModel::State; ++column) // the language may have changed since
        setColumnWidth(column, std::max(columnWidth(column), horizontalHeader()->sectionSizeHint(column)));
    int room = viewport()->width() - firstWidth(HistoryModel::State);
    for (int column = 0; column < HistoryModel::State; ++column) {
        if (column != HistoryModel::What)
            room -= columnWidth(column);
    }
    for (const int column : kSpared) {
        if (room >= kLeastWhat)
            break;
        room += columnWidth(column);
        hideColumn(column);
    }
    setColumnWidth(HistoryModel::What, std::max(kLeastWhat, room));
    m_isFitting = false;
}

void HistoryTable::keepWidths()
{
    if (m_isFitting)
        return;
    QVariantList widths;
    for (int column = 0; column < HistoryModel::ColumnCount; ++column)
        widths.append(isColumnHidden(column) ? firstWidth(column) : columnWidth(column));
    QSettings().setValue(widthsKey(), widths);
}

} // namespace globant::ui
