// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/floor.h"

struct sqlite3;

namespace globant::bench {

inline constexpr char kFloorFeed[] = "floor_feed";

// What the virtual table kFloorFeed shows: rows `first` to before `end`.
struct FloorFeed
{
    const FloorRows* rows = nullptr;
    qint64 first = 0;
    qint64 end = 0;
};

// `feed` outlives the connection's use of the table.
Result<void> registerFloorFeed(sqlite3* db, FloorFeed& feed);

} // namespace globant::bench
