// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace globant::bench {

// `globant-data-bench api`: the REST API's measurements, over globant-data-cli beside this program. An exit status.
int runApiBench(int argc, char** argv);

} // namespace globant::bench
