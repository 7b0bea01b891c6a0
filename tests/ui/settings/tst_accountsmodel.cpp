// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountsmodel.h"
#include "ui/settings/accounttext.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ui;
using accounts::AccountKind;
using accounts::Role;

namespace {

constexpr qint64 kCreatedMs = 1'617'235'200'000;  // 2021-04-01
constexpr qint64 kDisabledMs = 1'625'097'600'000; // 2021-07-01

accounts::Account account(const QString& name, AccountKind kind, Role role, std::optional<qint64> disabledMs = {})
{
    accounts::Account made;
    made.name = name;
    made.kind = kind;
    made.role = role;
    made.createdMs = kCreatedMs;
    made.disabledMs = disabledMs;
    return made;
}

} // namespace

class TestAccountsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shows_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("text");
        QTest::newRow("name") << 0 << int(AccountsModel::Name) << u"ana"_s;
        QTest::newRow("person") << 0 << int(AccountsModel::Kind) << u"Person"_s;
        QTest::newRow("program") << 1 << int(AccountsModel::Kind) << u"Program"_s;
        QTest::newRow("administrator") << 0 << int(AccountsModel::Role) << u"Administrator"_s;
        QTest::newRow("editor") << 1 << int(AccountsModel::Role) << u"Editor"_s;
        QTest::newRow("viewer") << 2 << int(AccountsModel::Role) << u"Viewer"_s;
        QTest::newRow("created") << 0 << int(AccountsModel::Created) << localDayText(kCreatedMs);
        QTest::newRow("not disabled") << 0 << int(AccountsModel::Disabled) << QString();
        QTest::newRow("disabled") << 2 << int(AccountsModel::Disabled) << localDayText(kDisabledMs);
    }

    void shows()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        AccountsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setAccounts({account(u"ana"_s, AccountKind::Person, Role::Administrator),
                           account(u"payroll"_s, AccountKind::Api, Role::Editor),
                           account(u"zoe"_s, AccountKind::Person, Role::Viewer, kDisabledMs)});
        QTEST(model.index(row, column).data().toString(), "text");
    }

    void findsByName()
    {
        AccountsModel model;
        QVERIFY(!model.account(model.find(u"ana"_s)));
        model.setAccounts({account(u"ana"_s, AccountKind::Person, Role::Administrator),
                           account(u"ben"_s, AccountKind::Person, Role::Viewer)});
        QCOMPARE(model.find(u"ben"_s).row(), 1);
        QCOMPARE(model.account(model.find(u"ben"_s))->name, u"ben"_s);
        QVERIFY(!model.find(u"cleo"_s).isValid());
    }

    void namesItsColumns()
    {
        const AccountsModel model;
        for (int column = 0; column < AccountsModel::ColumnCount; ++column)
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAccountsModel)
#include "tst_accountsmodel.moc"
