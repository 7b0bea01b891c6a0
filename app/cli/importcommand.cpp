// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/importoptions.h"
#include "app/cli/interrupt.h"
#include "app/cli/progressline.h"
#include "app/cli/summarytext.h"
#include "core/ingest/importservice.h"
#include "core/ingest/rejectsexport.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

struct ImportArguments
{
    std::vector<std::string> files;
    ImportOptions options;
    bool dryRun = false;
    std::string rejects;
    bool mustBeAvro = false;
};

Result<QList<ingest::ImportRequest>> requestsOf(const ImportArguments& arguments)
{
    GLOBANT_TRY_VALUE(ingest::ImportRequest request, importRequest(arguments.options));
    request.mustBeAvro = arguments.mustBeAvro;
    QList<ingest::ImportRequest> requests;
    for (const std::string& file : arguments.files) {
        request.path = QFile::decodeName(QByteArray::fromStdString(file));
        requests.append(request);
    }
    return requests;
}

// Writes each file's rejected rows: the first to the path given, further ones beside it under their table's name.
class RejectsFiles
{
public:
    RejectsFiles(const CommandContext& context, const catalog::Catalog& catalog, const std::string& path)
        : m_context(context)
        , m_catalog(catalog)
        , m_path(QFile::decodeName(QByteArray::fromStdString(path)))
    {
    }

    Result<void> write(const ingest::ImportSummary& summary, const store::Connection& connection)
    {
        if (m_path.isEmpty() || summary.counts.rejected == 0)
            return {};
        const QString path = nextPath(summary.table);
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return cannotWrite(file);
        ingest::RejectsExport out(*m_catalog.find(summary.table), summary.dialect, file);
        GLOBANT_TRY(out.writeHeader());
        GLOBANT_TRY(ingest::ImportLog(connection).forEachReject(summary.id, [&](const ingest::StoredReject& reject) {
            return out.write(reject);
        }));
        if (!file.commit())
            return cannotWrite(file);
        m_context.terminal.message(u"The rows of %1 that were rejected are in \"%2\"."_s.arg(summary.file, path));
        return {};
    }

private:
    static Failure cannotWrite(const QSaveFile& file)
    {
        return fail(ErrorCode::UnreadableFile,
                    u"\"%1\" cannot be written: %2."_s.arg(file.fileName(), file.errorString()));
    }

    QString nextPath(const QString& table)
    {
        const QFileInfo info(m_path);
        const QString suffix = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
        QString path = m_path;
        for (int number = 1; m_written.contains(path); ++number)
            path = info.path() + u'/' + info.completeBaseName() + u'-' + table +
                   (number > 1 ? u"-%1"_s.arg(number) : QString()) + suffix;
        m_written.append(path);
        return path;
    }

    const CommandContext& m_context;
    const catalog::Catalog& m_catalog;
    const QString m_path;
    QStringList m_written;
};

QJsonObject failureJson(const ingest::ImportOutcome& outcome)
{
    return {
        {u"file"_s, QFileInfo(outcome.file).fileName()},
        {u"status"_s, outcome.error->code == ErrorCode::Cancelled ? u"cancelled"_s : u"failed"_s},
        {u"error"_s, QJsonObject{{u"code"_s, errorName(outcome.error->code)}, {u"message"_s, outcome.error->message}}}};
}

Result<int> report(const CommandContext& context, const QList<ingest::ImportOutcome>& outcomes)
{
    if (outcomes.first().error)
        return fail(*outcomes.first().error);
    int status = Done;
    QJsonArray array;
    for (const ingest::ImportOutcome& outcome : outcomes) {
        if (outcome.error) {
            status = std::max<int>(status, exitStatusOf(outcome.error->code));
            array.append(failureJson(outcome));
            if (!context.terminal.json())
                context.terminal.printError(*outcome.error);
            continue;
        }
        if (outcome.summary->counts.rejected > 0)
            status = std::max<int>(status, RowsRejected);
        array.append(ingest::summaryJson(*outcome.summary));
        if (!context.terminal.json())
            printSummary(context.terminal, *outcome.summary);
    }
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(array));
    return status;
}

Result<int> importFiles(const CommandContext& context, const ImportArguments& arguments)
{
    GLOBANT_TRY_VALUE(const QList<ingest::ImportRequest> requests, requestsOf(arguments));
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForWriting(context.access, context.clock, u"import"_s));
    ingest::ImportService service(*workspace.store, workspace.folder, workspace.session.account, workspace.session.role,
                                  context.clock);
    RejectsFiles rejects(context, workspace.store->catalog(), arguments.rejects);

    ingest::ImportControl control;
    control.cancelled = interrupt.flag();
    Result<QList<ingest::ImportOutcome>> outcomes = [&] {
        ProgressLine progress;
        control.progress = [&](const ingest::ImportProgress& state) { progress.show(state); };
        if (!arguments.dryRun)
            return service.importFiles(requests, control);
        return service.dryRun(requests, control,
                              [&](const ingest::ImportSummary& summary, const store::Connection& connection) {
                                  return rejects.write(summary, connection);
                              });
    }();
    if (!outcomes)
        return fail(outcomes.error());
    if (!arguments.dryRun && !arguments.rejects.empty()) {
        GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
        for (const ingest::ImportOutcome& outcome : *outcomes) {
            if (outcome.summary)
                GLOBANT_TRY(rejects.write(*outcome.summary, *connection));
        }
    }
    return report(context, *outcomes);
}

void addImport(CommandLine& line, CLI::App* command, bool mustBeAvro)
{
    const auto arguments = std::make_shared<ImportArguments>();
    arguments->mustBeAvro = mustBeAvro;
    command
        ->add_option("files", arguments->files, "The files; their names say the table (departments, jobs, employees)")
        ->required()
        ->type_name("FILE...");
    addImportOptions(command, arguments->options, mustBeAvro ? FileKind::Avro : FileKind::Any);
    command->add_flag("--dry-run", arguments->dryRun, "Say what would happen, and change nothing");
    command->add_option("--rejects", arguments->rejects, "Write the rejected rows to this file, to be corrected")
        ->type_name("OUT.csv");
    line.onChosen(command, [arguments](const CommandContext& context) { return importFiles(context, *arguments); });
}

} // namespace

void addImportCommand(CommandLine& line)
{
    addImport(line,
              line.add(line.root(), "import", "Imports CSV and Avro files, in the order of the tables' dependencies",
                       "import departments.csv jobs.csv hired_employees.csv --rejects rejected.csv"),
              false);
}

void addAvroImportCommand(CommandLine& line, CLI::App* avro)
{
    addImport(line,
              line.add(avro, "import", "Imports Avro files, in the order of the tables' dependencies",
                       "avro import departments.avro jobs.avro employees.avro"),
              true);
}

} // namespace globant::cli
