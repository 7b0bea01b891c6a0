// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/coretexts.h"
#include "app/desktop/language.h"
#include "core/catalog/catalog.h"
#include "core/catalog/fieldvalue.h"
#include "tests/desktop/windowfixture.h"
#include "tests/support/resultchecks.h"
#include "ui/common/localized.h"
#include "ui/common/page.h"
#include "ui/data/datapage.h"
#include "ui/help/helptexts.h"
#include "ui/help/helpwindow.h"
#include "ui/history/historypage.h"
#include "ui/login/languagebutton.h"
#include "ui/login/welcomepage.h"
#include "ui/settings/settingspage.h"

#include <QMenu>
#include <QMenuBar>
#include <QThread>

using namespace Qt::StringLiterals;
using namespace globant;

class TestLanguage : public test::WindowFixture
{
    Q_OBJECT

    std::unique_ptr<desktop::Language> m_language;

    void speak(const QString& code)
    {
        m_settings->setValue("language", code);
        m_language->apply();
    }

    void listen()
    {
        connect(m_window.get(), &desktop::MainWindow::languageChosen, this, [this] { m_language->apply(); });
    }

    // As somebody who opens the list and takes an item.
    void choose(const QString& code)
    {
        auto* box = find<ui::SettingsPage>()->findChild<QComboBox*>(u"language"_s);
        box->setCurrentIndex(box->findData(code));
        Q_EMIT box->activated(box->currentIndex());
    }

    QString titleOf(int page) const { return m_window->workArea()->pages()[page]->title(); }

private Q_SLOTS:
    void init()
    {
        WindowFixture::init();
        m_language = std::make_unique<desktop::Language>(*m_settings);
        speak(u"en"_s);
    }

    void cleanup()
    {
        m_window.reset();
        m_language.reset();
        WindowFixture::cleanup();
        QLocale::setDefault(QLocale::c());
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("spanish");
        const auto row = [](const QString& english, const QString& spanish) {
            QTest::newRow(qPrintable(english)) << english << spanish;
        };
        row(u"The password or the code is wrong."_s, u"La contraseña o el código no es correcto."_s);
        row(u"There is no file \"/a/b.csv\". Check its name."_s,
            u"No existe el archivo \"/a/b.csv\". Revisar su nombre."_s);
        row(u"\"abc\" in department_id is no whole number."_s, u"\"abc\" en department_id no es un número entero."_s);
        // What is filled in is a text of core's, or of the schema's.
        row(u"No department has the id 99."_s, u"No existe departamento con el id 99."_s);
        row(u"Reading the store failed: disk I/O error."_s, u"Leer el almacén no fue posible: disk I/O error."_s);
        row(u"\"a.gdbackup\" is no backup that can be used: it is too small."_s,
            u"\"a.gdbackup\" no es una copia de seguridad que se pueda usar: es demasiado pequeña."_s);
        // Data between quotes stays, whatever it is.
        row(u"There is no account \"a text\"."_s, u"No existe la cuenta \"a text\"."_s);
        // Lists, and sentences in a row.
        row(u"The employee 7 cannot be deleted, because 1 job refers to it, and 2 jobs refer to it."_s,
            u"No se puede eliminar empleado 7, porque 1 cargo hace referencia, y 2 cargos hacen referencia."_s);
        row(u"The file is no CSV but an image. Export the data as CSV and choose that file."_s,
            u"El archivo no es un CSV sino una imagen. Exportar los datos como CSV y elegir ese archivo."_s);
        row(u"Change 2: name has no value. Change 3: id has no value. There is more."_s,
            u"Cambio 2: name no tiene valor. Cambio 3: id no tiene valor. Hay más."_s);
        row(u"Import 5 cannot be undone, because rows of it were changed since, by edit 6 (1 rows), import 7 of a.csv "
            u"(2 rows). Undo those changes first."_s,
            u"La importación 5 no se puede deshacer, porque desde entonces cambiaron filas suyas por edit 6 (1 filas), "
            u"import 7 de a.csv (2 filas). Primero hay que deshacer esos cambios."_s);
        // What nobody knows.
        row(u"The server says no."_s, u"The server says no."_s);
        row(u"100 % of %1"_s, u"100 % of %1"_s);
    }

    void sentences()
    {
        QFETCH(const QString, english);
        speak(u"es"_s);
        QTEST(ui::localized(english), "spanish");
        speak(u"en"_s);
        QCOMPARE(ui::localized(english), english);
    }

    void coreStaysEnglish()
    {
        speak(u"es"_s);
        catalog::Field field;
        field.name = u"id"_s;
        field.type = catalog::FieldType::Integer;
        const auto fault = catalog::faultIn(field, "abc");
        QVERIFY(fault);
        QCOMPARE(fault->message, u"\"abc\" in id is no whole number."_s);
    }

    void answersOfOtherThreadsAreEnglish()
    {
        speak(u"es"_s);
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        if (cancel() == "Cancel"_L1)
            QFAIL("Qt's own translations (qt6-translations-l10n) are not installed");
        QString inThread;
        std::unique_ptr<QThread> thread(QThread::create([&] { inThread = cancel(); }));
        thread->start();
        QVERIFY(thread->wait(10000));
        QCOMPARE(inThread, u"Cancel"_s);
    }

    void systemsLanguage_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("code");
        QTest::newRow("first") << QStringList{u"pt-BR"_s, u"en-US"_s} << u"pt"_s;
        QTest::newRow("second") << QStringList{u"de-DE"_s, u"es_MX"_s} << u"es"_s;
        QTest::newRow("none") << QStringList{u"de"_s} << u"en"_s;
        QTest::newRow("nothing") << QStringList() << u"en"_s;
    }

    void systemsLanguage()
    {
        QFETCH(const QStringList, names);
        QTEST(desktop::Language::ofSystem(names), "code");
    }

    void helpInEachLanguage()
    {
        for (const QString& code : {u"en"_s, u"es"_s, u"pt"_s}) {
            speak(code);
            const ui::HelpTexts texts;
            const ui::HelpTexts english(QLocale(u"en"_s));
            const QStringList topics = texts.topics();
            for (const QString& topic : topics)
                QCOMPARE(texts.markdown(topic) == english.markdown(topic), code == "en"_L1);
        }
    }

    void windowChangesAtOnce()
    {
        setUp();
        listen();
        importFiles(test::hiringFiles(QStringLiteral(SAMPLES_FOLDER)));
        goTo(0);
        chooseYear(2024);
        records::RowFilter filter;
        filter.anyText = u"a"_s;
        find<ui::DataPage>()->showRows(u"jobs"_s, filter);
        goTo(3);
        find<ui::HistoryPage>()->setChoice({u"import"_s, QString(), 7, u"jobs"_s});
        goTo(5);
        const QRect geometry = m_window->geometry();
        m_window->showHelp(u"settings"_s);
        QCOMPARE(titleOf(0), u"Dashboard"_s);

        choose(u"es"_s);
        QTRY_COMPARE(titleOf(5), u"Ajustes"_s);
        auto* area = m_window->workArea();
        QCOMPARE(area->pages().indexOf(area->currentPage()), 5);
        QCOMPARE(m_window->geometry(), geometry);
        QCOMPARE(titleOf(0), u"Panel"_s);
        QCOMPARE(titleOf(4), u"Copias de seguridad"_s);
        QCOMPARE(find<ui::HelpWindow>()->topic(), u"settings"_s);
        QTRY_COMPARE(find<ui::DashboardPage>()->filter().year, std::optional<int>(2024));
        QCOMPARE(find<ui::DataPage>()->table().name, u"jobs"_s);
        QCOMPARE(find<ui::DataPage>()->filter(), filter);
        const auto choice = find<ui::HistoryPage>()->choice();
        QCOMPARE(choice.kind, u"import"_s);
        QCOMPARE(choice.days, 7);
        QCOMPARE(choice.file, u"jobs"_s);
        QCOMPARE(QLocale().language(), QLocale::Spanish);

        choose(u"pt"_s);
        QTRY_COMPARE(titleOf(5), u"Configurações"_s);
        choose(u"en"_s);
        QTRY_COMPARE(titleOf(5), u"Settings"_s);
        lock();
        logIn(test::kPassword);
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }

    void languageOfTheFirstScreen()
    {
        start();
        listen();
        auto* languages = find<ui::WelcomePage>()->findChild<ui::LanguageButton*>();
        QVERIFY(languages->isVisible());
        QCOMPARE(languages->text(), u"English · Español · Português"_s);
        const QList<QAction*> actions = languages->findChild<QMenu*>()->actions();
        QCOMPARE(actions[2]->text(), u"Português"_s);
        actions[2]->trigger();
        QTRY_COMPARE(QLocale().language(), QLocale::Portuguese);
        QTRY_VERIFY(button(u"Configurar"_s) != nullptr || button(u"Criar"_s) != nullptr);
        QCOMPARE(m_settings->value("language").toString(), u"pt"_s);
    }

    void keysOfMenusAreUnique_data()
    {
        QTest::addColumn<QString>("code");
        for (const char* code : {"en", "es", "pt"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void keysOfMenusAreUnique()
    {
        QFETCH(const QString, code);
        speak(u"en"_s);
        setUp();
        speak(code);
        QTRY_COMPARE(titleOf(0) == "Dashboard"_L1, code == "en"_L1);
        const auto keysOf = [](const QList<QAction*>& actions) {
            QString keys;
            for (const QAction* action : actions) {
                const qsizetype at = action->text().indexOf(u'&');
                if (at >= 0 && action->isVisible())
                    keys += action->text()[at + 1].toLower();
            }
            return keys;
        };
        QList<QList<QAction*>> lists{m_window->menuBar()->actions()};
        const QList<QAction*> bar = m_window->menuBar()->actions();
        for (const QAction* action : bar)
            lists.append(action->menu()->actions());
        for (const auto& list : std::as_const(lists)) {
            const QString keys = keysOf(list);
            for (const QChar key : keys)
                QVERIFY2(keys.count(key) == 1, qPrintable(list.first()->text() + u": "_s + keys));
        }
    }
};

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
