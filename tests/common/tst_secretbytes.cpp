// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/secretbytes.h"

#include <QTest>

#include <algorithm>
#include <type_traits>

using namespace globant;

static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);

class TestSecretBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsAsZeros()
    {
        const SecretBytes bytes(100);
        QCOMPARE(bytes.size(), std::size_t(100));
        QVERIFY(!bytes.isEmpty());
        QVERIFY(std::all_of(bytes.data(), bytes.data() + 100, [](unsigned char byte) { return byte == 0; }));
    }

    void mayBeEmpty()
    {
        QVERIFY(SecretBytes().isEmpty());
        QVERIFY(SecretBytes(0).isEmpty());
        QVERIFY(SecretBytes::random(0).isEmpty());
        QVERIFY(SecretBytes::copyOf({}).isEmpty());
        QVERIFY(SecretBytes() == SecretBytes(0));
        QVERIFY(SecretBytes().clone().isEmpty());
        QVERIFY(SecretBytes().view().isEmpty());
    }

    void randomBytesDiffer() { QVERIFY(!(SecretBytes::random(32) == SecretBytes::random(32))); }

    void comparesSizeAndContent_data()
    {
        QTest::addColumn<QByteArray>("one");
        QTest::addColumn<QByteArray>("other");
        QTest::addColumn<bool>("equal");
        QTest::newRow("the same") << QByteArray("secret") << QByteArray("secret") << true;
        QTest::newRow("another last byte") << QByteArray("secret") << QByteArray("secres") << false;
        QTest::newRow("another first byte") << QByteArray("secret") << QByteArray("decret") << false;
        QTest::newRow("a prefix") << QByteArray("secret") << QByteArray("secre") << false;
        QTest::newRow("behind a NUL") << QByteArray("a\0b", 3) << QByteArray("a\0c", 3) << false;
        QTest::newRow("against nothing") << QByteArray("secret") << QByteArray() << false;
    }

    void comparesSizeAndContent()
    {
        QFETCH(QByteArray, one);
        QFETCH(QByteArray, other);
        QFETCH(const bool, equal);
        const SecretBytes left = SecretBytes::taking(one);
        const SecretBytes right = SecretBytes::taking(other);
        QCOMPARE(left == right, equal);
        QCOMPARE(right == left, equal);
    }

    void takingEmptiesTheSourceAndNoCopyOfIt()
    {
        QByteArray source("secret");
        const QByteArray shared = source;
        const SecretBytes taken = SecretBytes::taking(source);
        QVERIFY(source.isEmpty());
        QCOMPARE(taken.view().toByteArray(), QByteArray("secret"));
        QCOMPARE(shared, QByteArray("secret"));
    }

    void cloneStandsAlone()
    {
        SecretBytes original = SecretBytes::random(16);
        const SecretBytes copy = original.clone();
        QVERIFY(copy == original);
        original.data()[3] ^= 1;
        QVERIFY(!(copy == original));
    }

    void movingLeavesNothingBehind()
    {
        SecretBytes from = SecretBytes::random(16);
        const SecretBytes copy = from.clone();
        SecretBytes to(std::move(from));
        QVERIFY(from.isEmpty() && from.data() == nullptr); // NOLINT(bugprone-use-after-move)
        QVERIFY(to == copy);
        SecretBytes other = SecretBytes::random(8);
        other = std::move(to);
        QVERIFY(to.isEmpty()); // NOLINT(bugprone-use-after-move)
        QVERIFY(other == copy);
        SecretBytes& same = other;
        other = std::move(same);
        QVERIFY(other == copy);
    }
};

QTEST_GUILESS_MAIN(TestSecretBytes)
#include "tst_secretbytes.moc"
