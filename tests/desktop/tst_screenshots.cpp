// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountservice.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"
#include "ui/common/forgetdialog.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/dashboardboard.h"
#include "ui/dashboard/viewmenu.h"
#include "ui/data/datapage.h"
#include "ui/data/recordform.h"
#include "ui/help/helpwindow.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/import/filelistmodel.h"
#include "ui/settings/settingspage.h"

#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProcess>
#include <QScrollBar>
#include <QSemaphore>
#include <QStandardPaths>
#include <QTableView>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace globant;

// Not a check: pictures of the window's pages, to be looked at, in the folder that GLOBANT_SCREENSHOTS names
// (tests/desktop/screenshots.sh). Skipped without it.
class TestScreenshots : public test::WindowFixture
{
    Q_OBJECT

    QString m_suffix;
    QTranslator m_texts;

    void shoot(const QString& name)
    {
        QTest::qWait(250); // skeletons and charts settle
        QPixmap picture = m_window->grab();
        QPainter painter(&picture);
        const QPoint origin = m_window->mapToGlobal(QPoint());
        const auto over = QApplication::topLevelWidgets(); // dialogs and menus
        for (QWidget* widget : over)
            if (widget->isVisible() && widget != m_window.get() && !widget->inherits("QFileDialog"))
                painter.drawPixmap(widget->mapToGlobal(QPoint()) - origin, widget->grab());
        QVERIFY2(picture.save(pathOf(name)), qPrintable(name));
    }

    QString pathOf(const QString& name) const
    {
        return qEnvironmentVariable("GLOBANT_SCREENSHOTS") + u'/' + name + m_suffix + u".png"_s;
    }

    template <class PageType>
    void goToPage()
    {
        goTo(int(m_window->workArea()->pages().indexOf(find<PageType>())));
    }

    void trigger(const QString& text)
    {
        const auto actions = m_window->workArea()->currentPage()->menuActions();
        for (QAction* action : actions)
            if (action != nullptr && action->text().remove(u'&').startsWith(text))
                return action->trigger();
        QFAIL(qPrintable(text));
    }

    void execute(const QString& sql)
    {
        QVERIFY_RESULT(m_window->workArea()->session().store().writer().runNow(
            [&](const store::Connection& connection) { return connection.executeScript(sql); }));
    }

    void shootReport()
    {
        auto* views = find<ui::ViewMenu>();
        const QString path = m_folder->filePath(u"report.pdf"_s);
        m_window->findChild<QAction*>(u"saveReport"_s)->trigger();
        auto* dialog = m_window->findChild<QFileDialog*>();
        QVERIFY(dialog != nullptr);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(views->notice()->text().startsWith(u"Report of"_s), 20000);
        shoot(u"report-saved"_s);
        const QString program = QStandardPaths::findExecutable(u"pdftoppm"_s);
        if (program.isEmpty())
            return;
        const QString pages = pathOf(u"report"_s).chopped(4);
        QCOMPARE(QProcess::execute(program, {u"-png"_s, u"-r"_s, u"80"_s, path, pages}), 0);
    }

    QString manyEmployees(int count) const
    {
        const QString path = m_folder->filePath(u"hired_employees.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        QByteArray text("id,name,datetime,department_id,job_id\n");
        quint32 random = 1;
        const auto below = [&random](quint32 end) {
            random = random * 1664525U + 1013904223U;
            return int((random >> 8) % end);
        };
        for (int i = 0; i < count; ++i) {
            const int year = 2022 + std::max(below(3), below(3));
            const QByteArray month = QByteArray::number(1 + std::max(below(12), below(12))).rightJustified(2, '0');
            text += QByteArray::number(i + 10000) + ",Person " + QByteArray::number(below(1'000'000)) + ',' +
                    QByteArray::number(year) + '-' + month + "-15T09:00:00Z," +
                    QByteArray::number(1 + std::min(below(12), below(12))) + ',' + QByteArray::number(1 + below(52)) +
                    '\n';
        }
        file.write(text);
        return path;
    }

    void shootHelp(const QString& name, const QString& topic)
    {
        m_window->showHelp(topic);
        QTest::qWait(50);
        auto* help = find<ui::HelpWindow>();
        QVERIFY2(help->grab().save(pathOf(name)), qPrintable(name));
        help->close();
    }

    void shootPages(const QString& state)
    {
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shoot(state + u'-' + pages[i]->title().toLower());
        }
    }

    void addPerson(const QString& name, accounts::Role role)
    {
        auto& session = m_window->workArea()->session();
        const auto& by = session.workspace().session;
        QVERIFY_RESULT(session.store().writer().runNow([&](const store::Connection& connection) {
            return accounts::AccountService({session.workspace().folder,
                                             connection,
                                             by.dataKey,
                                             session.workspace().lock.get(),
                                             {by.account, false},
                                             m_clock,
                                             security::KdfStrength::minimum()})
                .addPerson(name, role, test::secret(qPrintable(test::kPassword)));
        }));
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
        start();
        m_window->resize(size);
        shoot(u"welcome"_s);
        press(u"Set up a workspace"_s);
        const auto fields = find<ui::SetupPage>()->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, test::kPassword);
        const auto lines = find<ui::SetupPage>()->findChildren<QLineEdit*>();
        for (QLineEdit* line : lines)
            if (line->accessibleName() == u"Account"_s)
                line->setText(u"ana"_s);
        shoot(u"setup"_s);
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        shoot(u"recovery-code"_s);
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        const auto pages = m_window->workArea()->pages();
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shoot(u"empty-%1"_s.arg(pages[i]->title().toLower()));
        }
        drop(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        QTRY_VERIFY(button(u"Import 3 files"_s) != nullptr && button(u"Import 3 files"_s)->isEnabled());
        auto* files = find<ui::ImportPage>()->findChild<ui::FileListModel*>();
        QTRY_COMPARE(files->index(2, ui::FileListModel::Status).data().toString(), u"Ready"_s);
        shoot(u"import-preview"_s);
        press(u"Import 3 files"_s);
        QTRY_VERIFY(!find<ui::ImportPage>()->isBusy() && button(u"Undo"_s) != nullptr);
        shoot(u"import-result"_s);
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shoot(pages[i]->title().toLower());
        }
        addPerson(u"eva"_s, accounts::Role::Viewer);
        goTo(int(pages.size()) - 1);
        auto* people = m_window->findChild<QTableView*>(u"accounts"_s);
        QTRY_COMPARE(people->model()->rowCount(), 2);
        m_window->findChild<QPushButton*>(u"newKey"_s)->click();
        shoot(u"settings-new-key"_s);
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shootHelp(u"help-%1"_s.arg(pages[i]->title().toLower()), {});
        }
        shootHelp(u"help-shortcuts"_s, u"shortcuts"_s);
        lock();
        shoot(u"locked"_s);
        logIn(u"wrong"_s);
        QTRY_VERIFY(!find<ui::LoginPage>()->findChild<ui::Notice*>()->isHidden());
        QTRY_VERIFY(find<ui::LoginPage>()->password()->isEnabled());
        shoot(u"login-error"_s);
        press(u"Forgot the password?"_s);
        shoot(u"login-recovery"_s);
    }

    // What comes of using the pages.
    void uses_data() { pages_data(); }

    void uses()
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

        goTo(0);
        QTRY_VERIFY(find<ui::DashboardPage>()->figures().total > 0);
        auto* down = find<ui::DashboardBoard>()->verticalScrollBar();
        down->setValue(down->maximum() * 45 / 100);
        shoot(u"dashboard-heatmap"_s);
        down->setValue(down->maximum());
        shoot(u"dashboard-below"_s);
        down->setValue(0);
        auto* views = find<ui::ViewMenu>();
        views->menu()->findChild<QAction*>(u"saveView"_s)->trigger();
        auto* naming = m_window->findChild<QDialog*>();
        QVERIFY(naming != nullptr);
        QTest::keyClicks(naming->findChild<QLineEdit*>(), u"All of this year"_s);
        shoot(u"view-name"_s);
        QTest::keyClick(naming->findChild<QLineEdit*>(), Qt::Key_Return);
        chooseYear(0);
        shoot(u"dashboard-all-years"_s);
        views->menu()->popup(views->mapToGlobal(QPoint(0, views->height())));
        shoot(u"views-menu"_s);
        views->menu()->close();
        chooseYear(2024);
        shootReport();

        goToPage<ui::DataPage>();
        auto* data = find<ui::DataPage>();
        QTRY_VERIFY(data->model()->rowCount() > 0);
        press(u"Add"_s);
        auto* form = m_window->findChild<ui::RecordForm*>();
        QVERIFY(form != nullptr);
        shoot(u"record-form"_s);
        const auto lines = form->findChildren<QLineEdit*>();
        for (QLineEdit* line : lines)
            if (line->isEnabled())
                QTest::keyClicks(line, u"2023-13"_s);
        shoot(u"record-form-faults"_s);
        form->reject();
        records::RowFilter none;
        records::FieldCondition nobody;
        nobody.field = u"name"_s;
        nobody.contains = u"nobody"_s;
        none.conditions = {nobody};
        data->showRows(u"employees"_s, none);
        shoot(u"data-none-fit"_s);
        data->showRows(u"departments"_s, {});
        QTRY_COMPARE(data->model()->rowCount(), 12);
        data->findChild<QTableView*>()->selectRow(2);
        trigger(u"Delete"_s);
        shoot(u"data-referred-to"_s);
        ui::ForgetDialog::open(m_window->workArea()->session(), m_window.get(), u"Noé Mensah"_s);
        shoot(u"forget"_s);
        m_window->findChild<ui::ForgetDialog*>()->reject();

        goToPage<ui::HistoryPage>();
        auto* log = find<ui::HistoryTable>();
        QTRY_VERIFY(log->model()->rowCount() > 1);
        log->selectRow(1); // below the report that was saved
        shoot(u"history-import"_s);
        press(u"See rejected rows"_s);
        shoot(u"history-rejects"_s);

        goToPage<ui::SettingsPage>();
        auto* settings = m_window->workArea()->currentPage();
        settings->findChild<QPushButton*>(u"showAddPerson"_s)->click();
        shoot(u"settings-add-person"_s);
        auto* far = settings->findChild<QScrollArea*>()->verticalScrollBar();
        far->setValue(far->maximum());
        shoot(u"settings-below"_s);
    }

    // While answers take their time, and where there are none.
    void waitingAndFailing_data() { pages_data(); }

    void waitingAndFailing()
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
        goToPage<ui::SettingsPage>(); // where the next login begins, so that the others ask later
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        auto go = std::make_shared<QSemaphore>();
        m_window->workArea()->session().read(
            this,
            [go](const store::Connection&) -> Result<void> {
                go->acquire();
                return {};
            },
            [](const Result<void>&) {});
        shootPages(u"loading"_s);
        go->release();
        goToPage<ui::SettingsPage>();
        const QString broken = u"ALTER TABLE %1 RENAME TO %1_elsewhere"_s;
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        QTest::qWait(100);
        for (const QString& table : {u"hire_counts"_s, u"employees"_s, u"log"_s})
            execute(broken.arg(table));
        shootPages(u"failed"_s);
    }

    void millions_data() { pages_data(); }

    void millions()
    {
        QFETCH(const ui::ThemeMode, mode);
        QFETCH(const QSize, size);
        if (qEnvironmentVariableIsEmpty("GLOBANT_SCREENSHOTS"))
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        m_suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, mode);
        setUp();
        m_window->resize(size);
        QStringList files = test::hiringFiles(QStringLiteral(SAMPLES_FOLDER));
        files.last() = manyEmployees(1'200'000);
        drop(files);
        QTRY_VERIFY_WITH_TIMEOUT(button(u"Import 3 files"_s) != nullptr && button(u"Import 3 files"_s)->isEnabled(),
                                 60000);
        press(u"Import 3 files"_s);
        QTest::qWait(900);
        shoot(u"import-running"_s);
        goTo(0);
        shoot(u"dashboard-while-importing"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!find<ui::ImportPage>()->isBusy(), 120000);
        shootPages(u"millions"_s);
    }

    // As somebody who may only look, and beside another program that writes.
    void readOnly_data() { pages_data(); }

    void readOnly()
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
        addPerson(u"eva"_s, accounts::Role::Viewer);
        lock();
        find<ui::LoginPage>()->findChild<QComboBox*>()->setCurrentText(u"eva"_s);
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        shootPages(u"viewer"_s);
        lock();
        m_window.reset();
        auto other = store::WorkspaceLock::acquire(workspace(), u"another program"_s, m_clock);
        QVERIFY_RESULT(other);
        start();
        m_window->resize(size);
        find<ui::LoginPage>()->findChild<QComboBox*>()->setCurrentIndex(0);
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
        shootPages(u"beside-another-program"_s);
    }

    void withoutAKeychain()
    {
        if (qEnvironmentVariableIsEmpty("GLOBANT_SCREENSHOTS"))
            QSKIP("GLOBANT_SCREENSHOTS names no folder");
        m_suffix.clear();
        m_keychain.failure =
            Error{ErrorCode::NotFound, u"There is no keychain service on this computer. The password always works."_s};
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
        setUp();
        lock();
        m_window->resize(960, 600);
        shoot(u"login-without-keychain"_s);
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
