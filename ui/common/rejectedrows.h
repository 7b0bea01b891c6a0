// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/importlog.h"

#include <QAbstractTableModel>
#include <QHash>

namespace globant::ui {

// The rejected rows of one import, to look at, read a page at a time. Asks for more with wanted() and is answered with
// append().
class RejectedRows : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Field, Reason, Text, ColumnCount };
    static constexpr int kPage = 200;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // Forgets all and begins with another import (0: none). `table`: for the fields' titles, may be null.
    virtual void setImport(qint64 importId, const catalog::TableSchema* table);
    qint64 importId() const { return m_importId; }
    // Ignored where another import was set since.
    void append(qint64 importId, const QList<ingest::StoredReject>& rejects);
    const ingest::StoredReject& rejectAt(int row) const { return m_rejects[row]; }

Q_SIGNALS:
    void wanted(qint64 importId, qint64 afterLine);

private:
    qint64 m_importId = 0;
    bool m_complete = true;
    bool m_asked = false;
    QHash<QString, QString> m_titles; // of fields, by name
    QList<ingest::StoredReject> m_rejects;
};

} // namespace globant::ui
