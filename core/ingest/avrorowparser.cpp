// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/avrorowparser.h"

#include "core/ingest/avrorowconverter.h"
#include "core/ingest/avrotext.h"

namespace globant::ingest {

namespace {

class AvroRowParser final : public ChunkParser
{
public:
    AvroRowParser(const avro::Schema& schema, const catalog::TableSchema& table, const Dialect& dialect,
                  const References& references, bool keepText)
        : m_decoder(schema)
        , m_converter(table, dialect, references)
        , m_fields(int(table.fields.size()))
        , m_key(table.key)
        , m_fewestBytes(schema.row().fewestBytes)
        , m_keepText(keepText)
    {
    }

    Batch parse(Chunk chunk, bool) const override
    {
        Batch batch;
        batch.columns = m_fields;
        batch.decoded = std::exchange(chunk.bytes, {});
        batch.chunk = std::move(chunk);
        const char* at = batch.decoded.constData();
        const char* const end = at + batch.decoded.size();
        const auto most = std::size_t((end - at) / qMax(m_fewestBytes, kUsualBytes)) + 1;
        batch.cells.reserve(most * std::size_t(m_fields));
        batch.origins.reserve(most);
        std::vector<avro::Value> values;
        // The source lets none but whole rows through.
        while (at < end && (at = m_decoder.read(at, end, values)) != nullptr) {
            ++batch.rowsRead;
            addRow(batch, values);
            ++batch.lineCount;
        }
        return batch;
    }

private:
    static constexpr qint64 kUsualBytes = 24; // of a row, for what is set aside

    void addRow(Batch& batch, const std::vector<avro::Value>& values) const
    {
        const std::size_t cells = batch.cells.size();
        batch.cells.resize(cells + std::size_t(m_fields));
        Cell* const row = batch.cells.data() + cells;
        if (!m_converter.convert(values, row, batch.unescaped)) {
            batch.cells.resize(cells);
            Reject why = m_converter.whyRejected(values);
            why.line = batch.lineCount;
            appendAvroRecord(values, why.text);
            batch.rejects.push_back(std::move(why));
            return;
        }
        noteKey(batch, row[m_key].integer);
        RowOrigin origin{0, 0, batch.lineCount};
        if (m_keepText) {
            origin.offset = quint32(batch.chunk.bytes.size());
            appendAvroRecord(values, batch.chunk.bytes);
            origin.length = quint32(batch.chunk.bytes.size()) - origin.offset;
        }
        batch.origins.push_back(origin);
    }

    static void noteKey(Batch& batch, qint64 key)
    {
        if (batch.origins.empty()) {
            batch.minKey = batch.maxKey = key;
            return;
        }
        // As long as they ascend, the largest is the one before.
        batch.ascending = batch.ascending && key > batch.maxKey;
        batch.minKey = qMin(batch.minKey, key);
        batch.maxKey = qMax(batch.maxKey, key);
    }

    const avro::RowDecoder m_decoder;
    const AvroRowConverter m_converter;
    const int m_fields;
    const int m_key;
    const qint64 m_fewestBytes;
    const bool m_keepText;
};

} // namespace

ParserFactory avroParser(const avro::Schema& schema, const catalog::TableSchema& table, const Dialect& dialect,
                         bool keepText)
{
    return [&schema, &table, dialect, keepText](const References& references) {
        return std::make_unique<const AvroRowParser>(schema, table, dialect, references, keepText);
    };
}

} // namespace globant::ingest
