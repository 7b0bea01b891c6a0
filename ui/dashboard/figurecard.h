// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"

namespace globant::ui {

// One figure with a line of words above and below it.
class FigureCard : public Card
{
    Q_OBJECT

public:
    explicit FigureCard(QWidget* parent = nullptr);
    void set(const QString& above, const QString& figure, const QString& below);
    QString figure() const;

private:
    QLabel* m_above;
    QLabel* m_figure;
    QLabel* m_below;
};

} // namespace globant::ui
