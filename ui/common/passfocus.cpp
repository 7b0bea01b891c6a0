// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/passfocus.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QMetaObject>
#include <QWidget>

namespace globant::ui {

namespace {

class FocusPasser : public QObject
{
public:
    FocusPasser(QWidget* page, std::function<QWidget*()> first)
        : QObject(page)
        , m_first(std::move(first))
    {
        page->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::FocusIn)
            return QObject::eventFilter(watched, event);
        QWidget* first = m_first();
        first->setFocus(static_cast<QFocusEvent*>(event)->reason());
        // Qt announces the page's focus when this event has been handled, after that of what it went on to.
        QMetaObject::invokeMethod(
            first,
            [first] {
                if (!first->hasFocus())
                    return;
                QAccessibleEvent focused(first, QAccessible::Focus);
                QAccessible::updateAccessibility(&focused);
            },
            Qt::QueuedConnection);
        return true;
    }

private:
    std::function<QWidget*()> m_first;
};

} // namespace

void passFocus(QWidget* page, QWidget* first)
{
    passFocus(page, [first] { return first; });
}

void passFocus(QWidget* page, std::function<QWidget*()> first)
{
    new FocusPasser(page, std::move(first));
}

} // namespace globant::ui
