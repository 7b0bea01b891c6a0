// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/importlog.h"

#include <QAbstractTableModel>
#include <QHash>

namespace globant::ui {

// The rejected rows of one import, read a page at a time; their text can be corrected in place. Asks for more with
// wanted() and is answered with append().
class RejectsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Line, Field, Reason, Text, ColumnCount };
    static constexpr int kPage = 200;

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // Forgets all and begins with another import (0: none). `table`: for the fields' titles, may be null.
    void setImport(qint64 importId, const catalog::TableSchema* table);
    qint64 importId() const { return m_importId; }
    void append(qint64 importId, const QList<ingest::StoredReject>& rejects);
    void setEditable(bool editable) { m_editable = editable; }

    // By line: the texts that differ from what was rejected.
    const QHash<qint64, QString>& corrections() const { return m_corrections; }

Q_SIGNALS:
    void wanted(qint64 importId, qint64 afterLine);
    void correctionsChanged();

private:
    qint64 m_importId = 0;
    bool m_editable = true;
    bool m_complete = true;
    bool m_asked = false;
    QHash<QString, QString> m_titles; // of fields, by name
    QList<ingest::StoredReject> m_rejects;
    QHash<qint64, QString> m_corrections;
};

} // namespace globant::ui
