// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/login.h"
#include "core/accounts/openworkspace.h"
#include "tests/api/serveprocess.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>

#include <thread>

using namespace globant;
using namespace Qt::StringLiterals;
using test::CliAnswer;
using test::CliRunner;
using test::HttpAnswer;
using test::kAnyPort;
using test::requestText;
using test::Server;
using test::Token;

namespace {

const QByteArray kCsv = "Content-Type: text/csv\r\n";
const QByteArray kJson = "Content-Type: application/json\r\n";

} // namespace

// `serve`, killed or told to end in the middle of its work.
class TestCrash : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;
    QByteArray m_token;
    SystemClock m_clock;

    // The workspace, read beside the server.
    Result<accounts::OpenWorkspace> open() const
    {
        QByteArray password("adminadmin");
        GLOBANT_TRY_VALUE(accounts::Session session,
                          accounts::login(m_cli->workspace(), u"admin"_s, SecretBytes::taking(password), m_clock));
        return accounts::openForReading(std::move(session), u"test"_s, m_clock);
    }
    static qint64 count(const store::Connection& connection, const QString& table)
    {
        const auto rows = connection.value(u"SELECT count(*) FROM "_s + table);
        return rows ? rows->toLongLong() : -1;
    }
    static QByteArray jobs(int rows)
    {
        QByteArray csv;
        for (int i = 1; i <= rows; ++i)
            csv += QByteArray::number(i) + ",Job " + QByteArray::number(i) + '\n';
        return csv;
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
        const Token token(
            m_cli->run({u"accounts"_s, u"token"_s, u"editor"_s, u"--role"_s, u"editor"_s, u"--json"_s}).object());
        m_token = "Authorization: Bearer " + token.token + "\r\n";
    }

    // A reader holds the snapshot before the import, so that the server still empties its write-ahead log, and has not
    // answered, when others see what it has committed.
    void answersAnImportAgainThatItHadCommitted()
    {
        auto workspace = open();
        QVERIFY_RESULT(workspace);
        const auto holder = workspace->store->reader();
        const auto watcher = workspace->store->reader();
        QVERIFY_RESULT(holder);
        QVERIFY_RESULT(watcher);
        const QByteArray request = requestText("POST", "/api/v1/imports?file=jobs.csv",
                                               m_token + kCsv + "Idempotency-Key: once\r\n", jobs(1000));
        {
            Server server(*m_cli, kAnyPort);
            QVERIFY_RESULT((*holder)->executeScript(u"BEGIN"_s));
            QCOMPARE(count(**holder, u"jobs"_s), 0);
            QSslSocket client;
            test::connectTo(client, server.ports.value(0), false);
            client.write(request);
            QVERIFY(client.flush());
            QTRY_COMPARE(count(**watcher, u"jobs"_s), 1000);
            server.kill();
            client.waitForReadyRead(1000);
            QCOMPARE(client.readAll(), QByteArray()); // or this tests nothing
            (*holder)->rollback();
        }
        const Server server(*m_cli, kAnyPort);
        const HttpAnswer again = test::exchange(server.ports.value(0), request, false);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.field("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(again.object()["inserted"_L1].toInt(), 1000);
        QCOMPARE(count(**watcher, u"jobs"_s), 1000);
        const QJsonArray imports = server.request("GET", "/api/v1/imports", m_token).array();
        QCOMPARE(imports.size(), 1);
        QCOMPARE(imports.first()["id"_L1].toInt(), again.object()["id"_L1].toInt());
        QCOMPARE(server.request("GET", again.field("Location"), m_token).status, 200);
    }

    // Whenever it is killed, a request that is sent until it is answered is done once.
    void doesARequestOnceWheneverItIsKilled()
    {
        QByteArray body = "[{\"job\":\"a\"}" + QByteArray(",{\"job\":\"b\"}").repeated(99) + ']';
        constexpr int kRounds = 6;
        auto server = std::make_unique<Server>(*m_cli, kAnyPort);
        int unanswered = 0;
        for (int i = 0; i < kRounds; ++i) {
            const QByteArray request =
                requestText("POST", "/api/v1/tables/jobs/rows",
                            m_token + kJson + "Idempotency-Key: " + QByteArray::number(i) + "\r\n", body);
            QSslSocket client;
            test::connectTo(client, server->ports.value(0), false);
            client.write(request);
            QVERIFY(client.flush());
            client.waitForReadyRead(int(QRandomGenerator::global()->bounded(25)) + 1); // that long, or its answer
            server->kill();
            unanswered += client.readAll().isEmpty() ? 1 : 0;
            server = std::make_unique<Server>(*m_cli, kAnyPort);
            const HttpAnswer again = test::exchange(server->ports.value(0), request, false);
            QCOMPARE(again.status, 201);
            QCOMPARE(again.object()["ids"_L1].toArray().size(), 100);
        }
        server->terminate();
        QCOMPARE(server->ended(), 0);
        qInfo("%d of %d requests had no answer when the server was killed", unanswered, kRounds);
        const CliAnswer check = m_cli->run({u"check"_s, u"--json"_s});
        QCOMPARE(check.status, 0);
        QCOMPARE(check.object()["rows"_L1]["jobs"_L1].toInt(), 100 * kRounds);
    }

    // SIGTERM: what runs may finish for so long, and is then taken back.
    void endsInTimeDuringALongImport()
    {
        Server server(*m_cli, kAnyPort + QStringList{u"--finish"_s, u"1"_s, u"--max-body"_s, u"64"_s});
        QSslSocket client;
        test::connectTo(client, server.ports.value(0), false);
        constexpr int kRows = 1'500'000;
        client.write(requestText("POST", "/api/v1/imports?file=jobs.csv", m_token + kCsv, jobs(kRows)));
        while (client.bytesToWrite() > 0)
            QVERIFY(client.waitForBytesWritten(10'000));
        const auto written = [this] {
            qint64 bytes = 0;
            for (const QFileInfo& file : QDir(m_cli->workspace()).entryInfoList({u"*-wal"_s}))
                bytes += file.size();
            return bytes;
        };
        QTRY_VERIFY_WITH_TIMEOUT(written() > 4'000'000, 20'000); // it is at it
        QElapsedTimer timer;
        timer.start();
        server.terminate();
        QCOMPARE(server.ended(), 0);
        QVERIFY2(timer.elapsed() < 6000, qPrintable(QString::number(timer.elapsed())));
        qInfo("ended after %lld ms", timer.elapsed());
        const HttpAnswer answer = test::readAnswer(client);
        const CliAnswer check = m_cli->run({u"check"_s, u"--json"_s});
        QCOMPARE(check.status, 0);
        QCOMPARE(check.object()["rows"_L1]["jobs"_L1].toInt(), answer.status == 201 ? kRows : 0);
        QVERIFY2(answer.status == 201 || answer.status == 503, answer.head.constData());
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
