// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"
#include "core/backup/removebackup.h"
#include "core/backup/schedule.h"
#include "core/common/durablefile.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/backups/fakebackupcontrol.h"
#include "tests/ui/openedworkspace.h"
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/backupstable.h"
#include "ui/common/passwordfield.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;
using Job = BackupControl::Job;

namespace {

constexpr qint64 kHourMs = 3'600'000;

} // namespace

// Over a workspace of ana's with two departments, and backups that are really there; who makes them is a fake.
class TestBackupsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        qputenv("XDG_CONFIG_HOME", m_settings.path().toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_settings.path().toUtf8());
        applyTheme(*qApp, ThemeMode::Light);
    }

    void init()
    {
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        m_files = std::make_unique<QTemporaryDir>();
        import("1,Sales\n2,Support\n");
        open();
    }

    void cleanup()
    {
        m_page.reset();
        m_control.reset();
        m_workspace.reset();
        m_files.reset();
    }

    void beginsWithOneSentenceAndOneButton()
    {
        QTRY_VERIFY(label(u"noBackups"_s)->text().startsWith(u"There are no backups yet."_s));
        QVERIFY(button(u"firstBackup"_s)->isVisible() && button(u"firstBackup"_s)->isEnabled());
        QVERIFY(!button(u"createBackup"_s)->isVisible());
        QVERIFY(!button(u"verifyBackup"_s)->isVisible());
        button(u"firstBackup"_s)->click();
        QCOMPARE(m_control->asked, QStringList{u"create"_s});
        QVERIFY(!button(u"firstBackup"_s)->isEnabled());
    }

    void listsWhatThereIs()
    {
        new QAbstractItemModelTester(m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                     m_page.get());
        backUp();
        m_workspace->clock.advance(kHourMs);
        const QString newest = backUp();
        readAgain(2);
        QCOMPARE(m_page->model()->entryAt(0)->path, newest);
        QCOMPARE(table()->chosenRow(), 0);
        QVERIFY(label(u"backupDetails"_s)->text().contains(u"2 departments"_s));
        QVERIFY(label(u"lastBackup"_s)->text().endsWith(u", verified"_s));
        QVERIFY(label(u"backupSpace"_s)->text().contains(u"in 2 backups"_s));
        QVERIFY(button(u"createBackup"_s)->isVisible());
    }

    void saysWhatIsDamaged()
    {
        const QString path = backUp();
        QFile file(path);
        QVERIFY(file.resize(file.size() - 5));
        readAgain(1);
        QCOMPARE(m_page->model()->index(0, BackupsModel::Verified).data().toString(), u"Damaged"_s);
        QVERIFY(!label(u"backupDetails"_s)->text().isEmpty());
        QCOMPARE(label(u"backupDetails"_s)->property("role").toString(), u"error"_s);
        QCOMPARE(label(u"lastBackup"_s)->text(), u"None that is whole"_s);
        QVERIFY(button(u"deleteBackup"_s)->isEnabled());
    }

    void tellsOfTheJobThatRuns()
    {
        backUp();
        readAgain(1);
        button(u"createBackup"_s)->click();
        auto* bar = m_page->findChild<QProgressBar*>(u"backupProgress"_s);
        QVERIFY(label(u"backupJob"_s)->isVisible());
        QCOMPARE(bar->maximum(), 0);
        m_control->setJob(Job::Creating, 40);
        QCOMPARE(bar->value(), 40);
        button(u"cancelBackup"_s)->click();
        QCOMPARE(m_control->asked, (QStringList{u"create"_s, u"cancel"_s}));
        Q_EMIT m_control->failed({ErrorCode::Cancelled, u"The backup was cancelled."_s});
        m_control->setJob(Job::None);
        QCOMPARE(notice(), u"The backup was cancelled."_s);
        QVERIFY(!label(u"backupJob"_s)->isVisible());
        m_control->setJob(Job::Scheduled);
        QVERIFY(!button(u"cancelBackup"_s)->isVisible());
        QVERIFY(!button(u"createBackup"_s)->isEnabled());
        m_control->setJob(Job::None);
        for (const QString& name : {u"verifyBackup"_s, u"proveBackup"_s}) {
            m_control->asked.clear();
            button(name)->click();
            QVERIFY(button(u"cancelBackup"_s)->isVisible());
            QCOMPARE(bar->maximum(), 0);
            m_control->setJob(m_control->job(), 70);
            QCOMPARE(bar->maximum(), 100);
            QCOMPARE(bar->value(), 70);
            button(u"cancelBackup"_s)->click();
            QCOMPARE(m_control->asked.last(), u"cancel"_s);
            m_control->setJob(Job::None);
            QVERIFY(!label(u"backupJob"_s)->isVisible());
        }
    }

    void verifiesTheChosenOne()
    {
        const QString path = backUp();
        readAgain(1);
        button(u"verifyBackup"_s)->click();
        QCOMPARE(m_control->asked, QStringList{u"verify "_s + path});
        m_control->setJob(Job::None);
        backup::VerifiedBackup found;
        Q_EMIT m_control->verified(found);
        QVERIFY(notice().startsWith(u"The backup is whole"_s));
        found.verification.fault = u"Byte 7 is not what was written."_s;
        Q_EMIT m_control->verified(found);
        QCOMPARE(notice(), found.verification.fault);
    }

    void saysThatTheLastOneFailed()
    {
        backup::ScheduleState state;
        state.tries = 1;
        state.lastFailureMs = m_workspace->clock.nowMs();
        state.lastFailure = {ErrorCode::StoreFull, u"The disk is full."_s};
        state.nextTryMs = state.lastFailureMs + 300'000;
        write([state](const store::Connection& connection) { return backup::writeScheduleState(connection, state); });
        Q_EMIT m_control->changed();
        auto* trouble = m_page->findChild<Notice*>(u"backupTrouble"_s);
        QTRY_VERIFY(trouble->text().contains(u"The disk is full. It is tried again today"_s));
        trouble->findChild<QPushButton*>()->click();
        QCOMPARE(m_control->asked, QStringList{u"create"_s});
    }

    void saysThatTheFolderIsGone()
    {
        backup::Schedule schedule;
        schedule.folder = m_files->filePath(u"disk"_s);
        QVERIFY(QDir().mkpath(schedule.folder));
        setSchedule(schedule);
        backUp(schedule.folder);
        readAgain(1);
        QVERIFY(QDir(schedule.folder).removeRecursively());
        Q_EMIT m_control->changed();
        QTRY_VERIFY(label(u"noBackups"_s)->text().contains(u"Connect the disk"_s));
        QVERIFY(QDir().mkpath(schedule.folder));
        backUp(schedule.folder);
        QTRY_VERIFY(button(u"firstBackup"_s)->isEnabled());
        button(u"firstBackup"_s)->click(); // "Look again"
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QVERIFY(m_control->asked.isEmpty());
    }

    void savesTheSchedule()
    {
        QTRY_VERIFY(button(u"planBackups"_s)->isEnabled());
        QTRY_VERIFY(label(u"nextBackup"_s)->text().startsWith(u"Nothing is planned"_s));
        button(u"planBackups"_s)->click();
        auto* kind = m_page->findChild<QComboBox*>(u"scheduleKind"_s);
        kind->setCurrentIndex(kind->findData(int(backup::Schedule::Kind::Daily)));
        QVERIFY(label(u"schedulePreview"_s)->text().startsWith(u"Next: "_s));
        button(u"saveSchedule"_s)->click();
        QTRY_COMPARE(m_control->asked, QStringList{u"wake"_s});
        QTRY_VERIFY(label(u"nextBackup"_s)->text().contains(u"every day at"_s));
        const auto kept = backup::readSchedule(**m_workspace->session->store().reader());
        QVERIFY_RESULT(kept);
        QVERIFY(kept->kind == backup::Schedule::Kind::Daily && kept->folder.isEmpty());
        Q_EMIT m_workspace->session->dataChanged();
    }

    void saysWhyThereIsNoTimer()
    {
        QTRY_VERIFY(button(u"planBackups"_s)->isEnabled());
        button(u"planBackups"_s)->click();
        QTRY_VERIFY(label(u"timerState"_s)->text() != u"…"_s);
        QVERIFY(!button(u"installTimer"_s)->isEnabled());
        QVERIFY(label(u"timerState"_s)->text().startsWith(u"A timer "_s));
        QVERIFY(!button(u"removeTimer"_s)->isVisible());
    }

    void restoresIntoAFolder()
    {
        const QString path = backUp();
        openChosen(path);
        const QString folder = m_files->filePath(u"restored"_s);
        line(u"restoreFolder"_s)->setText(folder);
        button(u"restore"_s)->click();
        QTRY_VERIFY2(notice().contains(folder), qPrintable(notice()));
        QVERIFY(QFile::exists(folder + u"/keyslots.json"_s));
        openChosen(path);
        line(u"restoreFolder"_s)->setText(folder); // where there is a workspace now
        button(u"restore"_s)->click();
        auto* refused = m_page->findChild<Notice*>(u"restoreNotice"_s);
        QTRY_VERIFY(refused->text().contains(u"workspace"_s));
        line(u"restoreFolder"_s)->setText(u"relative"_s);
        button(u"restore"_s)->click();
        QVERIFY(refused->text().contains(u"whole path"_s));
    }

    void restoresOneTableAndUndoesIt()
    {
        const QString path = backUp();
        m_workspace->clock.advance(kHourMs);
        import("2,Help desk\n3,Legal\n");
        openChosen(path);
        m_page->findChild<QRadioButton*>(u"restoreOneTable"_s)->click();
        auto* tables = m_page->findChild<QComboBox*>(u"restoreTable"_s);
        tables->setCurrentIndex(tables->findData(u"departments"_s));
        QSignalSpy changed(m_workspace->session.get(), &WorkspaceSession::dataChanged);
        button(u"restore"_s)->click();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY2(notice().contains(u"1 rows were changed."_s), qPrintable(notice()));
        QCOMPARE(names(), u"Sales Support Legal"_s);
        m_page->findChild<Notice*>(u"backupNotice"_s)->findChild<QPushButton*>()->click();
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(names(), u"Sales Help desk Legal"_s);
    }

    void restoresOverTheWorkspace()
    {
        const QString path = backUp();
        m_workspace->clock.advance(kHourMs);
        import("3,Legal\n");
        openChosen(path);
        m_page->findChild<QRadioButton*>(u"restoreOver"_s)->click();
        QCOMPARE(button(u"restore"_s)->property("role").toString(), u"danger"_s);
        QTRY_VERIFY(hasText(u"1 fewer"_s));
        QSignalSpy replaced(m_workspace->session.get(), &WorkspaceSession::storeReplaced);
        button(u"restore"_s)->click();
        QTRY_COMPARE(replaced.size(), 1);
        QVERIFY(m_control->asked.contains(u"quieten"_s));
        const auto rotated = replaced[0][0].value<std::shared_ptr<accounts::RotatedStore>>();
        const auto restored = store::Connection::open(rotated->path, rotated->dataKey, store::OpenMode::QueryOnly);
        QVERIFY_RESULT(restored);
        QCOMPARE((*restored)->value(u"SELECT count(*) FROM departments"_s)->toInt(), 2);
    }

    void asksForThePasswordOfAnotherWorkspace()
    {
        test::OpenedWorkspace other;
        const QString path = m_files->filePath(u"other.gdbackup"_s);
        QVERIFY_RESULT(backup::createBackup(other.session->workspace().session, path, other.clock, {u"1.0"_s}));
        m_page->openFile(path);
        auto* secret = m_page->findChild<PasswordField*>(u"backupSecret"_s);
        QTRY_VERIFY(secret->isVisible());
        QCOMPARE(m_page->findChild<QComboBox*>(u"backupAccount"_s)->currentText(), u"ana"_s);
        secret->setText(u"wrong"_s);
        button(u"unlockBackup"_s)->click();
        auto* refused = m_page->findChild<Notice*>(u"unlockNotice"_s);
        QTRY_VERIFY(!refused->text().isEmpty() && button(u"unlockBackup"_s)->text().contains(u"Open"_s));
        QVERIFY(secret->text().isEmpty());
        secret->setText(u"correct horse battery"_s);
        button(u"unlockBackup"_s)->click();
        QTRY_VERIFY(button(u"restore"_s)->isVisible());
        QVERIFY(!m_page->findChild<QRadioButton*>(u"restoreOver"_s)->isEnabled());
        QVERIFY(m_page->findChild<QRadioButton*>(u"restoreOneTable"_s)->isEnabled());
    }

    void aRestoreThatFailsChangesNothing_data()
    {
        QTest::addColumn<QString>("option");
        for (const QString& option : {u"restoreToFolder"_s, u"restoreOver"_s, u"restoreOneTable"_s})
            QTest::newRow(qPrintable(option)) << option;
    }

    void aRestoreThatFailsChangesNothing()
    {
        QFETCH(const QString, option);
        const QString path = backUp();
        m_workspace->clock.advance(kHourMs);
        import("3,Legal\n");
        openChosen(path);
        line(u"restoreFolder"_s)->setText(m_files->filePath(u"restored"_s));
        m_page->findChild<QRadioButton*>(option)->click();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(20'000) && file.write("bitten") == 6);
        file.close();
        button(u"restore"_s)->click();
        auto* refused = m_page->findChild<Notice*>(u"restoreNotice"_s);
        QTRY_VERIFY(!refused->text().isEmpty());
        QCOMPARE(names(), u"Sales Support Legal"_s);
        QVERIFY(!QFile::exists(m_files->filePath(u"restored/keyslots.json"_s)));
        QCOMPARE(m_control->asked.contains(u"resume"_s), option == u"restoreOver"_s);
        QVERIFY(button(u"restore"_s)->isEnabled());
    }

    void refusesWhatIsNoBackup()
    {
        const QString path = m_files->filePath(u"no.gdbackup"_s);
        QVERIFY_RESULT(writeFileDurably(path, "This is no backup, though it is called one, and is long enough."));
        m_page->openFile(path);
        QTRY_VERIFY(!notice().isEmpty());
        QVERIFY(!button(u"restore"_s)->isVisible());
        m_page->openFile(m_files->filePath(u"none.gdbackup"_s));
        QTRY_VERIFY(notice().contains(u"none.gdbackup"_s));
    }

    void deletesAfterAQuestion()
    {
        const QString older = backUp();
        m_workspace->clock.advance(kHourMs);
        const QString newest = backUp();
        readAgain(2);
        QVERIFY(!button(u"deleteBackup"_s)->isEnabled()); // the newest that is whole
        QVERIFY(button(u"deleteBackup"_s)->toolTip().contains(u"newest"_s));
        table()->choose(1);
        button(u"deleteBackup"_s)->click();
        auto* box = m_page->findChild<QMessageBox*>();
        QVERIFY(box != nullptr);
        box->defaultButton()->click();
        QCOMPARE(m_page->model()->rowCount(), 2);
        button(u"deleteBackup"_s)->click();
        box = m_page->findChildren<QMessageBox*>().constLast();
        for (QAbstractButton* one : box->buttons())
            if (box->buttonRole(one) == QMessageBox::DestructiveRole)
                one->click();
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QVERIFY(!QFile::exists(older) && QFile::exists(newest));
        write([this, newest](const store::Connection& connection) -> Result<void> {
            const auto removed =
                backup::removeBackup(m_workspace->session->workspace().session, connection, newest, m_workspace->clock);
            if (removed)
                return fail(ErrorCode::Internal, u"the only one was removed"_s);
            return {};
        });
    }

    void aViewerLooksOnly()
    {
        backUp();
        reopenAs(accounts::Role::Viewer);
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        for (const QString& name : {u"createBackup"_s, u"verifyBackup"_s, u"deleteBackup"_s}) {
            QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
            QVERIFY(!button(name)->toolTip().isEmpty());
        }
        openChosen(m_page->model()->entryAt(0)->path);
        QVERIFY(!m_page->findChild<QRadioButton*>(u"restoreOver"_s)->isEnabled());
        QVERIFY(!m_page->findChild<QRadioButton*>(u"restoreOneTable"_s)->isEnabled());
        QVERIFY(m_page->findChild<QRadioButton*>(u"restoreToFolder"_s)->isEnabled());
        button(u"backFromRestore"_s)->click();
        button(u"planBackups"_s)->click();
        QVERIFY(!m_page->findChild<QComboBox*>(u"scheduleKind"_s)->isEnabled());
        QVERIFY(!button(u"saveSchedule"_s)->isVisible());
    }

    void escapeLeadsBack()
    {
        const QString path = backUp();
        readAgain(1);
        openChosen(path);
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(table()->isVisible());
    }

    void looksRight()
    {
        const QString folder = qEnvironmentVariable("GLOBANT_GRABS");
        if (folder.isEmpty())
            QSKIP("no folder for pictures");
        const QString path = backUp();
        m_workspace->clock.advance(kHourMs);
        QVERIFY(QFile::resize(backUp(), 5000));
        m_workspace->clock.advance(kHourMs);
        backUp();
        readAgain(3);
        for (const auto& [mode, size] : {std::pair{ThemeMode::Light, QSize(1096, 770)},
                                         {ThemeMode::Dark, QSize(1096, 770)},
                                         {ThemeMode::Light, QSize(776, 570)}}) {
            applyTheme(*qApp, mode);
            m_page->resize(size);
            const auto save = [&, width = size.width(), name = themeModeName(mode)](const QString& part) {
                QTest::qWait(50);
                m_page->grab().save(u"%1/page-%2-%3-%4.png"_s.arg(folder, part, name).arg(width));
            };
            table()->choose(0);
            save(u"list"_s);
            table()->choose(1);
            save(u"damaged"_s);
            m_control->setJob(Job::Creating, 45);
            save(u"job"_s);
            m_control->setJob(Job::None);
            openChosen(path);
            for (const QString& option : {u"restoreToFolder"_s, u"restoreOver"_s, u"restoreOneTable"_s}) {
                m_page->findChild<QRadioButton*>(option)->click();
                save(option);
            }
            button(u"backFromRestore"_s)->click();
            button(u"planBackups"_s)->click();
            auto* kind = m_page->findChild<QComboBox*>(u"scheduleKind"_s);
            for (int i = 0; i < kind->count(); ++i) {
                kind->setCurrentIndex(i);
                save(u"schedule%1"_s.arg(i));
            }
            button(u"backFromSchedule"_s)->click();
        }
    }

private:
    void import(const QByteArray& departments)
    {
        const QString path = m_files->filePath(u"departments.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(departments) != departments.size())
            qFatal("no test file");
        file.close();
        m_workspace->import({path});
    }

    void open()
    {
        m_control = std::make_unique<test::FakeBackupControl>();
        m_page = std::make_unique<BackupsPage>(*m_workspace->session, *m_control);
        m_page->resize(1096, 740);
        m_page->show();
        m_page->refresh();
    }

    void reopenAs(accounts::Role role)
    {
        m_page.reset();
        m_control.reset();
        accounts::OpenWorkspace workspace = WorkspaceSession::close(std::move(m_workspace->session));
        workspace.session.role = role;
        auto opened = accounts::openForWriting(std::move(workspace.session), std::move(workspace.lock));
        auto session = opened ? WorkspaceSession::start(std::move(*opened), m_workspace->clock)
                              : Result<std::unique_ptr<WorkspaceSession>>(fail(opened.error()));
        if (!session)
            qFatal("not opened");
        m_workspace->session = std::move(*session);
        open();
    }

    QString backUp(QString folder = {})
    {
        const accounts::Session& session = m_workspace->session->workspace().session;
        if (folder.isEmpty())
            folder = backup::backupFolder(session.workspace);
        const QString path = folder + u'/' + backup::suggestedName(m_workspace->clock.nowMs());
        if (!makePrivateFolder(folder) || !backup::createBackup(session, path, m_workspace->clock, {u"1.0"_s}))
            qFatal("no backup");
        return path;
    }

    void readAgain(int backups)
    {
        Q_EMIT m_control->changed();
        QTRY_COMPARE(m_page->model()->rowCount(), backups);
    }

    void openChosen(const QString& path)
    {
        m_page->openFile(path);
        QTRY_VERIFY(button(u"restore"_s)->isVisible());
    }

    template <class Work>
    void write(Work work)
    {
        QVERIFY_RESULT(m_workspace->session->store().writer().runNow(std::move(work)));
    }

    void setSchedule(const backup::Schedule& schedule)
    {
        write([schedule, now = m_workspace->clock.nowMs()](const store::Connection& connection) {
            return backup::writeSchedule(connection, u"ana"_s, accounts::Role::Administrator, schedule, now);
        });
    }

    QString names() const
    {
        const auto reader = m_workspace->session->store().reader();
        return (*reader)
            ->value(u"SELECT group_concat(department, ' ') FROM (SELECT department FROM departments ORDER BY id)"_s)
            .value()
            .toString();
    }

    bool hasText(const QString& text) const
    {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* one) { return one->isVisible() && one->text() == text; });
    }

    QPushButton* button(const QString& name) const { return m_page->findChild<QPushButton*>(name); }
    QLabel* label(const QString& name) const { return m_page->findChild<QLabel*>(name); }
    QLineEdit* line(const QString& name) const { return m_page->findChild<QLineEdit*>(name); }
    BackupsTable* table() const { return m_page->findChild<BackupsTable*>(); }
    QString notice() const { return m_page->findChild<Notice*>(u"backupNotice"_s)->text(); }

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<test::FakeBackupControl> m_control;
    std::unique_ptr<BackupsPage> m_page;
};

QTEST_MAIN(TestBackupsPage)
#include "tst_backupspage.moc"
