// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowbenchstart.h"

#include "core/common/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000;

bool hasWindow(const QString& xdotool, qint64 process)
{
    QProcess search;
    search.start(xdotool, {u"search"_s, u"--all"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(process),
                           u"--name"_s, u"Globant Data"_s});
    return search.waitForFinished(kLimitMs) && !search.readAllStandardOutput().trimmed().isEmpty();
}

} // namespace

Result<Samples> measureStart(const QString& folder)
{
    const QString program = QDir(QCoreApplication::applicationDirPath()).filePath(u"globant-data"_s);
    const QString xdotool = QStandardPaths::findExecutable(u"xdotool"_s);
    if (qEnvironmentVariableIsEmpty("DISPLAY") || qEnvironmentVariable("QT_QPA_PLATFORM") == "offscreen"_L1 ||
        xdotool.isEmpty() || !QFile::exists(program))
        return Samples();
    const QTemporaryDir home(QDir(folder).filePath(u"home"_s));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString& name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, home.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    QElapsedTimer timer;
    timer.start();
    process.start(program, {});
    if (!process.waitForStarted(kLimitMs))
        return fail(ErrorCode::Internal, u"%1 did not start."_s.arg(program));
    while (!hasWindow(xdotool, process.processId())) {
        if (timer.hasExpired(kLimitMs) || process.state() == QProcess::NotRunning)
            return fail(ErrorCode::Internal, u"%1 showed no window."_s.arg(program));
    }
    const double took = double(timer.nsecsElapsed()) / 1e6;
    process.terminate();
    if (!process.waitForFinished(kLimitMs))
        process.kill();
    return Samples{{u"first_window_ms"_s, {took}}};
}

} // namespace globant::bench
