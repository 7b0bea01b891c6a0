// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/apibench.h"

#include "tests/bench/apibenchparts.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <cstdio>

namespace globant::bench {

namespace {

struct Options
{
    ApiSizes sizes;
    int runs = 3;
    bool json = false;
    std::vector<std::string> parts;
};

Result<void> measureAll(const Options& options)
{
    const QTemporaryDir folder;
    GLOBANT_TRY_VALUE(const ApiStage stage, makeApiStage(folder.path(), options.sizes));
    ApiSamples samples;
    QStringList remarks;
    for (const ApiPart& part : apiParts()) {
        const std::string name = part.name.toStdString();
        if (!options.parts.empty() &&
            std::find(options.parts.begin(), options.parts.end(), name) == options.parts.end())
            continue;
        for (int run = 0; run < options.runs; ++run)
            GLOBANT_TRY(part.measure(stage, samples, remarks));
    }
    const QByteArray report = options.json ? QJsonDocument(apiReportJson(samples, remarks)).toJson()
                                           : apiReportText(samples, remarks).toUtf8();
    std::fwrite(report.constData(), 1, std::size_t(report.size()), stdout);
    return {};
}

} // namespace

int runApiBench(int argc, char** argv)
{
    Options options;
    std::vector<std::string> parts;
    for (const ApiPart& part : apiParts())
        parts.push_back(part.name.toStdString());
    CLI::App cli("Measures the REST API of globant-data-cli serve on this machine, beside nginx where it is installed.",
                 "globant-data-bench api");
    cli.add_option("--rows", options.sizes.rows, "employees to upload as one body")
        ->check(CLI::Range(qint64(1), qint64(20'000'000)))
        ->capture_default_str();
    cli.add_option("--tus-mib", options.sizes.tusMib, "MiB to send through tus")
        ->check(CLI::Range(1, 1 << 16))
        ->capture_default_str();
    cli.add_option("--seconds", options.sizes.seconds, "of each run of wrk")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    cli.add_option("--changes", options.sizes.changes, "after each of which the metrics are asked for")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    cli.add_option("--slow-clients", options.sizes.slowClients, "that send a byte at a time")
        ->check(CLI::Range(1, 1000))
        ->capture_default_str();
    cli.add_option("--connections", options.sizes.connections, "that wait, half of them within a head")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    cli.add_option("--requests", options.sizes.requests, "of the good client among them")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    cli.add_option("--runs", options.runs, "how often to measure")->check(CLI::Range(1, 1000))->capture_default_str();
    cli.add_option("--only", options.parts, "measure these parts alone")->check(CLI::IsMember(parts));
    cli.add_flag("--json", options.json, "print JSON");
    CLI11_PARSE(cli, argc, argv);
    if (const auto done = measureAll(options); !done) {
        std::fprintf(stderr, "globant-data-bench api: %s\n", qPrintable(done.error().message));
        return 1;
    }
    return 0;
}

} // namespace globant::bench
