// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>

namespace globant {

enum class NumberStatus { Good, NoNumber, OutOfRange };

// An optional sign and decimal digits, nothing else, into a signed 64-bit number. `value` is set where Good.
inline NumberStatus readWholeNumber(std::string_view text, qint64& value)
{
    const bool negative = !text.empty() && text.front() == '-';
    if (negative || (!text.empty() && text.front() == '+'))
        text.remove_prefix(1);
    if (text.empty())
        return NumberStatus::NoNumber;
    quint64 magnitude = 0;
    bool tooLarge = false;
    const quint64 limit = negative ? quint64(1) << 63 : (quint64(1) << 63) - 1;
    const bool mayOverflow = text.size() > 18;
    for (const char c : text) {
        const auto digit = unsigned(quint8(c)) - '0';
        if (digit > 9)
            return NumberStatus::NoNumber;
        if (mayOverflow && (tooLarge || magnitude > (limit - digit) / 10)) {
            tooLarge = true;
            continue;
        }
        magnitude = magnitude * 10 + digit;
    }
    if (tooLarge)
        return NumberStatus::OutOfRange;
    value = negative ? qint64(-magnitude) : qint64(magnitude);
    return NumberStatus::Good;
}

} // namespace globant
