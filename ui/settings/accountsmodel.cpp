// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountsmodel.h"

#include "ui/settings/accounttext.h"

namespace globant::ui {

void AccountsModel::setAccounts(QList<accounts::Account> accounts)
{
    beginResetModel();
    m_accounts = std::move(accounts);
    endResetModel();
}

const accounts::Account* AccountsModel::account(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_accounts.size() ? &m_accounts[index.row()] : nullptr;
}

QModelIndex AccountsModel::find(const QString& name) const
{
    for (qsizetype row = 0; row < m_accounts.size(); ++row) {
        if (m_accounts[row].name == name)
            return index(int(row), Name);
    }
    return {};
}

int AccountsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_accounts.size());
}

int AccountsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AccountsModel::data(const QModelIndex& index, int role) const
{
    const accounts::Account* of = account(index);
    if (!of || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (role == Qt::ToolTipRole)
        return index.column() == Role ? QVariant(roleSentence(of->role)) : QVariant();
    switch (index.column()) {
    case Name:
        return of->name;
    case Kind:
        return accountKindText(of->kind);
    case Role:
        return roleText(of->role);
    case Created:
        return localDayText(of->createdMs);
    case Disabled:
        return of->disabledMs ? localDayText(*of->disabledMs) : QString();
    default:
        return {};
    }
}

QVariant AccountsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Kind:
        return tr("Kind");
    case Role:
        return tr("Role");
    case Created:
        return tr("Created");
    case Disabled:
        return tr("Disabled");
    default:
        return {};
    }
}

} // namespace globant::ui
