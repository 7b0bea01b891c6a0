// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importservice.h"

#include <CLI/CLI.hpp>

#include <string>

namespace globant::cli {

// What a person says on the command line about files to import.
struct ImportOptions
{
    std::string table;
    std::string onDuplicate = "update";
    std::string delimiter;
    std::string encoding;
    std::string dateTimeFormat;
};

// Those of Avro files need no delimiter and no encoding.
enum class FileKind { Any, Avro };

// `options` lives until the command line has been parsed.
void addImportOptions(CLI::App* command, ImportOptions& options, FileKind kind = FileKind::Any);

// A request without its path. Usage: an option is not understood.
Result<ingest::ImportRequest> importRequest(const ImportOptions& options);

} // namespace globant::cli
