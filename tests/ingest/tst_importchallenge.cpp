// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/hiremetrics.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

// Imports the original challenge's files, where they are (the folder that GLOBANT_SHARED names, or one beside the
// source tree), and compares both metrics with the expected ones.
class TestImportChallenge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheExpectedMetrics_data();
    void givesTheExpectedMetrics();
};

void TestImportChallenge::givesTheExpectedMetrics_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("commas") << u"challenge"_s;
    QTest::newRow("semicolons") << u"challenge-semicolon"_s;
}

void TestImportChallenge::givesTheExpectedMetrics()
{
    QFETCH(QString, folder);
    const QDir data(qEnvironmentVariable("GLOBANT_SHARED", QString::fromUtf8(GLOBANT_SHARED_DEFAULT)) + u"/data"_s);
    const QDir files(data.filePath(folder));
    if (!files.exists())
        QSKIP("the challenge's files are not here");
    test::ImportWorkspace workspace;
    QList<ingest::ImportRequest> requests;
    for (const QFileInfo& file : files.entryInfoList({u"*.csv"_s}, QDir::Files))
        requests.append(test::importRequest(file.filePath()));
    const auto outcomes = workspace.service().importFiles(requests, {});
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomes->size(), 3);
    for (const ingest::ImportOutcome& outcome : *outcomes)
        QVERIFY2(outcome.summary, outcome.error ? qPrintable(outcome.error->message) : "");
    QCOMPARE(test::countsText(outcomes->at(0).summary->counts), u"12 0 0 0 0"_s);
    QCOMPARE(test::countsText(outcomes->at(1).summary->counts), u"183 0 0 0 0"_s);
    const ingest::RowCounts& employees = outcomes->at(2).summary->counts;
    QCOMPARE(employees.rowsRead, 1999);
    QCOMPARE(test::countsText(employees), u"1929 0 0 0 70"_s);
    QCOMPARE(employees.rejectedByCode, (QMap<QString, qint64>{{u"missing_value"_s, 70}}));

    const auto reader = workspace.store().reader();
    QVERIFY_RESULT(reader);
    for (const int year : {2021, 2022}) {
        QFile file(data.filePath(u"expected/challenge-%1.json"_s.arg(year)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
        const auto quarters = metrics::hiresByQuarter(**reader, {year, {}, {}});
        QVERIFY_RESULT(quarters);
        QCOMPARE(metrics::quartersJson(*quarters, year), expected[u"quarters"_s].toArray());
        const auto hired = metrics::departmentsAboveMean(**reader, {year, {}, {}});
        QVERIFY_RESULT(hired);
        QCOMPARE(metrics::hiredJson(*hired, year), expected[u"hired"_s].toArray());
        QVERIFY(!quarters->isEmpty() && !hired->isEmpty());
    }
    QCOMPARE(workspace.damage(), QString());
}

QTEST_GUILESS_MAIN(TestImportChallenge)
#include "tst_importchallenge.moc"
