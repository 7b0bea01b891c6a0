// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace globant::ui {

enum class PasswordStrength { TooShort, Weak, Fair, Good, Strong };

// How hard a password is to guess, by zxcvbn's count of guesses in bits: below 35 weak, 50 fair, 65 good. The
// account's name, and words that go with this program, are what an attacker would try first.
PasswordStrength strengthOf(const QString& password, const QString& account);

// What to tell the person who types it.
QString strengthHint(PasswordStrength strength);

} // namespace globant::ui
