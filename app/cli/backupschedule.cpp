// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/scheduletext.h"
#include "core/backup/backuprunner.h"
#include "core/backup/selftest.h"
#include "core/backup/usertimer.h"
#include "core/common/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace globant::cli {

using namespace Qt::StringLiterals;
using backup::Schedule;

namespace {

struct ScheduleArguments
{
    bool show = false;
    bool off = false;
    std::string daily;
    std::vector<std::string> weekly;
    std::optional<int> everyHours;
    std::string at;
    std::string cron;
    std::optional<int> afterImports;
    std::optional<int> keepRecent;
    std::optional<int> keepDaily;
    std::optional<int> keepWeekly;
    std::optional<int> keepMonthly;
    std::optional<std::string> folder;
    bool installTimer = false;
    bool removeTimer = false;

    bool changes() const
    {
        return off || !daily.empty() || !weekly.empty() || everyHours || !cron.empty() || afterImports || keepRecent ||
               keepDaily || keepWeekly || keepMonthly || folder;
    }
};

Result<QTime> timeOf(const std::string& text)
{
    const QTime time = QTime::fromString(QString::fromStdString(text), u"H:mm"_s);
    if (!time.isValid())
        return fail(ErrorCode::Usage,
                    u"\"%1\" is no time of day. Give one from 00:00 to 23:59."_s.arg(QString::fromStdString(text)));
    return time;
}

Result<QList<int>> daysOf(const std::string& text)
{
    QList<int> days;
    const QStringList names = QString::fromStdString(text).toLower().split(u',');
    for (const QString& name : names) {
        const qsizetype day = dayNames().indexOf(name.left(3));
        if (day < 0 || name.size() < 3)
            return fail(ErrorCode::Usage,
                        u"\"%1\" is no day. Give monday to sunday, several with commas between."_s.arg(name));
        if (!days.contains(int(day) + 1))
            days.append(int(day) + 1);
    }
    std::sort(days.begin(), days.end());
    return days;
}

Result<void> changeTimes(const ScheduleArguments& arguments, Schedule& schedule)
{
    if (arguments.off) {
        schedule.kind = Schedule::Kind::Off;
        schedule.afterImports = 0;
    } else if (!arguments.daily.empty()) {
        schedule.kind = Schedule::Kind::Daily;
        GLOBANT_TRY_VALUE(schedule.time, timeOf(arguments.daily));
    } else if (!arguments.weekly.empty()) {
        schedule.kind = Schedule::Kind::Weekly;
        GLOBANT_TRY_VALUE(schedule.days, daysOf(arguments.weekly[0]));
        GLOBANT_TRY_VALUE(schedule.time, timeOf(arguments.weekly[1]));
    } else if (arguments.everyHours) {
        schedule.kind = Schedule::Kind::Hourly;
        schedule.everyHours = *arguments.everyHours;
        GLOBANT_TRY_VALUE(schedule.time, timeOf(arguments.at));
    } else if (!arguments.cron.empty()) {
        schedule.kind = Schedule::Kind::Cron;
        schedule.cron = QString::fromStdString(arguments.cron);
    }
    schedule.afterImports = arguments.afterImports.value_or(schedule.afterImports);
    return {};
}

Result<Schedule> changed(Schedule schedule, const ScheduleArguments& arguments)
{
    GLOBANT_TRY(changeTimes(arguments, schedule));
    backup::Keep& keep = schedule.keep;
    keep = {arguments.keepRecent.value_or(keep.recent), arguments.keepDaily.value_or(keep.daily),
            arguments.keepWeekly.value_or(keep.weekly), arguments.keepMonthly.value_or(keep.monthly)};
    if (arguments.folder)
        schedule.folder =
            arguments.folder->empty()
                ? QString()
                : QFileInfo(QFile::decodeName(QByteArray::fromStdString(*arguments.folder))).absoluteFilePath();
    GLOBANT_TRY(checkSchedule(schedule));
    if (arguments.folder && !schedule.folder.isEmpty())
        GLOBANT_TRY(makePrivateFolder(schedule.folder));
    return schedule;
}

Result<void> write(const CommandContext& context, const OpenWorkspace& workspace, const ScheduleArguments& arguments)
{
    const accounts::Session& session = workspace.session;
    const accounts::Role role = session.byRecovery ? accounts::Role::Administrator : session.role;
    GLOBANT_TRY(accounts::require(role, accounts::Role::Administrator));
    return workspace.store->writer().runNow([&](const store::Connection& connection) -> Result<void> {
        const auto known = backup::readSchedule(connection); // what is not readable is replaced
        GLOBANT_TRY_VALUE(const Schedule schedule, changed(known ? *known : Schedule(), arguments));
        return backup::writeSchedule(connection, session.account, role, schedule, context.clock.nowMs());
    });
}

// The timer runs without anybody to ask: what opens the workspace then has to be there now.
Result<void> installTimer(const CommandContext& context, const accounts::Session& session)
{
    const QString& passwordFile = context.access.passwordFile;
    const bool byKeychain = session.method == accounts::LoginMethod::Keychain;
    if (!byKeychain && (passwordFile.isEmpty() || passwordFile == u"-"_s))
        return fail(ErrorCode::Usage, u"The timer has nobody to ask for the password. Give --password-file with a file "
                                      "that stays, or tick \"Remember on this computer\" in the window first."_s);
    GLOBANT_TRY(backup::installUserTimer({QCoreApplication::applicationFilePath(), session.workspace, session.account,
                                          byKeychain ? QString() : QFileInfo(passwordFile).absoluteFilePath()}));
    return {};
}

Result<int> schedule(const CommandContext& context, const ScheduleArguments& arguments)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace,
                      arguments.changes() ? openForWriting(context.access, context.clock, u"backup schedule"_s)
                                          : openForReading(context.access, context.clock));
    if (arguments.changes())
        GLOBANT_TRY(write(context, workspace, arguments));
    if (arguments.removeTimer)
        GLOBANT_TRY(backup::removeUserTimer());
    if (arguments.installTimer)
        GLOBANT_TRY(installTimer(context, workspace.session));
    GLOBANT_TRY_VALUE(const auto reader, workspace.store->reader());
    GLOBANT_TRY_VALUE(const ScheduleView view, readScheduleView(*reader, workspace.folder, context.clock.nowMs()));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(toJson(view)));
    } else {
        for (const QString& line : sentences(view))
            context.terminal.print(line);
    }
    return Done;
}

} // namespace

void addScheduleCommand(CommandLine& line, CLI::App* backups)
{
    CLI::App* command = line.add(backups, "schedule", "When backups are made, where, and how many stay",
                                 "backup schedule --daily 18:00 --keep-daily 7 --keep-weekly 4 --keep-monthly 6");
    const auto arguments = std::make_shared<ScheduleArguments>();
    command->add_flag("--show", arguments->show, "Shows the schedule, as every form of the command does");
    CLI::Option_group* times = command->add_option_group("Times", "Of the wall clock of this machine");
    times->require_option(0, 1);
    times->add_option("--daily", arguments->daily, "Each day at this time")->type_name("HH:MM");
    times->add_option("--weekly", arguments->weekly, "On these days (mon,thu) at this time")
        ->expected(2)
        ->type_name("DAYS HH:MM");
    CLI::Option* hours = times->add_option("--every-hours", arguments->everyHours, "Every so many hours")
                             ->check(CLI::Range(1, backup::kMostHours))
                             ->type_name("N");
    times->add_option("--cron", arguments->cron, "As crontab(5) has it, such as \"18 4 * * *\"")
        ->type_name("EXPRESSION");
    times->add_flag("--off", arguments->off, "No backups by themselves");
    arguments->at = "00:00";
    command->add_option("--at", arguments->at, "With --every-hours: a time that is one of them")
        ->needs(hours)
        ->capture_default_str()
        ->type_name("HH:MM");
    command->add_option("--after-imports", arguments->afterImports, "Also after so many imports; 0: however many")
        ->check(CLI::Range(0, backup::kMostImports))
        ->type_name("N");
    const auto addKeep = [&](const char* name, std::optional<int>& value, const char* description) {
        command->add_option(name, value, description)->check(CLI::Range(0, backup::kMostKept))->type_name("N");
    };
    addKeep("--keep-recent", arguments->keepRecent, "How many of the newest stay");
    addKeep("--keep-daily", arguments->keepDaily, "Of how many days the last one stays");
    addKeep("--keep-weekly", arguments->keepWeekly, "Of how many weeks");
    addKeep("--keep-monthly", arguments->keepMonthly, "Of how many months");
    command->add_option("--folder", arguments->folder, "Where they are written; \"\": the workspace's own folder")
        ->type_name("DIR");
    CLI::Option* install = command->add_flag("--install-timer", arguments->installTimer,
                                             "A timer of your own systemd runs \"backup run-due\" each quarter of an "
                                             "hour, with the keychain or --password-file");
    command->add_flag("--remove-timer", arguments->removeTimer, "Removes that timer")->excludes(install);
    line.onChosen(command, [arguments](const CommandContext& context) { return schedule(context, *arguments); });
}

} // namespace globant::cli
