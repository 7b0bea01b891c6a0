// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/rejectsmodel.h"

#include <QFont>

namespace globant::ui {

QVariant RejectsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ingest::StoredReject& reject = rejectAt(index.row());
    const auto corrected = m_corrections.constFind(reject.line);
    if (index.column() != Text || corrected == m_corrections.cend())
        return RejectedRows::data(index, role == Qt::EditRole ? int(Qt::DisplayRole) : role);
    switch (role) {
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return font;
    }
    case Qt::ToolTipRole:
        return tr("Was: %1").arg(reject.text);
    case Qt::DisplayRole:
    case Qt::EditRole:
        return *corrected;
    default:
        return RejectedRows::data(index, role);
    }
}

bool RejectsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !(flags(index) & Qt::ItemIsEditable))
        return false;
    const ingest::StoredReject& reject = rejectAt(index.row());
    const QString text = value.toString();
    if (text == reject.text)
        m_corrections.remove(reject.line);
    else
        m_corrections.insert(reject.line, text);
    Q_EMIT dataChanged(index, index);
    Q_EMIT correctionsChanged();
    return true;
}

Qt::ItemFlags RejectsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = RejectedRows::flags(index);
    if (m_editable && index.isValid() && index.column() == Text && !rejectAt(index.row()).retriedBy)
        flags |= Qt::ItemIsEditable;
    return flags;
}

void RejectsModel::setImport(qint64 importId, const catalog::TableSchema* table)
{
    m_corrections.clear();
    RejectedRows::setImport(importId, table);
    Q_EMIT correctionsChanged();
}

} // namespace globant::ui
