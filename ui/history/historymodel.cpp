// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historymodel.h"

#include "ui/common/widgets.h"
#include "ui/history/historytext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace globant::ui {

using records::HistoryEntry;

namespace {

bool isNumber(int column)
{
    return column >= HistoryModel::Added && column <= HistoryModel::Duration;
}

// Empty instead of 0, so that the numbers that tell something stand out.
QString countText(const std::optional<qint64>& count)
{
    return count.value_or(0) == 0 ? QString() : numberText(*count);
}

} // namespace

HistoryModel::HistoryModel(const catalog::Catalog& catalog, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{
}

int HistoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry& entry = m_entries[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, index.column());
    case Qt::ToolTipRole:
        if (index.column() == When)
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.atMs), QLocale::LongFormat);
        return text(entry, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    case UndoneRole:
        return entry.undoneBy.has_value();
    default:
        return {};
    }
}

QString HistoryModel::text(const HistoryEntry& entry, int column) const
{
    switch (column) {
    case When:
        return HistoryText::when(entry.atMs);
    case Who:
        return entry.account;
    case What:
        return HistoryText::what(entry, m_catalog);
    case Added:
        return countText(entry.added);
    case Changed:
        return countText(entry.changed);
    case Removed:
        return countText(entry.removed);
    case Rejected:
        return countText(entry.rejected);
    case Duration:
        return entry.seconds ? HistoryText::duration(*entry.seconds) : QString();
    case State:
        return HistoryText::state(entry);
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("When"),    tr("Who"),      tr("What"),     tr("Added"), tr("Changed"),
                              tr("Removed"), tr("Rejected"), tr("Duration"), tr("State")};
    return titles[section];
}

bool HistoryModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked && !m_entries.isEmpty();
}

void HistoryModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT wanted(m_entries.last().id);
}

void HistoryModel::replace(const QList<HistoryEntry>& entries, bool complete)
{
    beginResetModel();
    m_entries = entries;
    m_complete = complete;
    m_asked = false;
    endResetModel();
}

void HistoryModel::append(const QList<HistoryEntry>& entries, bool complete)
{
    // Until the rows are in, a view that asks for more would get the same ones again.
    if (!entries.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(entries.size()) - 1);
        m_entries += entries;
        endInsertRows();
    }
    m_complete = complete;
    m_asked = false;
}

const HistoryEntry* HistoryModel::entryAt(int row) const
{
    return row >= 0 && row < m_entries.size() ? &m_entries[row] : nullptr;
}

int HistoryModel::rowOf(qint64 id) const
{
    const auto found = std::lower_bound(m_entries.cbegin(), m_entries.cend(), id,
                                        [](const HistoryEntry& entry, qint64 wantedId) { return entry.id > wantedId; });
    return found != m_entries.cend() && found->id == id ? int(found - m_entries.cbegin()) : -1;
}

} // namespace globant::ui
