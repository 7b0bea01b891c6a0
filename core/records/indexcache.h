// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/rowquery.h"

#include <memory>

namespace globant::records {

// Between who asks for long work and the thread that does it. Both outlive the work.
struct ScanControl
{
    const std::atomic_bool* cancelled = nullptr;
    std::atomic_int* permille = nullptr; // of the work that is done

    bool isCancelled() const { return cancelled && cancelled->load(std::memory_order_relaxed); }
    void tell(int share) const
    {
        if (permille)
            permille->store(share, std::memory_order_relaxed);
    }
};

// The last indexes of one connection, so that the same rows in the same or the opposite order are not numbered again
// while nothing was committed. In the connection's thread.
class IndexCache
{
public:
    using Index = std::shared_ptr<const RowIndex>;

    // Keeps indexes of as many bytes in all; the one used last is kept in any case.
    explicit IndexCache(qint64 mostBytes)
        : m_mostBytes(mostBytes)
    {
    }

    // Of the query's table, filter and field; made where it is not there, or older than the last commit.
    Result<Index> indexOf(const store::Connection& connection, RowQuery query, const ScanControl& control,
                          qint64 mostRows = RowIndex::kMostRows);

private:
    struct Entry
    {
        const catalog::TableSchema* table;
        RowFilter filter;
        QString field;
        qint64 version; // of the data, as SQLite counts other connections' commits
        qint64 mostRows;
        Index index;
    };

    qint64 m_mostBytes;
    QList<Entry> m_entries; // the one used last at the end
};

} // namespace globant::records
