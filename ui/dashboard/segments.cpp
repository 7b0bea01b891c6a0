// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/segments.h"

#include "ui/common/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace globant::ui {

Segments::Segments(const QStringList& texts, QWidget* parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::inGroup / 2);
    for (int i = 0; i < texts.size(); ++i) {
        auto* button = new QToolButton;
        button->setText(texts[i]);
        button->setAccessibleName(texts[i]);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setFocusPolicy(Qt::StrongFocus);
        m_buttons->addButton(button, i);
        layout->addWidget(button);
    }
    layout->addStretch();
    // Not only of clicks: what screen readers do to a button toggles it.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::setCurrent(int index)
{
    const QSignalBlocker blocker(m_buttons);
    if (QAbstractButton* button = m_buttons->button(index))
        button->setChecked(true);
}

} // namespace globant::ui
