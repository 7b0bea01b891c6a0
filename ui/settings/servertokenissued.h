// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/token.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace globant::ui {

// A new token, shown once.
class ServerTokenIssued : public QWidget
{
    Q_OBJECT

public:
    explicit ServerTokenIssued(QWidget* parent = nullptr);

    void begin(const accounts::IssuedToken& issued);

Q_SIGNALS:
    // The token is gone from the screen.
    void finished();

private:
    void end();

    QLabel* m_text;
    QLineEdit* m_token;
    QLineEdit* m_userCode;
    QPushButton* m_copy;
    QPushButton* m_done;
};

} // namespace globant::ui
