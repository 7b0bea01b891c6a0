// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/log.h"
#include "tests/accounts/workspacefixture.h"

#include <QDir>

#include <map>

using namespace globant;
using namespace globant::accounts;
using namespace Qt::StringLiterals;
using test::secret;

namespace {

template <class T>
Result<void> outcome(const Result<T>& result)
{
    if (result)
        return {};
    return fail(result.error());
}

using Act = std::function<Result<void>(const AccountService&)>;

// Everything that can be done to accounts, by name.
const std::map<QString, Act>& acts()
{
    static const std::map<QString, Act> all{
        {u"list"_s, [](const AccountService& s) { return outcome(s.list()); }},
        {u"add"_s,
         [](const AccountService& s) { return s.addPerson(u"new"_s, Role::Viewer, secret("password of new")); }},
        {u"role"_s, [](const AccountService& s) { return s.setRole(u"victim"_s, Role::Editor); }},
        {u"reset another's password"_s,
         [](const AccountService& s) {
             return s.changePassword(u"victim"_s, secret("set by another"), SecretBytes());
         }},
        {u"reset one's own password"_s,
         [](const AccountService& s) { return s.changePassword(u"actor"_s, secret("set by oneself"), SecretBytes()); }},
        {u"renew the recovery code"_s, [](const AccountService& s) { return outcome(s.renewRecoveryCode()); }},
        {u"add an API account"_s,
         [](const AccountService& s) { return outcome(s.addApiAccount(u"r"_s, Role::Viewer, {})); }},
        {u"issue a token"_s, [](const AccountService& s) { return outcome(s.issueToken(u"actor"_s, {})); }},
        {u"revoke tokens"_s, [](const AccountService& s) { return outcome(s.revokeTokens(u"actor"_s)); }},
        {u"disable"_s, [](const AccountService& s) { return outcome(s.disable(u"victim"_s)); }},
        {u"rotate the key"_s, [](const AccountService& s) { return outcome(s.rotateKey()); }},
    };
    return all;
}

QStringList actionsLogged(const store::Connection& connection)
{
    const auto entries = store::readLogOfKind(connection, u"account"_s);
    QStringList actions;
    for (const store::LogEntry& entry : *entries)
        actions.append(u"%1 %2 by %3"_s.arg(entry.detail.value(u"action"_s).toString(),
                                            entry.detail.value(u"account"_s).toString(), entry.account));
    return actions;
}

} // namespace

class TestAccountService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rolesDecide_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("act");
        for (const QString& role : {u"viewer"_s, u"editor"_s, u"administrator"_s, u"disabled"_s, u"recovery"_s})
            for (const auto& [name, act] : acts())
                QTest::addRow("%s: %s", qPrintable(role), qPrintable(name)) << role << name;
    }

    void rolesDecide()
    {
        QFETCH(const QString, role);
        QFETCH(const QString, act);
        const test::WorkspaceFixture f;
        const Role actorRole = roleFromName(role).value_or(Role::Viewer);
        QVERIFY_RESULT(f.asAna().addPerson(u"actor"_s, actorRole, secret("password of actor")));
        QVERIFY_RESULT(f.asAna().addPerson(u"victim"_s, Role::Viewer, secret("password of victim")));
        if (role == u"disabled"_s)
            QVERIFY_RESULT(AccountRepository(*f.writer).setDisabled(u"actor"_s, 1));
        const auto before = f.writer->value(u"SELECT count(*) FROM log"_s)->toInt();

        const auto done = acts().at(act)(f.as(u"actor"_s, role == u"recovery"_s));
        const bool allowed =
            role == u"administrator"_s || role == u"recovery"_s || (act == u"list"_s && role != u"disabled"_s);
        if (allowed) {
            QVERIFY_RESULT(done);
            return;
        }
        QVERIFY_FAILED(done, ErrorCode::NotAllowed);
        QCOMPARE(f.writer->value(u"SELECT count(*) FROM log"_s)->toInt(), before);
        QVERIFY_RESULT(f.login(u"victim"_s, "password of victim"));
    }

    void changesNeedTheLock_data()
    {
        QTest::addColumn<QString>("act");
        for (const auto& [name, act] : acts())
            QTest::newRow(qPrintable(name)) << name;
    }

    void changesNeedTheLock()
    {
        QFETCH(const QString, act);
        const test::WorkspaceFixture f;
        const AccountService service(
            {f.folder(), *f.writer, f.session.dataKey, nullptr, {u"ana"_s, false}, f.clock, test::kWeak});
        if (act == u"list"_s)
            QVERIFY_RESULT(acts().at(act)(service));
        else
            QVERIFY_FAILED(acts().at(act)(service), ErrorCode::StoreBusy);
    }

    void othersSeeOnlyThemselves()
    {
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        const auto own = f.as(u"eva"_s).list();
        QVERIFY_RESULT(own);
        QCOMPARE(own->size(), 1);
        QCOMPARE(own->first().name, u"eva"_s);
        QCOMPARE(f.asAna().list()->size(), 2);
    }

    void aNameIsUsedOnce()
    {
        test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        QVERIFY_FAILED(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("another password")), ErrorCode::Conflict);
        QVERIFY_FAILED(f.asAna().addApiAccount(u"eva"_s, Role::Viewer, {}), ErrorCode::Conflict);
        QVERIFY_RESULT(f.asAna().addApiAccount(u"robot"_s, Role::Viewer, {}));
        QVERIFY_FAILED(f.asAna().addPerson(u"robot"_s, Role::Viewer, secret("another password")), ErrorCode::Conflict);
        auto disabled = f.asAna().disable(u"eva"_s);
        QVERIFY_RESULT(disabled);
        f.follow(std::move(**disabled));
        QVERIFY_FAILED(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("another password")), ErrorCode::Conflict);
    }

    void theLastAdministratorStays()
    {
        test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addApiAccount(u"robot"_s, Role::Administrator, {}));
        QVERIFY_FAILED(f.asAna().setRole(u"ana"_s, Role::Editor), ErrorCode::Conflict);
        QVERIFY_FAILED(f.asAna().disable(u"ana"_s), ErrorCode::Conflict);
        QVERIFY_FAILED(f.as(u"ana"_s, true).setRole(u"ana"_s, Role::Viewer), ErrorCode::Conflict);
        QVERIFY_RESULT(f.asAna().setRole(u"ana"_s, Role::Administrator));
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Administrator, secret("password of eva")));
        QVERIFY_RESULT(f.asAna().setRole(u"ana"_s, Role::Viewer));
        QVERIFY_FAILED(f.asAna().setRole(u"ana"_s, Role::Administrator), ErrorCode::NotAllowed);
        QVERIFY_FAILED(f.as(u"eva"_s).disable(u"eva"_s), ErrorCode::Conflict);
    }

    void onesOwnPasswordKeepsWhatIsRemembered()
    {
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("password of eva")));
        const auto eva = f.login(u"eva"_s, "password of eva");
        QVERIFY_RESULT(eva);
        QVERIFY_RESULT(f.as(u"eva"_s).changePassword(u"eva"_s, secret("new password"), eva->privateKey));
        QVERIFY_FAILED(f.login(u"eva"_s, "password of eva"), ErrorCode::WrongPassword);
        QVERIFY_RESULT(f.login(u"eva"_s, "new password"));
        QVERIFY_RESULT(loginWithPrivateKey(f.folder(), u"eva"_s, eva->privateKey, f.clock));
        QCOMPARE(actionsLogged(*f.writer).last(), u"password_changed eva by eva"_s);
        // With one's own key, another's password is another's.
        QVERIFY_FAILED(f.as(u"eva"_s).changePassword(u"ana"_s, secret("new password"), eva->privateKey),
                       ErrorCode::NotAllowed);
        QVERIFY_FAILED(f.as(u"eva"_s).changePassword(u"eva"_s, secret("short"), eva->privateKey), ErrorCode::Usage);
        QVERIFY_RESULT(f.login(u"eva"_s, "new password"));
    }

    void aResetPasswordVoidsWhatIsRemembered()
    {
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("password of eva")));
        const auto eva = f.login(u"eva"_s, "password of eva");
        QVERIFY_RESULT(f.asAna().changePassword(u"eva"_s, secret("set by ana"), f.session.privateKey));
        QVERIFY_FAILED(f.login(u"eva"_s, "password of eva"), ErrorCode::WrongPassword);
        QVERIFY_FAILED(loginWithPrivateKey(f.folder(), u"eva"_s, eva->privateKey, f.clock), ErrorCode::WrongPassword);
        QVERIFY_RESULT(f.login(u"eva"_s, "set by ana"));
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
        QCOMPARE(actionsLogged(*f.writer).last(), u"password_reset eva by ana"_s);
    }

    void aForgottenPasswordIsReplacedByRecovery()
    {
        const test::WorkspaceFixture f;
        const auto recovered =
            loginWithRecoveryCode(f.folder(), u"ana"_s, f.made.recoveryCode.text().toUtf8(), f.clock);
        QVERIFY_RESULT(recovered);
        QVERIFY_RESULT(f.as(u"ana"_s, true).changePassword(u"ana"_s, secret("remembered now"), recovered->privateKey));
        QVERIFY_RESULT(f.login(u"ana"_s, "remembered now"));
        const auto renewed = f.as(u"ana"_s, true).renewRecoveryCode();
        QVERIFY_RESULT(renewed);
        QVERIFY_RESULT(loginWithRecoveryCode(f.folder(), u"ana"_s, renewed->text().toUtf8(), f.clock));
        QVERIFY_FAILED(loginWithRecoveryCode(f.folder(), u"ana"_s, f.made.recoveryCode.text().toUtf8(), f.clock),
                       ErrorCode::WrongPassword);
    }

    void apiAccountsHaveNoPassword()
    {
        const test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().issueToken(u"robot"_s, {}));
        QVERIFY_FAILED(f.asAna().changePassword(u"robot"_s, secret("password of robot"), SecretBytes()),
                       ErrorCode::Conflict);
        QVERIFY_FAILED(f.login(u"robot"_s, "password of robot"), ErrorCode::WrongPassword);
    }

    void aDisabledPersonIsOut()
    {
        test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        const auto token = f.asAna().issueToken(u"eva"_s, {});
        const auto eva = f.login(u"eva"_s, "password of eva");
        QVERIFY_RESULT(eva);
        const QString oldStore = f.session.storePath;

        auto disabled = f.asAna().disable(u"eva"_s);
        QVERIFY_RESULT(disabled);
        QVERIFY(disabled->has_value());
        f.follow(std::move(**disabled));
        QVERIFY_FAILED(f.login(u"eva"_s, "password of eva"), ErrorCode::WrongPassword);
        QVERIFY_FAILED(loginWithPrivateKey(f.folder(), u"eva"_s, eva->privateKey, f.clock), ErrorCode::WrongPassword);
        QVERIFY_FAILED(findByToken(*f.writer, token->token.toLatin1(), f.clock.nowMs()), ErrorCode::WrongPassword);
        // Eva's old data key opens nothing that is in force.
        QVERIFY(!QFile::exists(oldStore));
        QVERIFY_FAILED(store::Connection::open(f.session.storePath, eva->dataKey, store::OpenMode::QueryOnly),
                       ErrorCode::StoreDamaged);
        QVERIFY_FAILED(loadWorkspace(f.folder())->authenticate(eva->dataKey), ErrorCode::StoreDamaged);

        const auto ana = f.login(u"ana"_s, "password of ana");
        QVERIFY_RESULT(ana);
        QVERIFY(ana->dataKey == f.session.dataKey);
        QVERIFY(f.asAna().list()->last().isDisabled());
        QCOMPARE(actionsLogged(*f.writer).last(), u"disabled eva by ana"_s);
        QVERIFY_FAILED(f.asAna().disable(u"eva"_s), ErrorCode::Conflict);
        QVERIFY_FAILED(f.asAna().changePassword(u"eva"_s, secret("back again"), SecretBytes()), ErrorCode::Conflict);
        QVERIFY_FAILED(f.asAna().setRole(u"eva"_s, Role::Viewer), ErrorCode::Conflict);
    }

    void tokensInForceAreListedWithoutSecrets()
    {
        test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        QVERIFY_RESULT(f.asAna().addApiAccount(u"robot"_s, Role::Viewer, 3, Scope::Read));
        QVERIFY_RESULT(f.asAna().issueToken(u"robot"_s, {}));
        const auto gone = f.asAna().addApiAccount(u"gone"_s, Role::Editor, {});
        QVERIFY_RESULT(gone);
        QVERIFY_RESULT(f.asAna().revokeTokens(u"gone"_s));
        const auto used = f.asAna().issueToken(u"eva"_s, 1, {Scope::Read, Scope::Import});
        QVERIFY_RESULT(used);
        QVERIFY_RESULT(noteTokenUsed(*f.writer, used->token.toLatin1(), f.clock.nowMs() + 5));

        const auto tokens = f.asAna().listTokens();
        QVERIFY_RESULT(tokens);
        QCOMPARE(tokens->size(), 3);
        QCOMPARE(tokens->first().account, u"eva"_s);
        QVERIFY(tokens->first().kind == AccountKind::Person && tokens->first().role == Role::Editor);
        QCOMPARE(tokens->first().scopes, u"read import"_s);
        QCOMPARE(tokens->first().lastUsedMs, std::optional<qint64>(f.clock.nowMs() + 5));
        QCOMPARE(tokens->first().expiresMs, std::optional<qint64>(f.clock.nowMs() + 24LL * 3600 * 1000));
        QCOMPARE(tokens->last().account, u"robot"_s);
        QVERIFY(tokens->last().kind == AccountKind::Api && !tokens->last().lastUsedMs);
        f.clock.advance(25LL * 3600 * 1000);
        QCOMPARE(f.asAna().listTokens()->size(), 2);
        QVERIFY_FAILED(f.as(u"eva"_s).listTokens(), ErrorCode::NotAllowed);
    }

    void everyChangeIsLogged()
    {
        test::WorkspaceFixture f;
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        QVERIFY_RESULT(f.asAna().setRole(u"eva"_s, Role::Viewer));
        QVERIFY_RESULT(f.asAna().changePassword(u"eva"_s, secret("set by ana"), SecretBytes()));
        QVERIFY_RESULT(f.asAna().issueToken(u"robot"_s, 3));
        QVERIFY_RESULT(f.asAna().revokeTokens(u"robot"_s));
        QVERIFY_RESULT(f.asAna().renewRecoveryCode());
        auto rotated = f.asAna().rotateKey();
        QVERIFY_RESULT(rotated);
        f.follow(std::move(*rotated));
        QVERIFY_RESULT(f.asAna().disable(u"robot"_s));
        QCOMPARE(actionsLogged(*f.writer),
                 (QStringList{u"workspace_created ana by ana"_s, u"added eva by ana"_s, u"role_changed eva by ana"_s,
                              u"password_reset eva by ana"_s, u"added robot by ana"_s, u"token_issued robot by ana"_s,
                              u"tokens_revoked robot by ana"_s, u"recovery_code_renewed ana by ana"_s,
                              u"key_rotated ana by ana"_s, u"disabled robot by ana"_s}));
        QCOMPARE(*store::verifyLog(*f.writer), QString());
    }

    void aChangeThatCannotBeLoggedIsNone()
    {
        const test::WorkspaceFixture f;
        const auto before = security::keySlotsToJson(*loadWorkspace(f.folder()));
        QVERIFY_RESULT(f.writer->executeScript(
            u"CREATE TRIGGER refuse BEFORE INSERT ON log BEGIN SELECT raise(ABORT, 'no'); END"_s));
        QVERIFY(!f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        QVERIFY(!f.asAna().changePassword(u"ana"_s, secret("new password"), f.session.privateKey));
        QVERIFY(!f.asAna().issueToken(u"robot"_s, {}));
        QVERIFY(!f.asAna().rotateKey());
        QVERIFY(!f.writer->inTransaction());
        QCOMPARE(f.asAna().list()->size(), 1);
        QCOMPARE(security::keySlotsToJson(*loadWorkspace(f.folder())), before);
        QVERIFY(!QFile::exists(f.file(u"store-2.db"_s)));
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }

    void keySlotsGoBackWhenTheCommitFails()
    {
        const test::WorkspaceFixture f;
        // A reference to nobody that SQLite checks no sooner than at the commit.
        QVERIFY_RESULT(f.writer->executeScript(
            u"CREATE TABLE late (name TEXT REFERENCES accounts (name) DEFERRABLE INITIALLY DEFERRED);"
            "CREATE TRIGGER refuse AFTER INSERT ON log BEGIN INSERT INTO late VALUES ('nobody'); END"_s));
        QVERIFY(!f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        QVERIFY(!f.asAna().changePassword(u"ana"_s, secret("new password"), f.session.privateKey));
        QVERIFY(!f.writer->inTransaction());
        QCOMPARE(loadWorkspace(f.folder())->accounts(), QStringList{u"ana"_s});
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
    }

    void keySlotsThatCannotBeWrittenChangeNothing()
    {
        const test::WorkspaceFixture f;
        // What the durable write would create first is a folder.
        QVERIFY(QDir(f.folder()).mkdir(u"keyslots.json.new"_s));
        QVERIFY(!f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
        QVERIFY(!f.asAna().rotateKey());
        QCOMPARE(f.asAna().list()->size(), 1);
        QVERIFY(!QFile::exists(f.file(u"store-2.db"_s)));
        QVERIFY_RESULT(f.login(u"ana"_s, "password of ana"));
        QVERIFY(QDir(f.folder()).rmdir(u"keyslots.json.new"_s));
        QVERIFY_RESULT(f.asAna().addPerson(u"eva"_s, Role::Editor, secret("password of eva")));
    }

    void alteredKeySlotsAreNotBuiltOn()
    {
        const test::WorkspaceFixture f;
        auto content = loadWorkspace(f.folder())->content();
        content.entries[0].publicKey = security::publicKeyOf(security::makePrivateKey());
        QVERIFY_RESULT(security::saveKeySlots(security::KeySlots(content), keySlotsPath(f.folder())));
        QVERIFY_FAILED(f.asAna().rotateKey(), ErrorCode::StoreDamaged);
        QVERIFY_FAILED(f.asAna().addPerson(u"eva"_s, Role::Viewer, secret("password of eva")), ErrorCode::StoreDamaged);
    }
};

QTEST_GUILESS_MAIN(TestAccountService)
#include "tst_accountservice.moc"
