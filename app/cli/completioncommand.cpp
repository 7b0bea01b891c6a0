// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commandtree.h"
#include "app/cli/exitstatus.h"

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

// The words that may follow a command: its subcommands, its options, and the values of options that have a fixed set.
QStringList wordsOf(const CLI::App& command)
{
    QStringList words;
    for (const CLI::App* child : commandsOf(command))
        words.append(QString::fromStdString(child->get_name()));
    for (const CLI::Option* option : optionsOf(command)) {
        for (const std::string& name : option->get_lnames())
            words.append(u"--"_s + QString::fromStdString(name));
    }
    return words;
}

void appendCases(const CLI::App& command, const QString& path, QString& out)
{
    out += u"        '%1') words='%2' ;;\n"_s.arg(path, wordsOf(command).join(u' '));
    for (const CLI::App* child : commandsOf(command))
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
        --json | --dry-run | --yes | --once) ;;
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
    if [[ $current == -* || $path != import* && $path != 'imports retry' && $path != watch ]]; then
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

bool takesValue(const CLI::Option& option)
{
    return option.get_items_expected_max() > 0;
}

// zsh runs the script for bash: the words are the same.
QString zshCompletion(const CLI::App& root)
{
    QString script = bashCompletion(root);
    script.replace("# bash completion for globant-data-cli, made by `globant-data-cli completion bash`."_L1,
                   "# zsh completion for globant-data-cli, made by `globant-data-cli completion zsh`."_L1);
    // zsh loads a file of its function path at the first Tab, which is to be answered too.
    return u"#compdef globant-data-cli\nautoload -U +X bashcompinit && bashcompinit\n"_s + script +
           u"[[ ${zsh_eval_context[-1]} == loadautofunc ]] && _bash_complete -o filenames -F _globant_data_cli\n"_s;
}

QString fishQuoted(const std::string& text)
{
    return u'\'' + QString::fromStdString(text).replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

// `above`: the commands that lead here, each of which has been typed.
void appendFish(const CLI::App& command, const QStringList& above, QString& out)
{
    QStringList conditions;
    for (const QString& name : above)
        conditions.append(u"__fish_seen_subcommand_from "_s + name);
    QStringList children;
    for (const CLI::App* child : commandsOf(command))
        children.append(QString::fromStdString(child->get_name()));
    QStringList childConditions = conditions;
    if (above.isEmpty())
        childConditions.append(u"__fish_use_subcommand"_s);
    else if (!children.isEmpty())
        childConditions.append(u"not __fish_seen_subcommand_from "_s + children.join(u' '));
    const auto condition = [](const QStringList& all) {
        return all.isEmpty() ? QString() : u" -n '%1'"_s.arg(all.join("; and "_L1));
    };
    for (const CLI::App* child : commandsOf(command))
        out += u"complete -c globant-data-cli -f%1 -a %2 -d %3\n"_s.arg(condition(childConditions),
                                                                        QString::fromStdString(child->get_name()),
                                                                        fishQuoted(child->get_description()));
    for (const CLI::Option* option : optionsOf(command)) {
        for (const std::string& name : option->get_lnames())
            out += u"complete -c globant-data-cli%1 -l %2%3 -d %4\n"_s.arg(
                condition(conditions), QString::fromStdString(name), takesValue(*option) ? u" -r"_s : QString(),
                fishQuoted(option->get_description()));
    }
    for (const CLI::App* child : commandsOf(command))
        appendFish(*child, above + QStringList(QString::fromStdString(child->get_name())), out);
}

QString fishCompletion(const CLI::App& root)
{
    QString out = uR"(# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for globant-data-cli, made by `globant-data-cli completion fish`.
)"_s;
    appendFish(root, {}, out);
    return out;
}

} // namespace

void addCompletionCommand(CommandLine& line)
{
    const auto shell = std::make_shared<std::string>();
    CLI::App* command =
        line.add(line.root(), "completion", "Prints the completion script of a shell", "completion bash");
    command->add_option("shell", *shell, "bash, zsh or fish")
        ->required()
        ->check(CLI::IsMember({"bash", "zsh", "fish"}))
        ->type_name("SHELL");
    // The option writes to `shell` when it is parsed, so it lives as long as the command.
    line.onChosen(command, [&line, shell](const CommandContext& context) -> Result<int> {
        const CLI::App& root = *line.root();
        const QString script = *shell == "zsh"    ? zshCompletion(root)
                               : *shell == "fish" ? fishCompletion(root)
                                                  : bashCompletion(root);
        context.terminal.print(script.trimmed());
        return Done;
    });
}

} // namespace globant::cli
