// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/interrupt.h"
#include "app/cli/progressline.h"
#include "core/interchange/exporter.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

struct ExportArguments
{
    std::string folder;
    std::vector<std::string> tables;
    std::string codec = "deflate";
    qint64 rowsPerPart = 0;
    bool resume = false;
};

interchange::ExportRequest requestOf(const ExportArguments& arguments, interchange::ExportFormat format)
{
    interchange::ExportRequest request;
    request.folder = QDir(QFile::decodeName(QByteArray::fromStdString(arguments.folder))).absolutePath();
    for (const std::string& table : arguments.tables)
        request.tables.append(QString::fromStdString(table));
    request.tables.removeDuplicates();
    request.format = format;
    request.codec = arguments.codec == "null" ? avro::Codec::Null : avro::Codec::Deflate;
    request.rowsPerPart = arguments.rowsPerPart;
    request.resume = arguments.resume;
    return request;
}

// Beside a process that writes, an export only reads, and cannot be noted in the log.
Result<OpenWorkspace> openForExport(const CommandContext& context)
{
    auto workspace = openForWriting(context.access, context.clock, u"export"_s);
    if (workspace || workspace.error().code != ErrorCode::StoreBusy)
        return workspace;
    context.terminal.message(u"%1 The export is not noted in the log."_s.arg(workspace.error().message));
    return openForReading(context.access, context.clock);
}

void print(const Terminal& terminal, const interchange::ExportReport& report)
{
    for (const QString& note : report.notes)
        terminal.message(note);
    if (!terminal.json()) {
        QList<QStringList> rows;
        for (const interchange::ExportedFile& file : report.files)
            rows.append({file.file, grouped(file.rows), grouped(file.bytes), file.sha256});
        terminal.printTable({u"file"_s, u"rows"_s, u"bytes"_s, u"sha256"_s}, rows, {1, 2});
        return;
    }
    QJsonArray array;
    for (const interchange::ExportedFile& file : report.files)
        array.append(interchange::exportedFileJson(file));
    terminal.print(QJsonDocument(array));
}

Result<int> exportTables(const CommandContext& context, const interchange::ExportRequest& request)
{
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForExport(context));
    context.terminal.message(
        u"Note: %1 files are plain text for whoever gets them. The workspace's encryption does not "
        "go with them."_s.arg(request.format == interchange::ExportFormat::Avro ? u"Avro"_s : u"CSV"_s));
    interchange::ExportControl control;
    control.cancelled = interrupt.flag();
    const auto report = [&] {
        ProgressLine line;
        control.progress = [&](const interchange::ExportProgress& state) {
            ingest::ImportProgress shown;
            shown.file = state.table;
            shown.phase = ingest::ImportProgress::Phase::Writing;
            shown.rows = state.rows;
            shown.bytes = state.bytes;
            shown.seconds = state.seconds;
            line.show(shown);
        };
        return interchange::exportAs(workspace.session.account, *workspace.store, request, control, context.clock);
    }();
    if (!report && report.error().code == ErrorCode::Cancelled && request.format == interchange::ExportFormat::Avro)
        return fail(ErrorCode::Cancelled,
                    u"%1 The same command with --resume goes on where it was."_s.arg(report.error().message));
    if (!report)
        return fail(report.error());
    print(context.terminal, *report);
    return Done;
}

void addFolderAndTables(CLI::App* command, ExportArguments& arguments)
{
    command->add_option("folder", arguments.folder, "Where the files go; made where it is missing")
        ->required()
        ->type_name("DIR");
    command->add_option("--table", arguments.tables, "The table, or several by as many --table; default: all")
        ->type_name("NAME")
        ->allow_extra_args(false);
}

} // namespace

void addAvroCommands(CommandLine& line)
{
    CLI::App* avro = line.add(line.root(), "avro", "Tables as Avro files, out and in");
    avro->require_subcommand(1);
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* command = line.add(avro, "export", "Writes tables as Avro files, all as of one moment, not encrypted",
                                 "avro export /mnt/exchange --rows-per-part 1000000");
    addFolderAndTables(command, *arguments);
    command->add_option("--codec", arguments->codec, "How blocks are compressed: deflate (default) or null")
        ->check(CLI::IsMember({"deflate", "null"}))
        ->type_name("CODEC");
    command
        ->add_option("--rows-per-part", arguments->rowsPerPart,
                     "Write NAME-00001.avro, NAME-00002.avro ... of so many rows each")
        ->check(CLI::Range(qint64(1), qint64(1) << 40))
        ->type_name("N");
    command->add_flag("--resume", arguments->resume, "Go on where an export into this folder was broken off");
    line.onChosen(command, [arguments](const CommandContext& context) {
        return exportTables(context, requestOf(*arguments, interchange::ExportFormat::Avro));
    });
    addAvroImportCommand(line, avro);
}

void addTablesExportCommand(CommandLine& line, CLI::App* tables)
{
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* command = line.add(
        tables, "export", "Writes tables as CSV files with a datapackage.json, all as of one moment, not encrypted",
        "tables export /mnt/exchange --table employees");
    addFolderAndTables(command, *arguments);
    line.onChosen(command, [arguments](const CommandContext& context) {
        return exportTables(context, requestOf(*arguments, interchange::ExportFormat::Csv));
    });
}

} // namespace globant::cli
