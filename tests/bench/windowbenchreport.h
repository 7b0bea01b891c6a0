// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/windowbenchparts.h"

#include <QJsonObject>

namespace globant::bench {

void append(Samples& samples, const Samples& more);
// {"key": [values]}
QJsonObject toJson(const Samples& samples);
Samples samplesFromJson(const QJsonObject& json);

// Each figure with its goal, median, 99th percentile and maximum, as a table for people.
QString windowReportText(qint64 rows, const Samples& samples);
// {"rows", "platform", "figures": [{"key", "title", "unit", "goal", "count", "median", "p99", "max"}]}; null: no goal.
QJsonObject windowReportJson(qint64 rows, const Samples& samples);

} // namespace globant::bench
