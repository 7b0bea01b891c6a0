// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspacelock.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"

#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace globant;
using namespace globant::store;
using namespace Qt::StringLiterals;

namespace {

// A process of its own that holds the lock until it is killed.
class OtherProcess
{
public:
    explicit OtherProcess(const QString& folder)
    {
        int toParent[2];
        if (::pipe(toParent) != 0)
            qFatal("no pipe");
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(toParent[0]);
            const auto lock =
                WorkspaceLock::acquire(folder, u"globant-data-cli import"_s, test::FakeClock(1'769'850'000'123));
            const char answer = lock ? 'y' : 'n';
            if (::write(toParent[1], &answer, 1) != 1)
                ::_exit(1);
            for (;;)
                ::pause();
        }
        ::close(toParent[1]);
        char answer = 'n';
        m_holds = ::read(toParent[0], &answer, 1) == 1 && answer == 'y';
        ::close(toParent[0]);
    }
    ~OtherProcess() { kill(); }
    Q_DISABLE_COPY_MOVE(OtherProcess)

    bool holds() const { return m_holds; }
    pid_t pid() const { return m_pid; }

    // SIGKILL: it cannot clean up behind itself.
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    bool m_holds = false;
};

} // namespace

class TestWorkspaceLock : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;

private Q_SLOTS:
    void oneHolderAtATime()
    {
        const QTemporaryDir dir;
        {
            const auto first = WorkspaceLock::acquire(dir.path(), u"first"_s, m_clock);
            QVERIFY_RESULT(first);
            QVERIFY_FAILED(WorkspaceLock::acquire(dir.path(), u"second"_s, m_clock), ErrorCode::StoreBusy);
        }
        QVERIFY_RESULT(WorkspaceLock::acquire(dir.path(), u"second"_s, m_clock));
        QVERIFY(QFile::exists(dir.filePath(u"workspace.lock"_s)));
    }

    void aSecondProcessIsToldWhoHoldsIt()
    {
        const QTemporaryDir dir;
        OtherProcess other(dir.path());
        QVERIFY(other.holds());
        const auto refused = WorkspaceLock::acquire(dir.path(), u"globant-data"_s, m_clock);
        QVERIFY_FAILED(refused, ErrorCode::StoreBusy);
        const QString& message = refused.error().message;
        QVERIFY2(
            message.contains(u"globant-data-cli import (process %1, since 2026-01-31T09:00:00Z)"_s.arg(other.pid())),
            qPrintable(message));
    }

    void theLockEndsWithItsProcess()
    {
        const QTemporaryDir dir;
        OtherProcess other(dir.path());
        QVERIFY(other.holds());
        other.kill();
        const auto lock = WorkspaceLock::acquire(dir.path(), u"globant-data"_s, m_clock);
        QVERIFY_RESULT(lock);
        QFile file(dir.filePath(u"workspace.lock"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()),
                 u"globant-data (process %1, since 2023-11-14T22:13:20Z)\n"_s.arg(::getpid()));
    }

    // A program started by the holder does not keep the lock alive.
    void childrenDoNotInheritIt()
    {
        const QTemporaryDir dir;
        auto lock = WorkspaceLock::acquire(dir.path(), u"parent"_s, m_clock);
        QVERIFY_RESULT(lock);
        int hold[2];
        int started[2]; // ends at the child's exec
        QCOMPARE(::pipe(hold), 0);
        QCOMPARE(::pipe2(started, O_CLOEXEC), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::dup2(hold[0], 0);
            ::close(hold[1]);
            ::execlp("cat", "cat", nullptr);
            ::_exit(1);
        }
        ::close(hold[0]);
        ::close(started[1]);
        char none = 0;
        QCOMPARE(::read(started[0], &none, 1), 0);
        ::close(started[0]);
        lock->reset();
        QVERIFY_RESULT(WorkspaceLock::acquire(dir.path(), u"again"_s, m_clock));
        ::close(hold[1]);
        ::waitpid(child, nullptr, 0);
    }

    void theFileIsPrivateWhateverTheUmask_data()
    {
        QTest::addColumn<int>("mask");
        QTest::newRow("0") << 0;
        QTest::newRow("0277") << 0277;
    }

    void theFileIsPrivateWhateverTheUmask()
    {
        QFETCH(const int, mask);
        const QTemporaryDir dir;
        const mode_t before = ::umask(mode_t(mask));
        const auto lock = WorkspaceLock::acquire(dir.path(), u"first"_s, m_clock);
        ::umask(before);
        QVERIFY_RESULT(lock);
        struct stat status = {};
        QCOMPARE(::stat(QFile::encodeName(dir.filePath(u"workspace.lock"_s)).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0600);
    }

    void whatIsNoFolderOfOursIsRefused()
    {
        const QTemporaryDir dir;
        QVERIFY_FAILED(WorkspaceLock::acquire(dir.filePath(u"missing"_s), u"first"_s, m_clock),
                       ErrorCode::StoreDamaged);
        QFile victim(dir.filePath(u"victim"_s));
        QVERIFY(victim.open(QIODevice::WriteOnly));
        victim.write("precious");
        victim.close();
        QVERIFY(QFile::link(victim.fileName(), dir.filePath(u"workspace.lock"_s)));
        QVERIFY_FAILED(WorkspaceLock::acquire(dir.path(), u"first"_s, m_clock), ErrorCode::StoreDamaged);
        QCOMPARE(victim.size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceLock)
#include "tst_workspacelock.moc"
