// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/terminal.h"
#include "app/cli/workspaceaccess.h"
#include "core/common/clock.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>

namespace globant::cli {

// What a command runs with.
struct CommandContext
{
    const Terminal& terminal;
    const AccessOptions& access;
    const Clock& clock;
};

// Answers the exit status, or the error that becomes one.
using Command = std::function<Result<int>(const CommandContext&)>;

// The tree of commands and what was chosen from it.
class CommandLine
{
public:
    CommandLine();

    // Parses; on --help, --version or a mistake the status to leave with, having printed what is due.
    std::optional<int> parse(int argc, char** argv);

    bool json() const { return m_json; }
    const AccessOptions& access() const { return m_access; }
    const Command& chosen() const { return m_chosen; }

    // For the files that add commands: a command under `parent`, with its description and an example for --help.
    CLI::App* add(CLI::App* parent, const std::string& name, const std::string& description,
                  const std::string& example = {});
    // What `command` does when it is the one given.
    void onChosen(CLI::App* command, Command action);
    CLI::App* root() { return &m_app; }

private:
    CLI::App m_app;
    bool m_json = false;
    std::string m_workspace;
    std::string m_user;
    std::string m_passwordFile;
    std::string m_recoveryCodeFile;
    AccessOptions m_access;
    Command m_chosen;
};

void addInitCommand(CommandLine& line);
void addImportCommand(CommandLine& line);
void addImportsCommands(CommandLine& line);
void addMetricsCommands(CommandLine& line);
void addTablesCommands(CommandLine& line);
void addRowsCommands(CommandLine& line);
void addAccountsCommands(CommandLine& line);
void addPrivacyCommands(CommandLine& line);
void addCheckCommand(CommandLine& line);
void addServeCommand(CommandLine& line);
void addWatchCommand(CommandLine& line);
void addBackupCommands(CommandLine& line);
void addScheduleCommand(CommandLine& line, CLI::App* backups);   // under "backup"
void addBackupRunCommands(CommandLine& line, CLI::App* backups); // the same
void addAvroCommands(CommandLine& line);
void addAvroImportCommand(CommandLine& line, CLI::App* avro);     // under "avro"
void addTablesExportCommand(CommandLine& line, CLI::App* tables); // under "tables"
void addRestoreCommands(CommandLine& line, CLI::App* backups);    // under "backup"
void addCompletionCommand(CommandLine& line);
void addManualCommand(CommandLine& line);

} // namespace globant::cli
