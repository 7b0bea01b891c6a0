// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/previewrowsmodel.h"

#include "ui/common/localized.h"
#include "ui/import/importtext.h"

namespace globant::ui {

void PreviewRowsModel::setPreview(const ingest::FilePreview& preview, const catalog::TableSchema* table)
{
    beginResetModel();
    m_rows = preview.rows;
    m_headings.clear();
    m_isNumber.clear();
    for (int column = 0; column < preview.columnCount; ++column) {
        const qsizetype field = table != nullptr ? preview.columnOfField.indexOf(column) : -1;
        const QString name = ImportText::column(preview, column);
        if (field >= 0)
            m_headings.append(localized(table->fields[field].title));
        else
            m_headings.append(table != nullptr ? tr("%1 (left out)").arg(name) : name);
        m_isNumber.append(field >= 0 && table->fields[field].type == catalog::FieldType::Integer);
    }
    endResetModel();
}

int PreviewRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_headings.size());
}

QVariant PreviewRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (m_isNumber[index.column()] ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return m_rows[index.row()].value(index.column());
    return {};
}

QVariant PreviewRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= m_headings.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (m_isNumber[section] ? Qt::AlignRight : Qt::AlignLeft)));
    return role == Qt::DisplayRole ? QVariant(m_headings[section]) : QVariant();
}

} // namespace globant::ui
