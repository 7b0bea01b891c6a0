// SPDX-License-Identifier: GPL-3.0-or-later
// A pattern on the first line and a datetime on the second: what is read is of the years 1 to 9999.
#include "core/common/datetimeformat.h"
#include "tests/fuzz/fuzzing.h"

using namespace globant;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const qsizetype line = std::max(qsizetype(0), bytes.indexOf('\n'));
    const QByteArray text = bytes.mid(line + (line > 0));
    const auto given = DateTimeFormat::parse(QString::fromUtf8(bytes.left(line)));
    for (const DateTimeFormat& format : {given ? *given : DateTimeFormat(), DateTimeFormat()}) {
        const auto ms = format.read({text.constData(), std::size_t(text.size())});
        if (!ms)
            continue;
        constexpr int kOffsetsReachBeyond = 1; // 9999-12-31T23:00-05:00 is in the year 10000
        const YearMonth when = yearMonthOf(*ms);
        fuzz::require(when.year >= 1 - kOffsetsReachBeyond && when.year <= 9999 + kOffsetsReachBeyond);
        fuzz::require(when.month >= 1 && when.month <= 12);
    }
    return 0;
}
