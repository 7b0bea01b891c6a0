// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace globant::security {

// Keeps this process's memory out of core dumps and out of reach of debuggers of the same user. To be called first
// thing in main(). Does nothing in sanitizer builds, whose leak checker attaches as a debugger does. True: protected.
bool protectProcess();

} // namespace globant::security
