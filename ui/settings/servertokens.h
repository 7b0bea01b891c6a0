// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/token.h"
#include "core/common/result.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace globant::ui {

class Notice;
class ServerTokenForm;
class ServerTokenIssued;
class ServerTokensModel;
class WorkspaceSession;

// The tokens that programs use the API with: made and revoked here.
class ServerTokens : public QWidget
{
    Q_OBJECT

public:
    // `session` outlives it.
    explicit ServerTokens(WorkspaceSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    struct Known
    {
        QList<accounts::TokenInfo> tokens;
        QList<accounts::Account> accounts;
    };

    QLayout* makeHeading();
    void makeTable();
    QWidget* makeQuestion();
    void show(Known known);
    void showChosen();
    void showForm(bool shown);
    void showError(const QString& sentence);
    void make();
    void askToRevoke();
    void revoke();

    WorkspaceSession& m_session;
    const bool m_canChange;
    ServerTokensModel* m_model;
    QTableView* m_table;
    QPushButton* m_new;
    QPushButton* m_revoke;
    QLabel* m_empty;
    ServerTokenForm* m_form;
    ServerTokenIssued* m_issued;
    QLabel* m_question = nullptr; // both before what is made with them
    QPushButton* m_keep = nullptr;
    QWidget* m_asking;
    Notice* m_notice;
    QString m_revoking; // the account that is asked about
};

} // namespace globant::ui
