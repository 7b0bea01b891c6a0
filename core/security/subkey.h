// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/secretbytes.h"

#include <QByteArrayView>

namespace globant::security {

// A key of 32 bytes for one purpose, derived from a data key: BLAKE2b (RFC 7693) over the purpose's name, keyed with
// the data key. Which data key it came from cannot be told from it, nor the keys of other purposes.
SecretBytes subkeyOf(const SecretBytes& dataKey, QByteArrayView purpose);

} // namespace globant::security
