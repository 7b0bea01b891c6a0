// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/durablefile.h"
#include "tests/bench/apibench.h"
#include "tests/bench/avrobench.h"
#include "tests/bench/backupbench.h"
#include "tests/bench/floorbench.h"
#include "tests/bench/postgres.h"
#include "tests/bench/report.h"
#include "tests/bench/shellimport.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <unistd.h>

using namespace globant;
using namespace globant::bench;
using namespace Qt::StringLiterals;

namespace {

struct Options
{
    qint64 rows = 5'000'000;
    std::string shape = "sorted";
    int runs = 5;
    std::string keep;
    std::string generateOnly;
    bool json = false;
    bool noShell = false;
    bool noFloor = false;
    bool noPostgres = false;
};

Result<void> runBench(const Options& options)
{
    const Shape shape = *shapeByName(QString::fromStdString(options.shape));
    if (!options.generateOnly.empty()) {
        const QString folder = QString::fromStdString(options.generateOnly);
        GLOBANT_TRY(makePrivateFolder(folder));
        GLOBANT_TRY(generate(folder, options.rows, shape));
        return {};
    }
    const QTemporaryDir temporary;
    const QString folder = options.keep.empty() ? temporary.path() : QString::fromStdString(options.keep);
    GLOBANT_TRY(makePrivateFolder(folder));
    GLOBANT_TRY_VALUE(const Dataset data, generate(folder, options.rows, shape));

    Comparisons comparisons;
    comparisons.floor = !options.noFloor;
    QStringList remarks;
    std::unique_ptr<Postgres> postgres;
    if (!shellTakes(shape)) {
        remarks.append(u"Neither the sqlcipher shell nor PostgreSQL's COPY can take every row of this shape."_s);
    } else {
        if (!options.noShell) {
            comparisons.shell = findShell();
            if (comparisons.shell.isEmpty())
                remarks.append(u"There is no sqlcipher shell in PATH to compare with."_s);
        }
        if (!options.noPostgres) {
            QString why;
            postgres = Postgres::find(why);
            comparisons.postgres = postgres.get();
            if (!why.isEmpty())
                remarks.append(why);
        }
    }
    QList<Figures> runs;
    for (int run = 0; run < options.runs; ++run) {
        GLOBANT_TRY_VALUE(const Figures figures, measure(data, folder, comparisons));
        runs.append(figures);
    }
    const QString remark = remarks.join(u'\n');
    const QByteArray report =
        options.json ? QJsonDocument(reportJson(data, runs, remark)).toJson() : reportText(data, runs, remark).toUtf8();
    std::fwrite(report.constData(), 1, std::size_t(report.size()), stdout);
    return {};
}

// The window's measurements are another program's, beside this one. Returns only where it cannot be started.
int becomeWindowBench(char** arguments)
{
    const QByteArray program =
        QFile::encodeName(QCoreApplication::applicationDirPath() + u"/globant-data-windowbench"_s);
    ::execv(program.constData(), arguments);
    std::fprintf(stderr, "globant-data-bench: %s: %s\n", program.constData(), std::strerror(errno));
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 1 && qstrcmp(argv[1], "window") == 0)
        return becomeWindowBench(argv + 1);
    if (argc > 1 && qstrcmp(argv[1], "avro") == 0)
        return runAvroBench(argc - 1, argv + 1);
    if (argc > 1 && qstrcmp(argv[1], "api") == 0)
        return runApiBench(argc - 1, argv + 1);
    if (argc > 1 && qstrcmp(argv[1], "floor") == 0)
        return runFloorBench(argc - 1, argv + 1);
    if (argc > 1 && qstrcmp(argv[1], "backup") == 0)
        return runBackupBench(argc - 1, argv + 1);
    Options options;
    std::vector<std::string> shapes;
    for (const QString& name : shapeNames())
        shapes.push_back(name.toStdString());
    CLI::App cli(
        "Measures the import of generated CSV files, beside the sqlcipher shell's .import of the same file, "
        "PostgreSQL's COPY of it, and a bare INSERT of the same rows from memory. A PostgreSQL server is the one "
        "that PGHOST and its like name, else one of its own in a temporary folder, where initdb is installed.");
    cli.footer("globant-data-bench window measures the window instead, globant-data-bench api the REST API, "
               "globant-data-bench avro Avro files, globant-data-bench floor ways to write rows, and "
               "globant-data-bench backup backups; see their --help.");
    cli.add_option("--rows", options.rows, "employees to generate")
        ->check(CLI::Range(qint64(1), qint64(1) << 40))
        ->capture_default_str();
    cli.add_option("--shape", options.shape, "of the employees' file")
        ->check(CLI::IsMember(shapes))
        ->capture_default_str();
    cli.add_option("--runs", options.runs, "how often to measure")->check(CLI::Range(1, 1000))->capture_default_str();
    cli.add_option("--keep", options.keep, "work in this folder, and leave the CSV files there");
    cli.add_option("--generate-only", options.generateOnly, "write the CSV files into this folder, and stop");
    cli.add_flag("--json", options.json, "print JSON");
    cli.add_flag("--no-floor", options.noFloor, "do not insert the same rows from memory, which takes 60 bytes a row");
    cli.add_flag("--no-postgres", options.noPostgres, "do not run PostgreSQL's COPY");
    cli.add_flag("--no-shell", options.noShell, "do not run the sqlcipher shell");
    CLI11_PARSE(cli, argc, argv);
    if (const auto done = runBench(options); !done) {
        std::fprintf(stderr, "globant-data-bench: %s\n", qPrintable(done.error().message));
        return 1;
    }
    return 0;
}
