// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace globant {

// How datetimes are written in a file. Default-made: ISO 8601 (https://www.rfc-editor.org/rfc/rfc3339 and its
// relatives): 2021-07-27, 2021-07-27T16:02:08Z, with a space for the T, without seconds, with fractions (cut to
// milliseconds), Z or an offset (+05:00, +0500, +05), the basic forms 20210727 and 20210727T160208Z. Without an offset:
// UTC. Years 1 to 9999, real days of the Gregorian calendar, 00:00:00 to 23:59:59. Immutable, thread-safe.
class DateTimeFormat
{
public:
    DateTimeFormat() = default;

    // A pattern of yyyy M MM d dd H HH h hh m mm s ss z zzz AP ap t (offset or Z) and literal characters, as in Qt's
    // QDateTime::fromString; e.g. "dd/MM/yyyy HH:mm". It must hold a year, a month and a day. Literal letters other
    // than T and Z go between single quotes; z is a fraction of any length. Empty: ISO 8601. Usage, with what is wrong.
    static Result<DateTimeFormat> parse(const QString& pattern);

    // Milliseconds since 1970-01-01 UTC; nothing where the text is no such datetime. `text` has no spaces around it.
    std::optional<qint64> read(std::string_view text) const;

    bool isIso() const { return m_parts.empty(); }
    const QString& pattern() const { return m_pattern; } // empty for ISO

private:
    struct Part
    {
        char kind = 0; // the pattern's letter, or 'x' for a literal
        int width = 0; // letters in a row; for a literal 1
        char literal = 0;
    };

    QString whatIsWrong() const; // with the parts together; empty: nothing

    QString m_pattern;
    std::vector<Part> m_parts;
};

// Year and month (1-12) of a timestamp, in UTC; exact for years 1 to 9999.
struct YearMonth
{
    int year = 0;
    int month = 0;
};
YearMonth yearMonthOf(qint64 ms);

} // namespace globant
