// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <string_view>

namespace globant {

// Milliseconds since 1970-01-01 UTC of a datetime in the ISO 8601 forms that DateTimeFormat lists.
std::optional<qint64> readIsoDateTime(std::string_view text);

// "Z", "+05:00", "+0500" or "+05" at the start of `text`, which loses it: minutes east of UTC, within 23:59 either way.
std::optional<int> takeUtcOffset(std::string_view& text);

// `count` decimal digits at the start of `text`, which loses them; -1 where there are fewer.
int takeDigits(std::string_view& text, int count);

// One or more digits after a decimal sign, cut to milliseconds; -1 where there is no digit.
int takeFraction(std::string_view& text);

} // namespace globant
