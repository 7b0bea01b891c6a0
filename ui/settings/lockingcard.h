// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"

class QSettings;

namespace globant::ui {

inline constexpr int kDefaultIdleMinutes = 10;

// After how long without use the window locks; kept under "lock/idleMinutes".
class LockingCard : public Card
{
    Q_OBJECT

public:
    // `settings` outlives the card.
    explicit LockingCard(QSettings& settings, QWidget* parent = nullptr);

Q_SIGNALS:
    // 0: never. The setting is kept already.
    void idleMinutesChosen(int minutes);
};

} // namespace globant::ui
