// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <vector>

namespace globant::ingest {

// Why decoded text cannot be CSV (an archive, an image, ...), as a sentence; empty where it may be. `raw`: before
// decoding.
QString whyBinary(QByteArrayView raw, QByteArrayView decoded);

using SampleRecord = QList<QByteArray>; // values, trimmed and unescaped

// The first records of decoded text that are not empty, at most `limit`; one that the sample's end cuts is left out
// unless `complete`. A record with an unterminated quote is split as if its quotes were ordinary characters.
std::vector<SampleRecord> sampleRecords(QByteArrayView decoded, char delimiter, bool complete, std::size_t limit);

// The one of , ; tab | that splits the first records most evenly; of equals the one that comes closest to `fieldCount`
// columns, then the first of that list. A comma where none occurs.
char detectDelimiter(QByteArrayView decoded, bool complete, int fieldCount);

// How many columns most of the records have.
int usualColumnCount(const std::vector<SampleRecord>& records);

} // namespace globant::ingest
