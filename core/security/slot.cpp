// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/slot.h"

#include "core/common/bytes.h"
#include "core/security/fieldencoding.h"

#include <sodium.h>

namespace globant::security {

using namespace Qt::StringLiterals;

static_assert(kPublicKeyBytes == crypto_box_PUBLICKEYBYTES && kPrivateKeyBytes == crypto_box_SECRETKEYBYTES);
static_assert(kSaltBytes == crypto_pwhash_SALTBYTES);
static_assert(kNonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(kSealTagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);
static_assert(kBoxSealBytes == crypto_box_SEALBYTES);
static_assert(kMinMemory == crypto_pwhash_MEMLIMIT_MIN && crypto_pwhash_OPSLIMIT_MIN == 1);

namespace {

QByteArray randomBytes(int size)
{
    QByteArray bytes(size, '\0');
    randombytes_buf(bytes.data(), std::size_t(size));
    return bytes;
}

Result<SecretBytes> deriveKey(const SecretBytes& secret, const QByteArray& salt, KdfStrength strength)
{
    SecretBytes key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    const char* const password = secret.isEmpty() ? "" : reinterpret_cast<const char*>(secret.data());
    if (crypto_pwhash(key.data(), key.size(), password, secret.size(), bytesOf(salt), strength.opslimit,
                      std::size_t(strength.memlimit), crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Internal, u"There is not enough memory to check the password (%1 MiB are needed). Close "
                                         "other programs and try again."_s.arg((strength.memlimit >> 20) + 1));
    return key;
}

// What the sealed private key is bound to, so that no field of a slot can be exchanged for another's.
QByteArray associatedData(const QString& workspaceId, const Slot& slot)
{
    return FieldEncoding()
        .add("globant-data slot 1")
        .add(workspaceId.toUtf8())
        .add(slot.name.toUtf8())
        .add(slotKindName(slot.kind).toUtf8())
        .add(slot.strength.opslimit)
        .add(slot.strength.memlimit)
        .add(slot.salt)
        .add(slot.publicKey)
        .bytes();
}

} // namespace

bool KdfStrength::isReasonable() const
{
    return opslimit >= 1 && opslimit <= kMaxPasses && memlimit >= kMinMemory && memlimit <= kMaxMemory;
}

QString slotKindName(SlotKind kind)
{
    return kind == SlotKind::Password ? u"password"_s : u"recovery"_s;
}

SecretBytes makePrivateKey()
{
    return SecretBytes::random(kPrivateKeyBytes);
}

QByteArray publicKeyOf(const SecretBytes& privateKey)
{
    QByteArray publicKey(kPublicKeyBytes, '\0');
    if (privateKey.size() == kPrivateKeyBytes)
        crypto_scalarmult_base(bytesOf(publicKey), privateKey.data());
    return publicKey;
}

Result<QByteArray> sealDataKey(const QByteArray& publicKey, const SecretBytes& dataKey)
{
    QByteArray sealed(kBoxSealBytes + qsizetype(dataKey.size()), '\0');
    if (publicKey.size() != kPublicKeyBytes ||
        crypto_box_seal(bytesOf(sealed), dataKey.data(), dataKey.size(), bytesOf(publicKey)) != 0)
        return fail(
            ErrorCode::StoreDamaged,
            u"The workspace's key slots hold a public key that is none. Restore keyslots.json from a backup."_s);
    return sealed;
}

Result<Slot> sealSlot(const QString& workspaceId, const QString& name, SlotKind kind, const SecretBytes& privateKey,
                      const SecretBytes& secret, KdfStrength strength, const SecretBytes& dataKey)
{
    if (!strength.isReasonable())
        return fail(ErrorCode::Usage,
                    u"A password's strength is 1 to %1 passes over 8 KiB to %2 MiB of memory."_s.arg(kMaxPasses)
                        .arg(kMaxMemory >> 20));
    Slot slot;
    slot.name = name;
    slot.kind = kind;
    slot.publicKey = publicKeyOf(privateKey);
    slot.strength = strength;
    slot.salt = randomBytes(kSaltBytes);
    slot.nonce = randomBytes(kNonceBytes);
    GLOBANT_TRY_VALUE(const SecretBytes key, deriveKey(secret, slot.salt, strength));
    const QByteArray bound = associatedData(workspaceId, slot);
    slot.sealedPrivateKey = QByteArray(kPrivateKeyBytes + kSealTagBytes, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(slot.sealedPrivateKey), nullptr, privateKey.data(),
                                               privateKey.size(), bytesOf(bound), quint64(bound.size()), nullptr,
                                               bytesOf(slot.nonce), key.data());
    GLOBANT_TRY_VALUE(slot.sealedDataKey, sealDataKey(slot.publicKey, dataKey));
    return slot;
}

Result<SecretBytes> openPrivateKey(const QString& workspaceId, const Slot& slot, const SecretBytes& secret)
{
    GLOBANT_TRY_VALUE(const SecretBytes key, deriveKey(secret, slot.salt, slot.strength));
    const QByteArray bound = associatedData(workspaceId, slot);
    SecretBytes privateKey(kPrivateKeyBytes);
    if (slot.sealedPrivateKey.size() != kPrivateKeyBytes + kSealTagBytes ||
        crypto_aead_xchacha20poly1305_ietf_decrypt(privateKey.data(), nullptr, nullptr, bytesOf(slot.sealedPrivateKey),
                                                   quint64(slot.sealedPrivateKey.size()), bytesOf(bound),
                                                   quint64(bound.size()), bytesOf(slot.nonce), key.data()) != 0)
        return fail(ErrorCode::WrongPassword, u"The password or the code is wrong."_s);
    return privateKey;
}

Result<SecretBytes> openDataKey(const Slot& slot, const SecretBytes& privateKey)
{
    SecretBytes dataKey(kDataKeyBytes);
    if (slot.sealedDataKey.size() != kBoxSealBytes + kDataKeyBytes || privateKey.size() != kPrivateKeyBytes ||
        crypto_box_seal_open(dataKey.data(), bytesOf(slot.sealedDataKey), quint64(slot.sealedDataKey.size()),
                             bytesOf(slot.publicKey), privateKey.data()) != 0)
        return fail(
            ErrorCode::StoreDamaged,
            u"The workspace's key slots are damaged: the data key of \"%1\" does not open. Restore keyslots.json "
            "from a backup."_s.arg(slot.name));
    return dataKey;
}

void spendDerivation(const SecretBytes& secret, KdfStrength strength)
{
    const auto spent = deriveKey(secret, randomBytes(kSaltBytes), strength);
    Q_UNUSED(spent);
}

} // namespace globant::security
