// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/foldercontent.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::inbox;

class TestFolderContent : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QByteArray native(const QString& name) const { return QFile::encodeName(m_folder->filePath(name)); }

    void drop(const QString& name, const QByteArray& bytes = "1,Sales\n") const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QStringList taken() const
    {
        QStringList names;
        if (const auto content = readFolder(m_folder->path()))
            for (const FoundFile& file : content->files)
                names.append(file.text());
        return names;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void namesTell_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTaken");
        QTest::addColumn<QString>("arriving");
        const auto taken = [](const char* name) {
            QTest::newRow(name) << QString::fromUtf8(name) << true << QString();
        };
        const auto left = [](const char* name) {
            QTest::newRow(name) << QString::fromUtf8(name) << false << QString();
        };
        const auto later = [](const char* name, const char* then) {
            QTest::newRow(name) << QString::fromUtf8(name) << false << QString::fromUtf8(then);
        };
        taken("jobs.csv");
        taken("jobs.tsv");
        taken("jobs.txt");
        taken("jobs.avro");
        taken("JOBS.CSV");
        taken("jöbs 2026 (1).csv");
        taken("line\nfeed.csv");
        taken("-rf.csv");
        left("jobs.pdf");
        left("jobs");
        left("jobs.csv.gz");
        left("csv");
        left(".globant-data-watch.json");
        left(".globant-data-watch.lock");
        later(".jobs.csv", "jobs.csv");
        later("jobs.csv.part", "jobs.csv");
        later("jobs.csv.filepart", "jobs.csv");
        later("jobs.csv.tmp", "jobs.csv");
        later("jobs.csv~", "jobs.csv");
        later("jobs.csv.crdownload", "jobs.csv");
        later(".jobs.csv.Xy12ab", "jobs.csv"); // rsync
        later(".jobs.csv.swp", "jobs.csv");
    }

    void namesTell()
    {
        QFETCH(QString, name);
        QFETCH(bool, isTaken);
        QFETCH(QString, arriving);
        drop(name);
        const auto content = readFolder(m_folder->path());
        QVERIFY_RESULT(content);
        QCOMPARE(content->files.size(), qsizetype(isTaken));
        QCOMPARE(content->arriving.join(u' '), arriving);
    }

    void leavesAllElseAlone()
    {
        drop(u"jobs.csv"_s);
        QVERIFY(QDir(m_folder->path()).mkdir(u"departments.csv"_s));
        QCOMPARE(::mkfifo(native(u"pipe.csv"_s).constData(), 0600), 0);
        QVERIFY(QFile::link(m_folder->filePath(u"jobs.csv"_s), m_folder->filePath(u"link.csv"_s)));
        QVERIFY(QFile::link(m_folder->filePath(u"nowhere"_s), m_folder->filePath(u"broken.csv"_s)));
        QCOMPARE(taken(), QStringList{u"jobs.csv"_s});
    }

    void folderThatIsNoneIsAnError()
    {
        QVERIFY_FAILED(readFolder(m_folder->filePath(u"nowhere"_s)), ErrorCode::UnreadableFile);
        drop(u"jobs.csv"_s);
        QVERIFY_FAILED(readFolder(m_folder->filePath(u"jobs.csv"_s)), ErrorCode::UnreadableFile);
    }

    void namesThatAreNoText()
    {
        const QByteArray path = QFile::encodeName(m_folder->path()) + "/jobs\xff.csv";
        const int fd = ::open(path.constData(), O_WRONLY | O_CREAT, 0600);
        if (fd < 0)
            QSKIP("this file system takes UTF-8 only");
        ::close(fd);
        const auto content = readFolder(m_folder->path());
        QVERIFY_RESULT(content);
        QCOMPARE(content->files.size(), 1);
        QVERIFY(!content->files.first().hasValidName());
        QCOMPARE(content->files.first().name, QByteArray("jobs\xff.csv"));
    }

    void tellsWhoStillWrites()
    {
        drop(u"jobs.csv"_s);
        QVERIFY(!isOpenForWriting(native(u"jobs.csv"_s)));
        const int writer = ::open(native(u"jobs.csv"_s).constData(), O_WRONLY | O_APPEND);
        QVERIFY(writer >= 0);
        const bool known = isOpenForWriting(native(u"jobs.csv"_s));
        ::close(writer);
        QVERIFY(!isOpenForWriting(native(u"jobs.csv"_s)));
        const int reader = ::open(native(u"jobs.csv"_s).constData(), O_RDONLY);
        QVERIFY(!isOpenForWriting(native(u"jobs.csv"_s)));
        ::close(reader);
        QVERIFY(!isOpenForWriting(native(u"nowhere.csv"_s)));
        if (!known)
            QSKIP("this file system does not tell");
    }

    void opensOnlyWhatWasSeen()
    {
        drop(u"jobs.csv"_s);
        const auto mark = markOf(native(u"jobs.csv"_s));
        QVERIFY(mark);
        const auto fd = openMarked(native(u"jobs.csv"_s), *mark);
        QVERIFY_RESULT(fd);
        ::close(*fd);
        drop(u"jobs.csv"_s, "1,Sales\n2,Support\n");
        QVERIFY_FAILED(openMarked(native(u"jobs.csv"_s), *mark), ErrorCode::NotFound);
        QVERIFY(QFile::rename(m_folder->filePath(u"jobs.csv"_s), m_folder->filePath(u"away.csv"_s)));
        QVERIFY_FAILED(openMarked(native(u"jobs.csv"_s), *mark), ErrorCode::NotFound);
        QVERIFY(QFile::link(m_folder->filePath(u"away.csv"_s), m_folder->filePath(u"jobs.csv"_s)));
        QVERIFY_FAILED(openMarked(native(u"jobs.csv"_s), *mark), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestFolderContent)
#include "tst_foldercontent.moc"
