// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace globant::ui {

// Whenever `page` is given the focus, `first`, which is within it, gets it. Unlike QWidget::setFocusProxy(), for which
// the Tab key would leap from before the page to `first`, over all that the page has before it, or back to it from
// behind.
void passFocus(QWidget* page, QWidget* first);
void passFocus(QWidget* page, std::function<QWidget*()> first);

} // namespace globant::ui
