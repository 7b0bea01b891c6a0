// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"
#include "core/records/rowfilter.h"
#include "ui/dashboard/chart.h"

namespace globant::ui {

// The employees that a mark of a chart counts, under the dashboard's filter.
records::RowFilter rowsBehind(const metrics::CubeFilter& filter, const HireMark& mark);

} // namespace globant::ui
