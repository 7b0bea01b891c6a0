// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/clirunner.h"

#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliInterrupt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
        m_pipe = m_cli->folder() + u"/departments.pipe"_s;
        QCOMPARE(::mkfifo(QFile::encodeName(m_pipe).constData(), 0600), 0);
    }

    // The program reads from a pipe that has given it rows and holds back the rest: it is in the middle of its import.
    void whileImporting_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminated") << SIGTERM;
    }

    void whileImporting()
    {
        QFETCH(int, signal);
        QProcess process;
        startImport(process);
        const int writer = ::open(QFile::encodeName(m_pipe).constData(), O_WRONLY); // waits for the reader
        QVERIFY(writer >= 0);
        const QByteArray rows = manyRows(300'000); // more than the pipe and the sample hold: the import has begun
        QCOMPARE(::write(writer, rows.constData(), size_t(rows.size())), ssize_t(rows.size()));
        ::kill(pid_t(process.processId()), signal);
        QVERIFY(process.waitForFinished(30'000));
        ::close(writer);
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        nothingWasImported();
    }

    // Nobody ever writes to the pipe.
    void whileWaitingForInput()
    {
        QProcess process;
        startImport(process);
        const QString lock = m_cli->workspace() + u"/workspace.lock"_s;
        QTRY_VERIFY_WITH_TIMEOUT(readAll(lock).contains(QByteArray::number(process.processId())), 30'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 130);
        nothingWasImported();
    }

private:
    void startImport(QProcess& process) const
    {
        m_cli->start(process, {u"--workspace"_s, m_cli->workspace(), u"--password-file"_s,
                               m_cli->passwordFile(u"admin"_s), u"import"_s, u"--json"_s, m_pipe});
        QVERIFY(process.waitForStarted());
    }

    void nothingWasImported() const
    {
        QCOMPARE(m_cli->run({u"imports"_s, u"list"_s, u"--json"_s}).array().size(), 0);
        QCOMPARE(m_cli->run({u"rows"_s, u"list"_s, u"departments"_s, u"--json"_s}).array().size(), 0);
        QCOMPARE(m_cli->run({u"check"_s}).status, 0);
    }

    static QByteArray readAll(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QByteArray manyRows(int count)
    {
        QByteArray rows;
        for (int i = 1; i <= count; ++i)
            rows += QByteArray::number(i) + ",Department " + QByteArray::number(i) + '\n';
        return rows;
    }

    std::unique_ptr<CliRunner> m_cli;
    QString m_pipe;
};

QTEST_GUILESS_MAIN(TestCliInterrupt)
#include "tst_cliinterrupt.moc"
