// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using globant::records::HistoryEntry;
using globant::ui::HistoryText;

class TestHistoryText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfBackups_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("flag"); // scheduled, or over
        QTest::addColumn<QString>("expected");
        const QString file = u"a.gdbackup"_s;
        QTest::newRow("by hand") << u"backup"_s << u"made"_s << file << false << u"Backed up to a.gdbackup"_s;
        QTest::newRow("scheduled") << u"backup"_s << u"made"_s << file << true
                                   << u"Backed up to a.gdbackup, as scheduled"_s;
        QTest::newRow("found") << u"backup"_s << u"adopted"_s << file << true
                               << u"Found the backup a.gdbackup of a run that was cut off"_s;
        QTest::newRow("failed") << u"backup"_s << u"failed"_s << QString() << false << u"A backup failed: No room."_s;
        QTest::newRow("failed, scheduled")
            << u"backup"_s << u"failed"_s << QString() << true << u"A scheduled backup failed: No room."_s;
        QTest::newRow("not removed") << u"backup"_s << u"removal_failed"_s << QString() << true
                                     << u"Old backups were not removed: No room."_s;
        QTest::newRow("the schedule") << u"backup"_s << u"scheduled"_s << QString() << false
                                      << u"Changed the schedule of backups"_s;
        QTest::newRow("deleted") << u"backup"_s << u"deleted"_s << file << false << u"Deleted the backup a.gdbackup"_s;
        QTest::newRow("of a later version") << u"backup"_s << u"sealed"_s << file << false << u"Backups sealed"_s;
        QTest::newRow("proven") << u"selftest"_s << u"proven"_s << file << false
                                << u"Restored a.gdbackup as a test, and it came back whole"_s;
        QTest::newRow("not proven") << u"selftest"_s << u"failed"_s << file << false
                                    << u"The test restore of a.gdbackup failed: No room."_s;
        QTest::newRow("nothing to prove")
            << u"selftest"_s << u"failed"_s << QString() << false << u"A test restore failed: No room."_s;
        QTest::newRow("restored") << u"restore"_s << QString() << file << false
                                  << u"Restored this workspace from the backup a.gdbackup of an unknown time"_s;
        QTest::newRow("restored over")
            << u"restore"_s << QString() << file << true
            << u"Put the backup a.gdbackup of an unknown time in the place of what was here"_s;
    }
    void tellsOfBackups()
    {
        QFETCH(QString, kind);
        QFETCH(QString, action);
        QFETCH(QString, file);
        QFETCH(bool, flag);
        QFETCH(QString, expected);
        HistoryEntry entry;
        entry.kind = kind;
        entry.action = action;
        entry.file = file;
        entry.fault = u"No room."_s;
        entry.scheduled = entry.isOver = flag;
        QCOMPARE(HistoryText::what(entry, *globant::catalog::Catalog::builtIn()), expected);
        QVERIFY(HistoryText::kind(kind) != kind);
        QVERIFY(!HistoryText::canBeUndone(entry));
    }

    void tellsWhenABackupWasMade()
    {
        HistoryEntry entry;
        entry.kind = u"restore"_s;
        entry.madeMs = 1'700'000'000'000;
        QVERIFY(HistoryText::what(entry, *globant::catalog::Catalog::builtIn())
                    .contains(HistoryText::when(1'700'000'000'000)));
    }
};

QTEST_GUILESS_MAIN(TestHistoryText)
#include "tst_historytext.moc"
