// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArrayList>
#include <QHash>

#include <atomic>
#include <optional>
#include <vector>

struct sqlite3;

namespace globant::records {

// The numbers of rows, ascending: which key stands at place n. All rows of a table in the order of keys: every 1,000th
// key (40 KB for 5 million rows). Otherwise each key, 8 bytes a row (40 MB). Immutable once made.
class RowIndex
{
public:
    static constexpr qint64 kMostRows = 20'000'000; // what lies behind is not numbered
    static constexpr qint64 kSampleStep = 1000;

    static RowIndex ofSamples() { return RowIndex(true); }
    static RowIndex ofKeys() { return RowIndex(false); }

    // The next row's key.
    void append(qint64 key)
    {
        if (!m_sampled || m_size % kSampleStep == 0)
            push(key);
        ++m_size;
    }
    void setTruncated() { m_truncated = true; }

    qint64 size() const { return m_size; }
    bool isTruncated() const { return m_truncated; } // there are more rows than it numbers
    bool isSampled() const { return m_sampled; }
    qint64 bytes() const;

    // Of the row at place `row`; only where not sampled.
    qint64 keyAt(qint64 row) const { return at(row); }
    // The sample at or before place `row`, which is at place row - row % kSampleStep; only where sampled.
    qint64 sampleBefore(qint64 row) const { return at(row / kSampleStep); }
    // The place of the last sample that is not above `key`; -1: all are. Only where sampled.
    qint64 placeBefore(qint64 key) const;
    // -1: not among them. Reads through all; only where not sampled.
    qint64 find(qint64 key) const;

private:
    // Blocks of a size that goes back to the system when freed; growing copies none.
    static constexpr qint64 kBlock = 65536;

    explicit RowIndex(bool sampled)
        : m_sampled(sampled)
    {
    }
    void push(qint64 key)
    {
        if (m_blocks.empty() || qint64(m_blocks.back().size()) == kBlock) {
            m_blocks.emplace_back();
            if (m_blocks.size() > 1)
                m_blocks.back().reserve(std::size_t(kBlock));
        }
        m_blocks.back().push_back(key);
    }
    qint64 at(qint64 place) const { return m_blocks[std::size_t(place / kBlock)][std::size_t(place % kBlock)]; }

    bool m_sampled;
    bool m_truncated = false;
    qint64 m_size = 0;
    std::vector<std::vector<qint64>> m_blocks;
};

// What an index is made from.
struct IndexScan
{
    enum class Order { AsRead, ByNumber, ByText };

    QString sql;          // answers keys in ascending order, and beside them what to order by
    QByteArrayList texts; // its parameters ?1, ?2 ...
    Order order = Order::AsRead;
    std::optional<QHash<qint64, qint64>> ranks; // numbers to order by instead of those read; those it lacks come first
    bool everyKey = true;                       // false: samples
    qint64 mostRows = RowIndex::kMostRows;
    const std::atomic_bool* cancelled = nullptr; // asked while rows are ordered; not while SQLite reads
};

// Orders in memory: 16 bytes a row by numbers; by texts 24 bytes, and the texts.
Result<RowIndex> makeIndex(sqlite3* db, const IndexScan& scan);

} // namespace globant::records
