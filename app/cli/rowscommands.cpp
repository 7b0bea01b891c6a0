// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "core/records/roweditor.h"
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

struct EditArguments
{
    std::string table;
    qint64 key = 0;
    std::vector<std::string> values;
};

// "FIELD=VALUE" in two; `what` takes it.
Result<std::pair<QString, QString>> assignment(const QString& what, const std::string& text)
{
    const std::size_t at = text.find('=');
    if (at == std::string::npos)
        return fail(ErrorCode::Usage,
                    u"%1 takes FIELD=VALUE, and \"%2\" has no =."_s.arg(what, QString::fromStdString(text)));
    return std::pair(QString::fromStdString(text.substr(0, at)), QString::fromStdString(text.substr(at + 1)));
}

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
        GLOBANT_TRY_VALUE(auto where, assignment(u"--where"_s, condition));
        window.where.append(std::move(where));
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

void printRow(const Terminal& terminal, const catalog::TableSchema& table, const QJsonObject& row)
{
    if (terminal.json()) {
        terminal.print(QJsonDocument(row));
        return;
    }
    const QStringList cells = cellsOf(table, row);
    for (int i = 0; i < table.fields.size(); ++i)
        terminal.print(table.fields[i].name + u": "_s + cells[i]);
}

Result<int> getRow(const CommandContext& context, const std::string& name, qint64 key)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const catalog::TableSchema* table, findTable(*workspace.store, name));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const QJsonObject row, records::RowRepository(*connection, *table).get(key));
    printRow(context.terminal, *table, row);
    return Done;
}

Result<records::FieldTexts> fieldTexts(const QString& command, const std::vector<std::string>& arguments)
{
    records::FieldTexts texts;
    for (const std::string& argument : arguments) {
        GLOBANT_TRY_VALUE(const auto value, assignment(command, argument));
        if (texts.contains(value.first))
            return fail(ErrorCode::Usage, u"%1 is given twice."_s.arg(value.first));
        texts.insert(value.first, value.second);
    }
    return texts;
}

// Makes one change; what it left of the row, if anything, is printed.
Result<int> editRow(const CommandContext& context, const std::string& name, const QString& command,
                    const records::RowChange& change)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForWriting(context.access, context.clock, command));
    GLOBANT_TRY_VALUE(const catalog::TableSchema* table, findTable(*workspace.store, name));
    const records::Editor editor{workspace.session.account, workspace.session.role};
    QJsonObject row;
    GLOBANT_TRY_VALUE(
        const records::EditSummary edit,
        workspace.store->writer().runNow([&](const store::Connection& connection) -> Result<records::EditSummary> {
            const records::RowEditor rows(connection, workspace.store->catalog(), *table, editor, context.clock);
            GLOBANT_TRY_VALUE(const records::EditSummary done, rows.apply({change}));
            if (done.deleted.isEmpty()) {
                GLOBANT_TRY_VALUE(row, records::RowRepository(connection, *table).get(done.keys.first()));
            }
            return done;
        }));
    if (edit.deleted.isEmpty())
        printRow(context.terminal, *table, row);
    else if (context.terminal.json())
        context.terminal.print(
            QJsonDocument(QJsonObject{{u"table"_s, table->name}, {u"id"_s, edit.keys.first()}, {u"deleted"_s, true}}));
    else
        context.terminal.print(u"The %1 %2 is deleted."_s.arg(table->singular).arg(edit.keys.first()));
    context.terminal.message(edit.id == 0
                                 ? u"The row has these values already; nothing was changed."_s
                                 : u"This is entry %1 of the log; \"imports undo %1\" takes it back."_s.arg(edit.id));
    return Done;
}

Result<int> insertRow(const CommandContext& context, const EditArguments& arguments)
{
    GLOBANT_TRY_VALUE(const auto values, fieldTexts(u"rows insert"_s, arguments.values));
    return editRow(context, arguments.table, u"rows insert"_s, records::RowChange::insert(values));
}

Result<int> updateRow(const CommandContext& context, const EditArguments& arguments)
{
    GLOBANT_TRY_VALUE(const auto values, fieldTexts(u"rows update"_s, arguments.values));
    return editRow(context, arguments.table, u"rows update"_s, records::RowChange::update(arguments.key, values));
}

Result<int> deleteRow(const CommandContext& context, const EditArguments& arguments)
{
    return editRow(context, arguments.table, u"rows delete"_s, records::RowChange::remove(arguments.key));
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

    const auto addEdit = [&](const char* name, const char* description, const char* example, bool hasKey,
                             const char* valuesHelp,
                             Result<int> (*action)(const CommandContext&, const EditArguments&)) {
        const auto edit = std::make_shared<EditArguments>();
        CLI::App* added = line.add(rows, name, description, example);
        added->add_option("table", edit->table, "The table")->required()->type_name("NAME");
        if (hasKey)
            added->add_option("id", edit->key, "The row's key")->required()->type_name("ID");
        if (valuesHelp != nullptr)
            added->add_option("values", edit->values, valuesHelp)->required()->type_name("FIELD=VALUE");
        line.onChosen(added, [edit, action](const CommandContext& context) { return action(context, *edit); });
    };
    addEdit("insert", "Adds a row; without its key it gets the next free one",
            "rows insert employees name=\"Ana Lima\" hired_at=2021-07-27T16:02:08Z department_id=5 job_id=3", false,
            "The fields' values", insertRow);
    addEdit("update", "Changes fields of a row", "rows update employees 17 department_id=5", true,
            "The fields to change, with their new values", updateRow);
    addEdit("delete", "Deletes a row that no other row refers to", "rows delete employees 17", true, nullptr,
            deleteRow);
}

} // namespace globant::cli
