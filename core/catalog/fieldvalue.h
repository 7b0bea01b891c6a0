// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/rejectcode.h"
#include "core/catalog/tableschema.h"
#include "core/common/datetimeformat.h"
#include "core/common/utf8.h"
#include "core/common/wholenumber.h"

#include <QVariant>

#include <tl/expected.hpp>

namespace globant::catalog {

// What the value of a field must keep to, laid out for checking millions. Texts are UTF-8, without spaces around them,
// and not empty.
struct FieldRule
{
    explicit FieldRule(const Field& field);

    // Whether the text is an integer that the field takes; `value` is set where it is.
    bool readInteger(std::string_view text, qint64& value) const
    {
        return readWholeNumber(text, value) == NumberStatus::Good && value >= minimum;
    }
    // Whether the text is short enough.
    bool fits(std::string_view text) const
    {
        return text.size() <= maxLength ||
               codePointCount(QByteArrayView(text.data(), qsizetype(text.size()))) <= maxLength;
    }

    FieldType type;
    bool required;
    qint64 minimum;
    quint32 maxLength; // in code points
};

// What is wrong with one value.
struct FieldFault
{
    RejectCode code = RejectCode::MissingValue;
    QString message; // a sentence for people, which names the field
};

// Why the field does not take `text`, which has no spaces around it; nothing where it does, or where it is empty and
// the field not required.
std::optional<FieldFault> faultIn(const Field& field, std::string_view text, const DateTimeFormat& format = {});

// That no row of the table referred to has this key.
FieldFault unknownReference(const ForeignKey& reference, qint64 value);

// A value as the store keeps it: an integer, milliseconds or a text; an invalid QVariant for no value.
using ParsedField = tl::expected<QVariant, FieldFault>;

// Reads a value as a person types it: spaces and tabs around it do not count, datetimes are ISO 8601. Whether a
// reference finds its row is for the store to say. Cheap enough to be called at every key stroke.
ParsedField parseField(const Field& field, QStringView text);

// The other way: what parseField reads as this value. Datetimes in UTC; empty for no value.
QString fieldText(const Field& field, const QVariant& value);

} // namespace globant::catalog
