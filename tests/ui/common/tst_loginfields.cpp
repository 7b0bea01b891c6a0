// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/passwordfield.h"
#include "ui/common/rememberbox.h"

#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant::ui;

class TestLoginFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsCapsLock_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QList<bool>>("seen");
        const Qt::KeyboardModifiers none = Qt::NoModifier;
        const Qt::KeyboardModifiers shift = Qt::ShiftModifier;
        QTest::newRow("small") << u"a"_s << none << QList<bool>{false};
        QTest::newRow("capital by Shift") << u"A"_s << shift << QList<bool>{false};
        QTest::newRow("capital without Shift") << u"A"_s << none << QList<bool>{true};
        QTest::newRow("small with Shift") << u"a"_s << shift << QList<bool>{true};
        QTest::newRow("another alphabet") << u"Ж"_s << none << QList<bool>{true};
        QTest::newRow("a digit tells nothing") << u"1"_s << none << QList<bool>{};
        QTest::newRow("nor does a letter without cases") << u"字"_s << none << QList<bool>{};
    }

    void tellsCapsLock()
    {
        QFETCH(const QString, text);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const QList<bool>, seen);
        PasswordField field(u"Password"_s);
        QSignalSpy spy(&field, &PasswordField::capsLockSeen);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, modifiers, text);
        QApplication::sendEvent(&field, &press);
        QCOMPARE(spy.size(), seen.size());
        if (!seen.isEmpty())
            QCOMPARE(spy.first().first().toBool(), seen.first());
    }

    void showsAndHidesWhatIsTyped()
    {
        PasswordField field(u"Password"_s);
        field.show();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        QTest::keyClicks(&field, u"abc"_s);
        QCOMPARE(field.echoMode(), QLineEdit::Password);
        QTest::keyClick(&field, Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(field.echoMode(), QLineEdit::Normal);
        QTest::keyClick(&field, Qt::Key_H, Qt::ControlModifier);
        QCOMPARE(field.echoMode(), QLineEdit::Password);
        QCOMPARE(field.take().view().size(), qsizetype(3));
        QVERIFY(field.text().isEmpty());
    }

    void withoutAKeychainTheBoxIsOffAndSaysWhy()
    {
        RememberBox remember;
        remember.show();
        auto* box = remember.findChild<QCheckBox*>();
        auto* reason = remember.findChild<QLabel*>();
        box->setChecked(true);
        remember.setKeychain(false, u"There is no keychain."_s);
        QVERIFY(!box->isEnabled() && !remember.isChecked());
        QVERIFY(reason->isVisible());
        QCOMPARE(reason->text(), u"There is no keychain."_s);
        QCOMPARE(box->accessibleDescription(), u"There is no keychain."_s);
        remember.setKeychain(true, QString());
        QVERIFY(box->isEnabled() && remember.isChecked() && !reason->isVisible());
    }
};

QTEST_MAIN(TestLoginFields)
#include "tst_loginfields.moc"
