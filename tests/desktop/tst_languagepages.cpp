// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"
#include "tests/desktop/windowfixture.h"
#include "ui/common/page.h"
#include "ui/common/theme.h"
#include "ui/history/historypage.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace globant;

// Every page in every language, at the smallest size of the window: no word is cut off. With GLOBANT_SCREENSHOTS the
// pages are kept as pictures in that folder, and at the window's first size too (tests/desktop/screenshots.sh).
class TestLanguagePages : public test::WindowFixture
{
    Q_OBJECT

    std::unique_ptr<desktop::Language> m_language;
    QString m_suffix;
    QStringList m_cut;

    void speak(const QString& code)
    {
        m_settings->setValue("language", code);
        m_language->apply();
    }

    // How wide the texts of a widget are drawn; 0 where they may be cut, as a tool tip has the whole.
    static int widthOfText(const QWidget* widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            return label->wordWrap() || label->text().isEmpty() || !label->toolTip().isEmpty() ||
                           !label->pixmap().isNull()
                       ? 0
                       : label->minimumSizeHint().width();
        const auto* tool = qobject_cast<const QToolButton*>(widget);
        if (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
            return 0;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            return button->text().isEmpty() ? 0 : button->sizeHint().width();
        return 0;
    }

    void look(const QString& name)
    {
        QTest::qWait(120); // charts settle
        const auto widgets = m_window->findChildren<QWidget*>();
        for (const QWidget* widget : widgets) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty())
                continue;
            const int wanted = widthOfText(widget);
            if (wanted <= widget->width())
                continue;
            const auto* label = qobject_cast<const QLabel*>(widget);
            const auto* pressed = qobject_cast<const QAbstractButton*>(widget);
            m_cut.append(u"%1%2: “%3” has %4 of %5 pixels"_s
                             .arg(name, m_suffix,
                                  label     ? label->text()
                                  : pressed ? pressed->text()
                                            : QString())
                             .arg(widget->width())
                             .arg(wanted));
        }
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(m_window->grab().save(folder + u'/' + name + m_suffix + u".png"_s));
    }

    void lookAtPages()
    {
        auto* area = m_window->workArea();
        for (int i = 0; i < area->pages().size(); ++i) {
            goTo(i);
            QTest::qWait(150); // its data comes
            const QString name = u"page%1"_s.arg(i + 1);
            const auto tables = area->pages()[i]->findChildren<QTableView*>();
            for (QTableView* table : tables)
                if (table->isVisible() && table->model() != nullptr && table->model()->rowCount() > 0)
                    table->setCurrentIndex(table->model()->index(0, 0));
            look(name);
            const auto scrolls = area->pages()[i]->findChildren<QScrollArea*>();
            for (QScrollArea* scroll : scrolls) {
                QScrollBar* bar = scroll->verticalScrollBar();
                for (int step = 1; scroll->isVisible() && bar->value() < bar->maximum(); ++step) {
                    bar->setValue(bar->value() + bar->pageStep());
                    look(name + QChar(u'a' + step));
                }
            }
        }
    }

private Q_SLOTS:
    void init()
    {
        WindowFixture::init();
        m_language = std::make_unique<desktop::Language>(*m_settings);
        speak(u"en"_s);
        m_cut.clear();
    }

    void cleanup()
    {
        m_window.reset();
        m_language.reset();
        WindowFixture::cleanup();
        QLocale::setDefault(QLocale::c());
    }

    void pages_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QSize>("size");
        for (const char* code : {"en", "es", "pt"}) {
            const QString name = QString::fromLatin1(code);
            if (!qEnvironmentVariableIsEmpty("GLOBANT_SCREENSHOTS"))
                QTest::addRow("-%s", code) << name << QSize(1280, 800);
            QTest::addRow("-%s-small", code) << name << QSize(960, 600);
        }
    }

    void pages()
    {
        QFETCH(const QString, code);
        QFETCH(const QSize, size);
        m_suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
        setUp();
        m_window->resize(size);
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        const QString english = m_window->workArea()->pages()[0]->title();
        speak(code);
        QTRY_VERIFY((m_window->workArea()->pages()[0]->title() == english) == (code == "en"_L1));
        lookAtPages();
        // A file that is looked at before it is imported.
        drop({test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)).first()});
        QTest::qWait(300);
        look(u"preview"_s);
        lock();
        look(u"login"_s);
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }

    void firstScreens_data() { pages_data(); }

    void firstScreens()
    {
        QFETCH(const QString, code);
        QFETCH(const QSize, size);
        m_suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, ui::ThemeMode::Light);
        speak(code);
        start();
        m_window->resize(size);
        look(u"welcome"_s);
        QVERIFY2(m_cut.isEmpty(), qPrintable(m_cut.join(u'\n')));
    }
};

QTEST_MAIN(TestLanguagePages)
#include "tst_languagepages.moc"
