// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/secretbytes.h"

#include <QLineEdit>

namespace globant::ui {

// A line for a password that can be shown, and that tells when Caps Lock seems to be on.
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(const QString& accessibleName, QWidget* parent = nullptr);

    // In Unicode's composed form (NFC) as UTF-8, so that one password typed on two systems is one; the line is emptied.
    SecretBytes take();

Q_SIGNALS:
    void capsLockSeen(bool on);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QAction* m_reveal;
};

} // namespace globant::ui
