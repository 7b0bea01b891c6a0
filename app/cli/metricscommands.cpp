// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "core/metrics/hiremetrics.h"

#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

struct MetricArguments
{
    int year = 0;
    std::string department;
    std::string job;

    metrics::MetricFilter filter() const
    {
        const auto given = [](const std::string& text) {
            return text.empty() ? std::nullopt : std::optional(QString::fromStdString(text));
        };
        return {year, given(department), given(job)};
    }
};

void addFilters(CLI::App* command, const std::shared_ptr<MetricArguments>& arguments)
{
    command->add_option("--year", arguments->year, "The year, in UTC")
        ->required()
        ->check(CLI::Range(1, 9999))
        ->type_name("YEAR");
    command->add_option("--department", arguments->department, "Only the department of this name")->type_name("NAME");
}

Result<int> printQuarters(const CommandContext& context, const metrics::MetricFilter& filter)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const auto rows, metrics::hiresByQuarter(*connection, filter));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(metrics::quartersJson(rows, filter.year)));
        return Done;
    }
    QList<QStringList> table;
    for (const metrics::QuarterHires& row : rows) {
        QStringList cells{row.department, row.job};
        for (const qint64 hires : row.hires)
            cells.append(grouped(hires));
        table.append(cells);
    }
    context.terminal.printTable({u"department"_s, u"job"_s, u"Q1"_s, u"Q2"_s, u"Q3"_s, u"Q4"_s}, table, {2, 3, 4, 5});
    if (rows.isEmpty())
        context.terminal.message(u"Nobody was hired in %1 within these filters."_s.arg(filter.year));
    return Done;
}

Result<int> printHired(const CommandContext& context, const metrics::MetricFilter& filter)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const auto rows, metrics::departmentsAboveMean(*connection, filter));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(metrics::hiredJson(rows, filter.year)));
        return Done;
    }
    QList<QStringList> table;
    for (const metrics::DepartmentHires& row : rows)
        table.append({QString::number(row.id), row.department, grouped(row.hired)});
    context.terminal.printTable({u"id"_s, u"department"_s, u"hired"_s}, table, {0, 2});
    if (rows.isEmpty())
        context.terminal.message(u"No department hired above the mean in %1 within these filters."_s.arg(filter.year));
    return Done;
}

} // namespace

void addMetricsCommands(CommandLine& line)
{
    CLI::App* metrics = line.add(line.root(), "metrics", "Hires by department, job and quarter");
    metrics->require_subcommand(1);

    const auto quarters = std::make_shared<MetricArguments>();
    CLI::App* command = line.add(metrics, "quarters", "Hires of a year by department and job, a column a quarter",
                                 "metrics quarters --year 2021 --department Engineering");
    addFilters(command, quarters);
    command->add_option("--job", quarters->job, "Only the job of this name")->type_name("NAME");
    line.onChosen(command,
                  [quarters](const CommandContext& context) { return printQuarters(context, quarters->filter()); });

    const auto hired = std::make_shared<MetricArguments>();
    command = line.add(metrics, "hired", "Departments that hired more in a year than the mean of those that hired",
                       "metrics hired --year 2021");
    addFilters(command, hired);
    line.onChosen(command, [hired](const CommandContext& context) { return printHired(context, hired->filter()); });
}

} // namespace globant::cli
