// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;

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
    // What can be done on the page, for a menu of the page's name, in that order; nullptr separates. The page owns the
    // actions, sets their shortcuts and enables them; the same actions each time.
    virtual QList<QAction*> menuActions() const { return {}; }
};

} // namespace globant::ui
