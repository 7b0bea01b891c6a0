// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/passwordfield.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace globant::ui {

using namespace Qt::StringLiterals;

PasswordField::PasswordField(const QString& accessibleName, QWidget* parent)
    : QLineEdit(parent)
    , m_reveal(new QAction(this))
{
    setEchoMode(Password);
    setAccessibleName(accessibleName);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    m_reveal->setText(tr("Show the password"));
    m_reveal->setShortcut(QKeySequence(u"Ctrl+H"_s));
    m_reveal->setShortcutContext(Qt::WidgetShortcut);
    m_reveal->setToolTip(tr("Show the password (Ctrl+H)"));
    connect(m_reveal, &QAction::toggled, this, [this](bool shown) { setEchoMode(shown ? Normal : Password); });
    addAction(m_reveal, TrailingPosition);
    m_reveal->setIcon(icon(u"view-reveal"_s));
}

SecretBytes PasswordField::take()
{
    QByteArray utf8 = text().normalized(QString::NormalizationForm_C).toUtf8();
    clear();
    return SecretBytes::taking(utf8);
}

void PasswordField::keyPressEvent(QKeyEvent* event)
{
    QLineEdit::keyPressEvent(event);
    // Qt does not tell the state of Caps Lock; a capital without Shift, or a small letter with it, does.
    const QString typed = event->text();
    if (typed.size() == 1 && typed[0].isLetter() && typed[0].toUpper() != typed[0].toLower())
        Q_EMIT capsLockSeen(typed[0].isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    else if (event->key() == Qt::Key_CapsLock)
        Q_EMIT capsLockSeen(false);
}

} // namespace globant::ui
