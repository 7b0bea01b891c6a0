// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/filelistmodel.h"
#include "ui/import/importpage.h"
#include "ui/import/localimport.h"
#include "ui/import/rejectsmodel.h"
#include "ui/import/runpanel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;

class TestImportPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { start(accounts::Role::Editor); }
    void cleanup();

    void importsTheSamples();
    void correctsRejectedRows();
    void exportsRejectedRows();
    void asksForTheOrderOfDates();
    void asksForTheTableAndTheColumns();
    void saysWhatIsWrongWithAFile();
    void countsAgainForAnotherPolicy();
    void countsOnlyWhileItIsSeen();
    void dropsStaleAnswers();
    void keepsFilesThatComeMeanwhile();
    void cancelsWithoutAChange();
    void refusesViewers();
    void goesAwayAtAnyTime();
    void namesAllControls();
    void tabsInReadingOrder();
    void drawsItsStates();

private:
    void start(accounts::Role role);
    QString file(const QString& name, const QByteArray& bytes) const;
    static QStringList samples();
    qint64 number(const QString& sql) const;
    bool importParents();
    QString notices() const;
    QPushButton* button(const QString& text) const;
    QTableView* table(const QString& accessibleName) const;
    QComboBox* combo(const QString& accessibleName) const;
    QString cell(int row, int column) const;
    void save(const QString& name) const;

    QTemporaryDir m_files;
    test::FakeClock m_clock;
    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<ImportPage> m_page;
};

void TestImportPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    applyTheme(*qApp, ThemeMode::Light);
}

void TestImportPage::start(accounts::Role role)
{
    cleanup();
    m_store = std::make_unique<test::TestStore>();
    accounts::OpenWorkspace workspace;
    workspace.folder = m_store->folder();
    workspace.session.account = u"ada"_s;
    workspace.session.role = role;
    workspace.store = m_store->open(store::Store::Access::Write);
    auto session = WorkspaceSession::start(std::move(workspace), m_clock);
    QVERIFY_RESULT(session);
    m_session = std::move(*session);
    m_page = std::make_unique<ImportPage>(std::make_unique<LocalImport>(*m_session));
    m_page->resize(1056, 740);
    m_page->show();
}

void TestImportPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_store.reset();
}

QString TestImportPage::file(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no test file");
    return file.fileName();
}

QStringList TestImportPage::samples()
{
    QStringList paths;
    for (const QString& name : {u"hired_employees.csv"_s, u"departments.csv"_s, u"jobs.csv"_s})
        paths.append(QStringLiteral(GLOBANT_SAMPLES "/") + name);
    return paths;
}

qint64 TestImportPage::number(const QString& sql) const
{
    return (*m_session->store().reader())->value(sql)->toLongLong();
}

QString TestImportPage::notices() const
{
    QStringList texts;
    for (const Notice* notice : m_page->findChildren<Notice*>()) {
        if (notice->isVisible())
            texts.append(notice->text());
    }
    return texts.join(u'\n');
}

// The visible one that begins with this text; null: none.
QPushButton* TestImportPage::button(const QString& text) const
{
    for (QPushButton* button : m_page->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().remove(u'&').startsWith(text))
            return button;
    }
    return nullptr;
}

QTableView* TestImportPage::table(const QString& accessibleName) const
{
    for (QTableView* table : m_page->findChildren<QTableView*>()) {
        if (table->accessibleName() == accessibleName)
            return table;
    }
    return nullptr;
}

QComboBox* TestImportPage::combo(const QString& accessibleName) const
{
    for (QComboBox* combo : m_page->findChildren<QComboBox*>()) {
        if (combo->accessibleName() == accessibleName)
            return combo;
    }
    return nullptr;
}

QString TestImportPage::cell(int row, int column) const
{
    return table(u"Files to import"_s)->model()->index(row, column).data().toString();
}

// Where GLOBANT_SCREENSHOTS names a folder.
void TestImportPage::save(const QString& name) const
{
    const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
    QCoreApplication::processEvents(); // so that all is laid out
    const QPixmap picture = m_page->grab();
    QVERIFY(!picture.isNull());
    if (!folder.isEmpty())
        QVERIFY(picture.save(folder + u"/import-"_s + name + u".png"_s));
}

bool TestImportPage::importParents()
{
    m_page->addFiles({file(u"departments.csv"_s, "1,Sales\n2,Support\n"), file(u"jobs.csv"_s, "1,Clerk\n")});
    return QTest::qWaitFor(
               [this] { return button(u"Import 2 files"_s) && button(u"Import 2 files"_s)->isEnabled(); }) &&
           (button(u"Import 2 files"_s)->click(), QTest::qWaitFor([this] { return button(u"Done"_s) != nullptr; })) &&
           (button(u"Done"_s)->click(), true);
}

void TestImportPage::importsTheSamples()
{
    QSignalSpy changed(m_session.get(), &WorkspaceSession::dataChanged);
    QSignalSpy busy(m_page.get(), &ImportPage::busyChanged);
    QSignalSpy progress(m_page.get(), &ImportPage::progressText);
    QVERIFY(button(u"Choose files"_s));
    m_page->addFiles(samples());
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1,938"_s);
    QCOMPARE(cell(0, FileListModel::Table), u"Employees"_s);
    QCOMPARE(cell(1, FileListModel::Added), u"12"_s);
    QCOMPARE(cell(2, FileListModel::Added), u"52"_s);
    const QString rejected = cell(0, FileListModel::Rejected);
    QVERIFY(rejected.toInt() > 0);
    QCOMPARE(number(u"SELECT count(*) FROM log"_s), 0);
    QVERIFY(changed.isEmpty());

    QPushButton* import = button(u"Import 3 files"_s);
    QVERIFY(import && import->isEnabled());
    QTest::mouseClick(import, Qt::LeftButton);
    QVERIFY(m_page->isBusy());
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(busy, (QList<QVariantList>{{true}, {false}}));
    QVERIFY(progress.size() > 3);
    QCOMPARE(progress.last(), (QVariantList{QString(), -1}));
    QCOMPARE(number(u"SELECT count(*) FROM employees"_s), 1938);
    QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 12);
    QCOMPARE(number(u"SELECT count(*) FROM jobs"_s), 52);
    QCOMPARE(number(u"SELECT count(*) FROM rejects"_s), rejected.toInt());
    QCOMPARE(changed.size(), 1);
    QTRY_COMPARE(table(u"Rows that were not imported"_s)->model()->rowCount(), rejected.toInt());

    QVERIFY(button(u"Undo import"_s));
    QTest::mouseClick(button(u"Undo import"_s), Qt::LeftButton);
    QTRY_COMPARE(notices(), u"Import undone"_s);
    QCOMPARE(number(u"SELECT count(*) FROM employees"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 0);
    QCOMPARE(changed.size(), 2);
    QVERIFY(button(u"Choose files"_s));

    QTest::mouseClick(button(u"Import again"_s), Qt::LeftButton);
    QTRY_VERIFY(button(u"Done"_s));
    QCOMPARE(number(u"SELECT count(*) FROM employees"_s), 1938);
}

void TestImportPage::correctsRejectedRows()
{
    QVERIFY(importParents());
    m_page->addFiles({file(u"hired_employees.csv"_s,
                           "1,Ada,2021-02-03,9,1\n2,,2021-02-03,1,1\n3,Cy,2021-02-03,2,1\n4,Di,2021-02-03,8,1\n")});
    QTRY_COMPARE(cell(0, FileListModel::Rejected), u"3"_s);
    button(u"Import"_s)->click();
    QTableView* rejects = table(u"Rows that were not imported"_s);
    QTRY_COMPARE(rejects->model()->rowCount(), 3);
    const auto text = [&](int row, int column) { return rejects->model()->index(row, column).data().toString(); };
    QCOMPARE(text(0, RejectsModel::Line), u"1"_s);
    QCOMPARE(text(0, RejectsModel::Text), u"1,Ada,2021-02-03,9,1"_s);
    QVERIFY(button(u"Try again as they are"_s));
    QVERIFY(rejects->model()->setData(rejects->model()->index(0, RejectsModel::Text), u"1,Ada,2021-02-03,1,1"_s));
    QVERIFY(button(u"Try again with my corrections (1)"_s));
    button(u"Try again with my corrections"_s)->click();
    QTRY_COMPARE(number(u"SELECT count(*) FROM employees"_s), 2);
    QTRY_COMPARE(rejects->model()->rowCount(), 2);
    QVERIFY(notices().contains(u"1 rows added."_s));
    QCOMPARE(number(u"SELECT count(*) FROM log WHERE kind = 'import'"_s), 4);

    button(u"Undo import"_s)->click();
    QTRY_COMPARE(notices(), u"Import undone"_s);
    QCOMPARE(number(u"SELECT count(*) FROM employees"_s), 0);
    QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 2);
}

void TestImportPage::exportsRejectedRows()
{
    QVERIFY(importParents());
    m_page->addFiles({file(u"hired_employees.csv"_s, "1,Ada,2021-02-03,9,1\n")});
    QTRY_COMPARE(cell(0, FileListModel::Rejected), u"1"_s);
    button(u"Import"_s)->click();
    QTRY_VERIFY(button(u"Export rejected rows"_s));
    button(u"Export rejected rows"_s)->click();
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString path = m_files.filePath(u"out.csv"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->reject();
    QTRY_VERIFY(notices().contains(path));
    QFile out(path);
    QVERIFY(out.open(QIODevice::ReadOnly));
    const QByteArray bytes = out.readAll();
    QVERIFY2(bytes.contains("1,Ada,2021-02-03,9,1,1,department_id,unknown_department,"), bytes.constData());
}

void TestImportPage::asksForTheOrderOfDates()
{
    QVERIFY(importParents());
    m_page->addFiles({file(u"hired_employees.csv"_s, "1,Ada,03/04/2021,1,1\n")});
    QTRY_VERIFY(notices().contains(u"03/04/2021"_s));
    QVERIFY(!button(u"Import"_s)->isEnabled());
    QComboBox* dates = combo(u"Dates"_s);
    QCOMPARE(dates->count(), 3);
    dates->setCurrentIndex(1);
    Q_EMIT dates->activated(1);
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1"_s);
    QCOMPARE(notices(), QString());
    button(u"Import"_s)->click();
    QTRY_VERIFY(button(u"Done"_s));
    QCOMPARE(number(u"SELECT hired_at FROM employees"_s), 1617408000000);
}

void TestImportPage::asksForTheTableAndTheColumns()
{
    m_page->addFiles({file(u"list.csv"_s, "no;what\n1;Sales\n2;Support\n")});
    QTRY_COMPARE(cell(0, FileListModel::Status), u"Choose its table"_s);
    QVERIFY(!button(u"Import"_s)->isEnabled());
    QComboBox* tables = combo(u"Table"_s);
    tables->setCurrentIndex(tables->findData(u"departments"_s));
    Q_EMIT tables->activated(tables->currentIndex());
    QTRY_VERIFY(combo(u"Column for Department"_s));
    for (const auto& [name, column] : {std::pair{u"Column for Id"_s, 0}, std::pair{u"Column for Department"_s, 1}}) {
        combo(name)->setCurrentIndex(column);
        Q_EMIT combo(name)->activated(column);
        QTRY_VERIFY(cell(0, FileListModel::Status) != u"Reading…"_s);
    }
    QTRY_COMPARE(cell(0, FileListModel::Added), u"2"_s);
    QCOMPARE(table(u"First rows of the file"_s)->model()->index(1, 1).data().toString(), u"Support"_s);
}

void TestImportPage::saysWhatIsWrongWithAFile()
{
    m_page->addFiles({m_files.filePath(u"missing-jobs.csv"_s), file(u"jobs.csv"_s, "1,Clerk\n")});
    QTRY_COMPARE(cell(1, FileListModel::Added), u"1"_s);
    QVERIFY(cell(0, FileListModel::Status).contains(u"missing-jobs.csv"_s));
    QVERIFY(notices().contains(u"missing-jobs.csv"_s));
    QVERIFY(!button(u"Import"_s)->isEnabled());
    button(u"Remove file"_s)->click();
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1"_s);
    QVERIFY(button(u"Import"_s)->isEnabled());
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table(u"Files to import"_s)->setFocus();
    QTest::keyClick(table(u"Files to import"_s), Qt::Key_Delete);
    QTRY_VERIFY(button(u"Choose files"_s));
}

void TestImportPage::countsAgainForAnotherPolicy()
{
    QVERIFY(importParents());
    m_page->addFiles({file(u"departments.csv"_s, "1,Sales\n2,Help\n3,Legal\n")});
    QTRY_COMPARE(cell(0, FileListModel::Updated), u"1"_s);
    QCOMPARE(cell(0, FileListModel::Same), u"1"_s);
    QComboBox* policy = combo(u"Rows that are there already"_s);
    policy->setCurrentIndex(1);
    Q_EMIT policy->activated(1);
    QTRY_COMPARE(cell(0, FileListModel::Same), u"2"_s);
    QCOMPARE(cell(0, FileListModel::Updated), u"0"_s);
}

void TestImportPage::countsOnlyWhileItIsSeen()
{
    m_page->hide();
    m_page->addFiles({file(u"departments.csv"_s, "1,Sales\n")});
    QTRY_COMPARE(cell(0, FileListModel::Status), u"Ready"_s);
    m_page->refresh();
    m_page->show();
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1"_s);
}

void TestImportPage::dropsStaleAnswers()
{
    LocalImport run(*m_session);
    QSignalSpy previewed(&run, &ImportRun::previewed);
    QSignalSpy checked(&run, &ImportRun::checked);
    const QString sales = file(u"departments.csv"_s, "1,Sales\n");
    const QString clerk = file(u"jobs.csv"_s, "1,Clerk\n2,Manager\n");
    run.preview(1, sales, u"departments"_s, {});
    run.preview(1, clerk, u"jobs"_s, {});
    run.check({{sales, u"departments"_s, {}, ingest::DuplicatePolicy::Update, std::nullopt}});
    run.check({{clerk, u"jobs"_s, {}, ingest::DuplicatePolicy::Update, std::nullopt}});
    QTRY_VERIFY(!previewed.isEmpty() && !checked.isEmpty());
    // The way there and back of another job: time enough for a stale answer.
    run.preview(2, sales, u"departments"_s, {});
    QTRY_COMPARE(previewed.last().first().toInt(), 2);
    QCOMPARE(previewed.size(), 2);
    QCOMPARE(previewed.first().at(1).value<Result<ingest::FilePreview>>()->rows.size(), 2);
    QCOMPARE(checked.size(), 1);
    const auto outcomes = checked.first().first().value<Result<QList<ingest::ImportOutcome>>>();
    QVERIFY_RESULT(outcomes);
    QCOMPARE(outcomes->first().summary->counts.inserted, 2);
}

void TestImportPage::keepsFilesThatComeMeanwhile()
{
    m_page->addFiles({file(u"departments.csv"_s, "1,Sales\n")});
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1"_s);
    button(u"Import"_s)->click();
    QVERIFY(m_page->isBusy());
    m_page->addFiles({file(u"jobs.csv"_s, "1,Clerk\n")});
    QTRY_VERIFY(button(u"Next: look at 1 files"_s));
    QTRY_VERIFY(!m_page->isBusy());
    QVERIFY(notices().startsWith(u"1 files wait."_s));
    QCOMPARE(number(u"SELECT count(*) FROM jobs"_s), 0);
    button(u"Next"_s)->click();
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1"_s);
    QCOMPARE(cell(0, FileListModel::Name), u"jobs.csv"_s);
}

void TestImportPage::cancelsWithoutAChange()
{
    QByteArray rows;
    for (int id = 1; id <= 200'000; ++id)
        rows += QByteArray::number(id) + ",Department\n";
    m_page->addFiles({file(u"departments.csv"_s, rows)});
    QTRY_VERIFY(button(u"Import"_s) && button(u"Import"_s)->isEnabled());
    button(u"Import"_s)->click();
    button(u"Cancel"_s)->click();
    QTRY_VERIFY(!m_page->isBusy());
    QCOMPARE(notices(), u"Import cancelled. Nothing was changed."_s);
    QCOMPARE(cell(0, FileListModel::Name), u"departments.csv"_s);
    QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 0);
}

void TestImportPage::refusesViewers()
{
    start(accounts::Role::Viewer);
    QVERIFY(!button(u"Choose files"_s)->isEnabled());
    QVERIFY(notices().startsWith(u"You may look at the data"_s));
    m_page->addFiles(samples());
    QVERIFY(button(u"Choose files"_s));
    save(u"viewer"_s);
}

void TestImportPage::goesAwayAtAnyTime()
{
    m_page->addFiles(samples());
    m_page.reset();
    start(accounts::Role::Editor);
    m_page->addFiles(samples());
    QTRY_VERIFY(button(u"Import 3 files"_s) && button(u"Import 3 files"_s)->isEnabled());
    button(u"Import 3 files"_s)->click();
    m_page.reset();
    m_session.reset();
}

void TestImportPage::namesAllControls()
{
    m_page->addFiles(samples());
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1,938"_s);
    for (const QComboBox* combo : m_page->findChildren<QComboBox*>())
        QVERIFY(!combo->accessibleName().isEmpty());
    for (const QTableView* table : m_page->findChildren<QTableView*>())
        QVERIFY(!table->accessibleName().isEmpty());
    for (const QProgressBar* bar : m_page->findChildren<QProgressBar*>())
        QVERIFY(!bar->accessibleName().isEmpty());
}

void TestImportPage::tabsInReadingOrder()
{
    m_page->addFiles(samples());
    QTRY_COMPARE(cell(0, FileListModel::Added), u"1,938"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    button(u"Add files"_s)->setFocus();
    QStringList names;
    for (int i = 0; i < 20; ++i) {
        QWidget* focused = qApp->focusWidget();
        const auto* pushed = qobject_cast<QPushButton*>(focused);
        names.append(pushed != nullptr ? pushed->text().remove(u'&') : focused->accessibleName());
        QTest::keyClick(focused, Qt::Key_Tab);
        if (qApp->focusWidget() == button(u"Add files"_s))
            break;
    }
    const QStringList expected{u"Add files…"_s,
                               u"Remove file"_s,
                               u"Files to import"_s,
                               u"Table"_s,
                               u"Between values"_s,
                               u"Encoding"_s,
                               u"First line"_s,
                               u"Dates"_s,
                               u"Column for Id"_s,
                               u"Column for Name"_s,
                               u"Column for Hired at"_s,
                               u"Column for Department"_s,
                               u"Column for Job"_s,
                               u"First rows of the file"_s,
                               u"Rows that are there already"_s,
                               u"Discard"_s,
                               u"Import 3 files"_s};
    QCOMPARE(names, expected);
}

void TestImportPage::drawsItsStates()
{
    for (const auto& [mode, name] : {std::pair{ThemeMode::Light, u"light"_s}, std::pair{ThemeMode::Dark, u"dark"_s}}) {
        applyTheme(*qApp, mode);
        start(accounts::Role::Editor);
        save(u"empty-"_s + name);
        m_page->addFiles(samples() + QStringList{file(u"people.csv"_s, "1;Ada\n")});
        QTRY_COMPARE(cell(0, FileListModel::Added), u"1,938"_s);
        save(u"preview-"_s + name);
        table(u"Files to import"_s)->selectRow(3);
        save(u"problem-"_s + name);
        m_page->resize(736, 560);
        save(u"small-"_s + name);
        m_page->resize(1056, 740);
        button(u"Remove file"_s)->click();
        button(u"Import 3 files"_s)->click();
        ImportMeter meter({{u"departments.csv"_s, 100, false, 0, 0},
                           {u"jobs.csv"_s, 900, false, 0, 0},
                           {u"hired_employees.csv"_s, 90'000'000, false, 0, 0}});
        using Phase = ingest::ImportProgress::Phase;
        for (const qint64 bytes : {100, 900, 90'000'000})
            meter.update({QString(), Phase::Reading, 0, -1, 0, bytes, 0});
        meter.update({QString(), Phase::Reading, 1'234'567, -1, 55'000'000, 90'000'000, 3});
        m_page->findChild<RunPanel*>()->showProgress(meter);
        m_page->findChild<RunPanel*>()->grab();
        save(u"running-"_s + name);
        QTableView* rejects = table(u"Rows that were not imported"_s);
        QTRY_VERIFY(rejects->isVisible() && rejects->model()->rowCount() > 0);
        rejects->model()->setData(rejects->model()->index(1, RejectsModel::Text), u"1,Ada,2021-02-03,1,1"_s);
        save(u"result-"_s + name);
        rejects->setCurrentIndex(rejects->model()->index(2, RejectsModel::Text));
        rejects->edit(rejects->currentIndex());
        save(u"correcting-"_s + name);
        m_page->resize(736, 560);
        save(u"smallresult-"_s + name);
    }
    applyTheme(*qApp, ThemeMode::Light);
}

QTEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
