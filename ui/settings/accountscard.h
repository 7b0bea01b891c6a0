// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountrepository.h"
#include "ui/common/widgets.h"

class QComboBox;
class QTableView;

namespace globant::ui {

class AccountsModel;
class AddPersonForm;
class RecoveryCodePanel;
class RotationPanel;
class ServerControl;
class WorkspaceSession;

// Who may open the workspace, and as what. For administrators.
class AccountsCard : public Card
{
    Q_OBJECT

public:
    // Both outlive the card. `server`: what to stop before the data gets a new key; null: nothing.
    explicit AccountsCard(WorkspaceSession& session, ServerControl* server = nullptr, QWidget* parent = nullptr);
    void refresh();

private:
    void makeTable();
    QLayout* makeRoleRow();
    void addKeyRows();
    void askToDisable();
    void askForNewKey();
    void setRotationButtons(bool enabled);
    void connectForms();
    void showAccounts(QList<accounts::Account> accounts);
    void showChosen();
    void showError(const QString& sentence);
    void addPerson();
    void showAddForm(bool shown);
    void setRole(const QString& name, accounts::Role role);

    WorkspaceSession& m_session;
    AccountsModel* m_model;
    QTableView* m_table;
    QPushButton* m_add;
    QLabel* m_roleLabel;
    QComboBox* m_role;
    QLabel* m_roleNote;
    AddPersonForm* m_form;
    QPushButton* m_newCode;
    RecoveryCodePanel* m_code = nullptr;
    QPushButton* m_disable;
    QPushButton* m_newKey;
    RotationPanel* m_rotation;
    Notice* m_notice;
    bool m_canChange;
    QString m_undoName; // whose role the notice's button puts back
    accounts::Role m_undoRole = accounts::Role::Viewer;
};

} // namespace globant::ui
