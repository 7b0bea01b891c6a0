// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace globant {

// What went wrong, for programs; every code has one stable name (errorName) that scripts may rely on.
enum class ErrorCode {
    Internal,        // a defect of ours or an unexpected answer of the operating system
    Usage,           // the caller's request makes no sense as it stands
    NotFound,        // a named thing does not exist
    Conflict,        // it exists already, or something else forbids the change
    WrongPassword,   // authentication failed
    Throttled,       // too many wrong passwords; wait
    NotAllowed,      // the account's role does not permit it
    UnreadableFile,  // a file given by the person cannot be opened or read
    UnusableFile,    // it was read, and is no CSV (or key slots file, ...) that we can use
    AmbiguousFormat, // it can be read in more than one way; the person must say which
    StoreDamaged,    // the workspace's own files are broken or of another key
    StoreNewer,      // written by a newer version of this program
    StoreBusy,       // another process writes to the workspace
    StoreFull,       // no space left
    Cancelled,       // the person cancelled
};

// The code's name as --json and logs show it, such as "wrong_password".
QString errorName(ErrorCode code);

struct Error
{
    ErrorCode code = ErrorCode::Internal;
    // One or two sentences in plain words: what happened, and what to do.
    QString message;
};

} // namespace globant
