// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QByteArray>
#include <QString>

namespace globant::security {

inline constexpr int kPublicKeyBytes = 32;    // X25519
inline constexpr int kPrivateKeyBytes = 32;   // X25519
inline constexpr int kSaltBytes = 16;         // Argon2id
inline constexpr int kNonceBytes = 24;        // XChaCha20
inline constexpr int kSealTagBytes = 16;      // Poly1305
inline constexpr int kBoxSealBytes = 32 + 16; // an ephemeral public key and a tag, as crypto_box_seal prepends

// Within what libsodium takes and what a login may be made to cost.
inline constexpr quint64 kMaxPasses = 20;
inline constexpr quint64 kMinMemory = 8192;
inline constexpr quint64 kMaxMemory = 4ULL << 30;

// What an Argon2id derivation costs: passes, and memory in bytes.
struct KdfStrength
{
    quint64 opslimit = 3;
    quint64 memlimit = 64ULL << 20;

    // As little as libsodium takes: for tests, never for people's passwords.
    static KdfStrength minimum() { return {1, kMinMemory}; }
    bool isReasonable() const;
    bool operator==(const KdfStrength&) const = default;
};

enum class SlotKind { Password, Recovery };

// One way to open a workspace: an X25519 key pair whose private half is sealed under a password or a recovery code, and
// the data key sealed to its public half. Holds nothing secret in the clear.
struct Slot
{
    QString name; // the account's; kRecoverySlotName for the recovery slot
    SlotKind kind = SlotKind::Password;
    QByteArray publicKey;
    KdfStrength strength;
    QByteArray salt;
    QByteArray nonce;
    QByteArray sealedPrivateKey;
    QByteArray sealedDataKey;
};

// "password" or "recovery", as the file has it.
QString slotKindName(SlotKind kind);

// A new private key.
SecretBytes makePrivateKey();
QByteArray publicKeyOf(const SecretBytes& privateKey);

// A slot that opens with `secret`, under a new salt. `workspaceId` binds the slot to its workspace.
// Fails with Usage for an unreasonable strength, with Internal where memory does not suffice for the derivation.
Result<Slot> sealSlot(const QString& workspaceId, const QString& name, SlotKind kind, const SecretBytes& privateKey,
                      const SecretBytes& secret, KdfStrength strength, const SecretBytes& dataKey);

// WrongPassword (with no more than the code's own sentence) when `secret` is wrong or the slot was altered.
Result<SecretBytes> openPrivateKey(const QString& workspaceId, const Slot& slot, const SecretBytes& secret);

// The data key that was sealed to the slot; StoreDamaged when it was not sealed to this private key.
Result<SecretBytes> openDataKey(const Slot& slot, const SecretBytes& privateKey);

// StoreDamaged when the public key is none that anything can be sealed to.
Result<QByteArray> sealDataKey(const QByteArray& publicKey, const SecretBytes& dataKey);

// As much work as openPrivateKey does for a slot of this strength, for an account that has none.
void spendDerivation(const SecretBytes& secret, KdfStrength strength);

} // namespace globant::security
