// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace globant::bench {

// `globant-data-bench backup`: backups and restores, beside what the sqlcipher shell needs for a copy and its checks.
// An exit status.
int runBackupBench(int argc, char** argv);

} // namespace globant::bench
