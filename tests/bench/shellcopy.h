// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

namespace globant::bench {

// The shell's VACUUM INTO `copy` of the keyed database, and cipher_integrity_check and integrity_check of that copy.
// Fails where the checks find something.
Result<void> copyWithShell(const QString& shell, const QString& database, const SecretBytes& key, const QString& copy);

// Fails where the copy has another number of employees; removes it.
Result<void> checkShellCopy(const QString& shell, const QString& copy, const SecretBytes& key, qint64 rows);

} // namespace globant::bench
