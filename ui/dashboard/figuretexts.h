// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"

namespace globant::ui {

// What a card says: a figure, and a line of words above and below it.
struct FigureText
{
    QString above;
    QString figure;
    QString below;
};

// What stands at the dashboard's top: hires, the change on the year before (or the years, where all are shown),
// departments above the mean, the busiest quarter.
std::array<FigureText, 4> figureTexts(const metrics::HireCube& cube, const metrics::CubeFilter& filter,
                                      const metrics::HireFigures& figures);

} // namespace globant::ui
