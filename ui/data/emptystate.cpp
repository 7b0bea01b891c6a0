// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/emptystate.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QEvent>
#include <QVBoxLayout>

namespace globant::ui {

EmptyState::EmptyState(const QString& iconName, bool isPrimary, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_detail(captionLabel({}))
    , m_action(isPrimary ? primaryButton({}) : new QPushButton)
{
    if (isPrimary)
        m_text->setProperty("role", QStringLiteral("title"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::inGroup);
    layout->addStretch(2);
    for (QLabel* label : {m_icon, m_text, m_detail}) {
        label->setAlignment(Qt::AlignCenter);
        layout->addWidget(label);
    }
    layout->addSpacing(space::inGroup);
    layout->addWidget(m_action, 0, Qt::AlignCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    paintIcon();
}

void EmptyState::setTexts(const QString& text, const QString& detail, const QString& action)
{
    m_text->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

void EmptyState::paintIcon()
{
    m_icon->setPixmap(icon(m_iconName, palette()).pixmap(QSize(32, 32), devicePixelRatioF()));
}

} // namespace globant::ui
