// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/loginpage.h"

#include "ui/common/passfocus.h"
#include "ui/common/passwordfield.h"
#include "ui/common/rememberbox.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/login/languagebutton.h"

#include <QComboBox>
#include <QDir>
#include <QIcon>
#include <QLineEdit>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kColumnWidth = 380;

} // namespace

LoginPage::LoginPage(QWidget* parent)
    : QWidget(parent)
    , m_folder(captionLabel(QString()))
    , m_account(new QComboBox)
    , m_secretLabel(new QLabel)
    , m_password(new PasswordField(tr("Password")))
    , m_capsLock(captionLabel(tr("Caps Lock seems to be on.")))
    , m_remember(new RememberBox)
    , m_login(primaryButton(tr("&Open")))
    , m_recovery(linkButton(QString()))
    , m_other(linkButton(tr("Another &workspace…")))
    , m_server(linkButton(tr("Connect to a &server…")))
    , m_languages(new LanguageButton)
    , m_notice(new Notice)
{
    m_account->setEditable(true);
    m_account->setInsertPolicy(QComboBox::NoInsert);
    m_account->setAccessibleName(tr("Account"));
    m_account->lineEdit()->setAccessibleName(tr("Account"));
    m_capsLock->setVisible(false);
    m_secretLabel->setBuddy(m_password);
    auto* accountLabel = new QLabel(tr("&Account"));
    accountLabel->setBuddy(m_account);

    auto* logo = new QLabel;
    logo->setPixmap(QIcon(u":/icons/globant-data.svg"_s).pixmap(QSize(48, 48), devicePixelRatioF()));
    logo->setAccessibleName(tr("Globant Data"));
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setSpacing(space::inGroup);
    column->addWidget(logo);
    column->addWidget(titleLabel(tr("Open your workspace")));
    column->addWidget(m_folder);
    column->addSpacing(space::inGroup);
    column->addWidget(m_notice);
    column->addWidget(accountLabel);
    column->addWidget(m_account);
    column->addSpacing(space::inGroup / 2);
    column->addWidget(m_secretLabel);
    column->addWidget(m_password);
    column->addWidget(m_capsLock);
    column->addWidget(m_remember);
    column->addSpacing(space::inGroup);
    column->addWidget(m_login);
    auto* links = new QHBoxLayout;
    links->addWidget(m_recovery);
    links->addStretch();
    links->addWidget(m_other);
    column->addLayout(links);
    column->addWidget(m_server, 0, Qt::AlignRight);
    column->addSpacing(space::pageEdge);
    column->addWidget(m_languages, 0, Qt::AlignHCenter);
    box->setFixedWidth(kColumnWidth);
    centre(this, box);

    connect(m_password, &QLineEdit::textChanged, this, &LoginPage::check);
    connect(m_account, &QComboBox::editTextChanged, this, &LoginPage::check);
    connect(m_password, &PasswordField::capsLockSeen, this,
            [this](bool on) { m_capsLock->setVisible(on && !m_byRecoveryCode); });
    connect(m_password, &QLineEdit::returnPressed, m_login, &QPushButton::click);
    connect(m_login, &QPushButton::clicked, this, &LoginPage::loginRequested);
    connect(m_recovery, &QPushButton::clicked, this, [this] { setByRecoveryCode(!m_byRecoveryCode); });
    connect(m_other, &QPushButton::clicked, this, &LoginPage::otherWorkspaceRequested);
    connect(m_server, &QPushButton::clicked, this, &LoginPage::serverRequested);
    connect(m_languages, &LanguageButton::chosen, this, &LoginPage::languageChosen);
    passFocus(this, m_password);
    setByRecoveryCode(false);
}

void LoginPage::setWorkspace(const QString& folder, const QStringList& accounts, const QString& account)
{
    const QString shown = QDir::toNativeSeparators(folder);
    m_folder->setText(m_folder->fontMetrics().elidedText(shown, Qt::ElideMiddle, kColumnWidth));
    m_folder->setToolTip(shown);
    m_account->clear();
    m_account->addItems(accounts);
    m_account->setCurrentText(account.isEmpty() && accounts.size() == 1 ? accounts.first() : account);
    m_password->clear();
    m_notice->clear();
    setByRecoveryCode(false);
}

void LoginPage::setKeychain(bool available, const QString& reason)
{
    m_remember->setKeychain(available, reason);
}

QString LoginPage::account() const
{
    return m_account->currentText().trimmed();
}

bool LoginPage::remember() const
{
    return m_remember->isChecked() && !m_byRecoveryCode;
}

void LoginPage::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_account), static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_recovery),
          static_cast<QWidget*>(m_other), static_cast<QWidget*>(m_server), static_cast<QWidget*>(m_languages)})
        widget->setEnabled(!busy);
    m_login->setText(busy ? tr("Opening…") : tr("&Open"));
    if (busy)
        m_notice->clear();
    check();
}

void LoginPage::showError(const QString& sentence)
{
    setBusy(false);
    m_notice->show(Notice::Kind::Error, sentence);
    m_password->setFocus();
}

void LoginPage::showInformation(const QString& sentence)
{
    m_notice->show(Notice::Kind::Information, sentence);
}

void LoginPage::setByRecoveryCode(bool yes)
{
    m_byRecoveryCode = yes;
    m_secretLabel->setText(yes ? tr("Recovery &code") : tr("&Password"));
    m_password->setAccessibleName(yes ? tr("Recovery code") : tr("Password"));
    m_password->clear();
    m_recovery->setText(yes ? tr("&Use the password") : tr("Forgo&t the password?"));
    m_remember->setVisible(!yes);
    m_capsLock->setVisible(false);
    m_notice->clear();
    m_password->setFocus();
    check();
}

void LoginPage::check()
{
    m_login->setEnabled(!m_busy && !m_password->text().isEmpty());
}

} // namespace globant::ui
