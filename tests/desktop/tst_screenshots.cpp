// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowfixture.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"

#include <QLineEdit>
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
        const QString path = qEnvironmentVariable("GLOBANT_SCREENSHOTS") + u'/' + name + m_suffix + u".png"_s;
        QVERIFY2(m_window->grab().save(path), qPrintable(path));
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
        shoot(u"import-preview"_s);
        press(u"Import 3 files"_s);
        QTRY_VERIFY(!find<ui::ImportPage>()->isBusy() && button(u"Undo"_s) != nullptr);
        shoot(u"import-result"_s);
        for (int i = 0; i < pages.size(); ++i) {
            goTo(i);
            shoot(pages[i]->title().toLower());
        }
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window->workArea() == nullptr);
        shoot(u"locked"_s);
    }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
