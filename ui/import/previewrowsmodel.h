// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/preview.h"

#include <QAbstractTableModel>

namespace globant::ui {

// The first rows of a file, each column under the field that it goes to.
class PreviewRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    // `table`: may be null.
    void setPreview(const ingest::FilePreview& preview, const catalog::TableSchema* table);

    bool isNumber(int column) const { return m_isNumber.value(column); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<QStringList> m_rows;
    QStringList m_headings;
    QList<bool> m_isNumber;
};

} // namespace globant::ui
