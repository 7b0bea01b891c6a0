// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

namespace globant::cli {

// The statuses that scripts rely on.
enum ExitStatus : int {
    Done = 0,
    OtherError = 1,
    UsageError = 2,
    RowsRejected = 3,
    NotAuthorised = 4,
    UnusableInput = 5,
    StoreUnavailable = 6,
    Interrupted = 130,
};

// The one place where an error becomes an exit status.
ExitStatus exitStatusOf(ErrorCode code);

} // namespace globant::cli
