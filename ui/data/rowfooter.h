// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace globant::ui {

// The line below the grid: how many rows, and where the current one came from.
class RowFooter : public QWidget
{
    Q_OBJECT

public:
    explicit RowFooter(QWidget* parent = nullptr);

    // `action`: what the button beside it says; empty: no button.
    void setCount(const QString& text, const QString& action = {});
    void setOrigin(const QString& text);
    QString countText() const;
    QPushButton* button() const { return m_action; }
    QString originText() const { return m_originText; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    QLabel* m_count;
    QPushButton* m_action;
    QLabel* m_origin;
    QString m_originText;
};

} // namespace globant::ui
