// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <vector>

namespace globant::cli {

// The commands under one, in the order they were added; CLI11 counts groups of options, which have no name, among them.
std::vector<const CLI::App*> commandsOf(const CLI::App& command);

// A command's own options and arguments, those of its groups behind them.
std::vector<const CLI::Option*> optionsOf(const CLI::App& command);

} // namespace globant::cli
