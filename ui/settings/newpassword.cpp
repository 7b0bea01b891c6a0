// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/newpassword.h"

#include "ui/common/passwordfield.h"
#include "ui/common/passwordstrength.h"
#include "ui/common/widgets.h"

#include <QFormLayout>
#include <QProgressBar>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 320;
constexpr int kHintWidth = 500;

} // namespace

NewPassword::NewPassword(QWidget* parent)
    : QWidget(parent)
    , m_password(new PasswordField(tr("New password")))
    , m_again(new PasswordField(tr("New password again")))
    , m_strength(new QProgressBar)
    , m_hint(captionLabel(QString()))
    , m_capsLock(captionLabel(tr("Caps Lock seems to be on.")))
{
    m_strength->setRange(0, int(PasswordStrength::Strong));
    m_strength->setTextVisible(false);
    m_strength->setAccessibleName(tr("Strength of the password"));
    m_hint->setWordWrap(true);
    m_hint->setFixedWidth(kHintWidth);
    m_capsLock->setVisible(false);
    m_password->setObjectName(u"newPassword"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
    for (QWidget* field :
         {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_again), static_cast<QWidget*>(m_strength)})
        field->setFixedWidth(kFieldWidth);

    auto* column = new QVBoxLayout;
    column->setSpacing(4);
    column->addWidget(m_password);
    column->addWidget(m_strength);
    column->addWidget(m_hint);
    column->addWidget(m_capsLock);
    auto* passwordLabel = new QLabel(tr("New password"));
    passwordLabel->setBuddy(m_password);
    auto* againLabel = new QLabel(tr("And again"));
    againLabel->setBuddy(m_again);
    for (QLabel* label : {passwordLabel, againLabel})
        label->setFixedWidth(kFormLabelWidth);
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(passwordLabel, column);
    form->addRow(againLabel, m_again);

    for (PasswordField* field : {m_password, m_again}) {
        connect(field, &QLineEdit::textChanged, this, &NewPassword::check);
        connect(field, &QLineEdit::returnPressed, this, &NewPassword::submitted);
        connect(field, &PasswordField::capsLockSeen, m_capsLock, &QLabel::setVisible);
    }
    setFocusProxy(m_password);
    check();
}

void NewPassword::setAccount(const QString& account)
{
    m_account = account;
    check();
}

SecretBytes NewPassword::take()
{
    SecretBytes password = m_password->take();
    clear();
    return password;
}

void NewPassword::clear()
{
    m_password->clear();
    m_again->clear();
    m_capsLock->setVisible(false);
}

void NewPassword::check()
{
    const PasswordStrength strength = strengthOf(m_password->text(), m_account);
    m_strength->setValue(int(strength));
    QString hint = strengthHint(strength);
    const bool same = m_again->text() == m_password->text();
    if (!m_again->text().isEmpty() && !same)
        hint = tr("The two passwords are not the same.");
    m_hint->setText(hint);
    // A form layout in another does not pass on that a wrapped text wants height.
    m_hint->ensurePolished();
    m_hint->setFixedHeight(m_hint->heightForWidth(kHintWidth));
    m_ready = same && strength != PasswordStrength::TooShort;
    Q_EMIT changed();
}

} // namespace globant::ui
