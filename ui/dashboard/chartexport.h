// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "ui/dashboard/chart.h"

#include <QImage>

namespace globant::ui {

// RFC 4180, UTF-8 with a byte order mark, for Excel's sake. Numbers without separators.
QByteArray csvOf(const ChartTable& table);
// An Office Open XML workbook of one sheet; texts are written as texts, numbers as numbers.
Result<void> writeXlsx(const ChartTable& table, const QString& path);

// The whole chart in light colours, two pixels for each of the screen's (one where it is very large).
QImage pictureOf(const Chart& chart);
// The same in a file, whose ending says of which kind: png, svg or pdf. Usage for another.
Result<void> savePicture(const Chart& chart, const QString& path);

} // namespace globant::ui
