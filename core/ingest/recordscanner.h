// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace globant::ingest {

// A record longer than this is taken for an unterminated quote.
inline constexpr qsizetype kMaxRecordBytes = 8 * 1024 * 1024;

// One record's extent. RFC 4180 with two relaxations: a quote is special only as the first character of a field (spaces
// before it aside) - elsewhere it is an ordinary character - and LF, CRLF and a lone CR all end a record outside
// quotes.
struct Record
{
    enum class Status {
        Complete,
        NeedMore,     // the bytes end inside the record and more may follow
        Unterminated, // a quote that is not closed before the end of the bytes or kMaxRecordBytes, or with other
                      // characters than spaces between the closing quote and the delimiter; `end` is that of the
                      // record's first line, so that reading goes on with the next
    };
    Status status = Status::Complete;
    const char* end = nullptr;  // behind the last byte of the record, before its line end
    const char* next = nullptr; // start of the next record, behind the line end
};

// Finds the end of the record that starts at `begin`. `last`: no bytes follow `end`. The answer for a given record does
// not depend on how much of what follows it is visible, as long as it is not NeedMore.
Record scanRecord(const char* begin, const char* end, char delimiter, bool last);

// How many bytes from `begin`, where a record starts, are whole records that nothing after `end` can change; all of
// them when `last`. -1: a line is longer than kMaxRecordBytes.
qsizetype wholeRecords(const char* begin, const char* end, char delimiter, bool last);

// The first byte of [begin, end) that is neither space nor tab, unless that is the delimiter.
inline const char* skipBlanks(const char* begin, const char* end, char delimiter)
{
    while (begin < end && (*begin == ' ' || *begin == '\t') && *begin != delimiter)
        ++begin;
    return begin;
}

} // namespace globant::ingest
