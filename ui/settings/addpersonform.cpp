// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addpersonform.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/accounttext.h"
#include "ui/settings/newpassword.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 320;

} // namespace

QComboBox* roleBox(const QString& accessibleName)
{
    auto* box = new QComboBox;
    for (const accounts::Role role : accounts::kRoles)
        box->addItem(roleText(role), int(role));
    box->setCurrentIndex(box->findData(int(accounts::Role::Viewer)));
    box->setAccessibleName(accessibleName);
    leaveWheelToPage(box);
    return box;
}

AddPersonForm::AddPersonForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_role(roleBox(tr("Role of the new person")))
    , m_roleSentence(captionLabel(QString()))
    , m_password(new NewPassword)
    , m_add(primaryButton(tr("Add person")))
{
    m_name->setObjectName(u"personName"_s);
    m_name->setAccessibleName(tr("Name of the new person"));
    m_name->setFixedWidth(kNameWidth);
    m_role->setObjectName(u"personRole"_s);
    m_add->setObjectName(u"addPerson"_s);
    auto* cancel = new QPushButton(tr("Cancel"));

    auto* nameLabel = new QLabel(tr("Name"));
    nameLabel->setBuddy(m_name);
    nameLabel->setFixedWidth(kFormLabelWidth);
    auto* roleLabel = new QLabel(tr("Role"));
    roleLabel->setBuddy(m_role);
    auto* roleRow = new QHBoxLayout;
    roleRow->setSpacing(12);
    roleRow->addWidget(m_role);
    roleRow->addWidget(m_roleSentence, 1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    form->addRow(nameLabel, m_name);
    form->addRow(roleLabel, roleRow);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kFormLabelWidth + 12, 0, 0, 0);
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_add);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::inGroup, 0, 0);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_password);
    column->addLayout(buttons);

    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_password->setAccount(name());
        check();
    });
    connect(m_role, &QComboBox::currentIndexChanged, this, &AddPersonForm::check);
    connect(m_password, &NewPassword::changed, this, &AddPersonForm::check);
    connect(m_name, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_password, &NewPassword::submitted, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, &AddPersonForm::addRequested);
    connect(cancel, &QPushButton::clicked, this, &AddPersonForm::cancelled);
    cancelOnEscape(this, cancel);
    setFocusProxy(m_name);
    check();
}

QString AddPersonForm::name() const
{
    return m_name->text().trimmed();
}

accounts::Role AddPersonForm::role() const
{
    return accounts::Role(m_role->currentData().toInt());
}

SecretBytes AddPersonForm::takePassword()
{
    return m_password->take();
}

void AddPersonForm::clear()
{
    m_name->clear();
    m_password->clear();
    m_role->setCurrentIndex(m_role->findData(int(accounts::Role::Viewer)));
}

void AddPersonForm::setBusy(bool busy)
{
    setEnabled(!busy);
    m_add->setText(busy ? tr("Adding…") : tr("Add person"));
}

void AddPersonForm::check()
{
    m_roleSentence->setText(roleSentence(role()));
    m_add->setEnabled(!name().isEmpty() && m_password->isReady());
}

} // namespace globant::ui
