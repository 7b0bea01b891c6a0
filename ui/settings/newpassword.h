// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/secretbytes.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace globant::ui {

class PasswordField;

// Of the labels of forms on the page, so that fields of one form under another line up.
inline constexpr int kFormLabelWidth = 120;

// A new password, typed twice, with a word on how hard it is to guess.
class NewPassword : public QWidget
{
    Q_OBJECT

public:
    explicit NewPassword(QWidget* parent = nullptr);
    // Whose: the name is the first that somebody would try.
    void setAccount(const QString& account);

    // Long enough, and twice the same.
    bool isReady() const { return m_ready; }
    // Both lines are emptied.
    SecretBytes take();
    void clear();

Q_SIGNALS:
    void changed();
    // Return was pressed in one of the lines.
    void submitted();

private:
    void check();

    QString m_account;
    PasswordField* m_password;
    PasswordField* m_again;
    QProgressBar* m_strength;
    QLabel* m_hint;
    QLabel* m_capsLock;
    bool m_ready = false;
};

} // namespace globant::ui
