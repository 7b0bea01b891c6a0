// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/mainwindow.h"
#include "app/desktop/workarea.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakesecretstore.h"
#include "ui/common/passwordfield.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/import/importpage.h"
#include "ui/login/loginpage.h"
#include "ui/login/setuppage.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace globant::test {

using namespace Qt::StringLiterals;

inline const QString kPassword = u"correct horse battery"_s;

inline QStringList hiringFiles(const QString& folder)
{
    QStringList files;
    for (const QString& name : {u"departments.csv"_s, u"jobs.csv"_s, u"hired_employees.csv"_s})
        files.append(folder + u'/' + name);
    return files;
}

// The window as a person uses it, over a real workspace; only the keychain and the clock are not the system's.
class WindowFixture : public QObject
{
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    FakeSecretStore m_keychain;
    FakeClock m_clock;
    std::unique_ptr<desktop::MainWindow> m_window;

    QString workspace() const { return m_folder->filePath(u"workspace"_s); }

    void start()
    {
        m_window = std::make_unique<desktop::MainWindow>(*m_settings, m_keychain, m_clock);
        m_window->begin(workspace());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    // The visible button whose text, without its mnemonic, begins with this.
    QAbstractButton* button(const QString& text) const
    {
        const auto buttons = m_window->findChildren<QAbstractButton*>();
        for (QAbstractButton* candidate : buttons)
            if (candidate->isVisible() && candidate->text().remove(u'&').startsWith(text))
                return candidate;
        return nullptr;
    }

    void press(const QString& text)
    {
        QTRY_VERIFY2(button(text) != nullptr && button(text)->isEnabled(), qPrintable(text));
        QTest::mouseClick(button(text), Qt::LeftButton);
    }

    // The visible label with this accessible name.
    QLabel* labelNamed(const QString& name) const
    {
        const auto labels = m_window->findChildren<QLabel*>();
        for (QLabel* label : labels)
            if (label->isVisible() && label->accessibleName() == name)
                return label;
        return nullptr;
    }

    // Every control that Tab reaches in turn, from `first` on, until it comes round or leaves `within`; each as its
    // object name, accessible name or text.
    QStringList tabOrder(QWidget* first, const QWidget* within) const
    {
        QStringList names;
        first->setFocus(Qt::TabFocusReason);
        for (int i = 0; i < 60; ++i) {
            QWidget* now = QApplication::focusWidget();
            if (now == nullptr || !within->isAncestorOf(now) || (i > 0 && now == first))
                break;
            auto* pressed = qobject_cast<QAbstractButton*>(now);
            QString name = now->objectName();
            if (name.isEmpty() || name.startsWith(u"qt_"_s))
                name = now->accessibleName();
            names.append(name.isEmpty() && pressed != nullptr ? pressed->text().remove(u'&') : name);
            QTest::keyClick(now, Qt::Key_Tab);
        }
        return names;
    }

    void lock()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(m_window->workArea() == nullptr);
    }

    void logIn(const QString& password)
    {
        auto* page = find<ui::LoginPage>();
        QTRY_VERIFY(page->isVisible() && page->password()->isEnabled());
        page->password()->setFocus();
        QTest::keyClicks(page->password(), password);
        QTest::keyClick(page->password(), Qt::Key_Return);
    }

    template <class Widget>
    Widget* find() const
    {
        return m_window->findChild<Widget*>();
    }

    // Answers the recovery code.
    void setUp(QString* recoveryCode = nullptr)
    {
        start();
        press(u"Set up a workspace"_s);
        auto* page = find<ui::SetupPage>();
        const auto fields = page->findChildren<ui::PasswordField*>();
        for (ui::PasswordField* field : fields)
            QTest::keyClicks(field, kPassword);
        press(u"Create the workspace"_s);
        QTRY_VERIFY(button(u"I have kept"_s) != nullptr);
        if (recoveryCode != nullptr)
            *recoveryCode = labelNamed(u"Recovery code"_s)->text();
        static_cast<QCheckBox*>(button(u"I have kept"_s))->setChecked(true);
        press(u"Continue"_s);
        QTRY_VERIFY(m_window->workArea() != nullptr);
    }

    // As the window system delivers files that are let go of over the window.
    void drop(const QStringList& files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        const QPoint middle = m_window->rect().center();
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(middle, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &dropped);
    }

    void importFiles(const QStringList& files)
    {
        drop(files);
        press(u"Import %1 files"_s.arg(files.size()));
        auto* page = find<ui::ImportPage>();
        QTRY_VERIFY(!page->isBusy() && button(u"Undo"_s) != nullptr);
    }

    void goTo(int page) { m_window->workArea()->showPage(page); }

    void chooseYear(int year)
    {
        auto* box = find<ui::DashboardPage>()->findChild<QComboBox*>();
        QTRY_VERIFY(box->findData(year) >= 0);
        box->setCurrentIndex(box->findData(year));
    }

protected Q_SLOTS: // a test may add to them
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // For what pages keep for themselves.
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder->filePath(u"config"_s));
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_keychain.kept.clear();
        m_keychain.failure.reset();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_folder.reset();
    }
};

} // namespace globant::test
