// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace globant::ui {

// A switch between a few things of which one is chosen: buttons in a row.
class Segments : public QWidget
{
    Q_OBJECT

public:
    // The first one is chosen.
    explicit Segments(const QStringList& texts, QWidget* parent = nullptr);
    int current() const;
    void setCurrent(int index);

Q_SIGNALS:
    void chosen(int index); // by the person

private:
    QButtonGroup* m_buttons;
};

} // namespace globant::ui
