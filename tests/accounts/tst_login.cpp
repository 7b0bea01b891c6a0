// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accounts/workspacefixture.h"

using namespace globant;
using namespace globant::accounts;
using namespace Qt::StringLiterals;
using test::secret;

class TestLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithTheRoleOfTheStore_data()
    {
        QTest::addColumn<QString>("role");
        for (const char* role : {"viewer", "editor", "administrator"})
            QTest::newRow(role) << QString::fromLatin1(role);
    }

    void opensWithTheRoleOfTheStore()
    {
        QFETCH(const QString, role);
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, *roleFromName(role), secret("password of eva")));
        const auto session = f.login(u"eva"_s, "password of eva");
        QVERIFY_RESULT(session);
        QCOMPARE(roleName(session->role), role);
        QCOMPARE(session->account, u"eva"_s);
        QCOMPARE(session->storePath, f.session.storePath);
        QCOMPARE(session->workspaceId, f.session.workspaceId);
        QVERIFY(session->dataKey == f.session.dataKey);
        QVERIFY(!(session->privateKey == f.session.privateKey));
    }

    void whoIsMeantWithoutAName()
    {
        const test::WorkspaceFixture f;
        QCOMPARE(f.login(QString(), "password of ana")->account, u"ana"_s);
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("password of eva")));
        const auto keySlots = loadWorkspace(f.folder());
        QVERIFY_RESULT(keySlots);
        QCOMPARE(*resolveAccount(*keySlots, QString(), u"eva"_s), u"eva"_s);
        QCOMPARE(*resolveAccount(*keySlots, u"ida"_s, u"eva"_s), u"ida"_s);
        QVERIFY_FAILED(resolveAccount(*keySlots, QString(), u"root"_s), ErrorCode::Usage);
        QVERIFY_FAILED(resolveAccount(*keySlots, QString(), QString()), ErrorCode::Usage);
    }

    void unknownNameAndWrongPasswordAreOne()
    {
        const test::WorkspaceFixture f;
        const auto wrong = f.login(u"ana"_s, "something else");
        const auto unknown = f.login(u"nobody"_s, "password of ana");
        QVERIFY_FAILED(wrong, ErrorCode::WrongPassword);
        QVERIFY_FAILED(unknown, ErrorCode::WrongPassword);
        QCOMPARE(wrong.error().message, unknown.error().message);
    }

    void tellsHowAndAfterHowManyWrongOnes()
    {
        const test::WorkspaceFixture f;
        for (int i = 0; i < 2; ++i)
            QVERIFY_FAILED(f.login(u"ana"_s, "something else"), ErrorCode::WrongPassword);
        const auto byKey = loginWithPrivateKey(f.folder(), u"ana"_s, f.session.privateKey, f.clock);
        QVERIFY_RESULT(byKey);
        QCOMPARE(loginMethodName(byKey->method), u"keychain"_s);
        QCOMPARE(byKey->wrongBefore, 0);
        const auto byPassword = f.login(u"ana"_s, "password of ana");
        QVERIFY_RESULT(byPassword);
        QCOMPARE(loginMethodName(byPassword->method), u"password"_s);
        QCOMPARE(byPassword->wrongBefore, 2);
        const auto again = f.login(u"ana"_s, "password of ana");
        QVERIFY_RESULT(again);
        QCOMPARE(again->wrongBefore, 0);
        const auto byCode = loginWithRecoveryCode(f.folder(), QString(), f.made.recoveryCode.text().toUtf8(), f.clock);
        QVERIFY_RESULT(byCode);
        QCOMPARE(loginMethodName(byCode->method), u"recovery_code"_s);
    }

    void guessingIsSlowedDown()
    {
        test::WorkspaceFixture f;
        for (int i = 0; i < 5; ++i)
            QVERIFY_FAILED(f.login(u"ana"_s, "something else"), ErrorCode::WrongPassword);
        QVERIFY_FAILED(f.login(u"ana"_s, "something else"), ErrorCode::Throttled);
        QVERIFY_FAILED(f.login(u"ana"_s, "password of ana"), ErrorCode::Throttled);
        // The keychain and the recovery code are no guesses at this password.
        QVERIFY_RESULT(loginWithPrivateKey(f.folder(), u"ana"_s, f.session.privateKey, f.clock));
        QVERIFY_RESULT(loginWithRecoveryCode(f.folder(), QString(), f.made.recoveryCode.text().toUtf8(), f.clock));
        f.clock.advance(5'000);
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
        QVERIFY_FAILED(f.login(u"ana"_s, "something else"), ErrorCode::WrongPassword);
    }

    void guessingTheRecoveryCodeIsSlowedDown()
    {
        const test::WorkspaceFixture f;
        const QByteArray other = security::RecoveryCode::generate().text().toUtf8();
        for (int i = 0; i < 10; ++i)
            QVERIFY_FAILED(loginWithRecoveryCode(f.folder(), QString(), "0000-mistyped", f.clock),
                           ErrorCode::WrongPassword);
        for (int i = 0; i < 5; ++i)
            QVERIFY_FAILED(loginWithRecoveryCode(f.folder(), QString(), other, f.clock), ErrorCode::WrongPassword);
        QVERIFY_FAILED(loginWithRecoveryCode(f.folder(), QString(), f.made.recoveryCode.text().toUtf8(), f.clock),
                       ErrorCode::Throttled);
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }

    void damageIsNotTakenForGuessing()
    {
        const test::WorkspaceFixture f;
        auto content = loadWorkspace(f.folder())->content();
        content.mac[0] = char(content.mac[0] ^ 1);
        QVERIFY_RESULT(security::saveKeySlots(security::KeySlots(content), keySlotsPath(f.folder())));
        for (int i = 0; i < 7; ++i)
            QVERIFY_FAILED(f.login(u"ana"_s, "password of ana"), ErrorCode::StoreDamaged);
    }

    void recoveryActsAsAnAdministrator()
    {
        const test::WorkspaceFixture f;
        const QByteArray code = f.made.recoveryCode.text().toUtf8();
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("password of eva")));
        QVERIFY_RESULT(f.asAna().issueToken(u"robot"_s, {}));
        const auto nameless = loginWithRecoveryCode(f.folder(), QString(), code, f.clock);
        QVERIFY_RESULT(nameless);
        QCOMPARE(nameless->account, u"ana"_s);
        const auto eva = loginWithRecoveryCode(f.folder(), u"eva"_s, code, f.clock);
        QVERIFY_RESULT(eva);
        QCOMPARE(eva->account, u"eva"_s);
        QVERIFY(eva->role == Role::Administrator && eva->byRecovery);
        QVERIFY(eva->privateKey.isEmpty());
        QVERIFY(eva->dataKey == f.session.dataKey);
        QVERIFY_FAILED(loginWithRecoveryCode(f.folder(), u"ida"_s, code, f.clock), ErrorCode::NotFound);
        QVERIFY_FAILED(loginWithRecoveryCode(f.folder(), u"robot"_s, code, f.clock), ErrorCode::NotAllowed);
    }

    void anotherPrivateKeyIsRefused()
    {
        const test::WorkspaceFixture f;
        QVERIFY_FAILED(loginWithPrivateKey(f.folder(), u"ana"_s, security::makePrivateKey(), f.clock),
                       ErrorCode::WrongPassword);
        QVERIFY_FAILED(loginWithPrivateKey(f.folder(), u"ana"_s, SecretBytes(), f.clock), ErrorCode::WrongPassword);
        QVERIFY_FAILED(loginWithPrivateKey(f.folder(), u"eva"_s, f.session.privateKey, f.clock),
                       ErrorCode::WrongPassword);
    }

    void aSlotWithoutARowOpensNothing()
    {
        const test::WorkspaceFixture f;
        auto keySlots = *loadWorkspace(f.folder());
        QVERIFY_RESULT(keySlots.setPassword(u"eva"_s, secret("password of eva"), test::kWeak, f.session.dataKey));
        QVERIFY_RESULT(security::saveKeySlots(keySlots, keySlotsPath(f.folder())));
        QVERIFY_FAILED(f.login(u"eva"_s, "password of eva"), ErrorCode::NotAllowed);
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("password of eva")));
        QVERIFY_RESULT(f.login(u"eva"_s, "password of eva"));
    }

    void aDisabledRowOpensNothing()
    {
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("password of eva")));
        QVERIFY_RESULT(AccountRepository(*f.writer).setDisabled(u"eva"_s, f.clock.nowMs()));
        QVERIFY_FAILED(f.login(u"eva"_s, "password of eva"), ErrorCode::NotAllowed);
    }

    void aMissingStoreIsSaid()
    {
        test::WorkspaceFixture f;
        f.writer.reset();
        QVERIFY(QFile::remove(f.session.storePath));
        QVERIFY_FAILED(f.login(u"ana"_s, "password of ana"), ErrorCode::StoreDamaged);
    }
};

QTEST_GUILESS_MAIN(TestLogin)
#include "tst_login.moc"
