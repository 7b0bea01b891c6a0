// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servertokenform.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/settings/accounttext.h"
#include "ui/settings/addpersonform.h"
#include "ui/settings/newpassword.h"
#include "ui/settings/servertokensmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;

namespace {

constexpr int kNameWidth = 264;
constexpr int kDaysWidth = 144;
constexpr int kUsualDays = 90;

QLabel* labelFor(const QString& text, QWidget* control)
{
    auto* label = new QLabel(text);
    label->setBuddy(control);
    label->setFixedWidth(kFormLabelWidth);
    label->setMinimumHeight(control->sizeHint().height());
    return label;
}

} // namespace

ServerTokenForm::ServerTokenForm(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_role(roleBox(tr("Role of the token's account")))
    , m_note(captionLabel(QString()))
    , m_days(new QComboBox)
    , m_make(primaryButton(tr("Make the token")))
{
    m_name->setObjectName(u"tokenName"_s);
    m_name->setAccessibleName(tr("Name of the token's account"));
    m_name->setPlaceholderText(tr("Such as the program that uses it"));
    m_name->setFixedWidth(kNameWidth);
    m_role->setObjectName(u"tokenRole"_s);
    m_days->setObjectName(u"tokenDays"_s);
    m_days->setAccessibleName(tr("How long the token is valid"));
    m_days->addItem(tr("30 days"), 30);
    m_days->addItem(tr("90 days"), kUsualDays);
    m_days->addItem(tr("1 year"), 365);
    m_days->addItem(tr("for ever"), 0);
    m_days->setFixedWidth(kDaysWidth);
    leaveWheelToPage(m_days);

    auto* roleRow = new QHBoxLayout;
    roleRow->setSpacing(12);
    roleRow->addWidget(m_role);
    roleRow->addWidget(m_note, 1);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    form->addRow(labelFor(tr("Name"), m_name), m_name);
    form->addRow(labelFor(tr("Role"), m_role), roleRow);
    QLayout* scopes = makeScopes();
    form->addRow(labelFor(tr("May"), m_scopes.first().box), scopes);
    form->addRow(labelFor(tr("Valid for"), m_days), m_days);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, space::inGroup);
    column->setSpacing(12);
    column->addLayout(form);
    column->addLayout(makeButtons());

    connect(m_name, &QLineEdit::textChanged, this, &ServerTokenForm::check);
    connect(m_role, &QComboBox::currentIndexChanged, this, &ServerTokenForm::check);
    connect(m_name, &QLineEdit::returnPressed, m_make, &QPushButton::click);
    setFocusProxy(m_name);
    clear();
}

QLayout* ServerTokenForm::makeScopes()
{
    m_scopes = {{Scope::Read, Role::Viewer, nullptr},
                {Scope::Import, Role::Editor, nullptr},
                {Scope::Write, Role::Editor, nullptr},
                {Scope::Administer, Role::Administrator, nullptr}};
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (ScopeBox& scope : m_scopes) {
        scope.box = new QCheckBox(scopeText(scope.scope));
        scope.box->setObjectName(u"scope-"_s + accounts::scopeNames(scope.scope).constFirst());
        row->addWidget(scope.box);
        connect(scope.box, &QCheckBox::toggled, this, &ServerTokenForm::check);
    }
    row->addStretch();
    return row;
}

QLayout* ServerTokenForm::makeButtons()
{
    m_make->setObjectName(u"makeToken"_s);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"cancelToken"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kFormLabelWidth + 12, 0, 0, 0);
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_make);
    buttons->addWidget(cancel);
    buttons->addStretch();
    connect(m_make, &QPushButton::clicked, this, &ServerTokenForm::submitted);
    connect(cancel, &QPushButton::clicked, this, &ServerTokenForm::cancelled);
    cancelOnEscape(this, cancel);
    return buttons;
}

void ServerTokenForm::setAccounts(QList<accounts::Account> accounts)
{
    m_accounts = std::move(accounts);
    check();
}

void ServerTokenForm::clear()
{
    m_name->clear();
    m_role->setCurrentIndex(m_role->findData(int(Role::Editor)));
    for (const ScopeBox& scope : std::as_const(m_scopes))
        scope.box->setChecked(scope.scope == Scope::Read || scope.scope == Scope::Import);
    m_days->setCurrentIndex(m_days->findData(kUsualDays));
    check();
}

void ServerTokenForm::setBusy(bool busy)
{
    setEnabled(!busy);
    m_make->setText(busy ? tr("Working…") : tr("Make the token"));
}

QString ServerTokenForm::name() const
{
    return m_name->text().trimmed();
}

const accounts::Account* ServerTokenForm::known() const
{
    const auto found = std::ranges::find(m_accounts, name(), &accounts::Account::name);
    return found == m_accounts.cend() ? nullptr : &*found;
}

Role ServerTokenForm::role() const
{
    const accounts::Account* account = known();
    return account ? account->role : Role(m_role->currentData().toInt());
}

accounts::Scopes ServerTokenForm::scopes() const
{
    accounts::Scopes chosen;
    for (const ScopeBox& scope : m_scopes)
        if (scope.box->isChecked() && role() >= scope.needs)
            chosen |= scope.scope;
    return chosen;
}

std::optional<int> ServerTokenForm::days() const
{
    const int days = m_days->currentData().toInt();
    return days > 0 ? std::optional<int>(days) : std::nullopt;
}

void ServerTokenForm::check()
{
    const accounts::Account* account = known();
    m_role->setEnabled(!account);
    if (account)
        m_note->setText(tr("A further token of this account: %1.").arg(roleText(account->role).toLower()));
    else
        m_note->setText(roleSentence(role()));
    for (const ScopeBox& scope : std::as_const(m_scopes))
        scope.box->setEnabled(role() >= scope.needs);
    m_make->setEnabled(!name().isEmpty() && scopes() != accounts::Scopes());
}

} // namespace globant::ui
