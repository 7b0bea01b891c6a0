// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupstable.h"

#include "ui/backups/backupsmodel.h"
#include "ui/common/colors.h"
#include "ui/common/columnwidths.h"
#include "ui/common/tablestyle.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

class BackupsDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != BackupsModel::Verified || !index.data(BackupsModel::FaultRole).toBool())
            return;
        const QColor error = Colors::of(option->palette).error;
        option->palette.setColor(QPalette::Text, error);
        option->palette.setColor(QPalette::HighlightedText, error);
    }
};

} // namespace

BackupsTable::BackupsTable(BackupsModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_sorted(new QSortFilterProxyModel(this))
{
    m_sorted->setSourceModel(&model);
    m_sorted->setSortRole(BackupsModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    setModel(m_sorted);
    setItemDelegate(new BackupsDelegate(this));
    setObjectName(u"backups"_s);
    styleTable(this, tr("Backups"));
    setSortingEnabled(true);
    sortByColumn(BackupsModel::Made, Qt::DescendingOrder);
    constexpr std::pair<int, int> kWidths[] = {{BackupsModel::Made, 170},
                                               {BackupsModel::By, 100},
                                               {BackupsModel::Rows, 90},
                                               {BackupsModel::Size, 96},
                                               {BackupsModel::Verified, 180}};
    for (const auto& [column, width] : kWidths)
        setColumnWidth(column, width);
    keepColumnWidths(this, u"backups"_s);
}

int BackupsTable::chosenRow() const
{
    return m_sorted->mapToSource(currentIndex()).row();
}

void BackupsTable::choose(int row)
{
    setCurrentIndex(m_sorted->mapFromSource(m_model.index(std::max(row, 0), 0)));
}

} // namespace globant::ui
