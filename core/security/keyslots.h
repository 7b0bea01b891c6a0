// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/recoverycode.h"
#include "core/security/slot.h"

#include <QList>
#include <QStringList>

namespace globant::security {

inline constexpr int kMacBytes = 32;
inline constexpr int kMaxGeneration = 1'000'000;
// The recovery slot's name; its kind, not its name, tells it from an account's.
inline const QString kRecoverySlotName = QStringLiteral("recovery");

// What opening a slot yields.
struct OpenedSlot
{
    SecretBytes dataKey;
    SecretBytes privateKey; // the slot's own
};

// A data key of before a rotation, sealed under the newest.
struct OlderKey
{
    int generation = 0;
    QByteArray nonce;
    QByteArray sealedKey;
};

struct OpenedOlderKey
{
    int generation = 0;
    SecretBytes dataKey;
};

// Everything that keyslots.json states, in the clear; see keyslotsfile.h for the format.
struct KeySlotsContent
{
    QString workspaceId; // 32 hexadecimal digits
    QString storeFile;   // the bare name of the store in force, such as "store-2.db"
    int generation = 1;  // of the data key; each rotation adds one
    QList<Slot> entries;
    QList<OlderKey> olderKeys;
    QByteArray mac;
};

// The key slots of one workspace: who can open it, and which store file is in force. A value: copy it, change the copy,
// save that. Whatever changes it needs the data key, checks the MAC with it first and renews it after, so that nobody
// without the key can slip in a public key to which a later rotation would seal. Thread-compatible.
class KeySlots
{
public:
    // Of a new workspace: a random id, "store.db", no slot yet.
    static KeySlots create(const SecretBytes& dataKey);
    explicit KeySlots(KeySlotsContent content);

    const KeySlotsContent& content() const { return m_content; }
    const QString& workspaceId() const { return m_content.workspaceId; }
    const QString& storeFile() const { return m_content.storeFile; }
    int generation() const { return m_content.generation; }
    QStringList accounts() const; // those with a password slot, sorted
    bool hasRecovery() const;

    // WrongPassword, with one sentence and one cost for an unknown account and for a wrong password; StoreDamaged when
    // the slot opens but the file was altered.
    Result<OpenedSlot> openWithPassword(const QString& account, const SecretBytes& password) const;
    Result<OpenedSlot> openWithRecoveryCode(const RecoveryCode& code) const;
    // With a private key that the keychain kept; WrongPassword when the account's key pair is another by now.
    Result<OpenedSlot> openWithPrivateKey(const QString& account, const SecretBytes& privateKey) const;
    // StoreDamaged unless the content is as the holder of this data key left it.
    Result<void> authenticate(const SecretBytes& dataKey) const;

    // A new key pair for the account, in the place of a slot it may have: a new account, or a forgotten password.
    Result<void> setPassword(const QString& account, const SecretBytes& password, KdfStrength strength,
                             const SecretBytes& dataKey);
    // The same key pair under a new password and salt. NotFound without a slot, WrongPassword for another private key.
    Result<void> changePassword(const QString& account, const SecretBytes& privateKey, const SecretBytes& password,
                                KdfStrength strength, const SecretBytes& dataKey);
    // In the place of the recovery slot there may be: its code opens nothing any more.
    Result<void> setRecoveryCode(const RecoveryCode& code, KdfStrength strength, const SecretBytes& dataKey);
    Result<void> removeAccount(const QString& account, const SecretBytes& dataKey);

    // Replaces the data key by a new one, which it answers: sealed to the slots that are left, the older keys and
    // `dataKey` sealed under it, the generation one higher, the store's file named after it.
    Result<SecretBytes> rotate(const SecretBytes& dataKey);
    // The keys of before each rotation, oldest first.
    Result<std::vector<OpenedOlderKey>> olderKeys(const SecretBytes& dataKey) const;

private:
    const Slot* find(const QString& name, SlotKind kind) const;
    Result<OpenedSlot> open(const Slot& slot, SecretBytes privateKey) const;
    Result<void> put(Slot slot, const SecretBytes& dataKey);
    void authorise(const SecretBytes& dataKey);

    KeySlotsContent m_content;
};

} // namespace globant::security
