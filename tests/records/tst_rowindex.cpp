// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowindex.h"
#include "core/records/textrows.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace globant::records;

namespace {

struct Named
{
    qint64 key;
    std::optional<QByteArray> text;
};

// The order in its plainest form.
bool isBefore(const Named& one, const Named& other)
{
    if (one.text.has_value() != other.text.has_value())
        return !one.text;
    if (one.text && *one.text != *other.text)
        return std::lexicographical_compare(
            one.text->begin(), one.text->end(), other.text->begin(), other.text->end(),
            [](char a, char b) { return static_cast<uchar>(a) < static_cast<uchar>(b); });
    return one.key < other.key;
}

} // namespace

class TestRowIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsKeysOfAnySize_data()
    {
        QTest::addColumn<QList<qint64>>("keys");
        constexpr qint64 kMost = std::numeric_limits<qint64>::max();
        QTest::newRow("none") << QList<qint64>{};
        QTest::newRow("small") << QList<qint64>{3, 1, 2};
        QTest::newRow("the last that takes 4 bytes") << QList<qint64>{0, 0xffffffff, 7};
        QTest::newRow("one that takes more") << QList<qint64>{5, 0x100000000, 7};
        QTest::newRow("negative") << QList<qint64>{5, -1, 7};
        QTest::newRow("as they may be") << QList<qint64>{kMost, -kMost, 0};
    }

    void keepsKeysOfAnySize()
    {
        QFETCH(const QList<qint64>, keys);
        RowIndex index = RowIndex::ofKeys();
        for (const qint64 key : keys)
            index.append(key);
        index.shrink();
        QCOMPARE(index.size(), keys.size());
        for (qsizetype i = 0; i < keys.size(); ++i) {
            QCOMPARE(index.keyAt(i), keys[i]);
            QCOMPARE(index.find(keys[i]), i);
        }
        QCOMPARE(index.find(4), -1);
        QCOMPARE(index.find(-4), -1);
    }

    void findsAmongAscendingKeys()
    {
        RowIndex index = RowIndex::ofKeys();
        for (const qint64 key : {10, 20, 30})
            index.append(key);
        QCOMPARE(index.firstFrom(-1), 0);
        QCOMPARE(index.firstFrom(10), 0);
        QCOMPARE(index.firstFrom(11), 1);
        QCOMPARE(index.firstFrom(30), 2);
        QCOMPARE(index.firstFrom(31), 3);
    }

    void ordersTexts_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("longest");
        QTest::addColumn<QByteArray>("letters");
        QTest::newRow("none") << 0 << 3 << QByteArray("ab");
        QTest::newRow("short, many the same") << 5000 << 3 << QByteArray("ab");
        QTest::newRow("about as long as is kept beside") << 5000 << 22 << QByteArray("ab");
        QTest::newRow("long, few letters") << 3000 << 300 << QByteArray("a");
        QTest::newRow("any byte") << 5000 << 20 << QByteArray::fromHex("00017f80ff41");
        QTest::newRow("more than are sorted in one part") << 200'000 << 2 << QByteArray("a");
    }

    void ordersTexts()
    {
        QFETCH(const int, rows);
        QFETCH(const int, longest);
        QFETCH(const QByteArray, letters);
        QRandomGenerator random(7);
        std::vector<Named> expected;
        TextRows texts;
        qint64 key = -1000;
        for (int row = 0; row < rows; ++row) {
            key += 1 + qint64(random.bounded(100'000));
            std::optional<QByteArray> text;
            if (random.bounded(20) > 0) {
                text = QByteArray();
                for (quint32 left = random.bounded(quint32(longest + 1)); left > 0; --left)
                    text->append(letters[qsizetype(random.bounded(quint32(letters.size())))]);
            }
            QVERIFY(texts.add(key, text ? std::optional<QByteArrayView>(*text) : std::nullopt));
            if (text)
                *text = text->replace('A', 'a');
            expected.push_back({key, text});
        }
        std::stable_sort(expected.begin(), expected.end(), isBefore);
        RowIndex index = RowIndex::ofKeys();
        QVERIFY(texts.appendTo(index, [](std::size_t) { return true; }));
        QCOMPARE(index.size(), rows);
        for (int row = 0; row < rows; ++row)
            QCOMPARE(index.keyAt(row), expected[std::size_t(row)].key);
    }

    void stopsWhenTold()
    {
        TextRows texts;
        for (int row = 0; row < 200'000; ++row)
            QVERIFY(texts.add(row, QByteArrayView("same")));
        RowIndex index = RowIndex::ofKeys();
        QVERIFY(!texts.appendTo(index, [](std::size_t) { return false; }));
    }
};

QTEST_APPLESS_MAIN(TestRowIndex)
#include "tst_rowindex.moc"
