// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/buttonaction.h"

#include <QAbstractButton>
#include <QEvent>

namespace globant::ui {

ButtonAction::ButtonAction(QAbstractButton* button, const QString& text, const QKeySequence& keys, QWidget* page)
    : QAction(text, page)
    , m_button(button)
{
    setShortcut(keys);
    setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setEnabled(false);
    page->addAction(this);
    button->installEventFilter(this);
    connect(this, &QAction::triggered, button, &QAbstractButton::click);
}

bool ButtonAction::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::EnabledChange || event->type() == QEvent::Show || event->type() == QEvent::Hide)
        setEnabled(event->type() != QEvent::Hide && m_button->isEnabled() && m_button->isVisible());
    return QAction::eventFilter(watched, event);
}

} // namespace globant::ui
