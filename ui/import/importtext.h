// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importjob.h"
#include "core/ingest/preview.h"

#include <QCoreApplication>

namespace globant::ui {

class ImportMeter;

// What the import page says about files and counts, in a person's words.
class ImportText
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::ImportText)

public:
    // "1,929 rows added. 70 rows were not imported."
    static QString done(const ingest::RowCounts& counts);
    // Why a file cannot be imported as it stands, and what to do on the page.
    static QString problem(const Error& error, const ingest::FilePreview* preview);
    static QString delimiter(char delimiter);
    static QString encoding(ingest::Encoding encoding);
    // "12 seconds left"; empty where that cannot be told.
    static QString timeLeft(double seconds);
    // One line on the file that is imported now: where it stands, and how long it takes where that can be told.
    static QString state(const ImportMeter& meter);
    static QString phase(ingest::ImportProgress::Phase phase);
    static QString column(const ingest::FilePreview& preview, int column);
};

} // namespace globant::ui
