// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QString>

namespace globant::cli {

// The content of a file (`-`: standard input) without one trailing newline; at most 4 KiB. UnreadableFile.
Result<SecretBytes> readSecretFile(const QString& path);

// Asks on the terminal without showing what is typed. Usage where there is no terminal.
Result<SecretBytes> promptSecret(const QString& prompt);

// Asks twice, until both are the same.
Result<SecretBytes> promptNewPassword();

// Whether somebody can be asked.
bool hasTerminal();

} // namespace globant::cli
