// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/exporter.h"
#include "tests/avro/avrofile.h"
#include "tests/ingest/importworkspace.h"

namespace globant::test {

// The fields of employees as the original's job wrote them: every one a text.
QByteArray allTextEmployees();
QByteArray allTextRow(const QByteArrayList& values);

// Departments, jobs and `employees` employees, of all kinds of values that a store can hold.
Result<void> fill(ImportWorkspace& workspace, int employees);

// Every row of the three tables, by key.
QStringList tableRows(const ImportWorkspace& workspace);
// Both metrics of a year as text.
QStringList metrics(ImportWorkspace& workspace, int year);

Result<interchange::ExportReport> exportTo(ImportWorkspace& workspace, const interchange::ExportRequest& request,
                                           const interchange::ExportControl& control = {});

// Names of the files of a folder, hidden ones too, in order.
QStringList filesIn(const QString& folder);

} // namespace globant::test
