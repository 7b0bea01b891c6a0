// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace globant::backup {

// Runs `work` and waits for it: in a thread of its own that gets the processor and the disk after all others, where
// `quietly`, as a thread's own priority cannot be raised again; else in the calling one.
void runQuietly(bool quietly, const std::function<void()>& work);

} // namespace globant::backup
