// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"
#include "app/cli/secretsource.h"
#include "core/accounts/login.h"
#include "core/accounts/workspace.h"

#include <QJsonObject>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

Result<int> init(const CommandContext& context)
{
    const QString folder = workspaceFolder(context.access);
    const QString user = context.access.user.isEmpty() ? accounts::systemUserName() : context.access.user;
    GLOBANT_TRY_VALUE(const catalog::Catalog catalog, catalog::Catalog::builtIn());
    GLOBANT_TRY_VALUE(const SecretBytes password, context.access.passwordFile.isEmpty()
                                                      ? promptNewPassword()
                                                      : readSecretFile(context.access.passwordFile));
    GLOBANT_TRY_VALUE(
        const accounts::NewWorkspace made,
        accounts::createWorkspace(folder, user, password, security::KdfStrength(), catalog, context.clock));
    const QString code = made.recoveryCode.text();
    if (context.terminal.json()) {
        context.terminal.print(QJsonDocument(
            QJsonObject{{u"workspace"_s, folder}, {u"user"_s, made.session.account}, {u"recovery_code"_s, code}}));
        return Done;
    }
    context.terminal.print(
        u"The workspace \"%1\" is ready; \"%2\" is its administrator."_s.arg(folder, made.session.account));
    context.terminal.print(u"Recovery code: %1"_s.arg(code));
    context.terminal.print(
        u"Print it and keep it in a safe place. It opens the workspace when the password is forgotten, and is not shown again."_s);
    return Done;
}

} // namespace

void addInitCommand(CommandLine& line)
{
    line.onChosen(line.add(line.root(), "init", "Makes a workspace and its first account, an administrator (--user)",
                           "--user ana --workspace ~/hires init"),
                  init);
}

} // namespace globant::cli
