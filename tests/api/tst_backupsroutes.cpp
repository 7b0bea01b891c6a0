// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QTest>

using namespace globant;
using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;
using test::ApiFixture;
using test::HttpAnswer;

class TestBackupsRoutes : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiFixture> m_api;
    QByteArray m_editor;
    QByteArray m_viewer;

    static QByteArray bearer(const accounts::IssuedToken& token)
    {
        return "Authorization: Bearer " + token.token.toLatin1() + "\r\n";
    }
    HttpAnswer send(const QByteArray& method, const QByteArray& target = {}, const QByteArray& fields = {}) const
    {
        return m_api->request(method, "/api/v1/backups" + target, m_editor + fields);
    }
    QString folder() const { return backup::backupFolder(m_api->workspace->folder); }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiFixture>();
        m_editor = bearer(m_api->token(u"editor"_s, Role::Editor));
        m_viewer = bearer(m_api->token(u"viewer"_s, Role::Viewer));
        QCOMPARE(m_api
                     ->request("POST", "/api/v1/imports?file=jobs.csv", m_editor + "Content-Type: text/csv\r\n",
                               "1,Clerk\n2,Cook\n")
                     .status,
                 201);
    }
    void cleanup() { m_api.reset(); }

    void makesListsAndVerifies()
    {
        QCOMPARE(send("GET").array(), QJsonArray());
        const HttpAnswer made = send("POST");
        QVERIFY2(made.status == 201, made.body.constData());
        QCOMPARE(made.object()["user"_L1].toString(), u"editor"_s);
        QCOMPARE(made.object()["rows"_L1]["jobs"_L1].toInt(), 2);
        QVERIFY(!made.object()["verified_at"_L1].isNull());
        QVERIFY(made.object()["fault"_L1].isNull());
        const QString name = made.object()["name"_L1].toString();
        QCOMPARE(QDir(folder()).entryList({u"*.gdbackup"_s}, QDir::Files), QStringList{name});
        const QByteArray one = '/' + name.toLatin1();
        QCOMPARE(made.field("Location"), "/api/v1/backups" + one);
        const QJsonArray all = send("GET").array();
        QCOMPARE(all.size(), 1);
        QCOMPARE(send("GET", one).object(), all.first().toObject());

        m_api->clock.advance(3'600'000);
        const HttpAnswer verified = send("POST", one + "/verify");
        QCOMPARE(verified.status, 200);
        QCOMPARE(verified.object()["ok"_L1].toBool(), true);
        QVERIFY(send("GET", one).object()["verified_at"_L1] != made.object()["verified_at"_L1]);
        QCOMPARE(send("GET", one).object()["verified_at"_L1], verified.object()["verified_at"_L1]);
    }

    void tellsOfDamage()
    {
        const QString name = send("POST").object()["name"_L1].toString();
        const QByteArray one = '/' + name.toLatin1();
        QFile file(folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(20'000));
        const char byte = file.peek(1).at(0);
        QVERIFY(file.putChar(char(byte ^ 1)));
        file.close();
        const HttpAnswer verified = send("POST", one + "/verify");
        QCOMPARE(verified.status, 200);
        QCOMPARE(verified.object()["ok"_L1].toBool(), false);
        QVERIFY(verified.object()["fault"_L1].toString().endsWith(u'.'));
        QVERIFY(!send("GET", one).object()["fault"_L1].isNull());

        QVERIFY(QFile::resize(file.fileName(), 1000)); // its footer is gone
        QVERIFY(!send("GET", one).object()["fault"_L1].isNull());
        QVERIFY(send("POST", one + "/verify").status < 500);
    }

    void rolesAndScopesBind()
    {
        const auto narrow = m_api->workspace->store->writer().runNow([&](const store::Connection& connection) {
            return m_api->service(connection).issueToken(u"editor"_s, {}, Scope::Read);
        });
        QVERIFY_RESULT(narrow);
        const QByteArray name = '/' + send("POST").object()["name"_L1].toString().toLatin1();
        for (const QByteArray& target : {QByteArray(), name + "/verify"}) {
            QCOMPARE(m_api->request("POST", "/api/v1/backups" + target).status, 401);
            QCOMPARE(m_api->request("POST", "/api/v1/backups" + target, m_viewer).status, 403);
            QCOMPARE(m_api->request("POST", "/api/v1/backups" + target, bearer(*narrow)).status, 403);
        }
        for (const QByteArray& target : {QByteArray(), name}) {
            QCOMPARE(m_api->request("GET", "/api/v1/backups" + target).status, 401);
            QCOMPARE(m_api->request("GET", "/api/v1/backups" + target, m_viewer).status, 200);
            QCOMPARE(m_api->request("GET", "/api/v1/backups" + target, bearer(*narrow)).status, 200);
        }
    }

    void namesLeadNowhereElse_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"keyslots.json", "store.db", "..%2fkeyslots.json", "%2fetc%2fpasswd", ".", "%2e%2e",
                                 "nothing.gdbackup", "..%2fbackups%2fx.gdbackup", "link.gdbackup%00", "*", "%20"})
            QTest::newRow(name) << QByteArray(name);
    }

    void namesLeadNowhereElse()
    {
        QFETCH(QByteArray, name);
        const HttpAnswer got = send("GET", '/' + name);
        QVERIFY2(got.status == 404 || got.status == 400, got.head.constData());
        const HttpAnswer verified = send("POST", '/' + name + "/verify");
        QVERIFY2(verified.status == 404 || verified.status == 400, verified.head.constData());
    }

    void sentAgainIsMadeOnce()
    {
        const QByteArray key = "Idempotency-Key: nightly\r\n";
        const HttpAnswer first = send("POST", {}, key);
        QCOMPARE(first.status, 201);
        m_api->clock.advance(60'000);
        const HttpAnswer again = send("POST", {}, key);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.field("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(send("GET").array().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBackupsRoutes)
#include "tst_backupsroutes.moc"
