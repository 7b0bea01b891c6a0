// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/chunkreader.h"
#include "core/ingest/fieldsplitter.h"
#include "core/ingest/recordscanner.h"
#include "tests/storefaults/faultsubject.h"
#include "tests/support/resultchecks.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>

#include <array>
#include <random>

using namespace Qt::StringLiterals;
using namespace globant;
using namespace globant::ingest;

// Our reader and Python's csv find the same fields in the same files: 1,000 made at random, or as many as
// GLOBANT_CSV_FILES says.
class TestCsvDifferential : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatPythonFinds();

private:
    static constexpr int kFilesAtOnce = 1000;

    int pick(int below) { return int(m_random() % quint32(below)); }
    QByteArray field(char delimiter);
    QByteArray file(char delimiter);
    static Result<QJsonArray> records(const QString& path, char delimiter);
    void compareSome(int files);

    std::mt19937 m_random{20260101};
    int m_files = 0;
    qint64 m_records = 0;
};

// A field as a file may have it: with or without quotes, which may stand within it, and blanks around it.
QByteArray TestCsvDifferential::field(char delimiter)
{
    static const QList<QByteArray> kPieces{"a",  "Ada", "7",  "\"",         "\"\"", ",",        ";",
                                           "\t", " ",   "\n", "\r\n",       "\r",   "\xc3\xb1", "\xe6\x97\xa5",
                                           "'",  "\\",  "#",  "2021-02-03", "  ",   "x y"};
    QByteArray text;
    const int pieces = pick(5);
    for (int i = 0; i < pieces; ++i)
        text += kPieces[pick(int(kPieces.size()))];
    const bool special =
        text.contains(delimiter) || text.contains('\n') || text.contains('\r') || text.trimmed().startsWith('"');
    const QByteArray before = QByteArrayList{"", "", "", " ", "  "}[pick(5)];
    const QByteArray after = QByteArrayList{"", "", "", " "}[pick(4)];
    if (!special && pick(3) > 0)
        return before + text + after;
    return before + '"' + text.replace('"', "\"\"") + '"' + after;
}

QByteArray TestCsvDifferential::file(char delimiter)
{
    const QByteArray end = QByteArrayList{"\n", "\r\n", "\r"}[pick(3)];
    QByteArray csv;
    const int rows = pick(12);
    for (int row = 0; row < rows; ++row) {
        const int fields = 1 + pick(6);
        for (int i = 0; i < fields; ++i) {
            csv += i > 0 ? QByteArray(1, delimiter) : QByteArray();
            csv += field(delimiter);
        }
        csv += row + 1 < rows || pick(2) > 0 ? end : QByteArray();
        if (pick(10) == 0)
            csv += end;
    }
    return csv;
}

Result<QJsonArray> TestCsvDifferential::records(const QString& path, char delimiter)
{
    GLOBANT_TRY_VALUE(const auto reader, ChunkReader::open(path, 64));
    GLOBANT_TRY(reader->sample());
    reader->configure(Encoding::Utf8, delimiter);
    QJsonArray found;
    std::vector<FieldView> fields;
    for (;;) {
        GLOBANT_TRY_VALUE(const std::optional<Chunk> chunk, reader->next());
        if (!chunk)
            return found;
        const char* const end = chunk->bytes.constData() + chunk->bytes.size();
        for (const char* at = chunk->bytes.constData(); at < end;) {
            const Record record = scanRecord(at, end, delimiter, true);
            if (record.status != Record::Status::Complete)
                return fail(ErrorCode::UnusableFile, u"unterminated"_s);
            splitRecord(at, record.end, delimiter, fields);
            QJsonArray texts;
            for (const FieldView& view : fields)
                texts.append(QString::fromStdString(view.doubled ? unescaped(view) : std::string(view.view())));
            if (texts != QJsonArray{QString()})
                found.append(texts);
            at = record.next;
        }
    }
}

void TestCsvDifferential::compareSome(int files)
{
    const auto folder = test::quickFolder();
    static constexpr std::array<std::pair<char, const char*>, 3> kDelimiters{
        {{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}}};
    QMap<QString, char> delimiters;
    for (int i = 0; i < files; ++i) {
        const auto [delimiter, name] = kDelimiters[std::size_t(pick(3))];
        const QString fileName = u"%1.%2.csv"_s.arg(i, 6, 10, QLatin1Char('0')).arg(QLatin1StringView(name));
        QFile out(folder->filePath(fileName));
        const QByteArray csv = file(delimiter);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(csv) == csv.size());
        delimiters.insert(fileName, delimiter);
    }
    QProcess python;
    python.start(u"python3"_s, {QStringLiteral(GLOBANT_CSV_SCRIPT), folder->path()});
    QVERIFY(python.waitForFinished(60'000));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
    int seen = 0;
    while (python.canReadLine()) {
        const QJsonArray line = QJsonDocument::fromJson(python.readLine()).array();
        const QString name = line[0].toString();
        const QString path = folder->filePath(name);
        const auto ours = records(path, delimiters.value(name));
        QFile csv(path);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray bytes = csv.readAll();
        QVERIFY2(ours.has_value(), ours ? "" : qPrintable(ours.error().message + u": "_s + QString::fromUtf8(bytes)));
        if (*ours != line[1].toArray())
            QFAIL(bytes.toPercentEncoding("\",; ") + '\n' + QJsonDocument(*ours).toJson(QJsonDocument::Compact) + '\n' +
                  QJsonDocument(line[1].toArray()).toJson(QJsonDocument::Compact));
        ++seen;
        m_records += ours->size();
    }
    QCOMPARE(seen, files);
    m_files += files;
}

void TestCsvDifferential::findsWhatPythonFinds()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("there is no python3 here");
    const int files = std::max(1, qEnvironmentVariable("GLOBANT_CSV_FILES", u"1000"_s).toInt());
    for (int left = files; left > 0 && !QTest::currentTestFailed(); left -= kFilesAtOnce)
        compareSome(std::min(left, kFilesAtOnce));
    qInfo("%d files, %lld records", m_files, static_cast<long long>(m_records));
}

QTEST_GUILESS_MAIN(TestCsvDifferential)
#include "tst_csvdifferential.moc"
