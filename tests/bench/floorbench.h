// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace globant::bench {

// `globant-data-bench floor ...`; the exit status.
int runFloorBench(int argc, char** argv);

} // namespace globant::bench
