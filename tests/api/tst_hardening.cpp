// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/answercache.h"
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <semaphore>
#include <sys/resource.h>
#include <thread>

using namespace globant;
using namespace Qt::StringLiterals;
using accounts::Role;
using test::ApiFixture;
using test::HttpAnswer;

namespace {

const QByteArray kJson = "Content-Type: application/json\r\n";
const QByteArray kCsv = "Content-Type: text/csv\r\n";
const QByteArray kUser = "/globant-auth-ms/v1/user";

QByteArray bearer(const accounts::IssuedToken& token)
{
    return "Authorization: Bearer " + token.token.toLatin1() + "\r\n";
}

// The store's writer, at work as with a long import until this goes.
class BusyWriter
{
public:
    explicit BusyWriter(store::Store& store)
    {
        m_work = store.writer().run([this](const store::Connection&) -> Result<void> {
            m_free.acquire();
            return {};
        });
    }
    ~BusyWriter()
    {
        m_free.release();
        m_work.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(BusyWriter)

private:
    std::binary_semaphore m_free{0};
    QFuture<Result<void>> m_work;
};

// No file of this process grows beyond so many bytes, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit full{bytes, m_usual.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_usual);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    sighandler_t m_handler;
    rlimit m_usual{};
};

} // namespace

class TestHardening : public QObject
{
    Q_OBJECT

    static std::unique_ptr<ApiFixture> withOptions(const std::function<void(api::ServerOptions&)>& adjust)
    {
        return std::make_unique<ApiFixture>(api::OriginalOptions(), test::tlsOfThisRun(), 4 * 1024 * 1024, adjust);
    }

private Q_SLOTS:
    void letsOtherOriginsReadOnlyIfToldTo()
    {
        const QByteArray evil = "Origin: https://evil.example\r\n";
        const QByteArray good = "Origin: https://tools.example\r\n";
        const QByteArray asks = "Access-Control-Request-Method: PUT\r\n";
        const ApiFixture closed;
        QVERIFY(!closed.request("GET", "/api/v1/me", evil).head.contains("Access-Control"));
        QVERIFY(!closed.request("OPTIONS", "/api/v1/me", evil + asks).head.contains("Access-Control"));

        const auto open = withOptions([](api::ServerOptions& o) { o.corsOrigins = {"https://tools.example"}; });
        QVERIFY(!open->request("GET", "/api/v1/me", evil).head.contains("Access-Control"));
        const HttpAnswer refused = open->request("GET", "/api/v1/me", good);
        QCOMPARE(refused.status, 401); // which the page may know
        QCOMPARE(refused.field("Access-Control-Allow-Origin"), QByteArray("https://tools.example"));
        QCOMPARE(refused.field("Vary"), QByteArray("Origin"));
        const HttpAnswer preflight = open->request("OPTIONS", "/api/v1/tables/jobs/rows/1", good + asks);
        QCOMPARE(preflight.status, 204);
        QVERIFY(preflight.field("Access-Control-Allow-Methods").contains("PUT"));
        QVERIFY(preflight.field("Access-Control-Allow-Headers").contains("If-Match"));
        QVERIFY(!preflight.head.contains("Access-Control-Allow-Credentials"));
    }

    void tellsTheMethodsEverywhere()
    {
        const ApiFixture f;
        QCOMPARE(f.request("OPTIONS", "/api/v1/uploads").field("Allow"), QByteArray("POST, OPTIONS"));
        const QByteArray one = f.request("OPTIONS", "/api/v1/uploads/0").field("Allow");
        for (const char* method : {"GET", "HEAD", "PATCH", "DELETE", "OPTIONS"})
            QVERIFY2(one.split(',').contains(QByteArray(method)) || one.contains(QByteArray(" ") + method) ||
                         one.startsWith(method),
                     one.constData());
        const HttpAnswer server = f.request("OPTIONS", "*");
        QCOMPARE(server.status, 204);
        QVERIFY(server.field("Allow").contains("PATCH"));
        QCOMPARE(f.request("GET", "*").status, 404);
        QCOMPARE(f.request("GET", "/globant-ms/v1/hired_metrics?year=2021").field("WWW-Authenticate"),
                 QByteArray("Bearer"));
        QCOMPARE(f.request("POST", kUser, {}, "{}").field("WWW-Authenticate"), QByteArray("Bearer"));
    }

    // A page in a browser on this machine, under a name that was made to stand for it, or a proxy's client.
    void makesTheFirstAccountOnlyFromHere()
    {
        const ApiFixture f({false, true});
        const QByteArray body = "{\"user_name\": \"x\"}";
        const auto send = [&](const QByteArray& host, const QByteArray& fields) {
            return f.send("POST " + kUser + " HTTP/1.1\r\nHost: " + host + "\r\n" + fields +
                          "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        };
        for (const char* host : {"evil.example", "evil.example:8080", "10.0.0.1", "127.0.0.1.evil.example", ""})
            QCOMPARE(send(host, {}).status, 401);
        for (const char* fields : {"Origin: http://evil.example\r\n", "Origin: null\r\n", "Via: 1.1 proxy\r\n",
                                   "X-Forwarded-For: 10.0.0.1\r\n", "Forwarded: for=10.0.0.1\r\n"})
            QCOMPARE(send("localhost:8080", fields).status, 401);
        const HttpAnswer made = send("[::1]:8080", {});
        QCOMPARE(made.status, 201);
        QCOMPARE(made.field("Cache-Control"), QByteArray("no-store"));
    }

    void makesOneFirstAccountOfTwoAtOnce()
    {
        ApiFixture f({false, true});
        std::vector<std::thread> clients;
        std::atomic_int made = 0;
        std::atomic_int refused = 0;
        {
            const BusyWriter busy(*f.workspace->store);
            for (int i = 0; i < 2; ++i)
                clients.emplace_back([&f, &made, &refused, i] {
                    const int status =
                        f.request("POST", kUser, {}, "{\"user_name\": \"u" + QByteArray::number(i) + "\"}").status;
                    ++(status == 201 ? made : refused);
                });
            // Both have seen that there is no account when both wait for the writer.
            QTest::qWait(300);
        }
        for (std::thread& client : clients)
            client.join();
        QCOMPARE(made.load(), 1);
        QCOMPARE(refused.load(), 1);
    }

    void throttlesGuessingInTheQuery()
    {
        ApiFixture f;
        const auto user = f.token(u"test"_s, Role::Viewer);
        const QByteArray target = kUser + '/' + user.userCode.toLatin1() + "?token=";
        HttpAnswer answer;
        for (int i = 0; i < 12; ++i)
            answer = f.request("GET", target + "guess" + QByteArray::number(i));
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.field("Retry-After").toInt() >= 1);
        QVERIFY(!answer.object()["message"_L1].toString().isEmpty());
        QCOMPARE(f.request("GET", target + user.token.toLatin1()).status, 200);
    }

    void takesNoCompressedBodies()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor));
        QCOMPARE(f.request("POST", "/api/v1/imports?file=jobs.csv", editor + kCsv + "Content-Encoding: gzip\r\n",
                           "1,Clerk\n")
                     .status,
                 415);
        QCOMPARE(f.request("POST", "/api/v1/imports?file=jobs.csv", editor + kCsv + "Content-Encoding: identity\r\n",
                           "1,Clerk\n")
                     .status,
                 201);
    }

    void compressesLongListsOfRows()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor));
        QByteArray csv;
        for (int i = 1; i <= 500; ++i)
            csv += QByteArray::number(i) + ",Job\n";
        QCOMPARE(f.request("POST", "/api/v1/imports?file=jobs.csv", editor + kCsv, csv).status, 201);
        const QByteArray target = "/api/v1/tables/jobs/rows?limit=500";
        const HttpAnswer plain = f.request("GET", target, editor);
        const HttpAnswer packed = f.request("GET", target, editor + "Accept-Encoding: gzip\r\n");
        QCOMPARE(plain.field("Content-Encoding"), QByteArray());
        QCOMPARE(plain.field("Vary"), QByteArray("Accept-Encoding"));
        QCOMPARE(packed.field("Content-Encoding"), QByteArray("gzip"));
        QVERIFY(packed.body.startsWith("\x1f\x8b") && packed.body.size() < plain.body.size() / 4);
        QCOMPARE(f.request("GET", target, editor + "Accept-Encoding: *, gzip;q=0\r\n").field("Content-Encoding"),
                 QByteArray());
    }

    // RFC 9110, 13.1.1: If-Match compares strongly. One address for a row.
    void isExactAboutTagsAndKeys()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor)) + kJson;
        QCOMPARE(f.request("PUT", "/api/v1/tables/jobs/rows/1", editor, "{\"job\":\"Clerk\"}").status, 201);
        const QByteArray tag = f.request("GET", "/api/v1/tables/jobs/rows/1", editor).field("ETag");
        QCOMPARE(f.request("PATCH", "/api/v1/tables/jobs/rows/1", editor + "If-Match: W/" + tag + "\r\n",
                           "{\"job\":\"Cook\"}")
                     .status,
                 412);
        QCOMPARE(f.request("GET", "/api/v1/tables/jobs/rows/1", editor + "If-None-Match: W/" + tag + "\r\n").status,
                 304);
        for (const char* key : {"+1", "01", "%201", "1.0", "-0", "99999999999999999999"})
            QCOMPARE(f.request("GET", QByteArray("/api/v1/tables/jobs/rows/") + key, editor).status, 404);
    }

    void replaysAnswersWhole()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor)) + kJson;
        const QByteArray target = "/api/v1/tables/jobs/rows";
        for (const auto& [key, body] :
             {std::pair<QByteArray, QByteArray>{"a", "{\"job\":\"Clerk\"}"}, {"b", "{\"job\":null}"}}) {
            const HttpAnswer first = f.request("POST", target, editor + "Idempotency-Key: " + key + "\r\n", body);
            const HttpAnswer again = f.request("POST", target, editor + "Idempotency-Key: " + key + "\r\n", body);
            QCOMPARE(again.status, first.status);
            QCOMPARE(again.body, first.body);
            QCOMPARE(again.field("Content-Type"), first.field("Content-Type"));
            QCOMPARE(again.field("Location"), first.field("Location"));
            QCOMPARE(again.field("Idempotency-Replayed"), QByteArray("true"));
        }
    }

    void answersWhileTheWriterIsBusy()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor)) + kJson;
        QCOMPARE(f.request("PUT", "/api/v1/tables/jobs/rows/1", editor, "{\"job\":\"Clerk\"}").status, 201);
        constexpr int kClients = 45;
        std::vector<std::thread> clients;
        std::atomic_int done = 0;
        std::atomic_int told = 0;
        {
            const BusyWriter busy(*f.workspace->store);
            for (int i = 0; i < kClients; ++i)
                clients.emplace_back([&] {
                    const HttpAnswer answer =
                        f.request("POST", "/api/v1/tables/jobs/rows", editor, "{\"job\":\"Waiting\"}");
                    if (answer.status == 201)
                        ++done;
                    else if (answer.status == 503 && answer.field("Retry-After").toInt() > 0)
                        ++told;
                });
            QTRY_COMPARE(told.load(), kClients - 32);
            QCOMPARE(f.request("GET", "/api/v1/tables/jobs/rows/1", editor).status, 200);
            QCOMPARE(f.request("GET", "/api/v1/metrics/hired?year=2021", editor).status, 200);
            QCOMPARE(f.request("GET", "/api/v1/imports", editor).status, 200);
        }
        for (std::thread& client : clients)
            client.join();
        QCOMPARE(done.load(), 32);
    }

    void takesNoMoreBodiesThanItHasMemoryFor()
    {
        const auto f = withOptions([](api::ServerOptions& o) { o.bodyMemory = 1024 * 1024; });
        const QByteArray editor = bearer(f->token(u"e"_s, Role::Editor)) + kJson;
        const QByteArray target = "/api/v1/tables/jobs/rows";
        const QByteArray large = "[{\"job\":\"" + QByteArray(2'000'000, 'x') + "\"}]";
        for (int i = 0; i < 3; ++i) { // what is refused gives back what it had
            const HttpAnswer refused = f->request("POST", target, editor, large);
            QCOMPARE(refused.status, 503);
            QVERIFY(refused.field("Retry-After").toInt() > 0);
            QCOMPARE(f->request("POST", target, editor, "{\"job\":\"Small\"}").status, 201);
        }
        // Files take a fixed part each, however long they are.
        QByteArray csv = "1," + QByteArray(100, 'x') + '\n';
        csv = csv.repeated(20'000);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(f->request("POST", "/api/v1/imports?file=jobs.csv", editor + kCsv, csv).status, 201);
    }

    // A file's name is a name: it leads nowhere, and adds nothing to an answer.
    void takesNoPathAndNoLineFromAName()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor));
        for (const char* name : {"../../../tmp/evil/jobs.csv", "/etc/jobs.csv", "C:\\evil\\jobs.csv"}) {
            const auto [form, body] = test::formWith("file", name, "1,Clerk\n");
            const HttpAnswer answer = f.request("POST", "/api/v1/imports", editor + form, body);
            QCOMPARE(answer.status, 201);
            QCOMPARE(answer.object()["file"_L1].toString(), u"jobs.csv"_s);
        }
        for (const char* target :
             {"/api/v1/imports?file=jobs%0d%0aX-Evil:%201.csv",
              "/api/v1/imports?table=x%0aX-Evil:", "/globant-ms/v1/hired_metrics?year=2021%0d%0aX-Evil:%201"}) {
            const HttpAnswer answer = f.request("POST", target, editor + kCsv, "1,Clerk\n");
            QVERIFY(answer.status > 0 && !answer.head.toLower().contains("x-evil"));
        }
    }

    void answersShortlyWhateverIsWrong()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor)) + kJson;
        QByteArray many = "{";
        for (int i = 0; i < 100'000; ++i)
            many += "\"x" + QByteArray::number(i) + "\":1,";
        many += "\"job\":\"a\"}";
        const QByteArray longName = "{\"" + QByteArray(1'000'000, 'x') + "\":1}";
        const QByteArray longValue = "{\"job\":\"" + QByteArray(1'000'000, 'x') + "\"}";
        const QByteArray longDate =
            "{\"name\":\"A\",\"datetime\":\"" + QByteArray(1'000'000, 'x') + "\",\"department_id\":1,\"job_id\":1}";
        for (const auto& [table, body] : {std::pair<QByteArray, QByteArray>{"jobs", many},
                                          {"jobs", longName},
                                          {"jobs", longValue},
                                          {"employees", longDate}}) {
            const HttpAnswer answer = f.request("POST", "/api/v1/tables/" + table + "/rows", editor, body);
            QVERIFY2(answer.status == 422 || answer.status == 201, answer.head.constData());
            QVERIFY2(answer.body.size() < 20'000, qPrintable(QString::number(answer.body.size())));
        }
    }

    // A page of rejected rows ends earlier where they are long, and the next one goes on.
    void pagesThroughLongRejects()
    {
        ApiFixture f({}, test::tlsOfThisRun(), 32 * 1024 * 1024);
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor));
        QByteArray csv;
        for (int i = 0; i < 12; ++i)
            csv += "x," + QByteArray(1'000'000, 'y') + '\n';
        QCOMPARE(f.request("POST", "/api/v1/imports?table=jobs", editor + kCsv, csv).object()["rejected"_L1].toInt(),
                 12);
        const QJsonArray imports = f.request("GET", "/api/v1/imports", editor).array();
        QByteArray target = "/api/v1/imports/" + QByteArray::number(imports.first()["id"_L1].toInt()) + "/rejects";
        int pages = 0;
        int rows = 0;
        while (!target.isEmpty() && pages < 10) {
            const HttpAnswer page = f.request("GET", target, editor);
            QCOMPARE(page.status, 200);
            QVERIFY(page.body.size() < 7'000'000);
            rows += int(page.array().size());
            ++pages;
            const QByteArray link = page.field("Link");
            target = link.isEmpty() ? QByteArray() : link.mid(1, link.indexOf('>') - 1);
        }
        QCOMPARE(rows, 12);
        QVERIFY(pages > 1);
    }

    void keepsNoMoreAnswersThanItHasMemoryFor()
    {
        const ApiFixture f;
        const auto cache = api::AnswerCache::create(*f.workspace->store);
        QVERIFY_RESULT(cache);
        const api::RequestHead head;
        const qint64 version = (*cache)->version();
        const auto keep = [&](const QByteArray& key, qsizetype size) {
            QByteArray body(size, Qt::Uninitialized);
            QRandomGenerator(7).fillRange(reinterpret_cast<quint32*>(body.data()), size / 4);
            const auto prepared = api::AnswerCache::prepared({200, {}, body, false});
            QCOMPARE((*cache)->keep(key, version, head, prepared).body.size(), size);
        };
        keep("small", 1000);
        keep("huge", api::AnswerCache::kMostBytes);
        QVERIFY((*cache)->find("small", version, head));
        QVERIFY(!(*cache)->find("huge", version, head));
        int kept = 0;
        for (int i = 0; i < 40; ++i)
            keep(QByteArray::number(i), 2'000'000);
        for (int i = 0; i < 40; ++i)
            kept += (*cache)->find(QByteArray::number(i), version, head).has_value() ? 1 : 0;
        QVERIFY2(kept > 0 && kept * 2'000'000 <= api::AnswerCache::kMostBytes, qPrintable(QString::number(kept)));
    }

    void saysThatTheDiskIsFull()
    {
        ApiFixture f({}, test::tlsOfThisRun(), 16 * 1024 * 1024);
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor));
        QByteArray csv;
        for (int i = 1; csv.size() < 8'000'000; ++i)
            csv += QByteArray::number(i) + ',' + QByteArray(100, 'x') + '\n';
        const QByteArray tus = editor + "Tus-Resumable: 1.0.0\r\n";
        const HttpAnswer made =
            f.request("POST", "/api/v1/uploads",
                      tus + "Upload-Length: " + QByteArray::number(csv.size()) + "\r\nUpload-Metadata: filename " +
                          QByteArray("jobs.csv").toBase64() + "\r\n");
        QCOMPARE(made.status, 201);
        const QByteArray upload = made.field("Location");
        const auto append = [&](qint64 offset) {
            return f.request("PATCH", upload,
                             tus + "Content-Type: application/offset+octet-stream\r\nUpload-Offset: " +
                                 QByteArray::number(offset) + "\r\n",
                             csv.mid(offset));
        };
        {
            const FullDisk full(3'000'000);
            QCOMPARE(f.request("POST", "/api/v1/imports?file=jobs.csv", editor + kCsv, csv).status, 507);
            QCOMPARE(append(0).status, 507);
            QCOMPARE(f.request("GET", "/api/v1/me", editor).status, 200);
        }
        const qint64 offset = f.request("HEAD", upload, tus).field("Upload-Offset").toLongLong();
        QVERIFY(offset > 0 && offset < csv.size());
        QCOMPARE(append(offset).status, 204);
        QCOMPARE(f.request("POST", "/api/v1/imports?upload=" + upload.mid(16), editor).status, 201);
        QCOMPARE(f.request("POST", "/api/v1/imports?file=jobs.csv", editor + kCsv, csv).status, 201);
    }

    void takesBackTheImportsThatRunWhenItIsStopped()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor));
        const quint16 port = f.server->ports().first();
        int status = -1;
        std::thread client;
        std::thread stops;
        {
            const BusyWriter busy(*f.workspace->store);
            client = std::thread([&] {
                status = f.request("POST", "/api/v1/imports?file=jobs.csv", editor + kCsv, "1,Clerk\n").status;
            });
            QTest::qWait(300);
            stops = std::thread([&f] { f.server->stop(std::chrono::milliseconds(0)); });
            const auto isRefused = [port] {
                QTcpSocket socket;
                socket.connectToHost(QStringLiteral("127.0.0.1"), port);
                return !socket.waitForConnected(1000);
            };
            QTRY_VERIFY(isRefused());
            QTest::qWait(100);
        }
        stops.join();
        client.join();
        QVERIFY(status != 201);
        const auto jobs = f.workspace->store->writer().runNow(
            [](const store::Connection& connection) { return connection.value(u"SELECT count(*) FROM jobs"_s); });
        QVERIFY_RESULT(jobs);
        QCOMPARE(jobs->toInt(), 0);
    }

    void clientsMayLeaveAnyTime()
    {
        ApiFixture f;
        const QByteArray editor = bearer(f.token(u"e"_s, Role::Editor));
        const auto [form, body] = test::formWith("file", "jobs.csv", "1,Clerk\n");
        const QByteArray import = "POST /api/v1/imports HTTP/1.1\r\nHost: h\r\n" + editor + form +
                                  "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        const QByteArray rows =
            test::requestText("POST", "/api/v1/tables/jobs/rows", editor + kJson, "{\"job\":\"J\"}");
        for (const QByteArray& request :
             {import, rows, test::requestText("GET", "/api/v1/metrics/hired?year=1", editor)})
            for (qsizetype length = request.size(); length > 0; length -= 1 + length / 10) {
                QSslSocket socket;
                test::connectTo(socket, f.server->ports().first(), test::tlsOfThisRun().has_value());
                socket.write(request.left(length));
                socket.waitForBytesWritten(1000);
                socket.abort();
            }
        QCOMPARE(f.request("GET", "/api/v1/me", editor).status, 200);
        f.server.reset(); // with what may still run
    }
};

QTEST_GUILESS_MAIN(TestHardening)
#include "tst_hardening.moc"
