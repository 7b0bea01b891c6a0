// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/login.h"
#include "core/accounts/workspace.h"
#include "tests/cli/clirunner.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace globant;
using test::CliAnswer;

// A password, the data key, a token and a person's name that would be known anywhere: they are looked for in all that
// the program leaves or says, also in the middle of an import, and after it was made to crash there.
class TestCanaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void areNowhere();
    void areInNoCoreDump();

private:
    static constexpr char kPassword[] = "canary-password-Wq7xT2";
    static constexpr char kName[] = "Canaria Secretname";

    QStringList access() const
    {
        return {u"--workspace"_s, m_cli.workspace(), u"--user"_s, u"ana"_s, u"--password-file"_s, m_passwordFile};
    }
    CliAnswer run(const QStringList& arguments) const { return m_cli.runBare(access() + arguments); }
    // An import that has got rows, more of them than its page cache holds, and waits for the rest. Answers the pipe's
    // writing end.
    int startImport(QProcess& process) const;
    void lookIn(const QByteArray& bytes, const QString& where) const;
    // In every file of the workspace, of HOME and TMPDIR, but those that the test wrote itself.
    void lookInFiles() const;
    void lookInOpenFiles(qint64 process) const;

    test::CliRunner m_cli;
    test::FakeClock m_clock;
    QString m_passwordFile;
    QString m_pipe;
    QMap<QString, QByteArray> m_secrets;
};

void TestCanaries::initTestCase()
{
    std::signal(SIGPIPE, SIG_IGN);
    const security::KdfStrength weak{1, security::kMinMemory};
    const auto made = accounts::createWorkspace(m_cli.workspace(), u"ana"_s, test::secret(kPassword), weak,
                                                *catalog::Catalog::builtIn(), m_clock);
    QVERIFY_RESULT(made);
    m_passwordFile = m_cli.write(u"ana.password"_s, QByteArray(kPassword) + '\n');
    m_pipe = m_cli.folder() + u"/employees.pipe"_s;
    QCOMPARE(::mkfifo(QFile::encodeName(m_pipe).constData(), 0600), 0);

    const CliAnswer issued = run({u"accounts"_s, u"token"_s, u"payroll"_s, u"--json"_s});
    QCOMPARE(issued.status, 0);
    const QByteArray token = issued.object()["token"_L1].toString().toUtf8();
    QVERIFY(token.size() > 20);
    const SecretBytes& key = made->session.dataKey;
    const QByteArray rawKey(reinterpret_cast<const char*>(key.data()), qsizetype(key.size()));
    m_secrets = {{u"password"_s, kPassword},
                 {u"data key"_s, rawKey},
                 {u"data key in hex"_s, rawKey.toHex()},
                 {u"data key in base64"_s, rawKey.toBase64()},
                 {u"token"_s, token},
                 {u"token's bytes"_s, QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding)},
                 {u"name"_s, kName},
                 {u"name in UTF-16"_s, QByteArray(reinterpret_cast<const char*>(QString::fromLatin1(kName).utf16()),
                                                  2 * qsizetype(sizeof kName - 1))}};
    QCOMPARE(run({u"import"_s, m_cli.write(u"departments.csv"_s, "1,Sales\n")}).status, 0);
    QCOMPARE(run({u"import"_s, m_cli.write(u"jobs.csv"_s, "1,Clerk\n")}).status, 0);
}

void TestCanaries::lookIn(const QByteArray& bytes, const QString& where) const
{
    for (const auto& [name, secret] : m_secrets.asKeyValueRange())
        QVERIFY2(!bytes.contains(secret), qPrintable(u"the %1 is in %2"_s.arg(name, where)));
}

void TestCanaries::lookInFiles() const
{
    int files = 0;
    QDirIterator all(m_cli.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (path == m_passwordFile || path == m_pipe)
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue; // gone meanwhile
        lookIn(file.readAll(), path);
        ++files;
    }
    QVERIFY(files >= 3);
}

void TestCanaries::lookInOpenFiles(qint64 process) const
{
    // Root alone may look: the program is protected from its own user.
    const QDir open(u"/proc/%1/fd"_s.arg(process));
    for (const QString& number : open.entryList(QDir::Files | QDir::System)) {
        const QString path = open.filePath(number);
        struct stat status = {};
        if (::stat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
            continue;
        const QString target = QFile::symLinkTarget(path);
        QFile file(path);
        if (target != m_passwordFile && file.open(QIODevice::ReadOnly))
            lookIn(file.readAll(), target);
    }
}

int TestCanaries::startImport(QProcess& process) const
{
    m_cli.start(process, access() + QStringList{u"import"_s, u"--json"_s, m_pipe});
    if (!process.waitForStarted())
        return -1;
    int writer = -1;
    // Once there is a reader, opening for writing no longer fails.
    while ((writer = ::open(QFile::encodeName(m_pipe).constData(), O_WRONLY | O_NONBLOCK)) < 0)
        if (process.waitForFinished(10))
            return -1;
    ::fcntl(writer, F_SETFL, 0); // from here on, it waits
    QByteArray rows;
    for (int i = 1; rows.size() < 6'000'000; ++i)
        rows += QByteArray::number(i) + ',' + kName + ",2021-02-03T10:00:00Z,1,1\n";
    for (qsizetype done = 0; done < rows.size();) {
        const ssize_t n = ::write(writer, rows.constData() + done, std::size_t(rows.size() - done));
        if (n <= 0)
            break;
        done += n;
    }
    return writer;
}

void TestCanaries::areNowhere()
{
    QProcess process;
    const int writer = startImport(process);
    QVERIFY(writer >= 0);
    const QString log = m_cli.workspace() + u"/store.db-wal"_s;
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(log).size() > 100'000, 10'000);
    lookInFiles();
    lookInOpenFiles(process.processId());
    ::close(writer);
    QVERIFY(process.waitForFinished(30'000));
    QCOMPARE(process.exitCode(), 0);
    lookIn(process.readAllStandardOutput(), u"the import's standard output"_s);
    lookIn(process.readAllStandardError(), u"the import's standard error"_s);

    const CliAnswer wrong = m_cli.runBare({u"--workspace"_s, m_cli.workspace(), u"--user"_s, u"ana"_s, u"check"_s},
                                          QByteArray(kPassword) + "x\n");
    lookIn(wrong.out + wrong.err, u"the answer to a wrong password"_s);
    const QList<QStringList> others{
        {u"check"_s}, {u"imports"_s, u"list"_s}, {u"accounts"_s, u"list"_s}, {u"accounts"_s, u"rotate-key"_s}};
    for (const QStringList& arguments : others) {
        const CliAnswer answer = run(arguments);
        lookIn(answer.out + answer.err, arguments.join(u' '));
    }
    const CliAnswer rows = run({u"rows"_s, u"list"_s, u"employees"_s, u"--limit"_s, u"1"_s});
    QVERIFY(rows.out.contains(kName)); // the name is in the store, where a person may read it
    lookIn(rows.err, u"standard error"_s);
    lookInFiles();
}

void TestCanaries::areInNoCoreDump()
{
    const auto coreDumps = [this] { return QDir(m_cli.folder()).entryList({u"core*"_s}, QDir::Files).size(); };
    const auto allowCores = [] {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
    };
    QProcess other;
    other.setWorkingDirectory(m_cli.folder());
    other.setChildProcessModifier(allowCores);
    other.start(u"sh"_s, {u"-c"_s, u"kill -ABRT $$"_s});
    QVERIFY(other.waitForFinished(10'000));
    const bool systemDumps = coreDumps() > 0;
    for (const QString& name : QDir(m_cli.folder()).entryList({u"core*"_s}, QDir::Files))
        QFile::remove(m_cli.folder() + u'/' + name);

    QProcess process;
    process.setChildProcessModifier(allowCores);
    const int writer = startImport(process);
    QVERIFY(writer >= 0);
    ::kill(pid_t(process.processId()), SIGABRT);
    QVERIFY(process.waitForFinished(30'000));
    ::close(writer);
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    lookIn(process.readAllStandardError(), u"standard error of a crash"_s);
    lookInFiles();
#ifndef GLOBANT_SANITIZED
    QCOMPARE(coreDumps(), 0);
#endif
    if (!systemDumps)
        QSKIP("this system writes no core dumps beside a program");
}

QTEST_GUILESS_MAIN(TestCanaries)
#include "tst_canaries.moc"
