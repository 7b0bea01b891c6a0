// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/fieldsplitter.h"

#include "core/ingest/recordscanner.h"

#include <cstring>

namespace globant::ingest {

namespace {

const char* findOr(const char* begin, const char* end, char wanted)
{
    const void* found = begin == end ? nullptr : std::memchr(begin, wanted, std::size_t(end - begin));
    return found == nullptr ? end : static_cast<const char*>(found);
}

} // namespace

void splitRecord(const char* begin, const char* end, char delimiter, std::vector<FieldView>& fields)
{
    fields.clear();
    for (const char* p = begin;;) {
        const char* const quote = skipBlanks(p, end, delimiter);
        const char* stop = end;
        if (quote < end && *quote == '"') {
            bool doubled = false;
            const char* close = findOr(quote + 1, end, '"');
            while (close + 1 < end && close[1] == '"') {
                doubled = true;
                close = findOr(close + 2, end, '"');
            }
            FieldView& field = fields.emplace_back();
            field.setTrimmed(quote + 1, close);
            field.doubled = doubled;
            stop = findOr(close, end, delimiter);
        } else {
            stop = findOr(p, end, delimiter);
            fields.emplace_back().setTrimmed(p, stop);
        }
        if (stop == end)
            return;
        p = stop + 1;
    }
}

void splitIgnoringQuotes(const char* begin, const char* end, char delimiter, std::vector<FieldView>& fields)
{
    fields.clear();
    for (const char* p = begin;;) {
        const char* const stop = findOr(p, end, delimiter);
        fields.emplace_back().setTrimmed(p, stop);
        if (stop == end)
            return;
        p = stop + 1;
    }
}

std::string unescaped(const FieldView& field)
{
    std::string text;
    text.reserve(field.length);
    for (quint32 i = 0; i < field.length; ++i) {
        text.push_back(field.text[i]);
        if (field.text[i] == '"')
            ++i;
    }
    return text;
}

} // namespace globant::ingest
