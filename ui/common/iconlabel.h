// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace globant::ui
