// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storefaults/faultsubject.h"
#include "tests/storefaults/faultvfs.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace globant;
using test::Fault;
using FaultCall = test::FileCall;

// Each call of the store's to the system fails, one at a time, once or from then on: the change is told to have failed
// with a code and a sentence or is done, and the store opens afterwards, is sound, and holds all of it or nothing.
class TestIoFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survives_data();
    void survives();
    void cleanupTestCase();

private:
    // How many of the calls of one kind are made to fail where not all are.
    static constexpr int kSample = 4;

    const test::FaultSubject& subject(const QString& name)
    {
        auto& made = m_subjects[name];
        if (!made)
            made = test::FaultSubject::make(name);
        return *made;
    }
    void tryFault(const test::FaultSubject& subject, const Fault& fault);

    test::FaultVfs m_vfs;
    std::map<QString, std::unique_ptr<test::FaultSubject>> m_subjects;
    std::map<QString, std::map<FaultCall, int>> m_calls;
    QMap<QString, int> m_sentences;
    int m_tried = 0;
    int m_succeeded = 0;
    int m_allKeptAfterError = 0;
};

void TestIoFaults::survives_data()
{
    struct Way
    {
        const char* name;
        FaultCall call;
        test::FaultKind kind;
    };
    using test::FaultKind;
    static constexpr Way kWays[] = {{"open", FaultCall::Open, FaultKind::IoError},
                                    {"read", FaultCall::Read, FaultKind::IoError},
                                    {"write", FaultCall::Write, FaultKind::IoError},
                                    {"write: no space", FaultCall::Write, FaultKind::NoSpace},
                                    {"write: short", FaultCall::Write, FaultKind::ShortWrite},
                                    {"sync", FaultCall::Sync, FaultKind::IoError},
                                    {"truncate", FaultCall::Truncate, FaultKind::IoError},
                                    {"lock", FaultCall::Lock, FaultKind::IoError},
                                    {"delete", FaultCall::Delete, FaultKind::IoError},
                                    {"shared memory", FaultCall::SharedMemory, FaultKind::IoError}};
    QTest::addColumn<QString>("name");
    QTest::addColumn<FaultCall>("call");
    QTest::addColumn<test::FaultKind>("kind");
    QTest::addColumn<bool>("lasting");
    for (const QString& name : test::FaultSubject::names())
        for (const Way& way : kWays)
            for (const bool lasting : {false, true})
                QTest::addRow("%s, %s, %s", qPrintable(name), way.name, lasting ? "from then on" : "once")
                    << name << way.call << way.kind << lasting;
}

void TestIoFaults::survives()
{
    QFETCH(const QString, name);
    QFETCH(const FaultCall, call);
    QFETCH(const test::FaultKind, kind);
    QFETCH(const bool, lasting);
    const test::FaultSubject& what = subject(name);
    auto& calls = m_calls[name];
    if (calls.empty()) {
        const auto folder = test::quickFolder();
        test::copyFiles(what.prepared(), folder->path());
        m_vfs.disarm();
        QVERIFY(what.act(folder->path(), [] {}));
        for (std::size_t i = 0; i < test::kFileCalls; ++i)
            calls[FaultCall(i)] = m_vfs.count(FaultCall(i));
    }
    const int count = calls[call];
    const int step = test::triesAllFaults() ? 1 : std::max(1, count / kSample);
    for (int nth = 1; nth <= count && !QTest::currentTestFailed(); nth += step)
        tryFault(what, {call, kind, nth, lasting});
}

void TestIoFaults::tryFault(const test::FaultSubject& what, const Fault& fault)
{
    const auto folder = test::quickFolder();
    test::copyFiles(what.prepared(), folder->path());
    m_vfs.arm(fault);
    const auto answer = what.act(folder->path(), [] {});
    const bool fired = m_vfs.fired();
    m_vfs.disarm();
    ++m_tried;
    const auto held = what.look(folder->path());
    const auto told = u"call %1: %2"_s.arg(fault.nth).arg(answer ? u"done"_s : answer.error().message);
    QVERIFY2(held.has_value(), held ? "" : qPrintable(told + u" -> "_s + held.error().message));
    if (answer) {
        ++m_succeeded;
        QVERIFY2(*held == what.after(), qPrintable(told + u", and it is not there"_s));
        return;
    }
    QVERIFY(fired);
    ++m_sentences[errorName(answer.error().code) + u": "_s + answer.error().message];
    QVERIFY2(answer.error().message.endsWith(u'.'), qPrintable(answer.error().message));
    QVERIFY2(*held == what.before() || *held == what.after(), qPrintable(told + u", and a part of it is there"_s));
    if (*held == what.after() && what.before() != what.after())
        ++m_allKeptAfterError;
}

void TestIoFaults::cleanupTestCase()
{
    qInfo("%d faults; done in spite of %d; told as failed and found whole: %d", m_tried, m_succeeded,
          m_allKeptAfterError);
    if (test::triesAllFaults())
        for (const auto& [sentence, times] : m_sentences.asKeyValueRange())
            qInfo("%5d  %s", times, qPrintable(sentence));
}

QTEST_GUILESS_MAIN(TestIoFaults)
#include "tst_iofaults.moc"
