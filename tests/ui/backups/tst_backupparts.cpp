// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupsstate.h"
#include "ui/backups/backuptext.h"
#include "ui/backups/scheduleform.h"
#include "ui/backups/statuscard.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDir>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;
using backup::BackupEntry;
using backup::Schedule;
using Kind = Schedule::Kind;

namespace {

qint64 at(const QString& localTime)
{
    return QDateTime::fromString(localTime, u"yyyy-MM-dd HH:mm"_s).toMSecsSinceEpoch();
}

const qint64 kNow = at(u"2026-11-23 12:00"_s); // a Monday

BackupEntry whole(const QString& name, const QString& made, const QString& account)
{
    BackupEntry entry;
    entry.path = u"/backups/"_s + name;
    entry.bytes = 2 * 1024 * 1024;
    entry.id = name;
    entry.manifest.emplace();
    entry.manifest->account = account;
    entry.manifest->createdMs = at(made);
    entry.manifest->content.rows = {{u"departments"_s, 12}, {u"employees"_s, 1999}, {u"log"_s, 7}};
    entry.madeMs = at(made);
    entry.lastVerifiedMs = at(made);
    return entry;
}

BackupEntry unreadable(const QString& name, ErrorCode code)
{
    BackupEntry entry;
    entry.path = u"/backups/"_s + name;
    entry.bytes = 17;
    entry.madeMs = at(u"2026-11-20 09:00"_s);
    entry.error = {code, u"It is cut off."_s};
    return entry;
}

} // namespace

// The parts of the page that need no workspace.
class TestBackupParts : public QObject
{
    Q_OBJECT

    catalog::Catalog m_catalog = *catalog::Catalog::builtIn();

private Q_SLOTS:
    void moments_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<QString>("day");
        QTest::newRow("today") << u"2026-11-23 04:18"_s << u"today"_s;
        QTest::newRow("later today") << u"2026-11-23 23:59"_s << u"today"_s;
        QTest::newRow("tomorrow") << u"2026-11-24 00:00"_s << u"tomorrow"_s;
        QTest::newRow("yesterday") << u"2026-11-22 23:59"_s << u"yesterday"_s;
        QTest::newRow("last week") << u"2026-11-17 04:18"_s << u"Tuesday"_s;
        QTest::newRow("next week") << u"2026-11-29 04:18"_s << u"Sunday"_s;
        QTest::newRow("the same weekday") << u"2026-11-16 04:18"_s << u"16 November"_s;
        QTest::newRow("this year") << u"2026-02-03 04:18"_s << u"3 February"_s;
        QTest::newRow("another year") << u"2025-11-23 04:18"_s << u"23 November 2025"_s;
    }

    void moments()
    {
        QFETCH(const QString, when);
        QFETCH(const QString, day);
        QCOMPARE(BackupText::day(at(when), kNow), day);
        const QTime time = QTime::fromString(when.right(5), u"HH:mm"_s);
        QCOMPARE(BackupText::moment(at(when), kNow), day + u' ' + BackupText::time(time));
    }

    void timesHaveNoSeconds()
    {
        QCOMPARE(BackupText::time(QTime(4, 18, 7)), u"04:18"_s); // of the tests' locale
    }

    void plans_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<QString>("text");
        const QString six = BackupText::time(QTime(18, 0));
        Schedule schedule;
        QTest::newRow("off") << schedule << u"only when you make them"_s;
        schedule.afterImports = 3;
        QTest::newRow("by imports") << schedule << u"after every 3 imports"_s;
        schedule.kind = Kind::Daily;
        QTest::newRow("both") << schedule << u"every day at %1 and after every 3 imports"_s.arg(six);
        schedule.afterImports = 0;
        schedule.kind = Kind::Weekly;
        schedule.days = {1, 4};
        QTest::newRow("weekly") << schedule
                                << u"every %1 at %2"_s.arg(QLocale().createSeparatedList({u"Monday"_s, u"Thursday"_s}),
                                                           six);
        schedule.kind = Kind::Hourly;
        QTest::newRow("hourly") << schedule << u"every 6 hours"_s;
        schedule.kind = Kind::Cron;
        schedule.cron = u"18 4 * * *"_s;
        QTest::newRow("cron") << schedule << u"at the times of “18 4 * * *”"_s;
    }

    void plans()
    {
        QFETCH(const Schedule, schedule);
        QTEST(BackupText::plan(schedule), "text");
    }

    void theModelTellsWhatIsThere()
    {
        BackupsModel model(m_catalog);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        BackupEntry bitten = whole(u"bitten"_s, u"2026-11-21 04:18"_s, {});
        bitten.fault = u"Byte 5 is not what was written."_s;
        model.setBackups({whole(u"new"_s, u"2026-11-23 04:18"_s, u"ana"_s), bitten,
                          unreadable(u"cut"_s, ErrorCode::UnusableFile), unreadable(u"later"_s, ErrorCode::StoreNewer),
                          unreadable(u"foreign"_s, ErrorCode::WrongPassword)},
                         kNow);
        const auto text = [&model](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(model.rowCount(), 5);
        QVERIFY(text(0, BackupsModel::Made).startsWith(u"Today "_s));
        QCOMPARE(text(0, BackupsModel::By), u"ana"_s);
        QCOMPARE(text(0, BackupsModel::Rows), QLocale().toString(2011)); // of the tables, not the log
        QCOMPARE(text(0, BackupsModel::Size), QLocale().formattedDataSize(2 * 1024 * 1024, 1));
        QVERIFY(text(0, BackupsModel::Verified).startsWith(u"Today "_s));
        QCOMPARE(text(0, BackupsModel::File), u"new"_s);
        QVERIFY(!model.index(0, 0).data(BackupsModel::FaultRole).toBool());
        QCOMPARE(text(1, BackupsModel::By), u"Schedule"_s);
        QCOMPARE(text(1, BackupsModel::Verified), u"Damaged"_s);
        QCOMPARE(model.index(1, BackupsModel::Verified).data(Qt::ToolTipRole).toString(), bitten.fault);
        QVERIFY(model.index(1, 0).data(BackupsModel::FaultRole).toBool());
        QCOMPARE(text(2, BackupsModel::Verified), u"Damaged"_s);
        QCOMPARE(text(2, BackupsModel::Rows), QString());
        QCOMPARE(text(3, BackupsModel::Verified), u"Of a newer version"_s);
        QCOMPARE(text(4, BackupsModel::Verified), u"Of another workspace"_s);
        QCOMPARE(model.rowOf(u"/backups/cut"_s), 2);
        QCOMPARE(model.rowOf(u"/backups/none"_s), -1);
    }

    void theNewestWholeOneIsNotDeletable()
    {
        BackupsState state;
        BackupEntry bitten = whole(u"bitten"_s, u"2026-11-23 05:00"_s, {});
        bitten.fault = u"It is bad."_s;
        state.backups = {bitten, whole(u"new"_s, u"2026-11-23 04:18"_s, {}),
                         whole(u"old"_s, u"2026-11-22 04:18"_s, {})};
        QCOMPARE(state.newestWhole()->path, u"/backups/new"_s);
        QVERIFY(state.isDeletable(state.backups[0]));
        QVERIFY(!state.isDeletable(state.backups[1]));
        QVERIFY(state.isDeletable(state.backups[2]));
        QCOMPARE(state.usedBytes(), qint64(6 * 1024 * 1024));
    }

    void theStatusSaysHowThingsStand_data()
    {
        QTest::addColumn<BackupsState>("state");
        QTest::addColumn<QStringList>("says"); // last, next, proof, space; each a part of the text
        BackupsState state;
        state.readMs = kNow;
        state.freeBytes = 10'000'000'000;
        QTest::newRow("nothing yet") << state
                                     << QStringList{u"None yet"_s, u"Nothing is planned"_s, u"Never yet"_s, u" free"_s};
        state.backups = {whole(u"new"_s, u"2026-11-23 04:18"_s, {})};
        state.schedule.kind = Kind::Daily;
        state.next = backup::Due{at(u"2026-11-24 18:00"_s), backup::Reason::Time};
        state.proof = {at(u"2026-11-03 04:20"_s), true, {}, {}, at(u"2026-11-03 04:18"_s),
                       at(u"2026-11-03 04:20"_s), {}};
        QTest::newRow("as it should be") << state
                                         << QStringList{u"verified"_s, u"Tomorrow "_s, u"3 November: "_s, u" free"_s};
        state.next->atMs = kNow - 1;
        state.proof.ok = false;
        state.proof.fault = u"It is not whole."_s;
        state.freeBytes = 3 * 1024 * 1024;
        QTest::newRow("due, not proven, tight")
            << state << QStringList{u"Today"_s, u"Now, as soon"_s, u"failed. It is not whole."_s, u"That is little"_s};
        state.schedule.kind = Kind::Off;
        state.schedule.afterImports = 5;
        state.imports = 2;
        state.next.reset();
        state.backups[0].fault = u"It is bad."_s;
        QTest::newRow("by imports, none whole")
            << state << QStringList{u"None that is whole"_s, u"After 3 more imports"_s, {}, {}};
    }

    void theStatusSaysHowThingsStand()
    {
        QFETCH(const BackupsState, state);
        QFETCH(const QStringList, says);
        StatusCard card;
        card.setState(state);
        const QString names[] = {u"lastBackup"_s, u"nextBackup"_s, u"lastProof"_s, u"backupSpace"_s};
        for (int i = 0; i < 4; ++i) {
            const QString text = card.findChild<QLabel*>(names[i])->text();
            QVERIFY2(text.contains(says[i]), qPrintable(text));
        }
        QVERIFY(StatusCard::failure(state).isEmpty());
    }

    void aFailureSaysWhyAndWhenNext()
    {
        BackupsState state;
        state.readMs = kNow;
        state.run.tries = 2;
        state.run.lastFailureMs = at(u"2026-11-23 04:18"_s);
        state.run.lastFailure = {ErrorCode::StoreFull, u"The disk is full."_s};
        state.run.nextTryMs = at(u"2026-11-23 12:15"_s);
        const QString text = StatusCard::failure(state);
        QVERIFY2(text.startsWith(u"The backup of today "_s) &&
                     text.contains(u"The disk is full. It is tried again today"_s),
                 qPrintable(text));
    }

    void theFormKeepsWhatItWasGiven_data()
    {
        QTest::addColumn<Schedule>("schedule");
        Schedule schedule;
        QTest::newRow("off") << schedule;
        schedule.kind = Kind::Daily;
        schedule.time = QTime(4, 18);
        schedule.afterImports = 7;
        schedule.keep = {1, 2, 3, 4};
        QTest::newRow("daily") << schedule;
        schedule.kind = Kind::Weekly;
        schedule.days = {2, 5, 7};
        schedule.folder = u"/media/disk"_s;
        QTest::newRow("weekly") << schedule;
        schedule.kind = Kind::Hourly;
        schedule.everyHours = 12;
        QTest::newRow("hourly") << schedule;
        schedule.kind = Kind::Cron;
        schedule.cron = u"18 4 * * *"_s;
        QTest::newRow("cron") << schedule;
    }

    void theFormKeepsWhatItWasGiven()
    {
        QFETCH(const Schedule, schedule);
        ScheduleForm form;
        form.setSchedule(schedule, u"/workspace/backups"_s);
        QVERIFY2(form.schedule() == schedule, qPrintable(BackupText::plan(form.schedule())));
    }

    void theFormShowsWhatApplies()
    {
        ScheduleForm form;
        form.show();
        const auto shown = [&form](const QString& name) { return form.findChild<QWidget*>(name)->isVisible(); };
        auto* kind = form.findChild<QComboBox*>(u"scheduleKind"_s);
        const auto choose = [kind](Kind wanted) { kind->setCurrentIndex(kind->findData(int(wanted))); };
        choose(Kind::Off);
        QVERIFY(!shown(u"scheduleTime"_s) && !shown(u"scheduleHours"_s) && !shown(u"scheduleCron"_s));
        choose(Kind::Hourly);
        QVERIFY(shown(u"scheduleTime"_s) && shown(u"scheduleHours"_s));
        choose(Kind::Cron);
        QVERIFY(shown(u"scheduleCron"_s) && !shown(u"scheduleTime"_s));
        choose(Kind::Weekly);
        QVERIFY(form.findChildren<QToolButton*>().constFirst()->isVisible());
    }

    void thePreviewSaysWhenTheNextCome()
    {
        ScheduleForm form;
        Schedule schedule;
        form.setSchedule(schedule, {});
        QVERIFY(form.preview(kNow).startsWith(u"Nothing is planned"_s));
        schedule.kind = Kind::Daily;
        schedule.time = QTime(4, 18);
        form.setSchedule(schedule, {});
        const QString time = BackupText::time(schedule.time);
        QCOMPARE(form.preview(kNow), u"Next: tomorrow %1, then Wednesday %1, then Thursday %1."_s.arg(time));
        QSignalSpy changed(&form, &ScheduleForm::changed);
        form.findChild<QTimeEdit*>(u"scheduleTime"_s)->setTime(QTime(13, 0));
        QCOMPARE(changed.size(), 1);
        QVERIFY(form.preview(kNow).startsWith(u"Next: today "_s));
        auto* kind = form.findChild<QComboBox*>(u"scheduleKind"_s);
        kind->setCurrentIndex(kind->findData(int(Kind::Cron)));
        bool makesSense = true;
        form.findChild<QLineEdit*>(u"scheduleCron"_s)->setText(u"99 4 * * *"_s);
        QVERIFY(!form.preview(kNow, &makesSense).isEmpty());
        QVERIFY(!makesSense);
        kind->setCurrentIndex(kind->findData(int(Kind::Off)));
        form.findChild<QCheckBox*>(u"scheduleByImports"_s)->setChecked(true);
        form.findChild<QSpinBox*>(u"scheduleImports"_s)->setValue(4);
        QCOMPARE(form.preview(kNow), u"Next: after 4 imports."_s);
    }

    void freeSpaceIsThatOfTheNextFolderThatIsThere()
    {
        const QTemporaryDir folder;
        QVERIFY(freeBytesAt(folder.path()) > 0);
        QVERIFY(freeBytesAt(folder.filePath(u"not/yet/there"_s)) > 0);
    }
};

QTEST_MAIN(TestBackupParts)
#include "tst_backupparts.moc"
