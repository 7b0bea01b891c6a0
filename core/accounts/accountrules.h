// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QString>

namespace globant::accounts {

// The name in Unicode's composed form (NFC), so that one name typed on two systems is one account. Usage unless it has
// 1 to 64 printable characters, none of them a space at either end.
Result<QString> checkedAccountName(const QString& name);

// Usage unless the password, in UTF-8, has at least 8 characters and is not the account's name, whatever the case.
Result<void> checkPassword(const SecretBytes& password, const QString& account);

} // namespace globant::accounts
