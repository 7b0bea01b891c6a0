// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "core/catalog/ddl.h"

#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

Result<int> listTables(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    QJsonArray array;
    QList<QStringList> rows;
    for (const catalog::TableSchema& table : workspace.store->catalog().tables()) {
        GLOBANT_TRY_VALUE(const QVariant count,
                          connection->value(u"SELECT count(*) FROM %1"_s.arg(catalog::quotedName(table.name))));
        array.append(QJsonObject{{u"name"_s, table.name}, {u"title"_s, table.title}, {u"rows"_s, count.toLongLong()}});
        rows.append({table.name, table.title, grouped(count.toLongLong())});
    }
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(array));
    else
        context.terminal.printTable({u"name"_s, u"title"_s, u"rows"_s}, rows, {2});
    return Done;
}

// Needs no workspace: the schemas are the program's own.
Result<int> printSchema(const CommandContext& context, const QString& name)
{
    GLOBANT_TRY_VALUE(const catalog::Catalog catalog, catalog::Catalog::builtIn());
    const catalog::TableSchema* table = catalog.find(name);
    if (table == nullptr)
        return fail(ErrorCode::NotFound,
                    u"There is no table \"%1\". There are: %2."_s.arg(name, catalog.names().join(u", "_s)));
    context.terminal.print(QJsonDocument(table->json));
    return Done;
}

} // namespace

void addTablesCommands(CommandLine& line)
{
    CLI::App* tables = line.add(line.root(), "tables", "The tables and their fields");
    tables->require_subcommand(1);
    line.onChosen(line.add(tables, "list", "Every table with its number of rows", "tables list"), listTables);

    const auto name = std::make_shared<std::string>();
    CLI::App* schema =
        line.add(tables, "schema", "One table as a Frictionless Table Schema (JSON)", "tables schema employees");
    schema->add_option("name", *name, "The table")->required()->type_name("NAME");
    line.onChosen(
        schema, [name](const CommandContext& context) { return printSchema(context, QString::fromStdString(*name)); });
    addTablesExportCommand(line, tables);
}

} // namespace globant::cli
