// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/fieldsplitter.h"

#include <QTest>

using namespace globant::ingest;

namespace {

QByteArrayList texts(const std::vector<FieldView>& fields)
{
    QByteArrayList list;
    for (const FieldView& field : fields)
        list.append(field.doubled ? QByteArray::fromStdString(unescaped(field)) : QByteArray(field.text, field.length));
    return list;
}

} // namespace

class TestFieldSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void splitsIgnoringQuotes();
};

void TestFieldSplitter::splits_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<QByteArrayList>("fields");
    QTest::newRow("empty") << QByteArray() << ',' << QByteArrayList{""};
    QTest::newRow("plain") << QByteArray("1,Sales,x") << ',' << QByteArrayList{"1", "Sales", "x"};
    QTest::newRow("empty fields") << QByteArray(",,") << ',' << QByteArrayList{"", "", ""};
    QTest::newRow("spaces") << QByteArray(" 1 ,\tSales \t, ") << ',' << QByteArrayList{"1", "Sales", ""};
    QTest::newRow("quoted") << QByteArray("\"1\",\"a,b\",\"\"") << ',' << QByteArrayList{"1", "a,b", ""};
    QTest::newRow("spaces around quotes") << QByteArray("1, \"a,b\" ,2") << ',' << QByteArrayList{"1", "a,b", "2"};
    QTest::newRow("spaces in quotes") << QByteArray("\" a \",\"\t\"") << ',' << QByteArrayList{"a", ""};
    QTest::newRow("doubled") << QByteArray("\"say \"\"hi\"\"\",\"\"\"\"") << ',' << QByteArrayList{"say \"hi\"", "\""};
    QTest::newRow("line breaks") << QByteArray("\"a\r\nb\",c") << ',' << QByteArrayList{"a\r\nb", "c"};
    QTest::newRow("quote within") << QByteArray("5\" disk,it\"s\"") << ',' << QByteArrayList{"5\" disk", "it\"s\""};
    QTest::newRow("semicolon") << QByteArray("1;a,b") << ';' << QByteArrayList{"1", "a,b"};
    QTest::newRow("tab") << QByteArray("1\t\t\"a\tb\"\t ") << '\t' << QByteArrayList{"1", "", "a\tb", ""};
}

void TestFieldSplitter::splits()
{
    QFETCH(QByteArray, record);
    QFETCH(char, delimiter);
    QFETCH(QByteArrayList, fields);
    std::vector<FieldView> found;
    splitRecord(record.cbegin(), record.cend(), delimiter, found);
    QCOMPARE(texts(found), fields);
}

void TestFieldSplitter::splitsIgnoringQuotes()
{
    const QByteArray record("\"id, name ,\"x");
    std::vector<FieldView> found;
    splitIgnoringQuotes(record.cbegin(), record.cend(), ',', found);
    QCOMPARE(texts(found), (QByteArrayList{"\"id", "name", "\"x"}));
}

QTEST_GUILESS_MAIN(TestFieldSplitter)
#include "tst_fieldsplitter.moc"
