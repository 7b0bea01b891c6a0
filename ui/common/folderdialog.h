// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace globant::ui {

// Asks for a folder, beginning at `from`, without blocking; `chosen` is called with it while `parent` lives, and not at
// all where the person thinks better of it.
void askForFolder(QWidget* parent, const QString& title, const QString& from,
                  const std::function<void(const QString& folder)>& chosen);

} // namespace globant::ui
