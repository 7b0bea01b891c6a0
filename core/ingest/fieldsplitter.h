// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace globant::ingest {

// One field of a record, without its quotes and without the spaces and tabs around it.
struct FieldView
{
    const char* text = nullptr;
    quint32 length = 0;
    bool doubled = false; // holds doubled quotes, which unescaped() undoes

    std::string_view view() const { return {text, length}; }

    // The bytes without the spaces and tabs around them. Member by member: copying a whole FieldView right after it was
    // written stalls the processor, because its padding is read in other pieces than were written.
    void setTrimmed(const char* begin, const char* end)
    {
        while (begin < end && (*begin == ' ' || *begin == '\t'))
            ++begin;
        while (begin < end && (end[-1] == ' ' || end[-1] == '\t'))
            --end;
        text = begin;
        length = quint32(end - begin);
        doubled = false;
    }
};

// The fields of a record that scanRecord calls Complete, replacing `fields`. One at least.
void splitRecord(const char* begin, const char* end, char delimiter, std::vector<FieldView>& fields);

// The same with every quote an ordinary character, for a record with a quote too many.
void splitIgnoringQuotes(const char* begin, const char* end, char delimiter, std::vector<FieldView>& fields);

// The field's text with each doubled quote made one.
std::string unescaped(const FieldView& field);

} // namespace globant::ingest
