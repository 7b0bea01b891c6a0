// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("number") << u"ana"_s << QJsonValue(365);
        QTest::newRow("text") << u"ana"_s << QJsonValue(u"“Zoë”"_s);
        QTest::newRow("false") << kWorkspaceSettings << QJsonValue(false);
        QTest::newRow("the workspace's, list") << u""_s << QJsonValue(QJsonArray{1, u"two"_s});
        QTest::newRow("object") << kWorkspaceSettings << QJsonValue(QJsonObject{{u"days"_s, 30}});
    }

    void whatIsWrittenIsRead()
    {
        QFETCH(QString, account);
        QFETCH(QJsonValue, value);
        const test::TestStore store;
        const auto connection = store.connect();
        QVERIFY(readSetting(*connection, account, u"kept"_s).value().isNull());
        QVERIFY_RESULT(writeSetting(*connection, account, u"kept"_s, u"first"_s));
        QVERIFY_RESULT(writeSetting(*connection, account, u"kept"_s, value));
        QCOMPARE(readSetting(*connection, account, u"kept"_s).value(), value);
        QVERIFY(readSetting(*connection, u"eve"_s, u"kept"_s).value().isNull());
        QVERIFY_RESULT(writeSetting(*connection, account, u"kept"_s, QJsonValue::Null));
        QVERIFY(readSetting(*connection, account, u"kept"_s).value().isNull());
        QCOMPARE(connection->value(u"SELECT count(*) FROM settings"_s)->toInt(), 0);
    }

    void whatNobodyCanReadIsNamed()
    {
        const test::TestStore store;
        const auto connection = store.connect();
        QVERIFY_RESULT(connection->execute(u"INSERT INTO settings VALUES ('', 'views', '{')"_s));
        QVERIFY_FAILED(readSetting(*connection, kWorkspaceSettings, u"views"_s), ErrorCode::StoreDamaged);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
