// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remotedashboard.h"
#include "app/desktop/remote/remoteimport.h"
#include "app/desktop/remote/serveraddress.h"
#include "core/ingest/importlog.h"
#include "tests/api/apifixture.h"
#include "tests/desktop/flakyrelay.h"
#include "tests/support/resultchecks.h"

#include <QSignalSpy>
#include <QTest>

using namespace globant;
using namespace globant::desktop;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using accounts::Role;
using test::ApiFixture;
using test::FlakyRelay;

namespace {

const QString kSamples = QStringLiteral(SAMPLES_FOLDER);
using Outcomes = Result<QList<ingest::ImportOutcome>>;

SecretBytes secret(const QString& text)
{
    QByteArray bytes = text.toLatin1();
    return SecretBytes::taking(bytes);
}

} // namespace

Q_DECLARE_METATYPE(globant::desktop::RemoteFailure)

// The window's client against a real server, over TCP, or over TLS with GLOBANT_TEST_TLS.
class TestRemoteClient : public QObject
{
    Q_OBJECT

    QTemporaryDir m_files;
    std::atomic_int m_requests = 0; // that the server has answered
    std::unique_ptr<ApiFixture> m_api;
    std::unique_ptr<RemoteSession> m_session;

    static constexpr qint64 kBodyLimit = 1024 * 1024;
    static constexpr int kManyJobs = 36'000; // as a file, more than kBodyLimit

    void serve(std::optional<QSslConfiguration> tls = test::tlsOfThisRun())
    {
        m_session.reset();
        m_api.reset();
        m_requests = 0;
        m_api = std::make_unique<ApiFixture>(
            api::OriginalOptions(), std::move(tls), kBodyLimit,
            [this](api::ServerOptions& options) { options.log = [this](const api::AccessEntry&) { ++m_requests; }; });
    }

    QUrl address(quint16 port = 0, bool encrypted = test::tlsOfThisRun().has_value()) const
    {
        return QUrl(u"%1://127.0.0.1:%2"_s.arg(encrypted ? u"https"_s : u"http"_s)
                        .arg(port != 0 ? port : m_api->server->ports().first()));
    }

    static QString pinOfThisRun() { return test::tlsOfThisRun() ? api::tlsFingerprint(test::selfSigned()) : QString(); }

    std::unique_ptr<RemoteSession> sessionOf(const QUrl& where, const QString& token, const QString& pin)
    {
        return std::make_unique<RemoteSession>(std::make_unique<RemoteClient>(where, secret(token), pin),
                                               catalog::Catalog::builtIn().value(), m_api->clock);
    }

    Result<void> opened(RemoteSession& session)
    {
        std::optional<Result<void>> result;
        session.open(&session, [&](const Result<void>& answer) { result = answer; });
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10'000))
            return fail(ErrorCode::Internal, u"no answer"_s);
        return *result;
    }

    // As an editor; `port`: of a relay.
    void connectAs(Role role, quint16 port = 0)
    {
        m_session = sessionOf(address(port), m_api->token(u"window"_s, role).token, pinOfThisRun());
        QVERIFY_RESULT(opened(*m_session));
    }

    QString file(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_files.filePath(name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("no test file");
        return path;
    }

    static QByteArray manyJobs(int count)
    {
        QByteArray csv("id,job\n");
        for (int i = 1; i <= count; ++i)
            csv += QByteArray::number(i) + ",Job of a rather long name " + QByteArray::number(i) + '\n';
        return csv;
    }

    static ingest::ImportRequest request(const QString& path, const QString& table)
    {
        return {path, table, {}, ingest::DuplicatePolicy::Update, std::nullopt};
    }

    Outcomes imported(RemoteImport& run, const QList<ingest::ImportRequest>& requests)
    {
        std::optional<Outcomes> result;
        const auto connection =
            connect(&run, &ui::ImportRun::imported, this, [&](const Outcomes& outcomes) { result = outcomes; });
        run.importFiles(requests);
        const bool done = QTest::qWaitFor([&] { return result.has_value(); }, 20'000);
        disconnect(connection);
        return done ? *result : Outcomes(fail(ErrorCode::Internal, u"no answer"_s));
    }

    QList<ingest::ImportSummary> logged()
    {
        return m_api->workspace->store->writer()
            .runNow([](const store::Connection& connection) { return ingest::ImportLog(connection).list(); })
            .value();
    }

    qint64 rowsOf(const QString& table)
    {
        return m_api->workspace->store->writer()
            .runNow([&](const store::Connection& connection) {
                return connection.value(u"SELECT count(*) FROM "_s + table, {});
            })
            .value()
            .toLongLong();
    }

    metrics::HireCube localCube()
    {
        return m_api->workspace->store->writer()
            .runNow([](const store::Connection& connection) { return metrics::HireCube::load(connection); })
            .value();
    }

    // A server that says one thing to everybody.
    static std::unique_ptr<QTcpServer> parrot(const QByteArray& says)
    {
        auto server = std::make_unique<QTcpServer>();
        server->listen(QHostAddress::LocalHost);
        QObject::connect(server.get(), &QTcpServer::newConnection, server.get(), [server = server.get(), says] {
            QTcpSocket* socket = server->nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, says] {
                socket->readAll();
                socket->write(says);
                socket->disconnectFromHost();
            });
        });
        return server;
    }

private Q_SLOTS:
    void init()
    {
        RemoteSend::setSizes(RemoteSend::kLargestBody, RemoteSend::kPart);
        RemoteSend::setPersistence({20ms, 100ms, 5'000ms});
        serve();
    }

    void cleanup()
    {
        m_session.reset();
        m_api.reset();
    }

    void readsAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address"); // empty: refused
        QTest::newRow("whole") << u"https://db.example.org:8443"_s << u"https://db.example.org:8443"_s;
        QTest::newRow("slash") << u"https://db.example.org:8443/"_s << u"https://db.example.org:8443"_s;
        QTest::newRow("spaces, capitals") << u" HTTPS://DB.example.org:8443 "_s << u"https://db.example.org:8443"_s;
        QTest::newRow("bare") << u"db.example.org:8443"_s << u"https://db.example.org:8443"_s;
        QTest::newRow("bare, no port") << u"db.example.org"_s << u"https://db.example.org"_s;
        QTest::newRow("standard port") << u"https://db:443"_s << u"https://db"_s;
        QTest::newRow("IPv6") << u"https://[2001:db8::1]:8443"_s << u"https://[2001:db8::1]:8443"_s;
        QTest::newRow("plain, here") << u"http://127.0.0.1:8080"_s << u"http://127.0.0.1:8080"_s;
        QTest::newRow("plain, here by name") << u"http://localhost:8080"_s << u"http://localhost:8080"_s;
        QTest::newRow("plain, here, IPv6") << u"http://[::1]:8080"_s << u"http://[::1]:8080"_s;
        QTest::newRow("plain, elsewhere") << u"http://192.168.1.5:8080"_s << QString();
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("path") << u"https://db:8443/api"_s << QString();
        QTest::newRow("query") << u"https://db:8443?x=1"_s << QString();
        QTest::newRow("user") << u"https://ana:secret@db:8443"_s << QString();
        QTest::newRow("port too large") << u"https://db:99999"_s << QString();
        QTest::newRow("another scheme") << u"ftp://db"_s << QString();
        QTest::newRow("no host") << u"https://:8443"_s << QString();
        QTest::newRow("a sentence") << u"my server"_s << QString();
    }

    void readsAddresses()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, address);
        const auto parsed = parseServerAddress(text);
        if (address.isEmpty()) {
            QVERIFY_FAILED(parsed, ErrorCode::Usage);
            QVERIFY(!parsed.error().message.isEmpty());
            return;
        }
        QVERIFY_RESULT(parsed);
        QCOMPARE(parsed->toString(), address);
    }

    void connects()
    {
        connectAs(Role::Editor);
        QCOMPARE(m_session->account(), u"window"_s);
        QCOMPARE(m_session->role(), Role::Editor);
        QVERIFY(m_session->scopes().testFlag(accounts::Scope::Import));
        QVERIFY(m_session->tokenEnds().isEmpty());
    }

    void saysWhyNot_data()
    {
        QTest::addColumn<QByteArray>("says"); // by what stands in the server's place; empty: the server itself
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("part"); // of the sentence
        QTest::newRow("page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << u"http"_s
                              << ErrorCode::UnusableFile << u"no Globant Data"_s;
        QTest::newRow("other JSON") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                                                  "Content-Length: 14\r\n\r\n{\"name\":\"you\"}")
                                    << u"http"_s << ErrorCode::UnusableFile << u"no Globant Data"_s;
        QTest::newRow("another's 401") << QByteArray("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n") << u"http"_s
                                       << ErrorCode::UnusableFile << u"no Globant Data"_s;
        QTest::newRow("redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\n"
                                                "Content-Length: 0\r\n\r\n")
                                  << u"http"_s << ErrorCode::UnusableFile << u"no Globant Data"_s;
        QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n") << u"http"_s << ErrorCode::NotFound
                                 << u"Nobody answers"_s;
        QTest::newRow("no TLS") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n") << u"https"_s
                                << ErrorCode::Conflict << u"No encrypted connection"_s;
    }

    void saysWhyNot()
    {
        QFETCH(const QByteArray, says);
        QFETCH(const QString, scheme);
        QFETCH(const ErrorCode, code);
        QFETCH(const QString, part);
        const auto server = parrot(says);
        const auto session =
            sessionOf(QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(server->serverPort())), u"token"_s, {});
        const auto result = opened(*session);
        QVERIFY_FAILED(result, code);
        QVERIFY2(result.error().message.contains(part), qPrintable(result.error().message));
    }

    void saysThatNobodyAnswers()
    {
        quint16 port = 0;
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            port = server.serverPort();
        }
        const auto session = sessionOf(address(port), u"token"_s, {});
        QVERIFY_FAILED(opened(*session), ErrorCode::NotFound);
        QVERIFY(session->failure() == RemoteFailure::Unreachable);
    }

    void refusesAWrongToken()
    {
        const auto session = sessionOf(address(), u"wrong"_s, pinOfThisRun());
        QSignalSpy ended(&session->client(), &RemoteClient::ended);
        const auto result = opened(*session);
        QVERIFY_FAILED(result, ErrorCode::WrongPassword);
        QVERIFY(result.error().message.contains(u"token"_s));
    }

    void wantsATokenThatMayRead()
    {
        const auto issued = m_api->workspace->store->writer().runNow([&](const store::Connection& connection) {
            return m_api->service(connection).addApiAccount(u"robot"_s, Role::Editor, {}, accounts::Scope::Import);
        });
        QVERIFY_RESULT(issued);
        const auto session = sessionOf(address(), issued->token, pinOfThisRun());
        const auto result = opened(*session);
        QVERIFY_FAILED(result, ErrorCode::NotAllowed);
        QVERIFY2(result.error().message.contains(u"read"_s), qPrintable(result.error().message));
    }

    void asksBeforeItTrustsACertificate()
    {
        serve(test::selfSigned());
        const QString token = m_api->token(u"window"_s, Role::Viewer).token;
        const auto session = sessionOf(address(0, true), token, {});
        QVERIFY_FAILED(opened(*session), ErrorCode::NotAllowed);
        QVERIFY(session->failure() == RemoteFailure::Untrusted);
        QCOMPARE(session->client().fingerprint(), api::tlsFingerprint(test::selfSigned()));
        QCOMPARE(m_requests.load(), 0); // and the token was not sent
        session->client().setPin(session->client().fingerprint());
        QVERIFY_RESULT(opened(*session));
        QCOMPARE(session->account(), u"window"_s);
    }

    void refusesAnotherCertificate()
    {
        serve(test::selfSigned());
        const QString token = m_api->token(u"window"_s, Role::Viewer).token;
        QString other = api::tlsFingerprint(test::selfSigned());
        other.replace(0, 2, other.startsWith(u"00"_s) ? u"01"_s : u"00"_s);
        const auto session = sessionOf(address(0, true), token, other);
        QSignalSpy ended(&session->client(), &RemoteClient::ended);
        const auto result = opened(*session);
        QVERIFY_FAILED(result, ErrorCode::NotAllowed);
        QVERIFY(session->failure() == RemoteFailure::Changed);
        QVERIFY2(result.error().message.contains(u"another certificate"_s), qPrintable(result.error().message));
        QCOMPARE(m_requests.load(), 0);
    }

    void theDashboardIsThatOfTheStore()
    {
        connectAs(Role::Editor);
        RemoteImport run(*m_session);
        const auto outcomes = imported(run, {request(kSamples + u"/departments.csv"_s, u"departments"_s),
                                             request(kSamples + u"/jobs.csv"_s, u"jobs"_s),
                                             request(kSamples + u"/hired_employees.csv"_s, u"employees"_s)});
        QVERIFY_RESULT(outcomes);
        RemoteDashboard source(*m_session);
        std::optional<metrics::HireCube> cube;
        source.load(this, [&](const Result<metrics::HireCube>& loaded) { cube = loaded.value(); });
        QTRY_VERIFY(cube.has_value());
        const metrics::HireCube local = localCube();
        QVERIFY(local.years().size() > 1);
        QCOMPARE(cube->years(), local.years());
        QCOMPARE(cube->departments().size(), local.departments().size());
        for (const int year : local.years()) {
            metrics::CubeFilter filter;
            filter.year = year;
            QCOMPARE(cube->figures(filter).total, local.figures(filter).total);
            QCOMPARE(cube->figures(filter).months, local.figures(filter).months);
            QCOMPARE(cube->matrix(filter).values, local.matrix(filter).values);
        }

        // Others' changes are seen, and nothing is told where there is none.
        QSignalSpy changed(&source, &ui::DashboardSource::changed);
        source.poll();
        QVERIFY(source.isPolling());
        QTRY_VERIFY(!source.isPolling());
        QCOMPARE(changed.count(), 0);
        ingest::ImportService service(*m_api->workspace->store, m_api->workspace->folder, u"ana"_s, Role::Administrator,
                                      m_api->clock);
        QVERIFY_RESULT(service.importFiles({request(file(u"more.csv"_s, "id,job\n9999,New\n"), u"jobs"_s)}, {}));
        source.poll();
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(!source.isPolling());
        QTest::qWait(20); // the server notes a request once it is answered
        const int asked = m_requests;
        cube.reset();
        source.load(this, [&](const Result<metrics::HireCube>& loaded) { cube = loaded.value(); });
        QTRY_VERIFY(cube.has_value());
        QCOMPARE(m_requests.load(), asked); // what poll() got is handed out
        QCOMPARE(cube->jobs().size(), local.jobs().size() + 1);
    }

    void importsCorrectsAndUndoes()
    {
        connectAs(Role::Editor);
        RemoteImport run(*m_session);
        QCOMPARE(run.obstacle(), QString());
        QSignalSpy steps(&run, &ui::ImportRun::stepped);
        const auto outcomes =
            imported(run, {request(file(u"jobs.csv"_s, "2;Cook\nx;Nobody\n4\n5;Clerk\n"), u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY2(outcomes->first().summary,
                 outcomes->first().error ? qPrintable(outcomes->first().error->message) : "");
        const ingest::ImportSummary summary = *outcomes->first().summary;
        QCOMPARE(summary.counts.inserted, 2);
        QCOMPARE(summary.counts.rejected, 2);
        QCOMPARE(summary.status, u"done"_s);
        QCOMPARE(summary.table, u"jobs"_s);

        QList<ingest::StoredReject> rejects;
        connect(&run, &ui::ImportRun::rejectsRead, this,
                [&](qint64, const Result<QList<ingest::StoredReject>>& read) { rejects = read.value(); });
        run.readRejects(summary.id, 0, 200);
        QTRY_COMPARE(rejects.size(), 2);
        QCOMPARE(rejects.first().line, 2);
        QCOMPARE(rejects.first().text, u"x;Nobody"_s);

        QSignalSpy exported(&run, &ui::ImportRun::exported);
        const QString path = m_files.filePath(u"rejected.csv"_s);
        run.exportRejects(summary.id, path);
        QTRY_COMPARE(exported.count(), 1);
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray rows = csv.readAll();
        QVERIFY2(rows.startsWith("id,job,reject_line"), rows.constData());
        QCOMPARE(rows.count('\n'), 3);

        std::optional<Result<ingest::ImportSummary>> again;
        connect(&run, &ui::ImportRun::triedAgain, this,
                [&](qint64, const Result<ingest::ImportSummary>& tried) { again = tried; });
        run.tryAgain(summary.id, {{2, u"3;Baker, senior"_s}});
        QTRY_VERIFY(again.has_value());
        QVERIFY_RESULT(*again);
        QCOMPARE((*again)->counts.inserted, 1);
        QCOMPARE((*again)->counts.rejected, 1);
        QCOMPARE((*again)->retryOf, summary.id);
        QCOMPARE(rowsOf(u"jobs WHERE id = 3 AND job = 'Baker, senior'"_s), 1);
        const qint64 second = (*again)->id;
        again.reset();
        run.tryAgain(second, {}); // as they are
        QTRY_VERIFY(again.has_value());
        QVERIFY_RESULT(*again);
        QCOMPARE((*again)->counts.rejected, 1);

        QSignalSpy undone(&run, &ui::ImportRun::undone);
        run.undo({summary.id, second, (*again)->id});
        QTRY_COMPARE(undone.count(), 1);
        QCOMPARE(undone.first()[0].value<QList<qint64>>().size(), 3);
        QCOMPARE(rowsOf(u"jobs"_s), 0);
        run.undo({summary.id});
        QTRY_COMPARE(undone.count(), 2);
        QVERIFY(!undone.last()[1].value<std::optional<Error>>().has_value()); // it is undone
    }

    void readsTheFileAsThePersonSaid()
    {
        connectAs(Role::Editor);
        RemoteImport run(*m_session);
        ingest::ImportRequest odd = request(file(u"odd+name & more.csv"_s, "Cook|x|1\nBaker|y|2\n"), u"jobs"_s);
        odd.dialect.delimiter = '|';
        odd.dialect.header = false;
        odd.dialect.columnOf = {{u"id"_s, 2}, {u"job"_s, 0}};
        const auto outcomes = imported(run, {odd});
        QVERIFY_RESULT(outcomes);
        QVERIFY2(outcomes->first().summary,
                 outcomes->first().error ? qPrintable(outcomes->first().error->message) : "");
        QCOMPARE(outcomes->first().summary->counts.inserted, 2);
        QCOMPARE(outcomes->first().summary->file, u"odd+name & more.csv"_s);
        QCOMPARE(rowsOf(u"jobs WHERE id = 1 AND job = 'Cook'"_s), 1);
    }

    void countsWhatItCan()
    {
        connectAs(Role::Editor);
        RemoteImport run(*m_session);
        std::optional<Outcomes> checked;
        connect(&run, &ui::ImportRun::checked, this, [&](const Outcomes& outcomes) { checked = outcomes; });
        run.check({request(kSamples + u"/departments.csv"_s, u"departments"_s),
                   request(kSamples + u"/jobs.csv"_s, u"jobs"_s),
                   request(kSamples + u"/hired_employees.csv"_s, u"employees"_s)});
        QTRY_VERIFY(checked.has_value());
        QVERIFY_RESULT(*checked);
        QCOMPARE((*checked)->size(), 2); // employees refer to rows that are not there yet
        QVERIFY((*checked)->first().summary && (*checked)->first().summary->counts.inserted > 0);
        QCOMPARE(rowsOf(u"departments"_s), 0);
        QVERIFY(logged().isEmpty());
    }

    void largeFilesGoInParts_data()
    {
        QTest::addColumn<qint64>("largestBody");
        QTest::newRow("as the server refuses the body") << RemoteSend::kLargestBody;
        QTest::newRow("at once") << qint64(100'000);
    }

    void largeFilesGoInParts()
    {
        QFETCH(const qint64, largestBody);
        RemoteSend::setSizes(largestBody, 200'000);
        connectAs(Role::Editor);
        RemoteImport run(*m_session);
        const QByteArray csv = manyJobs(kManyJobs);
        QVERIFY(csv.size() > kBodyLimit);
        QSignalSpy progress(&run, &ui::ImportRun::progressed);
        const auto outcomes = imported(run, {request(file(u"jobs.csv"_s, csv), u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY2(outcomes->first().summary,
                 outcomes->first().error ? qPrintable(outcomes->first().error->message) : "");
        QCOMPARE(outcomes->first().summary->counts.inserted, kManyJobs);
        QCOMPARE(outcomes->first().summary->sha256,
                 QString::fromLatin1(QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex()));
        QVERIFY(progress.count() > 5);
        QCOMPARE(logged().size(), 1);
        QCOMPARE(QDir(m_api->workspace->folder + u"/uploads"_s).entryList(QDir::Files).size(), 0);
    }

    void aLostAnswerIsAskedForAgain_data()
    {
        QTest::addColumn<bool>("parts");
        QTest::newRow("one body") << false;
        QTest::newRow("parts") << true;
    }

    void aLostAnswerIsAskedForAgain()
    {
        if (test::tlsOfThisRun())
            QSKIP("the relay reads plain text");
        QFETCH(const bool, parts);
        if (parts)
            RemoteSend::setSizes(1000, 20'000);
        FlakyRelay relay(m_api->server->ports().first());
        connectAs(Role::Editor, relay.port());
        RemoteImport run(*m_session);
        QList<ui::ImportRun::Step> steps;
        connect(&run, &ui::ImportRun::stepped, this, [&](ui::ImportRun::Step step) { steps.append(step); });
        relay.swallowAnswerTo = "POST /api/v1/imports";
        relay.swallows = 5; // more than Qt tries by itself
        const auto outcomes = imported(run, {request(file(u"jobs.csv"_s, manyJobs(2000)), u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY2(outcomes->first().summary,
                 outcomes->first().error ? qPrintable(outcomes->first().error->message) : "");
        QCOMPARE(relay.swallows, 0);
        QVERIFY(steps.contains(ui::ImportRun::Step::Waiting));
        QCOMPARE(outcomes->first().summary->counts.inserted, 2000);
        QCOMPARE(logged().size(), 1);
    }

    void anUploadGoesOnWhereItBroke()
    {
        if (test::tlsOfThisRun())
            QSKIP("the relay reads plain text");
        RemoteSend::setSizes(1000, 300'000);
        FlakyRelay relay(m_api->server->ports().first());
        connectAs(Role::Editor, relay.port());
        RemoteImport run(*m_session);
        const QByteArray csv = manyJobs(kManyJobs);
        relay.sent = 0;
        relay.breakAfter = csv.size() * 3 / 4;
        const auto outcomes = imported(run, {request(file(u"jobs.csv"_s, csv), u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY2(outcomes->first().summary,
                 outcomes->first().error ? qPrintable(outcomes->first().error->message) : "");
        QCOMPARE(outcomes->first().summary->counts.inserted, kManyJobs);
        QVERIFY(relay.connections >= 2);
        QVERIFY2(relay.sent < csv.size() + 400'000, qPrintable(QString::number(relay.sent)));
    }

    void aServerThatIsGoneIsToldAndTakenUpAgain()
    {
        if (test::tlsOfThisRun())
            QSKIP("the relay reads plain text");
        RemoteSend::setPersistence({20ms, 50ms, 200ms});
        FlakyRelay relay(m_api->server->ports().first());
        connectAs(Role::Editor, relay.port());
        RemoteImport run(*m_session);
        relay.swallowAnswerTo = "POST /api/v1/imports";
        relay.swallows = 1000;
        const QString jobs = file(u"jobs.csv"_s, manyJobs(100));
        auto outcomes = imported(run, {request(jobs, u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY(outcomes->first().error);
        QVERIFY(run.tellsOutcome());
        QVERIFY2(outcomes->first().error->message.contains(u"not done twice"_s),
                 qPrintable(outcomes->first().error->message));
        QTRY_COMPARE(logged().size(), 1); // it was done, and nobody heard
        relay.swallows = 0;
        outcomes = imported(run, {request(jobs, u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY(outcomes->first().summary);
        QVERIFY(!run.tellsOutcome());
        QCOMPARE(outcomes->first().summary->counts.inserted, 100);
        QCOMPARE(logged().size(), 1);
    }

    void nothingStaysOfWhatIsCancelled_data()
    {
        QTest::addColumn<int>("step"); // at which it is cancelled
        QTest::addColumn<bool>("parts");
        QTest::newRow("while it is sent in parts") << int(ui::ImportRun::Step::Sending) << true;
        QTest::newRow("while the server imports") << int(ui::ImportRun::Step::There) << false;
    }

    void nothingStaysOfWhatIsCancelled()
    {
        QFETCH(const int, step);
        QFETCH(const bool, parts);
        if (parts)
            RemoteSend::setSizes(1000, 100'000);
        connectAs(Role::Editor);
        RemoteImport run(*m_session);
        connect(&run, &ui::ImportRun::stepped, this, [&](ui::ImportRun::Step now) {
            if (int(now) == step)
                QMetaObject::invokeMethod(&run, &RemoteImport::cancel, Qt::QueuedConnection);
        });
        const auto outcomes =
            imported(run, {request(file(u"jobs.csv"_s, manyJobs(parts ? kManyJobs : 10'000)), u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY(outcomes->first().error);
        QVERIFY(outcomes->first().error->code == ErrorCode::Cancelled);
        QCOMPARE(rowsOf(u"jobs"_s), 0);
        QTRY_COMPARE(QDir(m_api->workspace->folder + u"/uploads"_s).entryList(QDir::Files).size(), 0);
        QVERIFY(!run.isBusy());
    }

    void aFileThatCannotBeImportedIsNotSent()
    {
        connectAs(Role::Editor);
        RemoteImport run(*m_session);
        const int before = m_requests;
        QVERIFY_FAILED(imported(run, {request(file(u"jobs.csv"_s, "1,Sales\n"), u"departments"_s),
                                      request(m_files.filePath(u"missing.csv"_s), u"jobs"_s)}),
                       ErrorCode::UnreadableFile);
        QCOMPARE(m_requests.load(), before);
    }

    void aServersNoIsPassedOn()
    {
        connectAs(Role::Viewer);
        RemoteImport run(*m_session);
        QVERIFY(run.obstacle().contains(u"window"_s));
        const auto outcomes = imported(run, {request(file(u"jobs.csv"_s, "1,Cook\n"), u"jobs"_s)});
        QVERIFY_RESULT(outcomes);
        QVERIFY(outcomes->first().error && outcomes->first().error->code == ErrorCode::NotAllowed);
    }

    void aRevokedTokenEndsIt()
    {
        connectAs(Role::Editor);
        RemoteDashboard source(*m_session);
        QSignalSpy ended(&m_session->client(), &RemoteClient::ended);
        QVERIFY_RESULT(m_api->workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return m_api->service(connection).revokeTokens(u"window"_s); }));
        m_api->clock.advance(1000);
        source.poll();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(ended.first().first().toString().contains(u"revoked"_s));
    }

    void noAnswerComesOnceItsAskerIsGone()
    {
        connectAs(Role::Editor);
        auto context = std::make_unique<QObject>();
        bool answered = false;
        m_session->client().send({"GET", u"/api/v1/me"_s}, context.get(),
                                 [&](const RemoteAnswer&) { answered = true; });
        context.reset();
        m_session->client().send({"GET", u"/api/v1/me"_s}, this, [](const RemoteAnswer&) {});
        QTRY_VERIFY(m_requests >= 2);
        QTest::qWait(20);
        QVERIFY(!answered);
    }
};

QTEST_MAIN(TestRemoteClient)
#include "tst_remoteclient.moc"
