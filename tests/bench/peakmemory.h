// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace globant::bench {

// From now on, peakKib() is the most memory resident since. Where the system cannot forget, it is that of the process
// so far.
void forgetPeak();
qint64 peakKib();

} // namespace globant::bench
