// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"
#include "ui/settings/servercontrol.h"

#include <optional>

class QCheckBox;
class QLineEdit;
class QTimer;

namespace globant::ui {

class ServerForm;
class ServerRequests;
class ServerTokens;
class WorkspaceSession;

// The REST API of this workspace: on or off, how it is reached, its tokens, what it answers. For administrators; others
// read who may.
class ServerCard : public Card
{
    Q_OBJECT

public:
    // Both outlive the card.
    ServerCard(WorkspaceSession& session, ServerControl& control, QWidget* parent = nullptr);
    void refresh();

private:
    void makeParts();
    QWidget* makeUsage();
    void connectControl();
    void toggle(bool on);
    void showState();
    void showUsage(const QString& url);
    void keep(bool on);
    void load();

    WorkspaceSession& m_session;
    ServerControl& m_control;
    ServerSettings m_settings; // as they are kept
    bool m_loaded = false;
    std::optional<bool> m_asked; // what the person has just asked for: on or off

    QCheckBox* m_switch = nullptr; // null: not an administrator's card, and nothing below it either
    QLabel* m_state = nullptr;
    QLabel* m_fingerprint = nullptr;
    Notice* m_notice = nullptr;
    ServerForm* m_form = nullptr;
    QLabel* m_formNote = nullptr;
    QWidget* m_usage = nullptr;
    QLineEdit* m_uploadLine = nullptr;
    QLineEdit* m_readLine = nullptr;
    ServerTokens* m_tokens = nullptr;
    ServerRequests* m_requests = nullptr;
    QTimer* m_lastUsed = nullptr; // asks again when tokens were used, while requests come
};

} // namespace globant::ui
