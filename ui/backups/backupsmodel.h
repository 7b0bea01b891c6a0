// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuplist.h"
#include "core/catalog/catalog.h"

#include <QAbstractTableModel>

namespace globant::ui {

// The backups of a folder, newest first.
class BackupsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Made, By, Rows, Size, Verified, File, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        FaultRole, // bool: it is damaged, or cannot be opened
    };

    // `catalog`, whose tables' rows are counted, outlives the model.
    explicit BackupsModel(const catalog::Catalog& catalog, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setBackups(const QList<backup::BackupEntry>& backups, qint64 nowMs);
    const backup::BackupEntry* entryAt(int row) const; // null: no such row
    int rowOf(const QString& path) const;              // -1: not there

private:
    QString text(const backup::BackupEntry& entry, int column) const;
    QVariant sortKey(const backup::BackupEntry& entry, int column) const;

    const catalog::Catalog& m_catalog;
    QList<backup::BackupEntry> m_backups;
    qint64 m_nowMs = 0;
};

} // namespace globant::ui
