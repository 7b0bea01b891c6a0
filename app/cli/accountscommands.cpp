// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/secretsource.h"
#include "core/accounts/accountservice.h"
#include "core/common/timestamp.h"
#include "core/security/qtkeychainstore.h"

#include <QJsonArray>
#include <QJsonObject>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

struct AccountArguments
{
    std::string name;
    std::string role;
    std::string newPasswordFile;
    std::optional<int> expires;
    std::vector<std::string> scopes; // empty: all

    QString account() const { return QString::fromStdString(name); }
};
using Arguments = std::shared_ptr<AccountArguments>;

// Runs `work`, a callable Result<T>(const AccountService&), on the writer's thread of an opened workspace.
template <class Work>
auto withService(const CommandContext& context, const QString& command, Work work)
    -> std::invoke_result_t<Work, const accounts::AccountService&, const OpenWorkspace&>
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace,
                      openForWriting(context.access, context.clock, u"accounts "_s + command));
    return workspace.store->writer().runNow([&](const store::Connection& connection) {
        const accounts::AccountService service({workspace.folder,
                                                connection,
                                                workspace.session.dataKey,
                                                workspace.lock.get(),
                                                {workspace.session.account, workspace.session.byRecovery},
                                                context.clock,
                                                {}});
        return work(service, workspace);
    });
}

Result<accounts::Role> roleOf(const AccountArguments& arguments)
{
    return accounts::roleFromName(QString::fromStdString(arguments.role));
}

Result<accounts::Scopes> scopesOf(const AccountArguments& arguments)
{
    QStringList names;
    for (const std::string& name : arguments.scopes)
        names.append(QString::fromStdString(name));
    return names.isEmpty() ? accounts::kAllScopes : accounts::scopesFromNames(names);
}

Result<SecretBytes> newPassword(const AccountArguments& arguments)
{
    return arguments.newPasswordFile.empty() ? promptNewPassword()
                                             : readSecretFile(QString::fromStdString(arguments.newPasswordFile));
}

// A change that answers nothing but that it is done.
Result<int> printDone(const CommandContext& context, const QString& account, const QString& sentence)
{
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(QJsonObject{{u"account"_s, account}, {u"done"_s, true}}));
    else
        context.terminal.print(sentence);
    return Done;
}

Result<int> listAccounts(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
    const accounts::AccountService service({workspace.folder,
                                            *connection,
                                            workspace.session.dataKey,
                                            nullptr,
                                            {workspace.session.account, workspace.session.byRecovery},
                                            context.clock,
                                            {}});
    GLOBANT_TRY_VALUE(const auto list, service.list());
    QJsonArray array;
    QList<QStringList> rows;
    for (const accounts::Account& account : list) {
        const auto time = [](const std::optional<qint64>& ms) { return ms ? formatTimestamp(*ms) : QString(); };
        const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        array.append(QJsonObject{{u"name"_s, account.name},
                                 {u"kind"_s, accounts::accountKindName(account.kind)},
                                 {u"role"_s, accounts::roleName(account.role)},
                                 {u"user_code"_s, account.userCode},
                                 {u"created_at"_s, formatTimestamp(account.createdMs)},
                                 {u"disabled_at"_s, orNull(time(account.disabledMs))},
                                 {u"has_token"_s, account.hasToken},
                                 {u"token_expires_at"_s, orNull(time(account.tokenEndsMs))}});
        const QString token = account.tokenEndsMs ? u"until "_s + time(account.tokenEndsMs)
                              : account.hasToken  ? u"yes"_s
                                                  : QString();
        rows.append({account.name, accounts::accountKindName(account.kind), accounts::roleName(account.role),
                     formatTimestamp(account.createdMs), time(account.disabledMs), token});
    }
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(array));
    else
        context.terminal.printTable({u"name"_s, u"kind"_s, u"role"_s, u"created"_s, u"disabled"_s, u"token"_s}, rows,
                                    {});
    return Done;
}

Result<int> addAccount(const CommandContext& context, const AccountArguments& arguments)
{
    GLOBANT_TRY_VALUE(const accounts::Role role, roleOf(arguments));
    GLOBANT_TRY_VALUE(const SecretBytes password, newPassword(arguments));
    GLOBANT_TRY(withService(context, u"add"_s, [&](const auto& service, const OpenWorkspace&) {
        return service.addPerson(arguments.account(), role, password);
    }));
    return printDone(context, arguments.account(),
                     u"\"%1\" can log in now, as %2."_s.arg(arguments.account(), accounts::roleName(role)));
}

Result<int> setRole(const CommandContext& context, const AccountArguments& arguments)
{
    GLOBANT_TRY_VALUE(const accounts::Role role, roleOf(arguments));
    GLOBANT_TRY(withService(context, u"role"_s, [&](const auto& service, const OpenWorkspace&) {
        return service.setRole(arguments.account(), role);
    }));
    return printDone(context, arguments.account(),
                     u"\"%1\" is %2 now."_s.arg(arguments.account(), accounts::roleName(role)));
}

Result<int> setPassword(const CommandContext& context, const AccountArguments& arguments)
{
    GLOBANT_TRY_VALUE(const SecretBytes password, newPassword(arguments));
    QString account = arguments.account();
    GLOBANT_TRY(withService(context, u"password"_s, [&](const auto& service, const OpenWorkspace& workspace) {
        if (account.isEmpty())
            account = workspace.session.account;
        return service.changePassword(account, password, workspace.session.privateKey);
    }));
    return printDone(context, account, u"The password of \"%1\" is changed."_s.arg(account));
}

Result<int> issueToken(const CommandContext& context, const AccountArguments& arguments)
{
    GLOBANT_TRY_VALUE(const accounts::IssuedToken issued,
                      withService(context, u"token"_s,
                                  [&](const auto& service, const OpenWorkspace&) -> Result<accounts::IssuedToken> {
                                      GLOBANT_TRY_VALUE(const accounts::Scopes scopes, scopesOf(arguments));
                                      if (arguments.role.empty())
                                          return service.issueToken(arguments.account(), arguments.expires, scopes);
                                      GLOBANT_TRY_VALUE(const accounts::Role role, roleOf(arguments));
                                      return service.addApiAccount(arguments.account(), role, arguments.expires,
                                                                   scopes);
                                  }));
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(QJsonObject{
            {u"user_name"_s, issued.account}, {u"user_code"_s, issued.userCode}, {u"token"_s, issued.token}}));
        return Done;
    }
    context.terminal.print(
        u"Account: %1\nCode:    %2\nToken:   %3"_s.arg(issued.account, issued.userCode, issued.token));
    context.terminal.print(u"The token is not shown again. Whoever has it acts as \"%1\"."_s.arg(issued.account));
    return Done;
}

Result<int> revokeTokens(const CommandContext& context, const AccountArguments& arguments)
{
    GLOBANT_TRY_VALUE(const qint64 count,
                      withService(context, u"revoke"_s, [&](const auto& service, const OpenWorkspace&) {
                          return service.revokeTokens(arguments.account());
                      }));
    return printDone(context, arguments.account(),
                     u"%1 tokens of \"%2\" are revoked."_s.arg(QString::number(count), arguments.account()));
}

Result<int> disable(const CommandContext& context, const AccountArguments& arguments)
{
    GLOBANT_TRY(withService(context, u"disable"_s, [&](const auto& service, const OpenWorkspace&) {
        return service.disable(arguments.account());
    }));
    return printDone(context, arguments.account(), u"\"%1\" is disabled."_s.arg(arguments.account()));
}

Result<int> rotateKey(const CommandContext& context)
{
    GLOBANT_TRY(withService(context, u"rotate-key"_s,
                            [](const auto& service, const OpenWorkspace&) { return service.rotateKey(); }));
    return printDone(context, {}, u"The store is encrypted under a new key."_s);
}

Result<int> renewRecoveryCode(const CommandContext& context)
{
    GLOBANT_TRY_VALUE(const security::RecoveryCode code,
                      withService(context, u"recovery-code"_s, [](const auto& service, const OpenWorkspace&) {
                          return service.renewRecoveryCode();
                      }));
    if (context.terminal.json())
        context.terminal.print(QJsonDocument(QJsonObject{{u"recovery_code"_s, code.text()}}));
    else
        context.terminal.print(
            u"Recovery code: %1\nThe old one opens nothing any more. This one is not shown again."_s.arg(code.text()));
    return Done;
}

// Keeps the account's private key in the desktop's keychain, or takes it out.
Result<int> remember(const CommandContext& context, bool keep)
{
    GLOBANT_TRY_VALUE(const OpenWorkspace workspace, openForReading(context.access, context.clock));
    const accounts::Session& session = workspace.session;
    if (keep && session.privateKey.isEmpty())
        return fail(ErrorCode::Usage, u"Log in with the password, not with the recovery code, to be remembered."_s);
    security::QtKeychainStore keychain;
    const QString key = security::secretKey(session.workspaceId, session.account);
    GLOBANT_TRY(security::waitForAnswer<void>([&](QObject* owner, auto answer) {
        if (keep)
            keychain.write(key, session.privateKey, owner, std::move(answer));
        else
            keychain.remove(key, owner, std::move(answer));
    }));
    return printDone(context, session.account,
                     keep ? u"This computer's keychain opens the workspace for \"%1\" now."_s.arg(session.account)
                          : u"This computer's keychain has nothing of \"%1\" any more."_s.arg(session.account));
}

} // namespace

void addAccountsCommands(CommandLine& line)
{
    CLI::App* accounts = line.add(line.root(), "accounts", "Accounts, roles, passwords, tokens and keys");
    accounts->require_subcommand(1);

    const auto addNamed = [&](const char* name, const char* description, const char* example, bool nameRequired,
                              auto action) {
        const auto arguments = std::make_shared<AccountArguments>();
        CLI::App* command = line.add(accounts, name, description, example);
        command->add_option("name", arguments->name, "The account")->required(nameRequired)->type_name("NAME");
        line.onChosen(command,
                      [arguments, action](const CommandContext& context) { return action(context, *arguments); });
        return std::pair(command, arguments);
    };
    const auto addRole = [](const std::pair<CLI::App*, Arguments>& command, const char* name, bool required) {
        std::vector<std::string> names;
        for (const accounts::Role role : accounts::kRoles)
            names.push_back(accounts::roleName(role).toStdString());
        command.first->add_option(name, command.second->role, CLI::detail::join(names, ", "))
            ->required(required)
            ->check(CLI::IsMember(names))
            ->type_name("ROLE");
    };
    const auto addPasswordFile = [](const std::pair<CLI::App*, Arguments>& command) {
        command.first
            ->add_option("--new-password-file", command.second->newPasswordFile,
                         "File with the new password; default: asked for")
            ->type_name("FILE");
    };

    line.onChosen(line.add(accounts, "list", "Every account; below administrator, your own", "accounts list"),
                  listAccounts);
    const auto added = addNamed("add", "A person who can log in",
                                "accounts add ben --role editor --new-password-file ben.txt", true, addAccount);
    addRole(added, "--role", true);
    addPasswordFile(added);
    const auto role = addNamed("role", "Changes an account's role", "accounts role ben viewer", true, setRole);
    addRole(role, "role", true);
    const auto token = addNamed("token", "A token for the REST API; a new name becomes an API account",
                                "accounts token payroll --expires 90", true, issueToken);
    token.first->add_option("--expires", token.second->expires, "Days until it expires; default: never")
        ->check(CLI::Range(1, 36500))
        ->type_name("DAYS");
    token.first
        ->add_option("--scope", token.second->scopes,
                     "What the token may be used for: read, import, write, administer; may be given several times; "
                     "default: all that the role allows")
        ->type_name("NAME");
    addRole(token, "--role", false);
    addNamed("revoke", "Revokes every token of an account", "accounts revoke payroll", true, revokeTokens);
    addNamed("disable", "Shuts an account out, and encrypts the store under a new key", "accounts disable ben", true,
             disable);
    addPasswordFile(addNamed("password", "Changes your password, or as administrator somebody's",
                             "accounts password --new-password-file new.txt", false, setPassword));
    line.onChosen(line.add(accounts, "rotate-key", "Encrypts the store under a new key", "accounts rotate-key"),
                  rotateKey);
    line.onChosen(
        line.add(accounts, "recovery-code", "Makes a new recovery code; the old one ends", "accounts recovery-code"),
        renewRecoveryCode);
    line.onChosen(line.add(accounts, "remember",
                           "Keeps your key in this computer's keychain, so that no password is asked for",
                           "accounts remember"),
                  [](const CommandContext& context) { return remember(context, true); });
    line.onChosen(line.add(accounts, "forget", "Takes your key out of this computer's keychain", "accounts forget"),
                  [](const CommandContext& context) { return remember(context, false); });
}

} // namespace globant::cli
