// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace globant::ui {

// An icon that follows the theme.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(QString iconName, int pixels, QWidget* parent = nullptr);
    void setIconName(const QString& name);
    QSize sizeHint() const override { return {m_pixels, m_pixels}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconName;
    int m_pixels;
};

// Cards below each other, which scroll where the window is lower than they can be.
QWidget* scrolledCards(const QList<QWidget*>& cards, int stretched);

} // namespace globant::ui
