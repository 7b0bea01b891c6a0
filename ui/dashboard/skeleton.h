// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace globant::ui {

// The dashboard's shapes in grey, while its figures are on their way.
class Skeleton : public QWidget
{
    Q_OBJECT

public:
    explicit Skeleton(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace globant::ui
