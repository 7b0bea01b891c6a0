// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QTest>

// Fails the test with the error's own sentence unless `result`, a Result<T>, holds a value.
#define QVERIFY_RESULT(result)                                                                                         \
    do {                                                                                                               \
        const auto& globantChecked = (result);                                                                         \
        QVERIFY2(globantChecked.has_value(), globantChecked ? "" : qPrintable(globantChecked.error().message));        \
    } while (false)

// Checks that `result` failed with `expected`, an ErrorCode, and a sentence.
#define QVERIFY_FAILED(result, expected)                                                                               \
    do {                                                                                                               \
        const auto& globantChecked = (result);                                                                         \
        QVERIFY2(!globantChecked.has_value(), "it succeeded");                                                         \
        QCOMPARE(::globant::errorName(globantChecked.error().code), ::globant::errorName(expected));                   \
        QVERIFY(!globantChecked.error().message.isEmpty());                                                            \
    } while (false)
