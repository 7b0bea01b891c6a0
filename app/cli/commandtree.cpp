// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandtree.h"

namespace globant::cli {

std::vector<const CLI::App*> commandsOf(const CLI::App& command)
{
    return command.get_subcommands([](const CLI::App* child) { return !child->get_name().empty(); });
}

std::vector<const CLI::Option*> optionsOf(const CLI::App& command)
{
    std::vector<const CLI::Option*> options = command.get_options();
    for (const CLI::App* group :
         command.get_subcommands([](const CLI::App* child) { return child->get_name().empty(); })) {
        for (const CLI::Option* option : group->get_options()) {
            if (option != group->get_help_ptr()) // inherited
                options.push_back(option);
        }
    }
    return options;
}

} // namespace globant::cli
