// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/integritycheck.h"
#include "ui/common/widgets.h"

namespace globant::ui {

class WorkspaceSession;

// What a check found, as sentences for a person.
QString integrityText(const store::IntegrityReport& report);

// Where the workspace is, how large it is, and whether it is whole.
class WorkspaceCard : public Card
{
    Q_OBJECT

public:
    // `session` outlives the card.
    explicit WorkspaceCard(WorkspaceSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    void check();

    WorkspaceSession& m_session;
    QLabel* m_size;
    QPushButton* m_check;
    Notice* m_notice;
};

} // namespace globant::ui
