// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/keyslots.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"

#include <sodium.h>

using namespace globant;
using namespace globant::security;
using namespace Qt::StringLiterals;
using test::secret;

namespace {

constexpr KdfStrength kWeak{1, kMinMemory};

struct Fixture
{
    SecretBytes dataKey = SecretBytes::random(kDataKeyBytes);
    RecoveryCode code = RecoveryCode::generate();
    KeySlots keySlots = KeySlots::create(dataKey);
    bool ready = keySlots.setPassword(u"ana"_s, secret("password of ana"), kWeak, dataKey).has_value() &&
                 keySlots.setPassword(u"eva"_s, secret("password of eva"), kWeak, dataKey).has_value() &&
                 keySlots.setRecoveryCode(code, kWeak, dataKey).has_value();
};

} // namespace

class TestKeySlots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySlotOpens()
    {
        const Fixture f;
        QVERIFY(f.ready);
        QCOMPARE(f.keySlots.accounts(), (QStringList{u"ana"_s, u"eva"_s}));
        QVERIFY(f.keySlots.hasRecovery());
        const auto ana = f.keySlots.openWithPassword(u"ana"_s, secret("password of ana"));
        QVERIFY_RESULT(ana);
        QVERIFY(ana->dataKey == f.dataKey);
        QVERIFY_RESULT(f.keySlots.openWithPassword(u"eva"_s, secret("password of eva")));
        const auto recovered = f.keySlots.openWithRecoveryCode(f.code);
        QVERIFY_RESULT(recovered);
        QVERIFY(recovered->dataKey == f.dataKey);
        const auto remembered = f.keySlots.openWithPrivateKey(u"ana"_s, ana->privateKey);
        QVERIFY_RESULT(remembered);
        QVERIFY(remembered->dataKey == f.dataKey);
    }

    void wrongPasswordsAreRefused_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("wrong") << u"ana"_s << QByteArray("password of anA");
        QTest::newRow("another's") << u"ana"_s << QByteArray("password of eva");
        QTest::newRow("empty") << u"ana"_s << QByteArray();
        QTest::newRow("with a newline") << u"ana"_s << QByteArray("password of ana\n");
        QTest::newRow("unknown account") << u"ida"_s << QByteArray("password of ana");
        QTest::newRow("the recovery slot's name") << u"recovery"_s << QByteArray("password of ana");
    }

    void wrongPasswordsAreRefused()
    {
        QFETCH(const QString, account);
        QFETCH(QByteArray, password);
        const Fixture f;
        const auto opened = f.keySlots.openWithPassword(account, SecretBytes::taking(password));
        QVERIFY_FAILED(opened, ErrorCode::WrongPassword);
        QCOMPARE(opened.error().message, u"The account or the password is wrong. Check both and try again."_s);
    }

    void anotherRecoveryCodeIsRefused()
    {
        const Fixture f;
        QVERIFY_FAILED(f.keySlots.openWithRecoveryCode(RecoveryCode::generate()), ErrorCode::WrongPassword);
    }

    void anAccountNamedRecoveryIsNoRecoverySlot()
    {
        Fixture f;
        QVERIFY_RESULT(f.keySlots.setPassword(u"recovery"_s, secret("something else"), kWeak, f.dataKey));
        QVERIFY_RESULT(f.keySlots.openWithRecoveryCode(f.code));
        QVERIFY_RESULT(f.keySlots.openWithPassword(u"recovery"_s, secret("something else")));
    }

    void aChangedPasswordKeepsTheKeyPair()
    {
        Fixture f;
        const auto before = f.keySlots.openWithPassword(u"ana"_s, secret("password of ana"));
        QVERIFY_RESULT(before);
        const QByteArray salt = f.keySlots.content().entries.first().salt;
        QVERIFY_RESULT(
            f.keySlots.changePassword(u"ana"_s, before->privateKey, secret("new password"), kWeak, f.dataKey));
        QVERIFY_FAILED(f.keySlots.openWithPassword(u"ana"_s, secret("password of ana")), ErrorCode::WrongPassword);
        const auto after = f.keySlots.openWithPassword(u"ana"_s, secret("new password"));
        QVERIFY_RESULT(after);
        QVERIFY(after->privateKey == before->privateKey);
        QVERIFY_RESULT(f.keySlots.openWithPrivateKey(u"ana"_s, before->privateKey));
        QVERIFY_RESULT(f.keySlots.openWithPassword(u"eva"_s, secret("password of eva")));
        for (const Slot& slot : f.keySlots.content().entries)
            QVERIFY(slot.salt != salt);
    }

    void anothersPrivateKeyChangesNoPassword()
    {
        Fixture f;
        const auto eva = f.keySlots.openWithPassword(u"eva"_s, secret("password of eva"));
        QVERIFY_FAILED(f.keySlots.changePassword(u"ana"_s, eva->privateKey, secret("new password"), kWeak, f.dataKey),
                       ErrorCode::WrongPassword);
        QVERIFY_FAILED(f.keySlots.changePassword(u"ida"_s, eva->privateKey, secret("new password"), kWeak, f.dataKey),
                       ErrorCode::NotFound);
        QVERIFY_RESULT(f.keySlots.openWithPassword(u"ana"_s, secret("password of ana")));
    }

    void aResetPasswordMakesANewKeyPair()
    {
        Fixture f;
        const auto before = f.keySlots.openWithPassword(u"ana"_s, secret("password of ana"));
        QVERIFY_RESULT(f.keySlots.setPassword(u"ana"_s, secret("set by another"), kWeak, f.dataKey));
        QVERIFY_FAILED(f.keySlots.openWithPrivateKey(u"ana"_s, before->privateKey), ErrorCode::WrongPassword);
        QVERIFY_FAILED(f.keySlots.openWithPassword(u"ana"_s, secret("password of ana")), ErrorCode::WrongPassword);
        QVERIFY_RESULT(f.keySlots.openWithPassword(u"ana"_s, secret("set by another")));
        QCOMPARE(f.keySlots.accounts().size(), 2);
    }

    void aNewRecoveryCodeReplacesTheOld()
    {
        Fixture f;
        const RecoveryCode next = RecoveryCode::generate();
        QVERIFY_RESULT(f.keySlots.setRecoveryCode(next, kWeak, f.dataKey));
        QVERIFY_RESULT(f.keySlots.openWithRecoveryCode(next));
        QVERIFY_FAILED(f.keySlots.openWithRecoveryCode(f.code), ErrorCode::WrongPassword);
    }

    void aRemovedAccountOpensNothing()
    {
        Fixture f;
        const auto eva = f.keySlots.openWithPassword(u"eva"_s, secret("password of eva"));
        QVERIFY_RESULT(f.keySlots.removeAccount(u"eva"_s, f.dataKey));
        QCOMPARE(f.keySlots.accounts(), QStringList{u"ana"_s});
        QVERIFY_FAILED(f.keySlots.openWithPassword(u"eva"_s, secret("password of eva")), ErrorCode::WrongPassword);
        QVERIFY_FAILED(f.keySlots.openWithPrivateKey(u"eva"_s, eva->privateKey), ErrorCode::WrongPassword);
        QVERIFY_FAILED(f.keySlots.removeAccount(u"eva"_s, f.dataKey), ErrorCode::NotFound);
    }

    void rotationGivesANewKeyToAll()
    {
        Fixture f;
        const auto first = f.keySlots.rotate(f.dataKey);
        QVERIFY_RESULT(first);
        const auto second = f.keySlots.rotate(*first);
        QVERIFY_RESULT(second);
        QVERIFY(!(*first == f.dataKey) && !(*second == *first));
        QCOMPARE(f.keySlots.generation(), 3);
        QCOMPARE(f.keySlots.storeFile(), u"store-3.db"_s);
        QVERIFY(f.keySlots.openWithPassword(u"ana"_s, secret("password of ana"))->dataKey == *second);
        QVERIFY(f.keySlots.openWithRecoveryCode(f.code)->dataKey == *second);
        const auto older = f.keySlots.olderKeys(*second);
        QVERIFY_RESULT(older);
        QCOMPARE(older->size(), std::size_t(2));
        QCOMPARE(older->at(0).generation, 1);
        QVERIFY(older->at(0).dataKey == f.dataKey);
        QCOMPARE(older->at(1).generation, 2);
        QVERIFY(older->at(1).dataKey == *first);
        QVERIFY_FAILED(f.keySlots.olderKeys(*first), ErrorCode::StoreDamaged);
    }

    void everyAlterationIsNoticed_data()
    {
        QTest::addColumn<int>("change");
        const char* const names[] = {"workspace id",
                                     "store file",
                                     "generation",
                                     "public key",
                                     "public key slipped in",
                                     "KDF strength",
                                     "salt",
                                     "nonce",
                                     "name",
                                     "kind",
                                     "slot removed",
                                     "older key",
                                     "older keys removed",
                                     "MAC",
                                     "slots reordered"};
        for (int i = 0; const char* name : names)
            QTest::newRow(name) << i++;
    }

    void everyAlterationIsNoticed()
    {
        QFETCH(const int, change);
        Fixture f;
        const auto newest = f.keySlots.rotate(f.dataKey);
        QVERIFY_RESULT(newest);
        KeySlotsContent altered = f.keySlots.content();
        Slot& eva = altered.entries[1];
        switch (change) {
        case 0:
            altered.workspaceId[0] = altered.workspaceId[0] == u'0' ? u'1' : u'0';
            break;
        case 1:
            altered.storeFile = u"store-9.db"_s;
            break;
        case 2:
            ++altered.generation;
            break;
        case 3:
            eva.publicKey = publicKeyOf(makePrivateKey());
            break;
        case 4: {
            Slot stranger = eva;
            stranger.name = u"mallory"_s;
            stranger.publicKey = publicKeyOf(makePrivateKey());
            altered.entries.append(stranger);
            break;
        }
        case 5:
            eva.strength.opslimit = 2;
            break;
        case 6:
            eva.salt[0] = char(eva.salt[0] ^ 1);
            break;
        case 7:
            eva.nonce[0] = char(eva.nonce[0] ^ 1);
            break;
        case 8:
            eva.name = u"ida"_s;
            break;
        case 9:
            eva.kind = SlotKind::Recovery;
            break;
        case 10:
            altered.entries.removeAt(1);
            break;
        case 11:
            altered.olderKeys[0].sealedKey[3] = char(altered.olderKeys[0].sealedKey[3] ^ 1);
            break;
        case 12:
            altered.olderKeys.clear();
            break;
        case 13:
            altered.mac[31] = char(altered.mac[31] ^ 1);
            break;
        default:
            std::swap(altered.entries[0], altered.entries[2]);
            break;
        }
        KeySlots changed(altered);
        // Ana's own slot still opens, save where the id it is bound to was changed; the MAC tells.
        const auto opened = changed.openWithPassword(u"ana"_s, secret("password of ana"));
        QVERIFY_FAILED(opened, change == 0 ? ErrorCode::WrongPassword : ErrorCode::StoreDamaged);
        // A holder of the key seals nothing to it.
        QVERIFY_FAILED(changed.rotate(*newest), ErrorCode::StoreDamaged);
        QVERIFY_FAILED(changed.setPassword(u"ida"_s, secret("password of ida"), kWeak, *newest),
                       ErrorCode::StoreDamaged);
        QVERIFY_FAILED(changed.removeAccount(u"ana"_s, *newest), ErrorCode::StoreDamaged);
        QVERIFY_FAILED(changed.setRecoveryCode(f.code, kWeak, *newest), ErrorCode::StoreDamaged);
    }

    void aSlotOpensOnlyAsItWasSealed()
    {
        const Fixture f;
        const Slot slot = f.keySlots.content().entries.first();
        const QString id = f.keySlots.workspaceId();
        QVERIFY_RESULT(openPrivateKey(id, slot, secret("password of ana")));
        Slot renamed = slot;
        renamed.name = u"eva"_s;
        QVERIFY_FAILED(openPrivateKey(id, renamed, secret("password of ana")), ErrorCode::WrongPassword);
        Slot rekeyed = slot;
        rekeyed.publicKey = publicKeyOf(makePrivateKey());
        QVERIFY_FAILED(openPrivateKey(id, rekeyed, secret("password of ana")), ErrorCode::WrongPassword);
        Slot otherKind = slot;
        otherKind.kind = SlotKind::Recovery;
        QVERIFY_FAILED(openPrivateKey(id, otherKind, secret("password of ana")), ErrorCode::WrongPassword);
        QVERIFY_FAILED(openPrivateKey(QString(32, u'0'), slot, secret("password of ana")), ErrorCode::WrongPassword);
    }

    void absurdStrengthsAreRefused_data()
    {
        QTest::addColumn<quint64>("opslimit");
        QTest::addColumn<quint64>("memlimit");
        QTest::newRow("no pass") << quint64(0) << kMinMemory;
        QTest::newRow("too many passes") << quint64(21) << kMinMemory;
        QTest::newRow("too little memory") << quint64(1) << quint64(8191);
        QTest::newRow("more than 4 GiB") << quint64(1) << kMaxMemory + 1;
    }

    void absurdStrengthsAreRefused()
    {
        QFETCH(const quint64, opslimit);
        QFETCH(const quint64, memlimit);
        Fixture f;
        QVERIFY_FAILED(f.keySlots.setPassword(u"ida"_s, secret("password of ida"), {opslimit, memlimit}, f.dataKey),
                       ErrorCode::Usage);
    }
};

QTEST_GUILESS_MAIN(TestKeySlots)
#include "tst_keyslots.moc"
