// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/schema.h"

#include <algorithm>

namespace globant::avro {

using namespace Qt::StringLiterals;

QString typeText(const Schema& schema, int type)
{
    const Type& it = schema[type];
    switch (it.meaning) {
    case Meaning::Date:
        return u"a date"_s;
    case Meaning::Milliseconds:
    case Meaning::Microseconds:
    case Meaning::Nanoseconds:
        return u"a date and time"_s;
    case Meaning::TimeOfDay:
        return u"a time of day"_s;
    case Meaning::Decimal:
        return u"a decimal number"_s;
    case Meaning::Duration:
        return u"a duration"_s;
    case Meaning::Plain:
        break;
    }
    switch (it.kind) {
    case Kind::Null:
        return u"nothing"_s;
    case Kind::Boolean:
        return u"yes or no"_s;
    case Kind::Int:
    case Kind::Long:
        return u"a whole number"_s;
    case Kind::Float:
    case Kind::Double:
        return u"a number"_s;
    case Kind::Bytes:
    case Kind::Fixed:
        return u"bytes"_s;
    case Kind::String:
    case Kind::Enum:
        return u"a text"_s;
    case Kind::Union: {
        QStringList texts;
        for (const int branch : it.parts) {
            if (schema[branch].kind != Kind::Null)
                texts.append(typeText(schema, branch));
        }
        texts.removeDuplicates();
        return texts.isEmpty() ? u"nothing"_s : texts.join(u" or "_s);
    }
    case Kind::Record:
        return u"a record"_s;
    case Kind::Array:
        return u"a list"_s;
    case Kind::Map:
        return u"a map"_s;
    }
    Q_UNREACHABLE();
}

bool isName(QStringView name)
{
    const auto isLetter = [](QChar c) { return c == u'_' || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    const auto isPart = [&](QStringView part) {
        return !part.isEmpty() && isLetter(part.front()) &&
               std::all_of(part.begin(), part.end(), [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9'); });
    };
    const QList<QStringView> parts = name.split(u'.');
    return std::all_of(parts.begin(), parts.end(), isPart);
}

} // namespace globant::avro
