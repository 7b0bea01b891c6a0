// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fieldvalue.h"

#include <QTest>

using namespace globant;
using namespace globant::catalog;
using namespace Qt::StringLiterals;

namespace {

Field fieldOf(FieldType type)
{
    Field field;
    field.name = u"f"_s;
    field.type = type;
    return field;
}

} // namespace

class TestFieldValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("back"); // as fieldText shows it
        const auto row = [](const char* name, FieldType type, const QString& text, const QVariant& value,
                            const QString& back) { QTest::newRow(name) << type << text << value << back; };
        const FieldType integer = FieldType::Integer;
        const FieldType string = FieldType::String;
        const FieldType time = FieldType::DateTime;
        row("a number", integer, u"17"_s, qint64(17), u"17"_s);
        row("signs and zeros", integer, u"+007"_s, qint64(7), u"7"_s);
        row("below zero", integer, u"-3"_s, qint64(-3), u"-3"_s);
        row("spaces and tabs around", integer, u" \t12 "_s, qint64(12), u"12"_s);
        row("the largest", integer, u"9223372036854775807"_s, std::numeric_limits<qint64>::max(),
            u"9223372036854775807"_s);
        row("the smallest", integer, u"-9223372036854775808"_s, std::numeric_limits<qint64>::min(),
            u"-9223372036854775808"_s);
        row("a text", string, u"  Ada Lovelace\t"_s, u"Ada Lovelace"_s, u"Ada Lovelace"_s);
        row("other scripts", string, u"日本😀"_s, u"日本😀"_s, u"日本😀"_s);
        row("a line break within", string, u"a\nb"_s, u"a\nb"_s, u"a\nb"_s);
        row("a number as text", string, u"007"_s, u"007"_s, u"007"_s);
        row("a time", time, u"2021-07-27T16:02:08Z"_s, qint64(1'627'401'728'000), u"2021-07-27T16:02:08Z"_s);
        row("a time with an offset", time, u"2021-07-27 18:02:08.25+02:00"_s, qint64(1'627'401'728'250),
            u"2021-07-27T16:02:08.250Z"_s);
        row("a date", time, u" 2021-07-27 "_s, qint64(1'627'344'000'000), u"2021-07-27T00:00:00Z"_s);
        row("the first day", time, u"0001-01-01"_s, qint64(-62'135'596'800'000), u"0001-01-01T00:00:00Z"_s);
    }

    void reads()
    {
        QFETCH(const FieldType, type);
        QFETCH(const QString, text);
        QFETCH(const QVariant, value);
        QFETCH(const QString, back);
        const Field field = fieldOf(type);
        const ParsedField parsed = parseField(field, text);
        QVERIFY(parsed.has_value());
        QCOMPARE(*parsed, value);
        QCOMPARE(fieldText(field, *parsed), back);
        QCOMPARE(parseField(field, back).value(), value);
    }

    void refuses_data()
    {
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, FieldType type, const QString& text, const char* code,
                            const QString& message) {
            QTest::newRow(name) << type << text << QString::fromLatin1(code) << message;
        };
        const FieldType integer = FieldType::Integer;
        const FieldType string = FieldType::String;
        const FieldType time = FieldType::DateTime;
        row("no number", integer, {}, "missing_value", u"f has no value."_s);
        row("no text", string, u" \t "_s, "missing_value", u"f has no value."_s);
        row("no time", time, u" "_s, "missing_value", u"f has no value."_s);
        row("letters", integer, u"two"_s, "bad_integer", u"\"two\" in f is no whole number."_s);
        row("a fraction", integer, u"1.5"_s, "bad_integer", u"\"1.5\" in f is no whole number."_s);
        row("a number in groups", integer, u"1 000"_s, "bad_integer", u"\"1 000\" in f is no whole number."_s);
        row("other digits", integer, u"٣"_s, "bad_integer", u"\"٣\" in f is no whole number."_s);
        row("too large", integer, u"9223372036854775808"_s, "bad_integer",
            u"\"9223372036854775808\" in f is too large a number."_s);
        row("too small", integer, u"-11"_s, "bad_integer", u"\"-11\" in f is below the smallest value allowed, -10."_s);
        row("too long", string, u"😀bcdef"_s, "value_too_long", u"The value of f has 6 characters; 5 are allowed."_s);
        row("no such day", time, u"2023-02-30"_s, "bad_datetime",
            u"\"2023-02-30\" in f is no date and time; write it like 2021-07-27T16:02:08Z."_s);
        row("a day of no order", time, u"01/02/2023"_s, "bad_datetime",
            u"\"01/02/2023\" in f is no date and time; write it like 2021-07-27T16:02:08Z."_s);
        row("half a character", string, QString(QChar(0xD83D)), "bad_encoding",
            u"The value of f has characters that are no text."_s);
        row("a NUL", string, u"a"_s + QChar(0) + u"b"_s, "bad_encoding",
            u"The value of f has characters that are no text."_s);
    }

    void refuses()
    {
        QFETCH(const FieldType, type);
        QFETCH(const QString, text);
        Field field = fieldOf(type);
        field.minimum = -10;
        field.maxLength = 5;
        const ParsedField parsed = parseField(field, text);
        QVERIFY(!parsed.has_value());
        QTEST(rejectName(parsed.error().code), "code");
        QTEST(parsed.error().message, "message");
    }

    void takesValuesAtTheLimits()
    {
        Field number = fieldOf(FieldType::Integer);
        number.minimum = -10;
        QCOMPARE(parseField(number, u"-10").value(), QVariant(qint64(-10)));
        Field text = fieldOf(FieldType::String);
        text.maxLength = 5;
        QCOMPARE(parseField(text, u"😀bcde").value(), QVariant(u"😀bcde"_s));
    }

    void anOptionalFieldMayBeEmpty()
    {
        for (const FieldType type : {FieldType::Integer, FieldType::String, FieldType::DateTime}) {
            Field field = fieldOf(type);
            field.required = false;
            const ParsedField parsed = parseField(field, u"  ");
            QVERIFY(parsed.has_value());
            QVERIFY(!parsed->isValid());
            QCOMPARE(fieldText(field, *parsed), QString());
        }
    }

    void namesWhatIsReferredTo()
    {
        const FieldFault fault = unknownReference({0, u"jobs"_s, u"id"_s, u"unknown_job"_s}, 7);
        QCOMPARE(rejectName(fault.code, u"unknown_job"_s), u"unknown_job"_s);
        QCOMPARE(fault.message, u"No job has the id 7."_s);
    }
};

QTEST_GUILESS_MAIN(TestFieldValue)
#include "tst_fieldvalue.moc"
