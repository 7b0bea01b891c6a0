// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/accountcard.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"
#include "ui/settings/accounttext.h"
#include "ui/settings/accountwork.h"
#include "ui/settings/newpassword.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

AccountCard::AccountCard(WorkspaceSession& session, security::SecretStore& keychain, QWidget* parent)
    : Card(tr("Your account"), parent)
    , m_session(session)
    , m_keychain(keychain)
    , m_change(new QPushButton(tr("Change &password…")))
    , m_password(new NewPassword)
    , m_save(primaryButton(tr("Change password")))
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_form(makePasswordForm())
    , m_remember(new QCheckBox(tr("&Remember on this computer")))
    , m_rememberNote(captionLabel(tr("Asking this computer's keychain…")))
    , m_notice(new Notice)
{
    m_change->setObjectName(u"changePassword"_s);
    m_save->setObjectName(u"savePassword"_s);
    m_remember->setObjectName(u"remember"_s);
    m_remember->setAccessibleName(tr("Remember my key on this computer"));
    m_remember->setEnabled(false);
    m_rememberNote->setObjectName(u"rememberNote"_s);
    m_rememberNote->setWordWrap(true);
    m_notice->setObjectName(u"accountNotice"_s);

    auto* who = new QLabel(tr("%1, %2").arg(session.account(), roleText(session.role()).toLower()));
    who->setObjectName(u"who"_s);
    who->setTextFormat(Qt::PlainText);
    auto* may = captionLabel(session.workspace().session.byRecovery
                                 ? tr("Logged in with the recovery code, which opens everything.")
                                 : roleSentence(session.role()));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(who);
    texts->addWidget(may);
    auto* top = new QHBoxLayout;
    top->addLayout(texts, 1);
    top->addWidget(m_change);
    content()->addLayout(top);
    content()->addWidget(m_form);
    content()->addSpacing(space::inGroup);
    auto* rememberColumn = new QVBoxLayout;
    rememberColumn->setSpacing(2);
    rememberColumn->addWidget(m_remember);
    rememberColumn->addWidget(m_rememberNote);
    content()->addLayout(rememberColumn);
    content()->addWidget(m_notice);

    const QString reason = whyNoChanges(session);
    m_change->setEnabled(reason.isEmpty());
    if (!reason.isEmpty())
        content()->insertWidget(1, captionLabel(reason));
    connect(m_change, &QPushButton::clicked, this, [this] { showPasswordForm(true); });
    connect(m_remember, &QCheckBox::toggled, this, &AccountCard::remember);
}

QWidget* AccountCard::makePasswordForm()
{
    m_password->setAccount(m_session.account());
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(kFormLabelWidth + 12, 0, 0, 0);
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto* form = new QWidget;
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, space::inGroup, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_password);
    column->addLayout(buttons);
    form->setVisible(false);
    m_save->setEnabled(false);
    connect(m_password, &NewPassword::changed, this, [this] { m_save->setEnabled(m_password->isReady()); });
    connect(m_password, &NewPassword::submitted, m_save, &QPushButton::click);
    connect(m_save, &QPushButton::clicked, this, &AccountCard::changePassword);
    cancelOnEscape(form, m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] { showPasswordForm(false); });
    return form;
}

void AccountCard::showPasswordForm(bool shown)
{
    m_password->clear();
    m_form->setVisible(shown);
    m_change->setVisible(!shown);
    if (shown) {
        m_notice->clear();
        m_password->setFocus();
        reveal(m_form);
    } else {
        m_change->setFocus();
    }
}

void AccountCard::changePassword()
{
    auto password = std::make_shared<SecretBytes>(m_password->take());
    m_form->setEnabled(false);
    m_save->setText(tr("Changing…"));
    changeAccounts(
        m_session, this,
        [password, &by = m_session.workspace().session](const accounts::AccountService& service) {
            return service.changePassword(by.account, *password, by.privateKey);
        },
        [this](const Result<void>& done) {
            m_form->setEnabled(true);
            m_save->setText(tr("Change password"));
            if (!done) {
                m_notice->show(Notice::Kind::Error, localized(done.error()));
                m_password->setFocus();
                return;
            }
            showPasswordForm(false);
            m_notice->show(Notice::Kind::Information, tr("Your password is changed."), {}, 10);
            // Without the old key pair there is a new one, and what the keychain has of the old one opens nothing.
            if (m_session.workspace().session.privateKey.isEmpty())
                m_keychain.remove(keychainKey(), this, [](const Result<void>&) {});
            Q_EMIT m_session.logChanged();
        });
}

QString AccountCard::keychainKey() const
{
    const accounts::Session& by = m_session.workspace().session;
    return security::secretKey(by.workspaceId, by.account);
}

void AccountCard::refresh()
{
    if (m_keychainAsked)
        return;
    m_keychainAsked = true;
    if (m_session.workspace().session.privateKey.isEmpty()) {
        showKeychain(false, tr("Log in with your password rather than the recovery code to be remembered."));
        return;
    }
    m_keychain.checkAvailable(this, [this](const Result<void>& available) {
        if (!available) {
            showKeychain(false, localized(available.error()));
            return;
        }
        m_keychain.read(keychainKey(), this, [this](const Result<SecretBytes>& kept) {
            if (!kept && kept.error().code != ErrorCode::NotFound) {
                showKeychain(false, localized(kept.error()));
                return;
            }
            const QSignalBlocker blocker(m_remember);
            m_remember->setChecked(kept.has_value());
            showKeychain(true, {});
        });
    });
}

void AccountCard::showKeychain(bool available, const QString& reason)
{
    m_remember->setEnabled(available);
    m_rememberNote->setText(
        available ? tr("Then your key is kept in this computer's keychain, and no password is asked for.") : reason);
    m_remember->setAccessibleDescription(m_rememberNote->text());
}

void AccountCard::remember(bool keep)
{
    const bool focused = m_remember->hasFocus();
    m_remember->setEnabled(false);
    m_notice->clear();
    const auto done = [this, keep, focused](const Result<void>& answer) {
        m_remember->setEnabled(true);
        if (focused)
            m_remember->setFocus();
        if (answer)
            return;
        const QSignalBlocker blocker(m_remember);
        m_remember->setChecked(!keep);
        m_notice->show(Notice::Kind::Error, localized(answer.error()));
    };
    if (keep)
        m_keychain.write(keychainKey(), m_session.workspace().session.privateKey, this, done);
    else
        m_keychain.remove(keychainKey(), this, done);
}

} // namespace globant::ui
