// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backupkeeper.h"
#include "core/backup/backuplist.h"
#include "core/backup/schedule.h"
#include "core/backup/selftest.h"
#include "core/records/history.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/backupstable.h"
#include "ui/common/widgets.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDir>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace globant;

namespace {

constexpr qint64 kDayMs = 86'400'000;

// A desktop that shows notifications: keeps what it was told to show.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QList<QStringList> shown; // title and text, and the actions
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& text,
                const QStringList& actions, const QVariantMap&, int)
    {
        shown.append(QStringList{title, text} + actions);
        return uint(shown.size()) + 40;
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
};

} // namespace

// Backups in the real window, over a real workspace. With a session bus (GLOBANT_TEST_BUS) a desktop stands on it that
// shows notifications.
class TestWindowBackups : public test::WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDeletedComesBack()
    {
        begin();
        const qint64 hires = total();
        QVERIFY(hires > 0);
        goToBackups();
        named<QPushButton>(u"firstBackup"_s)->click();
        QTRY_VERIFY(notice().startsWith(u"The backup is written and verified"_s));
        QTRY_COMPARE(model()->rowCount(), 1);
        QTRY_VERIFY(named<QPushButton>(u"verifyBackup"_s)->isEnabled());
        named<QPushButton>(u"verifyBackup"_s)->click();
        QTRY_VERIFY(notice().startsWith(u"The backup is whole"_s));

        execute(u"DELETE FROM employees WHERE id > 100"_s);
        goTo(0);
        QTRY_VERIFY(total() < hires);
        m_clock.advance(3'600'000);
        goToBackups();
        QTRY_VERIFY(named<QPushButton>(u"restoreBackup"_s)->isEnabled());
        named<QPushButton>(u"restoreBackup"_s)->click();
        QTRY_VERIFY(named<QRadioButton>(u"restoreOver"_s)->isVisible());
        named<QRadioButton>(u"restoreOver"_s)->click();
        const desktop::WorkArea* const before = m_window->workArea();
        named<QPushButton>(u"restore"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workArea() != nullptr && m_window->workArea() != before, 10'000);
        QTRY_VERIFY(m_window->workArea()->notice()->text().contains(u"those of the backup"_s));
        goTo(0);
        chooseYear(2023); // the choice went with the last row of that year
        QTRY_COMPARE(total(), hires);

        // And back again: what was replaced is a backup, too.
        goToBackups();
        QTRY_COMPARE(model()->rowCount(), 2);
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        goTo(0);
        chooseYear(2023);
        QTRY_COMPARE(total(), hires);
    }

    void oneTableComesBackAndIsUndoneInTheHistory()
    {
        begin();
        const qint64 hires = total();
        goToBackups();
        named<QPushButton>(u"firstBackup"_s)->click();
        QTRY_COMPARE(model()->rowCount(), 1);
        execute(u"DELETE FROM employees WHERE id > 100"_s);
        QTRY_VERIFY(named<QPushButton>(u"restoreBackup"_s)->isEnabled());
        named<QPushButton>(u"restoreBackup"_s)->click();
        QTRY_VERIFY(named<QRadioButton>(u"restoreOneTable"_s)->isVisible());
        named<QRadioButton>(u"restoreOneTable"_s)->click();
        auto* tables = named<QComboBox>(u"restoreTable"_s);
        tables->setCurrentIndex(tables->findData(u"employees"_s));
        named<QPushButton>(u"restore"_s)->click();
        QTRY_VERIFY2(notice().contains(u"rows were added"_s), qPrintable(notice()));
        goTo(0);
        QTRY_COMPARE(total(), hires);
        goTo(3);
        press(u"Undo"_s);
        goTo(0);
        QTRY_VERIFY(total() < hires);
    }

    void whatIsDueIsMade()
    {
        begin();
        plan(u""_s);
        m_clock.advance(2 * kDayMs);
        m_window->workArea()->refresh(); // as F5 does; else within a minute
        goToBackups();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, 10'000);
        QCOMPARE(model()->index(0, ui::BackupsModel::By).data().toString(), u"Schedule"_s);
        // The self-test follows by itself.
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QLabel*>(u"lastProof"_s)->text().contains(u"came back whole"_s),
                                 10'000);
        QVERIFY(!m_window->findChild<QPushButton*>(u"backupFailed"_s)->isVisible());
    }

    void importsMakeOneDue()
    {
        begin();
        backup::Schedule schedule;
        schedule.afterImports = 1;
        plan(schedule);
        m_window->workArea()->refresh();
        goToBackups();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, 10'000); // of the three files imported
    }

    void aFailureIsToldAndTriedAgain()
    {
        FakeNotifications desktopNotifications;
        const bool hasBus = qEnvironmentVariableIsSet("GLOBANT_TEST_BUS");
        QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
        if (hasBus) {
            QVERIFY(other.registerObject(u"/org/freedesktop/Notifications"_s, &desktopNotifications,
                                         QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
            QVERIFY(other.registerService(u"org.freedesktop.Notifications"_s));
        }
        begin();
        const QString disk = m_folder->filePath(u"disk of Ana"_s);
        plan(disk);
        m_clock.advance(2 * kDayMs);
        m_window->workArea()->refresh();
        auto* told = m_window->findChild<QPushButton*>(u"backupFailed"_s);
        QTRY_VERIFY_WITH_TIMEOUT(told->isVisible(), 10'000);
        QVERIFY(told->toolTip().contains(disk));
        goTo(0);
        told->click();
        auto* trouble = m_window->findChild<ui::Notice*>(u"backupTrouble"_s);
        QTRY_VERIFY2(trouble->isVisible() && trouble->text().contains(u"It is tried again"_s),
                     qPrintable(trouble->text()));
        QCOMPARE(m_window->workArea()->currentPage(), find<ui::BackupsPage>());
        if (hasBus) {
            QTRY_COMPARE(desktopNotifications.shown.size(), 1);
            // Whoever walks by a locked screen learns nothing of anybody.
            const QString said = desktopNotifications.shown[0].join(u' ');
            for (const QString& secret : {m_window->workArea()->session().account(), disk, u"Ana"_s, workspace()})
                QVERIFY2(!said.contains(secret), qPrintable(said));
            goTo(0);
            Q_EMIT desktopNotifications.ActionInvoked(41, u"default"_s);
            QTRY_COMPARE(m_window->workArea()->currentPage(), find<ui::BackupsPage>());
        }
        QVERIFY(hasEntry(u"backup"_s));

        // The disk is there again: by itself, after a pause.
        QVERIFY(QDir().mkpath(disk));
        m_clock.advance(6 * 60'000);
        m_window->workArea()->refresh();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, 10'000);
        QTRY_VERIFY(!told->isVisible());
        QTRY_VERIFY(trouble->text().isEmpty());
        if (hasBus) {
            QTRY_COMPARE(desktopNotifications.closed, QList<uint>{41});
            QVERIFY(other.unregisterService(u"org.freedesktop.Notifications"_s));
        }
    }

    void aFailureIsToldAgainAfterLogin()
    {
        begin();
        backup::ScheduleState state;
        state.tries = 1;
        state.lastFailure = {ErrorCode::StoreFull, u"The disk is full."_s};
        state.nextTryMs = m_clock.nowMs() + kDayMs;
        write([state](const store::Connection& connection) { return backup::writeScheduleState(connection, state); });
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        auto* told = m_window->findChild<QPushButton*>(u"backupFailed"_s);
        QTRY_VERIFY(told->isVisible());
        QCOMPARE(told->accessibleDescription(), u"The disk is full."_s);
    }

    void checkingAndProvingCanBeCancelled()
    {
        begin();
        execute(
            u"WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 150000) INSERT INTO "
            "departments (id, department, entry_id) SELECT i, 'Department ' || i || hex(randomblob(40)), 1 FROM n"_s);
        goToBackups();
        named<QPushButton>(u"firstBackup"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, 20'000);
        auto* cancel = named<QPushButton>(u"cancelBackup"_s);
        for (const auto& [what, sentence] : {std::pair{u"verifyBackup"_s, u"The check was cancelled"_s},
                                             {u"proveBackup"_s, u"The test was cancelled"_s}}) {
            // One that has ended before it is cancelled is tried again.
            for (int i = 0; i < 5 && !notice().startsWith(sentence); ++i) {
                QTRY_VERIFY(named<QPushButton>(what)->isEnabled());
                named<QPushButton>(what)->click();
                QVERIFY(cancel->isVisible());
                cancel->click();
                QTRY_VERIFY(!cancel->isVisible());
            }
            QVERIFY2(notice().startsWith(sentence), qPrintable(notice()));
        }
        QVERIFY(!QFileInfo::exists(backup::selfTestFolder(workspace())));
    }

    void closingDoesNotWaitForABackup()
    {
        begin();
        goToBackups();
        named<QPushButton>(u"firstBackup"_s)->click();
        QVERIFY(m_window->close());
        QElapsedTimer timer;
        timer.start();
        m_window.reset();
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
        const QStringList left =
            QDir(backup::backupFolder(workspace())).entryList({u"*.part*"_s}, QDir::Files | QDir::Hidden);
        QCOMPARE(left, QStringList());
    }

private:
    void begin()
    {
        setUp();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        goTo(0);
        chooseYear(2023);
        QTRY_VERIFY(total() > 0);
    }

    qint64 total() const { return find<ui::DashboardPage>()->figures().total; }

    void goToBackups()
    {
        goTo(int(m_window->workArea()->pages().indexOf(find<ui::BackupsPage>())));
        QTRY_VERIFY(m_window->findChild<QPushButton*>(u"planBackups"_s)->isEnabled());
    }

    ui::BackupsModel* model() const { return find<ui::BackupsPage>()->model(); }
    QString notice() const { return m_window->findChild<ui::Notice*>(u"backupNotice"_s)->text(); }

    template <class Widget>
    Widget* named(const QString& name) const
    {
        auto* found = m_window->findChild<Widget*>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    template <class Work>
    void write(Work work)
    {
        QVERIFY_RESULT(m_window->workArea()->session().store().writer().runNow(std::move(work)));
    }

    void execute(const QString& sql)
    {
        write([sql](const store::Connection& connection) { return connection.execute(sql); });
        Q_EMIT m_window->workArea()->session().dataChanged();
    }

    void plan(const backup::Schedule& schedule)
    {
        write([schedule, now = m_clock.nowMs()](const store::Connection& connection) {
            return backup::writeSchedule(connection, u"ana"_s, accounts::Role::Administrator, schedule, now);
        });
    }
    void plan(const QString& folder)
    {
        backup::Schedule schedule;
        schedule.kind = backup::Schedule::Kind::Daily;
        schedule.folder = folder;
        plan(schedule);
    }

    bool hasEntry(const QString& kind)
    {
        const auto reader = m_window->workArea()->session().store().reader();
        records::HistoryFilter filter;
        filter.kind = kind;
        return records::History(**reader).count(filter).value_or(0) > 0;
    }
};

QTEST_MAIN(TestWindowBackups)
#include "tst_windowbackups.moc"
