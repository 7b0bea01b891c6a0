// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/filemove.h"
#include "tests/support/resultchecks.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::inbox;

// Every case within one file system, and from one to another.
class TestFileMove : public QObject
{
    Q_OBJECT

    QTemporaryDir m_here;
    QTemporaryDir m_elsewhere{u"/dev/shm/globant-XXXXXX"_s};

    void folders_data() const
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("one file system") << QString();
        if (areTwo())
            QTest::newRow("two file systems") << m_elsewhere.path();
    }

    bool areTwo() const
    {
        struct stat here = {};
        struct stat there = {};
        return m_elsewhere.isValid() && ::stat(QFile::encodeName(m_here.path()).constData(), &here) == 0 &&
               ::stat(QFile::encodeName(m_elsewhere.path()).constData(), &there) == 0 && here.st_dev != there.st_dev;
    }

    QString target(const QString& name) const
    {
        QFETCH(QString, folder);
        const QString path = folder.isEmpty() ? m_here.filePath(u"done"_s) : folder;
        QDir().mkpath(path);
        return path + u'/' + name;
    }

    QString drop(const QString& path, const QByteArray& bytes) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static Result<bool> move(const QString& from, const QString& to)
    {
        return moveFile(QFile::encodeName(from), QFile::encodeName(to));
    }

private Q_SLOTS:
    void movesAll_data() { folders_data(); }
    void movesAll()
    {
        const QByteArray bytes(3'000'001, 'x');
        const QString from = drop(m_here.filePath(u"jobs.csv"_s), bytes);
        QFile::setPermissions(from, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
        const QDateTime before = QFileInfo(from).lastModified();
        const QString to = target(u"jobs.csv"_s);
        const auto moved = move(from, to);
        QVERIFY_RESULT(moved);
        QVERIFY(*moved);
        QVERIFY(!QFile::exists(from));
        QCOMPARE(read(to), bytes);
        QCOMPARE(QFileInfo(to).lastModified(), before);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(to).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0640U);
        QCOMPARE(QDir(QFileInfo(to).path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"jobs.csv"_s});
        QFile::remove(to);
    }

    void neverReplaces_data() { folders_data(); }
    void neverReplaces()
    {
        const QString from = drop(m_here.filePath(u"jobs.csv"_s), "new");
        const QString to = drop(target(u"jobs.csv"_s), "old");
        const auto moved = move(from, to);
        QVERIFY_RESULT(moved);
        QVERIFY(!*moved);
        QCOMPARE(read(from), "new");
        QCOMPARE(read(to), "old");
        QCOMPARE(QDir(QFileInfo(to).path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"jobs.csv"_s});
        QFile::remove(to);
    }

    void saysWhatIsMissing_data() { folders_data(); }
    void saysWhatIsMissing()
    {
        QVERIFY_FAILED(move(m_here.filePath(u"nowhere.csv"_s), target(u"jobs.csv"_s)), ErrorCode::UnreadableFile);
        const QString from = drop(m_here.filePath(u"jobs.csv"_s), "new");
        QVERIFY_FAILED(move(from, target(u"no/such/jobs.csv"_s)), ErrorCode::UnreadableFile);
        QCOMPARE(read(from), "new");
    }

    void foldersAreOpenToTheSame()
    {
        QTemporaryDir parent;
        QCOMPARE(::chmod(QFile::encodeName(parent.path()).constData(), 02770), 0);
        const auto made = makeFolderLike(parent.path(), u"done"_s);
        QVERIFY_RESULT(made);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(*made).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777U, 02770U);
        QVERIFY_RESULT(makeFolderLike(parent.path(), u"done"_s));
        drop(parent.filePath(u"failed"_s), "a file");
        QVERIFY_FAILED(makeFolderLike(parent.path(), u"failed"_s), ErrorCode::UnreadableFile);
    }
};

QTEST_GUILESS_MAIN(TestFileMove)
#include "tst_filemove.moc"
