// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowblock.h"

#include <cstring>

namespace globant::ingest {

namespace {

template <class T>
void put(char*& at, T value)
{
    std::memcpy(at, &value, sizeof value);
    at += sizeof value;
}

void put(char*& at, const char* bytes, std::size_t count)
{
    std::memcpy(at, bytes, count);
    at += count;
}

template <class T>
T take(const char*& at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
}

} // namespace

RowBlock::RowBlock(const catalog::TableSchema& table, bool withText)
    : m_key(table.key)
    , m_withText(withText)
{
    for (const catalog::Field& field : table.fields)
        m_isText.push_back(field.type == catalog::FieldType::String);
}

void RowBlock::append(const Batch& batch, qint64 row, QByteArray& out) const
{
    const RowOrigin& origin = batch.origins[std::size_t(row)];
    const Cell* cells = batch.row(row);
    Header header{cells[m_key].integer, batch.chunk.firstLine + origin.line, 0, m_withText ? origin.length : 0};
    std::size_t size = sizeof header + header.textLength;
    for (std::size_t i = 0; i < m_isText.size(); ++i) {
        size += sizeof(quint32);
        if (!m_isText[i])
            size += sizeof(qint64);
        else if (cells[i].length != Cell::nullLength)
            size += cells[i].length;
    }
    header.size = quint32(size);
    const qsizetype begin = out.size();
    out.resize(begin + qsizetype(size));
    char* at = out.data() + begin;
    put(at, header);
    if (header.textLength > 0)
        put(at, batch.chunk.bytes.constData() + origin.offset, header.textLength);
    for (std::size_t i = 0; i < m_isText.size(); ++i) {
        put(at, cells[i].length);
        if (!m_isText[i])
            put(at, cells[i].integer);
        else if (cells[i].length != Cell::nullLength)
            put(at, cells[i].text, cells[i].length);
    }
}

RowBlock::Header RowBlock::header(const char* row)
{
    return take<Header>(row);
}

Batch RowBlock::decode(QByteArray bytes) const
{
    Batch batch;
    batch.chunk.bytes = std::move(bytes);
    batch.columns = int(m_isText.size());
    const char* const begin = batch.chunk.bytes.constData();
    const char* const end = begin + batch.chunk.bytes.size();
    for (const char* at = begin; at != end;) {
        const Header row = header(at);
        at += sizeof row;
        batch.ascending = batch.ascending && (batch.origins.empty() || row.key > batch.maxKey);
        if (batch.origins.empty())
            batch.minKey = row.key;
        batch.maxKey = row.key;
        batch.origins.push_back({quint32(at - begin), row.textLength, row.line});
        at += row.textLength;
        for (const bool text : m_isText) {
            Cell cell;
            cell.length = take<quint32>(at);
            if (text) {
                cell.text = at;
                at += cell.length == Cell::nullLength ? 0 : cell.length;
            } else {
                cell.integer = take<qint64>(at);
            }
            batch.cells.push_back(cell);
        }
    }
    return batch;
}

} // namespace globant::ingest
