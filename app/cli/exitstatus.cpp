// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitstatus.h"

namespace globant::cli {

ExitStatus exitStatusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return UsageError;
    case ErrorCode::WrongPassword:
    case ErrorCode::Throttled:
    case ErrorCode::NotAllowed:
        return NotAuthorised;
    case ErrorCode::UnreadableFile:
    case ErrorCode::UnusableFile:
    case ErrorCode::AmbiguousFormat:
        return UnusableInput;
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreNewer:
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreFull:
        return StoreUnavailable;
    case ErrorCode::Cancelled:
        return Interrupted;
    case ErrorCode::Internal:
    case ErrorCode::NotFound:
    case ErrorCode::Conflict:
        break;
    }
    return OtherError;
}

} // namespace globant::cli
