// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/secretbytes.h"

namespace globant::test {

// A password from a literal.
inline SecretBytes secret(const char* text)
{
    QByteArray bytes(text);
    return SecretBytes::taking(bytes);
}

} // namespace globant::test
