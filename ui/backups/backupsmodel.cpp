// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsmodel.h"

#include "ui/backups/backuptext.h"
#include "ui/common/localized.h"
#include "ui/common/widgets.h"

#include <QDir>
#include <QFileInfo>

namespace globant::ui {

using namespace Qt::StringLiterals;
using backup::BackupEntry;

BackupsModel::BackupsModel(const catalog::Catalog& catalog, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{
}

int BackupsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_backups.size());
}

int BackupsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BackupsModel::text(const BackupEntry& entry, int column) const
{
    switch (column) {
    case Made:
        return BackupText::capital(BackupText::moment(entry.madeMs, m_nowMs));
    case By:
        return !entry.manifest ? QString() : entry.isScheduled() ? tr("Schedule") : entry.manifest->account;
    case Rows:
        return entry.manifest ? numberText(BackupText::rows(entry.manifest->content.rows, m_catalog)) : QString();
    case Size:
        return BackupText::size(entry.bytes);
    case Verified:
        if (!entry.manifest)
            return entry.error.code == ErrorCode::StoreNewer      ? tr("Of a newer version")
                   : entry.error.code == ErrorCode::WrongPassword ? tr("Of another workspace")
                                                                  : tr("Damaged");
        return entry.fault.isEmpty() ? BackupText::capital(BackupText::moment(entry.lastVerifiedMs, m_nowMs))
                                     : tr("Damaged");
    case File:
        return QFileInfo(entry.path).fileName();
    default:
        return {};
    }
}

QVariant BackupsModel::sortKey(const BackupEntry& entry, int column) const
{
    switch (column) {
    case Made:
        return entry.madeMs;
    case Rows:
        return entry.manifest ? BackupText::rows(entry.manifest->content.rows, m_catalog) : qint64(-1);
    case Size:
        return entry.bytes;
    case Verified:
        return entry.isWhole() ? entry.lastVerifiedMs : qint64(-1);
    default:
        return text(entry, column);
    }
}

QVariant BackupsModel::data(const QModelIndex& index, int role) const
{
    const BackupEntry* const entry = index.isValid() ? entryAt(index.row()) : nullptr;
    if (entry == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*entry, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Rows || index.column() == Size ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                                : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (index.column() == File)
            return QDir::toNativeSeparators(entry->path);
        if (index.column() == Verified)
            return entry->manifest ? localized(entry->fault) : localized(entry->error);
        return {};
    case SortRole:
        return sortKey(*entry, index.column());
    case FaultRole:
        return !entry->isWhole();
    default:
        return {};
    }
}

QVariant BackupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Rows || section == Size ? int(Qt::AlignRight | Qt::AlignVCenter)
                                                  : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section < 0 || section >= ColumnCount)
        return {};
    const QString titles[ColumnCount] = {tr("Made"), tr("By"), tr("Rows"), tr("Size"), tr("Verified"), tr("File")};
    return titles[section];
}

void BackupsModel::setBackups(const QList<BackupEntry>& backups, qint64 nowMs)
{
    beginResetModel();
    m_backups = backups;
    m_nowMs = nowMs;
    endResetModel();
}

const BackupEntry* BackupsModel::entryAt(int row) const
{
    return row >= 0 && row < m_backups.size() ? &m_backups[row] : nullptr;
}

int BackupsModel::rowOf(const QString& path) const
{
    for (int row = 0; row < m_backups.size(); ++row)
        if (m_backups[row].path == path)
            return row;
    return -1;
}

} // namespace globant::ui
