// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shellcopy.h"

#include "core/store/keyedfile.h"

#include <QFile>
#include <QProcess>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

// The default, as what VACUUM INTO makes has it rather than the page size of the store.
QByteArray unlocking(const SecretBytes& key)
{
    return "PRAGMA cipher_default_page_size=" + QByteArray::number(store::kPageBytes) + ";\nPRAGMA key=\"x'" +
           key.view().toByteArray().toHex() + "'\";\n";
}

Result<QByteArray> run(const QString& shell, const QString& database, const QByteArray& script)
{
    QProcess process;
    process.start(shell, {u"-batch"_s, database});
    process.write(script);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit;
    const QByteArray complaints = process.readAllStandardError();
    QByteArray said = process.readAllStandardOutput().trimmed();
    if (!ended || process.exitCode() != 0 || !complaints.isEmpty())
        return fail(ErrorCode::Internal,
                    u"\"%1\" failed: %2"_s.arg(shell, QString::fromUtf8((said + complaints).left(500))));
    return said;
}

} // namespace

Result<void> copyWithShell(const QString& shell, const QString& database, const SecretBytes& key, const QString& copy)
{
    QFile::remove(copy);
    const QByteArray unlock = unlocking(key);
    const QByteArray name = copy.toUtf8();
    GLOBANT_TRY_VALUE(const QByteArray said,
                      run(shell, database,
                          unlock + "VACUUM INTO '" + name + "';\n.open \"" + name + "\"\n" + unlock +
                              "PRAGMA cipher_integrity_check;\nPRAGMA integrity_check;\n"));
    // cipher_integrity_check says nothing of what is whole, integrity_check "ok".
    if (!said.endsWith("ok") || said.contains("failed"))
        return fail(ErrorCode::Internal, u"The shell's copy is not whole: %1"_s.arg(QString::fromUtf8(said.left(500))));
    return {};
}

Result<void> checkShellCopy(const QString& shell, const QString& copy, const SecretBytes& key, qint64 rows)
{
    GLOBANT_TRY_VALUE(const QByteArray said, run(shell, copy, unlocking(key) + "SELECT count(*) FROM employees;\n"));
    QFile::remove(copy);
    const qint64 there = said.split('\n').last().toLongLong();
    if (there != rows)
        return fail(ErrorCode::Internal, u"The shell copied %1 of %2 rows."_s.arg(there).arg(rows));
    return {};
}

} // namespace globant::bench
