// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace globant::ui {

// Invites to drop files, while there are none. Drops themselves are the window's business.
class EmptyPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyPanel(QWidget* parent = nullptr);
    void setUsable(bool usable);
    QPushButton* chooseButton() const { return m_choose; }

Q_SIGNALS:
    void chooseRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_heading;
    QPushButton* m_choose;
    QLabel* m_note;
};

} // namespace globant::ui
