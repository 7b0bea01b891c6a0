// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/runmerge.h"

#include <algorithm>
#include <tuple>

namespace globant::ingest {

// The rows of one run, in order.
class RunMerge::Cursor
{
public:
    explicit Cursor(std::unique_ptr<SpillFile::Reader> reader)
        : m_reader(std::move(reader))
    {
    }

    // False at the end of the run.
    Result<bool> advance()
    {
        m_begin += m_header.size;
        // An empty QByteArray's data is not null.
        if (m_begin == nullptr || m_begin == m_block.constData() + m_block.size()) {
            GLOBANT_TRY_VALUE(m_block, m_reader->nextBlock());
            if (m_block.isEmpty())
                return false;
            m_begin = m_block.constData();
        }
        m_header = RowBlock::header(m_begin);
        return true;
    }

    const RowBlock::Header& header() const { return m_header; }
    QByteArrayView bytes() const { return {m_begin, qsizetype(m_header.size)}; }

private:
    std::unique_ptr<SpillFile::Reader> m_reader;
    QByteArray m_block;
    const char* m_begin = nullptr;
    RowBlock::Header m_header{};
};

// What is compared lies in the heap itself, not behind a pointer.
struct RunMerge::Head
{
    qint64 key;
    qint64 line;
    Cursor* cursor;

    // The order of std::push_heap, whose greatest element is on top.
    bool operator<(const Head& other) const { return std::tie(other.key, other.line) < std::tie(key, line); }
};

RunMerge::RunMerge() = default;
RunMerge::~RunMerge() = default;

Result<std::unique_ptr<RunMerge>> RunMerge::open(const SpillFile& file, int runs)
{
    std::unique_ptr<RunMerge> merge(new RunMerge);
    for (int run = 0; run < runs; ++run) {
        auto cursor = std::make_unique<Cursor>(file.openRun(run));
        GLOBANT_TRY_VALUE(const bool row, cursor->advance());
        if (row) {
            const RowBlock::Header& header = cursor->header();
            merge->m_heads.push_back({header.key, header.line, cursor.get()});
        }
        merge->m_cursors.push_back(std::move(cursor));
    }
    std::make_heap(merge->m_heads.begin(), merge->m_heads.end());
    return merge;
}

Result<QByteArray> RunMerge::next(qsizetype size)
{
    QByteArray bytes;
    bytes.reserve(size + 4096);
    while (!m_heads.empty() && bytes.size() < size) {
        std::pop_heap(m_heads.begin(), m_heads.end());
        Head& head = m_heads.back();
        bytes.append(head.cursor->bytes());
        GLOBANT_TRY_VALUE(const bool more, head.cursor->advance());
        if (!more) {
            m_heads.pop_back();
            continue;
        }
        const RowBlock::Header& header = head.cursor->header();
        head.key = header.key;
        head.line = header.line;
        std::push_heap(m_heads.begin(), m_heads.end());
    }
    return bytes;
}

} // namespace globant::ingest
