// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"
#include "tests/support/teststore.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/filelistmodel.h"
#include "ui/import/importpage.h"
#include "ui/import/localimport.h"
#include "ui/import/runpanel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;

// The import page where things go otherwise than they should, and by keyboard alone.
class TestImportStates : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_files;
    test::FakeClock m_clock;
    std::unique_ptr<test::TestStore> m_store;
    std::unique_ptr<WorkspaceSession> m_session;
    std::unique_ptr<ImportPage> m_page;

    void start(accounts::Role role, store::Store::Access access)
    {
        cleanup();
        m_files = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<test::TestStore>();
        accounts::OpenWorkspace workspace;
        workspace.folder = m_store->folder();
        workspace.session.account = u"ada"_s;
        workspace.session.role = role;
        workspace.store = m_store->open(access);
        auto session = WorkspaceSession::start(std::move(workspace), m_clock);
        QVERIFY_RESULT(session);
        m_session = std::move(*session);
        m_page = std::make_unique<ImportPage>(std::make_unique<LocalImport>(*m_session));
        m_page->resize(1056, 740);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get())); // shortcuts need it
    }

    QString file(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_files->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no test file");
        return path;
    }

    qint64 number(const QString& sql) const { return (*m_session->store().reader())->value(sql)->toLongLong(); }

    QString notices() const
    {
        QStringList texts;
        for (const Notice* notice : m_page->findChildren<Notice*>())
            if (notice->isVisible())
                texts.append(notice->text());
        return texts.join(u'\n');
    }

    // The visible one that begins with this text; null: none.
    QPushButton* button(const QString& text) const
    {
        for (QPushButton* button : m_page->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().remove(u'&').startsWith(text))
                return button;
        return nullptr;
    }

    QTableView* files() const
    {
        for (QTableView* table : m_page->findChildren<QTableView*>())
            if (table->accessibleName() == u"Files to import"_s)
                return table;
        return nullptr;
    }

    QString cell(int row, int column) const { return files()->model()->index(row, column).data().toString(); }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < files()->model()->rowCount(); ++row)
            names.append(cell(row, FileListModel::Name));
        return names;
    }

    // Where GLOBANT_SCREENSHOTS names a folder.
    void save(const QString& name) const
    {
        const QPixmap picture = m_page->grab();
        QVERIFY(!picture.isNull());
        if (const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(picture.save(u"%1/import-%2.png"_s.arg(folder, name)));
    }

    void choose(const QString& accessibleName, int index)
    {
        for (QComboBox* combo : m_page->findChildren<QComboBox*>()) {
            if (combo->accessibleName() != accessibleName)
                continue;
            combo->setCurrentIndex(index);
            Q_EMIT combo->activated(index);
            return;
        }
        QFAIL(qPrintable(accessibleName));
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_page.get(), Qt::Key(key), modifiers);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, ThemeMode::Light);
    }
    void init() { start(accounts::Role::Editor, store::Store::Access::Write); }
    void cleanup()
    {
        m_page.reset();
        m_session.reset();
        m_store.reset();
    }

    void takesTheFilesOfAFolder()
    {
        file(u"hires/jobs.csv"_s, "1,Clerk\n");
        file(u"hires/departments.tsv"_s, "1\tSales\n");
        file(u"hires/notes.md"_s, "x");
        file(u"hires/old/jobs.csv"_s, "2,Other\n");
        m_page->addFiles({m_files->filePath(u"hires"_s)});
        QCOMPARE(names(), (QStringList{u"departments.tsv"_s, u"jobs.csv"_s}));
        QTRY_COMPARE(cell(1, FileListModel::Added), u"1"_s);
        QCOMPARE(notices(), QString());
    }

    void saysWhyNothingIsTaken_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("said");
        QTest::newRow("a folder without files") << u"empty"_s << u"The folder “empty” has no CSV files"_s;
        QTest::newRow("an address") << u"https://example.org/jobs.csv"_s << u"is not on this computer"_s;
    }

    void saysWhyNothingIsTaken()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, said);
        QVERIFY(QDir(m_files->path()).mkdir(u"empty"_s));
        m_page->addFiles({given.contains(u':') ? given : m_files->filePath(given)});
        QVERIFY2(notices().contains(said), qPrintable(notices()));
        QVERIFY(button(u"Choose files"_s));
        // Others that came with it are taken all the same.
        m_page->addFiles({given.contains(u':') ? given : m_files->filePath(given), file(u"jobs.csv"_s, "1,Clerk\n")});
        QCOMPARE(names(), QStringList{u"jobs.csv"_s});
        QVERIFY2(notices().contains(said), qPrintable(notices()));
    }

    void importsFiftyFilesAtOnce()
    {
        QStringList paths;
        for (int i = 1; i <= 50; ++i)
            paths.append(file(u"%1/departments.csv"_s.arg(i), QByteArray::number(i) + ",Department\n"));
        m_page->addFiles(paths);
        QTRY_VERIFY(button(u"Import 50 files"_s) && button(u"Import 50 files"_s)->isEnabled());
        QTRY_COMPARE(cell(49, FileListModel::Status), u"Ready"_s);
        QVERIFY(files()->height() < 300); // and scrolls
        QVERIFY(button(u"Import 50 files"_s)->isVisible());
        save(u"many"_s);
        button(u"Import 50 files"_s)->click();
        QCOMPARE(m_page->height(), 740); // however many files there are
        QVERIFY(m_page->rect().contains(
            QRect(button(u"Cancel"_s)->mapTo(m_page.get(), QPoint()), button(u"Cancel"_s)->size())));
        QTRY_VERIFY(!m_page->isBusy());
        save(u"manydone"_s);
        QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 50);
        QVERIFY(button(u"Done"_s));
    }

    void theProgressOfManyFilesScrolls()
    {
        QList<ImportMeter::File> metered;
        for (int i = 1; i <= 50; ++i)
            metered.append({u"departments-%1.csv"_s.arg(i), 100, false, 0, 0});
        ImportMeter meter(metered);
        RunPanel panel;
        panel.resize(1008, 600);
        panel.begin(u"Importing 50 files"_s, meter);
        panel.show();
        using Phase = ingest::ImportProgress::Phase;
        for (int i = 0; i < 41; ++i)
            meter.update({QString(), Phase::Reading, 0, -1, 0, 100, 0});
        QCoreApplication::processEvents(); // so that all is laid out
        panel.showProgress(meter);
        QCOMPARE(panel.height(), 600);
        bool isSeen = false;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            if (label->text() == u"departments-41.csv"_s)
                isSeen = panel.rect().contains(label->mapTo(&panel, QPoint())) && !label->visibleRegion().isEmpty();
        QVERIFY(isSeen);
        if (const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS"); !folder.isEmpty())
            QVERIFY(panel.grab().save(folder + u"/import-manyrunning.png"_s));
    }

    void worksByKeyboardAlone()
    {
        button(u"Choose files"_s)->setFocus();
        press(Qt::Key_Space);
        auto* const dialog = m_page->findChild<QFileDialog*>();
        QVERIFY(dialog);
        dialog->reject();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->addFiles({file(u"departments.csv"_s, "1,Sales\n,Nobody\n"), file(u"jobs.csv"_s, "1,Clerk\n")});
        QCOMPARE(QApplication::focusWidget(), files());
        press(Qt::Key_Down);
        QTRY_COMPARE(cell(0, FileListModel::Added), u"1"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_page->isBusy() && button(u"Done"_s));
        QTRY_COMPARE(QApplication::focusWidget(), button(u"Done"_s));
        QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 1);
        press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(number(u"SELECT count(*) FROM departments"_s), 0);
        QTRY_VERIFY(button(u"Choose files"_s));
        QCOMPARE(QApplication::focusWidget(), button(u"Choose files"_s));
    }

    void whatCanBeDoneIsInTheMenu()
    {
        const auto action = [this](const QString& text) -> QAction* {
            for (QAction* candidate : m_page->menuActions())
                if (candidate && candidate->text().remove(u'&') == text)
                    return candidate;
            return nullptr;
        };
        QAction* const import = action(u"Import these files"_s);
        QVERIFY(import && !import->isEnabled() && !import->shortcut().isEmpty());
        m_page->addFiles({file(u"jobs.csv"_s, "1,Clerk\n")});
        QTRY_VERIFY(import->isEnabled());
        QVERIFY(!action(u"Cancel the import"_s)->isEnabled());
        import->trigger();
        QVERIFY(m_page->isBusy());
        QVERIFY(action(u"Cancel the import"_s)->isEnabled());
        QTRY_VERIFY(action(u"Undo the import"_s)->isEnabled());
        QVERIFY(!import->isEnabled());
    }

    void changesWhichColumnHoldsWhat()
    {
        m_page->addFiles({file(u"departments.csv"_s, "id,department,other\n1,Wrong,Sales\n2,Wrong,Legal\n")});
        QTRY_COMPARE(cell(0, FileListModel::Added), u"2"_s);
        choose(u"Column for Department"_s, 2);
        QTRY_COMPARE(cell(0, FileListModel::Added), u"2"_s);
        QTRY_VERIFY(button(u"Import"_s)->isEnabled());
        button(u"Import"_s)->click();
        QTRY_VERIFY(button(u"Done"_s));
        QCOMPARE(number(u"SELECT count(*) FROM departments WHERE department IN ('Sales', 'Legal')"_s), 2);
    }

    void aFileThatIsNoTableIsNotImported()
    {
        m_page->addFiles({file(u"jobs.csv"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18))});
        QTRY_VERIFY(cell(0, FileListModel::Status) != u"Reading…"_s);
        QVERIFY2(!notices().isEmpty(), qPrintable(cell(0, FileListModel::Status)));
        QVERIFY(!button(u"Import"_s)->isEnabled());
    }

    void aFileThatVanishesChangesNothing()
    {
        const QString path = file(u"jobs.csv"_s, "1,Clerk\n");
        m_page->addFiles({file(u"departments.csv"_s, "1,Sales\n"), path});
        QTRY_COMPARE(cell(1, FileListModel::Added), u"1"_s);
        QVERIFY(QFile::remove(path));
        button(u"Import"_s)->click();
        QTRY_VERIFY(!m_page->isBusy());
        QVERIFY2(notices().contains(u"Nothing was imported."_s) && notices().contains(u"jobs.csv"_s),
                 qPrintable(notices()));
        QCOMPARE(number(u"SELECT count(*) FROM departments"_s), 0);
        QCOMPARE(names(), (QStringList{u"departments.csv"_s, u"jobs.csv"_s})); // to be mended or removed
    }

    void aFullStoreSaysSo()
    {
        const auto limited =
            m_session->store().writer().runNow([](const store::Connection& connection) -> Result<qint64> {
                GLOBANT_TRY_VALUE(const QVariant pages, connection.value(u"PRAGMA page_count"_s));
                return connection.execute(u"PRAGMA max_page_count = %1"_s.arg(pages.toLongLong() + 1));
            });
        QVERIFY_RESULT(limited);
        QByteArray rows;
        for (int id = 1; id <= 20'000; ++id)
            rows += QByteArray::number(id) + ",A job with quite a long name\n";
        m_page->addFiles({file(u"jobs.csv"_s, rows)});
        QTRY_VERIFY(button(u"Import"_s)->isEnabled());
        button(u"Import"_s)->click();
        QTRY_VERIFY(!m_page->isBusy());
        QVERIFY2(notices().contains(u"Nothing was imported."_s) && notices().contains(u"no space left"_s),
                 qPrintable(notices()));
        QCOMPARE(number(u"SELECT count(*) FROM jobs"_s), 0);
    }

    void aBusyStoreSaysSo()
    {
        m_page->addFiles({file(u"jobs.csv"_s, "1,Clerk\n")});
        QTRY_COMPARE(cell(0, FileListModel::Added), u"1"_s);
        const auto other = m_store->connect();
        QVERIFY_RESULT(other->execute(u"BEGIN IMMEDIATE"_s));
        button(u"Import"_s)->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isBusy(), 30'000);
        QVERIFY2(notices().contains(u"Nothing was imported."_s), qPrintable(notices()));
        QVERIFY_RESULT(other->execute(u"ROLLBACK"_s));
        QCOMPARE(names(), QStringList{u"jobs.csv"_s});
        QTRY_VERIFY(button(u"Import"_s)->isEnabled());
        button(u"Import"_s)->click();
        QTRY_VERIFY(button(u"Done"_s));
        QCOMPARE(number(u"SELECT count(*) FROM jobs"_s), 1);
    }

    void aStoreThatIsHeldElsewhereCannotBeWrittenTo()
    {
        start(accounts::Role::Editor, store::Store::Access::Read);
        QVERIFY2(notices().startsWith(u"Another program is writing"_s), qPrintable(notices()));
        QVERIFY(!button(u"Choose files"_s)->isEnabled());
        m_page->addFiles({file(u"jobs.csv"_s, "1,Clerk\n")});
        QVERIFY(button(u"Choose files"_s));
    }

    void saysHowFastItIs_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<QString>("text");
        QTest::newRow("begun") << qint64(0) << 0.0 << u"0 rows"_s;
        QTest::newRow("half") << qint64(500) << 4.0 << u"1,000 rows · 250 rows a second · 4 seconds left"_s;
        QTest::newRow("long") << qint64(100) << 60.0 << u"1,000 rows · 16 rows a second · 9 minutes left"_s;
    }

    void saysHowFastItIs()
    {
        QFETCH(const qint64, bytes);
        QFETCH(const double, seconds);
        QFETCH(const QString, text);
        ImportMeter meter({{u"jobs.csv"_s, 1000, false, 0, 0}});
        using Phase = ingest::ImportProgress::Phase;
        meter.update({QString(), Phase::Reading, 0, -1, 0, 1000, 0});
        meter.update({QString(), Phase::Reading, bytes > 0 ? 1000 : 0, -1, bytes, 1000, seconds});
        QCOMPARE(RunPanel::text(meter), text);
    }
};

QTEST_MAIN(TestImportStates)
#include "tst_importstates.moc"
