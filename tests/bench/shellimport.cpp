// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shellimport.h"

#include "core/common/secretbytes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

// What the shell answers to a script on its standard input.
Result<QByteArray> runShell(const QString& shell, const QString& database, const QByteArray& script)
{
    QProcess process;
    process.start(shell, {u"-batch"_s, database});
    process.write(script);
    process.closeWriteChannel();
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        return fail(ErrorCode::Internal, u"\"%1\" failed: %2."_s.arg(shell, process.errorString()));
    const QByteArray complaints = process.readAllStandardError();
    if (process.exitCode() != 0 || !complaints.isEmpty())
        return fail(ErrorCode::Internal,
                    u"\"%1\" failed: %2"_s.arg(shell, QString::fromUtf8(complaints.left(500)).trimmed()));
    return process.readAllStandardOutput();
}

} // namespace

QString findShell()
{
    return QStandardPaths::findExecutable(u"sqlcipher"_s);
}

bool shellTakes(Shape shape)
{
    return shape != Shape::Faulty && shape != Shape::Wide;
}

Result<double> importWithShell(const QString& shell, const Dataset& data, const QString& folder)
{
    const QString database = QDir(folder).filePath(u"shell.db"_s);
    QFile::remove(database);
    const QByteArray key = "PRAGMA key=\"x'" + SecretBytes::random(32).view().toByteArray().toHex() + "'\";\n";
    QElapsedTimer timer;
    timer.start();
    GLOBANT_TRY(
        runShell(shell, database,
                 key +
                     "CREATE TABLE employees (id INTEGER PRIMARY KEY, name TEXT NOT NULL, hired_at TEXT NOT NULL, "
                     "department_id INTEGER NOT NULL, job_id INTEGER NOT NULL);\n.mode csv\n.import \"" +
                     data.employees.toUtf8() + "\" employees\n"));
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    GLOBANT_TRY_VALUE(const QByteArray answer, runShell(shell, database, key + "SELECT count(*) FROM employees;\n"));
    QFile::remove(database);
    const qint64 rows = answer.trimmed().split('\n').last().toLongLong(); // behind the "ok" of the key
    if (rows != data.rows)
        return fail(ErrorCode::Internal, u"The shell took %1 of %2 rows."_s.arg(rows).arg(data.rows));
    return seconds;
}

} // namespace globant::bench
