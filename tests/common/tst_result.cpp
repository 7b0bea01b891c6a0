// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/result.h"
#include "tests/support/resultchecks.h"

#include <QSet>

#include <memory>

using namespace globant;
using namespace Qt::StringLiterals;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return fail(ErrorCode::Usage, u"%1 is odd."_s.arg(number));
    return number / 2;
}

Result<QString> quarterText(int number)
{
    GLOBANT_TRY_VALUE(const int first, half(number));
    GLOBANT_TRY_VALUE(const int second, half(first));
    return QString::number(second);
}

Result<void> checkQuarter(int number, int& steps)
{
    ++steps;
    GLOBANT_TRY(half(number));
    ++steps;
    GLOBANT_TRY(half(number / 2));
    ++steps;
    return {};
}

Result<std::unique_ptr<int>> boxed(int number)
{
    GLOBANT_TRY_VALUE(int value, half(number));
    return std::make_unique<int>(value);
}

Result<int> unboxed(int number)
{
    GLOBANT_TRY_VALUE(const std::unique_ptr<int> box, boxed(number));
    return *box;
}

} // namespace

class TestResult : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesPassThrough()
    {
        const auto text = quarterText(12);
        QVERIFY_RESULT(text);
        QCOMPARE(*text, u"3"_s);
        QCOMPARE(unboxed(8).value(), 4);
    }

    void theFirstErrorLeavesWithCodeAndSentence()
    {
        QVERIFY_FAILED(quarterText(3), ErrorCode::Usage);
        QCOMPARE(quarterText(3).error().message, u"3 is odd."_s);
        QCOMPARE(quarterText(6).error().message, u"3 is odd."_s);
        QVERIFY_FAILED(unboxed(7), ErrorCode::Usage);
    }

    void nothingRunsBehindAnError_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("steps");
        QTest::newRow("fails at once") << 5 << 1;
        QTest::newRow("fails later") << 6 << 2;
        QTest::newRow("does not fail") << 8 << 3;
    }

    void nothingRunsBehindAnError()
    {
        QFETCH(const int, number);
        int steps = 0;
        QCOMPARE(checkQuarter(number, steps).has_value(), number == 8);
        QTEST(steps, "steps");
    }

    void everyCodeHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int code = int(ErrorCode::Internal); code <= int(ErrorCode::Cancelled); ++code)
            names.insert(errorName(ErrorCode(code)));
        QCOMPARE(names.size(), int(ErrorCode::Cancelled) + 1);
        QCOMPARE(errorName(ErrorCode::WrongPassword), u"wrong_password"_s);
    }
};

QTEST_GUILESS_MAIN(TestResult)
#include "tst_result.moc"
