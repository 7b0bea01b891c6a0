// SPDX-License-Identifier: GPL-3.0-or-later
// The start of a CSV file, from the guess at its dialect to its rows. Records end in the same places however much of
// the file is visible, and every row is taken or rejected.
#include "core/catalog/catalog.h"
#include "core/ingest/fieldsplitter.h"
#include "core/ingest/recordscanner.h"
#include "core/ingest/rowparser.h"
#include "tests/fuzz/fuzzing.h"

using namespace globant;
using namespace globant::ingest;

namespace {

const catalog::TableSchema& jobs()
{
    static const catalog::Catalog catalog = [] {
        auto made = catalog::Catalog::builtIn();
        fuzz::require(made.has_value());
        return std::move(*made);
    }();
    return *catalog.find(QStringLiteral("jobs"));
}

void scan(const QByteArray& bytes, char delimiter, qsizetype visible)
{
    const char* const begin = bytes.constData();
    const char* const end = begin + bytes.size();
    std::vector<FieldView> fields;
    for (const char* at = begin; at < end;) {
        const Record record = scanRecord(at, end, delimiter, true);
        fuzz::require(record.status != Record::Status::NeedMore && record.next > at && record.next <= end &&
                      record.end >= at && record.end <= record.next);
        const char* const edge = std::min(end, at + visible);
        const Record part = scanRecord(at, edge, delimiter, edge == end);
        fuzz::require(part.status == Record::Status::NeedMore ||
                      (part.status == record.status && part.end == record.end && part.next == record.next));
        if (record.status == Record::Status::Complete)
            splitRecord(at, record.end, delimiter, fields);
        else
            splitIgnoringQuotes(at, record.end, delimiter, fields);
        fuzz::require(!fields.empty());
        for (const FieldView& field : fields)
            fuzz::require(unescaped(field).size() <= field.length);
        at = record.next;
    }
    fuzz::require(wholeRecords(begin, end, delimiter, true) == bytes.size());
    const qsizetype whole = wholeRecords(begin, end, delimiter, false);
    fuzz::require(whole >= 0 && whole <= bytes.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Pieces pieces(data, size);
    if (pieces.bytes.isEmpty())
        return 0;
    scan(pieces.bytes, ',', pieces.step);
    scan(pieces.bytes, ';', pieces.step);
    const auto dialect = detectDialect(pieces.bytes, true, jobs(), {});
    if (!dialect || dialect->encoding != Encoding::Utf8)
        return 0;
    const std::vector<std::shared_ptr<const KeySet>> references;
    const Batch batch =
        RowParser(jobs(), *dialect, references).parse({0, pieces.bytes, pieces.bytes.size(), 1}, dialect->header);
    fuzz::require(batch.rowsRead == batch.rowCount() + qint64(batch.rejects.size()));
    fuzz::require(batch.cells.size() == std::size_t(batch.rowCount() * batch.columns));
    return 0;
}
