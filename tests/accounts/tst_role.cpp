// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/role.h"
#include "tests/support/resultchecks.h"

using namespace globant;
using namespace globant::accounts;
using namespace Qt::StringLiterals;

class TestRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void higherRolesMayWhatLowerOnesMay_data()
    {
        QTest::addColumn<QString>("have");
        QTest::addColumn<QString>("need");
        QTest::addColumn<bool>("allowed");
        const QStringList names{u"viewer"_s, u"editor"_s, u"administrator"_s};
        for (qsizetype have = 0; have < names.size(); ++have)
            for (qsizetype need = 0; need < names.size(); ++need)
                QTest::addRow("%s for %s", qPrintable(names[have]), qPrintable(names[need]))
                    << names[have] << names[need] << (have >= need);
    }

    void higherRolesMayWhatLowerOnesMay()
    {
        QFETCH(const QString, have);
        QFETCH(const QString, need);
        QFETCH(const bool, allowed);
        const auto answer = require(*roleFromName(have), *roleFromName(need));
        QCOMPARE(answer.has_value(), allowed);
        if (!allowed) {
            QVERIFY_FAILED(answer, ErrorCode::NotAllowed);
            QVERIFY(answer.error().message.contains(need));
        }
    }

    void namesAreThoseOfTheStore()
    {
        for (const Role role : {Role::Viewer, Role::Editor, Role::Administrator})
            QVERIFY(*roleFromName(roleName(role)) == role);
        QVERIFY_FAILED(roleFromName(u"Administrator"_s), ErrorCode::Usage);
        QVERIFY_FAILED(roleFromName(QString()), ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestRole)
#include "tst_role.moc"
