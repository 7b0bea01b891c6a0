// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rejectedrows.h"

#include "ui/common/localized.h"
#include "ui/common/widgets.h"

namespace globant::ui {

namespace {

QVariant alignment(int column)
{
    return QVariant::fromValue(
        Qt::Alignment(Qt::AlignVCenter | (column == RejectedRows::Line ? Qt::AlignRight : Qt::AlignLeft)));
}

} // namespace

int RejectedRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rejects.size());
}

int RejectedRows::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RejectedRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ingest::StoredReject& reject = m_rejects[index.row()];
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column());
    if (role == Qt::ToolTipRole && reject.retriedBy)
        return tr("Taken up again by import %1").arg(*reject.retriedBy);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Line:
        return numberText(reject.line);
    case Field:
        return m_titles.value(reject.field, reject.field);
    case Reason:
        return localized(reject.message);
    case Text:
        return reject.text;
    default:
        return {};
    }
}

QVariant RejectedRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Line"), tr("Field"), tr("Reason"), tr("Text in the file")};
    return titles[section];
}

bool RejectedRows::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_complete && !m_asked;
}

void RejectedRows::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT wanted(m_importId, m_rejects.isEmpty() ? 0 : m_rejects.last().line);
}

void RejectedRows::setImport(qint64 importId, const catalog::TableSchema* table)
{
    beginResetModel();
    m_importId = importId;
    m_rejects.clear();
    m_titles.clear();
    if (table != nullptr) {
        for (const catalog::Field& field : table->fields)
            m_titles.insert(field.name, localized(field.title));
    }
    m_complete = importId == 0;
    m_asked = false;
    endResetModel();
    fetchMore({});
}

void RejectedRows::append(qint64 importId, const QList<ingest::StoredReject>& rejects)
{
    if (importId != m_importId || !m_asked)
        return;
    // Until the rows are in, a view that asks for more would get the same ones again.
    if (!rejects.isEmpty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(rejects.size()) - 1);
        m_rejects += rejects;
        endInsertRows();
    }
    m_complete = rejects.size() < kPage;
    m_asked = false;
}

} // namespace globant::ui
