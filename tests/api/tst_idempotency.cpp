// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace globant;
using namespace Qt::StringLiterals;
using accounts::Role;
using test::ApiFixture;
using test::HttpAnswer;

namespace {

const QByteArray kJson = "Content-Type: application/json\r\n";
const QByteArray kCsv = "Content-Type: text/csv\r\n";
const QByteArray kKey = "Idempotency-Key: once\r\n";

} // namespace

// What a request does and the answer that is kept for when it is sent again are one transaction.
class TestIdempotency : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiFixture> m_api;
    QByteArray m_token;

    HttpAnswer send(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {},
                    const QByteArray& body = {}) const
    {
        return m_api->request(method, "/api/v1" + target, m_token + fields, body);
    }
    void run(const QString& sql) const
    {
        const auto done = m_api->workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return connection.executeScript(sql); });
        QVERIFY_RESULT(done);
    }
    qint64 number(const QString& sql) const
    {
        const auto value = m_api->workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return connection.value(sql); });
        return value ? value->toLongLong() : -1;
    }
    qint64 logHead() const { return number(u"SELECT max(id) FROM log"_s); }

    // No answer can be kept, as if the power went right there.
    void breakKeeping() const
    {
        run(u"ALTER TABLE answered_requests RENAME TO answers;"
            "CREATE VIEW answered_requests AS SELECT * FROM answers"_s);
    }
    void mendKeeping() const { run(u"DROP VIEW answered_requests; ALTER TABLE answers RENAME TO answered_requests"_s); }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiFixture>();
        m_token = "Authorization: Bearer " + m_api->token(u"editor"_s, Role::Editor).token.toLatin1() + "\r\n";
        QCOMPARE(send("POST", "/imports?file=departments.csv", kCsv, "1,Sales\n").status, 201);
        QCOMPARE(send("POST", "/imports?file=jobs.csv", kCsv, "1,Clerk\n").status, 201);
        // Its id is 4 at least; one row waits for department 2.
        QCOMPARE(send("POST", "/imports?file=employees.csv", kCsv,
                      "1,Ana,2021-02-03T04:05:06Z,1,1\n2,Ben,2021-02-03T04:05:06Z,2,1\n")
                     .status,
                 201);
    }
    void cleanup() { m_api.reset(); }

    void keepsTheAnswerWithTheWork_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target"); // "LAST": the id of the last import
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& method, const QByteArray& target,
                            const QByteArray& fields, const QByteArray& body,
                            int status) { QTest::newRow(name) << method << target << fields << body << status; };
        row("import", "POST", "/imports?file=jobs.csv", kCsv, "7,Cook\n8,Judge\n", 201);
        row("import of a form", "POST", "/imports", test::formWith("file", "jobs.csv", {}).first,
            test::formWith("file", "jobs.csv", "7,Cook\n").second, 201);
        row("retry with a correction", "POST", "/imports/LAST/retry", kCsv, "2,Ben,2021-02-03T04:05:06Z,1,1\n", 201);
        row("retry as they are", "POST", "/imports/LAST/retry", {}, {}, 201);
        row("undo", "DELETE", "/imports/LAST", {}, {}, 200);
        row("one row", "POST", "/tables/jobs/rows", kJson, "{\"job\":\"Cook\"}", 201);
        row("a batch", "POST", "/tables/jobs/rows", kJson, "[{\"job\":\"Cook\"},{\"job\":\"Judge\"}]", 201);
        row("a partial batch", "POST", "/tables/jobs/rows?partial=true", kJson,
            "[{\"job\":\"Cook\"},{\"job\":7},{\"id\":1,\"job\":\"Twice\"}]", 207);
        row("put", "PUT", "/tables/jobs/rows/9", kJson, "{\"job\":\"Cook\"}", 201);
        row("patch", "PATCH", "/tables/jobs/rows/1", kJson, "{\"job\":\"Chief clerk\"}", 200);
        row("delete", "DELETE", "/tables/employees/rows/1", {}, {}, 204);
    }

    void keepsTheAnswerWithTheWork()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        const qint64 before = logHead();
        target.replace("LAST", QByteArray::number(before));

        breakKeeping();
        const HttpAnswer broken = send(method, target, fields + kKey, body);
        QVERIFY2(broken.status >= 500, broken.head.constData());
        QCOMPARE(logHead(), before); // so nothing was done
        mendKeeping();

        const HttpAnswer first = send(method, target, fields + kKey, body);
        QCOMPARE(first.status, status);
        QVERIFY(first.field("Idempotency-Replayed").isEmpty());
        const qint64 after = logHead();
        QCOMPARE(after, before + 1);
        const HttpAnswer again = send(method, target, fields + kKey, body);
        QCOMPARE(again.status, status);
        QCOMPARE(again.field("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.field("Location"), first.field("Location"));
        QCOMPARE(again.field("ETag"), first.field("ETag"));
        QCOMPARE(logHead(), after);
        QCOMPARE(send(method, target, fields + "Idempotency-Key: another\r\n", body).field("Idempotency-Replayed"),
                 QByteArray());
    }

    // What is lost with the process is what came behind the commit: the import's own seconds. The answer is still
    // there.
    void keepsTheAnswerBeforeTheImportIsAnswered()
    {
        QCOMPARE(send("POST", "/imports?file=jobs.csv", kCsv + kKey, "7,Cook\n").status, 201);
        // As a process that was killed before it could answer leaves it.
        run(u"CREATE TRIGGER stop BEFORE UPDATE ON answered_requests BEGIN SELECT RAISE(ABORT, 'killed'); END"_s);
        const QByteArray other = "Idempotency-Key: other\r\n";
        const HttpAnswer first = send("POST", "/imports?file=jobs.csv", kCsv + other, "8,Judge\n");
        QCOMPARE(first.status, 201);
        const HttpAnswer again = send("POST", "/imports?file=jobs.csv", kCsv + other, "8,Judge\n");
        QCOMPARE(again.field("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(again.object()["id"_L1].toInt(), first.object()["id"_L1].toInt());
        QCOMPARE(again.field("Location"), first.field("Location"));
    }

    void keepsNoAnswerOfADryRun()
    {
        QCOMPARE(send("POST", "/imports?file=jobs.csv&dry_run=true", kCsv + kKey, "7,Cook\n").status, 200);
        QCOMPARE(send("POST", "/imports?file=jobs.csv&dry_run=true", kCsv + kKey, "7,Cook\n").status, 200);
        QCOMPARE(number(u"SELECT count(*) FROM jobs"_s), 1);
    }

    void importsAnUploadOnce()
    {
        const QByteArray tus = "Tus-Resumable: 1.0.0\r\n";
        const QByteArray csv = "7,Cook\n";
        const HttpAnswer made = send(
            "POST", "/uploads",
            tus + "Content-Type: application/offset+octet-stream\r\nUpload-Length: " + QByteArray::number(csv.size()) +
                "\r\nUpload-Metadata: filename " + QByteArray("jobs.csv").toBase64() + "\r\n",
            csv);
        QCOMPARE(made.status, 201);
        const QByteArray target = "/imports?upload=" + made.field("Location").mid(16);
        const HttpAnswer first = send("POST", target, kKey);
        QCOMPARE(first.status, 201);
        // The upload is gone, and the answer is not.
        const HttpAnswer again = send("POST", target, kKey);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(send("POST", target).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestIdempotency)
#include "tst_idempotency.moc"
