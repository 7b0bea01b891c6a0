// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chart.h"

#include "ui/common/theme.h"

#include <QPainter>

namespace globant::ui {

void Chart::paint(QPainter& painter, QSize size) const
{
    const std::unique_ptr<Chart> onPaper = copy();
    onPaper->setPalette(paperPalette());
    // A style sheet keeps palettes from being handed down.
    const auto parts = onPaper->findChildren<QWidget*>();
    for (QWidget* part : parts)
        part->setPalette(paperPalette());
    onPaper->setFont(font());
    onPaper->resize(size);
    onPaper->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
}

} // namespace globant::ui
