// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importjob.h"

namespace globant::cli {

// A line on standard error that overwrites itself, where that is a terminal; nothing otherwise.
class ProgressLine
{
public:
    ProgressLine();
    ~ProgressLine();
    Q_DISABLE_COPY_MOVE(ProgressLine)

    // From the thread that imports.
    void show(const ingest::ImportProgress& progress);

private:
    bool m_terminal;
    bool m_shown = false;
};

// "hired_employees.csv  1,200,000 rows  58.2 of 247.0 MB  2,100,000 rows/s  4 s left".
QString progressText(const ingest::ImportProgress& progress);

} // namespace globant::cli
