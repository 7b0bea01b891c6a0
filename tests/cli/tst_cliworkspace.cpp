// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspacelock.h"
#include "tests/cli/clirunner.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;

class TestCliWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_cli = std::make_unique<CliRunner>(); }

    void makesAWorkspace()
    {
        const mode_t before = ::umask(0);
        const CliAnswer answer = m_cli->init();
        ::umask(before);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.object()["workspace"_L1].toString(), m_cli->workspace());
        QCOMPARE(answer.object()["user"_L1].toString(), u"admin"_s);
        QVERIFY(answer.object()["recovery_code"_L1].toString().size() > 30);

        const auto mode = [](const QString& path) {
            struct stat status
            {
            };
            ::stat(QFile::encodeName(path).constData(), &status);
            return status.st_mode & 0777;
        };
        QCOMPARE(mode(m_cli->workspace()), 0700u);
        for (const QFileInfo& file : QDir(m_cli->workspace()).entryInfoList(QDir::Files | QDir::Hidden))
            QVERIFY2(mode(file.filePath()) == 0600u, qPrintable(file.filePath()));

        QCOMPARE(m_cli->init().errorCode(), u"conflict"_s); // it is there already
    }

    void refusesToMakeOne_data()
    {
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("status");
        QTest::newRow("a short password") << QByteArray("short\n") << u"ana"_s << 2;
        QTest::newRow("an empty password") << QByteArray() << u"ana"_s << 2;
        QTest::newRow("the name as password") << QByteArray("anastasia\n") << u"anastasia"_s << 2;
        QTest::newRow("a name of 100 characters") << QByteArray("long enough\n") << QString(100, u'a') << 2;
    }

    void refusesToMakeOne()
    {
        QFETCH(QByteArray, password);
        QFETCH(QString, user);
        QFETCH(int, status);
        const CliAnswer answer = m_cli->runBare({u"--workspace"_s, m_cli->workspace(), u"--user"_s, user,
                                                 u"--password-file"_s, u"-"_s, u"init"_s, u"--json"_s},
                                                password);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.errorCode().isEmpty());
        QVERIFY(!QFile::exists(m_cli->workspace() + u"/keyslots.json"_s));
    }

    // A workspace that somebody or something has damaged: the status and the error's code.
    void refusesDamage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content"); // "-": removed; "half": cut in the middle
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("no key slots") << u"keyslots.json"_s << QByteArray("-") << 6 << u"store_damaged"_s;
        QTest::newRow("key slots that are no JSON") << u"keyslots.json"_s << QByteArray("{") << 6 << u"store_damaged"_s;
        QTest::newRow("empty key slots") << u"keyslots.json"_s << QByteArray() << 6 << u"store_damaged"_s;
        QTest::newRow("no store") << u"store.db"_s << QByteArray("-") << 6 << u"store_damaged"_s;
        QTest::newRow("an empty store") << u"store.db"_s << QByteArray() << 6 << u"store_damaged"_s;
        QTest::newRow("a store that is no database")
            << u"store.db"_s << QByteArray("hello ").repeated(2000) << 6 << u"store_damaged"_s;
        QTest::newRow("a plain SQLite database")
            << u"store.db"_s << QByteArray("SQLite format 3").append('\0').append(QByteArray(4080, '\0')) << 6
            << u"store_damaged"_s;
        QTest::newRow("a store cut short") << u"store.db"_s << QByteArray("half") << 6 << u"store_damaged"_s;
    }

    void refusesDamage()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QFETCH(int, status);
        QFETCH(QString, code);
        QCOMPARE(m_cli->init().status, 0);
        QCOMPARE(m_cli->run({u"import"_s, m_cli->write(u"departments.csv"_s, "1,Sales\n")}).status, 0);
        QFile damaged(m_cli->workspace() + u'/' + file);
        if (content == "-") {
            QVERIFY(damaged.remove());
        } else if (content == "half") {
            QVERIFY(damaged.resize(damaged.size() / 2));
        } else {
            QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
            damaged.write(content);
            damaged.close();
        }
        for (const QStringList& command : {QStringList{u"check"_s}, QStringList{u"tables"_s, u"list"_s},
                                           QStringList{u"import"_s, m_cli->folder() + u"/departments.csv"_s}}) {
            const CliAnswer answer = m_cli->run(command + QStringList{u"--json"_s});
            QVERIFY2(answer.status == status, (answer.out + answer.err).constData());
            if (answer.object().contains("error"_L1))
                QCOMPARE(answer.errorCode(), code);
        }
    }

    void saysWhereThereIsNoWorkspace()
    {
        const CliAnswer answer = m_cli->run({u"check"_s, u"--json"_s});
        QCOMPARE(answer.status, 1);
        QCOMPARE(answer.errorCode(), u"not_found"_s);
        QVERIFY(answer.object()["error"_L1]["message"_L1].toString().contains("init"_L1));
    }

    void oneWriterAtATime()
    {
        QCOMPARE(m_cli->init().status, 0);
        const QString departments = m_cli->write(u"departments.csv"_s, "1,Sales\n");
        {
            const globant::SystemClock clock;
            const auto held = globant::store::WorkspaceLock::acquire(m_cli->workspace(), u"the test"_s, clock);
            QVERIFY(held.has_value());
            const CliAnswer refused = m_cli->run({u"import"_s, u"--json"_s, departments});
            QCOMPARE(refused.status, 6);
            QCOMPARE(refused.errorCode(), u"store_busy"_s);
            QVERIFY(refused.object()["error"_L1]["message"_L1].toString().contains("the test"_L1));
            QCOMPARE(m_cli->run({u"metrics"_s, u"hired"_s, u"--year"_s, u"2021"_s, u"--json"_s}).status, 0);
            QCOMPARE(m_cli->run({u"check"_s, u"--json"_s}).status, 0);
        }
        QCOMPARE(m_cli->run({u"import"_s, departments}).status, 0);
    }

    void findsAStoreOfAnotherKey()
    {
        QCOMPARE(m_cli->init().status, 0);
        const CliRunner other;
        QCOMPARE(other.init().status, 0);
        QVERIFY(QFile::remove(m_cli->workspace() + u"/store.db"_s));
        QVERIFY(QFile::copy(other.workspace() + u"/store.db"_s, m_cli->workspace() + u"/store.db"_s));
        QCOMPARE(m_cli->run({u"check"_s, u"--json"_s}).errorCode(), u"store_damaged"_s);
    }

private:
    std::unique_ptr<CliRunner> m_cli;
};

QTEST_GUILESS_MAIN(TestCliWorkspace)
#include "tst_cliworkspace.moc"
