// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowfooter.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QHBoxLayout>

namespace globant::ui {

RowFooter::RowFooter(QWidget* parent)
    : QWidget(parent)
    , m_count(captionLabel({}))
    , m_action(linkButton({}))
    , m_origin(captionLabel({}))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(space::inGroup);
    layout->addWidget(m_count);
    layout->addWidget(m_action);
    layout->addSpacing(space::betweenCards);
    layout->addWidget(m_origin, 1);
    setFixedHeight(40);
    m_origin->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_origin->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &RowFooter::actionTriggered);
}

void RowFooter::setCount(const QString& text, const QString& action)
{
    m_count->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void RowFooter::setOrigin(const QString& text)
{
    m_originText = text;
    m_origin->setToolTip(text);
    m_origin->setAccessibleName(text);
    elide();
}

QString RowFooter::countText() const
{
    return m_count->text();
}

void RowFooter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    elide();
}

void RowFooter::elide()
{
    m_origin->setText(m_origin->fontMetrics().elidedText(m_originText, Qt::ElideMiddle, m_origin->width()));
}

} // namespace globant::ui
