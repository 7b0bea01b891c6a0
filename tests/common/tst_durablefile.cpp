// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/durablefile.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/fsuid.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace globant;
using namespace Qt::StringLiterals;

namespace {

int modeOf(const QString& path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 07777) : -1;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

class Umask
{
public:
    explicit Umask(mode_t mask)
        : m_before(::umask(mask))
    {
    }
    ~Umask() { ::umask(m_before); }
    Q_DISABLE_COPY_MOVE(Umask)

private:
    mode_t m_before;
};

// Root may write anywhere: for its lifetime this thread opens files as somebody else.
class WithoutRootRights
{
public:
    WithoutRootRights() { ::setfsuid(::geteuid() == 0 ? 65534 : ::geteuid()); }
    ~WithoutRootRights() { ::setfsuid(::geteuid()); }
    Q_DISABLE_COPY_MOVE(WithoutRootRights)
};

// Files can grow to `bytes` and no further, as on a full disk: write(2) answers EFBIG.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_signal = ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        ::signal(SIGXFSZ, m_signal);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before = {};
    void (*m_signal)(int) = SIG_DFL;
};

} // namespace

class TestDurableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modesDoNotDependOnTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("0") << 0;
        QTest::newRow("022") << 022;
        QTest::newRow("077") << 077;
        QTest::newRow("0277") << 0277;
    }

    void modesDoNotDependOnTheUmask()
    {
        QFETCH(const int, mask);
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"private"_s);
        const QString file = dir.filePath(u"file"_s);
        const auto [made, written] = [&] {
            const Umask umask{mode_t(mask)};
            return std::pair(makePrivateFolder(folder), writeFileDurably(file, "content"));
        }();
        QVERIFY_RESULT(made);
        QVERIFY_RESULT(written);
        QCOMPARE(modeOf(folder), 0700);
        QCOMPARE(modeOf(file), 0600);
        QCOMPARE(contentOf(file), QByteArray("content"));
    }

    void replacesAsAWhole()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        put(path, "the old content");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        QFile before(path);
        QVERIFY(before.open(QIODevice::ReadOnly));

        QVERIFY_RESULT(writeFileDurably(path, "new"));

        QCOMPARE(contentOf(path), QByteArray("new"));
        QCOMPARE(before.readAll(), QByteArray("the old content")); // who had it open reads no mixture
        QCOMPARE(modeOf(path), 0600);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
    }

    void writesEmptyAndLargeContent()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        QVERIFY_RESULT(writeFileDurably(path, QByteArray()));
        QCOMPARE(QFile(path).size(), 0);
        const QByteArray large(5'000'000, 'x');
        QVERIFY_RESULT(writeFileDurably(path, large));
        QCOMPARE(contentOf(path), large);
    }

    void whatACrashLeftIsNoObstacle()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        put(path + u".new"_s, QByteArray(1000, 'x'));
        QVERIFY_RESULT(writeFileDurably(path, "content"));
        QCOMPARE(contentOf(path), QByteArray("content"));
        QVERIFY(!QFile::exists(path + u".new"_s));
    }

    void followsNoLinkLaidInItsWay()
    {
        const QTemporaryDir dir;
        const QString victim = dir.filePath(u"victim"_s);
        put(victim, "precious");
        const QString path = dir.filePath(u"file"_s);
        QVERIFY(QFile::link(victim, path + u".new"_s));
        (void)writeFileDurably(path, "content");
        QCOMPARE(contentOf(victim), QByteArray("precious"));
    }

    void aFullDiskKeepsTheOldContent_data()
    {
        QTest::addColumn<int>("room");
        QTest::newRow("no room at all") << 0;
        QTest::newRow("room for a part") << 4096;
    }

    void aFullDiskKeepsTheOldContent()
    {
        QFETCH(const int, room);
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        put(path, "the old content");
        const auto written = [&] {
            const FileSizeLimit full{rlim_t(room)};
            return writeFileDurably(path, QByteArray(10'000, 'x'));
        }();
        QVERIFY_FAILED(written, ErrorCode::StoreFull);
        QCOMPARE(contentOf(path), QByteArray("the old content"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"file"_s});
    }

    void anUnwritableFolderKeepsTheOldContent()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        put(path, "the old content");
        QVERIFY(
            QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const auto [written, removed, renamed] = [&] {
            const WithoutRootRights rights;
            return std::tuple(writeFileDurably(path, "new"), removeDurably(path), renameDurably(path, path + u"2"_s));
        }();
        QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QVERIFY_FAILED(written, ErrorCode::Internal);
        QVERIFY_FAILED(removed, ErrorCode::Internal);
        QVERIFY_FAILED(renamed, ErrorCode::Internal);
        QVERIFY2(written.error().message.contains(path), qPrintable(written.error().message));
        QCOMPARE(contentOf(path), QByteArray("the old content"));
    }

    void aFolderInThePlaceOfTheFileIsAnError()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        QVERIFY(QDir().mkpath(path + u"/below"_s));
        QVERIFY_FAILED(writeFileDurably(path, "content"), ErrorCode::Internal);
        QVERIFY(!QFile::exists(path + u".new"_s));
    }

    void renamesAndRemoves()
    {
        const QTemporaryDir dir;
        put(dir.filePath(u"a"_s), "a");
        put(dir.filePath(u"b"_s), "b");
        QVERIFY_RESULT(renameDurably(dir.filePath(u"a"_s), dir.filePath(u"b"_s)));
        QCOMPARE(contentOf(dir.filePath(u"b"_s)), QByteArray("a"));
        QVERIFY(!QFile::exists(dir.filePath(u"a"_s)));
        QVERIFY_FAILED(renameDurably(dir.filePath(u"a"_s), dir.filePath(u"b"_s)), ErrorCode::Internal);

        QVERIFY_RESULT(removeDurably(dir.filePath(u"b"_s)));
        QVERIFY(!QFile::exists(dir.filePath(u"b"_s)));
        QVERIFY_RESULT(removeDurably(dir.filePath(u"b"_s)));
    }

    void syncs()
    {
        const QTemporaryDir dir;
        put(dir.filePath(u"a"_s), "a");
        QVERIFY_RESULT(syncPath(dir.filePath(u"a"_s)));
        QVERIFY_RESULT(syncPath(dir.path()));
        QVERIFY_FAILED(syncPath(dir.filePath(u"missing"_s)), ErrorCode::Internal);
    }

    void makesFoldersWithTheirParents()
    {
        const QTemporaryDir dir;
        const QString folder = dir.filePath(u"one/two/three"_s);
        QVERIFY_RESULT(makePrivateFolder(folder));
        QCOMPARE(modeOf(folder), 0700);
        QVERIFY_RESULT(makePrivateFolder(folder));
        QVERIFY_RESULT(makePrivateFolder(dir.filePath(u"one/with slash/"_s)));
        QCOMPARE(modeOf(dir.filePath(u"one/with slash"_s)), 0700);

        put(dir.filePath(u"file"_s), "a");
        QVERIFY_FAILED(makePrivateFolder(dir.filePath(u"file"_s)), ErrorCode::Usage);
        QVERIFY_FAILED(makePrivateFolder(dir.filePath(u"file/below"_s)), ErrorCode::Usage);
    }

    void readsUpToTheLimit()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(u"file"_s);
        put(path, "12345");
        QCOMPARE(readSmallFile(path, 5).value(), QByteArray("12345"));
        QCOMPARE(readSmallFile(path, 100).value(), QByteArray("12345"));
        QVERIFY_FAILED(readSmallFile(path, 4), ErrorCode::UnusableFile);
        QVERIFY_FAILED(readSmallFile(u"/dev/zero"_s, 4), ErrorCode::UnusableFile);
        QVERIFY_FAILED(readSmallFile(dir.filePath(u"missing"_s), 4), ErrorCode::UnreadableFile);
        QVERIFY_FAILED(readSmallFile(dir.path(), 4), ErrorCode::UnreadableFile);
        put(path, "");
        QCOMPARE(readSmallFile(path, 0).value(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestDurableFile)
#include "tst_durablefile.moc"
