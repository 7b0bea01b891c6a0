// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountrepository.h"
#include "core/accounts/rotatekey.h"
#include "core/common/result.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace globant::ui {

class ServerControl;
class WorkspaceSession;

// Takes the workspace away from an account, or gives the data a new key, after a question. Where the data gets a new
// key, the session tells it (storeReplaced) and has served.
class RotationPanel : public QWidget
{
    Q_OBJECT

public:
    // `session`, which can be written to, and `server` outlive the panel. The API stops before the data gets a new key;
    // null: there is none.
    RotationPanel(WorkspaceSession& session, ServerControl* server, QWidget* parent = nullptr);

    // Put the question.
    void beginDisabling(const accounts::Account& account);
    void beginNewKey();
    // From the yes to the answer.
    bool isRunning() const { return !isHidden() && !isEnabled(); }

Q_SIGNALS:
    // The question was declined, or it is done; `sentence` says what, and is empty where nothing was.
    void finished(const QString& sentence);
    void failed(const QString& sentence);

private:
    void ask(const QString& question, const QString& yes, const QString& no);
    void start();
    void startWithoutServer();
    void change();
    void end(Result<std::optional<accounts::RotatedStore>> done);
    QString doneSentence() const;

    WorkspaceSession& m_session;
    ServerControl* const m_server;
    bool m_waits = false; // for the API to stop
    QLabel* m_question;
    QPushButton* m_yes;
    QPushButton* m_no;
    std::optional<accounts::Account> m_account; // to be disabled; nothing: a new key is asked for
};

} // namespace globant::ui
