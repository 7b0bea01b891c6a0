// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/http/multipart.h"

#include <QStringList>
#include <QTest>

using namespace globant::api;
using namespace Qt::StringLiterals;

class TestMultipart : public QObject
{
    Q_OBJECT

    // "name|file|content" of each part, or "! sentence".
    static QStringList parse(const QByteArray& bytes, qsizetype step)
    {
        QStringList parts;
        MultipartParser parser(
            "XyZ",
            [&](const FormPart& part) {
                parts.append(part.name + u'|' + part.fileName.value_or(u"-"_s) + u'|');
                return true;
            },
            [&](QByteArrayView data) {
                parts.last() += QString::fromLatin1(data);
                return true;
            });
        for (qsizetype at = 0; at < bytes.size(); at += step)
            if (const auto wrong = parser.feed(bytes.mid(at, step)))
                return {u"! "_s + *wrong};
        if (!parser.isComplete())
            parts.append(u"cut"_s);
        return parts;
    }

private Q_SLOTS:
    void readsParts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("parts");
        const QByteArray a = "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
        const QByteArray f = "--XyZ\r\ncontent-disposition: form-data; filename=\"C:\\x\\jobs.csv\"; "
                             "name=f\r\nContent-Type: t/c\r\n\r\n";
        QTest::newRow("none") << QByteArray("--XyZ--\r\n") << QStringList();
        QTest::newRow("one") << a + "1\r\n--XyZ--\r\n" << QStringList{u"a|-|1"_s};
        QTest::newRow("without the last line end") << a + "1\r\n--XyZ--" << QStringList{u"a|-|1"_s};
        QTest::newRow("empty") << a + "\r\n--XyZ--\r\n" << QStringList{u"a|-|"_s};
        QTest::newRow("empty, its line end shared") << a + "--XyZ--\r\n" << QStringList{u"a|-|"_s};
        QTest::newRow("two, preamble, epilogue")
            << "before\r\n" + a + "1\r\n\r\n" + f + "x\r\n--XyQ-\r\n--XyZ--\r\nafter --XyZ"
            << QStringList{u"a|-|1\r\n"_s, u"f|jobs.csv|x\r\n--XyQ-"_s};
        QTest::newRow("line ends and dashes within") << a + "\r\n\r\r\n--Xy\r\n-\r\n--XyZ--\r\n"
                                                     << QStringList{u"a|-|\r\n\r\r\n--Xy\r\n-"_s};
        QTest::newRow("spaces behind the boundary")
            << QByteArray("--XyZ  \r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XyZ--")
            << QStringList{u"a|-|1"_s};
        QTest::newRow("quotes in a name")
            << QByteArray("--XyZ\r\nContent-Disposition: form-data; name=\"a\\\"b\"; filename=\"../d/x;y.csv\"\r\n\r\n1"
                          "\r\n--XyZ--")
            << QStringList{u"a\"b|x;y.csv|1"_s};
        QTest::newRow("cut") << a + "1\r\n--XyZ" << QStringList{u"a|-|1"_s, u"cut"_s};
        QTest::newRow("only the boundary's text") << a + "--XyQ" << QStringList{u"a|-|"_s, u"cut"_s};
    }

    void readsParts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, parts);
        for (qsizetype step = 1; step <= bytes.size(); ++step) {
            QStringList found = parse(bytes, step);
            if (parts.contains(u"cut"_s)) // how much of a cut part is known depends on the pieces
                QCOMPARE(found.last(), u"cut"_s);
            else
                QCOMPARE(found, parts);
        }
    }

    // Whether a form is refused does not depend on the pieces that it comes in.
    void limitsDoNotDependOnPieces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("taken");
        const QByteArray part = "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--XyZ--";
        const QByteArray field = "\r\nContent-Disposition: form-data; name=\"a\"\r\nX: ";
        const auto headers = [&](qsizetype size) {
            return "--XyZ" + field + QByteArray(size - field.size(), 'x') + "\r\n\r\n1\r\n--XyZ--";
        };
        QTest::newRow("as many blanks as may be") << "--XyZ" + QByteArray(100, ' ') + part << true;
        QTest::newRow("a blank more") << "--XyZ" + QByteArray(101, ' ') + part << false;
        QTest::newRow("as many headers as may be") << headers(MultipartParser::kMostHeaderBytes) << true;
        QTest::newRow("a byte more") << headers(MultipartParser::kMostHeaderBytes + 1) << false;
    }

    void limitsDoNotDependOnPieces()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, taken);
        for (const qsizetype step : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7), bytes.size()})
            QCOMPARE(parse(bytes, step), taken ? QStringList{u"a|-|1"_s} : parse(bytes, bytes.size()));
        QCOMPARE(parse(bytes, 1).first().startsWith(u"! "_s), !taken);
    }

    void findsBoundaries_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("boundary");
        QTest::newRow("plain") << QByteArray("multipart/form-data; boundary=abc") << QByteArray("abc");
        QTest::newRow("quoted") << QByteArray("Multipart/Form-Data; charset=x; Boundary=\"a b;c\"")
                                << QByteArray("a b;c");
        QTest::newRow("none") << QByteArray("multipart/form-data") << QByteArray();
        QTest::newRow("empty") << QByteArray("multipart/form-data; boundary=") << QByteArray();
        QTest::newRow("too long") << "multipart/form-data; boundary=" + QByteArray(71, 'x') << QByteArray();
        QTest::newRow("another type") << QByteArray("multipart/mixed; boundary=abc") << QByteArray();
        QTest::newRow("never closed") << QByteArray("multipart/form-data; boundary=\"abc") << QByteArray();
    }

    void findsBoundaries()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, boundary);
        QCOMPARE(MultipartParser::boundaryOf(type), boundary);
    }
};

QTEST_GUILESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
