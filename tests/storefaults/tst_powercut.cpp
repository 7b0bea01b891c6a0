// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storefaults/cutdisk.h"
#include "tests/storefaults/faultsubject.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>
#include <array>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace globant;
using test::CutDisk;
using test::FileEvent;

namespace {

test::FaultVfs* s_tracing = nullptr; // what the two functions below tell of syncs that do not go through SQLite

void recordSync(int fd)
{
    if (s_tracing != nullptr)
        s_tracing->record({FileEvent::Kind::Sync, QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(fd)), 0, {}});
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// In place of the C library's, for all of this program.
extern "C" int fsync(int fd)
{
    recordSync(fd);
    return int(::syscall(SYS_fsync, fd));
}

extern "C" int fdatasync(int fd)
{
    recordSync(fd);
    return int(::syscall(SYS_fdatasync, fd));
}

// The power goes before and after each sync, and between: what was not synced is gone, there, torn or in another order.
// The store opens, is sound, and holds all of the change or nothing; all, once the change was told to be done.
class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSurvived_data();
    void isSurvived();

private:
    static constexpr std::size_t kSample = 12; // cuts of each, where not all are tried

    // What happens to the files of a folder, keyslots.json's replacements put in where they are first seen.
    std::vector<FileEvent> traceOf(const test::FaultSubject& subject, const QString& folder);

    test::FaultVfs m_vfs;
};

void TestPowerCut::isSurvived_data()
{
    QTest::addColumn<QString>("name");
    for (const QString& name : test::FaultSubject::names())
        QTest::newRow(qPrintable(name)) << name;
}

std::vector<FileEvent> TestPowerCut::traceOf(const test::FaultSubject& subject, const QString& folder)
{
    m_vfs.beginTrace(folder);
    s_tracing = &m_vfs;
    const auto answer = subject.act(folder, [&] { m_vfs.record({FileEvent::Kind::Mark, folder, 0, {}}); });
    s_tracing = nullptr;
    if (!answer)
        qFatal("%s", qPrintable(answer.error().message));
    return m_vfs.endTrace();
}

void TestPowerCut::isSurvived()
{
    QFETCH(const QString, name);
    const auto subject = test::FaultSubject::make(name);
    const auto folder = test::quickFolder();
    test::copyFiles(subject->prepared(), folder->path());
    CutDisk disk(folder->path());
    const QString slotsFile = folder->filePath(u"keyslots.json"_s);
    const QByteArray slotsBefore = contentOf(slotsFile);
    std::vector<FileEvent> events = traceOf(*subject, folder->path());
    // Written beside its name, synced and renamed: durable with the folder's next sync.
    const QByteArray slotsAfter = contentOf(slotsFile);
    if (slotsAfter != slotsBefore) {
        const auto written = std::find_if(events.begin(), events.end(), [&](const FileEvent& event) {
            return event.kind == FileEvent::Kind::Sync && event.path.startsWith(slotsFile + u'.');
        });
        QVERIFY(written != events.end());
        const auto renamed = events.insert(written + 1, {FileEvent::Kind::Replace, slotsFile, 0, slotsAfter});
        const auto synced = std::find_if(renamed, events.end(), [&](const FileEvent& event) {
            return event.kind == FileEvent::Kind::Sync && event.path == folder->path();
        });
        QVERIFY(synced != events.end());
        events.insert(synced + 1, {FileEvent::Kind::Sync, slotsFile, 0, {}});
    }
    std::erase_if(events, [](const FileEvent& event) { return event.path.endsWith(".new"_L1); });

    std::vector<std::size_t> syncs;
    for (std::size_t i = 0; i < events.size(); ++i)
        if (events[i].kind == FileEvent::Kind::Sync)
            syncs.push_back(i);
    const std::size_t step = test::triesAllFaults() ? 1 : std::max<std::size_t>(1, 2 * syncs.size() / kSample);
    const std::size_t between = test::triesAllFaults() ? 1 : std::max<std::size_t>(1, events.size() / kSample);
    std::mt19937 random(20260101);
    bool done = false;
    int cuts = 0;
    std::size_t syncsSeen = 0;
    for (std::size_t i = 0; i <= events.size(); ++i) {
        const bool atSync = i < events.size() && events[i].kind == FileEvent::Kind::Sync;
        const bool afterSync = i > 0 && events[i - 1].kind == FileEvent::Kind::Sync;
        if (atSync)
            ++syncsSeen;
        if (((atSync || afterSync) && syncsSeen % step == 0) || i % between == 0 || i == events.size()) {
            using Fate = CutDisk::Fate;
            static constexpr std::array kFates{Fate::Dropped, Fate::Kept, Fate::Torn, Fate::Reordered};
            for (const Fate fate : kFates) {
                const auto cut = test::quickFolder();
                disk.writeTo(cut->path(), fate, random);
                const auto held = subject->look(cut->path());
                const QString where = u"cut at event %1 of %2, fate %3: "_s.arg(i).arg(events.size()).arg(int(fate));
                QVERIFY2(held.has_value(), held ? "" : qPrintable(where + held.error().message));
                QVERIFY2(*held == subject->after() || (!done && *held == subject->before()),
                         qPrintable(where + (done ? u"what was told to be done is gone"_s : u"a part is there"_s)));
                ++cuts;
            }
        }
        if (i < events.size()) {
            disk.apply(events[i]);
            done = done || events[i].kind == FileEvent::Kind::Mark;
        }
    }
    qInfo("%d cuts, %zu events, %zu syncs", cuts, events.size(), syncs.size());
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
