// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountrepository.h"

#include <QAbstractTableModel>

namespace globant::ui {

// The accounts of a workspace, one a row.
class AccountsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Role, Created, Disabled, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setAccounts(QList<accounts::Account> accounts);
    // Null for an index that is of no row.
    const accounts::Account* account(const QModelIndex& index) const;
    // Invalid for a name that is not there.
    QModelIndex find(const QString& name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<accounts::Account> m_accounts;
};

} // namespace globant::ui
