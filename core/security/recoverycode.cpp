// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/recoverycode.h"

#include <sodium.h>

#include <cstring>

namespace globant::security {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kCodeBytes = 20;
constexpr std::size_t kGroup = 4;
constexpr std::size_t kCodeCharacters = kCodeBytes * 8 / 5;
constexpr std::size_t kAllCharacters = kCodeCharacters + kGroup;
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // https://www.crockford.com/base32.html

int digitValue(char character)
{
    char upper = character >= 'a' && character <= 'z' ? char(character - 'a' + 'A') : character;
    if (upper == 'O')
        upper = '0';
    if (upper == 'I' || upper == 'L')
        upper = '1';
    const char* found = upper == '\0' ? nullptr : std::strchr(kAlphabet, upper);
    return found == nullptr ? -1 : int(found - kAlphabet);
}

// How many bytes of a separator `rest` begins with; dashes and spaces of word processors (U+2010..U+2015, U+2212,
// U+00A0) are three and two bytes of UTF-8.
qsizetype separatorLength(QByteArrayView rest)
{
    static constexpr char kPlain[] = " -\t\r\n._";
    if (rest.front() != '\0' && std::strchr(kPlain, rest.front()) != nullptr)
        return 1;
    if (rest.startsWith("\xc2\xa0"))
        return 2;
    if (rest.startsWith("\xe2\x88\x92"))
        return 3;
    if (rest.size() >= 3 && rest.startsWith("\xe2\x80")) {
        const auto last = static_cast<unsigned char>(rest[2]);
        return last >= 0x90 && last <= 0x95 ? 3 : 0;
    }
    return 0;
}

// Five bits a character, most significant first.
int digitAt(const unsigned char* bytes, std::size_t index)
{
    int value = 0;
    for (std::size_t bit = index * 5; bit < index * 5 + 5; ++bit)
        value = (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
    return value;
}

SecretBytes checksum(const SecretBytes& code)
{
    SecretBytes hash(crypto_generichash_BYTES_MIN);
    static constexpr unsigned char kContext[] = "globant-data recovery code";
    crypto_generichash(hash.data(), hash.size(), code.data(), code.size(), kContext, sizeof kContext - 1);
    return hash;
}

Failure typingError(const QString& what)
{
    return fail(ErrorCode::WrongPassword,
                u"This is no recovery code: %1. Compare it with the printed one."_s.arg(what));
}

} // namespace

RecoveryCode::RecoveryCode(SecretBytes bytes)
    : m_bytes(std::move(bytes))
{
}

RecoveryCode RecoveryCode::generate()
{
    return RecoveryCode(SecretBytes::random(kCodeBytes));
}

QString RecoveryCode::text() const
{
    const SecretBytes check = checksum(m_bytes);
    QString text;
    text.reserve(qsizetype(kAllCharacters + kAllCharacters / kGroup));
    for (std::size_t i = 0; i < kAllCharacters; ++i) {
        if (i != 0 && i % kGroup == 0)
            text.append(u'-');
        const int digit = i < kCodeCharacters ? digitAt(m_bytes.data(), i) : digitAt(check.data(), i - kCodeCharacters);
        text.append(QLatin1Char(kAlphabet[digit]));
    }
    return text;
}

Result<RecoveryCode> RecoveryCode::parse(QByteArrayView utf8)
{
    SecretBytes digits(kAllCharacters);
    std::size_t count = 0;
    for (qsizetype at = 0; at < utf8.size();) {
        if (const qsizetype skipped = separatorLength(utf8.sliced(at)); skipped > 0) {
            at += skipped;
            continue;
        }
        const int value = digitValue(utf8[at]);
        if (value < 0)
            return typingError(u"character %1 is neither a digit nor one of its letters"_s.arg(count + 1));
        if (count < kAllCharacters)
            digits.data()[count] = static_cast<unsigned char>(value);
        ++count;
        ++at;
    }
    if (count != kAllCharacters)
        return typingError(u"it has %1 characters instead of %2"_s.arg(count).arg(kAllCharacters));

    SecretBytes code(kCodeBytes);
    for (std::size_t bit = 0; bit < kCodeBytes * 8; ++bit) {
        const int value = (digits.data()[bit / 5] >> (4 - bit % 5)) & 1;
        code.data()[bit / 8] = static_cast<unsigned char>(code.data()[bit / 8] | (value << (7 - bit % 8)));
    }
    const SecretBytes check = checksum(code);
    for (std::size_t i = 0; i < kGroup; ++i)
        if (digitAt(check.data(), i) != digits.data()[kCodeCharacters + i])
            return typingError(u"at least one character is mistyped"_s);
    return RecoveryCode(std::move(code));
}

} // namespace globant::security
