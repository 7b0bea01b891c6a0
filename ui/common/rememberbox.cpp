// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rememberbox.h"

#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace globant::ui {

RememberBox::RememberBox(QWidget* parent)
    : QWidget(parent)
    , m_box(new QCheckBox(tr("&Remember on this computer")))
    , m_reason(captionLabel(QString()))
{
    m_reason->setWordWrap(true);
    m_reason->setVisible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_box);
    column->addWidget(m_reason);
    m_box->setToolTip(tr("Your key is kept in this computer's keychain, and no password is asked for."));
    setFocusProxy(m_box);
}

void RememberBox::setKeychain(bool available, const QString& reason)
{
    m_box->setEnabled(available);
    m_box->setAccessibleDescription(available ? m_box->toolTip() : reason);
    m_reason->setText(reason);
    m_reason->setVisible(!available);
}

void RememberBox::setExplanation(const QString& text)
{
    m_box->setToolTip(text);
    if (m_box->isEnabled())
        m_box->setAccessibleDescription(text);
}

void RememberBox::setChecked(bool checked)
{
    m_box->setChecked(checked);
}

bool RememberBox::isChecked() const
{
    return m_box->isEnabled() && m_box->isChecked();
}

} // namespace globant::ui
