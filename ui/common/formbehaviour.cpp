// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formbehaviour.h"

#include <QAbstractButton>
#include <QEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>

namespace globant::ui {

namespace {

class WheelFilter : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel)
            return false;
        event->ignore(); // so that it goes on to the parent
        return true;
    }
};

} // namespace

void reveal(QWidget* widget)
{
    QTimer::singleShot(0, widget, [widget] {
        for (QWidget* above = widget->parentWidget(); above; above = above->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(above); area) {
                area->ensureWidgetVisible(widget);
                return;
            }
        }
    });
}

void cancelOnEscape(QWidget* form, QAbstractButton* cancel)
{
    auto* escape = new QShortcut(Qt::Key_Escape, form);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(escape, &QShortcut::activated, cancel, [cancel] {
        if (cancel->isVisible())
            cancel->click();
    });
}

void leaveWheelToPage(QWidget* control)
{
    control->installEventFilter(new WheelFilter(control));
}

} // namespace globant::ui
