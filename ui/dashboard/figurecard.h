// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"
#include "ui/dashboard/figuretexts.h"

namespace globant::ui {

// One figure with a line of words above and below it.
class FigureCard : public Card
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget* parent = nullptr);
    void set(const FigureText& text);
    const FigureText& text() const { return m_text; }
    QString figure() const { return m_text.figure; }

private:
    FigureText m_text;
    QLabel* m_above;
    QLabel* m_figure;
    QLabel* m_below;
};

} // namespace globant::ui
