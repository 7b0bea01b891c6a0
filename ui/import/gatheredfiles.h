// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

namespace globant::ui {

// What a person dropped, pasted or chose, as files that can be imported.
struct GatheredFiles
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::GatheredFiles)

public:
    // `given`: paths of files, which are taken as they are; of folders, of which the CSV files are taken (not those of
    // folders within); and addresses of elsewhere, which are left out.
    static GatheredFiles from(const QStringList& given);

    QStringList paths;
    QStringList leftOut; // a sentence for each of those left out, and what to do
};

} // namespace globant::ui
