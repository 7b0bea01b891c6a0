// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/common/secretbytes.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace globant::ui {

class NewPassword;

// A list of the roles, each with its Role as data; viewer is chosen.
QComboBox* roleBox(const QString& accessibleName);

// Asks for a new person's name, role and first password.
class AddPersonForm : public QWidget
{
    Q_OBJECT

public:
    explicit AddPersonForm(QWidget* parent = nullptr);

    QString name() const;
    accounts::Role role() const;
    SecretBytes takePassword();
    void clear();
    void setBusy(bool busy);

Q_SIGNALS:
    void addRequested();
    void cancelled();

private:
    void check();

    QLineEdit* m_name;
    QComboBox* m_role;
    QLabel* m_roleSentence;
    NewPassword* m_password;
    QPushButton* m_add;
};

} // namespace globant::ui
