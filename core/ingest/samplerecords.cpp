// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/samplerecords.h"

#include "core/ingest/fieldsplitter.h"
#include "core/ingest/recordscanner.h"

#include <QMap>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kDelimiterRecords = 50;

struct Magic
{
    QByteArrayView start;
    const char16_t* kind;
};

// From the formats' specifications, for files that people mistake for CSV.
constexpr Magic kMagics[] = {
    {QByteArrayView("PK\x03\x04", 4), u"a ZIP archive or an Excel workbook"},
    {QByteArrayView("\xD0\xCF\x11\xE0", 4), u"an old Office document"},
    {QByteArrayView("\x89PNG", 4), u"an image"},
    {QByteArrayView("\xFF\xD8\xFF", 3), u"an image"},
    {QByteArrayView("GIF8", 4), u"an image"},
    {QByteArrayView("%PDF-", 5), u"a PDF document"},
    {QByteArrayView("\x7F"
                    "ELF",
                    4),
     u"a program"},
    {QByteArrayView("\x1F\x8B", 2), u"a compressed file"},
    {QByteArrayView("\x28\xB5\x2F\xFD", 4), u"a compressed file"},
    {QByteArrayView("BZh", 3), u"a compressed file"},
    {QByteArrayView("\xFD"
                    "7zXZ",
                    5),
     u"a compressed file"},
    {QByteArrayView("7z\xBC\xAF", 4), u"an archive"},
    {QByteArrayView("SQLite format 3\0", 16), u"a database"},
    {QByteArrayView("Obj\x01", 4), u"an Avro file"},
    {QByteArrayView("PAR1", 4), u"a Parquet file"},
};

bool isControl(char c)
{
    const auto byte = quint8(c);
    return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || byte == 0x7F;
}

// Answers how many records have the usual number of columns, and that number.
std::pair<qsizetype, int> usual(const std::vector<SampleRecord>& records)
{
    QMap<qsizetype, qsizetype> counts;
    for (const SampleRecord& record : records)
        ++counts[record.size()];
    std::pair<qsizetype, int> best{0, 0};
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= best.first)
            best = {it.value(), int(it.key())};
    }
    return best;
}

} // namespace

QString whyBinary(QByteArrayView raw, QByteArrayView decoded)
{
    const QString advice = u" Export the data as CSV and choose that file."_s;
    for (const Magic& magic : kMagics) {
        if (raw.startsWith(magic.start))
            return u"The file is no CSV but %1."_s.arg(QStringView(magic.kind)) + advice;
    }
    const auto controls = std::count_if(decoded.begin(), decoded.end(), isControl);
    // Compressed or random bytes have one control character in nine; a text with some stray NULs is still a text.
    constexpr int kFewest = 8;
    constexpr int kOneIn = 15;
    if (controls >= kFewest && controls > decoded.size() / kOneIn)
        return u"The file is no CSV: it holds binary data."_s + advice;
    return {};
}

std::vector<SampleRecord> sampleRecords(QByteArrayView decoded, char delimiter, bool complete, std::size_t limit)
{
    std::vector<SampleRecord> records;
    std::vector<FieldView> fields;
    const char* const end = decoded.data() + decoded.size();
    for (const char* p = decoded.data(); p < end && records.size() < limit;) {
        const Record extent = scanRecord(p, end, delimiter, complete);
        if (extent.status == Record::Status::NeedMore)
            break;
        if (extent.end > p) {
            if (extent.status == Record::Status::Complete)
                splitRecord(p, extent.end, delimiter, fields);
            else
                splitIgnoringQuotes(p, extent.end, delimiter, fields);
            SampleRecord record;
            for (const FieldView& field : fields)
                record.append(field.doubled ? QByteArray::fromStdString(unescaped(field))
                                            : QByteArray(field.text, field.length));
            records.push_back(std::move(record));
        }
        p = extent.next;
    }
    return records;
}

char detectDelimiter(QByteArrayView decoded, bool complete, int fieldCount)
{
    char best = ',';
    double bestShare = 0;
    int bestDistance = 0;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const auto records = sampleRecords(decoded, candidate, complete, kDelimiterRecords);
        const auto [matching, columns] = usual(records);
        if (columns < 2)
            continue;
        const double share = double(matching) / double(records.size());
        const int distance = std::abs(columns - fieldCount);
        if (share > bestShare || (share == bestShare && distance < bestDistance)) {
            best = candidate;
            bestShare = share;
            bestDistance = distance;
        }
    }
    return best;
}

int usualColumnCount(const std::vector<SampleRecord>& records)
{
    return usual(records).second;
}

} // namespace globant::ingest
