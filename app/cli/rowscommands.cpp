// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "core/records/rowrepository.h"

#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

struct ListArguments
{
    std::string table;
    std::optional<qint64> after;
    qint64 limit = 100;
    std::vector<std::string> where;
};

Result<const catalog::TableSchema*> findTable(const store::Store& store, const std::string& name)
{
    const catalog::TableSchema* table = store.catalog().find(QString::fromStdString(name));
    if (table == nullptr)
        return fail(ErrorCode::NotFound, u"There is no table \"%1\". There are: %2."_s.arg(
                                             QString::fromStdString(name), store.catalog().names().join(u", "_s)));
    return table;
}

QStringList cellsOf(const catalog::TableSchema& table, const QJsonObject& row)
{
    QStringList cells;
    for (const catalog::Field& field : table.fields)
        cells.append(row[field.name].isDouble() ? QString::number(row[field.name].toInteger())
                                                : row[field.name].toString());
    return cells;
}

Result<int> listRows(const CommandContext& context, const ListArguments& arguments)
{
    records::RowWindow window;
    window.after = arguments.after;
    window.limit = arguments.limit;
    for (const std::string& condition : arguments.where) {
        const std::size_t at = condition.find('=');
        if (at == std::string::npos)
            return fail(ErrorCode::Usage,
                        u"--where takes FIELD=VALUE, and \"%1\" has no =."_s.arg(QString::fromStdString(condition)));
        window.where.append(
            {QString::fromStdString(condition.substr(0, at)), QString::fromStdString(condition.substr(at + 1))});
    }
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const catalog::TableSchema* table, findTable(*workspace.store, arguments.table));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const auto rows, records::RowRepository(*connection, *table).list(window));
    QJsonArray array;
    QList<QStringList> lines;
    for (const QJsonObject& row : rows) {
        array.append(row);
        lines.append(cellsOf(*table, row));
    }
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(array));
        return Done;
    }
    QStringList headings;
    QList<int> right;
    for (int i = 0; i < table->fields.size(); ++i) {
        headings.append(table->fields[i].name);
        if (table->fields[i].type == catalog::FieldType::Integer)
            right.append(i);
    }
    context.terminal.printTable(headings, lines, right);
    if (rows.size() == window.limit)
        context.terminal.message(u"There may be more: --after %1"_s.arg(cellsOf(*table, rows.last()).at(table->key)));
    return Done;
}

Result<int> getRow(const CommandContext& context, const std::string& name, qint64 key)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const catalog::TableSchema* table, findTable(*workspace.store, name));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const QJsonObject row, records::RowRepository(*connection, *table).get(key));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(row));
        return Done;
    }
    const QStringList cells = cellsOf(*table, row);
    for (int i = 0; i < table->fields.size(); ++i)
        context.terminal.print(table->fields[i].name + u": "_s + cells[i]);
    return Done;
}

} // namespace

void addRowsCommands(CommandLine& line)
{
    CLI::App* rows = line.add(line.root(), "rows", "The rows of a table");
    rows->require_subcommand(1);

    const auto list = std::make_shared<ListArguments>();
    CLI::App* command = line.add(rows, "list", "Rows in the order of their keys",
                                 "rows list employees --where department_id=5 --limit 20");
    command->add_option("table", list->table, "The table")->required()->type_name("NAME");
    command->add_option("--after", list->after, "Only rows with keys above this one")->type_name("ID");
    command->add_option("--limit", list->limit, "At most this many (default 100)")
        ->check(CLI::Range(qint64(1), qint64(1000000)))
        ->type_name("N");
    command
        ->add_option("--where", list->where, "Only rows in which the field has this value; may be given several times")
        ->type_name("FIELD=VALUE");
    line.onChosen(command, [list](const CommandContext& context) { return listRows(context, *list); });

    const auto table = std::make_shared<std::string>();
    const auto key = std::make_shared<qint64>(0);
    command = line.add(rows, "get", "One row", "rows get employees 17");
    command->add_option("table", *table, "The table")->required()->type_name("NAME");
    command->add_option("id", *key, "The row's key")->required()->type_name("ID");
    line.onChosen(command, [table, key](const CommandContext& context) { return getRow(context, *table, *key); });
}

} // namespace globant::cli
