// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/integritycheck.h"
#include "tests/ingest/importworkspace.h"
#include "tests/storefaults/faultsubject.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>

#include <random>

using namespace Qt::StringLiterals;
using namespace globant;
using store::OpenMode;

namespace {

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

QByteArray flipped(QByteArray bytes, qsizetype at, int bit)
{
    bytes[at] = char(bytes[at] ^ (1 << bit));
    return bytes;
}

QByteArray employees(int count, const char* name)
{
    QByteArray csv;
    for (int i = 1; i <= count; ++i)
        csv += QByteArray::number(i) + ',' + QByteArray(name).leftJustified(100, '.') + ",2021-02-0" +
               QByteArray::number(1 + i % 9) + ',' + QByteArray::number(1 + i % 3) + ",1\n";
    return csv;
}

} // namespace

// Whatever is changed in the store's files from outside, `check` finds it, or the store does not open.
class TestDamagedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsAFlippedBitInEveryPage();
    void findsACutOffEnd();
    void findsAnOlderPage_data();
    void findsAnOlderPage();
    void findsAFlippedBitInTheWriteAheadLog();
    void takesAnUnfinishedChangeForNoDamage();

private:
    // What `check` says of a store of these bytes; empty: nothing.
    QString damageOf(const QByteArray& store, const QByteArray& log = {}) const;
    QStringList contentOf(const QByteArray& store) const;
    // The store's file and its write-ahead log with two commits in it.
    std::pair<QByteArray, QByteArray> storeWithLog();

    std::unique_ptr<test::ImportWorkspace> m_workspace;
};

void TestDamagedStore::init()
{
    m_workspace = std::make_unique<test::ImportWorkspace>();
    QVERIFY_RESULT(m_workspace->importParents());
    QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees.csv"_s, employees(900, "Ada"))));
}

QString TestDamagedStore::damageOf(const QByteArray& store, const QByteArray& log) const
{
    const auto folder = test::quickFolder();
    const QString path = folder->filePath(u"store.db"_s);
    write(path, store);
    if (!log.isEmpty())
        write(path + u"-wal"_s, log);
    const auto connection = store::Connection::open(path, m_workspace->key(), OpenMode::QueryOnly);
    if (!connection)
        return connection.error().message;
    const auto report = store::checkIntegrity(**connection, m_workspace->store().catalog());
    if (!report)
        return report.error().message;
    return report->ok() ? QString()
                        : QStringList{report->integrity, report->rollup, report->foreignKeys, report->log}.join(u'\n');
}

QStringList TestDamagedStore::contentOf(const QByteArray& store) const
{
    const auto folder = test::quickFolder();
    const QString path = folder->filePath(u"store.db"_s);
    write(path, store);
    const auto connection = store::Connection::open(path, m_workspace->key(), OpenMode::QueryOnly);
    return connection ? test::contentOf(**connection).value_or(QStringList()) : QStringList();
}

void TestDamagedStore::findsAFlippedBitInEveryPage()
{
    const QByteArray sound = read(m_workspace->path());
    QCOMPARE(damageOf(sound), QString());
    std::mt19937 random(1);
    const qsizetype step = test::triesAllFaults() ? 256 : store::kPageBytes;
    int flips = 0;
    for (qsizetype from = 0; from + step <= sound.size(); from += step) {
        const qsizetype at = from + qsizetype(random() % quint32(step));
        QVERIFY2(!damageOf(flipped(sound, at, int(random() % 8))).isEmpty(), qPrintable(QString::number(at)));
        ++flips;
    }
    qInfo("%d flips in %d pages", flips, int(sound.size() / store::kPageBytes));
}

void TestDamagedStore::findsACutOffEnd()
{
    const QByteArray sound = read(m_workspace->path());
    const qsizetype step = test::triesAllFaults() ? 512 : store::kPageBytes / 2;
    for (qsizetype size = sound.size() - (sound.size() > 1 ? 1 : 0); size >= 0;
         size -= size % step == 0 ? step : size % step)
        QVERIFY2(!damageOf(sound.left(size)).isEmpty(), qPrintable(QString::number(size)));
}

void TestDamagedStore::findsAnOlderPage_data()
{
    QTest::addColumn<QString>("change");
    for (const char* change : {"import of new rows", "import of other values", "undo", "rejects", "edit"})
        QTest::newRow(change) << QString::fromLatin1(change);
}

void TestDamagedStore::findsAnOlderPage()
{
    QFETCH(const QString, change);
    if (change == "undo"_L1)
        QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees-b.csv"_s, employees(900, "Bo"))));
    const QByteArray older = read(m_workspace->path());
    if (change == "import of new rows"_L1) {
        QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"departments.csv"_s, "4,More\n5,Still more\n")));
        QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees-b.csv"_s, employees(1200, "Ada"))));
    } else if (change == "import of other values"_L1) {
        QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees-b.csv"_s, employees(900, "Bo"))));
    } else if (change == "undo"_L1) {
        QVERIFY_RESULT(m_workspace->service().undo(4));
    } else if (change == "rejects"_L1) {
        QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees-b.csv"_s, "x,Bo,2021-02-03,1,1\n")));
    } else {
        QVERIFY_RESULT(m_workspace->import(m_workspace->file(u"employees-b.csv"_s, "7,Zed,2021-02-08,2,1\n")));
    }
    const QByteArray newer = read(m_workspace->path());
    QCOMPARE(damageOf(newer), QString());
    const QStringList content = contentOf(newer);
    QVERIFY(!content.isEmpty());
    int differing = 0;
    for (qsizetype at = 0; at + store::kPageBytes <= std::min(older.size(), newer.size()); at += store::kPageBytes) {
        const QByteArray before = older.mid(at, store::kPageBytes);
        if (newer.mid(at, store::kPageBytes) == before)
            continue;
        ++differing;
        QByteArray mixed = newer;
        mixed.replace(at, store::kPageBytes, before);
        // An older page that is free now changes nothing.
        if (damageOf(mixed).isEmpty() && contentOf(mixed) != content)
            QFAIL(qPrintable(u"page %1 of %2"_s.arg(at / store::kPageBytes + 1).arg(newer.size() / store::kPageBytes)));
    }
    QVERIFY(differing > 0);
}

std::pair<QByteArray, QByteArray> TestDamagedStore::storeWithLog()
{
    std::pair<QByteArray, QByteArray> files;
    const auto changed = m_workspace->store().writer().runNow([&](const store::Connection& c) -> Result<void> {
        GLOBANT_TRY(c.executeScript(u"PRAGMA wal_autocheckpoint = 0; UPDATE settings SET value = '1';"
                                    "INSERT INTO settings VALUES ('ada', 'first', '1')"_s));
        GLOBANT_TRY(c.executeScript(u"INSERT INTO settings VALUES ('ada', 'second', '2')"_s));
        files = {read(m_workspace->path()), read(m_workspace->path() + u"-wal"_s)};
        return {};
    });
    if (!changed)
        qFatal("%s", qPrintable(changed.error().message));
    return files;
}

void TestDamagedStore::findsAFlippedBitInTheWriteAheadLog()
{
    const auto [sound, log] = storeWithLog();
    QVERIFY(log.size() > 2 * store::kPageBytes);
    QCOMPARE(damageOf(sound, log), QString());
    std::mt19937 random(2);
    QList<qsizetype> places;
    for (qsizetype at = 0; at < 56; ++at) // the log's head and that of the first frame
        places.append(at);
    for (qsizetype at = 32 + 24 + store::kPageBytes; at < log.size(); at += store::kPageBytes + 24)
        for (qsizetype i = 0; i < 24; ++i)
            places.append(at + i);
    const qsizetype step = test::triesAllFaults() ? 64 : 2048;
    for (qsizetype at = 56; at < log.size(); at += step)
        places.append(at);
    int flips = 0;
    for (const qsizetype at : places) {
        const QList<int> bits =
            test::triesAllFaults() ? QList<int>{0, 1, 2, 3, 4, 5, 6, 7} : QList<int>{int(random() % 8)};
        for (const int bit : bits) {
            QVERIFY2(!damageOf(sound, flipped(log, at, bit)).isEmpty(),
                     qPrintable(u"byte %1, bit %2"_s.arg(at).arg(bit)));
            ++flips;
        }
    }
    qInfo("%d flips in a log of %d bytes", flips, int(log.size()));
}

void TestDamagedStore::takesAnUnfinishedChangeForNoDamage()
{
    const auto [sound, log] = storeWithLog();
    // Cut off anywhere, the log holds the commits before, whole.
    for (qsizetype size = 0; size < log.size(); size += 1000)
        QCOMPARE(damageOf(sound, log.left(size)), QString());
}

QTEST_GUILESS_MAIN(TestDamagedStore)
#include "tst_damagedstore.moc"
