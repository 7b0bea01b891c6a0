// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/token.h"

#include <QAbstractTableModel>

namespace globant::ui {

// "Read", "Import" and so on, with commas between; "All" for all of them.
QString scopesText(const QString& kept);
QString scopeText(accounts::Scope scope);

// The API tokens in force, one a row.
class ServerTokensModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Account, Role, Scopes, Created, LastUsed, Expires, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTokens(QList<accounts::TokenInfo> tokens);
    // Null for an index that is of no row.
    const accounts::TokenInfo* token(const QModelIndex& index) const;
    // How many tokens an account has.
    int countOf(const QString& account) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<accounts::TokenInfo> m_tokens;
};

} // namespace globant::ui
