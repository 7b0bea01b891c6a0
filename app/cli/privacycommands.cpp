// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/secretsource.h"
#include "core/common/timestamp.h"
#include "core/privacy/forget.h"
#include "core/privacy/retention.h"

#include <QJsonArray>

namespace globant::cli {

using namespace Qt::StringLiterals;
using privacy::Retention;

namespace {

struct RetentionArguments
{
    std::string rejects;
    std::string images;
};

struct ForgetArguments
{
    std::string nameFile;
    bool yes = false;
};

QJsonValue daysJson(const std::optional<int>& days)
{
    return days ? QJsonValue(*days) : QJsonValue();
}

QString daysText(const std::optional<int>& days)
{
    return days ? u"kept for %1 days"_s.arg(*days) : u"kept for ever"_s;
}

QJsonObject keptJson(const std::optional<int>& days, const privacy::KeptRows& kept)
{
    return {{u"keep_days"_s, daysJson(days)},
            {u"rows"_s, kept.rows},
            {u"bytes"_s, kept.bytes},
            {u"oldest_at"_s, kept.oldestMs ? QJsonValue(formatTimestamp(*kept.oldestMs)) : QJsonValue()}};
}

QString keptText(const QString& what, const std::optional<int>& days, const privacy::KeptRows& kept)
{
    const QString oldest = kept.oldestMs ? u", the oldest from "_s + formatTimestamp(*kept.oldestMs) : QString();
    return u"%1: %2, about %3 KB%4; %5"_s.arg(what, grouped(kept.rows), grouped((kept.bytes + 1023) / 1024), oldest,
                                              daysText(days));
}

Result<int> showPrivacy(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const Retention retention, privacy::readRetention(*connection));
    GLOBANT_TRY_VALUE(const privacy::KeptNow kept, privacy::measureKept(*connection));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(QJsonObject{{u"rejects"_s, keptJson(retention.rejectsDays, kept.rejects)},
                                                         {u"images"_s, keptJson(retention.imagesDays, kept.images)}}));
        return Done;
    }
    context.terminal.print(keptText(u"Rejected rows"_s, retention.rejectsDays, kept.rejects));
    context.terminal.print(keptText(u"Earlier versions of rows"_s, retention.imagesDays, kept.images));
    return Done;
}

// "90" or "forever"; what was not given stays as it is.
Result<void> readDays(const char* option, const std::string& text, std::optional<int>& days)
{
    if (text.empty())
        return {};
    if (text == "forever") {
        days.reset();
        return {};
    }
    bool isNumber = false;
    days = QString::fromStdString(text).toInt(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::Usage, u"%1 takes a number of days, or forever; \"%2\" is neither."_s.arg(
                                          QLatin1StringView(option), QString::fromStdString(text)));
    return {};
}

Result<int> setRetention(const CommandContext& context, const RetentionArguments& arguments)
{
    if (arguments.rejects.empty() && arguments.images.empty())
        return fail(ErrorCode::Usage, u"Say how long to keep them: --rejects DAYS, --images DAYS, or both."_s);
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace,
                      openForWriting(context.access, context.clock, u"privacy retention"_s));
    const privacy::Actor actor{workspace.session.account, workspace.session.role};
    Retention retention;
    GLOBANT_TRY_VALUE(
        const privacy::Purged purged,
        workspace.store->writer().runNow([&](const store::Connection& connection) -> Result<privacy::Purged> {
            GLOBANT_TRY_VALUE(retention, privacy::readRetention(connection));
            GLOBANT_TRY(readDays("--rejects", arguments.rejects, retention.rejectsDays));
            GLOBANT_TRY(readDays("--images", arguments.images, retention.imagesDays));
            GLOBANT_TRY(privacy::writeRetention(connection, actor, retention));
            return privacy::applyRetention(connection, actor, context.clock);
        }));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(QJsonObject{{u"rejects_days"_s, daysJson(retention.rejectsDays)},
                                                         {u"images_days"_s, daysJson(retention.imagesDays)},
                                                         {u"rejects_deleted"_s, purged.rejects},
                                                         {u"images_deleted"_s, purged.images}}));
        return Done;
    }
    context.terminal.print(u"Rejected rows are %1, earlier versions of rows are %2."_s.arg(
        daysText(retention.rejectsDays), daysText(retention.imagesDays)));
    if (purged.id != 0)
        context.terminal.print(u"Deleted: %1 rejected rows, %2 earlier versions of rows."_s.arg(
            grouped(purged.rejects), grouped(purged.images)));
    return Done;
}

QJsonObject tracesJson(const privacy::NameTraces& traces, bool removed)
{
    QJsonObject json = privacy::tracesJson(traces);
    json.insert(u"removed"_s, removed);
    return json;
}

QString places(const privacy::NameTraces& traces)
{
    return u"%1 rows, %2 rejected rows and %3 earlier versions of rows"_s.arg(
        grouped(traces.rows), grouped(traces.rejects), grouped(traces.images));
}

Result<int> findOnly(const CommandContext& context, const QString& name)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    GLOBANT_TRY_VALUE(const auto traces, privacy::findName(*connection, workspace.store->catalog(), name));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(tracesJson(traces, false)));
        return Done;
    }
    if (traces.isEmpty()) {
        context.terminal.print(u"This name stands nowhere in the workspace."_s);
        return Done;
    }
    context.terminal.print(u"The name stands in %1."_s.arg(places(traces)));
    for (const privacy::NameTraces::Row& row : traces.first)
        context.terminal.print(u"  %1 %2: %3"_s.arg(row.table, QString::number(row.key), row.text));
    context.terminal.message(u"Nothing was changed. --yes puts \"%1\" in its place, for good; copies of the workspace "
                             "and CSV files made before keep the name."_s.arg(privacy::kNameRemoved));
    return Done;
}

Result<int> forget(const CommandContext& context, const ForgetArguments& arguments)
{
    GLOBANT_TRY_VALUE(const SecretBytes text, readSecretFile(QString::fromStdString(arguments.nameFile)));
    const QString name = QString::fromUtf8(text.view());
    if (!arguments.yes)
        return findOnly(context, name);
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace,
                      openForWriting(context.access, context.clock, u"privacy forget"_s));
    GLOBANT_TRY_VALUE(
        const privacy::Forgotten forgotten, workspace.store->writer().runNow([&](const store::Connection& connection) {
            return privacy::forgetName(connection, workspace.store->catalog(),
                                       {workspace.session.account, workspace.session.role}, context.clock, name);
        }));
    if (context.terminal.json()) {
        QJsonObject json = tracesJson(forgotten.traces, forgotten.id != 0);
        json.insert(u"scrubbed"_s, forgotten.scrubbed);
        context.terminal.print(QJsonDocument(json));
        return Done;
    }
    context.terminal.print(forgotten.id == 0 ? u"This name stands nowhere in the workspace."_s
                                             : u"The name is removed from %1."_s.arg(places(forgotten.traces)));
    if (!forgotten.scrubbed)
        context.terminal.message(u"An old copy of it may still be in the encrypted file, because another program was "
                                 "reading or the disk is full. Give the same command again."_s);
    return Done;
}

} // namespace

void addPrivacyCommands(CommandLine& line)
{
    CLI::App* privacy = line.add(line.root(), "privacy", "How long things are kept; removing a person's name");
    privacy->require_subcommand(1);
    line.onChosen(line.add(privacy, "show", "Rejected rows and earlier versions of rows: how many, how long kept",
                           "privacy show"),
                  showPrivacy);

    const auto retention = std::make_shared<RetentionArguments>();
    CLI::App* command =
        line.add(privacy, "retention", "Sets how long they are kept, and deletes at once what is older, for good",
                 "privacy retention --rejects 90 --images forever");
    command->add_option("--rejects", retention->rejects, "Days to keep rejected rows, or forever")->type_name("DAYS");
    command
        ->add_option("--images", retention->images,
                     "Days to keep earlier versions of rows, which undo needs, or forever")
        ->type_name("DAYS");
    line.onChosen(command, [retention](const CommandContext& context) { return setRetention(context, *retention); });

    const auto arguments = std::make_shared<ForgetArguments>();
    command = line.add(privacy, "forget",
                       "Removes a person's name from rows, rejected rows and earlier versions of rows, for good;\n"
                       "without --yes it says only where the name stands",
                       "privacy forget --name-file name.txt --yes");
    command
        ->add_option("--name-file", arguments->nameFile,
                     "File that holds the whole name, in UTF-8 (case and spaces make no difference); - reads standard "
                     "input")
        ->required()
        ->type_name("FILE");
    command->add_flag("--yes", arguments->yes, "Removes it; this cannot be undone");
    line.onChosen(command, [arguments](const CommandContext& context) { return forget(context, *arguments); });
}

} // namespace globant::cli
