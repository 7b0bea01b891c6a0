// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/rowwindowmodel.h"

namespace globant::ui {

// Writes the rows of a question, in its order, to a CSV file in UTF-8 that can be imported again: a line of field
// names; ids, moments in ISO 8601, texts guarded against formulas; then the names that references stand for. The file
// is there when all of it is, and as it was before otherwise. Answers how many rows it has. In any thread; `index` is
// of the question.
Result<qint64> exportRows(const store::Connection& connection, const catalog::Catalog& catalog,
                          const RowQuestion& question, const records::RowIndex& index, const QString& path,
                          const records::ScanControl& control);

// The same as an Avro file, without the names that references stand for: mode 0600, and not encrypted.
Result<qint64> exportRowsAsAvro(const store::Connection& connection, const catalog::Catalog& catalog,
                                const RowQuestion& question, const records::RowIndex& index, const QString& path,
                                const records::ScanControl& control);

// Whether exportRowsAsAvro is to write a file of this name.
bool isAvroName(const QString& path);

} // namespace globant::ui
