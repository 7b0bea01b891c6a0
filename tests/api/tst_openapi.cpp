// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QSet>

using namespace globant;
using namespace Qt::StringLiterals;
using accounts::Role;
using test::ApiFixture;
using test::HttpAnswer;

// Walks the document that the server gives of itself, and calls every operation in it.
class TestOpenApi : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiFixture> m_api;
    QJsonObject m_document;
    QByteArray m_viewer;
    QByteArray m_boss;

    static QByteArray bearer(const accounts::IssuedToken& token)
    {
        return "Authorization: Bearer " + token.token.toLatin1() + "\r\n";
    }
    // A path with something in the place of each parameter.
    static QByteArray filled(QString path)
    {
        return path.replace(u"{table}"_s, u"jobs"_s)
            .replace(u"{id}"_s, u"1"_s)
            .replace(u"{name}"_s, u"somebody"_s)
            .toLatin1();
    }
    static void collectRefs(const QJsonValue& value, QSet<QString>& refs)
    {
        if (value.isArray())
            for (const QJsonValue& one : value.toArray())
                collectRefs(one, refs);
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (member.key() == "$ref"_L1)
                refs.insert(member->toString());
            collectRefs(*member, refs);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_api = std::make_unique<ApiFixture>();
        m_viewer = bearer(m_api->token(u"viewer"_s, Role::Viewer));
        m_api->token(u"somebody"_s, Role::Viewer);
        m_boss = bearer(m_api->token(u"boss"_s, Role::Administrator));
        QCOMPARE(
            m_api->request("POST", "/api/v1/imports?file=jobs.csv", m_boss + "Content-Type: text/csv\r\n", "1,Clerk\n")
                .status,
            201);
        const HttpAnswer answer = m_api->request("GET", "/openapi.json");
        QCOMPARE(answer.status, 200);
        m_document = answer.object();
    }
    void cleanupTestCase() { m_api.reset(); }

    void isWhole()
    {
        QCOMPARE(m_document["openapi"_L1].toString(), u"3.1.0"_s);
        QSet<QString> refs;
        collectRefs(m_document, refs);
        const QJsonObject schemas = m_document["components"_L1]["schemas"_L1].toObject();
        QVERIFY(schemas.contains(u"Employee"_s));
        for (const QString& ref : std::as_const(refs))
            QVERIFY2(schemas.contains(ref.section(u'/', -1)), qPrintable(ref));
        QSet<QString> ids;
        const QJsonObject paths = m_document["paths"_L1].toObject();
        for (const QJsonValue& item : paths)
            for (const QJsonValue& operation : item.toObject()) {
                const QString id = operation["operationId"_L1].toString();
                QVERIFY2(!id.isEmpty() && !ids.contains(id), qPrintable(id));
                ids.insert(id);
            }
        QVERIFY(ids.size() >= 25);
    }

    void everyOperation_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonObject>("operation");
        const QJsonObject paths = m_document["paths"_L1].toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject item = path->toObject();
            for (auto operation = item.begin(); operation != item.end(); ++operation)
                QTest::newRow(qPrintable(operation.key() + u' ' + path.key()))
                    << operation.key().toUpper().toLatin1() << path.key() << operation->toObject();
        }
    }

    void everyOperation()
    {
        QFETCH(QByteArray, method);
        QFETCH(QString, path);
        QFETCH(QJsonObject, operation);
        const QByteArray target = filled(path);
        const QString needs = operation["description"_L1].toString();
        const bool hasBody = operation.contains(u"requestBody"_s);
        const QJsonObject content = operation["requestBody"_L1]["content"_L1].toObject();
        const QByteArray type = hasBody ? "Content-Type: " + content.keys().first().toLatin1() + "\r\n" : QByteArray();
        const QByteArray tus = path.contains("uploads"_L1) ? "Tus-Resumable: 1.0.0\r\n" : "";

        const auto problemIn = [](const HttpAnswer& answer) {
            return answer.status >= 400 && answer.field("Content-Type") == "application/problem+json" &&
                   !answer.object()["detail"_L1].toString().isEmpty() &&
                   answer.object()["status"_L1].toInt() == answer.status;
        };
        // Without a token, and with a role that is too small.
        const HttpAnswer without = m_api->request(method, target, type, hasBody ? "x" : "");
        QCOMPARE(without.status, 401);
        QVERIFY(problemIn(without));
        if (!needs.contains("viewer"_L1)) {
            const HttpAnswer viewer = m_api->request(method, target, type + m_viewer + tus, hasBody ? "x" : "");
            QCOMPARE(viewer.status, 403);
            QVERIFY(problemIn(viewer));
        }
        // With a body that is nothing of the kind.
        if (content.contains(u"application/json"_s)) {
            for (const QByteArray& body :
                 {QByteArray("{"), QByteArray("[[[]]]"), QByteArray("\"x\""), QByteArray("{\"\":{}}")}) {
                const HttpAnswer malformed = m_api->request(method, target, type + m_boss, body);
                QVERIFY2(problemIn(malformed) && malformed.status < 500, malformed.head.constData());
            }
        }
        // As it should be: whatever the answer, it is one that the document tells of.
        const HttpAnswer good = m_api->request(method, target, m_boss + tus);
        QVERIFY2(good.status >= 200 && good.status < 500, good.head.constData());
        const QJsonObject told = operation["responses"_L1].toObject();
        QVERIFY2(told.contains(QString::number(good.status)) || problemIn(good), good.head.constData());
    }

    void thePageShowsEveryOperation()
    {
        const HttpAnswer page = m_api->request("GET", "/docs");
        QCOMPARE(page.status, 200);
        QVERIFY(page.field("Content-Security-Policy").contains("default-src 'none'"));
        QVERIFY(!page.body.contains("<script"));
        const QJsonObject paths = m_document["paths"_L1].toObject();
        for (const QString& path : paths.keys())
            QVERIFY2(page.body.contains(path.toHtmlEscaped().toUtf8()), qPrintable(path));
    }
};

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
