// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace globant::ui {

enum class PasswordStrength { TooShort, Weak, Fair, Good, Strong };

// How hard a password is to guess, by zxcvbn's count of guesses in bits: below 35 weak, 50 fair, 65 good. `known` are
// words that an attacker would try first, such as the account's name.
PasswordStrength strengthOf(const QString& password, const QStringList& known);

} // namespace globant::ui
