// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/keyslots.h"

namespace globant::security {

// keyslots.json in the workspace's folder. The format, version 1, bytes in base64:
//   {"format": "globant-data-keyslots", "version": 1, "workspace": "<32 hex digits>", "store": "store-2.db",
//    "generation": 2,
//    "slots": [{"name", "kind": "password"|"recovery", "public_key",
//               "kdf": {"algorithm": "argon2id13", "opslimit", "memlimit", "salt"},
//               "nonce", "sealed_private_key", "sealed_data_key"}],
//    "older_keys": [{"generation", "nonce", "sealed_key"}],
//    "mac": ...}
inline const QString kKeySlotsFileName = QStringLiteral("keyslots.json");

QByteArray keySlotsToJson(const KeySlots& keySlots);

// Takes nothing but what keySlotsToJson writes: a missing, unknown or ill-typed member, a wrong length or an absurd
// number is StoreDamaged, a later version StoreNewer; the sentence names `source` and the member. The MAC is checked
// when a slot is opened, because only then is its key known.
Result<KeySlots> keySlotsFromJson(const QByteArray& json, const QString& source);

// NotFound for a missing file.
Result<KeySlots> loadKeySlots(const QString& path);
Result<void> saveKeySlots(const KeySlots& keySlots, const QString& path);

// Whether this is the bare name of a store file: "store.db", "store-2.db".
bool isStoreFileName(const QString& name);

} // namespace globant::security
