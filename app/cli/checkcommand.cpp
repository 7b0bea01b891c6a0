// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "core/store/integritycheck.h"

#include <QJsonObject>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

Result<int> check(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const store::IntegrityReport report,
                      store::checkIntegrity(*connection, workspace.store->catalog()));
    const int status = report.ok() ? Done : StoreUnavailable;
    if (context.terminal.json()) {
        QJsonObject rows;
        for (const auto& [table, count] : report.rows.asKeyValueRange())
            rows.insert(table, count);
        context.terminal.print(QJsonDocument(QJsonObject{{u"ok"_s, report.ok()},
                                                         {u"integrity"_s, report.integrity},
                                                         {u"rollup"_s, report.rollup},
                                                         {u"foreign_keys"_s, report.foreignKeys},
                                                         {u"log"_s, report.log},
                                                         {u"rows"_s, rows}}));
        return status;
    }
    context.terminal.printTable({u"part"_s, u"found"_s},
                                {{u"pages and structure"_s, report.integrity},
                                 {u"rollup"_s, report.rollup},
                                 {u"foreign keys"_s, report.foreignKeys},
                                 {u"log"_s, report.log}},
                                {});
    for (const auto& [table, count] : report.rows.asKeyValueRange())
        context.terminal.print(u"%1: %2 rows"_s.arg(table, grouped(count)));
    context.terminal.print(report.ok() ? u"The store is sound."_s
                                       : u"The store is damaged. Restore it from a backup."_s);
    return status;
}

} // namespace

void addCheckCommand(CommandLine& line)
{
    line.onChosen(line.add(line.root(), "check", "Integrity of the store: pages, structure, references, rollup and log",
                           "check --json"),
                  check);
}

} // namespace globant::cli
