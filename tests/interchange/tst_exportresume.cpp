// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/outputfile.h"
#include "tests/interchange/avroworkspace.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace globant;
using namespace globant::interchange;
using namespace globant::test;
using namespace Qt::StringLiterals;

class TestExportResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<ImportWorkspace>();
        QVERIFY_RESULT(fill(*m_workspace, 1000));
        m_folder = std::make_unique<QTemporaryDir>();
        m_request = {m_folder->path(), {}, ExportFormat::Avro, avro::Codec::Deflate, 250};
    }

    void goesOnFromEveryFile();
    void startsAnew_data();
    void startsAnew();
    void writesAgainWhatWasTouched();

private:
    // Breaks an export off after some of its files: the disk keeps what was committed.
    void breakOff(int files)
    {
        const auto whole = exportTo(*m_workspace, m_request);
        QVERIFY_RESULT(whole);
        m_whole = *whole;
        for (const QString& name : filesIn(m_folder->path()))
            QFile::remove(m_folder->filePath(name));
        // As long as a name cannot be taken, the export ends there.
        const QString blocked = m_folder->filePath(m_whole.files[files].file);
        QVERIFY(QDir().mkpath(blocked + u"/in the way"_s));
        QVERIFY(!exportTo(*m_workspace, m_request).has_value());
        QVERIFY(QDir(blocked).removeRecursively());
        QVERIFY(QFile::exists(m_folder->filePath(u".globant-export.json"_s)));
        QCOMPARE(filesIn(m_folder->path()).size(), files + 1);
    }
    QByteArray bytesOf(const QString& name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<ImportWorkspace> m_workspace;
    std::unique_ptr<QTemporaryDir> m_folder;
    ExportRequest m_request;
    ExportReport m_whole;
};

void TestExportResume::goesOnFromEveryFile()
{
    for (int files = 0; files < 7; ++files) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_request.folder = m_folder->path();
        m_request.resume = false;
        breakOff(files);
        QHash<QString, QByteArray> kept;
        for (int i = 0; i < files; ++i)
            kept.insert(m_whole.files[i].file, bytesOf(m_whole.files[i].file));
        m_request.resume = true;
        const auto report = exportTo(*m_workspace, m_request);
        QVERIFY_RESULT(report);
        QCOMPARE(report->files.size(), m_whole.files.size());
        for (qsizetype i = 0; i < report->files.size(); ++i) {
            QCOMPARE(report->files[i].file, m_whole.files[i].file);
            QCOMPARE(report->files[i].rows, m_whole.files[i].rows);
            QCOMPARE(report->files[i].isKept, i < files);
            QCOMPARE(report->files[i].sha256, sha256OfFile(m_folder->filePath(report->files[i].file)));
        }
        for (auto it = kept.cbegin(); it != kept.cend(); ++it)
            QCOMPARE(bytesOf(it.key()), it.value());
        QVERIFY(!QFile::exists(m_folder->filePath(u".globant-export.json"_s)));
        ImportWorkspace fresh;
        for (const ExportedFile& file : report->files)
            QVERIFY_RESULT(fresh.import(m_folder->filePath(file.file)));
        QCOMPARE(tableRows(fresh), tableRows(*m_workspace));
    }
}

void TestExportResume::startsAnew_data()
{
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("note");
    QTest::newRow("data changed") << u"data"_s << u"The data changed"_s;
    QTest::newRow("other parts") << u"parts"_s << u"in other parts"_s;
    QTest::newRow("no checkpoint") << u"none"_s << u"no export in the folder"_s;
    QTest::newRow("damaged checkpoint") << u"damaged"_s << u"no export in the folder"_s;
    QTest::newRow("only looked at") << u"login"_s << u"5 files were done"_s;
}

void TestExportResume::startsAnew()
{
    QFETCH(QString, why);
    QFETCH(QString, note);
    breakOff(5);
    m_request.resume = true;
    const QString checkpoint = m_folder->filePath(u".globant-export.json"_s);
    if (why == "data"_L1) {
        QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees.csv"_s, "3,Another,2021-01-01,1,1\n")));
    } else if (why == "parts"_L1) {
        m_request.rowsPerPart = 300;
    } else if (why == "none"_L1) {
        QVERIFY(QFile::remove(checkpoint));
    } else if (why == "login"_L1) {
        const QTemporaryDir other;
        QVERIFY_RESULT(exportTo(*m_workspace, {other.path()})); // notes itself in the log
    } else {
        QFile file(checkpoint);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("{\"version\": 1, \"files\": [") > 0);
    }
    const auto report = exportTo(*m_workspace, m_request);
    QVERIFY_RESULT(report);
    QVERIFY2(report->notes.value(0).contains(note), qPrintable(report->notes.value(0)));
    const auto kept = std::count_if(report->files.cbegin(), report->files.cend(),
                                    [](const ExportedFile& file) { return file.isKept; });
    QCOMPARE(kept, why == "login"_L1 ? 5 : 0);
    ImportWorkspace fresh;
    for (const ExportedFile& file : report->files)
        QVERIFY_RESULT(fresh.import(m_folder->filePath(file.file)));
    QCOMPARE(tableRows(fresh), tableRows(*m_workspace));
}

void TestExportResume::writesAgainWhatWasTouched()
{
    breakOff(6);
    const QString touched = m_whole.files[4].file;
    QFile file(m_folder->filePath(touched));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    QVERIFY(file.write("x") == 1);
    file.close();
    m_request.resume = true;
    const auto report = exportTo(*m_workspace, m_request);
    QVERIFY_RESULT(report);
    QVERIFY(report->notes.value(0).contains(touched));
    QCOMPARE(report->files[3].isKept, true);
    QCOMPARE(report->files[4].isKept, false);
    ImportWorkspace fresh;
    for (const ExportedFile& one : report->files)
        QVERIFY_RESULT(fresh.import(m_folder->filePath(one.file)));
    QCOMPARE(tableRows(fresh), tableRows(*m_workspace));
}

QTEST_GUILESS_MAIN(TestExportResume)
#include "tst_exportresume.moc"
