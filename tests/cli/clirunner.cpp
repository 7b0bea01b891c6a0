// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

namespace globant::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLimitMs = 60'000;

QProcessEnvironment environment(const QString& home)
{
    QProcessEnvironment clean;
    const QProcessEnvironment system = QProcessEnvironment::systemEnvironment();
    for (const QString& kept : {u"PATH"_s, u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"TSAN_OPTIONS"_s})
        clean.insert(kept, system.value(kept));
    clean.insert(u"HOME"_s, home);
    clean.insert(u"TMPDIR"_s, home);
    clean.insert(u"LC_ALL"_s, u"C"_s); // the program must not depend on a UTF-8 locale
    clean.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    return clean;
}

CliAnswer answerOf(QProcess& process)
{
    CliAnswer answer;
    if (process.waitForFinished(kLimitMs) && process.exitStatus() == QProcess::NormalExit)
        answer.status = process.exitCode();
    answer.out = process.readAllStandardOutput();
    answer.err = process.readAllStandardError();
    return answer;
}

} // namespace

QJsonObject CliAnswer::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonArray CliAnswer::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QString CliAnswer::errorCode() const
{
    return object()["error"_L1]["code"_L1].toString();
}

CliRunner::CliRunner()
{
    write(u"admin.password"_s, "adminadmin\n");
}

QString CliRunner::write(const QString& name, const QByteArray& content) const
{
    const QString path = m_folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

QString CliRunner::source(const QString& relative)
{
    return QStringLiteral(GLOBANT_SOURCE_DIR) + u'/' + relative;
}

QString CliRunner::passwordFile(const QString& user) const
{
    return write(user + u".password"_s, (user + user).toUtf8() + '\n');
}

void CliRunner::start(QProcess& process, const QStringList& arguments) const
{
    process.setProcessEnvironment(environment(folder()));
    process.setWorkingDirectory(folder());
    process.start(QStringLiteral(GLOBANT_CLI), arguments);
}

CliAnswer CliRunner::runBare(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return answerOf(process);
}

CliAnswer CliRunner::run(const QStringList& arguments, const QString& user) const
{
    return runBare(
        QStringList{u"--workspace"_s, workspace(), u"--user"_s, user, u"--password-file"_s, passwordFile(user)} +
        arguments);
}

CliAnswer CliRunner::init() const
{
    return run({u"init"_s, u"--json"_s});
}

} // namespace globant::test
