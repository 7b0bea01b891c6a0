// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/uploadstore.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

using namespace globant;
using namespace globant::ingest;
using namespace Qt::StringLiterals;

class TestUploadStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    SecretBytes m_key = SecretBytes::random(kDataKeyBytes);
    test::FakeClock m_clock;
    std::unique_ptr<UploadStore> m_store;

    static QByteArray content(qsizetype size)
    {
        QByteArray bytes;
        for (qsizetype i = 0; i < size; ++i)
            bytes += char('a' + i % 23);
        return bytes;
    }
    QString path(const Upload& upload) const { return m_folder->filePath(upload.id + u".part"_s); }

    void append(const Upload& upload, const QByteArray& bytes)
    {
        const auto writer = m_store->openWriter(upload.id);
        QVERIFY_RESULT(writer);
        QVERIFY_RESULT((*writer)->append(bytes));
        QVERIFY_RESULT((*writer)->flush());
    }
    Result<QByteArray> read(const Upload& upload) const
    {
        GLOBANT_TRY_VALUE(const auto source, m_store->openSource(upload.id));
        QByteArray all;
        while (!source->atEnd())
            GLOBANT_TRY(source->read(100'000, all));
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = UploadStore::open(m_folder->path(), m_key, m_clock).value();
    }

    void keepsWhatCameInParts()
    {
        const QByteArray bytes = content(700'001);
        const auto upload = m_store->create(u"ana"_s, u"employees.csv"_s, bytes.size());
        QVERIFY_RESULT(upload);
        qsizetype at = 0;
        for (const qsizetype size : {qsizetype(1), qsizetype(300'000), qsizetype(0), qsizetype(400'000)}) {
            QCOMPARE(m_store->find(upload->id)->offset, at);
            append(*upload, bytes.mid(at, size));
            at += size;
            m_store = UploadStore::open(m_folder->path(), m_key, m_clock).value(); // as after a restart
        }
        const auto found = m_store->find(upload->id);
        QVERIFY_RESULT(found);
        QVERIFY(found->isWhole());
        QCOMPARE(found->fileName, u"employees.csv"_s);
        QCOMPARE(found->account, u"ana"_s);
        QCOMPARE(read(*upload).value(), bytes);
        const QByteArray raw = [&] {
            QFile file(path(*upload));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        QVERIFY(!raw.contains("abcdef") && !raw.contains("employees"));
        QVERIFY_RESULT(m_store->remove(upload->id));
        QVERIFY_FAILED(m_store->find(upload->id), ErrorCode::NotFound);
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void countsOnlyWholeBlocksAfterACrash_data()
    {
        QTest::addColumn<int>("lost");   // bytes at the end of the file
        QTest::addColumn<bool>("zeros"); // they are there, and nothing was written to them
        QTest::newRow("cut by one") << 1 << false;
        QTest::newRow("cut in the length") << 5000 + 24 + 16 + 2 << false;
        QTest::newRow("length without bytes") << 5000 << true;
    }

    void countsOnlyWholeBlocksAfterACrash()
    {
        QFETCH(int, lost);
        QFETCH(bool, zeros);
        const QByteArray bytes = content(15'000);
        const auto upload = m_store->create(u"ana"_s, u"e.csv"_s, bytes.size());
        append(*upload, bytes.first(10'000));
        append(*upload, bytes.mid(10'000, 5000));
        const qint64 size = QFile(path(*upload)).size();
        QVERIFY(QFile::resize(path(*upload), size - lost));
        if (zeros)
            QVERIFY(QFile::resize(path(*upload), size));
        m_store = UploadStore::open(m_folder->path(), m_key, m_clock).value(); // a crash takes the process with it
        QCOMPARE(m_store->find(upload->id)->offset, 10'000);
        append(*upload, bytes.mid(10'000));
        QCOMPARE(read(*upload).value(), bytes);
    }

    void findsEveryChange()
    {
        const QByteArray bytes = content(3000);
        const auto upload = m_store->create(u"ana"_s, u"e.csv"_s, bytes.size());
        append(*upload, bytes.first(1000));
        append(*upload, bytes.mid(1000, 1000));
        append(*upload, bytes.mid(2000));
        QFile file(path(*upload));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        file.close();
        for (qsizetype at = 0; at < good.size(); at += 7) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 4);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(bad);
            file.close();
            QVERIFY2(!read(*upload).has_value(), qPrintable(QString::number(at)));
        }
    }

    // Parts of a byte each are looked at once, not again with every part.
    void findsItsEndQuickly()
    {
        const auto upload = m_store->create(u"ana"_s, u"e.csv"_s, 20'000, "filename ZQ==");
        {
            const auto writer = m_store->openWriter(upload->id);
            for (int i = 0; i < 10'000; ++i) {
                QVERIFY_RESULT((*writer)->append("x"));
                QVERIFY_RESULT((*writer)->write());
            }
        }
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 500; ++i)
            QCOMPARE(m_store->find(upload->id)->offset, 10'000);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed()))); // 5,000,000 blocks otherwise
        QCOMPARE(m_store->find(upload->id)->metadata, QByteArray("filename ZQ=="));
    }

    void takesBackWhatAWriterAdded()
    {
        const auto upload = m_store->create(u"ana"_s, u"e.csv"_s, 600'000);
        append(*upload, content(100));
        {
            const auto writer = m_store->openWriter(upload->id);
            QVERIFY_RESULT((*writer)->append(content(500'000)));
            QCOMPARE((*writer)->offset(), 500'100);
            QVERIFY_RESULT((*writer)->rollBack());
            QVERIFY_FAILED((*writer)->append(content(600'001)), ErrorCode::Usage);
        }
        QCOMPARE(m_store->find(upload->id)->offset, 100);
        QVERIFY_FAILED(m_store->openSource(upload->id), ErrorCode::Conflict);
    }

    void forgetsWhatIsOldOrOfAnotherKey()
    {
        auto upload = m_store->create(u"ana"_s, u"e.csv"_s, 10);
        QCOMPARE(m_store->removeExpired().value(), 0);
        const auto other = UploadStore::open(m_folder->path(), SecretBytes::random(kDataKeyBytes), m_clock).value();
        QVERIFY_FAILED(other->find(upload->id), ErrorCode::NotFound);
        QVERIFY(!QFile::exists(path(*upload))); // nobody can read it any more
        upload = m_store->create(u"ana"_s, u"e.csv"_s, 10);
        m_clock.advance(UploadStore::kKeptMs + 1);
        QVERIFY_FAILED(m_store->find(upload->id), ErrorCode::NotFound);
        QCOMPARE(m_store->removeExpired().value(), 1);
        upload = m_store->create(u"ana"_s, u"e.csv"_s, 10);
        m_clock.advance(UploadStore::kKeptMs + 1);
        m_store = UploadStore::open(m_folder->path(), m_key, m_clock).value();
        QVERIFY(QDir(m_folder->path()).isEmpty());
        for (const char* id : {"", "..", "../../etc/passwd", "0123", "ABCDEF00000000000000000000000000"})
            QVERIFY_FAILED(m_store->find(QString::fromLatin1(id)), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestUploadStore)
#include "tst_uploadstore.moc"
