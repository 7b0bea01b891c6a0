// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

namespace globant::cli {

namespace {

std::atomic_bool interrupted = false;
static_assert(std::atomic_bool::is_always_lock_free, "a signal handler may only touch lock-free atomics");

void onSignal(int number)
{
    interrupted.store(true);
    std::signal(number, SIG_DFL);
}

} // namespace

InterruptGuard::InterruptGuard()
{
    interrupted.store(false);
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

InterruptGuard::~InterruptGuard()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
}

const std::atomic_bool* InterruptGuard::flag() const
{
    return &interrupted;
}

} // namespace globant::cli
