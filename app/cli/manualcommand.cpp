// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"
#include "app/cli/commandtree.h"
#include "app/cli/exitstatus.h"

#include <QCoreApplication>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

// Text as man(7) has it: hyphens that can be copied, and no line that is taken for a request.
QString escaped(const std::string& text)
{
    QString out = QString::fromStdString(text);
    out.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1);
    if (out.startsWith(u'.') || out.startsWith(u'\''))
        out.prepend("\\&"_L1);
    return out.replace("\n."_L1, "\n\\&."_L1).replace("\n'"_L1, "\n\\&'"_L1);
}

QString optionName(const CLI::Option& option)
{
    const bool positional = !option.nonpositional();
    QString name = escaped(positional ? option.get_name(true) : option.get_name(false, true));
    name.replace(u',', ", "_L1);
    if (positional)
        return u"\\fI%1\\fR"_s.arg(
            escaped(option.get_type_name().empty() ? option.get_name() : option.get_type_name()));
    const bool takesValue = option.get_items_expected_max() > 0;
    return u"\\fB%1\\fR"_s.arg(name) + (takesValue ? u" \\fI%1\\fR"_s.arg(escaped(option.get_type_name())) : QString());
}

QString optionTexts(const CLI::App& command)
{
    QString out;
    for (const CLI::Option* option : optionsOf(command)) {
        if (option != command.get_help_ptr())
            out += u".TP\n%1\n%2\n"_s.arg(optionName(*option), escaped(option->get_description()));
    }
    return out;
}

// "backup create [FILE]": what there is to be given, in the order of the help.
QString commandLine(const CLI::App& command, const QString& path)
{
    QString line = u"\\fB%1\\fR"_s.arg(path);
    for (const CLI::Option* option : optionsOf(command)) {
        if (!option->nonpositional()) {
            const QString name = optionName(*option);
            line += u' ' + (option->get_required() ? name : u'[' + name + u']');
        }
    }
    return line;
}

void appendCommands(const CLI::App& command, const QString& path, QString& out)
{
    const auto children = commandsOf(command);
    if (children.empty()) {
        out += u".SS %1\n%2\n"_s.arg(commandLine(command, path), escaped(command.get_description()) + u'.');
        out += optionTexts(command);
        if (!command.get_footer().empty())
            out += u".PP\n%1\n"_s.arg(escaped(command.get_footer()));
    }
    for (const CLI::App* child : children)
        appendCommands(*child, (path + u' ' + QString::fromStdString(child->get_name())).trimmed(), out);
}

// man(7), made from the tree of commands.
QString manualPage(const CLI::App& root)
{
    QString commands;
    appendCommands(root, QString(), commands);
    return uR"(.\" SPDX-License-Identifier: GPL-3.0-or-later
.\" Made by `globant-data-cli manual`.
.TH GLOBANT\-DATA\-CLI 1 "" "globant\-data %1" "User Commands"
.SH NAME
globant\-data\-cli \- hiring data from CSV files to metrics, in an encrypted workspace
.SH SYNOPSIS
.B globant\-data\-cli
[\fIOPTION\fR]... \fICOMMAND\fR [\fIARGUMENT\fR]...
.SH DESCRIPTION
Imports departments, jobs and hires from CSV files into an encrypted workspace, accounts for every row, and answers who
was hired where and when. It works on the same workspaces as the window,
.BR globant\-data (1).
.SH OPTIONS
They may stand before the command or behind it.
%2.SH COMMANDS
%3.SH EXIT STATUS
.TP
0
all done
.TP
1
an error not listed here
.TP
2
usage
.TP
3
done, but rows were rejected
.TP
4
wrong password, or not allowed
.TP
5
a file cannot be read or used
.TP
6
the store is damaged, busy or full
.TP
130
cancelled
.SH ENVIRONMENT
.TP
.B GLOBANT_DATA_WORKSPACE
the workspace's folder, where
.B \-\-workspace
is not given
.TP
.B GLOBANT_DATA_PASSWORD_FILE
the file with the password, where
.B \-\-password\-file
is not given
.SH FILES
.TP
.I ~/.local/share/globant\-data
the workspace, unless another is chosen: the encrypted store, its key slots, and backups
.SH SEE ALSO
.BR globant\-data (1)
)"_s.arg(escaped(QCoreApplication::applicationVersion().toStdString()), optionTexts(root), commands);
}

} // namespace

void addManualCommand(CommandLine& line)
{
    CLI::App* command =
        line.add(line.root(), "manual", "Prints this program's manual page, for man", "manual | man -l -");
    line.onChosen(command, [&line](const CommandContext& context) -> Result<int> {
        context.terminal.print(manualPage(*line.root()).trimmed());
        return Done;
    });
}

} // namespace globant::cli
