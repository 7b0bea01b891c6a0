// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/resultchecks.h"
#include "ui/import/filelistmodel.h"
#include "ui/import/importmeter.h"
#include "ui/import/importtext.h"
#include "ui/import/previewrowsmodel.h"
#include "ui/import/rejectsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;
using Phase = ingest::ImportProgress::Phase;
using Tester = QAbstractItemModelTester;

class TestImportModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsFiles();
    void ordersRequestsByDependency();
    void dropsAnswersForFilesThatAreGone();
    void showsRowsUnderTheirFields();
    void readsRejectsByPages();
    void keepsCorrections();
    void ignoresRejectsOfAnotherImport();
    void measuresProgress_data();
    void measuresProgress();
    void measuresSeveralFiles();
    void saysWhatWasDone_data();
    void saysWhatWasDone();

private:
    static ingest::FilePreview preview()
    {
        ingest::FilePreview preview;
        preview.columnCount = 3;
        preview.columnNames = {u"no"_s, u"id"_s, u"what"_s};
        preview.columnOfField = {1, 2};
        preview.rows = {{u"x"_s, u"1"_s, u"Sales"_s}, {u"y"_s, u"2"_s}};
        return preview;
    }
    static QList<ingest::StoredReject> rejects(int first, int count)
    {
        QList<ingest::StoredReject> rejects;
        for (int line = first; line < first + count; ++line)
            rejects.append({line, u"id"_s, u"bad_number"_s, u"No number."_s, u"x,Sales"_s, std::nullopt});
        return rejects;
    }

    catalog::Catalog m_catalog = *catalog::Catalog::builtIn();
};

void TestImportModels::listsFiles()
{
    FileListModel model(m_catalog);
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    const QList<int> ids = model.add({u"/a/jobs.csv"_s, u"/a/unknown.csv"_s, u"/a/jobs.csv"_s});
    QCOMPARE(ids.size(), 2);
    QCOMPARE(model.file(0).table, u"jobs"_s);
    QVERIFY(!model.allReady());
    for (const int id : ids)
        model.setPreview(id, preview());
    QVERIFY(model.file(0).isReady());
    QVERIFY(!model.file(1).isReady());
    model.setOptions(1, u"departments"_s, {});
    model.setPreview(ids[1], preview());
    QVERIFY(model.allReady());
    model.setCounting();
    ingest::ImportSummary summary;
    summary.counts = {12, 5, 4, 1, 1, 1, {}};
    model.setOutcomes(QList<ingest::ImportOutcome>{
        {u"/a/unknown.csv"_s, summary, std::nullopt},
        {u"/a/jobs.csv"_s, std::nullopt, Error{ErrorCode::UnreadableFile, u"It is gone."_s}}});
    const auto text = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(text(1, FileListModel::Rows), u"12"_s);
    QCOMPARE(text(1, FileListModel::Same), u"2"_s);
    QCOMPARE(text(1, FileListModel::Status), u"Ready"_s);
    QCOMPARE(text(0, FileListModel::Rows), u"–"_s);
    QCOMPARE(text(0, FileListModel::Status), u"It is gone."_s);
    const QList<ImportFile> files = model.takeAll();
    QVERIFY(model.isEmpty());
    model.putBack(files);
    model.remove(0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(0, FileListModel::Name), u"unknown.csv"_s);
}

void TestImportModels::ordersRequestsByDependency()
{
    FileListModel model(m_catalog);
    for (const int id : model.add({u"/a/hired_employees.csv"_s, u"/a/jobs.csv"_s, u"/a/departments.csv"_s}))
        model.setPreview(id, preview());
    QStringList tables;
    for (const ingest::ImportRequest& request : model.requests(ingest::DuplicatePolicy::Skip)) {
        tables.append(request.table);
        QCOMPARE(request.policy, ingest::DuplicatePolicy::Skip);
    }
    QCOMPARE(tables.last(), u"employees"_s);
    QCOMPARE(tables.size(), 3);
}

void TestImportModels::dropsAnswersForFilesThatAreGone()
{
    FileListModel model(m_catalog);
    const QList<int> ids = model.add({u"/a/jobs.csv"_s});
    model.remove(0);
    model.setPreview(ids.first(), preview());
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.add({u"/a/jobs.csv"_s}) != ids);
}

void TestImportModels::showsRowsUnderTheirFields()
{
    PreviewRowsModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setPreview(preview(), m_catalog.find(u"departments"_s));
    const auto heading = [&](int column) { return model.headerData(column, Qt::Horizontal, Qt::DisplayRole); };
    QCOMPARE(heading(0).toString(), u"no (left out)"_s);
    QCOMPARE(heading(1).toString(), m_catalog.find(u"departments"_s)->fields[0].title);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 2).data().toString(), u"Sales"_s);
    QCOMPARE(model.index(1, 2).data().toString(), QString());
    model.setPreview(preview(), nullptr);
    QCOMPARE(heading(0).toString(), u"no"_s);
}

void TestImportModels::readsRejectsByPages()
{
    RejectsModel model; // without a tester, which itself fetches more
    QSignalSpy wanted(&model, &RejectsModel::wanted);
    model.setImport(7, m_catalog.find(u"jobs"_s));
    QCOMPARE(wanted.takeFirst(), (QVariantList{qint64(7), qint64(0)}));
    QVERIFY(!model.canFetchMore({}));
    model.append(7, rejects(1, RejectsModel::kPage));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.takeFirst(), (QVariantList{qint64(7), qint64(RejectsModel::kPage)}));
    model.append(7, rejects(RejectsModel::kPage + 1, 3));
    QCOMPARE(model.rowCount(), RejectsModel::kPage + 3);
    QVERIFY(!model.canFetchMore({}));
}

void TestImportModels::keepsCorrections()
{
    RejectsModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setImport(7, nullptr);
    model.append(7, rejects(4, 2));
    QSignalSpy changed(&model, &RejectsModel::correctionsChanged);
    const QModelIndex text = model.index(1, RejectsModel::Text);
    QVERIFY(text.flags() & Qt::ItemIsEditable);
    QVERIFY(!(model.index(1, RejectsModel::Line).flags() & Qt::ItemIsEditable));
    QVERIFY(model.setData(text, u"5,Sales"_s, Qt::EditRole));
    QCOMPARE(model.corrections(), (QHash<qint64, QString>{{5, u"5,Sales"_s}}));
    QCOMPARE(text.data().toString(), u"5,Sales"_s);
    QVERIFY(model.setData(text, u"x,Sales"_s, Qt::EditRole));
    QVERIFY(model.corrections().isEmpty());
    QCOMPARE(changed.size(), 2);
    model.setEditable(false);
    QVERIFY(!model.setData(text, u"5,Sales"_s, Qt::EditRole));
}

void TestImportModels::ignoresRejectsOfAnotherImport()
{
    RejectsModel model;
    model.setImport(7, nullptr);
    model.append(6, rejects(1, 1));
    QCOMPARE(model.rowCount(), 0);
    model.append(7, rejects(1, 1));
    model.append(7, rejects(1, 1));
    QCOMPARE(model.rowCount(), 1);
}

void TestImportModels::measuresProgress_data()
{
    QTest::addColumn<ingest::ImportProgress>("progress");
    QTest::addColumn<int>("percent");
    QTest::addColumn<double>("left");
    const auto progress = [](Phase phase, qint64 rows, qint64 rowsTotal, qint64 bytes, double seconds) {
        return ingest::ImportProgress{u"a.csv"_s, phase, rows, rowsTotal, bytes, 999, seconds};
    };
    QTest::newRow("reading") << progress(Phase::Reading, 10, -1, 999 / 4, 2) << 24 << 6.0;
    QTest::newRow("sorting") << progress(Phase::Sorting, 10, -1, 999, 2) << 50 << 2.0;
    QTest::newRow("writing") << progress(Phase::Writing, 5, 10, 999, 3) << 75 << 1.0;
    QTest::newRow("finishing") << progress(Phase::Finishing, 10, 10, 999, 4) << 100 << 0.0;
    QTest::newRow("too early to tell") << progress(Phase::Reading, 10, -1, 500, 0.1) << 50 << -1.0;
}

void TestImportModels::measuresProgress()
{
    QFETCH(ingest::ImportProgress, progress);
    QFETCH(int, percent);
    QFETCH(double, left);
    ImportMeter meter({{u"a.csv"_s, 999, false, 0, 0}});
    meter.update({u"a.csv"_s, Phase::Reading, 0, -1, 0, 999, 0});
    meter.update(progress);
    QCOMPARE(meter.current(), 0);
    QVERIFY(qAbs(meter.percent() - percent) <= 1);
    QVERIFY2(qAbs(meter.secondsLeft() - left) < 0.1, qPrintable(QString::number(meter.secondsLeft())));
}

void TestImportModels::measuresSeveralFiles()
{
    ImportMeter meter({{u"a.csv"_s, 99, false, 0, 0}, {u"a.csv"_s, 299, false, 0, 0}});
    QCOMPARE(meter.percent(), 0);
    QCOMPARE(meter.current(), -1);
    meter.update({u"a.csv"_s, Phase::Reading, 0, -1, 0, 99, 0});
    meter.update({u"a.csv"_s, Phase::Finishing, 10, -1, 99, 99, 1});
    meter.update({u"a.csv"_s, Phase::Reading, 0, -1, 0, 299, 0});
    QCOMPARE(meter.current(), 1);
    QCOMPARE(meter.percent(), 25);
    meter.update({u"a.csv"_s, Phase::Reading, 20, -1, 150, 299, 1});
    QCOMPARE(meter.rows(), 30);
    QCOMPARE(qRound(meter.rowsPerSecond()), 15);
    QVERIFY(meter.percent() > 60);
    ImportMeter unknown({{u"pipe"_s, -1, false, 0, 0}});
    QCOMPARE(unknown.percent(), -1);
    QCOMPARE(unknown.secondsLeft(), -1.0);
}

void TestImportModels::saysWhatWasDone_data()
{
    QTest::addColumn<ingest::RowCounts>("counts");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << ingest::RowCounts{} << u"The file has no rows."_s;
    QTest::newRow("some rejected") << ingest::RowCounts{1999, 1929, 0, 0, 0, 70, {}}
                                   << u"1,929 rows added. 70 rows were not imported."_s;
    QTest::newRow("all else") << ingest::RowCounts{9, 0, 2, 3, 4, 0, {}}
                              << u"2 rows updated. 3 rows were there already, the same. 4 rows were there already and "
                                 "stay as they were."_s;
}

void TestImportModels::saysWhatWasDone()
{
    QFETCH(ingest::RowCounts, counts);
    QFETCH(QString, text);
    QCOMPARE(ImportText::done(counts), text);
}

QTEST_MAIN(TestImportModels)
#include "tst_importmodels.moc"
