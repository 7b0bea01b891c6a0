// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/serveprocess.h"

#include <QDir>
#include <QDirIterator>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using globant::test::CliAnswer;
using globant::test::CliRunner;
using globant::test::exchange;
using globant::test::formWith;
using globant::test::HttpAnswer;
using globant::test::kAnyPort;
using globant::test::requestText;
using globant::test::Server;
using globant::test::Token;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestServe : public QObject
{
    Q_OBJECT

    std::unique_ptr<CliRunner> m_cli;

    Token token(const QString& name, const QString& role) const
    {
        return Token(m_cli->run({u"accounts"_s, u"token"_s, name, u"--role"_s, role, u"--json"_s}).object());
    }

    // The files of the test's folder, which is also where temporary files go, that contain `secret`.
    QStringList filesWith(const QByteArray& secret) const
    {
        QStringList found;
        QDirIterator all(m_cli->folder(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            if (!path.endsWith(u".password"_s) && contentOf(path).contains(secret))
                found.append(path);
        }
        return found;
    }

    static void overBoth()
    {
        QTest::addColumn<QStringList>("tls");
        QTest::newRow("TCP") << QStringList();
        QTest::newRow("TLS") << QStringList{u"--tls-self-signed"_s};
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        QCOMPARE(m_cli->init().status, 0);
    }

    void answersOnEveryAddress_data() { overBoth(); }
    void answersOnEveryAddress()
    {
        QFETCH(QStringList, tls);
        Server server(*m_cli, kAnyPort + kAnyPort + QStringList{u"--listen"_s, u"0"_s} + tls);
        QCOMPARE(server.ports.size(), 3);
        QCOMPARE(server.encrypted, !tls.isEmpty());
        for (qsizetype i = 0; i < 3; ++i) {
            QVERIFY(server.ports[i] != 0);
            QCOMPARE(server.request("GET", "/globant-ms/health-check", {}, {}, i).status, 200);
        }
        QCOMPARE(server.said().contains("fingerprint"_L1), !tls.isEmpty());
        server.terminate();
        QCOMPARE(server.ended(), 0);
    }

    void showsTheFingerprintAndKeepsIt()
    {
        QStringList shown;
        for (int i = 0; i < 2; ++i) {
            Server server(*m_cli, kAnyPort + QStringList{u"--tls-self-signed"_s});
            QSslSocket socket;
            globant::test::connectTo(socket, server.ports.value(0), true);
            const QByteArray met = socket.peerCertificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
            shown.append(server.said()["fingerprint"_L1].toString());
            QCOMPARE(shown.last(), QString::fromLatin1(met));
        }
        QCOMPARE(shown[0], shown[1]);
        QVERIFY(QFile::exists(m_cli->workspace() + u"/tls-key.pem"_s));
    }

    // The original's create user, validate token, upload and both metrics, each at the port of its service.
    void answersTheOriginalsRequests_data() { overBoth(); }
    void answersTheOriginalsRequests()
    {
        QFETCH(QStringList, tls);
        const QDir data(qEnvironmentVariable("GLOBANT_SHARED", QString::fromUtf8(GLOBANT_SHARED_DEFAULT)) + u"/data"_s);
        if (!data.exists(u"challenge"_s))
            QSKIP("the challenge's files are not here");
        const Server server(*m_cli, kAnyPort + kAnyPort + kAnyPort + QStringList{u"--first-account"_s} + tls);
        const qsizetype api = 0;
        const qsizetype metrics = 1;
        const qsizetype authentication = 2;
        const QByteArray user = "/globant-auth-ms/v1/user";
        const HttpAnswer made = server.request("POST", user, {}, "{\"user_name\": \"test\"}", authentication);
        QCOMPARE(made.status, 201);
        const Token token(made.object());
        const HttpAnswer valid =
            server.request("GET", user + '/' + token.userCode + "?token=" + token.token, {}, {}, authentication);
        QCOMPARE(valid.status, 200);
        QCOMPARE(valid.object(), made.object());
        const QList<std::pair<QByteArray, int>> files{
            {"departments.csv", 12}, {"jobs.csv", 183}, {"hired_employees.csv", 1929}};
        for (const auto& [name, rows] : files) {
            const QByteArray csv = contentOf(data.filePath(u"challenge/"_s + QString::fromLatin1(name)));
            const auto [fields, body] = formWith("file", name, csv);
            const HttpAnswer uploaded =
                server.request("POST", "/globant-api/v1/upload", token.fields() + fields, body, api);
            QCOMPARE(uploaded.status, 200);
            QCOMPARE(uploaded.object()["inserted"_L1].toInt(), rows);
        }
        for (const QByteArray year : {"2021", "2022"}) {
            const QJsonObject expected =
                QJsonDocument::fromJson(
                    contentOf(data.filePath(u"expected/challenge-%1.json"_s.arg(QString::fromLatin1(year)))))
                    .object();
            const HttpAnswer quarters =
                server.request("GET", "/globant-ms/v1/quarter_metrics?year=" + year, token.fields(), {}, metrics);
            QCOMPARE(quarters.status, 200);
            QVERIFY(!quarters.array().isEmpty());
            QCOMPARE(quarters.array(), expected["quarters"_L1].toArray());
            const HttpAnswer hired =
                server.request("GET", "/globant-ms/v1/hired_metrics?year=" + year, token.fields(), {}, metrics);
            QVERIFY(!hired.array().isEmpty());
            QCOMPARE(hired.array(), expected["hired"_L1].toArray());
        }
    }

    void finishesWhatIsBegun_data() { overBoth(); }
    void finishesWhatIsBegun()
    {
        QFETCH(QStringList, tls);
        const Token editor = token(u"editor"_s, u"editor"_s);
        Server server(*m_cli, kAnyPort + tls);
        QCOMPARE(server.ports.size(), 1);
        constexpr int clients = 5;
        std::vector<std::unique_ptr<QSslSocket>> sockets;
        QByteArrayList rest;
        for (int i = 1; i <= clients; ++i) {
            QByteArray csv;
            for (int row = 0; row < 2000; ++row) // more than goes out with the head
                csv += QByteArray::number(i * 10'000 + row) + ",Department\n";
            const auto [fields, body] = formWith("file", "departments.csv", csv);
            const QByteArray all = requestText("POST", "/globant-api/v1/upload", editor.fields() + fields, body);
            sockets.push_back(std::make_unique<QSslSocket>());
            globant::test::connectTo(*sockets.back(), server.ports[0], server.encrypted);
            sockets.back()->write(all.left(all.size() / 2));
            QVERIFY(sockets.back()->flush());
            rest.append(all.mid(all.size() / 2));
        }
        // Requests of a connection are taken in its order, and connections in theirs: the heads are read by now.
        QCOMPARE(server.request("GET", "/globant-ms/health-check").status, 200);
        server.terminate();
        QTRY_COMPARE(server.request("GET", "/globant-ms/health-check").status, 0);
        for (int i = 0; i < clients; ++i) {
            QSslSocket& socket = *sockets[std::size_t(i)];
            socket.write(rest[i]);
            const HttpAnswer answer = globant::test::readAnswer(socket);
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.object()["inserted"_L1].toInt(), 2000);
            QCOMPARE(answer.field("Connection"), QByteArray("close"));
        }
        QCOMPARE(server.ended(), 0);
        const CliAnswer check = m_cli->run({u"check"_s, u"--json"_s});
        QCOMPARE(check.status, 0);
        QCOMPARE(check.object()["rows"_L1]["departments"_L1].toInt(), clients * 2000);
    }

    void tellsASecondWriterWhoHoldsTheWorkspace()
    {
        const Server server(*m_cli, kAnyPort);
        QCOMPARE(server.ports.size(), 1);
        const QString file = m_cli->write(u"jobs.csv"_s, "1,Clerk\n");
        for (const QStringList& writer : {QStringList{u"import"_s, file}, QStringList{u"serve"_s} + kAnyPort}) {
            const CliAnswer refused = m_cli->run(writer + QStringList{u"--json"_s});
            QCOMPARE(refused.status, 6);
            QCOMPARE(refused.errorCode(), u"store_busy"_s);
            QVERIFY2(refused.out.contains("serve"), refused.out.constData());
        }
        QCOMPARE(m_cli->run({u"metrics"_s, u"hired"_s, u"--year"_s, u"2021"_s}).status, 0);
    }

    void refusesToStart_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("user");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QStringList& arguments, int status, const QString& code,
                            const QString& user = u"admin"_s) {
            QTest::newRow(name) << arguments << user << status << code;
        };
        const QString certificate = u"--tls-certificate"_s;
        row("others can reach it", {u"--listen"_s, u"0.0.0.0:0"_s}, 4, u"not_allowed"_s);
        row("others can reach it, version 6", {u"--listen"_s, u"[::]:0"_s}, 4, u"not_allowed"_s);
        row("no address", {u"--listen"_s, u"somewhere"_s}, 2, u"usage"_s);
        row("not of this machine", {u"--listen"_s, u"192.0.2.77:0"_s, u"--tls-self-signed"_s}, 5, u"unreadable_file"_s);
        row("a certificate alone", {certificate, u"a.pem"_s}, 2, u"usage"_s);
        row("a key alone", {u"--tls-key"_s, u"a.pem"_s}, 2, u"usage"_s);
        row("both kinds of certificate", {certificate, u"a"_s, u"--tls-key"_s, u"b"_s, u"--tls-self-signed"_s}, 2,
            u"usage"_s);
        row("no such certificate", {certificate, u"a.pem"_s, u"--tls-key"_s, u"b.pem"_s}, 5, u"unreadable_file"_s);
        row("not a certificate", {certificate, u"admin.password"_s, u"--tls-key"_s, u"admin.password"_s}, 5,
            u"unusable_file"_s);
        row("a first account by an editor", kAnyPort + QStringList{u"--first-account"_s}, 4, u"not_allowed"_s,
            u"benjamin"_s);
    }

    void refusesToStart()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, user);
        QFETCH(int, status);
        QFETCH(QString, code);
        if (user != "admin"_L1)
            QCOMPARE(m_cli
                         ->run({u"accounts"_s, u"add"_s, user, u"--role"_s, u"editor"_s, u"--new-password-file"_s,
                                m_cli->passwordFile(user)})
                         .status,
                     0);
        const CliAnswer refused = m_cli->run(QStringList{u"serve"_s, u"--json"_s} + arguments, user);
        QCOMPARE(refused.status, status);
        QCOMPARE(refused.errorCode(), code);
        QVERIFY2(refused.object()["error"_L1]["message"_L1].toString().endsWith(u'.'), refused.out.constData());
    }

    void saysWhenAPortIsTaken()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString taken = u"127.0.0.1:%1"_s.arg(other.serverPort());
        const CliAnswer refused = m_cli->run(QStringList{u"serve"_s, u"--json"_s, u"--listen"_s, taken} + kAnyPort);
        QCOMPARE(refused.status, 5);
        QVERIFY(refused.out.contains(QByteArray::number(other.serverPort())));
        QCOMPARE(m_cli->run({u"check"_s}).status, 0);
    }

    void leavesNoSecretAnywhere()
    {
        const Token editor = token(u"editor"_s, u"editor"_s);
        const Token boss = token(u"boss"_s, u"administrator"_s);
        QVERIFY(editor.token.size() > 20);
        Server server(*m_cli, kAnyPort);
        const QByteArray user = "/globant-auth-ms/v1/user";
        QCOMPARE(server.request("GET", user + '/' + editor.userCode + "?token=" + editor.token).status, 200);
        QCOMPARE(server.request("GET", user + '/' + editor.userCode + "?token=canaryguess").status, 400);
        QCOMPARE(server.request("GET", "/api/v1/me?canaryquery=1", "Authorization: Bearer canaryguess\r\n").status,
                 401);
        QCOMPARE(
            server.request("GET", "/api/v1/me?canaryquery=1", "Authorization: Bearer " + editor.token + "\r\n").status,
            200);
        const HttpAnswer made = server.request("POST", user, boss.fields(), "{\"user_name\": \"another\"}");
        QCOMPARE(made.status, 201);
        const QByteArray csv = "1,canaryvalue\n" + QByteArray(1'000'000, '\n'); // beyond what stays in memory
        const auto [fields, body] = formWith("file", "jobs.csv", csv);
        QCOMPARE(server.request("POST", "/globant-api/v1/upload?canaryquery", editor.fields() + fields, body).status,
                 200);
        // One that is on its way while the folder is searched.
        QSslSocket halfway;
        globant::test::connectTo(halfway, server.ports.value(0), false);
        const QByteArray all = requestText("POST", "/globant-api/v1/upload", editor.fields() + fields, body);
        halfway.write(all.left(all.size() - 10));
        QVERIFY(halfway.waitForBytesWritten(5000));
        QCOMPARE(server.request("GET", "/globant-ms/health-check").status, 200);
        QCOMPARE(server.request("BREW", "/canarypath", "X-Canary: canaryfield\r\n").status, 404);

        const QByteArrayList secrets{editor.token,  boss.token,    Token(made.object()).token,
                                     "adminadmin",  "canaryguess", "canaryquery",
                                     "canaryvalue", "canaryfield"};
        for (const QByteArray& secret : secrets)
            QCOMPARE(filesWith(secret), QStringList());
        halfway.abort();
        server.terminate();
        QCOMPARE(server.ended(), 0);
        const QByteArray log = server.log();
        for (const QByteArray& secret : secrets) {
            QVERIFY2(!log.contains(secret), secret.constData());
            QVERIFY2(!server.out().contains(secret), secret.constData());
            QCOMPARE(filesWith(secret), QStringList());
        }

        // The access log: an object a line.
        const QByteArrayList lines = log.trimmed().split('\n');
        QVERIFY(lines.size() >= 8);
        for (const QByteArray& line : lines) {
            const QJsonObject entry = QJsonDocument::fromJson(line).object();
            QCOMPARE(entry.keys(), (QStringList{u"account"_s, u"address"_s, u"at"_s, u"bytes"_s, u"method"_s,
                                                u"milliseconds"_s, u"path"_s, u"status"_s}));
            QVERIFY(entry["path"_L1].toString().startsWith(u'/'));
            QVERIFY(!entry["path"_L1].toString().contains(u'?'));
            QVERIFY(entry["status"_L1].toInt() >= 200);
        }
        const QJsonObject me = QJsonDocument::fromJson(lines[3]).object();
        QCOMPARE(me["account"_L1].toString(), u"editor"_s);
        QCOMPARE(me["path"_L1].toString(), u"/api/v1/me"_s);
    }
};

QTEST_GUILESS_MAIN(TestServe)
#include "tst_serve.moc"
