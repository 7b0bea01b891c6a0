// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace globant::ui {

// One page of the window. A page is made at login and goes at lock; it asks for its data when it is first shown, and
// again when the session's data changes while it is visible.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual QString iconName() const = 0;
    // Asks for what the page shows. Cheap when nothing changed.
    virtual void refresh() = 0;
};

} // namespace globant::ui
