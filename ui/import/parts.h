// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/iconlabel.h"

#include <QList>
#include <QWidget>

namespace globant::ui {

// Cards below each other, which scroll where the window is lower than they can be.
QWidget* scrolledCards(const QList<QWidget*>& cards, int stretched);

} // namespace globant::ui
