// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace globant {

// Well-formed UTF-8 as the Unicode Standard's table 3-7 has it: no overlong forms, no surrogates, nothing above
// U+10FFFF.

// The length of the character at the start of `bytes` (1 to 4); 0: malformed; -1: cut off by the end, well-formed so
// far.
int utf8CharacterLength(QByteArrayView bytes);

bool isValidUtf8(QByteArrayView bytes);

// How many code points well-formed UTF-8 holds.
qsizetype codePointCount(QByteArrayView utf8);

// The bytes with each malformed one replaced by U+FFFD, and so each NUL.
QByteArray withReplacementCharacters(QByteArrayView bytes);

// Appends the code point, which must not be a surrogate, as UTF-8.
void appendUtf8(char32_t codePoint, QByteArray& out);

} // namespace globant
