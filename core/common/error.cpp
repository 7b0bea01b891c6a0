// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/error.h"

namespace globant {

using namespace Qt::StringLiterals;

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return u"internal"_s;
    case ErrorCode::Usage:
        return u"usage"_s;
    case ErrorCode::NotFound:
        return u"not_found"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::WrongPassword:
        return u"wrong_password"_s;
    case ErrorCode::Throttled:
        return u"throttled"_s;
    case ErrorCode::NotAllowed:
        return u"not_allowed"_s;
    case ErrorCode::UnreadableFile:
        return u"unreadable_file"_s;
    case ErrorCode::UnusableFile:
        return u"unusable_file"_s;
    case ErrorCode::AmbiguousFormat:
        return u"ambiguous_format"_s;
    case ErrorCode::StoreDamaged:
        return u"store_damaged"_s;
    case ErrorCode::StoreNewer:
        return u"store_newer"_s;
    case ErrorCode::StoreBusy:
        return u"store_busy"_s;
    case ErrorCode::StoreFull:
        return u"store_full"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    return u"internal"_s;
}

} // namespace globant
