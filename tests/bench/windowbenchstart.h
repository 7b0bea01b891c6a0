// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/windowbenchparts.h"

namespace globant::bench {

// From the start of globant-data, beside this program, over an empty home, until its window is on the display. It is
// looked for by xdotool every few milliseconds, whose own time counts. Nothing where there is no X server or xdotool.
Result<Samples> measureStart(const QString& folder);

} // namespace globant::bench
