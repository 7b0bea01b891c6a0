// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/quietthread.h"

#include <linux/ioprio.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <thread>
#include <unistd.h>

namespace globant::backup {

namespace {

constexpr int kNice = 10;
constexpr int kLastOfBestEffort = 7;

// Of the calling thread alone, as Linux has it. Where the system does not let us, the work is merely less quiet.
void lowerPriority()
{
    const auto thread = static_cast<id_t>(::syscall(SYS_gettid));
    (void)::setpriority(PRIO_PROCESS, thread, kNice);
    (void)::syscall(SYS_ioprio_set, IOPRIO_WHO_PROCESS, 0, IOPRIO_PRIO_VALUE(IOPRIO_CLASS_BE, kLastOfBestEffort));
}

} // namespace

void runQuietly(bool quietly, const std::function<void()>& work)
{
    if (!quietly)
        return work();
    std::thread([&work] {
        lowerPriority();
        work();
    }).join();
}

} // namespace globant::backup
