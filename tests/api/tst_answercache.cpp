// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/answercache.h"
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QTest>

using namespace globant;
using namespace Qt::StringLiterals;
using accounts::Role;
using test::ApiFixture;
using test::HttpAnswer;

class TestAnswerCache : public QObject
{
    Q_OBJECT

    static Result<void> run(ApiFixture& f, const QString& sql)
    {
        return f.workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return connection.executeScript(sql); });
    }

private Q_SLOTS:
    void tellsNotesFromChanges()
    {
        ApiFixture f;
        const auto token = f.token(u"editor"_s, Role::Editor);
        const auto cache = api::AnswerCache::create(*f.workspace->store);
        QVERIFY_RESULT(cache);
        const qint64 version = (*cache)->version();
        const qint64 data = (*cache)->dataVersion(version);
        QVERIFY(data > 0);
        QVERIFY_RESULT(f.workspace->store->writer().runNow([&](const store::Connection& connection) {
            return accounts::noteTokenUsed(connection, token.token.toLatin1(), f.clock.nowMs());
        }));
        QVERIFY((*cache)->version() != version);
        QCOMPARE((*cache)->dataVersion((*cache)->version()), data);
        f.token(u"another"_s, Role::Viewer); // which the log tells of
        QVERIFY((*cache)->dataVersion((*cache)->version()) > data);
    }

    // What is looked up again is told from what was kept by a change of the counts that the log does not know.
    void answersFromTheCacheBehindANoteOfATokensUse()
    {
        ApiFixture f;
        const QByteArray token =
            "Authorization: Bearer " + f.token(u"editor"_s, Role::Editor).token.toLatin1() + "\r\n";
        const auto import = [&](const QByteArray& file, const QByteArray& csv) {
            return f.request("POST", "/api/v1/imports?file=" + file, token + "Content-Type: text/csv\r\n", csv).status;
        };
        QCOMPARE(import("departments.csv", "1,Sales\n2,Legal\n"), 201);
        QCOMPARE(import("jobs.csv", "1,Clerk\n"), 201);
        QCOMPARE(import("employees.csv", "1,A,2021-02-03T04:05:06Z,1,1\n2,B,2021-02-03T04:05:06Z,1,1\n"
                                         "3,C,2021-02-03T04:05:06Z,2,1\n"),
                 201);
        const QByteArray target = "/api/v1/metrics/hired?year=2021";
        const HttpAnswer first = f.request("GET", target, token);
        QCOMPARE(first.array().first()["hired"_L1].toInt(), 2);
        QVERIFY_RESULT(run(f, u"UPDATE hire_counts SET hires = 9 WHERE department_id = 1"_s));

        f.clock.advance(120'000); // the next use is noted
        const auto noted = [&f] {
            const auto at = f.workspace->store->writer().runNow([](const store::Connection& connection) {
                return connection.value(u"SELECT max(last_used_at) FROM tokens"_s);
            });
            return at ? at->toLongLong() : 0;
        };
        QCOMPARE(f.request("GET", "/api/v1/me", token).status, 200);
        QTRY_COMPARE(noted(), f.clock.nowMs());
        const HttpAnswer kept = f.request("GET", target, token);
        QCOMPARE(kept.body, first.body);
        QCOMPARE(kept.field("ETag"), first.field("ETag"));
        QCOMPARE(f.request("GET", target, token + "If-None-Match: " + first.field("ETag") + "\r\n").status, 304);

        // A change that the log tells of makes it be looked up.
        QCOMPARE(import("jobs.csv", "2,Cook\n"), 201);
        QCOMPARE(f.request("GET", target, token).array().first()["hired"_L1].toInt(), 9);
    }
};

QTEST_GUILESS_MAIN(TestAnswerCache)
#include "tst_answercache.moc"
