// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"

namespace globant::ui {

class WorkspaceSession;

// The way to have a person's name removed.
class PrivacyCard : public Card
{
    Q_OBJECT

public:
    // `session` outlives the card.
    explicit PrivacyCard(WorkspaceSession& session, QWidget* parent = nullptr);
};

} // namespace globant::ui
