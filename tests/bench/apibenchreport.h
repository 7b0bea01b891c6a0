// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace globant::bench {

// Figures by key; those of several runs are merged to their medians, their least and their most.
using ApiSamples = QMap<QString, QList<double>>;

// The smallest value that is not below this share of them.
double quantile(QList<double> values, double share);

// Each figure with its goal, median, least and most, as a table for people; remarks below it.
QString apiReportText(const ApiSamples& samples, const QStringList& remarks);
// {"figures": [{"key", "title", "unit", "goal", "at_most", "count", "median", "min", "max"}], "remarks"}; goal null:
// none.
QJsonObject apiReportJson(const ApiSamples& samples, const QStringList& remarks);

} // namespace globant::bench
