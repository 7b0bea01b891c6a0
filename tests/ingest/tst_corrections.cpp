// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/corrections.h"
#include "core/ingest/importlog.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void takesUpOnlyWhatWasCorrected_data();
    void takesUpOnlyWhatWasCorrected();
    void keepsTheFilesLines();
    void keepsTheFilePrivate();
    void refusesWhereNothingWaits();
    void pagesThroughRejects();

private:
    QString path() const { return m_workspace->folder() + u"/hired_employees.csv"_s; }
    Result<ingest::ImportRequest> write(qint64 id, const QHash<qint64, QString>& texts) const
    {
        const auto reader = m_workspace->store().reader();
        return ingest::writeCorrections(**reader, id, texts, m_workspace->store().catalog(), path());
    }

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

void TestCorrections::init()
{
    m_workspace = std::make_unique<test::ImportWorkspace>();
    QVERIFY_RESULT(m_workspace->importParents());
}

void TestCorrections::cleanup()
{
    QCOMPARE(m_workspace->damage(), QString());
    m_workspace.reset();
}

void TestCorrections::takesUpOnlyWhatWasCorrected_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("dateTimeFormat");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("counts");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("one of two") << QByteArray("1,Ada,2021-02-03,9,1\n2,,2021-02-03,1,1\n") << QString() << qint64(1)
                                << u"1,Ada,2021-02-03,1,1"_s << u"1 0 0 0 1"_s << QStringList{u"missing_value"_s};
    QTest::newRow("other columns and dates")
        << QByteArray("extra;job;hired;who;id;department\nx;1;03/04/2021;Zoe;1;9\n;1;x;Bo;2;1\n") << u"dd/MM/yyyy"_s
        << qint64(2) << u"x;1;03/04/2021;Zoe;1;2"_s << u"1 0 0 0 1"_s << QStringList{u"bad_datetime"_s};
    QTest::newRow("a lone quote left") << QByteArray("1,\"Ada,2021-02-03,1,1\n2,Bo,2021-02-03,9,1\n") << QString()
                                       << qint64(2) << u"2,Bo,2021-02-03,1,1"_s << u"1 0 0 0 1"_s
                                       << QStringList{u"unterminated_quote"_s};
    QTest::newRow("malformed text left")
        << QByteArray("1,Zo\xC3(,2021-02-03,1,1\n2,Bo,2021-02-03,9,1\n3,Zo\xC3\xAB \xC3\x89lan,2021-02-03,1,1\n")
        << QString() << qint64(2) << u"2,Bo,2021-02-03,1,1"_s << u"1 0 0 0 1"_s << QStringList{u"bad_encoding"_s};
    QTest::newRow("malformed text corrected")
        << QByteArray("1,Zo\xC3(,2021-02-03,1,1\n3,Zo\xC3\xAB \xC3\x89lan,2021-02-03,1,1\n") << QString() << qint64(1)
        << u"1,Zoë,2021-02-03,1,1"_s << u"1 0 0 0 0"_s << QStringList();
    QTest::newRow("too many columns, left")
        << QByteArray("1,Ada,2021-02-03,1,1,6\n2,Bo,2021-02-03,9,1\n") << QString() << qint64(2)
        << u"2,Bo,2021-02-03,1,1"_s << u"1 0 0 0 1"_s << QStringList{u"column_count"_s};
}

void TestCorrections::takesUpOnlyWhatWasCorrected()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, dateTimeFormat);
    QFETCH(qint64, line);
    QFETCH(QString, text);
    QFETCH(QString, counts);
    QFETCH(QStringList, left);
    ingest::ImportRequest request = test::importRequest(m_workspace->file(u"employees.csv"_s, file));
    request.dialect.dateTimeFormat = dateTimeFormat;
    if (!dateTimeFormat.isEmpty())
        request.dialect.columnOf = {{u"name"_s, 3}};
    QVERIFY_RESULT(m_workspace->service().importFiles({request}, {}));
    const auto corrected = write(3, {{line, text}});
    QVERIFY_RESULT(corrected);
    const auto outcomes = m_workspace->service().importFiles({*corrected}, {});
    QVERIFY_RESULT(outcomes);
    QVERIFY2(outcomes->first().summary, outcomes->first().error ? qPrintable(outcomes->first().error->message) : "");
    QCOMPARE(test::countsText(outcomes->first().summary->counts), counts);
    QCOMPARE(m_workspace->rows(u"SELECT code FROM rejects WHERE entry_id = 4"_s), left);
    QCOMPARE(m_workspace->number(u"SELECT count(*) FROM rejects WHERE entry_id = 3 AND retried_by IS NULL"_s), 0);
}

void TestCorrections::keepsTheFilesLines()
{
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(
        u"employees.csv"_s, "id,name,hired_at,department_id,job_id\n1,Ada,2021-02-03,1,1\n2,\"B\no\",2021-02-03,9,1\n"
                            "4,Cy,2021-02-03,1,1\n5,Di,2021-02-03,8,1\n")));
    QCOMPARE(m_workspace->rows(u"SELECT line FROM rejects"_s), (QStringList{u"3"_s, u"6"_s}));
    const auto corrected = write(3, {});
    QVERIFY_RESULT(corrected);
    QVERIFY_RESULT(m_workspace->service().importFiles({*corrected}, {}));
    QCOMPARE(m_workspace->rows(u"SELECT line FROM rejects WHERE entry_id = 4"_s), (QStringList{u"3"_s, u"6"_s}));
}

void TestCorrections::keepsTheFilePrivate()
{
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees.csv"_s, "1,Ada,2021-02-03,9,1\n")));
    QVERIFY_RESULT(write(3, {}));
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
    QVERIFY_FAILED(write(3, {}), ErrorCode::UnreadableFile);
}

void TestCorrections::refusesWhereNothingWaits()
{
    QVERIFY_FAILED(write(1, {}), ErrorCode::Conflict);
    QFile::remove(path());
    QVERIFY_FAILED(write(77, {}), ErrorCode::NotFound);
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees.csv"_s, "1,Ada,2021-02-03,9,1\n")));
    QVERIFY_RESULT(m_workspace->service().undo(3));
    QVERIFY_FAILED(write(3, {}), ErrorCode::Conflict);
}

void TestCorrections::pagesThroughRejects()
{
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(
        u"employees.csv"_s, "1,Ada,2021-02-03,9,1\n2,Bo,2021-02-03,1,1\n3,Cy,2021-02-03,9,1\n4,,2021-02-03,1,1\n")));
    const auto reader = m_workspace->store().reader();
    QVERIFY_RESULT(reader);
    const ingest::ImportLog log(**reader);
    const auto first = log.rejects(3, 0, 2);
    QVERIFY_RESULT(first);
    QCOMPARE(first->size(), 2);
    QCOMPARE(first->at(1).line, 3);
    QCOMPARE(first->at(1).code, u"unknown_department"_s);
    const auto rest = log.rejects(3, 3, 2);
    QVERIFY_RESULT(rest);
    QCOMPARE(rest->size(), 1);
    QCOMPARE(rest->at(0).field, u"name"_s);
    QCOMPARE(rest->at(0).text, u"4,,2021-02-03,1,1"_s);
    QVERIFY(log.rejects(3, 4, 2)->isEmpty());
}

QTEST_GUILESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
