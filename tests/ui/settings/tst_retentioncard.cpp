// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"
#include "tests/support/resultchecks.h"
#include "tests/ui/openedworkspace.h"
#include "ui/common/forgetdialog.h"
#include "ui/common/theme.h"
#include "ui/settings/privacycard.h"
#include "ui/settings/retentioncard.h"
#include "ui/settings/retentionrun.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;

namespace {

constexpr qint64 kDayMs = 86'400'000;

} // namespace

// In a workspace with one employee, Ana Lima, an earlier version of her row, and a rejected row of hers, all from the
// day that the clock begins with.
class TestRetentionCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        applyTheme(*qApp, ThemeMode::Light);
        m_workspace = std::make_unique<test::OpenedWorkspace>();
        import(u"departments.csv"_s, "1,Sales\n");
        import(u"jobs.csv"_s, "1,Clerk\n");
        import(u"employees.csv"_s, "1,Ana Lima,2021-02-03,1,1\n2,Ana Lima,2021-02-03,1,77\n");
        import(u"employees.csv"_s, "1,Ana Lima,2021-05-06,1,1\n");
        m_card = std::make_unique<RetentionCard>(*m_workspace->session);
        m_card->resize(720, 260);
        m_card->show();
        m_card->refresh();
        QTRY_VERIFY(!label(u"rejectsKept"_s)->text().contains(u"…"_s));
    }

    void cleanup()
    {
        m_card.reset();
        m_workspace.reset();
    }

    void showsWhatIsKept()
    {
        QVERIFY2(label(u"rejectsKept"_s)->text().startsWith(u"1 rows now, about "_s),
                 qPrintable(label(u"rejectsKept"_s)->text()));
        QVERIFY(label(u"imagesKept"_s)->text().startsWith(u"1 rows now, about "_s));
        QCOMPARE(box(u"rejectsDays"_s)->currentText(), u"for ever"_s);
        QVERIFY(box(u"rejectsDays"_s)->isEnabled());
    }

    void keepsAChoiceThatDeletesNothing()
    {
        pick(u"rejectsDays"_s, 90);
        QTRY_COMPARE(kept(u"retention.rejects_days"_s).toInt(), 90);
        QVERIFY(!label(u"retentionQuestion"_s)->isVisible());
        QTRY_VERIFY(box(u"rejectsDays"_s)->isEnabled());
        QCOMPARE(box(u"rejectsDays"_s)->currentData().toInt(), 90);
        QCOMPARE(count(u"rejects"_s), 1);
    }

    void asksBeforeItDeletes()
    {
        m_workspace->clock.advance(31 * kDayMs);
        pick(u"imagesDays"_s, 30);
        QTRY_VERIFY(label(u"retentionQuestion"_s)->isVisible());
        const QString question = label(u"retentionQuestion"_s)->text();
        QVERIFY2(question.contains(u"1 earlier versions of rows"_s) && question.contains(u"undone"_s),
                 qPrintable(question));
        m_card->findChild<QPushButton*>(u"keepOld"_s)->click();
        QVERIFY(!label(u"retentionQuestion"_s)->isVisible());
        QCOMPARE(box(u"imagesDays"_s)->currentText(), u"for ever"_s);
        QCOMPARE(count(u"before_images"_s), 1);
        QVERIFY(kept(u"retention.images_days"_s).isNull());
    }

    void deletesAtOnce()
    {
        m_workspace->clock.advance(31 * kDayMs);
        QSignalSpy logged(m_workspace->session.get(), &WorkspaceSession::logChanged);
        pick(u"rejectsDays"_s, 30);
        QTRY_VERIFY(label(u"retentionQuestion"_s)->isVisible());
        m_card->findChild<QPushButton*>(u"deleteOld"_s)->click();
        QTRY_COMPARE(label(u"rejectsKept"_s)->text(), u"None now"_s);
        QCOMPARE(count(u"rejects"_s), 0);
        QCOMPARE(count(u"before_images"_s), 1);
        QCOMPARE(logged.count(), 1);
        QVERIFY(m_card->findChild<Notice*>()->text().contains(u"1 rejected rows"_s));
    }

    void showsAChoiceOfTheTerminal()
    {
        write([](const store::Connection& connection) {
            return store::writeSetting(connection, store::kWorkspaceSettings, u"retention.images_days"_s, 45);
        });
        m_card->refresh();
        QTRY_COMPARE(box(u"imagesDays"_s)->currentText(), u"for 45 days"_s);
    }

    void appliesTheRuleWhenDue()
    {
        write([](const store::Connection& connection) {
            return store::writeSetting(connection, store::kWorkspaceSettings, u"retention.rejects_days"_s, 30);
        });
        m_workspace->clock.advance(31 * kDayMs);
        QSignalSpy logged(m_workspace->session.get(), &WorkspaceSession::logChanged);
        applyRetentionWhenDue(*m_workspace->session);
        QTRY_COMPARE(logged.count(), 1);
        QCOMPARE(count(u"rejects"_s), 0);
    }

    void logsLoginsAndExports()
    {
        QSignalSpy logged(m_workspace->session.get(), &WorkspaceSession::logChanged);
        m_workspace->session->logLogin();
        m_workspace->session->logExport(u"table"_s, u"csv"_s, 7, u"/home/ana/secret/hires.csv"_s);
        QTRY_COMPARE(logged.count(), 2);
        const auto reader = m_workspace->session->store().reader();
        const auto details = (*reader)->value(u"SELECT group_concat(kind || detail, ' ' ORDER BY id) FROM log "
                                              "WHERE kind IN ('login', 'export')"_s);
        QVERIFY_RESULT(details);
        QCOMPARE(details->toString(),
                 u"login{\"method\":\"password\",\"program\":\"window\"} "
                 "export{\"file\":\"hires.csv\",\"format\":\"csv\",\"rows\":7,\"what\":\"table\"}"_s);
    }

    void findsAndForgets()
    {
        ForgetDialog dialog(*m_workspace->session, u"ana lima"_s);
        dialog.show();
        auto* remove = dialog.findChild<QPushButton*>(u"remove"_s);
        auto* found = dialog.findChild<QLabel*>(u"found"_s);
        QVERIFY(!remove->isEnabled());
        dialog.find();
        QTRY_VERIFY(remove->isEnabled());
        QCOMPARE(found->text(), u"The name stands in %1."_s.arg(QLocale().createSeparatedList(
                                    {u"1 rows"_s, u"1 rejected rows"_s, u"1 earlier versions of rows"_s})));
        QCOMPARE(dialog.findChild<QLabel*>(u"first"_s)->text(), u"employee 1: Ana Lima"_s);
        QSignalSpy forgotten(m_workspace->session.get(), &WorkspaceSession::nameForgotten);
        QSignalSpy changed(m_workspace->session.get(), &WorkspaceSession::dataChanged);
        remove->click();
        QTRY_COMPARE(forgotten.count(), 1);
        QCOMPARE(changed.count(), 1);
        QVERIFY(found->text().startsWith(u"The name is removed from 1 rows"_s));
        QVERIFY(!remove->isEnabled());
        QCOMPARE(name(), u"(name removed)"_s);
    }

    void forgetsThoughItIsClosedMeanwhile()
    {
        auto dialog = std::make_unique<ForgetDialog>(*m_workspace->session, u"ana lima"_s);
        dialog->show();
        dialog->find();
        QTRY_VERIFY(dialog->findChild<QPushButton*>(u"remove"_s)->isEnabled());
        QSignalSpy forgotten(m_workspace->session.get(), &WorkspaceSession::nameForgotten);
        dialog->findChild<QPushButton*>(u"remove"_s)->click();
        dialog.reset();
        QTRY_COMPARE(forgotten.count(), 1);
        QCOMPARE(name(), u"(name removed)"_s);
    }

    void forgetsOnlyWhatIsShown()
    {
        ForgetDialog dialog(*m_workspace->session, u"ana lima"_s);
        dialog.show();
        dialog.find();
        auto* remove = dialog.findChild<QPushButton*>(u"remove"_s);
        QTRY_VERIFY(remove->isEnabled());
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"name"_s), u"x"_s);
        QVERIFY(!remove->isEnabled());
        dialog.find();
        QTRY_COMPARE(dialog.findChild<QLabel*>(u"found"_s)->text(), u"This name stands nowhere in the workspace."_s);
        QVERIFY(!remove->isEnabled());
    }

    void opensByItself()
    {
        PrivacyCard card(*m_workspace->session);
        card.show();
        card.findChild<QPushButton*>(u"forget"_s)->click();
        QTRY_VERIFY(card.findChild<ForgetDialog*>());
        card.findChild<ForgetDialog*>()->close();
        ForgetDialog::open(*m_workspace->session, &card, u"Ana Lima"_s);
        QTRY_VERIFY(card.findChild<ForgetDialog*>() &&
                    card.findChild<ForgetDialog*>()->findChild<QPushButton*>(u"remove"_s)->isEnabled());
    }

    void isForAdministrators()
    {
        const auto session = asEditor();
        RetentionCard card(*session);
        card.show();
        card.refresh();
        QTRY_VERIFY(card.findChild<QLabel*>(u"rejectsKept"_s)->text().startsWith(u"1 rows"_s));
        QVERIFY(!card.findChild<QComboBox*>(u"rejectsDays"_s)->isEnabled());
        QVERIFY(!card.findChild<QComboBox*>(u"rejectsDays"_s)->toolTip().isEmpty());
        QVERIFY(!ForgetDialog::whyNot(*session).isEmpty());
    }

    void looksRight()
    {
        const QString folder = qEnvironmentVariable("GLOBANT_GRABS");
        if (folder.isEmpty())
            QSKIP("no folder for pictures");
        m_workspace->clock.advance(31 * kDayMs);
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            applyTheme(*qApp, mode);
            const auto save = [&](QWidget& widget, const QString& name) {
                QTest::qWait(50);
                widget.grab().save(folder + u"/privacy-%1-%2.png"_s.arg(name, themeModeName(mode)));
            };
            save(*m_card, u"retention"_s);
            pick(u"imagesDays"_s, 30);
            QTRY_VERIFY(label(u"retentionQuestion"_s)->isVisible());
            m_card->resize(720, m_card->layout()->totalHeightForWidth(720));
            save(*m_card, u"question"_s);
            m_card->findChild<QPushButton*>(u"keepOld"_s)->click();
            PrivacyCard card(*m_workspace->session);
            card.resize(720, 110);
            card.show();
            save(card, u"card"_s);
            ForgetDialog dialog(*m_workspace->session, {});
            dialog.show();
            save(dialog, u"dialog-empty"_s);
            dialog.findChild<QLineEdit*>(u"name"_s)->setText(u"Ana Lima"_s);
            dialog.find();
            QTRY_VERIFY(dialog.findChild<QPushButton*>(u"remove"_s)->isEnabled());
            save(dialog, u"dialog-found"_s);
        }
    }

private:
    void import(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_workspace->folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no test file");
        file.close();
        m_workspace->import({path});
    }

    template <class Work>
    void write(Work work)
    {
        QVERIFY_RESULT(m_workspace->session->store().writer().runNow(std::move(work)));
    }

    std::unique_ptr<WorkspaceSession> asEditor()
    {
        m_card.reset();
        accounts::OpenWorkspace workspace = WorkspaceSession::close(std::move(m_workspace->session));
        workspace.session.role = accounts::Role::Editor;
        auto opened = accounts::openForWriting(std::move(workspace.session), std::move(workspace.lock));
        if (!opened)
            qFatal("not opened");
        auto session = WorkspaceSession::start(std::move(*opened), m_workspace->clock);
        if (!session)
            qFatal("no session");
        return std::move(*session);
    }

    QComboBox* box(const QString& name) const { return m_card->findChild<QComboBox*>(name); }
    QLabel* label(const QString& name) const { return m_card->findChild<QLabel*>(name); }
    void pick(const QString& name, int days) const { box(name)->setCurrentIndex(box(name)->findData(days)); }
    QVariant value(const QString& sql) const
    {
        const auto reader = m_workspace->session->store().reader();
        return (*reader)->value(sql).value();
    }
    qint64 count(const QString& table) const { return value(u"SELECT count(*) FROM "_s + table).toLongLong(); }
    QString name() const { return value(u"SELECT name FROM employees WHERE id = 1"_s).toString(); }
    QJsonValue kept(const QString& setting) const
    {
        const auto reader = m_workspace->session->store().reader();
        return store::readSetting(**reader, store::kWorkspaceSettings, setting).value_or(QJsonValue());
    }

    std::unique_ptr<test::OpenedWorkspace> m_workspace;
    std::unique_ptr<RetentionCard> m_card;
};

QTEST_MAIN(TestRetentionCard)
#include "tst_retentioncard.moc"
