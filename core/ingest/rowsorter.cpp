// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowsorter.h"

#include "core/ingest/spillfile.h"

#include <queue>

#include <algorithm>
#include <cstring>
#include <tuple>
#include <vector>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlockBytes = 256 * 1024;
constexpr qsizetype kBatchBytes = 1024 * 1024;

// Where a row lies in memory, with what it is sorted by.
struct RowRef
{
    qint64 key;
    qint64 line;
    quint32 batch;
    quint32 row;

    bool operator<(const RowRef& other) const { return std::tie(key, line) < std::tie(other.key, other.line); }
};

template <class T>
void append(QByteArray& out, T value)
{
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

template <class T>
T take(const char*& at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return value;
}

// A row in a block: key, line, length of the record's text, the text; then each cell as its length and, for a string,
// its bytes, otherwise its integer. In the machine's byte order: the blocks never leave the process.
struct RowHeader
{
    qint64 key;
    qint64 line;
    quint32 textLength;
};

RowHeader takeHeader(const char*& at)
{
    RowHeader header;
    header.key = take<qint64>(at);
    header.line = take<qint64>(at);
    header.textLength = take<quint32>(at);
    return header;
}

// The rows of one run, in order.
class RunCursor
{
public:
    RunCursor(std::unique_ptr<SpillFile::Reader> reader, const std::vector<bool>& isText)
        : m_reader(std::move(reader))
        , m_isText(isText)
    {
    }

    // False at the end of the run.
    Result<bool> advance()
    {
        m_begin = m_end;
        // An empty QByteArray's data is not null.
        if (m_begin == nullptr || m_begin == m_block.constData() + m_block.size()) {
            GLOBANT_TRY_VALUE(m_block, m_reader->nextBlock());
            if (m_block.isEmpty())
                return false;
            m_begin = m_block.constData();
        }
        const char* at = m_begin;
        m_header = takeHeader(at);
        at += m_header.textLength;
        for (const bool text : m_isText) {
            const auto length = take<quint32>(at);
            at += text ? (length == Cell::nullLength ? 0 : length) : sizeof(qint64);
        }
        m_end = at;
        return true;
    }

    const RowHeader& header() const { return m_header; }
    QByteArrayView bytes() const { return {m_begin, m_end - m_begin}; }

private:
    std::unique_ptr<SpillFile::Reader> m_reader;
    const std::vector<bool>& m_isText;
    QByteArray m_block;
    const char* m_begin = nullptr;
    const char* m_end = nullptr;
    RowHeader m_header{};
};

struct LaterHead
{
    bool operator()(const RunCursor* a, const RunCursor* b) const
    {
        return std::tie(b->header().key, b->header().line) < std::tie(a->header().key, a->header().line);
    }
};

} // namespace

struct RowSorter::Private
{
    const catalog::TableSchema& table;
    QString folder;
    bool keepText;
    qint64 memoryLimit;
    std::vector<bool> isText; // for each column

    std::vector<Batch> batches;
    std::vector<RowRef> refs;
    qint64 memory = 0;

    std::unique_ptr<SpillFile> file;
    int runs = 0;

    bool finished = false;
    std::size_t nextRef = 0;
    std::vector<std::unique_ptr<RunCursor>> cursors;
    std::priority_queue<RunCursor*, std::vector<RunCursor*>, LaterHead> heads;

    void serialize(const RowRef& ref, QByteArray& out) const;
    Result<void> spill();
    Result<void> finish();
    Result<QByteArray> nextBytes();
    Batch decode(QByteArray bytes) const;
};

RowSorter::RowSorter(const catalog::TableSchema& table, QString folder, bool keepText, qint64 memoryLimit)
    : d(new Private{table, std::move(folder), keepText, memoryLimit, {}, {}, {}, 0, nullptr, 0, false, 0, {}, {}})
{
    for (const catalog::Field& field : table.fields)
        d->isText.push_back(field.type == catalog::FieldType::String);
}

RowSorter::~RowSorter() = default;

void RowSorter::Private::serialize(const RowRef& ref, QByteArray& out) const
{
    const Batch& batch = batches[ref.batch];
    const RowOrigin& origin = batch.origins[ref.row];
    append(out, ref.key);
    append(out, ref.line);
    append(out, keepText ? origin.length : quint32(0));
    if (keepText)
        out.append(batch.chunk.bytes.constData() + origin.offset, qsizetype(origin.length));
    const Cell* cells = batch.row(ref.row);
    for (std::size_t i = 0; i < isText.size(); ++i) {
        append(out, cells[i].length);
        if (!isText[i])
            append(out, cells[i].integer);
        else if (cells[i].length != Cell::nullLength)
            out.append(cells[i].text, qsizetype(cells[i].length));
    }
}

Result<void> RowSorter::add(Batch batch)
{
    const auto number = quint32(d->batches.size());
    for (qint64 row = 0; row < batch.rowCount(); ++row)
        d->refs.push_back({batch.row(row)[d->table.key].integer,
                           batch.chunk.firstLine + batch.origins[std::size_t(row)].line, number, quint32(row)});
    d->memory += batch.chunk.bytes.size() +
                 batch.rowCount() * qint64(sizeof(RowRef) + sizeof(RowOrigin) + d->isText.size() * sizeof(Cell));
    for (const std::string& value : batch.unescaped)
        d->memory += qint64(sizeof(std::string) + value.size());
    d->batches.push_back(std::move(batch));
    return d->memory > d->memoryLimit ? d->spill() : Result<void>();
}

Result<void> RowSorter::Private::spill()
{
    if (!file) {
        GLOBANT_TRY_VALUE(file, SpillFile::create(folder));
    }
    std::sort(refs.begin(), refs.end());
    runs = file->beginRun() + 1;
    QByteArray block;
    block.reserve(kBlockBytes + 4096);
    for (const RowRef& ref : refs) {
        serialize(ref, block);
        if (block.size() >= kBlockBytes) {
            GLOBANT_TRY(file->writeBlock(block));
            block.resize(0); // keeps the capacity
        }
    }
    if (!block.isEmpty())
        GLOBANT_TRY(file->writeBlock(block));
    refs.clear();
    batches.clear();
    memory = 0;
    return {};
}

Result<void> RowSorter::Private::finish()
{
    finished = true;
    if (!file) {
        std::sort(refs.begin(), refs.end());
        return {};
    }
    if (!refs.empty())
        GLOBANT_TRY(spill());
    refs.shrink_to_fit();
    for (int run = 0; run < runs; ++run) {
        cursors.push_back(std::make_unique<RunCursor>(file->openRun(run), isText));
        GLOBANT_TRY_VALUE(const bool row, cursors.back()->advance());
        if (row)
            heads.push(cursors.back().get());
    }
    return {};
}

Result<QByteArray> RowSorter::Private::nextBytes()
{
    QByteArray bytes;
    bytes.reserve(kBatchBytes + 4096);
    for (; nextRef < refs.size() && bytes.size() < kBatchBytes; ++nextRef)
        serialize(refs[nextRef], bytes);
    while (!heads.empty() && bytes.size() < kBatchBytes) {
        RunCursor* head = heads.top();
        heads.pop();
        bytes.append(head->bytes());
        GLOBANT_TRY_VALUE(const bool more, head->advance());
        if (more)
            heads.push(head);
    }
    return bytes;
}

Batch RowSorter::Private::decode(QByteArray bytes) const
{
    Batch batch;
    batch.chunk.bytes = std::move(bytes);
    batch.columns = int(isText.size());
    const char* const begin = batch.chunk.bytes.constData();
    const char* const end = begin + batch.chunk.bytes.size();
    for (const char* at = begin; at != end;) {
        const RowHeader header = takeHeader(at);
        batch.ascending = batch.ascending && (batch.origins.empty() || header.key > batch.maxKey);
        if (batch.origins.empty())
            batch.minKey = header.key;
        batch.maxKey = header.key;
        batch.origins.push_back({quint32(at - begin), header.textLength, header.line});
        at += header.textLength;
        for (const bool text : isText) {
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

Result<std::optional<Batch>> RowSorter::next()
{
    if (!d->finished)
        GLOBANT_TRY(d->finish());
    GLOBANT_TRY_VALUE(QByteArray bytes, d->nextBytes());
    if (bytes.isEmpty())
        return std::optional<Batch>();
    return std::optional<Batch>(d->decode(std::move(bytes)));
}

} // namespace globant::ingest
