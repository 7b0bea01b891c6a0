// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/passwordstrength.h"

#include <QCoreApplication>

#include <vector>
#include <zxcvbn.h>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewest = 8;       // characters, as accounts::checkPassword has it
constexpr qsizetype kMost = 128; // bytes that are looked at: the time grows with the square

} // namespace

PasswordStrength strengthOf(const QString& password, const QString& account)
{
    if (password.size() < kFewest)
        return PasswordStrength::TooShort;
    QByteArray bytes = password.toUtf8().left(kMost);
    QByteArrayList words;
    std::vector<const char*> dictionary;
    for (const QString& word : {account, u"globant"_s, u"hiring"_s}) {
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

QString strengthHint(PasswordStrength strength)
{
    switch (strength) {
    case PasswordStrength::TooShort:
        return QCoreApplication::translate(
            "PasswordStrength", "At least 8 characters. Four unusual words are easy to keep and hard to guess.");
    case PasswordStrength::Weak:
        return QCoreApplication::translate("PasswordStrength", "Weak: easy to guess.");
    case PasswordStrength::Fair:
        return QCoreApplication::translate("PasswordStrength", "Fair: another word would help.");
    case PasswordStrength::Good:
        return QCoreApplication::translate("PasswordStrength", "Good.");
    case PasswordStrength::Strong:
        return QCoreApplication::translate("PasswordStrength", "Strong.");
    }
    return {};
}

} // namespace globant::ui
