// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace globant::catalog {

// Why a row was not taken. The names (rejectName) are part of the product's contract.
enum class RejectCode : quint8 {
    MissingValue,
    BadInteger,
    BadDateTime,
    ColumnCount,
    UnknownReference, // named after the table referred to: unknown_department, unknown_job
    DuplicateKey,
    UnterminatedQuote,
    BadEncoding,
    ValueTooLong,
};

// "missing_value" ...; `reference` is ForeignKey::rejectCode, used for UnknownReference alone.
QString rejectName(RejectCode code, const QString& reference = {});

} // namespace globant::catalog
