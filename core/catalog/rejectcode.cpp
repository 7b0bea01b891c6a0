// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/rejectcode.h"

namespace globant::catalog {

using namespace Qt::StringLiterals;

QString rejectName(RejectCode code, const QString& reference)
{
    switch (code) {
    case RejectCode::MissingValue:
        return u"missing_value"_s;
    case RejectCode::BadInteger:
        return u"bad_integer"_s;
    case RejectCode::BadDateTime:
        return u"bad_datetime"_s;
    case RejectCode::ColumnCount:
        return u"column_count"_s;
    case RejectCode::UnknownReference:
        return reference.isEmpty() ? u"unknown_reference"_s : reference;
    case RejectCode::DuplicateKey:
        return u"duplicate_key"_s;
    case RejectCode::UnterminatedQuote:
        return u"unterminated_quote"_s;
    case RejectCode::BadEncoding:
        return u"bad_encoding"_s;
    case RejectCode::ValueTooLong:
        return u"value_too_long"_s;
    }
    Q_UNREACHABLE();
}

} // namespace globant::catalog
