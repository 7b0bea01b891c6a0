// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/inboxfixture.h"
#include "tests/inbox/withoutrootpowers.h"

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace globant;

// What comes in the way of an import, and what the next look makes of it.
class TestInboxFaults : public test::InboxFixture
{
    Q_OBJECT

    void setMode(const QString& name, mode_t mode) const
    {
        QCOMPARE(::chmod(QFile::encodeName(path(name)).constData(), mode), 0);
    }

    // While the file's rows are in the store, or on their way there.
    ingest::ImportControl during(std::function<void()> what)
    {
        ingest::ImportControl control;
        control.progress = [what = std::move(what), done = std::make_shared<bool>()](const ingest::ImportProgress& at) {
            if (at.phase == ingest::ImportProgress::Phase::Finishing && !std::exchange(*done, true))
                what();
        };
        return control;
    }

    // An import that is in, its file not yet moved: where a kill would leave it.
    void importWithoutMoving()
    {
        QCOMPARE(settled(), 1);
        const test::WithoutRootPowers ordinary;
        const auto taken = importReady(during([this] { setMode(u"done"_s, 0500); }));
        setMode(u"done"_s, 0700);
        QVERIFY_FAILED(taken, ErrorCode::UnreadableFile);
        QCOMPARE(imports(), 1);
        QCOMPARE(m_results.size(), 0);
        QVERIFY(QFile::exists(path(u"departments.csv"_s)));
    }

private Q_SLOTS:
    void anImportIsCarriedOnAfterAKill_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::newRow("all rows") << QByteArray("1,Sales\n2,Support\n");
        QTest::newRow("rejected rows") << QByteArray("1,Sales\nx,Support\n");
    }

    void anImportIsCarriedOnAfterAKill()
    {
        QFETCH(QByteArray, rows);
        drop(u"departments.csv"_s, rows);
        importWithoutMoving();
        restart();
        take();
        QCOMPARE(imports(), 1);
        QCOMPARE(m_results.size(), 1);
        QCOMPARE(m_results.first().summary->id, 1);
        QCOMPARE(m_results.first().movedTo, path(u"done/departments.csv"_s));
        QCOMPARE(!m_results.first().beside.isEmpty(), rows.contains('x'));
        QCOMPARE(listed(u"done"_s).size(), rows.contains('x') ? 2 : 1);
        QVERIFY(!QFile::exists(path(u".globant-data-watch.json"_s)));
        drop(u"departments.csv"_s, rows); // by intent
        take();
        QCOMPARE(imports(), 2);
    }

    void otherContentAfterAKillIsImported()
    {
        drop(u"departments.csv"_s, "1,Sales\n");
        importWithoutMoving();
        drop(u"departments.csv"_s, "1,Support\n");
        restart();
        take();
        QCOMPARE(imports(), 2);
        QCOMPARE(m_workspace->rows(u"SELECT department FROM departments"_s), QStringList{u"Support"_s});
    }

    void anImportUndoneMeanwhileStaysUndone()
    {
        drop(u"departments.csv"_s, "1,Sales\n");
        importWithoutMoving();
        QVERIFY_RESULT(m_workspace->service().undo(1));
        restart();
        take();
        QCOMPARE(imports(), 1);
        QCOMPARE(departments(), 0);
        QCOMPARE(listed(u"done"_s), QStringList{u"departments.csv"_s});
    }

    void othersThatComeFirstChangeNothing()
    {
        drop(u"departments.csv"_s, "1,Sales\n");
        importWithoutMoving();
        restart();
        drop(u"jobs.csv"_s, "1,Clerk\n");
        settled();
        setMode(u"departments.csv"_s, 0640); // settles later
        ready();
        QVERIFY_RESULT(importReady());
        QCOMPARE(m_results.size(), 1);
        take();
        QCOMPARE(imports(), 2);
        QCOMPARE(m_results.last().summary->id, 1);
    }

    void aJournalOfNonsenseIsNone()
    {
        for (const QByteArray& text :
             {QByteArray("nonsense"),
              QByteArray("{\"importing\":[{\"file\":\"departments.csv\",\"target\":\"../globant-x\"}]}"),
              QByteArray("[1,2]"), QByteArray()}) {
            drop(u".globant-data-watch.json"_s, text);
            drop(u"departments.csv"_s, "1,Sales\n");
            take();
            QCOMPARE(listed(), QStringList());
            QVERIFY(!QFile::exists(path(u"globant-x"_s)) && !QFile::exists(path(u"../globant-x"_s)));
        }
        QCOMPARE(imports(), 4);
    }

    void aBusyOrFullWorkspaceIsWaitedFor_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("busy") << int(ErrorCode::StoreBusy);
        QTest::newRow("full") << int(ErrorCode::StoreFull);
        QTest::newRow("damaged") << int(ErrorCode::StoreDamaged);
    }

    void aBusyOrFullWorkspaceIsWaitedFor()
    {
        QFETCH(int, code);
        m_opening = [code] { return Error{ErrorCode(code), u"Not now."_s}; };
        drop(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(settled(), 1);
        for (const qint64 pause : {2, 4, 8, 16, 32, 64, 128, 256, 300, 300}) {
            QVERIFY_FAILED(importReady(), ErrorCode(code));
            clock().advance(pause * 1000 - 1);
            QCOMPARE(ready(), 0);
            clock().advance(1);
            QCOMPARE(ready(), 1);
        }
        QCOMPARE(listed(), QStringList{u"departments.csv"_s});
        m_opening = nullptr;
        QVERIFY_RESULT(importReady());
        QCOMPARE(listed(u"done"_s), QStringList{u"departments.csv"_s});
    }

    void aClockSetBackDoesNotProlongThePause()
    {
        m_opening = [] { return Error{ErrorCode::StoreBusy, u"Not now."_s}; };
        drop(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(settled(), 1);
        QVERIFY_FAILED(importReady(), ErrorCode::StoreBusy);
        clock().advance(-86'400'000);
        QCOMPARE(settled(), 1);
    }

    void aFullDiskLeavesTheFile()
    {
        QByteArray rows;
        for (int i = 1; i <= 100'000; ++i)
            rows += QByteArray::number(i) + ",Department " + QByteArray::number(i) + '\n';
        drop(u"departments.csv"_s, rows);
        QCOMPARE(settled(), 1);
        {
            const test::FileSizeLimit limit(500'000);
            QVERIFY_FAILED(importReady(), ErrorCode::StoreFull);
        }
        QCOMPARE(departments(), 0);
        QCOMPARE(listed(), QStringList{u"departments.csv"_s});
        clock().advance(2000);
        QCOMPARE(ready(), 1);
        QVERIFY_RESULT(importReady());
        QCOMPARE(departments(), 100'000);
    }

    void viewersImportNothing()
    {
        m_role = accounts::Role::Viewer;
        drop(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(settled(), 1);
        QVERIFY_FAILED(importReady(), ErrorCode::NotAllowed);
        QCOMPARE(listed(), QStringList{u"departments.csv"_s});
    }

    void cancelledIsAsIfNothingHadBeen()
    {
        std::atomic_bool cancelled = true;
        ingest::ImportControl control;
        control.cancelled = &cancelled;
        drop(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(settled(), 1);
        QVERIFY_FAILED(importReady(control), ErrorCode::Cancelled);
        QCOMPARE(imports(), 0);
        QCOMPARE(ready(), 1); // at once
        QVERIFY_RESULT(importReady());
        QCOMPARE(imports(), 1);
    }

    void replacedBeforeItIsRead_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("other bytes") << 0;
        QTest::newRow("another file") << 1;
        QTest::newRow("a link") << 2;
        QTest::newRow("gone") << 3;
    }

    void replacedBeforeItIsRead()
    {
        QFETCH(int, how);
        const QString other = m_workspace->file(u"departments.csv"_s, "7,Other\n");
        drop(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(settled(), 1);
        m_opening = [&]() -> std::optional<Error> {
            if (how > 0)
                QFile::remove(path(u"departments.csv"_s));
            if (how == 0)
                drop(u"departments.csv"_s, "7,Other\n");
            else if (how == 1)
                QFile::copy(other, path(u"departments.csv"_s));
            else if (how == 2)
                QFile::link(other, path(u"departments.csv"_s));
            return std::nullopt;
        };
        QVERIFY_RESULT(importReady());
        m_opening = nullptr;
        QCOMPARE(m_results.size(), 0);
        QCOMPARE(imports(), 0);
        take();
        QCOMPARE(m_results.size(), how < 2 ? 1 : 0);
        QCOMPARE(imports(), how < 2 ? 1 : 0);
        if (how < 2)
            QCOMPARE(m_workspace->rows(u"SELECT department FROM departments"_s), QStringList{u"Other"_s});
    }

    void replacedWhileItIsImported()
    {
        drop(u"departments.csv"_s, "1,Sales\nx,Bad\n");
        QCOMPARE(settled(), 1);
        const QString other = m_workspace->file(u"departments.csv"_s, "2,Other\n");
        QVERIFY_RESULT(importReady(during([&] {
            QFile::remove(path(u"departments.csv"_s));
            QFile::copy(other, path(u"departments.csv"_s));
        })));
        QCOMPARE(m_results.size(), 1);
        QCOMPARE(m_results.first().summary->counts.inserted, 1);
        QVERIFY(m_results.first().movedTo.isEmpty());
        QVERIFY(read(m_results.first().beside).contains("x,Bad"));
        take();
        QCOMPARE(m_results.size(), 2);
        QCOMPARE(read(m_results.last().movedTo), "2,Other\n");
        QCOMPARE(departments(), 2);
    }

    void removedWhileItIsImported()
    {
        drop(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(settled(), 1);
        QVERIFY_RESULT(importReady(during([&] { QFile::remove(path(u"departments.csv"_s)); })));
        QCOMPARE(departments(), 1);
        QVERIFY(m_results.first().movedTo.isEmpty());
        QCOMPARE(settled(), 0);
    }

    void aTargetTakenMeanwhileIsNotReplaced()
    {
        drop(u"departments.csv"_s, "x,Bad\n");
        QCOMPARE(settled(), 1);
        QVERIFY_RESULT(importReady(during([&] {
            drop(u"done/departments.csv"_s, "mine");
            drop(u"done/departments.csv.rejects.csv"_s, "mine too");
        })));
        QCOMPARE(read(path(u"done/departments.csv"_s)), "mine");
        QCOMPARE(read(path(u"done/departments.csv.rejects.csv"_s)), "mine too");
        QCOMPARE(listed(u"done"_s).size(), 4);
        QCOMPARE(read(m_results.first().movedTo), "x,Bad\n");
        QCOMPARE(m_results.first().beside, m_results.first().movedTo + u".rejects.csv"_s);
    }

    void aFolderMayGoAndComeBack()
    {
        drop(u"departments.csv"_s, "1,Sales\n");
        QCOMPARE(settled(), 1);
        const QString away = m_folder->path() + u"-away"_s;
        QVERIFY(QDir().rename(m_folder->path(), away));
        QVERIFY_FAILED(m_inbox->scan(), ErrorCode::UnreadableFile);
        QVERIFY_RESULT(importReady()); // nothing
        QVERIFY_FAILED(m_inbox->scan(), ErrorCode::UnreadableFile);
        QVERIFY(QDir().rename(away, m_folder->path()));
        QCOMPARE(ready(), 0);
        clock().advance(kSettleMs);
        QCOMPARE(ready(), 1);
        QVERIFY(QDir().rename(m_folder->path(), away));
        QVERIFY_FAILED(importReady(), ErrorCode::UnreadableFile);
        QVERIFY(QDir().mkdir(m_folder->path())); // another one of that name
        drop(u"departments.csv"_s, "2,Support\n");
        clock().advance(10'000);
        take();
        QCOMPARE(m_workspace->rows(u"SELECT department FROM departments"_s), QStringList{u"Support"_s});
        QVERIFY(QDir(away).removeRecursively());
    }

    void oneWatcherAFolder()
    {
        QVERIFY_FAILED(openInbox(), ErrorCode::StoreBusy);
        m_inbox.reset();
        QVERIFY_RESULT(openInbox());
    }

    void aFolderThatCannotBeWrittenToIsRefused()
    {
        m_inbox.reset();
        const test::WithoutRootPowers ordinary;
        QFile::remove(path(u".globant-data-watch.lock"_s));
        setMode(u"."_s, 0500);
        QVERIFY_FAILED(openInbox(), ErrorCode::UnreadableFile);
        setMode(u"."_s, 0700);
        setMode(u"failed"_s, 0500);
        QVERIFY_FAILED(openInbox(), ErrorCode::UnreadableFile);
        setMode(u"failed"_s, 0700);
        QVERIFY(QDir(path(u"done"_s)).removeRecursively());
        drop(u"done"_s, "a file");
        QVERIFY_FAILED(openInbox(), ErrorCode::UnreadableFile);
        QVERIFY(QFile::remove(path(u"done"_s)));
        QVERIFY_RESULT(openInbox());
    }

    void noFolderIsRefused()
    {
        inbox::InboxOptions options;
        options.folder = path(u"nowhere"_s);
        QVERIFY_FAILED(inbox::Inbox::open(options, {}, clock()), ErrorCode::UnreadableFile);
    }
};

QTEST_GUILESS_MAIN(TestInboxFaults)
#include "tst_inboxfaults.moc"
