// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowparser.h"

#include "core/common/utf8.h"
#include "core/ingest/recordscanner.h"
#include "core/ingest/rowconverter.h"
#include "core/ingest/stopfinder.h"

#include <algorithm>
#include <cstring>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

const char* find(const char* begin, const char* end, char wanted)
{
    const void* found = begin == end ? nullptr : std::memchr(begin, wanted, std::size_t(end - begin));
    return found == nullptr ? end : static_cast<const char*>(found);
}

qint64 lineEnds(const char* begin, const char* end)
{
    qint64 count = 0;
    for (const char* p = begin; p < end; ++p)
        count += *p == '\n' || (*p == '\r' && !(p + 1 < end && p[1] == '\n'));
    return count;
}

bool isGoodText(const char* begin, const char* end)
{
    return find(begin, end, '\0') == end && isValidUtf8(QByteArrayView(begin, end));
}

// The work on one chunk.
class ChunkWork
{
public:
    ChunkWork(const catalog::TableSchema& table, const Dialect& dialect,
              const std::vector<std::shared_ptr<const KeySet>>& references, Chunk chunk)
        : m_dialect(dialect)
        , m_converter(table, dialect, references)
        , m_key(table.key)
        , m_begin(chunk.bytes.constData())
        , m_end(m_begin + chunk.bytes.size())
        , m_stops(m_begin, m_end, dialect.delimiter)
        , m_plainFields(std::size_t(dialect.columnCount))
    {
        m_batch.columns = int(table.fields.size());
        m_batch.chunk = std::move(chunk);
        m_nextQuote = find(m_begin, m_end, '"');
        m_allGoodText = isGoodText(m_begin, m_end);
    }

    Batch parse(bool skipFirstRecord)
    {
        const auto lines = std::size_t(std::count(m_begin, m_end, '\n')) + 1;
        m_batch.cells.reserve(lines * std::size_t(m_batch.columns));
        m_batch.origins.reserve(lines);
        for (const char* p = m_begin; p < m_end;) {
            const Record record = readRecord(p);
            if (record.end > p && !std::exchange(skipFirstRecord, false))
                addRow(p, record);
            m_batch.lineCount += m_recordHasQuotes ? lineEnds(p, record.next) : record.next > record.end;
            if (record.next == record.end)
                ++m_batch.lineCount;
            p = record.next;
        }
        return std::move(m_batch);
    }

private:
    // Finds the record's end and its fields.
    Record readRecord(const char* p)
    {
        if (m_nextQuote < p)
            m_nextQuote = find(p, m_end, '"');
        // Where quotes are, they tend to be in every record.
        if (!m_recordHasQuotes && m_nextQuote > p) {
            const Record record = splitPlain(p);
            if (record.end <= m_nextQuote)
                return record;
        }
        const Record record = scanRecord(p, m_end, m_dialect.delimiter, true);
        m_recordHasQuotes = m_nextQuote < record.end;
        m_stopsAreElsewhere = true;
        m_fields = {};
        if (record.status == Record::Status::Complete) {
            splitRecord(p, record.end, m_dialect.delimiter, m_quotedFields);
            m_fields = m_quotedFields;
            m_fieldCount = qsizetype(m_quotedFields.size());
        }
        return record;
    }

    // As readRecord for a record without quotes; keeps no more fields than there are columns.
    Record splitPlain(const char* p)
    {
        m_fieldCount = 0;
        if (std::exchange(m_stopsAreElsewhere, false))
            m_stops.seek(p);
        while (true) {
            const char* const start = p;
            p = m_stops.next();
            if (m_fieldCount < m_dialect.columnCount)
                m_plainFields[std::size_t(m_fieldCount)].setTrimmed(start, p);
            ++m_fieldCount;
            if (p == m_end || *p != m_dialect.delimiter)
                break;
            ++p;
        }
        m_fields = m_plainFields;
        const bool crLf = m_end - p > 1 && p[0] == '\r' && p[1] == '\n';
        if (crLf)
            m_stops.next();
        return {Record::Status::Complete, p, p + (p == m_end ? 0 : crLf ? 2 : 1)};
    }

    void addRow(const char* begin, const Record& record)
    {
        ++m_batch.rowsRead;
        if (record.status == Record::Status::Unterminated)
            return reject(begin, record, -1, RejectCode::UnterminatedQuote,
                          u"A quoted value is not closed, or other text follows its closing quote."_s);
        if (!m_allGoodText && !isGoodText(begin, record.end))
            return reject(
                begin, record, -1, RejectCode::BadEncoding,
                u"The row has bytes that are no text in the encoding %1."_s.arg(encodingName(m_dialect.encoding)));
        if (m_fieldCount != m_dialect.columnCount)
            return reject(begin, record, -1, RejectCode::ColumnCount,
                          (m_fieldCount == 1 ? u"The row has %1 column; %2 are expected."_s
                                             : u"The row has %1 columns; %2 are expected."_s)
                              .arg(m_fieldCount)
                              .arg(m_dialect.columnCount));

        const std::size_t cells = m_batch.cells.size();
        m_batch.cells.resize(cells + std::size_t(m_batch.columns));
        Cell* const row = m_batch.cells.data() + cells;
        if (!m_converter.convert(m_fields, row, m_batch.unescaped)) {
            m_batch.cells.resize(cells);
            const Reject why = m_converter.whyRejected(m_fields);
            return reject(begin, record, why.field, why.code, why.message);
        }
        noteKey(row[m_key].integer);
        m_batch.origins.push_back({quint32(begin - m_begin), quint32(record.end - begin), m_batch.lineCount});
    }

    void noteKey(qint64 key)
    {
        if (m_batch.origins.empty()) {
            m_batch.minKey = m_batch.maxKey = key;
            m_previousKey = key;
            return;
        }
        m_batch.ascending = m_batch.ascending && key > m_previousKey;
        m_batch.minKey = qMin(m_batch.minKey, key);
        m_batch.maxKey = qMax(m_batch.maxKey, key);
        m_previousKey = key;
    }

    void reject(const char* begin, const Record& record, int field, RejectCode code, const QString& message)
    {
        const QByteArrayView text(begin, record.end);
        m_batch.rejects.push_back({m_batch.lineCount, field, code, message,
                                   m_allGoodText ? text.toByteArray() : withReplacementCharacters(text)});
    }

    const Dialect& m_dialect;
    RowConverter m_converter;
    int m_key;
    Batch m_batch;
    const char* m_begin;
    const char* m_end;
    const char* m_nextQuote = nullptr; // at or behind the record being read; m_end: none
    bool m_allGoodText = true;
    qint64 m_previousKey = 0;
    StopFinder m_stops;
    bool m_stopsAreElsewhere = false; // than at the next record

    // Of the record last read:
    bool m_recordHasQuotes = false;
    qsizetype m_fieldCount = 0;
    std::span<const FieldView> m_fields; // the first of them
    std::vector<FieldView> m_plainFields;
    std::vector<FieldView> m_quotedFields;
};

} // namespace

RowParser::RowParser(const catalog::TableSchema& table, const Dialect& dialect,
                     const std::vector<std::shared_ptr<const KeySet>>& references)
    : m_table(table)
    , m_dialect(dialect)
    , m_references(references)
{
}

Batch RowParser::parse(Chunk chunk, bool skipFirstRecord) const
{
    return ChunkWork(m_table, m_dialect, m_references, std::move(chunk)).parse(skipFirstRecord);
}

} // namespace globant::ingest
