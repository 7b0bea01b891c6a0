// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"
#include "ui/help/helpbrowser.h"
#include "ui/help/helptexts.h"
#include "ui/help/helpwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace globant::ui;

namespace {

const QString kShortcuts = u"# Keyboard shortcuts\n\n## File\n\n| Action | Keys |\n|---|---|\n| Lock | Ctrl+L |\n"_s;

class HistoryPage : public QWidget
{
    Q_OBJECT
};

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<HelpWindow> m_window;

    QListWidget* contents() const { return m_window->findChild<QListWidget*>(); }
    HelpBrowser* browser() const { return m_window->findChild<HelpBrowser*>(); }

private Q_SLOTS:
    void init()
    {
        applyTheme(*qApp, ThemeMode::Light);
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_window = std::make_unique<HelpWindow>(*m_settings);
        m_window->setShortcuts(kShortcuts);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void everyTopicHasATextOfOneScreen()
    {
        const HelpTexts texts;
        QVERIFY(texts.topics().size() >= 9);
        for (const QString& topic : texts.topics()) {
            QVERIFY2(texts.markdown(topic).startsWith(u"# "_s), qPrintable(topic));
            QVERIFY2(!texts.title(topic).isEmpty(), qPrintable(topic));
            const qsizetype words = texts.markdown(topic).split(u' ').size();
            QVERIFY2(words > 80 && words < 420, qPrintable(u"%1: %2 words"_s.arg(topic).arg(words)));
            QVERIFY2(!texts.markdown(topic).contains(u'!'), qPrintable(topic));
        }
    }

    void everyLinkLeadsToATopic()
    {
        HelpTexts texts;
        texts.add(u"shortcuts"_s, kShortcuts);
        static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
        int links = 0;
        for (const QString& topic : texts.topics()) {
            auto found = link.globalMatch(texts.markdown(topic));
            while (found.hasNext()) {
                const QString target = found.next().captured(1);
                QVERIFY2(target.endsWith(u".md"_s) && texts.contains(target.chopped(3)),
                         qPrintable(u"%1 links to %2"_s.arg(topic, target)));
                ++links;
            }
        }
        QVERIFY(links > 10);
    }

    void anotherLanguageFallsBackToEnglish()
    {
        const HelpTexts texts(QLocale(QLocale::Icelandic));
        QCOMPARE(texts.markdown(u"data"_s), HelpTexts(QLocale(QLocale::English)).markdown(u"data"_s));
    }

    void aPageNamesItsTopic() { QCOMPARE(helpTopicOf(std::make_unique<HistoryPage>().get()), u"history"_s); }

    void searchesAsOneTypes()
    {
        const int all = contents()->count();
        m_window->showTopic(u"login"_s);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"utc QUARTERS"_s);
        QCOMPARE(contents()->count(), 1);
        QCOMPARE(m_window->topic(), u"dashboard"_s);
        QVERIFY(!browser()->extraSelections().isEmpty());
        m_window->findChild<QLineEdit*>()->setText(u"no such words"_s);
        QCOMPARE(contents()->count(), 1);
        QCOMPARE(contents()->item(0)->text(), u"Nothing found"_s);
        m_window->findChild<QLineEdit*>()->clear();
        QCOMPARE(contents()->count(), all);
        QVERIFY(browser()->extraSelections().isEmpty());
    }

    void goesBackAndForth()
    {
        m_window->showTopic(u"import"_s);
        QVERIFY(contents()->currentItem() != nullptr && contents()->currentItem()->isSelected());
        QCOMPARE(contents()->currentItem()->text(), u"Import"_s);
        contents()->setCurrentRow(0);
        QCOMPARE(m_window->topic(), u"welcome"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->topic(), u"import"_s);
        QCOMPARE(contents()->currentItem()->text(), u"Import"_s);
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->topic(), u"welcome"_s);
    }

    void aLinkIsFollowedByTheKeyboard()
    {
        m_window->showTopic(u"recoverycode"_s);
        QTest::keyClick(browser(), Qt::Key_Tab);
        QTest::keyClick(browser(), Qt::Key_Return);
        QCOMPARE(m_window->topic(), u"login"_s);
        QVERIFY(browser()->toPlainText().contains(u"Caps Lock"_s));
    }

    void linksOutOfTheHelpOpenNothing()
    {
        m_window->showTopic(u"data"_s);
        browser()->setSource(QUrl(u"file:///etc/hostname"_s));
        browser()->setSource(QUrl(u"https://example.org/data.md"_s));
        QCOMPARE(m_window->topic(), u"data"_s);
    }

    void anUnknownTopicIsTheFirst()
    {
        m_window->showTopic(u"no-such-topic"_s);
        QCOMPARE(m_window->topic(), u"welcome"_s);
    }

    void escapeCloses()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!m_window->isVisible());
    }

    void drawsItself_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::newRow("light") << ThemeMode::Light;
        QTest::newRow("dark") << ThemeMode::Dark;
    }

    void drawsItself()
    {
        QFETCH(const ThemeMode, mode);
        applyTheme(*qApp, mode);
        m_window->showTopic(u"dashboard"_s);
        QTest::qWait(0);
        const QImage picture = m_window->grab().toImage();
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + u"/help-"_s + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
        // The text's ground follows the theme, as the window's own does.
        QCOMPARE(picture.pixelColor(picture.width() - 30, 30).lightnessF() < 0.5F, mode == ThemeMode::Dark);
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
