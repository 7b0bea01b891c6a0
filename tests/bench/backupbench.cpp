// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/backupbench.h"

#include "core/accounts/login.h"
#include "core/accounts/openworkspace.h"
#include "core/accounts/workspace.h"
#include "core/backup/restore.h"
#include "core/common/durablefile.h"
#include "core/ingest/importservice.h"
#include "tests/bench/dataset.h"
#include "tests/bench/shellcopy.h"
#include "tests/bench/shellimport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    qint64 rows = 5'000'000;
    int runs = 3;
    std::string keep;
    bool json = false;
};

// One measured thing.
struct Sample
{
    double seconds = 0;
    double processor = 0; // seconds of it, all threads together
    double peakMib = 0;   // most memory resident meanwhile
};

struct Run
{
    Sample shell{std::nan(""), std::nan(""), std::nan("")};
    Sample backup;
    Sample verify;
    Sample restore;
    Sample over;          // with its safety backup
    double memoryMib = 0; // resident before
};

double residentMib(const char* key)
{
    QFile file(u"/proc/self/status"_s);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray& line : file.readAll().split('\n')) {
            if (line.startsWith(key))
                return line.mid(qsizetype(qstrlen(key))).simplified().split(' ').first().toDouble() / 1024;
        }
    }
    return std::nan("");
}

// Linux forgets VmHWM so: proc(5), /proc/pid/clear_refs.
void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        file.write("5");
}

// Of this process, or of its children that have ended.
double processorSeconds(int who)
{
    rusage usage = {};
    ::getrusage(who, &usage);
    const auto seconds = [](const timeval& time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

// `work` is a callable that returns a Result.
template <class Work>
Result<Sample> timed(Work work, int who = RUSAGE_SELF)
{
    ::sync(); // what others have written is not this one's to wait for
    forgetPeak();
    const double before = processorSeconds(who);
    QElapsedTimer timer;
    timer.start();
    GLOBANT_TRY(work());
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    return Sample{seconds, processorSeconds(who) - before, residentMib("VmHWM:")};
}

Failure wrong(const QString& what)
{
    return fail(ErrorCode::Internal, what);
}

constexpr security::KdfStrength kWeak{1, security::kMinMemory}; // deriving keys is not what is measured
const SystemClock kClock;

SecretBytes password()
{
    QByteArray text("a password of the bench");
    return SecretBytes::taking(text);
}

Result<accounts::OpenWorkspace> open(const QString& folder)
{
    GLOBANT_TRY_VALUE(auto lock, store::WorkspaceLock::acquire(folder, u"globant-data-bench"_s, kClock));
    GLOBANT_TRY_VALUE(auto session, accounts::login(folder, u"bench"_s, password(), kClock));
    return accounts::openForWriting(std::move(session), std::move(lock));
}

// A workspace with the rows, closed again.
Result<void> makeWorkspace(const QString& folder, const Dataset& data)
{
    GLOBANT_TRY_VALUE(const catalog::Catalog tables, catalog::Catalog::builtIn());
    GLOBANT_TRY(accounts::createWorkspace(folder, u"bench"_s, password(), kWeak, tables, kClock));
    GLOBANT_TRY_VALUE(const accounts::OpenWorkspace workspace, open(folder));
    ingest::ImportService service(*workspace.store, folder, u"bench"_s, accounts::Role::Editor, kClock);
    QList<ingest::ImportRequest> requests;
    for (const QString& path : {data.departments, data.jobs, data.employees}) {
        ingest::ImportRequest request;
        request.path = path;
        requests.append(request);
    }
    GLOBANT_TRY_VALUE(const auto outcomes, service.importFiles(requests, {}));
    for (const ingest::ImportOutcome& outcome : outcomes)
        if (outcome.error)
            return fail(*outcome.error);
    return {};
}

Result<void> checkRows(const store::Store& store, const Dataset& data)
{
    GLOBANT_TRY_VALUE(const auto reader, store.reader());
    GLOBANT_TRY_VALUE(const QVariant rows, reader->value(u"SELECT count(*) FROM employees"_s));
    if (rows.toLongLong() != data.rows)
        return wrong(u"%1 of %2 rows came back."_s.arg(rows.toLongLong()).arg(data.rows));
    return {};
}

Result<void> measureOver(const QString& workspace, const QString& file, const Dataset& data, Run& run)
{
    {
        GLOBANT_TRY_VALUE(const accounts::OpenWorkspace opened, open(workspace));
        GLOBANT_TRY_VALUE(const backup::BackupFile backup, backup::openBackupFile(file));
        GLOBANT_TRY_VALUE(const SecretBytes key, backup::unlockWithPassword(backup, u"bench"_s, password()));
        GLOBANT_TRY_VALUE(run.over, timed([&] {
                              return opened.store->writer().runNow([&](const store::Connection& writer) {
                                  auto over = backup::restoreOver(
                                      {backup, key, opened.session, writer, *opened.lock, kClock, u"bench"_s});
                                  opened.store->writer().retire();
                                  return over;
                              });
                          }));
    }
    GLOBANT_TRY_VALUE(const accounts::OpenWorkspace now, open(workspace));
    GLOBANT_TRY(checkRows(*now.store, data));
    QDir(backup::backupFolder(workspace)).removeRecursively();
    return {};
}

Result<Run> measure(const QString& folder, const Dataset& data, const QString& shell)
{
    const QDir place(folder);
    const QString workspace = place.filePath(u"workspace"_s);
    const QString file = place.filePath(u"bench.gdbackup"_s);
    const QString restored = place.filePath(u"restored"_s);
    Run run;
    {
        GLOBANT_TRY_VALUE(const auto session, accounts::login(workspace, u"bench"_s, password(), kClock));
        if (!shell.isEmpty()) {
            const QString copy = place.filePath(u"shell.db"_s);
            GLOBANT_TRY_VALUE(
                run.shell,
                timed([&] { return copyWithShell(shell, session.storePath, session.dataKey, copy); }, RUSAGE_CHILDREN));
            GLOBANT_TRY(checkShellCopy(shell, copy, session.dataKey, data.rows));
        }
        run.memoryMib = residentMib("VmRSS:");
        GLOBANT_TRY_VALUE(run.backup, timed([&] { return backup::createBackup(session, file, kClock, {u"bench"_s}); }));
    }
    GLOBANT_TRY_VALUE(const backup::BackupFile backup, backup::openBackupFile(file));
    GLOBANT_TRY_VALUE(const SecretBytes key, backup::unlockWithPassword(backup, u"bench"_s, password()));
    GLOBANT_TRY_VALUE(run.verify, timed([&] { return backup::verifyBackup(backup, key); }));
    GLOBANT_TRY_VALUE(run.restore, timed([&] {
                          return backup::restoreBackup(backup, key, restored, {u"bench"_s, kClock});
                      }));
    {
        GLOBANT_TRY_VALUE(const accounts::OpenWorkspace now, open(restored));
        GLOBANT_TRY(checkRows(*now.store, data));
    }
    QDir(restored).removeRecursively();
    GLOBANT_TRY(measureOver(workspace, file, data, run));
    QFile::remove(file);
    return run;
}

struct Row
{
    QString key;
    QString title;
    int decimals;
    std::function<double(const Run&)> value;
};

const QList<Row>& rows()
{
    static const QList<Row> table{
        {u"shell_s"_s, u"sqlcipher VACUUM INTO and both checks, s"_s, 2,
         [](const Run& run) { return run.shell.seconds; }},
        {u"backup_s"_s, u"backup, verified, s"_s, 2, [](const Run& run) { return run.backup.seconds; }},
        {u"backup_ratio"_s, u"  backup / shell (goal 1.2)"_s, 2,
         [](const Run& run) { return run.backup.seconds / run.shell.seconds; }},
        {u"backup_processor_ratio"_s, u"  the same in seconds of processor"_s, 2,
         [](const Run& run) { return run.backup.processor / run.shell.processor; }},
        {u"backup_peak_mib"_s, u"  peak memory, MiB"_s, 0, [](const Run& run) { return run.backup.peakMib; }},
        {u"verify_s"_s, u"verify, s"_s, 2, [](const Run& run) { return run.verify.seconds; }},
        {u"restore_s"_s, u"restore into a new folder, s"_s, 2, [](const Run& run) { return run.restore.seconds; }},
        {u"restore_ratio"_s, u"  restore / shell (goal 1.2)"_s, 2,
         [](const Run& run) { return run.restore.seconds / run.shell.seconds; }},
        {u"restore_processor_ratio"_s, u"  the same in seconds of processor"_s, 2,
         [](const Run& run) { return run.restore.processor / run.shell.processor; }},
        {u"restore_peak_mib"_s, u"  peak memory, MiB"_s, 0, [](const Run& run) { return run.restore.peakMib; }},
        {u"over_s"_s, u"restore over a workspace, safety backup included, s"_s, 2,
         [](const Run& run) { return run.over.seconds; }},
        {u"over_less_backup_ratio"_s, u"  less the backup's time / shell (goal 1.2)"_s, 2,
         [](const Run& run) { return (run.over.seconds - run.backup.seconds) / run.shell.seconds; }},
        {u"over_less_backup_processor_ratio"_s, u"  the same in seconds of processor"_s, 2,
         [](const Run& run) { return (run.over.processor - run.backup.processor) / run.shell.processor; }},
        {u"over_peak_mib"_s, u"  peak memory, MiB"_s, 0, [](const Run& run) { return run.over.peakMib; }},
        {u"idle_mib"_s, u"memory before, MiB"_s, 0, [](const Run& run) { return run.memoryMib; }},
    };
    return table;
}

double median(const Row& row, const QList<Run>& runs)
{
    std::vector<double> values;
    for (const Run& run : runs)
        values.push_back(row.value(run));
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QString number(double value, int decimals)
{
    return std::isnan(value) ? u"-"_s : QString::number(value, 'f', decimals);
}

QJsonValue json(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

QByteArray report(const Options& options, qint64 storeBytes, const QList<Run>& runs)
{
    if (options.json) {
        QJsonObject medians;
        QJsonArray each;
        for (const Row& row : rows())
            medians.insert(row.key, json(median(row, runs)));
        for (const Run& run : runs) {
            QJsonObject object;
            for (const Row& row : rows())
                object.insert(row.key, json(row.value(run)));
            each.append(object);
        }
        return QJsonDocument(QJsonObject{{u"rows"_s, options.rows},
                                         {u"store_bytes"_s, storeBytes},
                                         {u"median"_s, medians},
                                         {u"runs"_s, each}})
            .toJson();
    }
    QString text = u"%1 rows, a store of %2 MB; medians, then each run\n"_s.arg(options.rows)
                       .arg(double(storeBytes) / 1e6, 0, 'f', 1);
    for (const Row& row : rows()) {
        text += row.title.leftJustified(54) + number(median(row, runs), row.decimals).rightJustified(9) + u"   "_s;
        for (const Run& run : runs)
            text += number(row.value(run), row.decimals).rightJustified(9);
        text += u'\n';
    }
    return text.toUtf8();
}

Result<void> runBench(const Options& options)
{
    const QTemporaryDir temporary;
    const QString folder = options.keep.empty() ? temporary.path() : QString::fromStdString(options.keep);
    GLOBANT_TRY(makePrivateFolder(folder));
    GLOBANT_TRY_VALUE(const Dataset data, generate(folder, options.rows, Shape::Sorted));
    const QString workspace = QDir(folder).filePath(u"workspace"_s);
    QDir(workspace).removeRecursively();
    GLOBANT_TRY(makeWorkspace(workspace, data));
    const qint64 storeBytes = QFileInfo(QDir(workspace).filePath(u"store.db"_s)).size();
    const QString shell = findShell();
    if (shell.isEmpty())
        std::fputs("There is no sqlcipher shell in PATH, so there is nothing to compare with.\n", stderr);
    QList<Run> runs;
    for (int i = 0; i < options.runs; ++i) {
        GLOBANT_TRY_VALUE(const Run run, measure(folder, data, shell));
        runs.append(run);
    }
    const QByteArray text = report(options, storeBytes, runs);
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    return {};
}

} // namespace

int runBackupBench(int argc, char** argv)
{
    Options options;
    CLI::App cli(
        "Measures backups and restores, beside what the sqlcipher shell needs for VACUUM INTO and its checks.");
    cli.add_option("--rows", options.rows, "employees in the store")
        ->check(CLI::Range(qint64(1), qint64(1) << 40))
        ->capture_default_str();
    cli.add_option("--runs", options.runs, "how often to measure")->check(CLI::Range(1, 1000))->capture_default_str();
    cli.add_option("--keep", options.keep, "work in this folder, and leave what is there");
    cli.add_flag("--json", options.json, "print JSON");
    CLI11_PARSE(cli, argc, argv);
    if (const auto done = runBench(options); !done) {
        std::fprintf(stderr, "globant-data-bench: %s\n", qPrintable(done.error().message));
        return 1;
    }
    return 0;
}

} // namespace globant::bench
