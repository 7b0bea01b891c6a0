// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace globant::bench {

// What was measured, by the figure's key (windowbenchreport.cpp has them).
using Samples = QMap<QString, QList<double>>;

struct PartSize
{
    qint64 rows = 0;
    int changes = 0; // of the filter; half as many again steps of scrolling
};

// In the order in which they are measured.
QStringList partNames();

// Measures one part in this process, over the stage in `folder`. Fails, with a sentence that says
// which, where the window does not show what the files call for.
Result<Samples> measurePart(const QString& part, const QString& folder, PartSize size);

} // namespace globant::bench
