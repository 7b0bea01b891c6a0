// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storefaults/faultsubject.h"

#include <QTest>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace globant;

namespace {

// Counts allocations, and refuses one of them.
class Allocations
{
public:
    void refuse(int nth)
    {
        m_refused = nth;
        m_count = 0;
    }
    bool isRefused() { return ++m_count == m_refused; }
    int count() const { return m_count; }

private:
    std::atomic_int m_count = 0;
    std::atomic_int m_refused = 0; // 0: none
};

Allocations s_ofSqlite;
Allocations s_ofCpp;
sqlite3_mem_methods s_methods; // SQLite's own

void* allocate(int size)
{
    return s_ofSqlite.isRefused() ? nullptr : s_methods.xMalloc(size);
}

void* reallocate(void* memory, int size)
{
    return s_ofSqlite.isRefused() ? nullptr : s_methods.xRealloc(memory, size);
}

void hookSqlite()
{
    sqlite3_config(SQLITE_CONFIG_GETMALLOC, &s_methods);
    sqlite3_mem_methods hooked = s_methods;
    hooked.xMalloc = allocate;
    hooked.xRealloc = reallocate;
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &hooked) != SQLITE_OK)
        qFatal("SQLite was used already");
}

} // namespace

void* operator new(std::size_t size)
{
    void* const memory = s_ofCpp.isRefused() ? nullptr : std::malloc(std::max<std::size_t>(size, 1));
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}

// Each allocation is refused once, SQLite's and those of C++, in a process of its own. The change is told to have
// failed, is done, or the program ends: by itself where no exception is caught, and SQLCipher crashes at some of its
// own. In any case all of the change is there afterwards, or nothing.
class TestMemoryFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leaveNothingByHalf_data();
    void leaveNothingByHalf();

private:
    static constexpr int kSample = 30;
    static constexpr int kLongestSeconds = 20;
    static constexpr int kFailed = 40;    // exit status of a child that was told so
    static constexpr int kSenseless = 41; // ... without a sentence about memory
};

void TestMemoryFaults::leaveNothingByHalf_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("sqlite");
    for (const QString& name : test::FaultSubject::names())
        for (const bool sqlite : {true, false})
            QTest::addRow("%s, %s", qPrintable(name), sqlite ? "SQLite's" : "C++") << name << sqlite;
}

void TestMemoryFaults::leaveNothingByHalf()
{
    QFETCH(const QString, name);
    QFETCH(const bool, sqlite);
    Allocations& allocations = sqlite ? s_ofSqlite : s_ofCpp;
    const auto subject = test::FaultSubject::make(name);
    int count = 0;
    {
        const auto folder = test::quickFolder();
        test::copyFiles(subject->prepared(), folder->path());
        allocations.refuse(0);
        QVERIFY(subject->act(folder->path(), [] {}));
        count = allocations.count();
    }
    const int step = test::triesAllFaults() ? 1 : std::max(1, count / kSample);
    int tried = 0;
    QMap<QString, int> ends;
    for (int nth = 1; nth <= count; nth += step) {
        const auto folder = test::quickFolder();
        test::copyFiles(subject->prepared(), folder->path());
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit none{0, 0};
            ::setrlimit(RLIMIT_CORE, &none);
            if (std::freopen("/dev/null", "w", stderr) == nullptr)
                ::_exit(2);
            for (const int signal : {SIGABRT, SIGSEGV})
                std::signal(signal, SIG_DFL);
            ::alarm(kLongestSeconds);
            // As in the product, nobody catches what is thrown.
            const auto act = [&]() noexcept { return subject->act(folder->path(), [] {}); };
            allocations.refuse(nth);
            const auto answer = act();
            allocations.refuse(0);
            ::_exit(answer ? 0 : answer.error().message.contains(u"memory"_s) ? kFailed : kSenseless);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        ++tried;
        const bool exited = WIFEXITED(status);
        const int number = exited ? WEXITSTATUS(status) : WTERMSIG(status);
        const QString end = (exited ? u"exit %1"_s : u"signal %1"_s).arg(number);
        ++ends[end];
        const QString told = u"allocation %1 of %2, %3"_s.arg(nth).arg(count).arg(end);
        QVERIFY2(exited ? number == 0 || number == kFailed || number == kSenseless
                        : number == SIGABRT || (sqlite && number == SIGSEGV),
                 qPrintable(told));
        const auto held = subject->look(folder->path());
        QVERIFY2(held.has_value(), held ? "" : qPrintable(told + u" -> "_s + held.error().message));
        QVERIFY2(*held == subject->after() || (*held == subject->before() && !(exited && number == 0)),
                 qPrintable(told));
    }
    QStringList texts;
    for (const auto& [end, times] : ends.asKeyValueRange())
        texts.append(u"%1: %2"_s.arg(end).arg(times));
    qInfo("%d allocations, %d refused: %s", count, tried, qPrintable(texts.join(u", "_s)));
}

int main(int argc, char** argv)
{
    hookSqlite();
    QCoreApplication app(argc, argv);
    TestMemoryFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_memoryfaults.moc"
