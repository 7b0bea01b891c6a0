// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"
#include "tests/support/resultchecks.h"

#include <QFile>
#include <QTemporaryDir>

using namespace globant;
using namespace globant::catalog;
using namespace Qt::StringLiterals;

namespace {

// A table of an id and one integer field for each table that it refers to.
QByteArray schemaJson(const QString& name, const QStringList& refersTo, const QString& pattern,
                      const QString& referredField)
{
    QString fields = u"{\"name\": \"id\", \"type\": \"integer\", \"constraints\": {\"required\": true}}"_s;
    QStringList keys;
    for (const QString& other : refersTo) {
        fields += u", {\"name\": \"%1_id\", \"type\": \"integer\"}"_s.arg(other);
        keys += u"{\"fields\": \"%1_id\", \"reference\": {\"resource\": \"%1\", \"fields\": \"%2\"}}"_s.arg(
            other, referredField);
    }
    return u"{\"x-name\": \"%1\", \"x-singular\": \"one_of_%1\", \"x-file-pattern\": \"%2\", \"primaryKey\": \"id\", "
           "\"fields\": [%3], \"foreignKeys\": [%4]}"_s.arg(name, pattern, fields, keys.join(u", "_s))
               .toUtf8();
}

TableSchema table(const QString& name, const QStringList& refersTo = {}, const QString& pattern = {},
                  const QString& referredField = u"id"_s)
{
    return parseTableSchema(schemaJson(name, refersTo, pattern.isNull() ? name : pattern, referredField), name).value();
}

} // namespace

class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInTablesAreInOrder()
    {
        const auto catalog = Catalog::builtIn();
        QVERIFY_RESULT(catalog);
        QCOMPARE(catalog->names(), (QStringList{u"departments"_s, u"jobs"_s, u"employees"_s}));
        QCOMPARE(catalog->indexOf(u"employees"_s), 2);
        QCOMPARE(catalog->indexOf(u"Employees"_s), -1);
        QVERIFY(catalog->find(u"unheard_of"_s) == nullptr);
        const TableSchema* employees = catalog->find(u"employees"_s);
        QCOMPARE(employees->foreignKeyOf(employees->fieldIndex(u"department_id"_s))->rejectCode,
                 u"unknown_department"_s);
        QCOMPARE(employees->foreignKeyOf(employees->fieldIndex(u"job_id"_s))->rejectCode, u"unknown_job"_s);
        QCOMPARE(catalog->referringTo(u"jobs"_s), QList<const TableSchema*>{employees});
        QVERIFY(catalog->referringTo(u"employees"_s).isEmpty());
    }

    void filesAreKnownByName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected"); // empty: none
        QTest::newRow("plain") << u"departments.csv"_s << u"departments"_s;
        QTest::newRow("a prefix") << u"hired_employees.csv"_s << u"employees"_s;
        QTest::newRow("a second download") << u"hired_employees (2).csv"_s << u"employees"_s;
        QTest::newRow("upper case") << u"JOBS_2024.CSV"_s << u"jobs"_s;
        QTest::newRow("mixed case") << u"HiredEmployees"_s << u"employees"_s;
        QTest::newRow("with folders") << u"/data/jobs/in/Departments.csv"_s << u"departments"_s;
        QTest::newRow("folders do not count") << u"/data/jobs/unknown.csv"_s << QString();
        QTest::newRow("no pattern") << u"people.csv"_s << QString();
        QTest::newRow("singular") << u"employee.csv"_s << QString();
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("a folder") << u"/data/employees/"_s << QString();
        QTest::newRow("the longest pattern wins") << u"jobs_of_employees.csv"_s << u"employees"_s;
        QTest::newRow("the longest wins, behind others") << u"employees_jobs_departments.csv"_s << u"departments"_s;
    }

    void filesAreKnownByName()
    {
        QFETCH(const QString, file);
        const Catalog catalog = Catalog::builtIn().value();
        const TableSchema* found = catalog.tableForFile(file);
        QTEST(found != nullptr ? found->name : QString(), "expected");
    }

    void patternsOfOneLengthAreAmbiguous_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one of the two") << u"cats.csv"_s << u"cats"_s;
        QTest::newRow("both") << u"cats_and_dogs.csv"_s << QString();
        QTest::newRow("both, and a shorter one") << u"cats_dogs_elk.csv"_s << QString();
        QTest::newRow("both, and a longer one") << u"cats_dogs_horses.csv"_s << u"horses"_s;
        QTest::newRow("one and a shorter one") << u"elk_dogs.csv"_s << u"dogs"_s;
    }

    void patternsOfOneLengthAreAmbiguous()
    {
        QFETCH(const QString, file);
        const Catalog catalog =
            Catalog::fromSchemas({table(u"cats"_s), table(u"dogs"_s), table(u"elk"_s), table(u"horses"_s)}).value();
        const TableSchema* found = catalog.tableForFile(file);
        QTEST(found != nullptr ? found->name : QString(), "expected");
    }

    void aTableFollowsThoseItRefersTo()
    {
        const auto catalog = Catalog::fromSchemas(
            {table(u"a"_s, {u"b"_s, u"d"_s}), table(u"b"_s, {u"c"_s}), table(u"c"_s), table(u"d"_s, {u"b"_s})});
        QVERIFY_RESULT(catalog);
        QCOMPARE(catalog->names(), (QStringList{u"c"_s, u"b"_s, u"d"_s, u"a"_s}));
        QCOMPARE(catalog->referringTo(u"b"_s).size(), 2);
        QCOMPARE(catalog->find(u"a"_s)->foreignKeys[0].rejectCode, u"unknown_one_of_b"_s);
    }

    void whatHasNoOrderIsRefused_data()
    {
        QTest::addColumn<QList<QStringList>>("tables"); // name, then those referred to
        QTest::addColumn<QString>("named");
        QTest::newRow("itself") << QList<QStringList>{{u"a"_s, u"a"_s}} << u"\"a\""_s;
        QTest::newRow("each other") << QList<QStringList>{{u"a"_s, u"b"_s}, {u"b"_s, u"a"_s}} << u"\"a\""_s;
        QTest::newRow("a circle of three")
            << QList<QStringList>{{u"a"_s, u"b"_s}, {u"b"_s, u"c"_s}, {u"c"_s, u"a"_s}} << u"\"a\""_s;
        QTest::newRow("an unknown table") << QList<QStringList>{{u"a"_s}, {u"b"_s, u"x"_s}} << u"\"b\""_s;
        QTest::newRow("twice the same name") << QList<QStringList>{{u"a"_s}, {u"a"_s}} << u"\"a\""_s;
    }

    void whatHasNoOrderIsRefused()
    {
        QFETCH(const QList<QStringList>, tables);
        QFETCH(const QString, named);
        QList<TableSchema> schemas;
        for (const QStringList& names : tables)
            schemas.append(table(names.first(), names.mid(1)));
        const auto catalog = Catalog::fromSchemas(schemas);
        QVERIFY_FAILED(catalog, ErrorCode::UnusableFile);
        QVERIFY2(catalog.error().message.contains(named), qPrintable(catalog.error().message));
    }

    void aReferenceMustBeToTheOtherTablesKey()
    {
        const auto catalog = Catalog::fromSchemas({table(u"a"_s), table(u"b"_s, {u"a"_s}, QString(), u"name"_s)});
        QVERIFY_FAILED(catalog, ErrorCode::UnusableFile);
        QVERIFY2(catalog.error().message.contains(u"\"b\""_s), qPrintable(catalog.error().message));
    }

    void aRollupMayNotTakeATablesName()
    {
        TableSchema counted = table(u"b"_s);
        counted.rollup = Rollup{u"a"_s, {0}, 0};
        QVERIFY_FAILED(Catalog::fromSchemas({table(u"a"_s), counted}), ErrorCode::UnusableFile);
    }

    void readsAFolder()
    {
        const QTemporaryDir dir;
        const auto put = [&](const QString& name, const QByteArray& bytes) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put(u"pets.json"_s, schemaJson(u"pets"_s, {u"owners"_s}, u"pets"_s, u"id"_s));
        put(u"owners.json"_s, schemaJson(u"owners"_s, {}, u"owners"_s, u"id"_s));
        put(u"notes.txt"_s, "not a schema");
        const auto catalog = Catalog::fromFolder(dir.path());
        QVERIFY_RESULT(catalog);
        QCOMPARE(catalog->names(), (QStringList{u"owners"_s, u"pets"_s}));

        put(u"broken.json"_s, "{");
        const auto broken = Catalog::fromFolder(dir.path());
        QVERIFY_FAILED(broken, ErrorCode::UnusableFile);
        QVERIFY2(broken.error().message.contains(u"broken.json"_s), qPrintable(broken.error().message));
    }
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "tst_catalog.moc"
