// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/spool.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QCryptographicHash>
#include <QDir>

using namespace globant;
using namespace globant::ingest;
using namespace Qt::StringLiterals;

class TestSpool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatCame_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("piece");
        QTest::newRow("nothing") << 0 << 1;
        QTest::newRow("within memory") << 1000 << 7;
        QTest::newRow("just memory") << 4096 << 4096;
        QTest::newRow("one byte more") << 4097 << 1;
        QTest::newRow("several blocks") << 1'000'003 << 65'537;
    }

    void givesBackWhatCame()
    {
        QFETCH(int, size);
        QFETCH(int, piece);
        QByteArray bytes;
        for (int i = 0; i < size; ++i)
            bytes += char('a' + i % 23);
        const QTemporaryDir folder;
        Spool spool(folder.path(), 4096);
        for (qsizetype at = 0; at < bytes.size(); at += piece)
            QVERIFY_RESULT(spool.append(bytes.mid(at, piece)));
        QVERIFY_RESULT(spool.finish());
        QCOMPARE(spool.size(), qint64(size));
        for (const qsizetype step : {qsizetype(1'000), qsizetype(300'000)}) {
            const auto source = spool.openSource();
            QByteArray read;
            while (!source->atEnd())
                QVERIFY_RESULT(source->read(step, read));
            QCOMPARE(read, bytes);
            QCOMPARE(source->sha256(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        }
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void importsAsTheFileWould()
    {
        test::ImportWorkspace workspace;
        QVERIFY_RESULT(workspace.importParents());
        QByteArray csv("id,name,datetime,department_id,job_id\n");
        for (int i = 1; i <= 20'000; ++i)
            csv += QByteArray::number(i) + ",Ana Nobody,2021-02-03T04:05:06Z,1," + QByteArray::number(1 + i % 4) + '\n';
        auto spool = std::make_shared<Spool>(workspace.folder(), 4096);
        QVERIFY_RESULT(spool->append(csv));
        QVERIFY_RESULT(spool->finish());
        ImportRequest request;
        request.path = u"hired_employees.csv"_s;
        request.source = Spool::factory(spool);
        const auto outcomes = workspace.service().importFiles({request}, {});
        QVERIFY_RESULT(outcomes);
        const ImportSummary summary = outcomes->first().summary.value();
        QCOMPARE(summary.file, u"hired_employees.csv"_s);
        QCOMPARE(summary.counts.inserted, 15'000);
        QCOMPARE(summary.counts.rejected, 5'000); // job 4 is unknown
        QCOMPARE(summary.sha256.toLatin1(), QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex());
        QCOMPARE(workspace.damage(), QString());
    }
};

QTEST_GUILESS_MAIN(TestSpool)
#include "tst_spool.moc"
