// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

class QAbstractButton;

namespace globant::ui {

// A button's way into a menu, with a shortcut: it can be triggered while the button can be seen and pressed. Its text
// is its own, as buttons change theirs.
class ButtonAction : public QAction
{
    Q_OBJECT

public:
    // The action belongs to `page`, to which it is added.
    ButtonAction(QAbstractButton* button, const QString& text, const QKeySequence& keys, QWidget* page);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractButton* m_button;
};

} // namespace globant::ui
