// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <semaphore>
#include <thread>

using namespace globant;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using accounts::Role;
using test::ApiFixture;
using test::HttpAnswer;

namespace {

const QByteArray kCsv = "Content-Type: text/csv\r\n";
constexpr int kRows = 150'000;

QByteArray employees(int rows)
{
    QByteArray csv;
    csv.reserve(rows * 50);
    for (int i = 1; i <= rows; ++i)
        csv += QByteArray::number(i) + ",Somebody or other,2021-02-03T04:05:06Z,1,1\n";
    return csv;
}

} // namespace

// Requests that take long keep nobody else waiting, and end in time.
class TestSlowWork : public QObject
{
    Q_OBJECT

    QByteArray m_csv = employees(kRows);

    static std::unique_ptr<ApiFixture> server(const std::function<void(api::ServerOptions&)>& adjust = {})
    {
        return std::make_unique<ApiFixture>(api::OriginalOptions(), test::tlsOfThisRun(), 64 * 1024 * 1024, adjust);
    }
    static QByteArray editor(ApiFixture& f)
    {
        const QByteArray token =
            "Authorization: Bearer " + f.token(u"editor"_s, Role::Editor).token.toLatin1() + "\r\n";
        f.request("POST", "/api/v1/imports?file=departments.csv", token + kCsv, "1,Sales\n");
        f.request("POST", "/api/v1/imports?file=jobs.csv", token + kCsv, "1,Clerk\n");
        return token;
    }

private Q_SLOTS:
    void answersMetricsBesideManySearches()
    {
        const auto f = server();
        const QByteArray token = editor(*f);
        QCOMPARE(f->request("POST", "/api/v1/imports?file=employees.csv", token + kCsv, m_csv).status, 201);
        constexpr int kClients = 24;
        std::atomic_bool done = false;
        std::atomic_int searched = 0;
        std::atomic_int told = 0;
        std::atomic_int wrong = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < kClients; ++i)
            clients.emplace_back([&] {
                while (!done) {
                    const HttpAnswer answer = f->request("GET", "/api/v1/tables/employees/rows?name=Nobody", token);
                    if (answer.status == 200)
                        ++searched;
                    else if (answer.status == 503 && answer.field("Retry-After").toInt() > 0) {
                        ++told;
                        std::this_thread::sleep_for(200ms);
                    } else
                        ++wrong;
                }
            });
        QTRY_VERIFY(searched > 2);
        QSslSocket socket; // one connection: how long two shake hands is no matter here
        test::connectTo(socket, f->server->ports().first(), test::tlsOfThisRun().has_value());
        std::vector<qint64> times;
        for (int i = 0; i < 40; ++i) { // another question each time, so that none is answered from the cache
            QElapsedTimer timer;
            timer.start();
            socket.write(test::requestText("GET", "/api/v1/metrics/hired?year=" + QByteArray::number(2000 + i), token));
            const HttpAnswer answer = test::readAnswer(socket);
            times.push_back(timer.elapsed());
            wrong += answer.status == 200 ? 0 : 1;
        }
        done = true;
        for (std::thread& client : clients)
            client.join();
        std::ranges::sort(times);
        qInfo("metrics beside searches: median %lld ms, worst %lld ms; %d searches, %d refused",
              times[times.size() / 2], times.back(), searched.load(), told.load());
        QCOMPARE(wrong.load(), 0);
        QVERIFY(told > 0); // as too many waited
        QVERIFY2(times[times.size() / 2] < 100, qPrintable(QString::number(times[times.size() / 2])));
    }

    void endsSearchesThatTakeTooLong()
    {
        const auto f = server([](api::ServerOptions& options) { options.searchTime = 1ms; });
        const QByteArray token = editor(*f);
        QCOMPARE(f->request("POST", "/api/v1/imports?file=employees.csv", token + kCsv, m_csv).status, 201);
        const QByteArray target = "/api/v1/tables/employees/rows?";
        const HttpAnswer ended = f->request("GET", target + "name=Nobody", token);
        QCOMPARE(ended.status, 503);
        QVERIFY(ended.field("Retry-After").toInt() > 0);
        QVERIFY2(ended.object()["detail"_L1].toString().contains(u"too long"_s), ended.body.constData());
        // What stands at the front is found in time, and so is what is asked for by its key.
        QCOMPARE(
            f->request("GET", target + "name=Somebody+or+other&limit=5", token).object()["rows"_L1].toArray().size(),
            5);
        QCOMPARE(f->request("GET", target + "id=149999&name=Nobody", token).status, 200);
    }

    void endsInTimeBesideSearches()
    {
        const auto f = server();
        const QByteArray token = editor(*f);
        QCOMPARE(f->request("POST", "/api/v1/imports?file=employees.csv", token + kCsv, m_csv).status, 201);
        std::vector<std::thread> clients;
        for (int i = 0; i < 12; ++i)
            clients.emplace_back([&] { f->request("GET", "/api/v1/tables/employees/rows?name=Nobody", token); });
        QTest::qWait(50);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(f->server->stop(0ms));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        for (std::thread& client : clients)
            client.join();
    }

    void takesBackALongImportInTime()
    {
        const auto f = server();
        const QByteArray token = editor(*f);
        int status = 0;
        std::thread client([&] {
            status = f->request("POST", "/api/v1/imports?file=employees.csv", token + kCsv, m_csv.repeated(4)).status;
        });
        QTest::qWait(300); // anywhere: in the body, in the import, or behind it
        QElapsedTimer timer;
        timer.start();
        QVERIFY(f->server->stop(100ms));
        const qint64 elapsed = timer.elapsed();
        client.join();
        QVERIFY2(elapsed < 4000, qPrintable(QString::number(elapsed)));
        const auto rows = f->workspace->store->writer().runNow(
            [](const store::Connection& connection) { return connection.value(u"SELECT count(*) FROM employees"_s); });
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->toInt(), status == 201 ? kRows : 0);
    }

    // Somebody else, such as the window, is at work in the store: there is no end to be waited for.
    void saysWhenWorkOfOthersKeepsItFromEnding()
    {
        const auto f = server();
        const QByteArray token = editor(*f);
        std::binary_semaphore free(0);
        const auto others = f->workspace->store->writer().run([&](const store::Connection&) -> Result<void> {
            free.acquire();
            return {};
        });
        int status = -1;
        std::thread client(
            [&] { status = f->request("POST", "/api/v1/imports?file=jobs.csv", token + kCsv, "2,Cook\n").status; });
        QTest::qWait(200);
        QElapsedTimer timer;
        timer.start();
        const bool ended = f->server->stop(100ms, 200ms);
        const qint64 elapsed = timer.elapsed();
        free.release();
        QVERIFY(!ended);
        QVERIFY2(elapsed < 3000, qPrintable(QString::number(elapsed)));
        QVERIFY(f->server->stop(0ms));
        client.join();
        QVERIFY(status != 201);
    }

    // A batch of 1,000 rows is one change, as fast with a result a row as without.
    void insertsABatchInOneTransaction()
    {
        const auto f = server();
        const QByteArray token = editor(*f) + "Content-Type: application/json\r\n";
        const QByteArray body = "[{\"job\":\"a\"}" + QByteArray(",{\"job\":\"b\"}").repeated(999) + ']';
        const auto timed = [&](const QByteArray& query, int expected) {
            QElapsedTimer timer;
            timer.start();
            const HttpAnswer answer = f->request("POST", "/api/v1/tables/jobs/rows" + query, token, body);
            const qint64 elapsed = timer.elapsed();
            if (answer.status != expected)
                return qint64(-1);
            return elapsed;
        };
        const qint64 whole = timed({}, 201);
        const qint64 partial = timed("?partial=true", 207);
        qInfo("1,000 rows: %lld ms all or none, %lld ms with a result a row", whole, partial);
        QVERIFY(whole >= 0 && partial >= 0);
        const auto entries = f->workspace->store->writer().runNow([](const store::Connection& connection) {
            return connection.value(u"SELECT count(*) FROM log WHERE kind = 'edit'"_s);
        });
        QVERIFY_RESULT(entries);
        QCOMPARE(entries->toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(TestSlowWork)
#include "tst_slowwork.moc"
