// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountrules.h"

#include <QList>

#include <algorithm>

namespace globant::accounts {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 64;
constexpr qsizetype kShortestPassword = 8;

} // namespace

Result<QString> checkedAccountName(const QString& name)
{
    const QString composed = name.normalized(QString::NormalizationForm_C);
    const QList<uint> characters = composed.toUcs4();
    if (characters.isEmpty() || characters.size() > kLongestName)
        return fail(ErrorCode::Usage, u"An account's name has 1 to %1 characters."_s.arg(kLongestName));
    if (composed != composed.trimmed())
        return fail(ErrorCode::Usage, u"An account's name neither begins nor ends with a space."_s);
    const auto isPrintable = [](uint character) {
        return QChar::isPrint(character) && character != QChar::ReplacementCharacter;
    };
    if (!std::all_of(characters.cbegin(), characters.cend(), isPrintable))
        return fail(ErrorCode::Usage, u"An account's name has printable characters only."_s);
    return composed;
}

Result<void> checkPassword(const SecretBytes& password, const QString& account)
{
    // Every byte of UTF-8 but the continuation bytes 10xxxxxx begins a character.
    const auto bytes = password.span();
    const auto characters =
        std::count_if(bytes.begin(), bytes.end(), [](unsigned char byte) { return (byte & 0xc0) != 0x80; });
    if (characters < kShortestPassword)
        return fail(ErrorCode::Usage,
                    u"A password has at least %1 characters. Choose a longer one."_s.arg(kShortestPassword));
    const QByteArray name = account.toUtf8();
    if (password.view().compare(name, Qt::CaseInsensitive) == 0)
        return fail(ErrorCode::Usage, u"A password must not be the account's name. Choose another one."_s);
    return {};
}

} // namespace globant::accounts
