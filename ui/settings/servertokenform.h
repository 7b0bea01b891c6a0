// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/token.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace globant::ui {

// Asks whom a new token is for, what it may be used for, and how long.
class ServerTokenForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServerTokenForm(QWidget* parent = nullptr);

    // A name among these gets a further token, and keeps its role.
    void setAccounts(QList<accounts::Account> accounts);
    void clear();
    void setBusy(bool busy);

    QString name() const;
    // The account of this name exists.
    bool isKnown() const { return known() != nullptr; }
    accounts::Role role() const;
    accounts::Scopes scopes() const;
    std::optional<int> days() const; // none: for ever

Q_SIGNALS:
    void submitted();
    void cancelled();

private:
    struct ScopeBox
    {
        accounts::Scope scope;
        accounts::Role needs;
        QCheckBox* box;
    };

    QLayout* makeScopes();
    QLayout* makeButtons();
    const accounts::Account* known() const;
    void check();

    QList<accounts::Account> m_accounts;
    QLineEdit* m_name;
    QComboBox* m_role;
    QLabel* m_note;
    QList<ScopeBox> m_scopes;
    QComboBox* m_days;
    QPushButton* m_make;
};

} // namespace globant::ui
