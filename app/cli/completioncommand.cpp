// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/exitstatus.h"

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

// The words that may follow a command: its subcommands, its options, and the values of options that have a fixed set.
QStringList wordsOf(const CLI::App& command)
{
    QStringList words;
    for (const CLI::App* child : command.get_subcommands({}))
        words.append(QString::fromStdString(child->get_name()));
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames())
            words.append(u"--"_s + QString::fromStdString(name));
    }
    return words;
}

void appendCases(const CLI::App& command, const QString& path, QString& out)
{
    out += u"        '%1') words='%2' ;;\n"_s.arg(path, wordsOf(command).join(u' '));
    for (const CLI::App* child : command.get_subcommands({}))
        appendCases(*child, (path + u' ' + QString::fromStdString(child->get_name())).trimmed(), out);
}

// Options whose argument is not the name of a file, so that the word behind them is not taken for a command.
QString bashCompletion(const CLI::App& root)
{
    QString cases;
    appendCases(root, QString(), cases);
    QStringList globalOptions;
    for (const QString& word : wordsOf(root)) {
        if (word.startsWith("--"_L1))
            globalOptions.append(word);
    }
    return uR"(# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for globant-data-cli, made by `globant-data-cli completion bash`.
_globant_data_cli() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} path='' words='' i word
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case "$word" in
        --json | --dry-run | --yes) ;;
        --*) ((i++)) ;;
        *) _globant_data_cli_words "${path:+$path }$word" && [ -n "$words" ] && path="${path:+$path }$word" ;;
        esac
    done
    case "$previous" in
    --on-duplicate) COMPREPLY=($(compgen -W 'update skip reject' -- "$current")); return ;;
    --role) COMPREPLY=($(compgen -W 'administrator editor viewer' -- "$current")); return ;;
    --workspace) COMPREPLY=($(compgen -d -- "$current")); return ;;
    --*file | --rejects) COMPREPLY=($(compgen -f -- "$current")); return ;;
    esac
    _globant_data_cli_words "$path"
    if [[ $current == -* || $path != import* && $path != 'imports retry' ]]; then
        COMPREPLY=($(compgen -W "$words %1" -- "$current"))
    else
        COMPREPLY=($(compgen -f -- "$current"))
    fi
}

_globant_data_cli_words() {
    words=''
    case "$1" in
%2    esac
}

complete -o filenames -F _globant_data_cli globant-data-cli
)"_s.arg(globalOptions.join(u' '), cases);
}

} // namespace

void addCompletionCommand(CommandLine& line)
{
    const auto shell = std::make_shared<std::string>();
    CLI::App* command =
        line.add(line.root(), "completion", "Prints the completion script of a shell", "completion bash");
    command->add_option("shell", *shell, "The shell")->required()->check(CLI::IsMember({"bash"}))->type_name("SHELL");
    // The option writes to `shell` when it is parsed, so it lives as long as the command.
    line.onChosen(command, [&line, shell](const CommandContext& context) -> Result<int> {
        context.terminal.print(bashCompletion(*line.root()).trimmed());
        return Done;
    });
}

} // namespace globant::cli
