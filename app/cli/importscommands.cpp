// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/interrupt.h"
#include "app/cli/progressline.h"
#include "app/cli/summarytext.h"
#include "core/ingest/importlog.h"
#include "core/ingest/importservice.h"
#include "core/records/editundo.h"

#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

Result<int> listImports(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const auto imports, ingest::ImportLog(*connection).list());
    if (context.terminal.json()) {
        QJsonArray array;
        for (const ingest::ImportSummary& summary : imports)
            array.append(ingest::summaryJson(summary));
        context.terminal.print(QJsonDocument(array));
    } else if (imports.isEmpty()) {
        context.terminal.message(u"Nothing was imported yet."_s);
    } else {
        printSummaries(context.terminal, imports);
    }
    return Done;
}

Result<int> showImport(const CommandContext& context, qint64 id)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const ingest::ImportSummary summary, ingest::ImportLog(*connection).find(id));
    const QJsonObject json = ingest::summaryJson(summary);
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(json));
        return Done;
    }
    printSummary(context.terminal, summary);
    for (const QString& key : {u"user"_s, u"started_at"_s, u"status"_s, u"sha256"_s, u"on_duplicate"_s})
        context.terminal.print(u"  %1: %2"_s.arg(key, json[key].toString()));
    return Done;
}

// Rows come a page at a time. Once the array has begun, an error is told on standard error alone, so that standard
// output holds one whole document.
Result<int> printRejectsJson(const CommandContext& context, const ingest::ImportLog& log, qint64 id)
{
    constexpr int kPage = 1000;
    GLOBANT_TRY_VALUE(QList<ingest::StoredReject> page, log.rejects(id, 0, kPage));
    Terminal::ArrayWriter array;
    for (;;) {
        for (const ingest::StoredReject& reject : std::as_const(page))
            array.append(ingest::rejectJson(reject));
        if (page.size() < kPage)
            return Done;
        auto next = log.rejects(id, page.last().line, kPage);
        if (!next) {
            context.terminal.message(next.error().message);
            return exitStatusOf(next.error().code);
        }
        page = std::move(*next);
    }
}

Result<int> printRejects(const CommandContext& context, qint64 id)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    const ingest::ImportLog log(*connection);
    GLOBANT_TRY_VALUE(const ingest::ImportSummary summary, log.find(id));
    if (context.terminal.json())
        return printRejectsJson(context, log, id);
    GLOBANT_TRY(log.forEachReject(id, [&](const ingest::StoredReject& reject) -> Result<void> {
        context.terminal.print(u"line %1: %2: %3%4"_s.arg(
            QString::number(reject.line), reject.code, reject.message,
            reject.retriedBy ? u" (taken up by import %1)"_s.arg(*reject.retriedBy) : QString()));
        context.terminal.print(u"    "_s + reject.text);
        return {};
    }));
    if (summary.counts.rejected == 0)
        context.terminal.message(u"Import %1 rejected no row."_s.arg(id));
    return Done;
}

Result<int> retryImport(const CommandContext& context, qint64 id, const std::string& file)
{
    const InterruptGuard interrupt;
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForWriting(context.access, context.clock, u"imports retry"_s));
    ingest::ImportService service(*workspace.store, workspace.folder, workspace.session.account, workspace.session.role,
                                  context.clock);
    ingest::ImportControl control;
    control.cancelled = interrupt.flag();
    Result<ingest::ImportSummary> done = [&] {
        ProgressLine progress;
        control.progress = [&](const ingest::ImportProgress& state) { progress.show(state); };
        return file.empty() ? service.retry(id, control) : service.retryWith(id, QString::fromStdString(file), control);
    }();
    if (!done)
        return fail(done.error());
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(ingest::summaryJson(*done)));
    else
        printSummary(context.terminal, *done);
    return done->counts.rejected > 0 ? RowsRejected : Done;
}

// An import, or an edit of rows: both are entries of one log.
Result<ingest::UndoSummary> undoEntry(const CommandContext& context, const OpenWorkspace& workspace, bool isEdit,
                                      qint64 id)
{
    const accounts::Session& session = workspace.session;
    if (!isEdit)
        return ingest::ImportService(*workspace.store, workspace.folder, session.account, session.role, context.clock)
            .undo(id);
    return workspace.store->writer().runNow([&](const store::Connection& connection) -> Result<ingest::UndoSummary> {
        GLOBANT_TRY_VALUE(const records::UndoneEdit undone,
                          records::undoEdit(connection, workspace.store->catalog(), {session.account, session.role},
                                            context.clock, id));
        return ingest::UndoSummary{undone.entry.id, id, undone.entry.table, undone.entry.removed,
                                   undone.entry.restored};
    });
}

Result<int> undo(const CommandContext& context, qint64 id)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForWriting(context.access, context.clock, u"imports undo"_s));
    const auto entry = workspace.store->writer().runNow(
        [&](const store::Connection& connection) { return store::readLog(connection, id); });
    const bool isEdit = entry && entry->kind == "edit"_L1;
    GLOBANT_TRY_VALUE(const ingest::UndoSummary done, undoEntry(context, workspace, isEdit, id));
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(QJsonObject{{u"id"_s, done.id},
                                                         {u"undone"_s, done.importId},
                                                         {u"table"_s, done.table},
                                                         {u"removed"_s, done.removed},
                                                         {u"restored"_s, done.restored}}));
    else
        context.terminal.print(u"%1 %2 is undone: %3 rows removed from \"%4\", %5 put back as they were."_s.arg(
            isEdit ? u"Edit"_s : u"Import"_s, QString::number(done.importId), grouped(done.removed), done.table,
            grouped(done.restored)));
    return Done;
}

} // namespace

void addImportsCommands(CommandLine& line)
{
    CLI::App* imports = line.add(line.root(), "imports", "The log of imports; their rejected rows; undo");
    imports->require_subcommand(1);
    line.onChosen(line.add(imports, "list", "Every import, oldest first", "imports list"), listImports);

    const auto addWithId = [&](const char* name, const char* description, const char* example, auto action) {
        const auto id = std::make_shared<qint64>(0);
        CLI::App* command = line.add(imports, name, description, example);
        command->add_option("id", *id, "The import, as \"imports list\" numbers it")->required()->type_name("ID");
        line.onChosen(command, [id, action](const CommandContext& context) { return action(context, *id); });
        return command;
    };
    addWithId("show", "One import with its counts, who made it and when", "imports show 3", showImport);
    addWithId("rejects", "The rows that an import rejected: line, reason and text", "imports rejects 3 --json",
              printRejects);
    addWithId("undo", "Takes an import back, or an edit of rows", "imports undo 3", undo);

    const auto file = std::make_shared<std::string>();
    CLI::App* retry =
        addWithId("retry", "Tries an import's rejected rows again: as they are, or corrected in a file",
                  "imports retry 3 --file corrected.csv",
                  [file](const CommandContext& context, qint64 id) { return retryImport(context, id, *file); });
    retry->add_option("--file", *file, "The corrected rows (import --rejects writes such a file)")
        ->type_name("CORRECTED.csv");
}

} // namespace globant::cli
