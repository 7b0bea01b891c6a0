// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/floorbench.h"

#include "core/common/durablefile.h"
#include "tests/bench/benchworkspace.h"
#include "tests/bench/dataset.h"
#include "tests/bench/floor.h"
#include "tests/bench/stopwatch.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>
#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstdio>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    qint64 rows = 5'000'000;
    int runs = 5;
    std::vector<std::string> only;
    bool memoryStatistics = false;
    bool json = false;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

struct Series
{
    const FloorVariant* variant;
    std::vector<double> seconds;
    std::vector<double> ratios; // to the first variant of the same round
};

// Answers the import's time.
Result<double> importRows(const QString& folder, const Dataset& data, FloorRows& rows)
{
    const QString place = QDir(folder).filePath(u"workspace"_s);
    GLOBANT_TRY_VALUE(accounts::OpenWorkspace workspace, createBenchWorkspace(place));
    GLOBANT_TRY(importFile(workspace, data.departments));
    GLOBANT_TRY(importFile(workspace, data.jobs));
    const Stopwatch watch;
    GLOBANT_TRY(importFile(workspace, data.employees));
    const double seconds = watch.seconds();
    GLOBANT_TRY_VALUE(const auto reader, workspace.store->reader());
    GLOBANT_TRY_VALUE(rows, readFloorRows(*reader));
    return seconds;
}

void print(const Options& options, double import, const std::vector<Series>& all)
{
    QJsonObject json{{u"rows"_s, options.rows}, {u"import_s"_s, import}};
    QString text = u"%1 rows; their import took %2 s\n\n%3 median, s   / the first  / the import\n"_s.arg(options.rows)
                       .arg(import, 0, 'f', 2)
                       .arg(QString(), -34);
    for (const Series& series : all) {
        const double seconds = median(series.seconds);
        const double ratio = median(series.ratios);
        json.insert(series.variant->key, QJsonObject{{u"s"_s, seconds}, {u"ratio"_s, ratio}});
        text += u"%1%2%3%4\n"_s.arg(series.variant->title, -36)
                    .arg(seconds, 9, 'f', 3)
                    .arg(ratio, 14, 'f', 3)
                    .arg(seconds / import, 14, 'f', 3);
    }
    const QByteArray report = options.json ? QJsonDocument(json).toJson() : text.toUtf8();
    std::fwrite(report.constData(), 1, std::size_t(report.size()), stdout);
}

Result<void> runBench(const Options& options)
{
    if (options.memoryStatistics)
        sqlite3_initialize(); // too late then to turn them off
    const QTemporaryDir temporary;
    const QString folder = temporary.path();
    GLOBANT_TRY(makePrivateFolder(folder));
    GLOBANT_TRY_VALUE(const Dataset data, generate(folder, options.rows, Shape::Sorted));
    FloorRows rows;
    GLOBANT_TRY_VALUE(const double import, importRows(folder, data, rows));
    GLOBANT_TRY_VALUE(const catalog::Catalog tables, catalog::Catalog::builtIn());
    std::vector<Series> all;
    for (const FloorVariant& variant : floorVariants()) {
        const bool wanted =
            options.only.empty() || all.empty() ||
            std::find(options.only.begin(), options.only.end(), variant.key.toStdString()) != options.only.end();
        if (wanted)
            all.push_back({&variant, {}, {}});
    }
    for (int run = 0; run < options.runs; ++run) {
        for (Series& series : all) {
            GLOBANT_TRY_VALUE(const double seconds,
                              insertFloor(rows, *tables.find(u"employees"_s), *series.variant, folder));
            series.seconds.push_back(seconds);
            series.ratios.push_back(seconds / all.front().seconds.back());
        }
    }
    print(options, import, all);
    return {};
}

} // namespace

int runFloorBench(int argc, char** argv)
{
    Options options;
    CLI::App cli(
        "Measures ways to write rows that lie in memory into a new store, without anything that an import does "
        "besides.");
    cli.add_option("--rows", options.rows, "employees")
        ->check(CLI::Range(qint64(1), qint64(1) << 40))
        ->capture_default_str();
    cli.add_option("--runs", options.runs, "how often to measure")->check(CLI::Range(1, 1000))->capture_default_str();
    cli.add_option("--only", options.only, "besides the first, only these, by their names in JSON");
    cli.add_flag("--memory-statistics", options.memoryStatistics, "with SQLite's counts of allocated memory on");
    cli.add_flag("--json", options.json, "print JSON");
    CLI11_PARSE(cli, argc, argv);
    if (const auto done = runBench(options); !done) {
        std::fprintf(stderr, "globant-data-bench: %s\n", qPrintable(done.error().message));
        return 1;
    }
    return 0;
}

} // namespace globant::bench
