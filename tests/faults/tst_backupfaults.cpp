// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/backup/backupfixture.h"
#include "tests/faults/longrun.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <poll.h>
#include <signal.h>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;
using test::BackupFixture;
using test::secret;

namespace {

constexpr int kRows = 20'000; // some 3 MB
constexpr int kMore = 7;
constexpr int kManyRows = 600'000; // with them, 64 MiB
constexpr int kParts = 4;

// Runs `work` in a process of its own, which is killed after so many microseconds; -1: is left alone.
void runAndKill(const std::function<void()>& work, int afterUs)
{
    const pid_t child = ::fork();
    if (child == 0) {
        work();
        ::_exit(0);
    }
    if (afterUs >= 0) {
        const timespec wait{afterUs / 1'000'000, (afterUs % 1'000'000) * 1000L};
        ::ppoll(nullptr, 0, &wait, nullptr);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
}

bool copyFolder(const QString& from, const QString& to)
{
    QDir(to).removeRecursively();
    bool done = QDir().mkpath(to);
    const QDir source(from);
    for (const QFileInfo& entry : source.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + entry.fileName();
        done = done && (entry.isDir() ? copyFolder(entry.filePath(), target) : QFile::copy(entry.filePath(), target));
    }
    return done;
}

// Files that only a crash leaves, anywhere below.
QStringList temporaryFiles(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(u".part"_s) || path.endsWith(u".pending"_s) || path.endsWith(u".new"_s) ||
            path.endsWith(u".creating"_s))
            found.append(path);
    }
    return found;
}

int rowsIn(const store::Store& store)
{
    return (*(*store.reader())->value(u"SELECT count(*) FROM departments"_s)).toInt();
}

} // namespace

class TestBackupFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<BackupFixture> m_f;
    QRandomGenerator m_random;

    QString scratch() const { return m_f->dir.filePath(u"scratch"_s); }
    static int kills() { return test::isLongRun() ? 200 : 20; }

    // At `kills()` moments of what `work` takes when it is left alone; `prepare` before each, `check` after it.
    void killAtRandom(const std::function<void()>& prepare, const std::function<void()>& work,
                      const std::function<void()>& check)
    {
        prepare();
        QElapsedTimer timer;
        timer.start();
        runAndKill(work, -1);
        const int wholeUs = int(timer.nsecsElapsed() / 1000);
        check();
        for (int i = 0; i < kills() && !QTest::currentTestFailed(); ++i) {
            const int afterUs = m_random.bounded(wholeUs + wholeUs / 10);
            prepare();
            runAndKill(work, afterUs);
            check();
            if (QTest::currentTestFailed())
                qWarning("killed after %d of %d microseconds", afterUs, wholeUs);
        }
    }

private Q_SLOTS:
    void init()
    {
        const quint32 seed = qEnvironmentVariableIntValue("GLOBANT_FAULTS_SEED") != 0
                                 ? quint32(qEnvironmentVariableIntValue("GLOBANT_FAULTS_SEED"))
                                 : QRandomGenerator::global()->generate() % 1'000'000;
        m_random.seed(seed);
        qInfo("GLOBANT_FAULTS_SEED=%u", seed);
        m_f = std::make_unique<BackupFixture>();
        QVERIFY_RESULT(m_f->addDepartments(1, kRows));
    }

    void killedWhileItBacksUp()
    {
        const QString disk = m_f->dir.filePath(u"disk"_s); // not the workspace's own folder
        const QString file = disk + u"/x.gdbackup"_s;
        int made = 0;
        killAtRandom([&] { QVERIFY(copyFolder(m_f->folder(), scratch()) && copyFolder(scratch() + u"/none"_s, disk)); },
                     [&] {
                         const auto session =
                             accounts::login(scratch(), u"ana"_s, secret("password of ana"), m_f->clock);
                         if (!session || !createBackup(*session, file, m_f->clock, {u"1.0"_s}))
                             ::_exit(1);
                     },
                     [&] {
                         const auto opened = BackupFixture::start(scratch(), "password of ana", m_f->clock);
                         QVERIFY_RESULT(opened);
                         QCOMPARE(rowsIn(*opened->store), kRows);
                         QCOMPARE(temporaryFiles(disk) + temporaryFiles(scratch()), QStringList());
                         if (!QFileInfo::exists(file)) {
                             QCOMPARE(QDir(disk).entryList(QDir::Files | QDir::Hidden), QStringList());
                             return;
                         }
                         ++made;
                         QCOMPARE(QDir(disk).entryList(QDir::Files | QDir::Hidden), QStringList{u"x.gdbackup"_s});
                         QVERIFY_RESULT(BackupFixture::verifyFile(file));
                     });
        QVERIFY(made > 0); // the one that was left alone
    }

    void killedWhileItRestoresIntoANewFolder()
    {
        QVERIFY_RESULT(m_f->create());
        killAtRandom([&] { QDir(scratch()).removeRecursively(); },
                     [&] {
                         if (!m_f->restoreFile(m_f->backup(), scratch()))
                             ::_exit(1);
                     },
                     [&] {
                         // No workspace, and then another try makes one; or the whole of it.
                         const auto there = accounts::loadWorkspace(scratch());
                         if (!there) {
                             QCOMPARE(errorName(there.error().code), errorName(ErrorCode::NotFound));
                             QVERIFY_RESULT(m_f->restoreFile(m_f->backup(), scratch()));
                         }
                         const auto opened = BackupFixture::start(scratch(), "password of ana", m_f->clock);
                         QVERIFY_RESULT(opened);
                         QCOMPARE(rowsIn(*opened->store), kRows);
                         QCOMPARE(temporaryFiles(scratch()), QStringList());
                     });
    }

    void killedWhileItRestoresOver()
    {
        QVERIFY_RESULT(m_f->create());
        QVERIFY_RESULT(m_f->addDepartments(kRows + 1, kMore));
        QVERIFY_RESULT(store::checkpoint(*m_f->writer));
        int old = 0;
        int restored = 0;
        const auto goOver = [&] {
            auto opened = BackupFixture::start(scratch(), "password of ana", m_f->clock);
            const auto file = openBackupFile(m_f->backup());
            const auto keySlots = accounts::loadWorkspace(scratch());
            if (!opened || !file || !keySlots)
                ::_exit(1);
            const auto key = unlockWithKnownKeys(*file, *keySlots, opened->session.dataKey);
            const auto over = opened->store->writer().runNow([&](const store::Connection& writer) {
                auto done = restoreOver({*file, *key, opened->session, writer, *opened->lock, m_f->clock, u"1.0"_s});
                opened->store->writer().retire();
                return done;
            });
            if (!over)
                ::_exit(1);
        };
        const auto check = [&] {
            const auto opened = BackupFixture::start(scratch(), "password of ana", m_f->clock);
            QVERIFY_RESULT(opened);
            const int rows = rowsIn(*opened->store);
            QVERIFY2(rows == kRows || rows == kRows + kMore, qPrintable(QString::number(rows)));
            ++(rows == kRows ? restored : old);
            QVERIFY(store::checkIntegrity(**opened->store->reader(), opened->store->catalog())->ok());
            QCOMPARE(temporaryFiles(scratch()), QStringList());
            QCOMPARE(QDir(scratch()).entryList({u"store*.db"_s}, QDir::Files).size(), 1);
            const QDir backups(backupFolder(scratch()));
            for (const QString& name : backups.entryList(QDir::Files | QDir::Hidden))
                QVERIFY_RESULT(BackupFixture::verifyFile(backups.filePath(name)));
            QVERIFY(rows != kRows || backups.entryList(QDir::Files).size() == 1);
        };
        killAtRandom([&] { QVERIFY(copyFolder(m_f->folder(), scratch())); }, goOver, check);
        qInfo("%d times the old one, %d times the restored one", old, restored);
        QVERIFY(restored > 0); // the one that was left alone
    }

    // One bit in every 4,096th byte: of some megabytes here; of 64 MiB in a long run, in parts, as each flip is found
    // by reading all that stands before it.
    void everyChangedByteIsFound_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<int>("parts");
        if (!test::isLongRun())
            QTest::newRow("all") << 0 << 1;
        for (int part = 0; test::isLongRun() && part < kParts; ++part)
            QTest::addRow("part %d of %d", part + 1, kParts) << part << kParts;
    }

    void everyChangedByteIsFound()
    {
        QFETCH(int, part);
        QFETCH(int, parts);
        constexpr qint64 kStep = 4096;
        constexpr qint64 kChunk = 1024 * 1024;
        if (test::isLongRun())
            QVERIFY_RESULT(m_f->addDepartments(kRows + 1, kManyRows));
        QVERIFY_RESULT(m_f->create());
        const auto file = openBackupFile(m_f->backup());
        QVERIFY_RESULT(file);
        const SecretBytes& key = m_f->session.dataKey;
        QVERIFY_RESULT(verifyBackup(*file, key));
        QFile bytes(m_f->backup());
        QVERIFY(bytes.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
        const qint64 flips = (bytes.size() + kStep - 1) / kStep;
        const qint64 end = flips * (part + 1) / parts;
        qint64 found = 0;
        for (qint64 flip = flips * part / parts; flip < end; ++flip, ++found) {
            const qint64 at = flip * kStep;
            char byte = 0;
            QVERIFY(bytes.seek(at) && bytes.read(&byte, 1) == 1);
            const char changed = char(byte ^ (1 << m_random.bounded(8)));
            QVERIFY(bytes.seek(at) && bytes.write(&changed, 1) == 1);
            const bool inStore = at < file->storeBytes;
            // The footer is as it was, and need not be unlocked each time.
            const auto verified = inStore ? verifyBackup(*file, key) : BackupFixture::verifyFile(m_f->backup());
            QVERIFY_FAILED(verified, ErrorCode::UnusableFile);
            if (inStore)
                QVERIFY2(verified.error().message.contains(u"its bytes %1 to "_s.arg(at / kChunk * kChunk)),
                         qPrintable(verified.error().message));
            if (found % (test::isLongRun() ? 128 : 4) == 0) {
                QVERIFY_FAILED(m_f->restoreFile(m_f->backup(), scratch()), ErrorCode::UnusableFile);
                QVERIFY(!QFileInfo::exists(scratch() + u"/keyslots.json"_s));
            }
            QVERIFY(bytes.seek(at) && bytes.write(&byte, 1) == 1);
        }
        qInfo("%lld changed bytes of %lld MiB, all found", static_cast<long long>(found),
              static_cast<long long>(bytes.size() / kChunk));
        QVERIFY_RESULT(BackupFixture::verifyFile(m_f->backup()));
    }
};

QTEST_GUILESS_MAIN(TestBackupFaults)
#include "tst_backupfaults.moc"
