// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/inboxfixture.h"
#include "tests/inbox/withoutrootpowers.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace globant;

class TestInbox : public test::InboxFixture
{
    Q_OBJECT

    static constexpr auto kDepartments = "1,Sales\n2,Support\n";
    static constexpr auto kJobs = "1,Clerk\n";
    static constexpr auto kEmployees = "1,Ana,2021-01-01T00:00:00Z,1,1\n2,Ben,2021-02-01T00:00:00Z,2,1\n";

    QJsonObject errorOf(const QString& name) const
    {
        return QJsonDocument::fromJson(read(path(u"failed/"_s + name + u".error.json"_s))).object();
    }

    QStringList filesInOrder() const
    {
        QStringList files;
        for (const inbox::InboxResult& result : m_results)
            files.append(result.file);
        return files;
    }

private Q_SLOTS:
    void importsAndMoves()
    {
        drop(u"departments.csv"_s, kDepartments);
        QCOMPARE(ready(), 0);
        QCOMPARE(settled(), 1);
        QVERIFY_RESULT(importReady());
        QCOMPARE(m_results.size(), 1);
        const inbox::InboxResult& result = m_results.first();
        QCOMPARE(result.summary->counts.inserted, 2);
        QCOMPARE(result.summary->file, u"departments.csv"_s);
        QCOMPARE(result.summary->user, u"ada"_s);
        QCOMPARE(result.movedTo, path(u"done/departments.csv"_s));
        QVERIFY(result.beside.isEmpty());
        QCOMPARE(departments(), 2);
        QCOMPARE(listed(), QStringList());
        QCOMPARE(listed(u"done"_s), QStringList{u"departments.csv"_s});
        QVERIFY(!QFile::exists(path(u".globant-data-watch.json"_s)));
        QCOMPARE(settled(), 0);
    }

    void waitsUntilAFileHasStoppedGrowing()
    {
        drop(u"departments.csv"_s, "1,Sa");
        for (int i = 0; i < 4; ++i) {
            clock().advance(kSettleMs - 1);
            QCOMPARE(ready(), 0);
            QFile file(path(u"departments.csv"_s));
            QVERIFY(file.open(QIODevice::Append));
            file.write("les\n2,x");
        }
        QCOMPARE(ready(), 0);
        clock().advance(kSettleMs);
        QCOMPARE(ready(), 1);
    }

    void waitsForWhoHasItOpen()
    {
        drop(u"departments.csv"_s, kDepartments);
        const int writer = ::open(QFile::encodeName(path(u"departments.csv"_s)).constData(), O_WRONLY | O_APPEND);
        const bool isTold = inbox::isOpenForWriting(QFile::encodeName(path(u"departments.csv"_s)));
        const int ready = settled();
        ::close(writer);
        QCOMPARE(settled(), 1);
        if (!isTold)
            QSKIP("this file system does not tell who writes");
        QCOMPARE(ready, 0);
    }

    void importsInTheOrderOfTheTables()
    {
        drop(u"a_employees.csv"_s, kEmployees);
        drop(u"b_jobs.csv"_s, kJobs);
        drop(u"c_departments.csv"_s, kDepartments);
        take();
        QCOMPARE(filesInOrder(), (QStringList{u"c_departments.csv"_s, u"b_jobs.csv"_s, u"a_employees.csv"_s}));
        QCOMPARE(m_results.last().summary->counts.inserted, 2);
        QCOMPARE(m_results.last().summary->counts.rejected, 0);
    }

    void holdsWhatRefersToOthersOnTheirWay_data()
    {
        QTest::addColumn<QString>("arriving");
        QTest::newRow("still growing") << u"departments.csv"_s;
        QTest::newRow("under a temporary name") << u"departments.csv.part"_s;
        QTest::newRow("as rsync does") << u".jobs.csv.Xy12ab"_s;
    }

    void holdsWhatRefersToOthersOnTheirWay()
    {
        QFETCH(QString, arriving);
        drop(u"employees.csv"_s, kEmployees);
        ready();
        clock().advance(kSettleMs);
        drop(arriving, "1,");
        QCOMPARE(ready(), 0);
        QFile::remove(path(arriving));
        drop(u"departments.csv"_s, kDepartments);
        drop(u"jobs.csv"_s, kJobs);
        QCOMPARE(ready(), 0);
        clock().advance(kSettleMs);
        QCOMPARE(ready(), 3);
        QVERIFY_RESULT(importReady());
        QCOMPARE(m_results.last().summary->counts.inserted, 2);
    }

    void doesNotHoldForEver()
    {
        drop(u"employees.csv"_s, kEmployees);
        drop(u"departments.csv.part"_s, "1,");
        QCOMPARE(settled(), 0);
        clock().advance(60'000);
        QCOMPARE(ready(), 1);
        QVERIFY_RESULT(importReady());
        QCOMPARE(m_results.first().summary->counts.rejected, 2);
    }

    void doesNotHoldForWhatItDoesNotReferTo()
    {
        drop(u"departments.csv"_s, kDepartments);
        drop(u"employees.csv.part"_s, "1,");
        QCOMPARE(settled(), 1);
    }

    void rejectedRowsGoBesideTheFile()
    {
        drop(u"departments.csv"_s, "1,Sales\nx,Support\n");
        QCOMPARE(::chmod(QFile::encodeName(path(u"departments.csv"_s)).constData(), 0640), 0);
        take();
        const inbox::InboxResult& result = m_results.first();
        QCOMPARE(result.summary->counts.rejected, 1);
        QCOMPARE(result.movedTo, path(u"done/departments.csv"_s));
        QCOMPARE(result.beside, path(u"done/departments.csv.rejects.csv"_s));
        const QByteArray rejects = read(result.beside);
        QVERIFY2(rejects.startsWith("id,department,reject_line,") && rejects.contains("x,Support,2,id,"), rejects);
        struct stat info = {};
        QCOMPARE(::stat(QFile::encodeName(result.beside).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777U, 0640U); // for whoever could read the file
    }

    void whatFails_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("a name of no table") << u"notes.csv"_s << QByteArray("1,Sales\n") << u"usage"_s;
        QTest::newRow("no CSV") << u"departments.csv"_s << QByteArray(4096, '\0') << u"unusable_file"_s;
        QTest::newRow("a field is missing")
            << u"departments.csv"_s << QByteArray("id,colour\n1,red\n") << u"unusable_file"_s;
        QTest::newRow("dates of two readings")
            << u"employees.csv"_s << QByteArray("1,Ana,01/02/2021 00:00,1,1\n") << u"ambiguous_format"_s;
    }

    void whatFails()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        drop(name, bytes);
        take();
        QCOMPARE(m_results.size(), 1);
        QVERIFY(m_results.first().error);
        QCOMPARE(errorName(m_results.first().error->code), code);
        QCOMPARE(m_results.first().movedTo, path(u"failed/"_s + name));
        QCOMPARE(read(path(u"failed/"_s + name)), bytes);
        const QJsonObject error = errorOf(name);
        QCOMPARE(error[u"code"].toString(), code);
        QCOMPARE(error[u"file"].toString(), name);
        QVERIFY(error[u"message"].toString().endsWith(u'.') || error[u"message"].toString().endsWith(u')'));
        QCOMPARE(listed(), QStringList());
        QCOMPARE(imports(), 0);
    }

    void oneThatFailsKeepsNobodyBack()
    {
        drop(u"a.csv"_s, "1\n");
        drop(u"departments.csv"_s, QByteArray(4096, '\0'));
        drop(u"jobs.csv"_s, kJobs);
        take();
        QCOMPARE(m_results.size(), 3);
        QCOMPARE(listed(u"done"_s), QStringList{u"jobs.csv"_s});
        QCOMPARE(listed(u"failed"_s), (QStringList{u"a.csv"_s, u"a.csv.error.json"_s, u"departments.csv"_s,
                                                   u"departments.csv.error.json"_s}));
    }

    void unreadableFilesFail()
    {
        const test::WithoutRootPowers ordinary;
        drop(u"departments.csv"_s, kDepartments);
        QCOMPARE(::chmod(QFile::encodeName(path(u"departments.csv"_s)).constData(), 0), 0);
        take();
        QCOMPARE(errorOf(u"departments.csv"_s)[u"code"].toString(), u"unreadable_file"_s);
        QCOMPARE(listed(), QStringList());
    }

    void namesThatAreNoTextFail()
    {
        const QByteArray odd = QFile::encodeName(m_folder->path()) + "/jobs\xff.csv";
        const int fd = ::open(odd.constData(), O_WRONLY | O_CREAT, 0600);
        if (fd < 0)
            QSKIP("this file system takes UTF-8 only");
        ::close(fd);
        take();
        QCOMPARE(m_results.size(), 1);
        QCOMPARE(m_results.first().error->code, ErrorCode::UnreadableFile);
        QVERIFY(::access(odd.constData(), F_OK) != 0);
    }

    void emptyFilesAreImportsOfNothing()
    {
        drop(u"departments.csv"_s, "");
        take();
        QCOMPARE(m_results.first().summary->counts.rowsRead, 0);
        QCOMPARE(listed(u"done"_s), QStringList{u"departments.csv"_s});
    }

    void neverReplacesWhatIsThere()
    {
        clock().set(QDateTime::fromString(u"2026-11-23T19:30:00Z"_s, Qt::ISODate).toMSecsSinceEpoch());
        for (int i = 0; i < 3; ++i) {
            drop(u"departments.csv"_s, "x," + QByteArray::number(i) + '\n');
            take();
            clock().advance(-kSettleMs);
        }
        QCOMPARE(
            listed(u"done"_s),
            (QStringList{u"departments-20261123T193005Z-2.csv"_s, u"departments-20261123T193005Z-2.csv.rejects.csv"_s,
                         u"departments-20261123T193005Z.csv"_s, u"departments-20261123T193005Z.csv.rejects.csv"_s,
                         u"departments.csv"_s, u"departments.csv.rejects.csv"_s}));
        QCOMPARE(read(path(u"done/departments.csv"_s)), "x,0\n");
        QCOMPARE(read(m_results[2].movedTo), "x,2\n");
        QVERIFY(read(m_results[2].beside).contains("x,2,1"));
    }

    void namesAsLongAsTheyGet()
    {
        const QString name = u"departments-"_s + QString(239, u'x') + u".csv"_s;
        drop(name, "x,Sales\n");
        take();
        QVERIFY(QFile::exists(m_results.first().movedTo));
        QVERIFY(QFile::exists(m_results.first().beside));
        QVERIFY(m_results.first().movedTo.endsWith(u".csv"_s));
        QCOMPARE(listed(), QStringList());
    }

    void leavesLinksFoldersAndPipesAlone()
    {
        QFile secret(m_workspace->file(u"secret.csv"_s, "1,secret\n"));
        QVERIFY(QFile::link(secret.fileName(), path(u"departments.csv"_s)));
        QVERIFY(QDir(m_folder->path()).mkdir(u"jobs.csv"_s));
        QCOMPARE(::mkfifo(QFile::encodeName(path(u"employees.csv"_s)).constData(), 0600), 0);
        QCOMPARE(settled(), 0);
        QCOMPARE(ready(), 0);
        QVERIFY(QFileInfo(path(u"departments.csv"_s)).isSymLink());
        QCOMPARE(imports(), 0);
    }

    void doneMayBeElsewhere()
    {
        QTemporaryDir elsewhere(u"/dev/shm/globant-XXXXXX"_s);
        if (!elsewhere.isValid())
            QSKIP("no second file system");
        QVERIFY(QDir(path(u"done"_s)).removeRecursively());
        QVERIFY(QFile::link(elsewhere.path(), path(u"done"_s)));
        drop(u"departments.csv"_s, "1,Sales\nx,Support\n");
        take();
        QCOMPARE(read(elsewhere.filePath(u"departments.csv"_s)), "1,Sales\nx,Support\n");
        QVERIFY(QFile::exists(elsewhere.filePath(u"departments.csv.rejects.csv"_s)));
        QCOMPARE(listed(), QStringList());
    }

    void theSameFileAgainIsImportedAgain()
    {
        for (const char* rows : {"1,Sales\n", "1,Support\n", "1,Sales\n"}) {
            drop(u"departments.csv"_s, rows);
            take();
        }
        QCOMPARE(imports(), 3);
        QCOMPARE(m_workspace->rows(u"SELECT department FROM departments"_s), QStringList{u"Sales"_s});
    }

    void takesTheOptionsGiven()
    {
        m_inbox.reset();
        inbox::InboxOptions options;
        options.folder = m_folder->path();
        options.settleMs = 0;
        options.request.table = u"departments"_s;
        options.request.policy = ingest::DuplicatePolicy::Skip;
        auto opened = inbox::Inbox::open(
            options,
            [this]() -> Result<inbox::InboxTarget> {
                return inbox::InboxTarget{nullptr, &m_workspace->store(), m_workspace->folder(), u"ada"_s, m_role};
            },
            clock());
        QVERIFY_RESULT(opened);
        m_inbox = std::move(*opened);
        drop(u"a.csv"_s, "1,Sales\n");
        drop(u"b.csv"_s, "1,Other\n");
        QCOMPARE(ready(), 2);
        QVERIFY_RESULT(importReady());
        QCOMPARE(m_results.last().summary->counts.skipped, 1);
        options.request.table = u"cars"_s;
        QVERIFY_FAILED(inbox::Inbox::open(options, {}, clock()), ErrorCode::Usage);
    }

    // In memory: on a disk, a thousand commits are a matter of the disk.
    void aThousandAtOnce()
    {
        const QByteArray before = qgetenv("TMPDIR");
        if (QFileInfo(u"/dev/shm"_s).isWritable())
            qputenv("TMPDIR", "/dev/shm");
        m_inbox.reset();
        makeAll();
        qputenv("TMPDIR", before);
        for (int i = 0; i < 1000; ++i)
            drop(u"departments-%1.csv"_s.arg(i), QByteArray::number(i + 1) + ",Department\n");
        QElapsedTimer timer;
        timer.start();
        take();
        qInfo("1,000 files: %lld ms", timer.elapsed());
        QCOMPARE(m_results.size(), 1000);
        QCOMPARE(departments(), 1000);
        QCOMPARE(listed(), QStringList());
        QCOMPARE(listed(u"done"_s).size(), 1000);
    }
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
