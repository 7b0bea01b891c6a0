// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/rejectsmodel.h"

#include "ui/common/widgets.h"

#include <QFont>

namespace globant::ui {

using namespace Qt::StringLiterals;

int RejectsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rejects.size());
}

int RejectsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ingest::StoredReject& reject = m_rejects[index.row()];
    const auto corrected = m_corrections.constFind(reject.line);
    const bool isCorrected = index.column() == Text && corrected != m_corrections.cend();
    switch (role) {
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (index.column() == Line ? Qt::AlignRight : Qt::AlignLeft)));
    case Qt::FontRole:
        if (isCorrected) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
        if (isCorrected)
            return tr("Was: %1").arg(reject.text);
        [[fallthrough]];
    case Qt::DisplayRole:
    case Qt::EditRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Line:
        return numberText(reject.line);
    case Field:
        return m_titles.value(reject.field, reject.field);
    case Reason:
        return reject.message;
    case Text:
        return isCorrected ? *corrected : reject.text;
    default:
        return {};
    }
}

bool RejectsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !(flags(index) & Qt::ItemIsEditable))
        return false;
    const ingest::StoredReject& reject = m_rejects[index.row()];
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
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_editable && index.isValid() && index.column() == Text && !m_rejects[index.row()].retriedBy)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant RejectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == Line ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Line:
        return tr("Line");
    case Field:
        return tr("Field");
    case Reason:
        return tr("Reason");
    case Text:
        return tr("Text in the file");
    default:
        return {};
    }
}

bool RejectsModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked;
}

void RejectsModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT wanted(m_importId, m_rejects.isEmpty() ? 0 : m_rejects.last().line);
}

void RejectsModel::setImport(qint64 importId, const catalog::TableSchema* table)
{
    beginResetModel();
    m_importId = importId;
    m_rejects.clear();
    m_corrections.clear();
    m_titles.clear();
    if (table != nullptr) {
        for (const catalog::Field& field : table->fields)
            m_titles.insert(field.name, field.title);
    }
    m_complete = importId == 0;
    m_asked = false;
    endResetModel();
    Q_EMIT correctionsChanged();
    fetchMore({});
}

void RejectsModel::append(qint64 importId, const QList<ingest::StoredReject>& rejects)
{
    if (importId != m_importId || !m_asked)
        return;
    m_complete = rejects.size() < kPage;
    if (!rejects.isEmpty()) {
        beginInsertRows({}, int(m_rejects.size()), int(m_rejects.size() + rejects.size()) - 1);
        m_rejects += rejects;
        endInsertRows();
    }
    m_asked = false; // not before: a view that asks for more meanwhile would get the same page again
}

} // namespace globant::ui
