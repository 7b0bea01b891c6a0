// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/recordscanner.h"

#include <algorithm>
#include <cstring>

namespace globant::ingest {

namespace {

const char* find(const char* begin, const char* end, char wanted)
{
    return begin == end ? nullptr : static_cast<const char*>(std::memchr(begin, wanted, std::size_t(end - begin)));
}

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

const char* findLineEnd(const char* begin, const char* end)
{
    return std::find_if(begin, end, isLineEnd);
}

// A record that ends at `at`, where a line end stands or the bytes end.
Record recordUpTo(const char* at, const char* end, bool last, Record::Status status)
{
    if (at == end)
        return last ? Record{status, end, end} : Record{Record::Status::NeedMore};
    if (*at == '\r' && at + 1 == end && !last)
        return {Record::Status::NeedMore};
    const bool crLf = *at == '\r' && at + 1 < end && at[1] == '\n';
    return {status, at, at + (crLf ? 2 : 1)};
}

// Scans one record; what of it lies beyond kMaxRecordBytes is not looked at, except to finish a single long line.
class Scanner
{
public:
    Scanner(const char* begin, const char* end, char delimiter, bool last)
        : m_begin(begin)
        , m_end(end)
        , m_cut(end - begin >= kMaxRecordBytes)
        , m_limit(m_cut ? begin + kMaxRecordBytes : end)
        , m_delimiter(delimiter)
        , m_last(last)
    {
    }

    Record scan() const
    {
        const char* p = m_begin;
        while (true) {
            const char* const start = skipBlanks(p, m_limit, m_delimiter);
            if (start < m_limit && *start == '"') {
                p = closingQuote(start);
                if (p == nullptr)
                    return cutOff();
                p = skipBlanks(p + 1, m_limit, m_delimiter);
                if (p == m_limit && !(m_last && !m_cut))
                    return cutOff();
            } else {
                p = std::find_if(start, m_limit, [this](char c) { return c == m_delimiter || isLineEnd(c); });
                if (p == m_limit && m_cut)
                    return findLineEnd(m_begin, m_limit) == m_limit ? longLine(p) : unterminated();
            }
            if (p == m_limit || isLineEnd(*p))
                return recordUpTo(p, m_end, m_last, Record::Status::Complete);
            if (*p != m_delimiter)
                return unterminated();
            ++p;
        }
    }

private:
    // Null where it is not there. One that is the last byte visible may yet prove the first of two.
    const char* closingQuote(const char* open) const
    {
        const char* from = open + 1;
        while (true) {
            const char* const quote = find(from, m_limit, '"');
            if (quote == nullptr)
                return nullptr;
            if (quote + 1 == m_limit || quote[1] != '"')
                return quote;
            from = quote + 2;
        }
    }

    // The visible part ends within quotes or right behind them.
    Record cutOff() const { return m_cut || m_last ? unterminated() : Record{Record::Status::NeedMore}; }

    Record unterminated() const
    {
        return recordUpTo(findLineEnd(m_begin, m_end), m_end, m_last, Record::Status::Unterminated);
    }

    Record longLine(const char* p) const
    {
        return recordUpTo(findLineEnd(p, m_end), m_end, m_last, Record::Status::Complete);
    }

    const char* m_begin;
    const char* m_end;
    bool m_cut;
    const char* m_limit;
    char m_delimiter;
    bool m_last;
};

// Whether the line that starts at `begin` is too long, as far as it is visible.
bool isLineTooLong(const char* begin, const char* end)
{
    return end - begin > kMaxRecordBytes &&
           findLineEnd(begin, begin + kMaxRecordBytes + 1) == begin + kMaxRecordBytes + 1;
}

bool hasLineTooLong(const char* begin, const char* end)
{
    while (end - begin > kMaxRecordBytes) {
        if (isLineTooLong(begin, end))
            return true;
        begin = findLineEnd(begin, end) + 1;
    }
    return false;
}

// Behind the last line end of [begin, end), `begin` where there is none. `lfMayFollow`: a CR at the very end may be
// half a CRLF.
const char* behindLastLine(const char* begin, const char* end, bool lfMayFollow)
{
    for (const char* p = end; p > begin; --p) {
        if (p[-1] == '\n' || (p[-1] == '\r' && (p < end || !lfMayFollow)))
            return p;
    }
    return begin;
}

} // namespace

Record scanRecord(const char* begin, const char* end, char delimiter, bool last)
{
    return Scanner(begin, end, delimiter, last).scan();
}

qsizetype wholeRecords(const char* begin, const char* end, char delimiter, bool last)
{
    if (hasLineTooLong(begin, end))
        return -1;
    if (last)
        return end - begin;
    const char* p = begin;
    while (p < end) {
        const char* const quote = find(p, end, '"');
        if (quote == nullptr)
            return behindLastLine(p, end, true) - begin;
        // Up to the quote's line, every line is a record.
        p = behindLastLine(p, quote, false);
        const Record record = scanRecord(p, end, delimiter, false);
        if (record.status == Record::Status::NeedMore)
            return p - begin;
        p = record.next;
    }
    return end - begin;
}

} // namespace globant::ingest
