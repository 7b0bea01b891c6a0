// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/workspace.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "ui/common/page.h"
#include "ui/common/widgets.h"
#include "ui/settings/settingspage.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace globant;

// A folder that the window watches for the workspace that is open in it.
class TestWindowWatch : public test::WindowFixture
{
    Q_OBJECT

    QString inbox() const { return m_folder->filePath(u"inbox"_s); }
    bool exists(const QString& name) const { return QFile::exists(inbox() + u'/' + name); }

    template <class Widget>
    Widget* named(const QString& name) const
    {
        auto* found = m_window->findChild<Widget*>(name);
        if (found == nullptr)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    void goToSettings() { goTo(int(m_window->workArea()->pages().indexOf(find<ui::SettingsPage>()))); }
    bool isWatching() const { return m_window->workArea() != nullptr && !named<QLabel>(u"watching"_s)->isHidden(); }
    ui::WorkspaceSession& session() const { return m_window->workArea()->session(); }

    // A workspace whose password is quickly tried.
    void enter()
    {
        const auto catalog = catalog::Catalog::builtIn();
        QVERIFY_RESULT(catalog);
        QByteArray password = test::kPassword.toUtf8();
        QVERIFY_RESULT(accounts::createWorkspace(workspace(), u"ana"_s, SecretBytes::taking(password),
                                                 security::KdfStrength::minimum(), *catalog, m_clock));
        start();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }

    // As a person does it, in Settings.
    void switchOn()
    {
        QVERIFY(QDir().mkpath(inbox()));
        goToSettings();
        QTRY_VERIFY(named<QCheckBox>(u"watchOn"_s)->isEnabled());
        named<QLineEdit>(u"watchFolder"_s)->setText(inbox());
        named<QSpinBox>(u"watchSettle"_s)->setValue(1);
        named<QCheckBox>(u"watchOn"_s)->click();
        QTRY_VERIFY(isWatching());
        QTRY_VERIFY(isKeptOn()); // for the next login
    }

    bool isKeptOn() const
    {
        return number(u"SELECT value LIKE '%\"on\":true%' FROM settings WHERE name = 'watch.folder'"_s) == 1;
    }

    void drop(const QString& name, const QByteArray& bytes) const
    {
        QFile file(inbox() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

    void dropSamples() const
    {
        for (const QString& file : test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)))
            QVERIFY(QFile::copy(file, inbox() + u'/' + QFileInfo(file).fileName()));
    }

    // The clock goes on until it is so.
    bool inTime(const std::function<bool()>& isSo, int ms = 20'000)
    {
        return QTest::qWaitFor(
            [&] {
                m_clock.advance(500);
                return isSo();
            },
            ms);
    }

    static QByteArray manyRows(int count)
    {
        QByteArray rows;
        for (int i = 1; i <= count; ++i)
            rows += QByteArray::number(i) + ",Department " + QByteArray::number(i) + '\n';
        return rows;
    }

    qint64 number(const QString& sql) const
    {
        const auto reader = session().store().reader();
        const auto value = reader ? (*reader)->value(sql) : Result<QVariant>(fail(reader.error()));
        return value ? value->toLongLong() : -1;
    }
    qint64 imports() const { return number(u"SELECT count(*) FROM log WHERE kind = 'import'"_s); }

private Q_SLOTS:
    void importsWhatArrives()
    {
        enter();
        switchOn();
        goTo(0);
        QCOMPARE(find<ui::DashboardPage>()->figures().total, 0);
        dropSamples();
        QVERIFY(inTime([this] { return exists(u"done/hired_employees.csv"_s); }));
        QTRY_VERIFY(find<ui::DashboardPage>()->figures().total > 0);
        QTRY_COMPARE(named<QTableView>(u"watchedFiles"_s)->model()->rowCount(), 3);
        QCOMPARE(imports(), 3);
        QVERIFY(!session().isBusy());
    }

    void neverBesideAnotherImport()
    {
        enter();
        switchOn();
        session().setBusy(true);
        drop(u"departments.csv"_s, "1,Sales\n");
        QVERIFY(inTime([this] { return named<QLabel>(u"watchState"_s)->text().contains(u'1'); }));
        QVERIFY(!inTime([this] { return !exists(u"departments.csv"_s); }, 1000));
        session().setBusy(false);
        QVERIFY(inTime([this] { return exists(u"done/departments.csv"_s); }));
    }

    void tellsOfWhatFailed()
    {
        enter();
        switchOn();
        goTo(0);
        drop(u"notes.csv"_s, "1\n");
        QVERIFY(inTime([this] { return exists(u"failed/notes.csv.error.json"_s); }));
        QTRY_VERIFY(named<ui::Notice>(u"windowNotice"_s)->text().contains(u"could not be imported"_s));
        auto* files = named<QTableView>(u"watchedFiles"_s)->model();
        QTRY_COMPARE(files->rowCount(), 1);
        QVERIFY(files->index(0, 2).data().toString().startsWith(u"Failed: "_s));
    }

    void lockingStopsItAndLoginGoesOn()
    {
        enter();
        switchOn();
        drop(u"departments.csv"_s, "1,Sales\n");
        QVERIFY(inTime([this] { return exists(u"done/departments.csv"_s); }));
        QTRY_COMPARE(named<QTableView>(u"watchedFiles"_s)->model()->rowCount(), 1);
        lock();
        drop(u"jobs.csv"_s, "1,Clerk\n");
        QVERIFY(!inTime([this] { return !exists(u"jobs.csv"_s); }, 800));
        logIn(test::kPassword);
        QTRY_VERIFY(isWatching());
        QVERIFY(inTime([this] { return exists(u"done/jobs.csv"_s); }));
        QTRY_COMPARE(named<QTableView>(u"watchedFiles"_s)->model()->rowCount(), 2);
    }

    void lockingTakesBackWhatIsBeingImported()
    {
        enter();
        switchOn();
        drop(u"departments.csv"_s, manyRows(400'000));
        QVERIFY(inTime([this] { return session().isBusy(); }));
        lock();
        const bool wasDone = exists(u"done/departments.csv"_s);
        QVERIFY(wasDone || exists(u"departments.csv"_s));
        logIn(test::kPassword);
        QTRY_VERIFY(isWatching());
        QVERIFY(inTime([this] { return exists(u"done/departments.csv"_s); }, 40'000));
        QTRY_VERIFY(!session().isBusy());
        QCOMPARE(imports(), 1);
        QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 400'000);
    }

    void switchedOffAndOnAgain()
    {
        enter();
        switchOn();
        auto* on = named<QCheckBox>(u"watchOn"_s);
        for (int i = 0; i < 3; ++i) { // at whatever it is
            on->click();
            QVERIFY(!isWatching());
            on->click();
            QTRY_VERIFY(isWatching() && on->isChecked());
            QVERIFY(named<ui::Notice>(u"watchNotice"_s)->text().isEmpty());
        }
        drop(u"departments.csv"_s, "1,Sales\n");
        QVERIFY(inTime([this] { return exists(u"done/departments.csv"_s); }));
        QTRY_VERIFY(!session().isBusy());
        on->click();
        drop(u"jobs.csv"_s, "1,Clerk\n");
        QVERIFY(!inTime([this] { return !exists(u"jobs.csv"_s); }, 800));
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QVERIFY(!inTime([this] { return isWatching(); }, 1000));
    }

    void aFolderThatIsNotThereIsSaidAndWaitedFor()
    {
        enter();
        goToSettings();
        QTRY_VERIFY(named<QCheckBox>(u"watchOn"_s)->isEnabled());
        named<QLineEdit>(u"watchFolder"_s)->setText(inbox());
        named<QCheckBox>(u"watchOn"_s)->click();
        auto* notice = named<ui::Notice>(u"watchNotice"_s);
        QTRY_VERIFY(notice->text().contains(u"There is no folder"_s));
        QVERIFY(!isWatching());
        QVERIFY(!named<QCheckBox>(u"watchOn"_s)->isChecked());
        switchOn();
        QVERIFY(QDir().rename(inbox(), inbox() + u"-away"_s));
        QTRY_VERIFY(notice->text().contains(u"There is no folder"_s));
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(isWatching());
        goToSettings();
        QTRY_VERIFY(named<ui::Notice>(u"watchNotice"_s)->text().contains(u"There is no folder"_s));
        QVERIFY(QDir().rename(inbox() + u"-away"_s, inbox()));
        drop(u"departments.csv"_s, "1,Sales\n");
        QVERIFY(inTime([this] { return exists(u"done/departments.csv"_s); }));
        QTRY_VERIFY(named<ui::Notice>(u"watchNotice"_s)->text().isEmpty());
    }

    void theWindowMayGoWhileItImports()
    {
        enter();
        switchOn();
        drop(u"departments.csv"_s, manyRows(200'000));
        QVERIFY(inTime([this] { return session().isBusy(); }));
        m_window.reset();
        QVERIFY(exists(u"departments.csv"_s) != exists(u"done/departments.csv"_s));
    }
};

QTEST_MAIN(TestWindowWatch)
#include "tst_windowwatch.moc"
