// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/passwordstrength.h"

#include <vector>
#include <zxcvbn.h>

namespace globant::ui {

namespace {

constexpr int kFewest = 8;       // characters, as accounts::checkPassword has it
constexpr qsizetype kMost = 128; // bytes that are looked at: the time grows with the square

} // namespace

PasswordStrength strengthOf(const QString& password, const QStringList& known)
{
    if (password.size() < kFewest)
        return PasswordStrength::TooShort;
    QByteArray bytes = password.toUtf8().left(kMost);
    QByteArrayList words;
    std::vector<const char*> dictionary;
    for (const QString& word : known) {
        if (word.isEmpty())
            continue;
        words.append(word.toUtf8());
        dictionary.push_back(words.last().constData());
    }
    dictionary.push_back(nullptr);
    const double bits = ZxcvbnMatch(bytes.constData(), dictionary.data(), nullptr);
    bytes.fill('\0');
    if (bits < 35)
        return PasswordStrength::Weak;
    if (bits < 50)
        return PasswordStrength::Fair;
    return bits < 65 ? PasswordStrength::Good : PasswordStrength::Strong;
}

} // namespace globant::ui
