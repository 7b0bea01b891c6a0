// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importoptions.h"

namespace globant::cli {

using namespace Qt::StringLiterals;

void addImportOptions(CLI::App* command, ImportOptions& options, FileKind kind)
{
    command->add_option("--table", options.table, "The table, where the files' names do not say it")->type_name("NAME");
    command
        ->add_option("--on-duplicate", options.onDuplicate,
                     "What to do with a key that is there already (default update)")
        ->check(CLI::IsMember({"update", "skip", "reject"}))
        ->type_name("POLICY");
    if (kind == FileKind::Any) {
        command->add_option("--delimiter", options.delimiter, "The character between fields; default: detected")
            ->type_name("C");
        command
            ->add_option("--encoding", options.encoding,
                         "utf-8, utf-16, utf-16le, utf-16be, windows-1252; default: detected")
            ->type_name("NAME");
    }
    command
        ->add_option("--datetime-format", options.dateTimeFormat,
                     "How datetimes are written, such as dd/MM/yyyy HH:mm; default: ISO 8601")
        ->type_name("F");
}

Result<ingest::ImportRequest> importRequest(const ImportOptions& options)
{
    ingest::ImportRequest request;
    request.table = QString::fromStdString(options.table);
    request.policy =
        ingest::policyByName(QString::fromStdString(options.onDuplicate)).value_or(ingest::DuplicatePolicy::Update);
    request.dialect.dateTimeFormat = QString::fromStdString(options.dateTimeFormat);
    if (!options.delimiter.empty()) {
        const std::string delimiter =
            options.delimiter == "\\t" || options.delimiter == "tab" ? "\t" : options.delimiter;
        if (delimiter.size() != 1 || delimiter == "\"" || delimiter == "\n" || delimiter == "\r")
            return fail(ErrorCode::Usage, u"--delimiter takes one character (such as ; or tab), and not \"%1\"."_s.arg(
                                              QString::fromStdString(options.delimiter)));
        request.dialect.delimiter = delimiter[0];
    }
    if (!options.encoding.empty()) {
        request.dialect.encoding = ingest::encodingByName(QString::fromStdString(options.encoding));
        if (!request.dialect.encoding)
            return fail(
                ErrorCode::Usage,
                u"The encoding \"%1\" is not known. There are: utf-8, utf-16, utf-16le, utf-16be, windows-1252, iso-8859-1."_s
                    .arg(QString::fromStdString(options.encoding)));
    }
    return request;
}

} // namespace globant::cli
