// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowquery.h"
#include "core/store/integritycheck.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/forgetdialog.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/recordform.h"
#include "ui/data/rowactions.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowwindowmodel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;

// Adding, changing and deleting rows as a person does it on the data page.
class TestRecordForm : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<ui::DataPage> m_page;

    ui::RecordForm* form() const { return m_page->findChild<ui::RecordForm*>(); }

    QAbstractButton* button(const QWidget* in, const QString& text) const
    {
        const auto buttons = in->findChildren<QAbstractButton*>();
        for (QAbstractButton* candidate : buttons)
            if (candidate->isVisible() && candidate->text().remove(u'&') == text)
                return candidate;
        return nullptr;
    }

    QString noticeText() const
    {
        const auto notices = m_page->findChildren<ui::Notice*>();
        for (const ui::Notice* notice : notices)
            if (notice->isVisible())
                return notice->text();
        return {};
    }

    QString damage() const
    {
        const auto reader = m_workspace->session->store().reader();
        const auto report = store::checkIntegrity(**reader, m_workspace->session->catalog());
        return report && report->ok() ? QString() : u"damaged"_s;
    }

    void showTable(const QString& name)
    {
        m_page->showRows(name, {});
        QTRY_COMPARE(m_page->table().name, name);
        QTRY_VERIFY(m_page->model()->rowCount() > 0 && m_page->model()->rowAt(0) != nullptr);
    }

    void type(const QString& field, const QString& text)
    {
        QWidget* editor = form()->editorOf(field);
        auto* line = qobject_cast<QLineEdit*>(editor);
        if (line == nullptr)
            line = static_cast<QComboBox*>(editor)->lineEdit();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        const QString samples = QStringLiteral(SAMPLES_FOLDER);
        const auto outcomes = m_workspace->import(
            {samples + u"/departments.csv"_s, samples + u"/jobs.csv"_s, samples + u"/hired_employees.csv"_s});
        m_page = std::make_unique<ui::DataPage>(*m_workspace->session);
        m_page->resize(1096, 740);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get())); // shortcuts need it
        m_page->grid()->setFocus();
        m_page->refresh();
        QTRY_COMPARE(m_page->model()->rowCount(), int(outcomes.last().summary->counts.inserted)); // all are counted
        QTRY_VERIFY(m_page->model()->rowAt(0) != nullptr);
    }

    void cleanup()
    {
        m_page.reset();
        m_workspace.reset();
    }

    void aRowIsAddedUndoneAndDoneAgain()
    {
        const int before = m_page->model()->rowCount();
        button(m_page.get(), u"Add…"_s)->click();
        QTRY_VERIFY(form() != nullptr);
        type(u"name"_s, u"Ada Lovelace"_s);
        type(u"hired_at"_s, u"2024-05-06"_s);
        auto* save = button(form(), u"Add"_s);
        QVERIFY(!save->isEnabled());
        auto* department = static_cast<QComboBox*>(form()->editorOf(u"department_id"_s));
        QTRY_VERIFY(department->count() > 1);
        department->setCurrentIndex(2);
        auto* job = static_cast<QComboBox*>(form()->editorOf(u"job_id"_s));
        QTRY_VERIFY(job->count() > 1);
        job->setCurrentIndex(3);
        QTRY_VERIFY(save->isEnabled());
        save->click();
        QTRY_COMPARE(m_page->model()->rowCount(), before + 1);
        QTRY_VERIFY(form() == nullptr);
        QVERIFY(noticeText().startsWith(u"Added employee"_s));
        button(m_page.get(), u"Undo"_s)->click();
        QTRY_COMPARE(m_page->model()->rowCount(), before);
        QTRY_VERIFY(noticeText().startsWith(u"Undone"_s));
        button(m_page.get(), u"Redo"_s)->click();
        QTRY_COMPARE(m_page->model()->rowCount(), before + 1);
        QCOMPARE(damage(), QString());
    }

    void mistakesAreToldWhileTyping_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("an unknown id") << u"department_id"_s << u"9999"_s;
        QTest::newRow("too long a name") << u"name"_s << QString(2000, u'n');
        QTest::newRow("no date") << u"hired_at"_s << u"30 February"_s;
        QTest::newRow("an impossible date") << u"hired_at"_s << u"2024-02-30"_s;
        QTest::newRow("no department") << u"department_id"_s << u"nowhere"_s;
        QTest::newRow("a negative id") << u"id"_s << u"-1"_s;
    }

    void mistakesAreToldWhileTyping()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, text);
        button(m_page.get(), u"Add…"_s)->click();
        QTRY_VERIFY(form() != nullptr);
        type(field, text);
        const auto fault = [this] {
            const auto labels = form()->findChildren<QLabel*>();
            for (const QLabel* label : labels)
                if (label->isVisible() && label->property("role").toString() == u"error"_s)
                    return label->text();
            return QString();
        };
        QTRY_VERIFY(!fault().isEmpty());                        // some once all that can be referred to has come
        QVERIFY2(!fault().contains(u'_'), qPrintable(fault())); // no names of columns
        QVERIFY(!button(form(), u"Add"_s)->isEnabled());
    }

    void aDepartmentWithEmployeesIsNotDeletedButShown()
    {
        showTable(u"departments"_s);
        m_page->grid()->selectRow(0);
        const qint64 key = m_page->model()->rowAt(0)->key;
        QTRY_VERIFY(button(m_page.get(), u"Delete"_s)->isEnabled());
        button(m_page.get(), u"Delete"_s)->click();
        QTRY_VERIFY2(noticeText().contains(u"employees refer to it"_s), qPrintable(noticeText()));
        button(m_page.get(), u"Show them"_s)->click();
        QTRY_COMPARE(m_page->table().name, u"employees"_s);
        QCOMPARE(m_page->filter().of(u"department_id"_s)->anyOf, QList<qint64>{key});
    }

    void rowsAreDeletedAndComeBack()
    {
        const int before = m_page->model()->rowCount();
        m_page->grid()->selectRow(3);
        QTRY_VERIFY(button(m_page.get(), u"Delete"_s)->isEnabled());
        QTest::keyClick(m_page->grid(), Qt::Key_Delete);
        QTRY_COMPARE(m_page->model()->rowCount(), before - 1);
        QCOMPARE(damage(), QString());
        QTest::keyClick(m_page->grid(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_page->model()->rowCount(), before);
        QCOMPARE(damage(), QString());
    }

    void rowsThatWereNeverLookedAtAreDeletedToo()
    {
        const int before = m_page->model()->rowCount();
        QVERIFY(before > 1500 && m_page->model()->rowAt(1100) == nullptr);
        const QItemSelection far(m_page->model()->index(1000, 0), m_page->model()->index(1299, 4));
        m_page->grid()->selectionModel()->select(far, QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(m_page->grid(), Qt::Key_Delete);
        QTRY_COMPARE(m_page->model()->rowCount(), before - 300);
        QVERIFY2(noticeText().contains(u"300 rows"_s), qPrintable(noticeText()));
        QTest::keyClick(m_page->grid(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_page->model()->rowCount(), before);
        QCOMPARE(damage(), QString());
    }

    void aPersonIsForgotten()
    {
        QAction* forget = nullptr;
        for (QAction* action : m_page->menuActions())
            if (action && action->text().contains(u"Forget"_s))
                forget = action;
        QVERIFY(forget && forget->isVisible());
        m_page->grid()->setCurrentIndex(m_page->model()->index(0, 1));
        const QString name = m_page->model()->rowAt(0)->values[1].toString();
        QTRY_VERIFY(forget->isEnabled());
        forget->trigger();
        auto* const dialog = m_page->findChild<ui::ForgetDialog*>();
        QVERIFY(dialog);
        QTRY_VERIFY(button(dialog, u"Remove the name for good"_s) &&
                    button(dialog, u"Remove the name for good"_s)->isEnabled());
        button(dialog, u"Remove the name for good"_s)->click();
        QTRY_VERIFY(m_page->model()->rowAt(0) && m_page->model()->rowAt(0)->values[1].toString() != name);
        dialog->close();
        showTable(u"departments"_s);
        QVERIFY(!forget->isVisible());
    }

    void undoSaysHowFarItReaches()
    {
        const auto named = [this](const QString& text) -> QAction* {
            for (QAction* action : m_page->menuActions())
                if (action && action->text().remove(u'&').startsWith(text))
                    return action;
            return nullptr;
        };
        QVERIFY(named(u"Undo"_s) && !named(u"Undo"_s)->isEnabled());
        QVERIFY(named(u"Undo"_s)->toolTip().contains(u"logged in"_s));
        m_page->grid()->selectRow(3);
        QTest::keyClick(m_page->grid(), Qt::Key_Delete);
        QTRY_VERIFY(named(u"Undo: Deleted"_s) && named(u"Undo: Deleted"_s)->isEnabled());
        named(u"Undo: Deleted"_s)->trigger();
        QTRY_VERIFY(named(u"Redo: Deleted"_s) && named(u"Redo: Deleted"_s)->isEnabled());
        QVERIFY(!named(u"Undo"_s)->isEnabled());
    }

    void aRowIsChanged()
    {
        m_page->grid()->setCurrentIndex(m_page->model()->index(0, 1));
        QTest::keyClick(m_page->grid(), Qt::Key_F2);
        QTRY_VERIFY(form() != nullptr);
        QVERIFY(!form()->editorOf(u"id"_s)->isEnabled());
        type(u"name"_s, u"Grace Hopper"_s);
        button(form(), u"Save"_s)->click();
        QTRY_VERIFY(m_page->model()->rowAt(0) != nullptr &&
                    m_page->model()->rowAt(0)->values[1].toString() == u"Grace Hopper"_s);
        QCOMPARE(damage(), QString());
    }
};

QTEST_MAIN(TestRecordForm)
#include "tst_recordform.moc"
