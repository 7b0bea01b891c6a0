// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"
#include "core/ingest/preview.h"
#include "tests/support/resultchecks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_catalog = *catalog::Catalog::fromFolder(QStringLiteral(GLOBANT_SCHEMA_FOLDER)); }
    void makesFilesOut_data();
    void makesFilesOut();
    void asksForTheOrderOfDates();
    void reportsUnreadableFiles();
    void givesNoMoreRowsThanAsked();

private:
    QString file(const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(u"file.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no test file");
        return file.fileName();
    }

    QTemporaryDir m_folder;
    catalog::Catalog m_catalog;
};

void TestPreview::makesFilesOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("table");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("header");
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QList<int>>("mapping");
    QTest::addColumn<QStringList>("firstRow");
    QTest::addColumn<bool>("problem");
    QTest::newRow("header") << QByteArray("id,department\n1,Sales\n") << u"departments"_s << ',' << true
                            << QStringList{u"id"_s, u"department"_s} << QList<int>{0, 1}
                            << QStringList{u"1"_s, u"Sales"_s} << false;
    QTest::newRow("no header") << QByteArray("1;\"Sales; all\"\n") << u"departments"_s << ';' << false << QStringList()
                               << QList<int>{0, 1} << QStringList{u"1"_s, u"Sales; all"_s} << false;
    QTest::newRow("no table") << QByteArray("1\tSales\n") << QString() << '\t' << false << QStringList() << QList<int>()
                              << QStringList{u"1"_s, u"Sales"_s} << false;
    QTest::newRow("a column too few") << QByteArray("id,nothing\n1,Sales\n") << u"departments"_s << ',' << true
                                      << QStringList{u"id"_s, u"nothing"_s} << QList<int>{0, -1}
                                      << QStringList{u"1"_s, u"Sales"_s} << true;
    QTest::newRow("empty") << QByteArray() << u"departments"_s << ',' << false << QStringList() << QList<int>{0, 1}
                           << QStringList() << false;
    QTest::newRow("an archive") << QByteArray("PK\x03\x04") << u"departments"_s << ',' << false << QStringList()
                                << QList<int>() << QStringList() << true;
}

void TestPreview::makesFilesOut()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, table);
    const auto preview = ingest::previewFile(file(bytes), m_catalog.find(table), {}, 20);
    QVERIFY_RESULT(preview);
    QCOMPARE(preview->bytes, bytes.size());
    QTEST(preview->delimiter, "delimiter");
    QTEST(preview->header, "header");
    QTEST(preview->columnNames, "columns");
    QTEST(preview->columnOfField, "mapping");
    QTEST(preview->rows.value(0), "firstRow");
    QTEST(preview->problem.has_value(), "problem");
}

void TestPreview::asksForTheOrderOfDates()
{
    const QString path = file("id,name,datetime,department_id,job_id\n1,Ada,03/04/2021 10:15,1,1\n");
    const catalog::TableSchema* employees = m_catalog.find(u"employees"_s);
    auto preview = ingest::previewFile(path, employees, {}, 20);
    QVERIFY_RESULT(preview);
    QVERIFY(preview->problem && preview->problem->code == ErrorCode::AmbiguousFormat);
    QCOMPARE(preview->dateTimeFormats, (QStringList{u"dd/MM/yyyy HH:mm"_s, u"MM/dd/yyyy HH:mm"_s}));
    QCOMPARE(preview->dateExample, u"03/04/2021 10:15"_s);
    QCOMPARE(preview->columnOfField, (QList<int>{0, 1, 2, 3, 4}));
    ingest::DialectOptions options;
    options.dateTimeFormat = preview->dateTimeFormats.at(0);
    preview = ingest::previewFile(path, employees, options, 20);
    QVERIFY_RESULT(preview);
    QVERIFY(!preview->problem);
    QCOMPARE(preview->dateTimeFormats.size(), 2);
}

void TestPreview::reportsUnreadableFiles()
{
    QVERIFY_FAILED(ingest::previewFile(m_folder.filePath(u"missing.csv"_s), nullptr, {}, 20),
                   ErrorCode::UnreadableFile);
    QVERIFY_FAILED(ingest::previewFile(m_folder.path(), nullptr, {}, 20), ErrorCode::UnreadableFile);
}

void TestPreview::givesNoMoreRowsThanAsked()
{
    const auto preview = ingest::previewFile(file("1,a\n2,b\n3,c\n"), m_catalog.find(u"jobs"_s), {}, 2);
    QVERIFY_RESULT(preview);
    QCOMPARE(preview->rows.size(), 2);
}

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
