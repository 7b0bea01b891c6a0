// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/windowbenchparts.h"

namespace globant::bench {

// The longest time in which the window could not answer while 2,000,000 rows (or `rows`, if fewer) are imported through
// the import page.
Result<Samples> measureImport(const QString& folder, qint64 rows);

} // namespace globant::bench
