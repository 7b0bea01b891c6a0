// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/rowblock.h"
#include "core/ingest/spillfile.h"

#include <memory>
#include <vector>

namespace globant::ingest {

// Merges sorted runs of RowBlock's rows, each ascending by key and line, into one order (Knuth, The Art of Computer
// Programming 3, 5.4.1). Of one thread.
class RunMerge
{
public:
    // `file` must outlive it. Opens the runs from 0 to `runs` - 1.
    static Result<std::unique_ptr<RunMerge>> open(const SpillFile& file, int runs);
    ~RunMerge();
    Q_DISABLE_COPY_MOVE(RunMerge)

    // About `size` bytes of the next whole rows; nothing at the end.
    Result<QByteArray> next(qsizetype size);

private:
    class Cursor;
    struct Head;

    RunMerge();
    std::vector<std::unique_ptr<Cursor>> m_cursors;
    std::vector<Head> m_heads; // a heap, the least on top
};

} // namespace globant::ingest
