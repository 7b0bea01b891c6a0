// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/unlockform.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/passfocus.h"
#include "ui/common/passwordfield.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFieldWidth = 320;

} // namespace

UnlockForm::UnlockForm(WorkspaceSession& session, QWidget* parent)
    : Card(tr("Open the backup"), parent)
    , m_session(session)
    , m_about(new QLabel)
    , m_accountLabel(new QLabel(tr("&Account")))
    , m_account(new QComboBox)
    , m_secretLabel(new QLabel)
    , m_secret(new PasswordField(tr("Password")))
    , m_capsLock(captionLabel(tr("Caps Lock seems to be on.")))
    , m_other(linkButton({}))
    , m_notice(new Notice)
    , m_open(primaryButton(tr("&Open the backup")))
    , m_cancel(new QPushButton(tr("&Back to the backups")))
{
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_account->setObjectName(u"backupAccount"_s);
    m_account->setAccessibleName(tr("Account"));
    m_account->setFixedWidth(kFieldWidth);
    m_accountLabel->setBuddy(m_account);
    m_secret->setObjectName(u"backupSecret"_s);
    m_secret->setFixedWidth(kFieldWidth);
    m_secretLabel->setBuddy(m_secret);
    m_capsLock->setVisible(false);
    m_notice->setObjectName(u"unlockNotice"_s);
    m_open->setObjectName(u"unlockBackup"_s);
    layOut();
    connect(m_secret, &QLineEdit::textChanged, this, &UnlockForm::check);
    connect(m_secret, &QLineEdit::returnPressed, m_open, &QPushButton::click);
    connect(m_secret, &PasswordField::capsLockSeen, this,
            [this](bool on) { m_capsLock->setVisible(on && !m_byRecoveryCode); });
    connect(m_other, &QPushButton::clicked, this, [this] { setByRecoveryCode(!m_byRecoveryCode); });
    connect(m_open, &QPushButton::clicked, this, &UnlockForm::tryToOpen);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        ++m_question;
        m_secret->clear();
        Q_EMIT cancelled();
    });
    cancelOnEscape(this, m_cancel);
    passFocus(this, m_secret);
    setByRecoveryCode(false);
}

void UnlockForm::layOut()
{
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->addRow(m_accountLabel, m_account);
    form->addRow(m_secretLabel, m_secret);
    form->addRow(QString(), m_capsLock);
    auto* otherRow = new QHBoxLayout;
    otherRow->addWidget(m_other);
    otherRow->addStretch();
    form->addRow(QString(), otherRow);
    for (QLabel* label : {m_accountLabel, m_secretLabel})
        label->setMinimumHeight(m_account->sizeHint().height());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_open);
    content()->setSpacing(12);
    content()->addWidget(m_about);
    content()->addWidget(m_notice);
    content()->addLayout(form);
    content()->addStretch();
    content()->addLayout(buttons);
    for (const auto& [before, after] : {std::pair<QWidget*, QWidget*>{m_account, m_secret},
                                        {m_secret, m_other},
                                        {m_other, m_cancel},
                                        {m_cancel, m_open}})
        setTabOrder(before, after);
}

void UnlockForm::setFile(const backup::BackupFile& file)
{
    ++m_question;
    m_file = file;
    setTitle(tr("Open “%1”").arg(QFileInfo(file.path).fileName()));
    m_about->setText(tr("This workspace has no key to this backup: it is of another workspace, or of another time. It "
                        "opens with a password of the day it was made, or with its recovery code."));
    m_account->clear();
    m_account->addItems(file.keySlots.accounts());
    m_account->setCurrentText(m_session.account());
    m_notice->clear();
    setBusy(false);
    setByRecoveryCode(false);
}

void UnlockForm::setByRecoveryCode(bool yes)
{
    m_byRecoveryCode = yes;
    m_secretLabel->setText(yes ? tr("Recovery &code") : tr("Pass&word"));
    m_secret->setAccessibleName(yes ? tr("Recovery code") : tr("Password"));
    m_secret->clear();
    m_other->setText(yes ? tr("&Use the password") : tr("&Use the recovery code"));
    m_accountLabel->setVisible(!yes);
    m_account->setVisible(!yes);
    m_capsLock->setVisible(false);
    m_other->setVisible(m_file && m_file->keySlots.hasRecovery());
    m_secret->setFocus();
    check();
}

void UnlockForm::setBusy(bool busy)
{
    m_busy = busy;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_account), static_cast<QWidget*>(m_secret), static_cast<QWidget*>(m_other)})
        widget->setEnabled(!busy);
    m_open->setText(busy ? tr("Opening…") : tr("&Open the backup"));
    check();
}

void UnlockForm::check()
{
    m_open->setEnabled(!m_busy && m_file && !m_secret->text().isEmpty());
}

void UnlockForm::tryToOpen()
{
    auto secret = std::make_shared<BackupSecret>();
    secret->account = m_account->currentText();
    secret->password = m_secret->take();
    secret->isRecoveryCode = m_byRecoveryCode;
    m_notice->clear();
    setBusy(true);
    m_session.background(
        this, [file = *m_file, secret] { return openWithSecret(file, *secret); },
        [this, question = ++m_question](const Result<OpenedBackup>& result) {
            if (question != m_question)
                return;
            setBusy(false);
            if (result) {
                Q_EMIT opened(*result);
                return;
            }
            m_notice->show(Notice::Kind::Error, localized(result.error()));
            m_secret->setFocus();
        });
}

} // namespace globant::ui
