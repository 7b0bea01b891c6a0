// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/rowdecoder.h"

#include <QByteArray>

#include <optional>
#include <string>

namespace globant::ingest {

// A value as a CSV file would have it: moments in ISO 8601, numbers in decimals; empty for none and for what holds
// other values. Texts as they are, malformed ones too.
QByteArray avroText(const avro::Value& value);

// A row as a line of CSV without its end: commas, quotes where they must be. What is malformed is replaced by U+FFFD.
void appendAvroRecord(const std::vector<avro::Value>& values, QByteArray& out);

// A number without a fraction that a 64-bit integer can hold.
std::optional<qint64> wholeNumberOf(double number);

} // namespace globant::ingest
