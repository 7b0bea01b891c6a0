// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace globant::bench {

// `globant-data-bench avro`: tables out to Avro files and in again, beside the import of the same rows from CSV. An
// exit status.
int runAvroBench(int argc, char** argv);

} // namespace globant::bench
