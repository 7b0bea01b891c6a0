// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

namespace {

// The built-in tables, `table` with one field more.
catalog::Catalog withOneFieldMore(const catalog::Catalog& tables, const QString& table)
{
    QList<catalog::TableSchema> schemas;
    for (catalog::TableSchema schema : tables.tables()) {
        if (schema.name == table) {
            catalog::Field field;
            field.name = u"remark"_s;
            schema.fields.append(field);
        }
        schemas.append(schema);
    }
    return catalog::Catalog::fromSchemas(schemas).value();
}

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewStoreIsCurrentAndComplete()
    {
        QVERIFY(currentVersion() >= 1);
        const test::TestStore store;
        const auto connection = store.connect();
        QCOMPARE(connection->value(u"PRAGMA user_version"_s)->toInt(), currentVersion());
        QVERIFY_RESULT(requireCurrent(*connection));
        for (const QString& table : {u"departments"_s, u"jobs"_s, u"employees"_s, u"hire_counts"_s, u"log"_s,
                                     u"rejects"_s, u"before_images"_s, u"accounts"_s, u"tokens"_s, u"secrets"_s})
            QCOMPARE(connection->value(u"SELECT count(*) FROM \"%1\""_s.arg(table)).value().toInt(), 0);
    }

    void aCurrentStoreIsLeftAlone()
    {
        const test::TestStore store;
        const auto connection = store.connect();
        QVERIFY_RESULT(connection->execute(u"INSERT INTO jobs VALUES (1, 'Clerk', 1)"_s));
        const QVariant before = connection->value(u"PRAGMA schema_version"_s).value();
        QVERIFY_RESULT(migrate(*connection, store.catalog()));
        QCOMPARE(connection->value(u"PRAGMA schema_version"_s).value(), before);
        QCOMPARE(connection->value(u"SELECT count(*) FROM jobs"_s).value().toInt(), 1);
    }

    void aNewerStoreIsRefused()
    {
        const test::TestStore store;
        const auto connection = store.connect();
        QVERIFY_RESULT(connection->executeScript(u"PRAGMA user_version = 1000"_s));
        QVERIFY_FAILED(migrate(*connection, store.catalog()), ErrorCode::StoreNewer);
        QVERIFY_FAILED(requireCurrent(*connection), ErrorCode::StoreNewer);
        QVERIFY_FAILED(Store::open(store.path(), store.key(), store.catalog(), Store::Access::Write),
                       ErrorCode::StoreNewer);
        QVERIFY_FAILED(Store::open(store.path(), store.key(), store.catalog(), Store::Access::Read),
                       ErrorCode::StoreNewer);
        QCOMPARE(connection->value(u"PRAGMA user_version"_s)->toInt(), 1000);
    }

    void anOlderStoreMustBeMigratedByAWriter()
    {
        const QTemporaryDir dir;
        const SecretBytes key = SecretBytes::random(kDataKeyBytes);
        const catalog::Catalog tables = catalog::Catalog::builtIn().value();
        const QString path = dir.filePath(u"store.db"_s);
        {
            const auto empty = Connection::open(path, key, OpenMode::Create);
            QVERIFY_RESULT(empty);
            QVERIFY_RESULT((*empty)->executeScript(u"CREATE TABLE of_old (a)"_s));
        }
        QVERIFY_FAILED(Store::open(path, key, tables, Store::Access::Read), ErrorCode::Conflict);
        QVERIFY_RESULT(Store::open(path, key, tables, Store::Access::Write));
        QVERIFY_RESULT(Store::open(path, key, tables, Store::Access::Read));
    }

    // A migration that fails half-way leaves nothing behind.
    void aFailedMigrationChangesNothing()
    {
        const QTemporaryDir dir;
        const auto connection =
            Connection::open(dir.filePath(u"store.db"_s), SecretBytes::random(kDataKeyBytes), OpenMode::Create);
        QVERIFY_RESULT(connection);
        QVERIFY_RESULT((*connection)->executeScript(u"CREATE TABLE tokens (in_the_way)"_s));
        QVERIFY(!migrate(**connection, catalog::Catalog::builtIn().value()).has_value());
        QCOMPARE((*connection)->value(u"PRAGMA user_version"_s)->toInt(), 0);
        QCOMPARE(
            (*connection)->value(u"SELECT group_concat(name) FROM sqlite_master WHERE type = 'table'"_s)->toString(),
            u"tokens"_s);
        QVERIFY(!(*connection)->inTransaction());
    }

    void anotherTableIsAdded()
    {
        const test::TestStore store;
        const auto connection = store.connect();
        QList<catalog::TableSchema> schemas = store.catalog().tables();
        catalog::TableSchema sites = *store.catalog().find(u"jobs"_s);
        sites.name = u"sites"_s;
        sites.singular = u"site"_s;
        schemas.append(sites);
        QVERIFY_RESULT(migrate(*connection, catalog::Catalog::fromSchemas(schemas).value()));
        QCOMPARE(connection->value(u"SELECT count(*) FROM sites"_s).value().toInt(), 0);
    }

    void aTableWithOtherColumnsIsRefused_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("one more in the store") << u"ALTER TABLE departments ADD COLUMN remark TEXT"_s;
        QTest::newRow("one less in the store") << u"ALTER TABLE departments DROP COLUMN department"_s;
        QTest::newRow("another name") << u"ALTER TABLE departments RENAME COLUMN department TO division"_s;
    }

    void aTableWithOtherColumnsIsRefused()
    {
        QFETCH(const QString, change);
        const test::TestStore store;
        const auto connection = store.connect();
        QVERIFY_RESULT(connection->executeScript(change));
        const auto migrated = migrate(*connection, store.catalog());
        QVERIFY_FAILED(migrated, ErrorCode::StoreDamaged);
        QVERIFY2(migrated.error().message.contains(u"departments"_s), qPrintable(migrated.error().message));
    }

    void aSchemaWithAFieldMoreIsRefused()
    {
        const test::TestStore store;
        QVERIFY_FAILED(migrate(*store.connect(), withOneFieldMore(store.catalog(), u"jobs"_s)),
                       ErrorCode::StoreDamaged);
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
