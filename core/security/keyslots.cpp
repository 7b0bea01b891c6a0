// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/keyslots.h"

#include "core/security/fieldencoding.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace globant::security {

using namespace Qt::StringLiterals;

namespace {

// Keys derived from the data key, one a purpose; the data key itself is the store's.
enum class Purpose : quint64 { Mac = 1, OlderKeys = 2 };

SecretBytes subkey(const SecretBytes& dataKey, Purpose purpose)
{
    static_assert(kDataKeyBytes == crypto_kdf_KEYBYTES);
    SecretBytes key(32);
    crypto_kdf_derive_from_key(key.data(), key.size(), static_cast<quint64>(purpose), "keyslots", dataKey.data());
    return key;
}

const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

QByteArray macOf(const KeySlotsContent& content, const SecretBytes& dataKey)
{
    FieldEncoding fields;
    fields.add("globant-data keyslots 1").add(content.workspaceId.toUtf8()).add(content.storeFile.toUtf8());
    fields.add(quint64(content.generation)).add(quint64(content.entries.size()));
    for (const Slot& slot : content.entries)
        fields.add(slot.name.toUtf8())
            .add(slotKindName(slot.kind).toUtf8())
            .add(slot.publicKey)
            .add(slot.strength.opslimit)
            .add(slot.strength.memlimit)
            .add(slot.salt)
            .add(slot.nonce)
            .add(slot.sealedPrivateKey)
            .add(slot.sealedDataKey);
    fields.add(quint64(content.olderKeys.size()));
    for (const OlderKey& older : content.olderKeys)
        fields.add(quint64(older.generation)).add(older.nonce).add(older.sealedKey);

    const SecretBytes key = subkey(dataKey, Purpose::Mac);
    QByteArray mac(kMacBytes, '\0');
    crypto_generichash(reinterpret_cast<unsigned char*>(mac.data()), std::size_t(mac.size()), bytesOf(fields.bytes()),
                       quint64(fields.bytes().size()), key.data(), key.size());
    return mac;
}

QByteArray olderKeyBinding(const QString& workspaceId, int generation)
{
    return FieldEncoding().add("globant-data older key 1").add(workspaceId.toUtf8()).add(quint64(generation)).bytes();
}

OlderKey sealOlderKey(const QString& workspaceId, int generation, const SecretBytes& key, const SecretBytes& under)
{
    OlderKey older{generation, QByteArray(kNonceBytes, '\0'), QByteArray(kDataKeyBytes + kSealTagBytes, '\0')};
    randombytes_buf(older.nonce.data(), std::size_t(kNonceBytes));
    const QByteArray bound = olderKeyBinding(workspaceId, generation);
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(older.sealedKey.data()), nullptr,
                                               key.data(), key.size(), bytesOf(bound), quint64(bound.size()), nullptr,
                                               bytesOf(older.nonce), subkey(under, Purpose::OlderKeys).data());
    return older;
}

Failure wrongPassword()
{
    return fail(ErrorCode::WrongPassword, u"The account or the password is wrong. Check both and try again."_s);
}

Failure altered()
{
    return fail(ErrorCode::StoreDamaged,
                u"The workspace's key slots were damaged or changed by another program: their seal does not match. "
                "Restore keyslots.json from a backup, and ask who had access to this folder."_s);
}

} // namespace

KeySlots::KeySlots(KeySlotsContent content)
    : m_content(std::move(content))
{
}

KeySlots KeySlots::create(const SecretBytes& dataKey)
{
    QByteArray id(16, '\0');
    randombytes_buf(id.data(), std::size_t(id.size()));
    KeySlots created(KeySlotsContent{QString::fromLatin1(id.toHex()), u"store.db"_s, 1, {}, {}, {}});
    created.authorise(dataKey);
    return created;
}

QStringList KeySlots::accounts() const
{
    QStringList names;
    for (const Slot& slot : m_content.entries)
        if (slot.kind == SlotKind::Password)
            names.append(slot.name);
    names.sort();
    return names;
}

bool KeySlots::hasRecovery() const
{
    return find(kRecoverySlotName, SlotKind::Recovery) != nullptr;
}

const Slot* KeySlots::find(const QString& name, SlotKind kind) const
{
    const auto found = std::find_if(m_content.entries.cbegin(), m_content.entries.cend(),
                                    [&](const Slot& slot) { return slot.kind == kind && slot.name == name; });
    return found == m_content.entries.cend() ? nullptr : &*found;
}

Result<OpenedSlot> KeySlots::open(const Slot& slot, SecretBytes privateKey) const
{
    GLOBANT_TRY_VALUE(SecretBytes dataKey, openDataKey(slot, privateKey));
    GLOBANT_TRY(authenticate(dataKey));
    return OpenedSlot{std::move(dataKey), std::move(privateKey)};
}

Result<OpenedSlot> KeySlots::openWithPassword(const QString& account, const SecretBytes& password) const
{
    const Slot* slot = find(account, SlotKind::Password);
    if (slot == nullptr) {
        const auto any = std::find_if(m_content.entries.cbegin(), m_content.entries.cend(),
                                      [](const Slot& other) { return other.kind == SlotKind::Password; });
        spendDerivation(password, any == m_content.entries.cend() ? KdfStrength() : any->strength);
        return wrongPassword();
    }
    auto privateKey = openPrivateKey(m_content.workspaceId, *slot, password);
    if (!privateKey && privateKey.error().code == ErrorCode::WrongPassword)
        return wrongPassword();
    if (!privateKey)
        return fail(std::move(privateKey.error()));
    return open(*slot, std::move(*privateKey));
}

Result<OpenedSlot> KeySlots::openWithRecoveryCode(const RecoveryCode& code) const
{
    const Slot* slot = find(kRecoverySlotName, SlotKind::Recovery);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, u"This workspace has no recovery code. Log in with a password."_s);
    auto privateKey = openPrivateKey(m_content.workspaceId, *slot, code.bytes());
    if (!privateKey && privateKey.error().code == ErrorCode::WrongPassword)
        return fail(ErrorCode::WrongPassword,
                    u"This recovery code is not the one of this workspace. A newer one may have replaced it."_s);
    if (!privateKey)
        return fail(std::move(privateKey.error()));
    return open(*slot, std::move(*privateKey));
}

Result<OpenedSlot> KeySlots::openWithPrivateKey(const QString& account, const SecretBytes& privateKey) const
{
    const Slot* slot = find(account, SlotKind::Password);
    if (slot == nullptr || publicKeyOf(privateKey) != slot->publicKey)
        return fail(ErrorCode::WrongPassword,
                    u"The login remembered on this computer is no longer valid. Log in with the password."_s);
    return open(*slot, privateKey.clone());
}

Result<void> KeySlots::authenticate(const SecretBytes& dataKey) const
{
    if (dataKey.size() != kDataKeyBytes || m_content.mac.size() != kMacBytes ||
        sodium_memcmp(macOf(m_content, dataKey).constData(), m_content.mac.constData(), kMacBytes) != 0)
        return altered();
    return {};
}

void KeySlots::authorise(const SecretBytes& dataKey)
{
    m_content.mac = macOf(m_content, dataKey);
}

Result<void> KeySlots::put(Slot slot, const SecretBytes& dataKey)
{
    m_content.entries.removeIf([&](const Slot& other) { return other.kind == slot.kind && other.name == slot.name; });
    m_content.entries.append(std::move(slot));
    authorise(dataKey);
    return {};
}

Result<void> KeySlots::setPassword(const QString& account, const SecretBytes& password, KdfStrength strength,
                                   const SecretBytes& dataKey)
{
    GLOBANT_TRY(authenticate(dataKey));
    GLOBANT_TRY_VALUE(Slot slot, sealSlot(m_content.workspaceId, account, SlotKind::Password, makePrivateKey(),
                                          password, strength, dataKey));
    return put(std::move(slot), dataKey);
}

Result<void> KeySlots::changePassword(const QString& account, const SecretBytes& privateKey,
                                      const SecretBytes& password, KdfStrength strength, const SecretBytes& dataKey)
{
    GLOBANT_TRY(authenticate(dataKey));
    const Slot* slot = find(account, SlotKind::Password);
    if (slot == nullptr)
        return fail(ErrorCode::NotFound, u"The account \"%1\" has no password here."_s.arg(account));
    if (publicKeyOf(privateKey) != slot->publicKey)
        return wrongPassword();
    GLOBANT_TRY_VALUE(Slot changed, sealSlot(m_content.workspaceId, account, SlotKind::Password, privateKey, password,
                                             strength, dataKey));
    return put(std::move(changed), dataKey);
}

Result<void> KeySlots::setRecoveryCode(const RecoveryCode& code, KdfStrength strength, const SecretBytes& dataKey)
{
    GLOBANT_TRY(authenticate(dataKey));
    GLOBANT_TRY_VALUE(Slot slot, sealSlot(m_content.workspaceId, kRecoverySlotName, SlotKind::Recovery,
                                          makePrivateKey(), code.bytes(), strength, dataKey));
    return put(std::move(slot), dataKey);
}

Result<void> KeySlots::removeAccount(const QString& account, const SecretBytes& dataKey)
{
    GLOBANT_TRY(authenticate(dataKey));
    const auto removed = m_content.entries.removeIf(
        [&](const Slot& slot) { return slot.kind == SlotKind::Password && slot.name == account; });
    if (removed == 0)
        return fail(ErrorCode::NotFound, u"The account \"%1\" has no password here."_s.arg(account));
    authorise(dataKey);
    return {};
}

Result<SecretBytes> KeySlots::rotate(const SecretBytes& dataKey)
{
    GLOBANT_TRY(authenticate(dataKey));
    if (m_content.generation >= kMaxGeneration)
        return fail(ErrorCode::Conflict, u"This workspace's key was replaced too often."_s);
    GLOBANT_TRY_VALUE(const auto opened, olderKeys(dataKey));

    SecretBytes newest = SecretBytes::random(kDataKeyBytes);
    KeySlotsContent next = m_content;
    next.generation += 1;
    next.storeFile = u"store-%1.db"_s.arg(next.generation);
    for (Slot& slot : next.entries) {
        GLOBANT_TRY_VALUE(slot.sealedDataKey, sealDataKey(slot.publicKey, newest));
    }
    next.olderKeys.clear();
    for (const OpenedOlderKey& older : opened)
        next.olderKeys.append(sealOlderKey(next.workspaceId, older.generation, older.dataKey, newest));
    next.olderKeys.append(sealOlderKey(next.workspaceId, m_content.generation, dataKey, newest));
    m_content = std::move(next);
    authorise(newest);
    return newest;
}

Result<std::vector<OpenedOlderKey>> KeySlots::olderKeys(const SecretBytes& dataKey) const
{
    const SecretBytes key = subkey(dataKey, Purpose::OlderKeys);
    std::vector<OpenedOlderKey> opened;
    for (const OlderKey& older : m_content.olderKeys) {
        SecretBytes plain(kDataKeyBytes);
        const QByteArray bound = olderKeyBinding(m_content.workspaceId, older.generation);
        if (older.sealedKey.size() != kDataKeyBytes + kSealTagBytes ||
            crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, bytesOf(older.sealedKey),
                                                       quint64(older.sealedKey.size()), bytesOf(bound),
                                                       quint64(bound.size()), bytesOf(older.nonce), key.data()) != 0)
            return altered();
        opened.push_back({older.generation, std::move(plain)});
    }
    return opened;
}

} // namespace globant::security
