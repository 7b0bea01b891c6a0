// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/iconlabel.h"

#include "ui/common/icons.h"

#include <QPainter>

namespace globant::ui {

IconLabel::IconLabel(QString iconName, int pixels, QWidget* parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_pixels(pixels)
{
    setFixedSize(pixels, pixels);
}

void IconLabel::setIconName(const QString& name)
{
    m_iconName = name;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    icon(m_iconName, palette()).paint(&painter, rect());
}

} // namespace globant::ui
