// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuplist.h"
#include "core/backup/backuprunner.h"
#include "core/store/log.h"
#include "tests/backup/backupfixture.h"

#include <functional>

namespace globant::test {

// A clock that calls back whenever somebody looks at it, from that thread.
class WatchedClock final : public Clock
{
public:
    explicit WatchedClock(const Clock& clock)
        : m_clock(clock)
    {
    }
    qint64 nowMs() const override
    {
        if (looked)
            looked();
        return m_clock.nowMs();
    }
    std::function<void()> looked;

private:
    const Clock& m_clock;
};

// A workspace of "ana" that is open as a program has it, on Tuesday, 14 November 2023, 22:13:20 UTC.
class RunnerFixture
{
public:
    static constexpr qint64 kMinute = 60'000;
    static constexpr qint64 kHour = 60 * kMinute;
    static constexpr qint64 kDay = 24 * kHour;

    explicit RunnerFixture(bool openNow = true)
    {
        if (openNow)
            open();
    }

    BackupFixture files;
    FakeClock& clock = files.clock;
    std::optional<accounts::OpenWorkspace> opened;
    std::function<Result<void>(const backup::Progress&)> progress = {};

    void open()
    {
        files.writer.reset();
        files.lock.reset();
        opened.emplace(*BackupFixture::start(files.folder(), "password of ana", clock));
    }
    void close() { opened.reset(); }

    QString backups() const { return backup::backupFolder(files.folder()); }
    backup::RunContext context() const { return contextWith(clock); }
    backup::RunContext contextWith(const Clock& other) const
    {
        return {opened->session, opened->store->writer(), other, QStringLiteral("1.0"), QTimeZone::utc(), progress};
    }
    Result<backup::RunAnswer> runDue() const { return backup::runDue(context()); }

    template <class Work>
    auto write(Work work) const
    {
        return opened->store->writer().runNow(std::move(work));
    }
    Result<void> plan(const backup::Schedule& schedule) const
    {
        return write([&](const store::Connection& connection) {
            return backup::writeSchedule(connection, QStringLiteral("ana"), accounts::Role::Administrator, schedule,
                                         clock.nowMs());
        });
    }
    // Each day at 18:00; `keep` of days.
    static backup::Schedule daily(int keep = 7)
    {
        backup::Schedule schedule;
        schedule.kind = backup::Schedule::Kind::Daily;
        schedule.keep = {1, keep, 0, 0};
        return schedule;
    }
    backup::ScheduleState state() const { return *write(backup::readScheduleState); }
    // The actions of the log's entries of a kind, oldest first.
    QStringList log(const QString& kind = QStringLiteral("backup")) const
    {
        QStringList actions;
        const auto entries =
            write([&](const store::Connection& connection) { return store::readLogOfKind(connection, kind); });
        for (const store::LogEntry& entry : *entries)
            actions.append(entry.detail[QLatin1String("action")].toString());
        return actions;
    }
    Result<qint64> logImport() const
    {
        return write([&](const store::Connection& connection) {
            return store::appendLog(
                connection, {0, QStringLiteral("import"), QStringLiteral("ana"), clock.nowMs(), std::nullopt, {}});
        });
    }
    Result<void> addDepartments(int count) const
    {
        return write([&](const store::Connection& connection) -> Result<void> {
            GLOBANT_TRY(connection.execute(
                QStringLiteral(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO "
                    "departments (id, department, entry_id) "
                    "SELECT i, 'Department ' || i || ' ' || hex(randomblob(40)), 1 FROM n"),
                {count}));
            (void)store::checkpoint(connection);
            return {};
        });
    }
    // What is in the folder of backups, by name.
    QStringList names() const
    {
        return QDir(backups()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    Result<QList<backup::BackupEntry>> list() const { return backup::listBackups(opened->session, {}); }
};

} // namespace globant::test
