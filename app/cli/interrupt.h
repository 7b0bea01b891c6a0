// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace globant::cli {

// While it exists, Ctrl+C (SIGINT) and SIGTERM ask the running work to stop; the second one ends the program.
class InterruptGuard
{
public:
    InterruptGuard();
    ~InterruptGuard();
    Q_DISABLE_COPY_MOVE(InterruptGuard)

    const std::atomic_bool* flag() const;
};

} // namespace globant::cli
