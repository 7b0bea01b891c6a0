// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/emptystate.h"
#include "ui/data/filterheader.h"
#include "ui/data/rowfooter.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowoutput.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace globant;
using State = ui::RowWindowModel::State;

namespace {

const QString kSamples = QStringLiteral(SAMPLES_FOLDER);

qint64 utcMs(int year, int month, int day)
{
    return QDate(year, month, day).startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

} // namespace

class TestDataPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<ui::DataPage> m_page;

    template <class T>
    T* part(const QString& accessibleName) const
    {
        for (T* widget : m_page->findChildren<T*>())
            if (widget->accessibleName() == accessibleName)
                return widget;
        return nullptr;
    }

    void makePage()
    {
        m_page = std::make_unique<ui::DataPage>(*m_workspace->session);
        m_page->resize(1056, 740);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get())); // shortcuts need it
        m_page->refresh();
        QTRY_VERIFY(m_page->model()->state() == State::Ready);
    }

    void change(const QString& sql)
    {
        const auto changed = m_workspace->session->store().writer().runNow(
            [sql](const store::Connection& connection) { return connection.executeScript(sql); });
        QVERIFY_RESULT(changed);
    }

    QString noticeText() const
    {
        for (const ui::Notice* notice : m_page->findChildren<ui::Notice*>())
            if (notice->isVisible())
                return notice->text();
        return {};
    }

    QString focusName() const
    {
        const QWidget* focus = QApplication::focusWidget();
        const auto* button = qobject_cast<const QAbstractButton*>(focus);
        return !focus                               ? QString()
               : !focus->accessibleName().isEmpty() ? focus->accessibleName()
               : button                             ? button->text().remove(u'&')
                                                    : QString::fromLatin1(focus->metaObject()->className());
    }

    qint64 number(const QString& sql) const
    {
        const auto reader = m_workspace->session->store().reader();
        return (*reader)->value(sql).value().toLongLong();
    }

    ui::RowFooter* footer() const { return m_page->findChild<ui::RowFooter*>(); }

    void waitForCount(qint64 rows)
    {
        QTRY_VERIFY(m_page->model()->state() == State::Ready);
        QTRY_COMPARE(m_page->model()->rowCount(), rows);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"test"_s);
        QCoreApplication::setApplicationName(u"datapage"_s);
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        const auto outcomes = m_workspace->import(
            {kSamples + u"/departments.csv"_s, kSamples + u"/jobs.csv"_s, kSamples + u"/hired_employees.csv"_s});
        for (const ingest::ImportOutcome& outcome : outcomes)
            QVERIFY(outcome.summary);
    }

    void init() { makePage(); }

    void cleanup()
    {
        m_page.reset();
        QSettings().clear();
    }

    void cleanupTestCase() { m_workspace.reset(); }

    void showsAllRowsOfATable()
    {
        QCOMPARE(m_page->table().name, u"employees"_s);
        const qint64 rows = number(u"SELECT count(*) FROM employees"_s);
        QCOMPARE(m_page->model()->rowCount(), rows);
        QCOMPARE(footer()->countText(), u"%1 rows"_s.arg(ui::numberText(rows)));
        part<QToolButton>(u"Table Jobs"_s)->click();
        waitForCount(number(u"SELECT count(*) FROM jobs"_s));
        QCOMPARE(m_page->table().name, u"jobs"_s);
    }

    void showsExactlyTheRowsOfAMark_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<records::RowFilter>("filter");
        QTest::addColumn<QString>("sql");
        const records::FieldCondition department{u"department_id"_s, {}, {3}, {}, {}};
        const records::FieldCondition jobs{u"job_id"_s, {}, {42, 43, 44, 45, 50}, {}, {}};
        const records::FieldCondition quarter{u"hired_at"_s, {}, {}, utcMs(2023, 4, 1), utcMs(2023, 7, 1)};
        const QString inQuarter = u"hired_at >= %1 AND hired_at < %2"_s.arg(utcMs(2023, 4, 1)).arg(utcMs(2023, 7, 1));
        QTest::newRow("a department") << u"employees"_s << records::RowFilter{{department}, {}}
                                      << u"department_id = 3"_s;
        QTest::newRow("a quarter") << u"employees"_s << records::RowFilter{{quarter}, {}} << inQuarter;
        QTest::newRow("a cell") << u"employees"_s << records::RowFilter{{department, jobs, quarter}, {}}
                                << u"department_id = 3 AND job_id IN (42, 43, 44, 45, 50) AND "_s + inQuarter;
        QTest::newRow("another table") << u"jobs"_s << records::RowFilter{{{u"job"_s, u"engineer"_s, {}, {}, {}}}, {}}
                                       << u"job LIKE '%engineer%'"_s;
    }

    void showsExactlyTheRowsOfAMark()
    {
        QFETCH(const QString, table);
        QFETCH(const records::RowFilter, filter);
        QFETCH(const QString, sql);
        const qint64 rows = number(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table, sql));
        QVERIFY(rows > 0);
        m_page->showRows(table, filter);
        waitForCount(rows);
        QCOMPARE(m_page->table().name, table);
        QVERIFY(m_page->filter() == filter);
        for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
            if (button->text() == u"Clear filters"_s && button->isVisible()) {
                button->click();
                break;
            }
        }
        waitForCount(number(u"SELECT count(*) FROM "_s + table));
        QVERIFY(m_page->filter().isEmpty());
    }

    void filtersByTyping()
    {
        auto* const name = part<QLineEdit>(u"Filter by Name"_s);
        QVERIFY(name);
        QTest::keyClicks(name, u"AN"_s);
        waitForCount(number(u"SELECT count(*) FROM employees WHERE name LIKE '%an%'"_s));
        name->clear();
        waitForCount(number(u"SELECT count(*) FROM employees"_s));
        QTest::keyClicks(part<QLineEdit>(u"Filter by Id"_s), u"1005, 1007,1009"_s);
        waitForCount(3);
    }

    void filtersByChoosing()
    {
        auto* const department = part<QComboBox>(u"Filter by Department"_s);
        QTRY_COMPARE(department->count(), 1 + number(u"SELECT count(*) FROM departments"_s));
        QStringList names;
        for (int i = 1; i < department->count(); ++i)
            names.append(department->itemText(i));
        QVERIFY(std::is_sorted(names.begin(), names.end(), [](const QString& one, const QString& other) {
            return one.compare(other, Qt::CaseInsensitive) < 0;
        }));
        const qint64 id = department->itemData(2).toLongLong();
        department->setCurrentIndex(2);
        Q_EMIT department->activated(2);
        waitForCount(number(u"SELECT count(*) FROM employees WHERE department_id = %1"_s.arg(id)));
        department->setEditText(u"no such department"_s);
        Q_EMIT department->lineEdit()->editingFinished();
        QCOMPARE(department->currentIndex(), 2);
        department->setEditText(QString());
        Q_EMIT department->lineEdit()->editingFinished();
        waitForCount(number(u"SELECT count(*) FROM employees"_s));
    }

    void ordersByAClickOnATitle()
    {
        auto* const header = m_page->grid()->filterHeader();
        const auto click = [&](int column) {
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                              QPoint(header->sectionViewportPosition(column) + 20, 10));
            QTRY_VERIFY(m_page->model()->state() == State::Ready);
        };
        click(1);
        QCOMPARE(m_page->model()->question().order, (records::RowOrder{u"name"_s, false}));
        QTRY_COMPARE(m_page->model()->index(0, 0).data().toLongLong(),
                     number(u"SELECT id FROM employees ORDER BY name COLLATE NOCASE, id"_s));
        click(1);
        QTRY_COMPARE(m_page->model()->index(0, 0).data().toLongLong(),
                     number(u"SELECT id FROM employees ORDER BY name COLLATE NOCASE DESC, id DESC"_s));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        click(0);
        QCOMPARE(m_page->model()->question().order, (records::RowOrder{u"id"_s, false}));
    }

    void findsIdsAndTexts()
    {
        auto* const find = part<QLineEdit>(u"Find text or id"_s);
        QTest::keyClicks(find, u"2100\r"_s);
        QTRY_COMPARE(m_page->grid()->currentIndex().data().toString(), u"2100"_s);
        QVERIFY(!m_page->grid()->visualRect(m_page->grid()->currentIndex()).isEmpty());
        find->setText(u"99999999"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_VERIFY(noticeText().contains(u"99999999"_s));
        find->setText(u"zzzzz"_s);
        QTest::keyClick(find, Qt::Key_Return);
        QTRY_VERIFY(noticeText().contains(u"zzzzz"_s));
    }

    void saysWhereARowCameFrom()
    {
        m_page->grid()->goTo(3);
        QTRY_VERIFY2(footer()->originText().contains(u"hired_employees.csv"_s) &&
                         footer()->originText().contains(u"ana"_s),
                     qPrintable(footer()->originText()));
    }

    void copiesTheSelection()
    {
        m_page->grid()->setFocus();
        m_page->grid()->selectRow(1);
        QVERIFY(footer()->countText().endsWith(u"1 selected"_s));
        QTest::keyClick(m_page->grid(), Qt::Key_C, Qt::ControlModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\t'), 4);
        QTest::keyClick(m_page->grid(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 2);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Id\tName"_s));
        QTRY_COMPARE(number(u"SELECT count(*) FROM log WHERE kind = 'export'"_s), 2);
        m_page->grid()->selectAll();
        QVERIFY(footer()->countText().contains(ui::numberText(m_page->model()->rowCount()) + u" selected"_s));
    }

    void whatASpreadsheetTakesForAFormulaIsGuarded()
    {
        change(u"INSERT INTO employees VALUES (999999, '=HYPERLINK(\"x\")', 0, 1, 1, 1)"_s);
        m_page->showRows(u"employees"_s, {{{u"name"_s, u"hyperlink"_s, {}, {}, {}}}, {}});
        waitForCount(1);
        m_page->grid()->setFocus();
        m_page->grid()->selectAll();
        QTest::keyClick(m_page->grid(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"\t'=HYPERLINK"_s));
        const QString path = m_settings.filePath(u"guarded.csv"_s);
        m_page->output()->exportTo(path);
        QTRY_VERIFY(!m_page->output()->isExporting());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains(",\"'=HYPERLINK(\"\"x\"\")\","));
        change(u"DELETE FROM employees WHERE id = 999999"_s);
    }

    void exportsTheRowsThatAreShown_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("descending");
        QTest::newRow("as they stand") << QString() << false;
        QTest::newRow("backwards") << QString() << true;
        QTest::newRow("by name") << u"name"_s << false;
    }

    void exportsTheRowsThatAreShown()
    {
        QFETCH(const QString, field);
        QFETCH(const bool, descending);
        m_page->showRows(u"employees"_s, {});
        m_page->model()->ask({&m_page->table(), {}, {field, descending}});
        QTRY_VERIFY(m_page->model()->state() == State::Ready);
        const qint64 logged = number(u"SELECT count(*) FROM log WHERE kind = 'export'"_s);
        const QString path = m_settings.filePath(u"rows.csv"_s);
        m_page->output()->exportTo(path);
        QVERIFY(m_page->output()->isExporting());
        QTRY_VERIFY(!m_page->output()->isExporting());
        QVERIFY2(noticeText().contains(u"rows.csv"_s), qPrintable(noticeText()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), m_page->model()->rowCount() + 2); // the header, and what follows the last line's end
        QCOMPARE(lines[0].trimmed(), "id,name,hired_at,department_id,job_id,department_name,job_name");
        for (const int row : {0, 999, 1000, m_page->model()->rowCount() - 1}) {
            (void)m_page->model()->rowAt(row);
            QTRY_VERIFY(m_page->model()->rowAt(row) != nullptr);
            const records::Row& shown = *m_page->model()->rowAt(row);
            QVERIFY(lines[row + 1].startsWith(QByteArray::number(shown.key) + ','));
            QVERIFY(lines[row + 1].contains(shown.names[3].toUtf8()));
        }
        QTRY_COMPARE(number(u"SELECT count(*) FROM log WHERE kind = 'export'"_s), logged + 1);
        // What was exported can be imported: all rows are there already, the same.
        if (field.isEmpty() && !descending) {
            const QString again = m_settings.filePath(u"hired_employees.csv"_s);
            QVERIFY(QFile::copy(path, again));
            const auto outcomes = m_workspace->import({again});
            QVERIFY(outcomes.first().summary);
            QCOMPARE(outcomes.first().summary->counts.unchanged, m_page->model()->rowCount());
        }
    }

    // Avro is plain text to whoever gets it: said before a byte is written.
    void asksBeforeItWritesAvro()
    {
        m_page->showRows(u"employees"_s, {});
        m_page->model()->ask({&m_page->table(), {}, {u"name"_s, true}});
        QTRY_VERIFY(m_page->model()->state() == State::Ready);
        const QString path = m_settings.filePath(u"hired_employees.avro"_s);
        m_page->output()->saveAs(path);
        QVERIFY(!m_page->output()->isExporting());
        QVERIFY2(noticeText().contains(u"not encrypted"_s), qPrintable(noticeText()));
        QVERIFY(!QFile::exists(path));
        const QList<QPushButton*> buttons = m_page->findChildren<QPushButton*>();
        const auto save = std::find_if(buttons.cbegin(), buttons.cend(),
                                       [](const QPushButton* button) { return button->text() == u"Save it"_s; });
        QVERIFY(save != buttons.cend());
        (*save)->click();
        QVERIFY(m_page->output()->isExporting());
        QTRY_VERIFY(!m_page->output()->isExporting());
        QVERIFY2(noticeText().contains(u"hired_employees.avro"_s), qPrintable(noticeText()));
        QTRY_COMPARE(number(u"SELECT count(*) FROM log WHERE kind = 'export' AND detail ->> 'format' = 'avro'"_s), 1);
        const auto outcomes = m_workspace->import({path});
        QVERIFY(outcomes.first().summary);
        QCOMPARE(outcomes.first().summary->counts.unchanged, m_page->model()->rowCount());
    }

    void anExportThatEndsEarlyLeavesNoFile()
    {
        const QString path = m_settings.filePath(u"cancelled.csv"_s);
        m_page->output()->exportTo(path);
        m_page->output()->cancel();
        QTRY_VERIFY(!m_page->output()->isExporting());
        QVERIFY(!QFile::exists(path));
        QVERIFY2(noticeText().contains(u"No file was written"_s), qPrintable(noticeText()));
        m_page->output()->exportTo(m_settings.filePath(u"no such folder/rows.csv"_s));
        QTRY_VERIFY(!m_page->output()->isExporting());
        QVERIFY2(noticeText().contains(u"cannot be written"_s), qPrintable(noticeText()));
        m_page->output()->exportTo(path);
        m_page.reset(); // while it runs
        QVERIFY(!QFile::exists(path));
    }

    void whatCanBeDoneHasAKeyAndAName()
    {
        QStringList keys;
        QStringList texts;
        for (const QAction* action : m_page->menuActions()) {
            if (!action)
                continue;
            QVERIFY(!action->text().isEmpty());
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            for (const QKeySequence& key : action->shortcuts())
                keys.append(key.toString());
            texts.append(action->text().remove(u'&'));
        }
        for (const QString& wanted :
             {u"Add row…"_s, u"Change row…"_s, u"Delete rows"_s, u"Undo"_s, u"Redo"_s, u"Find…"_s, u"Go to id…"_s,
              u"Clear filters"_s, u"Copy rows"_s, u"Export these rows…"_s})
            QVERIFY2(texts.contains(wanted), qPrintable(wanted));
        const qsizetype all = keys.size();
        keys.removeDuplicates();
        QCOMPARE(keys.size(), all);
        const QList<QAction*> actions = m_page->menuActions();
        QCOMPARE(m_page->menuActions(), actions); // the same each time
        QTest::keyClick(m_page->grid(), Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(focusName(), u"Find text or id"_s);
    }

    void keysOfRowsDoNothingInFields()
    {
        m_page->grid()->goTo(2);
        QWidget* const name = part<QLineEdit>(u"Filter by Name"_s);
        name->setFocus();
        QTest::keyClicks(name, u"a"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTest::keyClick(name, Qt::Key_Delete);
        QTest::keyClick(name, Qt::Key_F2);
        QTRY_VERIFY(m_page->model()->state() == State::Ready && !m_page->filter().isEmpty());
        QVERIFY(!m_page->findChild<QDialog*>());
        QTest::keyClick(name, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_page->filter().isEmpty());
    }

    // The tables are one stop, within which arrow keys move.
    void tabFollowsReadingOrder()
    {
        m_page->grid()->setCurrentIndex(m_page->model()->index(0, 0));
        part<QToolButton>(u"Table Employees"_s)->setFocus();
        QStringList names{focusName()};
        do {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            names.append(focusName());
        } while (names.last() != names.first() && names.size() < 30);
        names.removeLast();
        QCOMPARE(names.join(u", "_s),
                 u"Table Employees, Add…, Change…, Delete, Find text or id, "
                 "More actions, Filter by Id, Filter by Name, Filter by Hired at, Filter by Department, Filter by Job, "
                 "Rows"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QCOMPARE(focusName(), u"Rows"_s);
    }

    void aCancelledOrderIsTakenBack()
    {
        auto* const header = m_page->grid()->filterHeader();
        Q_EMIT header->sectionClicked(1); // without the events in which the answer might come
        QVERIFY(m_page->model()->state() == State::Counting);
        QVERIFY2(footer()->countText().startsWith(u"Ordering by Name"_s), qPrintable(footer()->countText()));
        QCOMPARE(header->sortIndicatorSection(), 1);
        footer()->button()->click();
        QVERIFY(m_page->model()->state() == State::Ready);
        QCOMPARE(header->sortIndicatorSection(), 0);
        QVERIFY(footer()->countText().endsWith(u"rows"_s));
        m_page->refresh();
        QCOMPARE(m_page->model()->question().order.field, QString());
    }

    void anotherTableKeepsItsFilter()
    {
        m_page->showRows(u"employees"_s, {{{u"department_id"_s, {}, {3}, {}, {}}}, {}});
        waitForCount(number(u"SELECT count(*) FROM employees WHERE department_id = 3"_s));
        part<QToolButton>(u"Table Departments"_s)->click();
        waitForCount(number(u"SELECT count(*) FROM departments"_s));
        QVERIFY(m_page->filter().isEmpty());
        part<QToolButton>(u"Table Employees"_s)->click();
        waitForCount(number(u"SELECT count(*) FROM employees WHERE department_id = 3"_s));
    }

    void saysWhenNothingFits()
    {
        m_page->showRows(u"employees"_s, {{{u"name"_s, u"no such name"_s, {}, {}, {}}}, {}});
        waitForCount(0);
        auto* const noneFit = m_page->grid()->findChild<ui::EmptyState*>();
        QVERIFY(noneFit && noneFit->isVisible());
        QVERIFY(m_page->grid()->filterHeader()->isVisible());
    }

    void offersAnImportWhereThereIsNothing()
    {
        test::OpenedWorkspace empty;
        ui::DataPage page(*empty.session);
        QSignalSpy asked(&page, &ui::DataPage::importRequested);
        page.resize(1056, 740);
        page.show();
        page.refresh();
        QTRY_VERIFY(page.model()->state() == State::Ready);
        QPushButton* import = nullptr;
        for (QPushButton* button : page.findChildren<QPushButton*>())
            if (button->text() == u"Import files"_s)
                import = button;
        QVERIFY(import && import->isVisible());
        import->click();
        QCOMPARE(asked.size(), 1);
    }

    void keepsColumnWidths()
    {
        m_page->grid()->filterHeader()->resizeSection(1, 333);
        makePage();
        QCOMPARE(m_page->grid()->filterHeader()->sectionSize(1), 333);
    }

    void newDataShowsAtTheSamePlace()
    {
        m_page->grid()->goTo(1000);
        const int scrolled = m_page->grid()->verticalScrollBar()->value();
        QVERIFY(scrolled > 0);
        const qint64 id = number(u"SELECT max(id) FROM employees"_s);
        const auto changed = m_workspace->session->store().writer().runNow([id](const store::Connection& connection) {
            return connection.execute(u"DELETE FROM employees WHERE id = ?"_s, {id});
        });
        QVERIFY_RESULT(changed);
        Q_EMIT m_workspace->session->dataChanged();
        waitForCount(number(u"SELECT count(*) FROM employees"_s));
        QCOMPARE(m_page->grid()->verticalScrollBar()->value(), scrolled);
        QCOMPARE(m_page->grid()->currentIndex().row(), 1000);
    }

    void everyControlHasAName()
    {
        for (QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy() ||
                widget->objectName().startsWith(u"qt_"_s))
                continue;
            const auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool inside = qobject_cast<QComboBox*>(widget->parentWidget());
            QVERIFY2(named || inside, widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_datapage.moc"
