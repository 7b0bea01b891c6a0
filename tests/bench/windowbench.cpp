// SPDX-License-Identifier: GPL-3.0-or-later
// globant-data-windowbench, which `globant-data-bench window` becomes: the window's measurements. A program of its own,
// so that the import is measured in one without a window's libraries. Each measurement runs in a fresh process of it.
#include "core/common/durablefile.h"
#include "tests/bench/windowbenchparts.h"
#include "tests/bench/windowbenchreport.h"
#include "tests/bench/windowbenchstage.h"

#include <QApplication>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <cstdio>

using namespace globant;
using namespace globant::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPartLimitMs = 1'800'000;

struct Options
{
    qint64 rows = 5'000'000;
    int runs = 3;
    int changes = 200;
    bool json = false;
    std::vector<std::string> parts;
    std::string part; // of a process that measures
    std::string folder;
};

void print(const QByteArray& text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stdout);
    std::fflush(stdout);
}

Result<Samples> measureApart(const QString& part, const QString& folder, const Options& options)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--part"_s, part, u"--folder"_s, folder, u"--rows"_s, QString::number(options.rows), u"--changes"_s,
                   QString::number(options.changes)});
    if (!process.waitForFinished(kPartLimitMs) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        return fail(ErrorCode::Internal, u"The measurement “%1” failed."_s.arg(part));
    return samplesFromJson(QJsonDocument::fromJson(process.readAllStandardOutput()).object());
}

Result<void> measureAll(const Options& options)
{
    const QTemporaryDir folder;
    GLOBANT_TRY(makeStage(folder.path(), options.rows));
    Samples samples;
    for (const QString& part : partNames()) {
        const std::string name = part.toStdString();
        if (!options.parts.empty() &&
            std::find(options.parts.begin(), options.parts.end(), name) == options.parts.end())
            continue;
        for (int run = 0; run < options.runs; ++run) {
            GLOBANT_TRY_VALUE(const Samples measured, measureApart(part, folder.path(), options));
            append(samples, measured);
        }
    }
    print(options.json ? QJsonDocument(windowReportJson(options.rows, samples)).toJson()
                       : windowReportText(options.rows, samples).toUtf8());
    return {};
}

Result<void> measureOne(const Options& options)
{
    GLOBANT_TRY_VALUE(const Samples samples,
                      measurePart(QString::fromStdString(options.part), QString::fromStdString(options.folder),
                                  {options.rows, options.changes}));
    print(QJsonDocument(toJson(samples)).toJson(QJsonDocument::Compact));
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    Options options;
    std::vector<std::string> parts;
    for (const QString& name : partNames())
        parts.push_back(name.toStdString());
    CLI::App cli("Measures the window over a freshly imported workspace, on the display there is, or offscreen.",
                 "globant-data-bench window");
    cli.add_option("--rows", options.rows, "employees in the workspace")
        ->check(CLI::Range(qint64(1), qint64(1) << 40))
        ->capture_default_str();
    cli.add_option("--runs", options.runs, "how often to measure")->check(CLI::Range(1, 1000))->capture_default_str();
    cli.add_option("--changes", options.changes, "of the filter in a run; half as many again steps of scrolling")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    cli.add_option("--only", options.parts, "measure these parts alone")->check(CLI::IsMember(parts));
    cli.add_flag("--json", options.json, "print JSON");
    cli.add_option("--part", options.part)->group("");
    cli.add_option("--folder", options.folder)->group("");
    CLI11_PARSE(cli, argc, argv);

    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const StageApplication application(argc, argv);
    if (const auto done = options.part.empty() ? measureAll(options) : measureOne(options); !done) {
        std::fprintf(stderr, "globant-data-bench window: %s\n", qPrintable(done.error().message));
        return 1;
    }
    return 0;
}
