// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/containerwriter.h"
#include "core/store/store.h"

#include <QJsonObject>

#include <atomic>
#include <functional>

namespace globant::interchange {

enum class ExportFormat { Avro, Csv };

struct ExportRequest
{
    QString folder;          // made where it is missing
    QStringList tables = {}; // none: all
    ExportFormat format = ExportFormat::Avro;
    avro::Codec codec = avro::Codec::Deflate;
    qint64 rowsPerPart = 0; // above 0: <table>-00001.avro ... of so many rows each, else <table>.avro. Of Avro alone
    bool resume = false;    // go on where an export of Avro into this folder was broken off
};

struct ExportProgress
{
    QString table;
    qint64 rows = 0;  // of the table, written so far
    qint64 bytes = 0; // of the file being written
    double seconds = 0;
};

struct ExportControl
{
    const std::atomic_bool* cancelled = nullptr;
    std::function<void(const ExportProgress&)> progress; // about ten times a second, in the caller's thread
    int threads = 0; // that compress; 0: as many as the machine has cores, at most 8
};

struct ExportedFile
{
    QString table;
    QString file; // its name
    qint64 rows = 0;
    qint64 bytes = 0;
    QString sha256;
    qint64 lastKey = 0;  // of the last row, where there is one
    bool isKept = false; // from the export that was broken off
};

struct ExportReport
{
    QList<ExportedFile> files;
    QStringList notes; // what to know beside it, a sentence each

    qint64 rows() const;
};

// [{"table", "file", "rows", "bytes", "sha256"}, ...].
QJsonObject exportedFileJson(const ExportedFile& file);

// Writes tables to files that other programs read, all as of one moment: <table>.avro, or <table>.csv with a
// datapackage.json that describes them (https://specs.frictionlessdata.io/data-package/). Each file takes its name when
// it is whole; those that were there are replaced, and later parts of an earlier export are removed. Whoever gets the
// files can read them: they are not encrypted. NotFound for a table that does not exist.
Result<ExportReport> exportTables(const store::Store& store, const ExportRequest& request,
                                  const ExportControl& control);

} // namespace globant::interchange
