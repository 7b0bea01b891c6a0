// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/keyslotsfile.h"

#include "core/common/durablefile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace globant::security {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kSizeLimit = 8LL << 20; // some ten thousand slots
constexpr qsizetype kNameLimit = 256;

const QString kFormat = u"globant-data-keyslots"_s;
const QString kKdfAlgorithm = u"argon2id13"_s;

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

// Takes the members out of a JSON object one by one and keeps the first complaint; after one, it answers empty values.
class Members
{
public:
    Members(const QJsonValue& value, QString where, QString* complaint)
        : m_object(value.toObject())
        , m_where(std::move(where))
        , m_complaint(complaint)
    {
        if (!value.isObject())
            complain(QString(), u"is no object"_s);
    }

    QJsonValue take(const QString& key)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined())
            complain(key, u"is missing"_s);
        return value;
    }

    QString text(const QString& key)
    {
        const QJsonValue value = take(key);
        if (!value.isString() || value.toString().isEmpty() || value.toString().size() > kNameLimit)
            complain(key, u"is no text of a fitting length"_s);
        return value.toString();
    }

    qint64 integer(const QString& key, qint64 least, qint64 most)
    {
        const QJsonValue value = take(key);
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number != std::floor(number) || number < double(least) || number > double(most)) {
            complain(key, u"is no number between %1 and %2"_s.arg(least).arg(most));
            return least;
        }
        return qint64(number);
    }

    QByteArray bytes(const QString& key, qsizetype size)
    {
        const auto decoded =
            QByteArray::fromBase64Encoding(take(key).toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || decoded.decoded.size() != size)
            complain(key, u"does not hold %1 bytes of base64"_s.arg(size));
        return decoded.decoded;
    }

    QJsonArray array(const QString& key)
    {
        const QJsonValue value = take(key);
        if (!value.isArray())
            complain(key, u"is no list"_s);
        return value.toArray();
    }

    void refuse(const QString& key, const QString& why) { complain(key, why); }

    // Whatever was not taken does not belong here.
    void finish()
    {
        if (!m_object.isEmpty())
            complain(m_object.keys().first(), u"is not known"_s);
    }

private:
    void complain(const QString& key, const QString& what)
    {
        if (!m_complaint->isEmpty())
            return;
        const QString path = m_where.isEmpty() || key.isEmpty() ? m_where + key : m_where + u'.' + key;
        *m_complaint = path.isEmpty() ? what : u"\"%1\" %2"_s.arg(path, what);
    }

    QJsonObject m_object;
    QString m_where;
    QString* m_complaint;
};

QJsonObject slotToJson(const Slot& slot)
{
    return {{u"name"_s, slot.name},
            {u"kind"_s, slotKindName(slot.kind)},
            {u"public_key"_s, base64(slot.publicKey)},
            {u"kdf"_s, QJsonObject{{u"algorithm"_s, kKdfAlgorithm},
                                   {u"opslimit"_s, qint64(slot.strength.opslimit)},
                                   {u"memlimit"_s, qint64(slot.strength.memlimit)},
                                   {u"salt"_s, base64(slot.salt)}}},
            {u"nonce"_s, base64(slot.nonce)},
            {u"sealed_private_key"_s, base64(slot.sealedPrivateKey)},
            {u"sealed_data_key"_s, base64(slot.sealedDataKey)}};
}

Slot slotFromJson(const QJsonValue& value, const QString& where, QString* complaint)
{
    Members members(value, where, complaint);
    Slot slot;
    slot.name = members.text(u"name"_s);
    const QString kind = members.text(u"kind"_s);
    slot.kind = kind == slotKindName(SlotKind::Recovery) ? SlotKind::Recovery : SlotKind::Password;
    if (kind != slotKindName(slot.kind))
        members.refuse(u"kind"_s, u"is neither \"password\" nor \"recovery\""_s);
    if (slot.kind == SlotKind::Recovery && slot.name != kRecoverySlotName)
        members.refuse(u"name"_s, u"is not that of a recovery slot"_s);
    slot.publicKey = members.bytes(u"public_key"_s, kPublicKeyBytes);
    slot.nonce = members.bytes(u"nonce"_s, kNonceBytes);
    slot.sealedPrivateKey = members.bytes(u"sealed_private_key"_s, kPrivateKeyBytes + kSealTagBytes);
    slot.sealedDataKey = members.bytes(u"sealed_data_key"_s, kDataKeyBytes + kBoxSealBytes);

    Members kdf(members.take(u"kdf"_s), where + u".kdf"_s, complaint);
    if (kdf.text(u"algorithm"_s) != kKdfAlgorithm)
        kdf.refuse(u"algorithm"_s, u"is not \"%1\""_s.arg(kKdfAlgorithm));
    slot.strength.opslimit = quint64(kdf.integer(u"opslimit"_s, 1, qint64(kMaxPasses)));
    slot.strength.memlimit = quint64(kdf.integer(u"memlimit"_s, qint64(kMinMemory), qint64(kMaxMemory)));
    slot.salt = kdf.bytes(u"salt"_s, kSaltBytes);
    kdf.finish();
    members.finish();
    return slot;
}

OlderKey olderKeyFromJson(const QJsonValue& value, const QString& where, int generation, QString* complaint)
{
    Members members(value, where, complaint);
    OlderKey older;
    older.generation = int(members.integer(u"generation"_s, 1, generation - 1));
    older.nonce = members.bytes(u"nonce"_s, kNonceBytes);
    older.sealedKey = members.bytes(u"sealed_key"_s, kDataKeyBytes + kSealTagBytes);
    members.finish();
    return older;
}

KeySlotsContent contentFromJson(const QJsonObject& object, QString* complaint)
{
    Members members(object, QString(), complaint);
    members.take(u"format"_s);
    members.take(u"version"_s);
    KeySlotsContent content;
    content.workspaceId = members.text(u"workspace"_s);
    static const QRegularExpression kId(u"\\A[0-9a-f]{32}\\z"_s);
    if (!kId.match(content.workspaceId).hasMatch())
        members.refuse(u"workspace"_s, u"is no id of 32 hexadecimal digits"_s);
    content.storeFile = members.text(u"store"_s);
    if (!isStoreFileName(content.storeFile))
        members.refuse(u"store"_s, u"is no name of a store file"_s);
    content.generation = int(members.integer(u"generation"_s, 1, kMaxGeneration));

    QSet<QString> seen;
    const QJsonArray slotArray = members.array(u"slots"_s);
    for (qsizetype i = 0; i < slotArray.size() && complaint->isEmpty(); ++i) {
        const QString where = u"slots[%1]"_s.arg(i);
        const Slot slot = slotFromJson(slotArray[i], where, complaint);
        const QString identity = slotKindName(slot.kind) + u'/' + slot.name;
        if (complaint->isEmpty() && seen.contains(identity))
            members.refuse(where, u"repeats the slot of \"%1\""_s.arg(slot.name));
        seen.insert(identity);
        content.entries.append(slot);
    }
    const QJsonArray olderArray = members.array(u"older_keys"_s);
    for (qsizetype i = 0; i < olderArray.size() && complaint->isEmpty(); ++i)
        content.olderKeys.append(
            olderKeyFromJson(olderArray[i], u"older_keys[%1]"_s.arg(i), content.generation, complaint));
    content.mac = members.bytes(u"mac"_s, kMacBytes);
    members.finish();
    return content;
}

Failure damaged(const QString& source, const QString& why)
{
    return fail(ErrorCode::StoreDamaged,
                u"\"%1\" is damaged: %2. Restore it from a backup of the workspace."_s.arg(source, why));
}

} // namespace

bool isStoreFileName(const QString& name)
{
    static const QRegularExpression kName(u"\\Astore(-[0-9]{1,10})?\\.db\\z"_s);
    return kName.match(name).hasMatch();
}

QByteArray keySlotsToJson(const KeySlots& keySlots)
{
    const KeySlotsContent& content = keySlots.content();
    QJsonArray entries;
    for (const Slot& slot : content.entries)
        entries.append(slotToJson(slot));
    QJsonArray older;
    for (const OlderKey& key : content.olderKeys)
        older.append(QJsonObject{{u"generation"_s, key.generation},
                                 {u"nonce"_s, base64(key.nonce)},
                                 {u"sealed_key"_s, base64(key.sealedKey)}});
    return QJsonDocument(QJsonObject{{u"format"_s, kFormat},
                                     {u"version"_s, kVersion},
                                     {u"workspace"_s, content.workspaceId},
                                     {u"store"_s, content.storeFile},
                                     {u"generation"_s, content.generation},
                                     {u"slots"_s, entries},
                                     {u"older_keys"_s, older},
                                     {u"mac"_s, base64(content.mac)}})
        .toJson(QJsonDocument::Indented);
}

Result<KeySlots> keySlotsFromJson(const QByteArray& json, const QString& source)
{
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError)
        return damaged(source, u"%1 (at byte %2)"_s.arg(parsing.errorString()).arg(parsing.offset));
    if (!document.isObject())
        return damaged(source, u"it holds no object"_s);
    const QJsonObject object = document.object();
    if (object.value(u"format"_s) != kFormat)
        return damaged(source, u"\"format\" is not \"%1\""_s.arg(kFormat));
    const QJsonValue version = object.value(u"version"_s);
    if (version.toInteger() > kVersion)
        return fail(
            ErrorCode::StoreNewer,
            u"\"%1\" was written by a newer version of this program. Install that version to open it."_s.arg(source));
    if (version != kVersion)
        return damaged(source, u"\"version\" is not %1"_s.arg(kVersion));

    QString complaint;
    KeySlotsContent content = contentFromJson(object, &complaint);
    if (!complaint.isEmpty())
        return damaged(source, complaint);
    return KeySlots(std::move(content));
}

Result<KeySlots> loadKeySlots(const QString& path)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::NotFound, u"There is no \"%1\"."_s.arg(path));
    auto bytes = readSmallFile(path, kSizeLimit);
    if (!bytes && bytes.error().code == ErrorCode::UnusableFile)
        return damaged(path, u"it is far too large"_s);
    if (!bytes)
        return fail(std::move(bytes.error()));
    return keySlotsFromJson(*bytes, path);
}

Result<void> saveKeySlots(const KeySlots& keySlots, const QString& path)
{
    return writeFileDurably(path, keySlotsToJson(keySlots));
}

} // namespace globant::security
