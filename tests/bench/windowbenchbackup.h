// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/windowbenchparts.h"

namespace globant::bench {

// What the window is like while all rows are backed up: left alone, and while somebody changes the dashboard's filter.
Result<Samples> measureBackup(const QString& folder);

} // namespace globant::bench
