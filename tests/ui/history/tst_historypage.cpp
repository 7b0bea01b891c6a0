// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/forget.h"
#include "core/privacy/retention.h"
#include "core/records/activity.h"
#include "core/records/roweditor.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/csvcell.h"
#include "ui/common/rejectedrows.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/history/historyexport.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using Column = ui::HistoryModel::Column;

// Entries: 1 the workspace, 2 departments, 3 jobs, 4 employees (1 of 3 rejected), 5 an edit of employee 1.
class TestHistoryPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void listsTheLog();
    void saysWhatHappened_data();
    void saysWhatHappened();
    void filters_data();
    void filters();
    void offersToClearFilters();
    void showsRejectedRows();
    void triesRejectedRowsAgain();
    void undoes_data();
    void undoes();
    void saysWhyUndoFailed();
    void tellsWhyUndoIsOff_data();
    void tellsWhyUndoIsOff();
    void offersNoUndoToReaders_data();
    void offersNoUndoToReaders();
    void saysThatTheLogCannotBeRead();
    void tabGoesInReadingOrder();
    void leavesColumnsOutWhereNarrow_data();
    void leavesColumnsOutWhereNarrow();
    void keepsTheChosenEntry();
    void fetchesLongLogs();
    void asksForEachPageOnce();
    void exportsWhatIsFiltered();
    void guardsCells_data();
    void guardsCells();
    void saysThatExportFailed();
    void filtersByPeriod();
    void exportsRejectedRows();
    void offersToRedo_data();
    void offersToRedo();
    void saysWhoLoggedInAndExported();
    void tellsWhatIsDeletedForItsAge();
    void hasNamesForAllControls();
    void looksRight();

private:
    QString file(const QString& name, const QByteArray& bytes) const;
    QString cell(qint64 id, int column) const;
    void choose(qint64 id) const;
    QStringList texts(int column) const;
    void waitForEntries(int entries) const { QTRY_COMPARE(m_page->model()->rowCount(), entries); }
    Result<void> edit(const records::RowChange& change) const;
    QString notice() const;

    template <class Widget>
    Widget* named(const QString& name) const
    {
        for (Widget* widget : m_page->findChildren<Widget*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    QPushButton* button(const QString& text) const
    {
        for (QPushButton* one : m_page->findChildren<QPushButton*>()) {
            if (one->text().remove(u'&') == text)
                return one;
        }
        return nullptr;
    }

    qint64 number(const QString& sql) const
    {
        const auto reader = m_workspace->session->store().reader();
        return (*reader)->value(sql).value().toLongLong();
    }

    QTemporaryDir m_settings;
    QTemporaryDir m_files;
    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<ui::HistoryPage> m_page;
};

void TestHistoryPage::initTestCase()
{
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(u"test"_s);
    QCoreApplication::setApplicationName(u"historypage"_s);
    ui::applyTheme(*qApp, ui::ThemeMode::Light);
}

void TestHistoryPage::init()
{
    m_workspace = std::make_unique<test::OpenedWorkspace>();
    m_workspace->import({file(u"departments.csv"_s, "1,Sales\n2,Support\n"), file(u"jobs.csv"_s, "1,Clerk\n")});
    m_workspace->import(
        {file(u"hired_employees.csv"_s, "1,Ada,2021-02-03T10:00:00Z,1,1\n2,Bo,2021-03-03T10:00:00Z,2,1\n"
                                        "3,Cy,2021-03-04T10:00:00Z,9,1\n")});
    QVERIFY_RESULT(edit(records::RowChange::update(1, {{u"name"_s, u"Ada L."_s}})));
    m_page = std::make_unique<ui::HistoryPage>(*m_workspace->session);
    new QAbstractItemModelTester(m_page->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_page.get());
    m_page->resize(1096, 740);
    m_page->show();
    m_page->refresh();
    waitForEntries(5);
}

void TestHistoryPage::cleanup()
{
    m_page.reset();
    m_workspace.reset();
    QSettings().clear();
}

QString TestHistoryPage::file(const QString& name, const QByteArray& bytes) const
{
    const QString path = m_files.filePath(name);
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no test file");
    return path;
}

QString TestHistoryPage::cell(qint64 id, int column) const
{
    const int row = m_page->model()->rowOf(id);
    return row < 0 ? u"no entry %1"_s.arg(id) : m_page->model()->index(row, column).data().toString();
}

void TestHistoryPage::choose(qint64 id) const
{
    m_page->findChild<ui::HistoryTable*>()->setCurrentIndex(m_page->model()->index(m_page->model()->rowOf(id), 0));
}

QStringList TestHistoryPage::texts(int column) const
{
    QStringList texts;
    for (int row = 0; row < m_page->model()->rowCount(); ++row)
        texts.append(m_page->model()->index(row, column).data().toString());
    return texts;
}

Result<void> TestHistoryPage::edit(const records::RowChange& change) const
{
    ui::WorkspaceSession& session = *m_workspace->session;
    return session.store().writer().runNow([&](const store::Connection& connection) -> Result<void> {
        const records::RowEditor editor(connection, session.catalog(), *session.catalog().find(u"employees"_s),
                                        {session.account(), session.role()}, m_workspace->clock);
        GLOBANT_TRY(editor.apply({change}));
        return {};
    });
}

QString TestHistoryPage::notice() const
{
    return m_page->findChild<ui::Notice*>()->text();
}

void TestHistoryPage::listsTheLog()
{
    QCOMPARE(texts(Column::What),
             (QStringList{u"Changed employee 1"_s, u"Imported employees from hired_employees.csv"_s,
                          u"Imported jobs from jobs.csv"_s, u"Imported departments from departments.csv"_s,
                          u"Created the workspace"_s}));
    QCOMPARE(texts(Column::Who), QStringList(5, u"ana"_s));
    QCOMPARE(texts(Column::Added), (QStringList{u""_s, u"2"_s, u"1"_s, u"2"_s, u""_s}));
    QCOMPARE(texts(Column::Changed), (QStringList{u"1"_s, u""_s, u""_s, u""_s, u""_s}));
    QCOMPARE(texts(Column::Rejected), (QStringList{u""_s, u"1"_s, u""_s, u""_s, u""_s}));
    QCOMPARE(texts(Column::State), (QStringList{u"Done"_s, u"Done"_s, u"Done"_s, u"Done"_s, u""_s}));
    QVERIFY(!cell(4, Column::When).isEmpty());
    QVERIFY(!cell(4, Column::Duration).isEmpty());
    for (int column = Column::Added; column <= Column::Duration; ++column)
        QVERIFY(m_page->model()->index(0, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    choose(4);
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash("1,Ada,2021-02-03T10:00:00Z,1,1\n2,Bo,2021-03-03T10:00:00Z,2,1\n"
                                                     "3,Cy,2021-03-04T10:00:00Z,9,1\n",
                                                     QCryptographicHash::Sha256)
                                .toHex());
    QStringList labels;
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        labels.append(label->text());
    QVERIFY(labels.contains(u"SHA-256 of the file: "_s + hash));
    QVERIFY(labels.contains(u"Updated"_s));
}

void TestHistoryPage::saysWhatHappened_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("detail");
    QTest::addColumn<qint64>("refers");
    QTest::addColumn<QString>("text");
    const auto account = [](const QString& action) {
        return QJsonObject{{u"action"_s, action}, {u"account"_s, u"ben"_s}};
    };
    const QJsonObject both{
        {u"table"_s, u"employees"_s}, {u"inserted"_s, QJsonArray{7, 8}}, {u"updated"_s, QJsonArray{1}}};
    QTest::newRow("account added") << u"account"_s << account(u"added"_s) << 0LL << u"Added account ben"_s;
    QTest::newRow("role") << u"account"_s << account(u"role_changed"_s) << 0LL << u"Changed the role of ben"_s;
    QTest::newRow("key") << u"account"_s << account(u"key_rotated"_s) << 0LL << u"Changed the key of the workspace"_s;
    QTest::newRow("an action to come") << u"account"_s << account(u"renamed"_s) << 0LL << u"renamed ben"_s;
    QTest::newRow("a kind to come") << u"merge"_s << QJsonObject() << 0LL << u"merge"_s;
    QTest::newRow("several rows") << u"edit"_s
                                  << QJsonObject{{u"table"_s, u"employees"_s}, {u"deleted"_s, QJsonArray{1, 2}}} << 0LL
                                  << u"Deleted 2 rows of employees"_s;
    QTest::newRow("several ways") << u"edit"_s << both << 0LL << u"Edited 3 rows of employees"_s;
    QTest::newRow("another table") << u"edit"_s << QJsonObject{{u"table"_s, u"pets"_s}, {u"updated"_s, QJsonArray{4}}}
                                   << 0LL << u"Changed pets 4"_s;
    QTest::newRow("undo of an import") << u"undo"_s << QJsonObject{{u"table"_s, u"employees"_s}} << 4LL
                                       << u"Undid import 4 of hired_employees.csv"_s;
    QTest::newRow("undo of an edit") << u"undo"_s << QJsonObject{{u"table"_s, u"employees"_s}} << 5LL
                                     << u"Undid edit 5 of employees"_s;
    QTest::newRow("retry") << u"import"_s
                           << QJsonObject{{u"table"_s, u"employees"_s}, {u"file"_s, u"hired_employees.csv"_s}} << 4LL
                           << u"Imported rejected employees of hired_employees.csv again"_s;
}

void TestHistoryPage::saysWhatHappened()
{
    QFETCH(const QString, kind);
    QFETCH(const QJsonObject, detail);
    QFETCH(const qint64, refers);
    QFETCH(const QString, text);
    const store::LogEntry entry{0,     kind, u"ana"_s, 0, refers == 0 ? std::nullopt : std::optional<qint64>(refers),
                                detail};
    const auto id = m_workspace->session->store().writer().runNow(
        [&](const store::Connection& connection) { return store::appendLog(connection, entry); });
    QVERIFY_RESULT(id);
    Q_EMIT m_workspace->session->logChanged();
    waitForEntries(6);
    QCOMPARE(cell(*id, Column::What), text);
}

void TestHistoryPage::filters_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("entries");
    QTest::newRow("imports") << u"Imports"_s << u""_s << 3;
    QTest::newRow("edits") << u"Edits"_s << u""_s << 1;
    QTest::newRow("a file") << u"All kinds"_s << u"DEPART"_s << 1;
    QTest::newRow("both") << u"Imports"_s << u".csv"_s << 3;
    QTest::newRow("nothing") << u"Edits"_s << u".csv"_s << 0;
}

void TestHistoryPage::filters()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, file);
    QFETCH(const int, entries);
    named<QComboBox>(u"Kind of entry"_s)->setCurrentText(kind);
    named<QLineEdit>(u"Part of the file’s name"_s)->setText(file);
    waitForEntries(entries);
    QCOMPARE(named<QComboBox>(u"Kind of entry"_s)->currentText(), kind);
    QCOMPARE(button(u"Clear filters"_s)->isVisible(), entries == 0);
}

void TestHistoryPage::offersToClearFilters()
{
    named<QLineEdit>(u"Part of the file’s name"_s)->setText(u"nowhere"_s);
    waitForEntries(0);
    QVERIFY(!button(u"Undo"_s)->isVisible());
    button(u"Clear filters"_s)->click();
    waitForEntries(5);
    QVERIFY(button(u"Undo"_s)->isVisible());
}

void TestHistoryPage::showsRejectedRows()
{
    choose(5);
    QVERIFY(!button(u"See rejected rows"_s)->isVisible());
    choose(4);
    QVERIFY(button(u"See rejected rows"_s)->isVisible());
    button(u"See rejected rows"_s)->click();
    auto* rejects = m_page->findChild<ui::RejectedRows*>();
    const QAbstractItemModelTester tester(rejects, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(rejects->rowCount(), 1);
    QCOMPARE(rejects->index(0, ui::RejectedRows::Line).data().toString(), u"3"_s);
    QCOMPARE(rejects->index(0, ui::RejectedRows::Field).data().toString(), u"Department"_s);
    QVERIFY(!rejects->index(0, ui::RejectedRows::Reason).data().toString().isEmpty());
    QCOMPARE(rejects->index(0, ui::RejectedRows::Text).data().toString(), u"3,Cy,2021-03-04T10:00:00Z,9,1"_s);
    QVERIFY(!m_page->findChild<ui::HistoryTable*>()->isVisible());
    QTest::keyClick(named<QTableView>(u"Rejected rows"_s), Qt::Key_Escape);
    QVERIFY(m_page->findChild<ui::HistoryTable*>()->isVisible());
}

void TestHistoryPage::triesRejectedRowsAgain()
{
    m_workspace->import({file(u"departments.csv"_s, "9,Law\n")});
    choose(4);
    button(u"See rejected rows"_s)->click();
    button(u"Try these rows again"_s)->click();
    QTRY_COMPARE(notice(), u"1 rows were added."_s);
    waitForEntries(7);
    QCOMPARE(number(u"SELECT count(*) FROM employees"_s), 3);
    QCOMPARE(cell(7, Column::What), u"Imported rejected employees of hired_employees.csv again"_s);
}

void TestHistoryPage::undoes_data()
{
    QTest::addColumn<QList<qint64>>("ids");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("left");
    QTest::newRow("an edit") << QList<qint64>{5} << u"Edit 5 is undone. 1 rows are again what they were."_s
                             << u"SELECT count(*) FROM employees WHERE name = 'Ada'"_s << 1LL;
    QTest::newRow("an import") << QList<qint64>{5, 4} << u"Import 4 is undone. 2 rows were removed."_s
                               << u"SELECT count(*) FROM employees"_s << 0LL;
}

void TestHistoryPage::undoes()
{
    QFETCH(const QList<qint64>, ids);
    QFETCH(const QString, said);
    QFETCH(const QString, sql);
    QFETCH(const qint64, left);
    QSignalSpy changed(m_workspace->session.get(), &ui::WorkspaceSession::dataChanged);
    for (const qint64 id : ids) {
        choose(id);
        QVERIFY(button(u"Undo"_s)->isEnabled());
        const int entries = m_page->model()->rowCount();
        button(u"Undo"_s)->click();
        QVERIFY(!button(u"Undo"_s)->isEnabled());
        waitForEntries(entries + 1);
        QCOMPARE(cell(id, Column::State), u"Undone"_s);
        QVERIFY(!button(u"Undo"_s)->isEnabled());
    }
    QCOMPARE(notice(), said);
    QCOMPARE(changed.count(), ids.size());
    QCOMPARE(number(sql), left);
}

void TestHistoryPage::saysWhyUndoFailed()
{
    QSignalSpy changed(m_workspace->session.get(), &ui::WorkspaceSession::dataChanged);
    choose(4); // whose row the edit has changed since
    button(u"Undo"_s)->click();
    QTRY_VERIFY(notice().contains(u"Import 4 cannot be undone"_s));
    QCOMPARE(changed.count(), 0);
    QVERIFY(button(u"Undo"_s)->isEnabled());
    QCOMPARE(cell(4, Column::State), u"Done"_s);
}

void TestHistoryPage::tellsWhyUndoIsOff_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("why");
    QTest::newRow("undone") << 5LL << u"This was undone already, by entry 6."_s;
    QTest::newRow("an account") << 1LL << u"Only imports and edits can be undone."_s;
    QTest::newRow("an undo") << 6LL << u"Only imports and edits can be undone."_s;
}

void TestHistoryPage::tellsWhyUndoIsOff()
{
    QFETCH(const qint64, id);
    QFETCH(const QString, why);
    choose(5);
    button(u"Undo"_s)->click();
    waitForEntries(6);
    choose(id);
    QVERIFY(!button(u"Undo"_s)->isEnabled());
    QCOMPARE(button(u"Undo"_s)->toolTip(), why);
}

void TestHistoryPage::offersNoUndoToReaders_data()
{
    QTest::addColumn<accounts::Role>("role");
    QTest::addColumn<store::Store::Access>("access");
    QTest::addColumn<QString>("why");
    QTest::newRow("a viewer") << accounts::Role::Viewer << store::Store::Access::Write
                              << u"Your account may look at the data, but not change it."_s;
    QTest::newRow("another program")
        << accounts::Role::Editor << store::Store::Access::Read
        << u"This workspace is open for reading only, because another program writes to it."_s;
}

void TestHistoryPage::offersNoUndoToReaders()
{
    QFETCH(const accounts::Role, role);
    QFETCH(const store::Store::Access, access);
    QFETCH(const QString, why);
    const test::TestStore store;
    const QJsonObject detail{{u"table"_s, u"jobs"_s}, {u"file"_s, u"jobs.csv"_s}, {u"rejected"_s, 3}};
    QVERIFY_RESULT(store::appendLog(*store.connect(), {0, u"import"_s, u"ana"_s, 0, {}, detail}));
    accounts::OpenWorkspace workspace;
    workspace.folder = store.folder();
    workspace.session.account = u"ben"_s;
    workspace.session.role = role;
    workspace.store = store.open(access);
    const auto session = ui::WorkspaceSession::start(std::move(workspace), m_workspace->clock);
    QVERIFY_RESULT(session);
    m_page = std::make_unique<ui::HistoryPage>(**session);
    m_page->show();
    m_page->refresh();
    waitForEntries(1);
    QVERIFY(!button(u"Undo"_s)->isEnabled());
    QCOMPARE(button(u"Undo"_s)->toolTip(), why);
    button(u"See rejected rows"_s)->click();
    QVERIFY(!button(u"Try these rows again"_s)->isEnabled());
    QCOMPARE(button(u"Try these rows again"_s)->toolTip(), why);
    m_page.reset();
}

void TestHistoryPage::saysThatTheLogCannotBeRead()
{
    const auto execute = [this](const QString& sql) {
        return m_workspace->session->store().writer().runNow(
            [&](const store::Connection& connection) { return connection.execute(sql); });
    };
    QVERIFY_RESULT(execute(u"ALTER TABLE log RENAME TO gone"_s));
    Q_EMIT m_workspace->session->logChanged();
    QTRY_VERIFY(!notice().isEmpty());
    QVERIFY(button(u"Try again"_s)->isVisible());
    QVERIFY_RESULT(execute(u"ALTER TABLE gone RENAME TO log"_s));
    QVERIFY_RESULT(edit(records::RowChange::remove(2)));
    button(u"Try again"_s)->click();
    waitForEntries(6);
    QCOMPARE(notice(), QString());
}

void TestHistoryPage::tabGoesInReadingOrder()
{
    choose(4);
    button(u"Export…"_s)->setFocus();
    const QList<QWidget*> order{named<QComboBox>(u"Kind of entry"_s),
                                named<QComboBox>(u"Account"_s),
                                named<QComboBox>(u"Period"_s),
                                named<QLineEdit>(u"Part of the file’s name"_s),
                                m_page->findChild<ui::HistoryTable*>(),
                                button(u"See rejected rows"_s),
                                button(u"Undo"_s)};
    for (QWidget* widget : order) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), widget);
    }
}

void TestHistoryPage::leavesColumnsOutWhereNarrow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("wide") << 1096 << int(Column::ColumnCount);
    QTest::newRow("the narrowest window") << 740 << int(Column::ColumnCount) - 3;
}

void TestHistoryPage::leavesColumnsOutWhereNarrow()
{
    QFETCH(const int, width);
    QFETCH(const int, columns);
    m_page->resize(width, 600);
    const auto* table = m_page->findChild<ui::HistoryTable*>();
    QTRY_VERIFY(table->width() < width);
    const auto shown = [table] {
        int count = 0;
        for (int column = 0; column < Column::ColumnCount; ++column)
            count += table->isColumnHidden(column) ? 0 : 1;
        return count;
    };
    QTRY_COMPARE(shown(), columns);
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
}

void TestHistoryPage::keepsTheChosenEntry()
{
    choose(3);
    QVERIFY_RESULT(edit(records::RowChange::remove(2)));
    Q_EMIT m_workspace->session->dataChanged();
    waitForEntries(6);
    const auto* table = m_page->findChild<ui::HistoryTable*>();
    QCOMPARE(m_page->model()->entryAt(table->currentIndex().row())->id, 3);
}

void TestHistoryPage::fetchesLongLogs()
{
    constexpr qint64 kMore = 1000;
    delete m_page->findChild<QAbstractItemModelTester*>(); // it fetches all there is
    const auto appended = m_workspace->session->store().writer().runNow([&](const store::Connection& connection) {
        return store::inTransaction(connection, [&]() -> Result<void> {
            const QJsonObject detail{{u"action"_s, u"added"_s}, {u"account"_s, u"ben"_s}};
            for (qint64 i = 0; i < kMore; ++i)
                GLOBANT_TRY(store::appendLog(connection, {0, u"account"_s, u"ana"_s, i, {}, detail}));
            return {};
        });
    });
    QVERIFY_RESULT(appended);
    Q_EMIT m_workspace->session->logChanged();
    auto* table = m_page->findChild<ui::HistoryTable*>();
    waitForEntries(ui::HistoryModel::kPage);
    for (int entries = 2 * ui::HistoryModel::kPage; entries <= kMore; entries += ui::HistoryModel::kPage) {
        table->scrollToBottom();
        waitForEntries(entries);
    }
    table->scrollToBottom();
    waitForEntries(int(kMore) + 5);
    QVERIFY(!m_page->model()->canFetchMore({}));
    for (int row = 0; row < m_page->model()->rowCount(); ++row)
        QCOMPARE(m_page->model()->entryAt(row)->id, kMore + 5 - row);
}

// A view may ask for more whenever rows are about to come.
void TestHistoryPage::asksForEachPageOnce()
{
    ui::HistoryModel model(m_workspace->session->catalog());
    QSignalSpy wanted(&model, &ui::HistoryModel::wanted);
    const auto more = [&model] { model.fetchMore({}); };
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, &model, more);
    connect(&model, &QAbstractItemModel::rowsInserted, &model, more);
    records::HistoryEntry entry;
    entry.id = 9;
    model.replace({entry}, false);
    more();
    more();
    QCOMPARE(wanted.takeFirst(), QVariantList{9LL});
    QVERIFY(wanted.isEmpty());
    entry.id = 8;
    model.append({entry}, false);
    more();
    QCOMPARE(wanted.takeFirst(), QVariantList{8LL});
    model.append({}, true);
    more();
    QVERIFY(wanted.isEmpty());
}

void TestHistoryPage::exportsWhatIsFiltered()
{
    named<QComboBox>(u"Kind of entry"_s)->setCurrentText(u"Imports"_s);
    waitForEntries(3);
    button(u"Export…"_s)->click();
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString path = m_files.filePath(u"log.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    QTRY_COMPARE(notice(), u"3 entries are in “%1”."_s.arg(path));
    QFile in(path);
    QVERIFY(in.open(QIODevice::ReadOnly));
    const QByteArrayList lines = in.readAll().split('\n');
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines[0].startsWith("\xEF\xBB\xBFid,at,account,"));
    QVERIFY2(lines[1].startsWith("4,2023-11-14T22:13:20Z,ana,import,Imported employees from hired_employees.csv,"
                                 "employees,hired_employees.csv,"),
             lines[1].constData());
    QCOMPARE(lines[1].count(','), lines[0].count(','));
}

void TestHistoryPage::guardsCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"hires.csv"_s << QByteArray("hires.csv");
    QTest::newRow("formula") << u"=HYPERLINK(\"x\",1).csv"_s << QByteArray("\"'=HYPERLINK(\"\"x\"\",1).csv\"");
    QTest::newRow("plus") << u"+1"_s << QByteArray("'+1");
    QTest::newRow("minus") << u"-1"_s << QByteArray("'-1");
    QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("lines") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("empty") << u""_s << QByteArray();
}

void TestHistoryPage::guardsCells()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, cell);
    QCOMPARE(ui::csvTextCell(text), cell);
}

void TestHistoryPage::saysThatExportFailed()
{
    m_page->exportTo(m_files.filePath(u"no/such/folder/log.csv"_s));
    QTRY_VERIFY(!notice().isEmpty());
    QVERIFY(!notice().contains(u"entries are in"_s));
}

void TestHistoryPage::filtersByPeriod()
{
    auto* period = named<QComboBox>(u"Period"_s);
    m_workspace->clock.advance(qint64(10) * 86'400'000);
    QVERIFY_RESULT(edit(records::RowChange::update(1, {{u"name"_s, u"Ada M."_s}})));
    Q_EMIT m_workspace->session->dataChanged();
    waitForEntries(6);
    period->setCurrentText(u"Last 7 days"_s);
    waitForEntries(1);
    period->setCurrentText(u"Last 30 days"_s);
    waitForEntries(6);
    m_workspace->clock.advance(qint64(30) * 86'400'000);
    period->setCurrentText(u"Today"_s);
    waitForEntries(0);
    button(u"Clear filters"_s)->click();
    waitForEntries(6);
    QCOMPARE(period->currentText(), u"Any time"_s);
}

void TestHistoryPage::exportsRejectedRows()
{
    choose(4);
    button(u"See rejected rows"_s)->click();
    button(u"Export rejected rows…"_s)->click();
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    const QString path = m_files.filePath(u"mend.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(notice().contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("3,Cy,2021-03-04T10:00:00Z,9,1,3,department_id,unknown_department"));
    waitForEntries(6);
    QCOMPARE(cell(6, Column::What), u"Exported rejected rows to mend.csv"_s);
}

void TestHistoryPage::offersToRedo_data()
{
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("again");
    QTest::newRow("an edit") << 5LL << u"Edit 5 is done again."_s;
    QTest::newRow("an import") << 7LL << u"Import 7 is done again."_s;
}

void TestHistoryPage::offersToRedo()
{
    QFETCH(const qint64, id);
    QFETCH(const QString, again);
    const QString content = u"SELECT group_concat(id || name, ' ' ORDER BY id) FROM employees"_s;
    const auto rows = [&] {
        const auto reader = m_workspace->session->store().reader();
        return (*reader)->value(content).value().toString();
    };
    m_workspace->import({file(u"jobs.csv"_s, "2,Cook\n")});
    m_workspace->import({file(u"employees.csv"_s, "2,Bob,2021-03-03T10:00:00Z,2,1\n7,Di,2021-03-03T10:00:00Z,2,1\n")});
    Q_EMIT m_workspace->session->dataChanged();
    waitForEntries(7);
    const QString before = rows();
    choose(id);
    button(u"Undo"_s)->click();
    waitForEntries(8);
    QVERIFY(rows() != before);
    QTRY_VERIFY(button(u"Redo"_s) && button(u"Redo"_s)->isVisible());
    button(u"Redo"_s)->click();
    waitForEntries(9);
    QCOMPARE(notice(), again);
    QCOMPARE(rows(), before);
    QCOMPARE(cell(id, Column::State), u"Undone"_s);
    QCOMPARE(cell(9, Column::State), u"Done"_s);
}

void TestHistoryPage::saysWhoLoggedInAndExported()
{
    ui::WorkspaceSession& session = *m_workspace->session;
    QVERIFY_RESULT(session.store().writer().runNow([&](const store::Connection& connection) {
        return records::logLogin(connection, u"ana"_s, accounts::LoginMethod::RecoveryCode, 2, u"terminal"_s,
                                 m_workspace->clock.nowMs());
    }));
    session.logLogin();
    m_page->exportTo(m_files.filePath(u"log.csv"_s));
    QTRY_COMPARE(m_page->model()->rowCount(), 8);
    QCOMPARE(cell(6, Column::What), u"Logged in with the recovery code, after 2 wrong attempts"_s);
    QCOMPARE(cell(7, Column::What), u"Logged in with the password"_s);
    QCOMPARE(cell(8, Column::What), u"Exported the history to log.csv"_s);
    QCOMPARE(cell(8, Column::State), QString());
    auto* kinds = named<QComboBox>(u"Kind of entry"_s);
    kinds->setCurrentIndex(kinds->findText(u"Logins"_s));
    waitForEntries(2);
    kinds->setCurrentIndex(kinds->findText(u"Exports"_s));
    waitForEntries(1);
    // Found by the name of the file too.
    kinds->setCurrentIndex(0);
    named<QLineEdit>(u"Part of the file’s name"_s)->setText(u"LOG.csv"_s);
    waitForEntries(1);
}

void TestHistoryPage::tellsWhatIsDeletedForItsAge()
{
    ui::WorkspaceSession& session = *m_workspace->session;
    m_workspace->clock.advance(qint64(3) * 86'400'000);
    QVERIFY_RESULT(session.store().writer().runNow([&](const store::Connection& connection) -> Result<void> {
        const privacy::Actor actor{u"ana"_s, accounts::Role::Administrator};
        GLOBANT_TRY(privacy::writeRetention(connection, actor, {1, 1}));
        GLOBANT_TRY(privacy::applyRetention(connection, actor, m_workspace->clock));
        GLOBANT_TRY(privacy::forgetName(connection, session.catalog(), actor, m_workspace->clock, u"Bo"_s));
        return {};
    }));
    Q_EMIT session.dataChanged();
    waitForEntries(7);
    QCOMPARE(cell(6, Column::What), u"Deleted for their age: 1 rejected rows, 1 earlier versions of rows"_s);
    QCOMPARE(cell(7, Column::What), u"Removed a person’s name"_s);
    for (const qint64 id : {4, 5}) {
        choose(id);
        QVERIFY(!button(u"Undo"_s)->isEnabled());
        QVERIFY(button(u"Undo"_s)->toolTip().contains(u"limited time"_s));
    }
    choose(4);
    QVERIFY(!button(u"See rejected rows"_s)->isEnabled());
    QVERIFY(!button(u"See rejected rows"_s)->toolTip().isEmpty());
    choose(3);
    QVERIFY(button(u"Undo"_s)->isEnabled());
}

void TestHistoryPage::hasNamesForAllControls()
{
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->window() != m_page->window() || widget->focusPolicy() == Qt::NoFocus ||
            widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QLineEdit*>(widget->parent()) ||
            qobject_cast<const QComboBox*>(widget->parent()))
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* label = qobject_cast<const QLabel*>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (label && !label->text().isEmpty()) ||
                     (button && !button->text().isEmpty()) || qobject_cast<const ui::Notice*>(widget->parent()),
                 widget->metaObject()->className());
    }
}

// Pictures for people, where GLOBANT_GRABS names a folder.
void TestHistoryPage::looksRight()
{
    const QString folder = qEnvironmentVariable("GLOBANT_GRABS");
    if (folder.isEmpty())
        QSKIP("no folder for pictures");
    choose(5);
    button(u"Undo"_s)->click();
    waitForEntries(6);
    for (const auto& [name, mode] : {std::pair{u"light"_s, ui::ThemeMode::Light}, {u"dark"_s, ui::ThemeMode::Dark}}) {
        ui::applyTheme(*qApp, mode);
        choose(4);
        m_page->findChild<ui::HistoryTable*>()->setFocus();
        QTest::qWait(50);
        m_page->grab().save(folder + u"/history-%1.png"_s.arg(name));
        m_page->resize(776, 600);
        QTest::qWait(50);
        m_page->grab().save(folder + u"/history-small-%1.png"_s.arg(name));
        m_page->resize(1096, 740);
        choose(1);
        m_page->grab().save(folder + u"/history-account-%1.png"_s.arg(name));
        choose(4);
        button(u"See rejected rows"_s)->click();
        QTest::qWait(50);
        m_page->grab().save(folder + u"/history-rejects-%1.png"_s.arg(name));
        button(u"Back to the log"_s)->click();
        named<QLineEdit>(u"Part of the file’s name"_s)->setText(u"nowhere"_s);
        waitForEntries(0);
        m_page->grab().save(folder + u"/history-none-%1.png"_s.arg(name));
        named<QLineEdit>(u"Part of the file’s name"_s)->clear();
        waitForEntries(6);
    }
    ui::applyTheme(*qApp, ui::ThemeMode::Light);
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
