// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/backupkeeper.h"
#include "core/accounts/workspace.h"
#include "core/backup/backuplist.h"
#include "core/backup/schedule.h"
#include "core/backup/selftest.h"
#include "core/common/durablefile.h"
#include "core/store/settings.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/backups/fakebackupcontrol.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/backupstable.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QDir>
#include <QMessageBox>
#include <QPainter>
#include <QRadioButton>
#include <QScrollBar>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace globant;

// Not a check: pictures of the page Backups in its states, in the folder that GLOBANT_SCREENSHOTS names
// (tests/desktop/screenshots.sh). Skipped without it.
class TestScreenshotsBackups : public test::WindowFixture
{
    Q_OBJECT

    QString m_suffix;
    QTranslator m_texts;

    void shoot(const QString& name)
    {
        QTest::qWait(150);
        QPixmap picture = m_window->grab();
        QPainter painter(&picture);
        const QPoint origin = m_window->mapToGlobal(QPoint());
        const auto over = QApplication::topLevelWidgets(); // dialogs and menus
        for (QWidget* widget : over)
            if (widget->isVisible() && widget != m_window.get())
                painter.drawPixmap(widget->mapToGlobal(QPoint()) - origin, widget->grab());
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        QVERIFY2(picture.save(folder + u"/backups-"_s + name + m_suffix + u".png"_s), qPrintable(name));
    }

    ui::BackupsPage* page() const { return find<ui::BackupsPage>(); }

    template <class Widget>
    Widget* named(const QString& name) const
    {
        auto* found = m_window->findChild<Widget*>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    void goToBackups()
    {
        goTo(int(m_window->workArea()->pages().indexOf(page())));
        QTRY_VERIFY(named<QPushButton>(u"planBackups"_s)->isEnabled());
    }

    void again(int rows)
    {
        Q_EMIT m_window->workArea()->session().dataChanged();
        QTRY_COMPARE(page()->model()->rowCount(), rows);
    }

    template <class Work>
    void write(Work work)
    {
        QVERIFY_RESULT(m_window->workArea()->session().store().writer().runNow(std::move(work)));
    }

    QString backUp(bool scheduled)
    {
        const accounts::Session& session = m_window->workArea()->session().workspace().session;
        const QString path = backup::backupFolder(session.workspace) + u'/' + backup::suggestedName(m_clock.nowMs());
        backup::BackupOptions options;
        options.program = u"1.0"_s;
        options.scheduled = scheduled;
        if (!makePrivateFolder(backup::backupFolder(session.workspace)) ||
            !backup::createBackup(session, path, m_clock, options))
            qFatal("no backup");
        return path;
    }

    // Backups of some weeks, one of them bitten.
    void backUpOften()
    {
        for (const int hours : {900, 700, 140, 26, 24, 22}) {
            const QString path = backUp(hours != 26);
            if (hours == 24)
                QVERIFY(QFile::resize(path, QFileInfo(path).size() - 5));
            m_clock.advance(qint64(hours) * 3'600'000);
        }
    }

    void plan(const backup::Schedule& schedule)
    {
        write([schedule, now = m_clock.nowMs()](const store::Connection& connection) {
            return backup::writeSchedule(connection, u"ana"_s, accounts::Role::Administrator, schedule, now);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_texts.load(u":/translations/globant-data_en.qm"_s));
        QApplication::installTranslator(&m_texts);
    }

    void pages_data()
    {
        QTest::addColumn<ui::ThemeMode>("mode");
        QTest::addColumn<QSize>("size");
        QTest::newRow("-light") << ui::ThemeMode::Light << QSize(1280, 800);
        QTest::newRow("-dark") << ui::ThemeMode::Dark << QSize(1280, 800);
        QTest::newRow("-light-small") << ui::ThemeMode::Light << QSize(960, 600);
    }

    void pages()
    {
        QFETCH(const ui::ThemeMode, mode);
        QFETCH(const QSize, size);
        if (qEnvironmentVariableIsEmpty("GLOBANT_SCREENSHOTS"))
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        m_suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, mode);
        setUp();
        m_window->resize(size);
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        goToBackups();
        shoot(u"empty"_s);

        backUpOften();
        backup::Schedule schedule;
        schedule.kind = backup::Schedule::Kind::Daily;
        schedule.time = QTime(4, 18);
        plan(schedule);
        write([now = m_clock.nowMs()](const store::Connection& connection) {
            backup::Proof proof;
            proof.atMs = proof.provenMs = now - qint64(8) * 86'400'000;
            proof.backupMs = proof.atMs - 3'600'000;
            proof.ok = true;
            return store::writeSetting(connection, store::kWorkspaceSettings, u"backup.proof"_s, backup::toJson(proof));
        });
        again(6);
        shoot(u"list"_s);
        page()->findChild<ui::BackupsTable*>()->choose(1);
        shoot(u"damaged"_s);
        page()->findChild<ui::BackupsTable*>()->choose(2);
        named<QPushButton>(u"deleteBackup"_s)->click();
        shoot(u"delete"_s);
        page()->findChild<QMessageBox*>()->close();
        shootJobs();
        shootRestore();
        shootSchedule();
        shootTrouble();
    }

private:
    void shootJobs()
    {
        test::FakeBackupControl control;
        auto* window = new ui::BackupsPage(m_window->workArea()->session(), control);
        window->resize(m_window->size() - QSize(184, 26));
        window->show();
        window->refresh();
        QTRY_COMPARE(window->model()->rowCount(), 6);
        control.setJob(ui::BackupControl::Job::Creating, 45);
        QTest::qWait(50);
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        window->grab().save(folder + u"/backups-job"_s + m_suffix + u".png"_s);
        control.setJob(ui::BackupControl::Job::Proving);
        window->grab().save(folder + u"/backups-proving"_s + m_suffix + u".png"_s);
        delete window;
    }

    void shootRestore()
    {
        page()->findChild<ui::BackupsTable*>()->choose(2);
        named<QPushButton>(u"restoreBackup"_s)->click();
        QTRY_VERIFY(named<QPushButton>(u"restore"_s)->isVisible());
        shoot(u"restore-folder"_s);
        named<QRadioButton>(u"restoreOver"_s)->click();
        shoot(u"restore-over"_s);
        named<QRadioButton>(u"restoreOneTable"_s)->click();
        shoot(u"restore-table"_s);
        named<QPushButton>(u"restore"_s)->click();
        QTRY_VERIFY(page()->findChild<ui::BackupsTable*>()->isVisible());
        shoot(u"restored-table"_s);

        const QString path = m_folder->filePath(u"of another year.gdbackup"_s);
        const test::FakeClock clock;
        QTemporaryDir other;
        const auto made = accounts::createWorkspace(other.filePath(u"w"_s), u"eva"_s, secret(test::kPassword),
                                                    security::KdfStrength::minimum(),
                                                    m_window->workArea()->session().catalog(), clock);
        QVERIFY_RESULT(made);
        QVERIFY_RESULT(backup::createBackup(made->session, path, clock, {u"1.0"_s}));
        page()->openFile(path);
        QTRY_VERIFY(named<QPushButton>(u"unlockBackup"_s)->isVisible());
        shoot(u"unlock"_s);
        named<QLineEdit>(u"backupSecret"_s)->setText(u"wrong"_s);
        named<QPushButton>(u"unlockBackup"_s)->click();
        QTRY_VERIFY(!named<ui::Notice>(u"unlockNotice"_s)->text().isEmpty());
        shoot(u"unlock-wrong"_s);
        const auto buttons = page()->findChildren<QPushButton*>();
        for (QPushButton* button : buttons)
            if (button->isVisible() && button->text().contains(u"Back to the backups"_s))
                return button->click();
    }

    void shootSchedule()
    {
        named<QPushButton>(u"planBackups"_s)->click();
        auto* kind = named<QComboBox>(u"scheduleKind"_s);
        for (const auto& [wanted, name] : {std::pair{backup::Schedule::Kind::Daily, u"schedule-daily"_s},
                                           {backup::Schedule::Kind::Weekly, u"schedule-weekly"_s},
                                           {backup::Schedule::Kind::Hourly, u"schedule-hourly"_s},
                                           {backup::Schedule::Kind::Cron, u"schedule-cron"_s}}) {
            kind->setCurrentIndex(kind->findData(int(wanted)));
            shoot(name);
        }
        named<QPushButton>(u"backFromSchedule"_s)->click();
    }

    void shootTrouble()
    {
        backup::ScheduleState state;
        state.tries = 2;
        state.lastFailureMs = m_clock.nowMs() - 600'000;
        state.lastFailure = {ErrorCode::NotFound, u"The folder for backups, \"/media/disk/backups\", is not there. "
                                                  "Connect its disk, or choose another folder."_s};
        state.nextTryMs = m_clock.nowMs() + 300'000;
        write([state](const store::Connection& connection) { return backup::writeScheduleState(connection, state); });
        Q_EMIT m_window->workArea()->backups().troubled(state.lastFailure.message);
        again(6);
        shoot(u"trouble"_s);
        backup::Schedule schedule;
        schedule.kind = backup::Schedule::Kind::Daily;
        schedule.folder = u"/media/disk/backups"_s;
        plan(schedule);
        again(0);
        shoot(u"folder-gone"_s);
    }

    static SecretBytes secret(const QString& text)
    {
        QByteArray bytes = text.toUtf8();
        return SecretBytes::taking(bytes);
    }
};

QTEST_MAIN(TestScreenshotsBackups)
#include "tst_screenshotsbackups.moc"
