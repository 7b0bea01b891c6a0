// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/filedescriptor.h"

#include <sys/resource.h>

namespace globant {

void raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    // Refused, the process goes on with what it has; opening one file too many is an error with a sentence.
    (void)setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace globant
