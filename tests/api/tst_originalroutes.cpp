// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

using namespace globant;
using namespace Qt::StringLiterals;
using accounts::Role;
using test::ApiFixture;
using test::formWith;
using test::HttpAnswer;
using test::originalFields;

namespace {

const QByteArray kUser = "/globant-auth-ms/v1/user";

} // namespace

class TestOriginalRoutes : public QObject
{
    Q_OBJECT

    HttpAnswer upload(const ApiFixture& f, const accounts::IssuedToken& token, const QByteArray& name,
                      const QByteArray& csv, const QByteArray& field = "file",
                      const QByteArray& target = "/globant-api/v1/upload") const
    {
        const auto [fields, body] = formWith(field, name, csv);
        return f.request("POST", target, originalFields(token) + fields, body);
    }

    void importSamples(const ApiFixture& f, const accounts::IssuedToken& token) const
    {
        QCOMPARE(upload(f, token, "departments.csv", "1,Sales\n2,Legal\n").status, 200);
        QCOMPARE(upload(f, token, "C:\\data\\jobs.csv", "1,Clerk\n2,Cook\n").status, 200);
        const HttpAnswer answer =
            upload(f, token, "hired_employees.csv",
                   "1,Ana,2021-02-03T04:05:06Z,1,1\n2,Ben,2021-05-03T00:00:00Z,1,2\n3,Cy,2021-12-31T00:00:00Z,2,1\n"
                   "4,Dee,2021-01-01T00:00:00Z,1,\n",
                   "fileType", "/globant-ms/v1/upload");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.object()["inserted"_L1].toInt(), 3);
        QCOMPARE(answer.object()["rejected"_L1].toInt(), 1);
        QCOMPARE(answer.object()["user"_L1].toString(), token.account);
    }

private Q_SLOTS:
    void answersHealthChecks()
    {
        const ApiFixture f;
        for (const char* service : {"globant-api", "globant-ms", "globant-auth-ms"})
            QCOMPARE(f.request("GET", QByteArray("/") + service + "/health-check").status, 200);
    }

    void makesTheFirstAccountWithoutToken()
    {
        const ApiFixture f({false, true});
        for (const auto& [body, text] : {std::pair<QByteArray, QString>{"", u"invalid body"_s},
                                         {"[]", u"invalid body"_s},
                                         {"{\"user_name\": 7}", u"invalid body"_s},
                                         {"{\"user_name\": \"\"}", u"invalid user name"_s},
                                         {"{}", u"invalid user name"_s}}) {
            const HttpAnswer refused = f.request("POST", kUser, {}, body);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.object()["message"_L1].toString(), text);
        }
        const HttpAnswer made = f.request("POST", kUser, {}, "{\"user_name\": \"test\"}");
        QCOMPARE(made.status, 201);
        const QString code = made.object()["user_code"_L1].toString();
        const QString token = made.object()["token"_L1].toString();
        QCOMPARE(made.object()["user_name"_L1].toString(), u"test"_s);
        QCOMPARE(token.size(), 43);

        const HttpAnswer valid = f.request("GET", kUser + '/' + code.toLatin1() + "?token=" + token.toLatin1());
        QCOMPARE(valid.status, 200);
        QCOMPARE(valid.object(), made.object());
        QCOMPARE(f.request("POST", kUser, {}, "{\"user_name\": \"second\"}").status, 401);
    }

    void makesFurtherAccountsForAdministrators()
    {
        ApiFixture f;
        QCOMPARE(f.request("POST", kUser, {}, "{\"user_name\": \"x\"}").status, 401);
        const auto editor = f.token(u"editor"_s, Role::Editor);
        const auto boss = f.token(u"boss"_s, Role::Administrator);
        QCOMPARE(f.request("POST", kUser, originalFields(editor), "{\"user_name\": \"x\"}").status, 403);
        QCOMPARE(f.request("POST", kUser + "/user", originalFields(boss), "{\"user_name\": \"x\"}").status, 201);
        const HttpAnswer twice = f.request("POST", kUser, originalFields(boss), "{\"user_name\": \"x\"}");
        QCOMPARE(twice.status, 400);
        QCOMPARE(twice.object()["message"_L1].toString(), u"user name duplicated"_s);
    }

    void validatesTokens()
    {
        ApiFixture f;
        const auto one = f.token(u"one"_s, Role::Editor);
        const auto two = f.token(u"two"_s, Role::Editor);
        const QByteArray target = kUser + '/' + one.userCode.toLatin1();
        QCOMPARE(f.request("GET", target + "?token=" + one.token.toLatin1()).status, 200);
        for (const auto& [where, text] : {std::pair<QByteArray, QString>{target, u"token empty"_s},
                                          {target + "?token=", u"token empty"_s},
                                          {target + "?token=" + two.token.toLatin1(), u"invalid token"_s},
                                          {target + "?token=abc", u"invalid token"_s},
                                          {kUser + "/nobody?token=" + one.token.toLatin1(), u"invalid user"_s}}) {
            const HttpAnswer refused = f.request("GET", where);
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.object()["message"_L1].toString(), text);
        }
    }

    void importsAndAnswersTheMetrics()
    {
        ApiFixture f;
        const auto token = f.token(u"test"_s, Role::Editor);
        importSamples(f, token);
        const HttpAnswer quarters = f.request("GET", "/globant-ms/v1/quarter_metrics?year=2021", originalFields(token));
        QCOMPARE(quarters.status, 200);
        QCOMPARE(quarters.array().size(), 3);
        QCOMPARE(quarters.array()[0].toObject(), (QJsonObject{{u"department"_s, u"Legal"_s},
                                                              {u"job"_s, u"Clerk"_s},
                                                              {u"q_1"_s, 0},
                                                              {u"q_2"_s, 0},
                                                              {u"q_3"_s, 0},
                                                              {u"q_4"_s, 1},
                                                              {u"year"_s, u"2021"_s}}));
        QCOMPARE(f.request("GET", "/globant-api/v1/quarter_metrics?year=2021&department_name=Sales&job_name=Cook",
                           originalFields(token))
                     .array()
                     .size(),
                 1);
        const HttpAnswer hired = f.request("GET", "/globant-ms/v1/hired_metrics?year=2021", originalFields(token));
        QCOMPARE(hired.array(),
                 (QJsonArray{QJsonObject{
                     {u"id"_s, u"1"_s}, {u"department"_s, u"Sales"_s}, {u"hired"_s, 2}, {u"year"_s, u"2021"_s}}}));
        for (const auto& [query, text] : {std::pair<QByteArray, QString>{"", u"Year filter is missing"_s},
                                          {"?year=", u"Year filter is missing"_s},
                                          {"?year=x", u"invalid year"_s},
                                          {"?year=-1", u"invalid year"_s}}) {
            const HttpAnswer refused =
                f.request("GET", "/globant-ms/v1/quarter_metrics" + query, originalFields(token));
            QCOMPARE(refused.status, 400);
            QCOMPARE(refused.object()["message"_L1].toString(), text);
        }
    }

    void refusesUploads_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto form = [](const QByteArray& body) { return std::pair{formWith("f", "x", "y").first, body}; };
        const auto add = [](const char* name, const std::pair<QByteArray, QByteArray>& upload, int status = 400) {
            QTest::newRow(name) << upload.first << upload.second << status;
        };
        const QByteArray part = "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"jobs.csv\"\r\n\r\n";
        add("a name that names no table", formWith("file", "people.csv", "1,x\n"));
        add("another field", formWith("data", "jobs.csv", "1,x\n"));
        add("no CSV", formWith("file", "jobs.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0", 20)));
        add("no form", {"Content-Type: text/csv\r\n", "1,Clerk\n"});
        add("no boundary", {"Content-Type: multipart/form-data\r\n", part + "1,x\r\n--XyZ--\r\n"});
        add("no closing boundary", form(part + "1,x\r\n"));
        add("cut in a header", form("--XyZ\r\nContent-Disposi"));
        add("no disposition", form("--XyZ\r\nContent-Type: text/csv\r\n\r\n1,x\r\n--XyZ--\r\n"));
        add("a form within", form("--XyZ\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: "
                                  "multipart/mixed; boundary=b\r\n\r\n--b--\r\n--XyZ--\r\n"));
        QByteArray many;
        for (int i = 0; i < 10'000; ++i)
            many += "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
        add("10,000 parts", form(many + "--XyZ--\r\n"));
        add("a header of 20,000 bytes", form("--XyZ\r\nX: " + QByteArray(20'000, 'x') + "\r\n\r\n"));
        add("too large", formWith("file", "jobs.csv", QByteArray(1024 * 1024, 'x')), 413);
    }

    void refusesUploads()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        ApiFixture f;
        const auto token = f.token(u"test"_s, Role::Editor);
        const HttpAnswer answer = f.request("POST", "/globant-api/v1/upload", originalFields(token) + fields, body);
        QCOMPARE(answer.status, status);
        QVERIFY(!answer.object()["message"_L1].toString().isEmpty());
        QCOMPARE(upload(f, token, "jobs.csv", "1,Clerk\n").status, 200);
    }

    void wantsBothFieldsAndTheRole()
    {
        ApiFixture f;
        const auto viewer = f.token(u"viewer"_s, Role::Viewer);
        const auto editor = f.token(u"editor"_s, Role::Editor);
        const auto [form, body] = formWith("file", "jobs.csv", "1,Clerk\n");
        const QByteArray target = "/globant-api/v1/upload";
        QCOMPARE(f.request("POST", target, form, body).status, 401);
        QCOMPARE(f.request("POST", target, form + "Authorization: " + editor.token.toLatin1() + "\r\n", body).status,
                 401);
        QCOMPARE(f.request("POST", target,
                           form + "Authorization: " + editor.token.toLatin1() +
                               "\r\nX-User: " + viewer.userCode.toLatin1() + "\r\n",
                           body)
                     .status,
                 401);
        QCOMPARE(f.request("POST", target, form + originalFields(viewer), body).status, 403);
        QCOMPARE(f.request("POST", target,
                           form + "Authorization: Bearer " + editor.token.toLatin1() +
                               "\r\nX-User: " + editor.userCode.toLatin1() + "\r\n",
                           body)
                     .status,
                 200);
        QCOMPARE(f.request("GET", "/globant-ms/v1/hired_metrics?year=2021").status, 401);
        QCOMPARE(f.request("GET", "/globant-ms/v1/hired_metrics?year=2021", originalFields(viewer)).status, 200);
        const ApiFixture open({true, false});
        QCOMPARE(open.request("GET", "/globant-ms/v1/hired_metrics?year=2021").status, 200);
        QCOMPARE(open.request("GET", "/globant-ms/v1/hired_metrics?year=2021", "Authorization: old\r\n").status, 200);
    }

    void revokesAtOnceAndExpires()
    {
        ApiFixture f;
        const auto token = f.token(u"test"_s, Role::Viewer);
        const QByteArray target = "/globant-ms/v1/hired_metrics?year=2021";
        QCOMPARE(f.request("GET", target, originalFields(token)).status, 200);
        QVERIFY_RESULT(f.workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return f.service(connection).revokeTokens(u"test"_s); }));
        QCOMPARE(f.request("GET", target, originalFields(token)).status, 401);
        const auto brief = f.workspace->store->writer().runNow(
            [&](const store::Connection& connection) { return f.service(connection).issueToken(u"test"_s, 1); });
        QVERIFY_RESULT(brief);
        QCOMPARE(f.request("GET", target, originalFields(*brief)).status, 200);
        f.clock.advance(2 * 86'400'000LL);
        QCOMPARE(f.request("GET", target, originalFields(*brief)).status, 401);
    }

    void wrongTokensWaitAndValidOnesDoNot()
    {
        ApiFixture f;
        const auto token = f.token(u"test"_s, Role::Viewer);
        const QByteArray target = "/globant-ms/v1/hired_metrics?year=2021";
        HttpAnswer answer;
        for (int i = 0; i < 12; ++i)
            answer = f.request("GET", target, "Authorization: guess\r\n");
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.field("Retry-After").toInt() >= 1);
        QCOMPARE(f.request("GET", target, originalFields(token)).status, 200);
    }

    void answersFromTheCacheUntilTheStoreChanges()
    {
        ApiFixture f;
        const auto token = f.token(u"test"_s, Role::Editor);
        importSamples(f, token);
        const QByteArray target = "/globant-ms/v1/quarter_metrics?year=2021";
        const HttpAnswer first = f.request("GET", target, originalFields(token));
        const QByteArray tag = first.field("ETag");
        QVERIFY(tag.startsWith('"'));
        const HttpAnswer same = f.request("GET", target, originalFields(token) + "If-None-Match: " + tag + "\r\n");
        QCOMPARE(same.status, 304);
        QCOMPARE(same.body, QByteArray());
        QCOMPARE(same.field("ETag"), tag);
        const HttpAnswer head = f.request("HEAD", target, originalFields(token));
        QCOMPARE(head.status, 200);
        QCOMPARE(head.field("Content-Length").toLongLong(), first.body.size());
        QCOMPARE(upload(f, token, "hired_employees.csv", "9,New,2021-02-03T04:05:06Z,2,2\n").status, 200);
        const HttpAnswer changed = f.request("GET", target, originalFields(token) + "If-None-Match: " + tag + "\r\n");
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.array().size(), 4);
        // Not what somebody else may see.
        QCOMPARE(f.request("GET", target).status, 401);
    }

    void compressesWhereAsked()
    {
        ApiFixture f;
        const auto token = f.token(u"test"_s, Role::Editor);
        QByteArray departments;
        QByteArray employees;
        for (int i = 1; i <= 40; ++i) {
            departments += QByteArray::number(i) + ",Department " + QByteArray::number(i) + '\n';
            employees += QByteArray::number(i) + ",A,2021-02-03T04:05:06Z," + QByteArray::number(i) + ",1\n";
        }
        QCOMPARE(upload(f, token, "departments.csv", departments).status, 200);
        QCOMPARE(upload(f, token, "jobs.csv", "1,Clerk\n").status, 200);
        QCOMPARE(upload(f, token, "employees.csv", employees).status, 200);
        const QByteArray target = "/globant-ms/v1/quarter_metrics?year=2021";
        for (int i = 0; i < 2; ++i) { // from the store, then from the cache
            const HttpAnswer plain = f.request("GET", target, originalFields(token));
            const HttpAnswer packed = f.request("GET", target, originalFields(token) + "Accept-Encoding: br, gzip\r\n");
            QCOMPARE(packed.field("Content-Encoding"), QByteArray("gzip"));
            QCOMPARE(packed.field("Vary"), QByteArray("Accept-Encoding"));
            QVERIFY(packed.body.size() < plain.body.size() / 3);
            QVERIFY(packed.body.startsWith("\x1f\x8b"));
            QVERIFY(packed.field("ETag") != plain.field("ETag"));
            QCOMPARE(f.request("GET", target, originalFields(token) + "Accept-Encoding: gzip;q=0\r\n")
                         .field("Content-Encoding"),
                     QByteArray());
        }
    }

    void tellsWhatAnAddressTakes()
    {
        const ApiFixture f;
        const HttpAnswer missing = f.request("GET", "/nowhere");
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.field("Content-Type"), QByteArray("application/problem+json"));
        const HttpAnswer wrong = f.request("DELETE", "/globant-api/v1/upload");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.field("Allow"), QByteArray("POST, OPTIONS"));
        const HttpAnswer options = f.request("OPTIONS", "/globant-ms/v1/hired_metrics");
        QCOMPARE(options.status, 204);
        QCOMPARE(options.field("Allow"), QByteArray("GET, HEAD, OPTIONS"));
        QCOMPARE(f.request("BREW", "/globant-ms/v1/hired_metrics").status, 405);
        QCOMPARE(f.send("hello\r\n\r\n").status, 400);
    }

    void refusesAnOpenAddressWithoutTls()
    {
        ApiFixture f;
        api::ServerOptions options;
        options.listen = {{QHostAddress(QHostAddress::AnyIPv4), 0}};
        QVERIFY_FAILED(api::ApiServer::start(*f.workspace, f.clock, options), ErrorCode::NotAllowed);
    }

    void readsListenAddresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address"); // empty: refused
        QTest::addColumn<int>("port");
        QTest::newRow("v4") << u"127.0.0.1:8080"_s << u"127.0.0.1"_s << 8080;
        QTest::newRow("v6") << u"[::1]:80"_s << u"::1"_s << 80;
        QTest::newRow("name") << u"localhost:1"_s << u"127.0.0.1"_s << 1;
        QTest::newRow("port") << u"8082"_s << u"127.0.0.1"_s << 8082;
        for (const char* bad : {"", ":80", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "host:80"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << QString() << 0;
    }

    void readsListenAddresses()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        QFETCH(int, port);
        const auto parsed = api::parseListenAddress(text);
        QCOMPARE(parsed.has_value(), !address.isEmpty());
        if (parsed) {
            QCOMPARE(parsed->address.toString(), address);
            QCOMPARE(int(parsed->port), port);
        }
    }
};

QTEST_GUILESS_MAIN(TestOriginalRoutes)
#include "tst_originalroutes.moc"
