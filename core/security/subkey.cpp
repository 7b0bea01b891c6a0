// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/subkey.h"

#include <sodium.h>

namespace globant::security {

SecretBytes subkeyOf(const SecretBytes& dataKey, QByteArrayView purpose)
{
    static constexpr std::size_t kBytes = 32;
    static_assert(kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    SecretBytes key(kBytes);
    crypto_generichash(key.data(), key.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                       quint64(purpose.size()), dataKey.data(), dataKey.size());
    return key;
}

} // namespace globant::security
