// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/processprotection.h"

#if defined(__linux__) && !defined(GLOBANT_SANITIZED)
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

namespace globant::security {

bool protectProcess()
{
#if defined(__linux__) && !defined(GLOBANT_SANITIZED)
    const rlimit none{0, 0};
    const bool noCore = setrlimit(RLIMIT_CORE, &none) == 0;
    return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && noCore;
#else
    return false;
#endif
}

} // namespace globant::security
