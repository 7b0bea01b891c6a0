// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/role.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/theme.h"
#include "ui/settings/watchcard.h"
#include "ui/settings/watchedfiles.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;

namespace {

// A watch that does what the test says.
class FakeWatch : public WatchControl
{
public:
    void start(const WatchSettings& settings) override
    {
        started.append(settings);
        go(State::Starting);
    }
    void resume() override {}
    void stop() override { go(State::Off); }
    State state() const override { return m_state; }
    int files() const override { return m_files; }
    QString trouble() const override { return m_trouble; }
    const QList<WatchedFile>& taken() const override { return m_taken; }

    void go(State state, int files = 0, const QString& trouble = {})
    {
        m_state = state;
        m_files = files;
        m_trouble = trouble;
        Q_EMIT stateChanged();
    }

    void giveUp(const QString& sentence)
    {
        go(State::Off);
        Q_EMIT failed(sentence);
    }

    void take(const WatchedFile& file)
    {
        m_taken.append(file);
        Q_EMIT filesTaken(1, file.failed ? 1 : 0);
    }

    QList<WatchSettings> started;

private:
    State m_state = State::Off;
    int m_files = 0;
    QString m_trouble;
    QList<WatchedFile> m_taken;
};

} // namespace

// The card of a workspace that its administrator "ana" has opened.
class TestWatchCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        m_watch = std::make_unique<FakeWatch>();
        show();
        QTRY_VERIFY(m_switch->isEnabled());
    }

    void cleanup()
    {
        m_area.reset();
        m_watch.reset();
        m_workspace.reset();
    }

    void startsWithWhatIsChosen()
    {
        m_folder->setText(u" /srv/inbox "_s);
        find<QSpinBox>(u"watchSettle"_s)->setValue(12);
        m_switch->click();
        QCOMPARE(m_watch->started.size(), 1);
        QCOMPARE(m_watch->started.first(), (WatchSettings{true, u"/srv/inbox"_s, 12}));
        QVERIFY(!m_folder->isEnabled());
        QVERIFY(kept() && !kept()->on); // not before it runs
        m_watch->go(WatchControl::State::Watching);
        QTRY_VERIFY(kept() && kept()->on);
        QCOMPARE(*kept(), (WatchSettings{true, u"/srv/inbox"_s, 12}));
        m_switch->click();
        QTRY_VERIFY(kept() && !kept()->on);
        QCOMPARE(kept()->folder, u"/srv/inbox"_s);
        QVERIFY(m_folder->isEnabled());
        show();
        QTRY_COMPARE(m_folder->text(), u"/srv/inbox"_s);
        QCOMPARE(find<QSpinBox>(u"watchSettle"_s)->value(), 12);
    }

    void wantsAFolder()
    {
        m_switch->click();
        QVERIFY(m_watch->started.isEmpty());
        QVERIFY(!m_switch->isChecked());
        QVERIFY(notice().contains("Choose the folder first"_L1));
        QVERIFY(!find<QPushButton>(u"openWatchFolder"_s)->isEnabled());
        m_folder->setText(u"/srv"_s);
        QVERIFY(find<QPushButton>(u"openWatchFolder"_s)->isEnabled());
    }

    void showsItsStates()
    {
        QCOMPARE(state(), u"It is off."_s);
        m_watch->go(WatchControl::State::Watching);
        QVERIFY(m_switch->isChecked());
        QCOMPARE(state(), u"Waiting for files."_s);
        m_watch->go(WatchControl::State::Watching, 2);
        QVERIFY(state().contains(u'2'));
        m_watch->go(WatchControl::State::Importing, 3);
        QVERIFY(state().startsWith(u"Importing 3"_s));
        m_watch->go(WatchControl::State::Watching, 3, u"The disk is full."_s);
        QVERIFY(notice().contains(u"The disk is full."_s));
        m_watch->go(WatchControl::State::Watching);
        QVERIFY(notice().isEmpty());
    }

    void saysWhyItDidNotStart()
    {
        m_folder->setText(u"/nowhere"_s);
        m_switch->click();
        m_watch->giveUp(u"There is no folder."_s);
        QVERIFY(notice().contains(u"There is no folder."_s));
        QVERIFY(!m_switch->isChecked());
        QVERIFY(m_folder->isEnabled());
        QVERIFY(kept() && !kept()->on);
    }

    void listsFilesTheNewestFirst()
    {
        auto* table = find<QTableView>(u"watchedFiles"_s);
        QAbstractItemModelTester tester(table->model());
        QVERIFY(!table->isVisible());
        m_watch->take({1'700'000'000'000, u"jobs.csv"_s, false, 183, 0, {}, u"/srv/inbox/done/jobs.csv"_s});
        m_watch->take({1'700'000'001'000, u"employees.csv"_s, false, 1999, 70, {}, u"/srv/inbox/done/employees.csv"_s});
        m_watch->take({1'700'000'002'000, u"notes.csv"_s, true, 0, 0, u"It names no table."_s, {}});
        QCOMPARE(table->model()->rowCount(), 3);
        QVERIFY(table->isVisible());
        const auto text = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
        QCOMPARE(text(0, 1), u"notes.csv"_s);
        QCOMPARE(text(0, 2), u"Failed: It names no table."_s);
        QVERIFY2(text(1, 2).contains(u"1,999") && text(1, 2).contains(u"70 rejected"), qPrintable(text(1, 2)));
        QVERIFY(!text(2, 2).contains(u"rejected"));
        auto* detail = find<QLabel>(u"watchedDetail"_s);
        QVERIFY(!detail->isVisible());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Down);
        QVERIFY(detail->isVisible());
        QVERIFY2(detail->text().contains(u"/srv/inbox/done/employees.csv"_s), qPrintable(detail->text()));
        table->selectRow(0);
        QVERIFY(detail->text().contains(u"It names no table."_s) && detail->text().contains(u"replaced or removed"_s));
    }

    void keepsTheLastFilesOnly()
    {
        QList<WatchedFile> files;
        for (int i = 0; i < kMostWatchedFiles + 10; ++i)
            files.append({i, u"jobs-%1.csv"_s.arg(i), i % 2 == 0, i, 1, u"Why."_s, u"/srv"_s});
        auto& store = m_workspace->session->store();
        QVERIFY_RESULT(store.writer().runNow(
            [&](const store::Connection& connection) { return writeWatchedFiles(connection, files); }));
        const auto reader = store.reader();
        QVERIFY_RESULT(reader);
        const auto read = readWatchedFiles(**reader);
        QVERIFY_RESULT(read);
        QCOMPARE(*read, files.last(kMostWatchedFiles));
    }

    void viewersReadWhyNot()
    {
        makeRole(accounts::Role::Viewer);
        QVERIFY(!m_switch->isEnabled());
        QVERIFY(!m_folder->isEnabled());
        QVERIFY2(state().contains(u"not import"_s), qPrintable(state()));
    }

    void editorsMayWatch()
    {
        makeRole(accounts::Role::Editor);
        QTRY_VERIFY(m_switch->isEnabled());
    }

    void nobodyMayWhileAnotherProgramWrites()
    {
        m_area.reset();
        accounts::OpenWorkspace workspace = WorkspaceSession::close(std::move(m_workspace->session));
        auto read = accounts::openForReading(std::move(workspace.session), u"test"_s, m_workspace->clock);
        QVERIFY_RESULT(read);
        auto session = WorkspaceSession::start(std::move(*read), m_workspace->clock);
        QVERIFY_RESULT(session);
        m_workspace->session = std::move(*session);
        show();
        QTRY_VERIFY(state().contains(u"Another program"_s));
        QVERIFY(!m_switch->isEnabled());
    }

    void worksByKeyboard()
    {
        m_area->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
        m_watch->take({1, u"jobs.csv"_s, false, 1, 0, {}, u"/srv"_s});
        m_folder->setText(u"/srv/inbox"_s);
        m_switch->setFocus(Qt::TabFocusReason);
        QStringList names;
        for (int i = 0; i < 6; ++i) {
            names.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QCOMPARE(names, (QStringList{u"watchOn"_s, u"watchFolder"_s, u"chooseWatchFolder"_s, u"openWatchFolder"_s,
                                     u"watchSettle"_s, u"watchedFiles"_s}));
        m_switch->setFocus();
        QTest::keyClick(m_switch, Qt::Key_Space);
        QCOMPARE(m_watch->started.size(), 1);
        QVERIFY(m_switch->hasFocus());
    }

    void namesAllControls()
    {
        const auto widgets = m_card->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(m_card) ||
                widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QLabel*>(widget) != nullptr)
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty()),
                     qPrintable(QLatin1StringView(widget->metaObject()->className()) + widget->objectName()));
        }
    }

    void drawsItsStates()
    {
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        for (const auto mode : {ThemeMode::Light, ThemeMode::Dark}) {
            applyTheme(*qApp, mode);
            m_folder->setText(u"/srv/hiring/inbox"_s);
            const auto save = [&](const QString& name) {
                QTest::qWait(50);
                const QPixmap picture = m_card->grab();
                QVERIFY(picture.width() >= 600);
                if (!folder.isEmpty())
                    picture.save(folder + u'/' + name + (mode == ThemeMode::Dark ? u"-dark.png"_s : u"-light.png"_s));
            };
            if (mode == ThemeMode::Light)
                save(u"watch-empty"_s);
            m_watch->take(
                {1'700'000'000'000, u"departments.csv"_s, false, 12, 0, {}, u"/srv/inbox/done/departments.csv"_s});
            m_watch->take({m_workspace->clock.nowMs() + 1000,
                           u"hired_employees.csv"_s,
                           false,
                           1999,
                           70,
                           {},
                           u"/srv/hiring/inbox/done/hired_employees.csv"_s});
            m_watch->take({QDateTime::currentMSecsSinceEpoch(), u"notes.csv"_s, true, 0, 0,
                           u"The name of \"notes.csv\" does not say which table it holds: it should contain one of "
                           "departments, jobs, employees. Name the table (--table)."_s,
                           u"/srv/hiring/inbox/failed/notes.csv"_s});
            m_watch->go(WatchControl::State::Watching, 1);
            save(u"watch-on"_s);
            find<QTableView>(u"watchedFiles"_s)->selectRow(0);
            m_watch->go(WatchControl::State::Watching, 2,
                        u"There is no space left to write \"store.db\". Free some space and try again."_s);
            save(u"watch-trouble"_s);
            m_watch->go(WatchControl::State::Off);
        }
        applyTheme(*qApp, ThemeMode::Light);
        makeRole(accounts::Role::Viewer);
        if (!folder.isEmpty())
            m_card->grab().save(folder + u"/watch-viewer-light.png"_s);
    }

private:
    void show()
    {
        m_area = std::make_unique<QScrollArea>();
        auto* card = new WatchCard(*m_workspace->session, *m_watch);
        auto* column = new QWidget;
        auto* layout = new QVBoxLayout(column);
        layout->addWidget(card);
        layout->addStretch();
        m_area->setWidget(column);
        m_area->setWidgetResizable(true);
        m_area->resize(760, 680);
        m_area->show();
        card->refresh();
        m_card = card;
        m_switch = find<QCheckBox>(u"watchOn"_s);
        m_folder = find<QLineEdit>(u"watchFolder"_s);
    }

    void makeRole(accounts::Role role)
    {
        m_area.reset();
        accounts::OpenWorkspace workspace = WorkspaceSession::close(std::move(m_workspace->session));
        workspace.session.role = role;
        auto opened = accounts::openForWriting(std::move(workspace.session), std::move(workspace.lock));
        QVERIFY_RESULT(opened);
        auto session = WorkspaceSession::start(std::move(*opened), m_workspace->clock);
        QVERIFY_RESULT(session);
        m_workspace->session = std::move(*session);
        show();
        QTest::qWait(0);
    }

    template <class Widget>
    Widget* find(const QString& name) const
    {
        auto* found = m_card->findChild<Widget*>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }

    QString state() const { return find<QLabel>(u"watchState"_s)->text(); }
    QString notice() const { return find<Notice>(u"watchNotice"_s)->text(); }

    Result<WatchSettings> kept() const
    {
        const auto connection = m_workspace->session->store().reader();
        return connection ? readWatchSettings(**connection) : fail(connection.error());
    }

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<FakeWatch> m_watch;
    std::unique_ptr<QScrollArea> m_area;
    WatchCard* m_card = nullptr;
    QCheckBox* m_switch = nullptr;
    QLineEdit* m_folder = nullptr;
};

QTEST_MAIN(TestWatchCard)
#include "tst_watchcard.moc"
