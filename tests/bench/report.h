// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/measurement.h"

#include <QJsonObject>
#include <QList>

namespace globant::bench {

// Medians over the runs, and each run's own figures, as a table for people. `runs` is not empty.
QString reportText(const Dataset& data, const QList<Figures>& runs, const QString& remark);

// {"rows", "bytes", "shape", "remark", "median": {...}, "runs": [{...}]}; times in seconds, memory in MiB; null: not
// measured.
QJsonObject reportJson(const Dataset& data, const QList<Figures>& runs, const QString& remark);

} // namespace globant::bench
