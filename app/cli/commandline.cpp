// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/exitstatus.h"

#include <QCoreApplication>

#include <iostream>
#include <sstream>

namespace globant::cli {

using namespace Qt::StringLiterals;

CommandLine::CommandLine()
    : m_app("Globant Data: hiring data from CSV files to metrics, in an encrypted workspace.", "globant-data-cli")
{
    m_app.require_subcommand(1);
    m_app.fallthrough(); // the options below may stand behind the command too
    m_app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString());
    m_app.set_help_flag("-h,--help", "Print this help and exit");
    m_app.add_option("--workspace", m_workspace, "The workspace's folder")
        ->type_name("DIR")
        ->envname("GLOBANT_DATA_WORKSPACE");
    m_app.add_option("--user", m_user, "The account; default: the only one, or the system user's name")
        ->type_name("NAME");
    m_app
        .add_option("--password-file", m_passwordFile,
                    "File that holds the password (one newline at its end is not part of it); - reads standard input")
        ->type_name("FILE")
        ->envname("GLOBANT_DATA_PASSWORD_FILE");
    m_app
        .add_option("--recovery-code-file", m_recoveryCodeFile,
                    "File with the workspace's recovery code, instead of a password")
        ->type_name("FILE");
    m_app.add_flag("--json", m_json, "Print one JSON document on standard output");
    m_app.footer(
        "Exit status: 0 done, 1 error, 2 usage, 3 done but rows were rejected, 4 wrong password or not allowed,\n"
        "5 a file cannot be read or used, 6 the store is damaged, busy or full, 130 cancelled.\n"
        "Example: globant-data-cli import departments.csv jobs.csv hired_employees.csv");
    addInitCommand(*this);
    addImportCommand(*this);
    addImportsCommands(*this);
    addMetricsCommands(*this);
    addTablesCommands(*this);
    addRowsCommands(*this);
    addAccountsCommands(*this);
    addPrivacyCommands(*this);
    addCheckCommand(*this);
    addServeCommand(*this);
    addWatchCommand(*this);
    addAvroCommands(*this);
    addBackupCommands(*this);
    addCompletionCommand(*this);
    addManualCommand(*this);
}

CLI::App* CommandLine::add(CLI::App* parent, const std::string& name, const std::string& description,
                           const std::string& example)
{
    CLI::App* command = parent->add_subcommand(name, description);
    if (!example.empty())
        command->footer("Example: globant-data-cli " + example);
    return command;
}

void CommandLine::onChosen(CLI::App* command, Command action)
{
    command->callback([this, action = std::move(action)] { m_chosen = action; });
}

std::optional<int> CommandLine::parse(int argc, char** argv)
{
    try {
        m_app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        std::ostringstream out;
        std::ostringstream wrong;
        const int code = m_app.exit(error, out, wrong);
        std::cout << out.str();
        if (code == 0) // --help, --version
            return Done;
        const QString message = QString::fromStdString(wrong.str()).trimmed();
        if (m_json)
            Terminal(true).printError({ErrorCode::Usage, message});
        else
            std::cerr << message.toStdString() << '\n';
        return UsageError;
    }
    m_access = {QString::fromStdString(m_workspace), QString::fromStdString(m_user),
                QString::fromStdString(m_passwordFile), QString::fromStdString(m_recoveryCodeFile)};
    return std::nullopt;
}

} // namespace globant::cli
