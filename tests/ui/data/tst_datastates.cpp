// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/filterheader.h"
#include "ui/data/recordform.h"
#include "ui/data/rowgrid.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using State = ui::RowWindowModel::State;

// The data page in every state that it can be in; their pictures go where GLOBANT_SCREENSHOTS says.
class TestDataStates : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<ui::WorkspaceSession> m_other; // in place of the workspace's own
    std::unique_ptr<test::TestStore> m_store;
    test::FakeClock m_clock;
    std::unique_ptr<ui::DataPage> m_page;

    void makePage(ui::WorkspaceSession& session)
    {
        m_page = std::make_unique<ui::DataPage>(session);
        m_page->resize(1096, 740);
        m_page->show();
        m_page->refresh();
        QTRY_VERIFY(m_page->model()->state() != State::Counting);
        if (m_page->model()->rowCount() > 0)
            QTRY_VERIFY(m_page->model()->rowAt(0) != nullptr);
    }

    // A store with nothing in it, opened in another way.
    void makeOtherPage(accounts::Role role, store::Store::Access access, const QString& rows = {})
    {
        m_page.reset();
        m_other.reset();
        m_store = std::make_unique<test::TestStore>();
        if (!rows.isEmpty())
            QVERIFY_RESULT(m_store->connect()->executeScript(rows));
        accounts::OpenWorkspace workspace;
        workspace.folder = m_store->folder();
        workspace.session.account = u"ada"_s;
        workspace.session.role = role;
        workspace.store = m_store->open(access);
        auto session = ui::WorkspaceSession::start(std::move(workspace), m_clock);
        QVERIFY_RESULT(session);
        m_other = std::move(*session);
        makePage(*m_other);
    }

    QStringList visibleButtons() const
    {
        QStringList texts;
        for (const QPushButton* button : m_page->findChildren<QPushButton*>())
            if (button->isVisible())
                texts.append(button->text().remove(u'&'));
        return texts;
    }

    static void save(QWidget* widget, const QString& name)
    {
        QCoreApplication::processEvents(); // so that all is laid out
        const QPixmap picture = widget->grab();
        QVERIFY(!picture.isNull());
        if (const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(picture.save(u"%1/data-%2.png"_s.arg(folder, name)));
    }

    static void type(ui::RecordForm* form, const QString& field, const QString& text)
    {
        auto* line = qobject_cast<QLineEdit*>(form->editorOf(field));
        if (!line)
            line = static_cast<QComboBox*>(form->editorOf(field))->lineEdit();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    ui::RecordForm* openForm(const QString& action)
    {
        for (QAction* candidate : m_page->menuActions())
            if (candidate && candidate->text().remove(u'&') == action)
                candidate->trigger();
        auto* const form = m_page->findChild<ui::RecordForm*>();
        if (form)
            [&] { QTRY_VERIFY(static_cast<QComboBox*>(form->editorOf(u"job_id"_s))->count() > 1); }();
        return form;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        const QString samples = QStringLiteral(SAMPLES_FOLDER);
        for (const ingest::ImportOutcome& outcome : m_workspace->import(
                 {samples + u"/departments.csv"_s, samples + u"/jobs.csv"_s, samples + u"/hired_employees.csv"_s}))
            QVERIFY(outcome.summary);
    }

    void cleanup()
    {
        m_page.reset();
        m_other.reset();
        m_store.reset();
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
    }

    void cleanupTestCase() { m_workspace.reset(); }

    void drawsItsStates_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("light") << int(ui::ThemeMode::Light);
        QTest::newRow("dark") << int(ui::ThemeMode::Dark);
    }

    void drawsItsStates()
    {
        QFETCH(const int, mode);
        const QString theme = u"-"_s + QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, ui::ThemeMode(mode));
        makePage(*m_workspace->session);
        m_page->grid()->selectRow(3);
        save(m_page.get(), u"rows"_s + theme);
        m_page->resize(776, 560);
        QCOMPARE(m_page->width(), 776); // what the smallest window leaves
        save(m_page.get(), u"small"_s + theme);
        m_page->resize(1096, 740);

        ui::RecordForm* form = openForm(u"Change row…"_s);
        QVERIFY(form);
        save(form, u"change"_s + theme);
        type(form, u"hired_at"_s, u"2021-02-30"_s);
        type(form, u"department_id"_s, u"nowhere"_s);
        save(form, u"faults"_s + theme);
        delete form;
        form = openForm(u"Add row…"_s);
        QVERIFY(form);
        save(form, u"add"_s + theme);
        delete form;

        m_page->showRows(u"employees"_s, {{{u"name"_s, u"no such name"_s, {}, {}, {}}}, {}});
        QTRY_VERIFY(m_page->model()->state() == State::Ready && m_page->model()->rowCount() == 0);
        save(m_page.get(), u"nonefit"_s + theme);
        m_page->showRows(u"departments"_s, {});
        QTRY_VERIFY(m_page->model()->state() == State::Ready && m_page->model()->rowAt(0) != nullptr);
        m_page->grid()->selectRow(0);
        for (QAction* action : m_page->menuActions())
            if (action && action->text().contains(u"Delete"_s))
                action->trigger();
        QTRY_VERIFY(visibleButtons().contains(u"Show them"_s));
        save(m_page.get(), u"referred"_s + theme);

        makeOtherPage(accounts::Role::Editor, store::Store::Access::Write);
        QVERIFY(visibleButtons().contains(u"Import files"_s));
        save(m_page.get(), u"empty"_s + theme);
    }

    void whoMayOnlyLookIsOfferedNoEdits_data()
    {
        QTest::addColumn<accounts::Role>("role");
        QTest::addColumn<store::Store::Access>("access");
        QTest::newRow("viewer") << accounts::Role::Viewer << store::Store::Access::Write;
        QTest::newRow("another program writes") << accounts::Role::Editor << store::Store::Access::Read;
    }

    void whoMayOnlyLookIsOfferedNoEdits()
    {
        QFETCH(const accounts::Role, role);
        QFETCH(const store::Store::Access, access);
        makeOtherPage(role, access,
                      u"INSERT INTO departments VALUES (1, 'Sales', 1); INSERT INTO jobs VALUES (1, 'Clerk', 1);"
                      "INSERT INTO employees VALUES (7, 'Ada', 0, 1, 1, 1)"_s);
        QCOMPARE(m_page->model()->rowCount(), 1);
        for (const QString& text : {u"Add…"_s, u"Change…"_s, u"Delete"_s})
            QVERIFY(!visibleButtons().contains(text));
        for (const QAction* action : m_page->menuActions())
            QVERIFY(!action || !action->text().contains(u"Undo"_s));
        m_page->grid()->setFocus();
        m_page->grid()->selectRow(0);
        QTest::keyClick(m_page->grid(), Qt::Key_Delete);
        QTest::keyClick(m_page->grid(), Qt::Key_Return);
        QVERIFY(!m_page->findChild<ui::RecordForm*>());
        QCOMPARE(m_page->model()->rowCount(), 1);
        save(m_page.get(), u"readonly-"_s + QString::fromLatin1(QTest::currentDataTag()).remove(u' '));
    }

    void whoMayOnlyLookIsNotAskedToImport()
    {
        makeOtherPage(accounts::Role::Viewer, store::Store::Access::Write);
        QVERIFY(!visibleButtons().contains(u"Import files"_s));
    }

    // A filter that finds nothing early leaves the rows blank until it has looked at all.
    void blankRowsStandInForThoseToCome()
    {
        makeOtherPage(accounts::Role::Editor, store::Store::Access::Write,
                      u"INSERT INTO departments VALUES (1, 'Sales', 1); INSERT INTO jobs VALUES (1, 'Clerk', 1);"
                      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400000) "
                      "INSERT INTO employees SELECT i, 'Somebody with a name', i, 1, 1, 1 FROM n"_s);
        QCOMPARE(m_page->model()->rowCount(), 400'000);
        m_page->showRows(u"employees"_s, {{{u"name"_s, u"nobody"_s, {}, {}, {}}}, {}});
        QTRY_VERIFY(m_page->model()->rowCount() == 30 || m_page->model()->state() == State::Ready);
        if (m_page->model()->state() == State::Counting) {
            QVERIFY(m_page->model()->index(0, 0).data(ui::RowWindowModel::SkeletonRole).toBool());
            save(m_page.get(), u"skeleton"_s);
        }
        QTRY_VERIFY(m_page->model()->state() == State::Ready);
        QCOMPARE(m_page->model()->rowCount(), 0);
    }

    void aStoreThatCannotBeReadSaysSo()
    {
        makeOtherPage(accounts::Role::Editor, store::Store::Access::Write,
                      u"INSERT INTO departments VALUES (1, 'Sales', 1); INSERT INTO jobs VALUES (1, 'Clerk', 1);"
                      "INSERT INTO employees VALUES (7, 'Ada', 0, 1, 1, 1)"_s);
        QVERIFY_RESULT(m_store->connect()->executeScript(u"ALTER TABLE employees RENAME TO elsewhere"_s));
        Q_EMIT m_other->dataChanged();
        QTRY_VERIFY(visibleButtons().contains(u"Try again"_s));
        save(m_page.get(), u"error"_s);
        QVERIFY_RESULT(m_store->connect()->executeScript(u"ALTER TABLE elsewhere RENAME TO employees"_s));
        for (QPushButton* button : m_page->findChildren<QPushButton*>())
            if (button->text() == u"Try again"_s)
                button->click();
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QVERIFY(!visibleButtons().contains(u"Try again"_s));
    }
};

QTEST_MAIN(TestDataStates)
#include "tst_datastates.moc"
