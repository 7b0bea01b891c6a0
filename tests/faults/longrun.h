// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace globant::test {

// GLOBANT_FAULTS=all asks for as many faults as a night has room for.
inline bool isLongRun()
{
    return qgetenv("GLOBANT_FAULTS") == "all";
}

} // namespace globant::test
