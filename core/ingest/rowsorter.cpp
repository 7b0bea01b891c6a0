// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowsorter.h"

#include "core/ingest/rowblock.h"
#include "core/ingest/runmerge.h"
#include "core/ingest/spillfile.h"

#include <algorithm>
#include <future>
#include <tuple>
#include <utility>
#include <vector>

namespace globant::ingest {

namespace {

// A merge holds one block of each run.
constexpr qsizetype kBlockBytes = 64 * 1024;
constexpr qsizetype kBatchBytes = 1024 * 1024;

// Where a row lies in its load, with its key. Rows come in file order, so that offset orders those of one key by line.
struct RowRef
{
    qint64 key;
    qint64 offset;

    bool operator<(const RowRef& other) const { return std::tie(key, offset) < std::tie(other.key, other.offset); }
};

// Rows in memory: as bytes at once, which take half of a batch's room and lie together.
struct Load
{
    QByteArray rows;
    std::vector<RowRef> refs;

    qint64 bytes() const { return rows.size() + qint64(refs.size() * sizeof(RowRef)); }
    void sort() { std::sort(refs.begin(), refs.end()); }
    void appendTo(QByteArray& out, const RowRef& ref) const
    {
        const char* row = rows.constData() + ref.offset;
        out.append(row, qsizetype(RowBlock::header(row).size));
    }
};

} // namespace

struct RowSorter::Private
{
    const catalog::TableSchema& table;
    const RowBlock block;
    const QString folder;
    const qint64 loadLimit;

    Load load;
    std::unique_ptr<SpillFile> file;
    int runs = 0;

    bool finished = false;
    std::size_t nextRef = 0;
    std::unique_ptr<RunMerge> merge;

    // Last, so that they are waited for before what they use goes: one at a time uses `file` and `merge`.
    std::future<Result<void>> spilling;
    std::future<Result<std::optional<Batch>>> ahead;

    Result<void> writeRun(Load& from) const;
    Result<void> startSpilling();
    Result<void> waitForSpilling();
    Result<void> finish();
    Result<std::optional<Batch>> nextBatch();
};

RowSorter::RowSorter(const catalog::TableSchema& table, QString folder, bool keepText, qint64 memoryLimit)
    // One load is filled while the other is written.
    : d(new Private{
          table, RowBlock(table, keepText), std::move(folder), memoryLimit / 2, {}, {}, 0, false, 0, {}, {}, {}})
{
}

RowSorter::~RowSorter() = default;

Result<void> RowSorter::add(Batch batch)
{
    Load& load = d->load;
    for (qint64 row = 0; row < batch.rowCount(); ++row) {
        load.refs.push_back({batch.row(row)[d->table.key].integer, load.rows.size()});
        d->block.append(batch, row, load.rows);
    }
    return load.bytes() > d->loadLimit ? d->startSpilling() : Result<void>();
}

Result<void> RowSorter::Private::startSpilling()
{
    GLOBANT_TRY(waitForSpilling());
    if (!file) {
        GLOBANT_TRY_VALUE(file, SpillFile::create(folder));
    }
    runs = file->beginRun() + 1;
    spilling =
        std::async(std::launch::async, [this, from = std::exchange(load, {})]() mutable { return writeRun(from); });
    return {};
}

Result<void> RowSorter::Private::waitForSpilling()
{
    return spilling.valid() ? spilling.get() : Result<void>();
}

Result<void> RowSorter::Private::writeRun(Load& from) const
{
    from.sort();
    QByteArray bytes;
    bytes.reserve(kBlockBytes + 4096);
    for (const RowRef& ref : from.refs) {
        from.appendTo(bytes, ref);
        if (bytes.size() >= kBlockBytes) {
            GLOBANT_TRY(file->writeBlock(bytes));
            bytes.resize(0); // keeps the capacity
        }
    }
    return bytes.isEmpty() ? Result<void>() : file->writeBlock(bytes);
}

Result<void> RowSorter::Private::finish()
{
    finished = true;
    if (!file) {
        load.sort();
        return {};
    }
    if (!load.refs.empty())
        GLOBANT_TRY(startSpilling());
    GLOBANT_TRY(waitForSpilling());
    load = {};
    GLOBANT_TRY_VALUE(merge, RunMerge::open(*file, runs));
    return {};
}

Result<std::optional<Batch>> RowSorter::Private::nextBatch()
{
    QByteArray bytes;
    if (merge) {
        GLOBANT_TRY_VALUE(bytes, merge->next(kBatchBytes));
    } else {
        bytes.reserve(kBatchBytes + 4096);
        for (; nextRef < load.refs.size() && bytes.size() < kBatchBytes; ++nextRef)
            load.appendTo(bytes, load.refs[nextRef]);
    }
    if (bytes.isEmpty())
        return std::optional<Batch>();
    return std::optional<Batch>(block.decode(std::move(bytes)));
}

Result<std::optional<Batch>> RowSorter::next()
{
    if (!d->finished)
        GLOBANT_TRY(d->finish());
    Result<std::optional<Batch>> batch = d->ahead.valid() ? d->ahead.get() : d->nextBatch();
    if (batch && *batch)
        d->ahead = std::async(std::launch::async, [this] { return d->nextBatch(); });
    return batch;
}

} // namespace globant::ingest
