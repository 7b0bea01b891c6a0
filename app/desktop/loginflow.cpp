// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/loginflow.h"

#include "app/desktop/remote/remotelogin.h"
#include "core/accounts/workspace.h"
#include "ui/common/folderdialog.h"
#include "ui/common/localized.h"
#include "ui/common/passwordfield.h"
#include "ui/login/loginpage.h"
#include "ui/login/recoverycodepage.h"
#include "ui/login/setuppage.h"
#include "ui/login/welcomepage.h"

#include <QFile>
#include <QPointer>

namespace globant::desktop {

LoginFlow::LoginFlow(ui::WorkspaceOpener& opener, Opened opened, RemoteLogin* remote, QWidget* parent)
    : QStackedWidget(parent)
    , m_opener(opener)
    , m_opened(std::move(opened))
    , m_welcome(new ui::WelcomePage)
    , m_setup(new ui::SetupPage)
    , m_code(new ui::RecoveryCodePage)
    , m_login(new ui::LoginPage)
    , m_remote(remote)
{
    for (QWidget* page :
         {static_cast<QWidget*>(m_welcome), static_cast<QWidget*>(m_setup), static_cast<QWidget*>(m_code),
          static_cast<QWidget*>(m_login), static_cast<QWidget*>(m_remote)})
        addWidget(page);
    connect(m_welcome, &ui::WelcomePage::setupRequested, this, [this] {
        m_setup->setFolder(m_folder);
        setCurrentWidget(m_setup);
        m_setup->setFocus();
    });
    connect(m_welcome, &ui::WelcomePage::samplesRequested, this, &LoginFlow::samplesRequested);
    connect(m_welcome, &ui::WelcomePage::otherWorkspaceRequested, this, &LoginFlow::chooseOther);
    connect(m_setup, &ui::SetupPage::backRequested, this, [this] { setCurrentWidget(m_welcome); });
    connect(m_setup, &ui::SetupPage::createRequested, this, &LoginFlow::create);
    connect(m_code, &ui::RecoveryCodePage::done, this, [this] {
        if (!m_created)
            return;
        accounts::OpenWorkspace workspace = std::move(*m_created);
        m_created.reset();
        m_opened(std::move(workspace));
    });
    connect(m_login, &ui::LoginPage::loginRequested, this, &LoginFlow::logIn);
    connect(m_login, &ui::LoginPage::otherWorkspaceRequested, this, &LoginFlow::chooseOther);
    connect(m_welcome, &ui::WelcomePage::languageChosen, this, &LoginFlow::languageChosen);
    connect(m_login, &ui::LoginPage::languageChosen, this, &LoginFlow::languageChosen);
    connect(m_welcome, &ui::WelcomePage::serverRequested, this, &LoginFlow::showRemote);
    connect(m_login, &ui::LoginPage::serverRequested, this, &LoginFlow::showRemote);
    connect(m_remote, &RemoteLogin::backRequested, this, [this] {
        m_remote->forgetWish();
        showFolder(m_account, false);
    });
    m_opener.keychain().checkAvailable(this, [this](Result<void> available) {
        const QString reason = available ? QString() : ui::localized(available.error());
        m_setup->setKeychain(available.has_value(), reason);
        m_login->setKeychain(available.has_value(), reason);
    });
}

void LoginFlow::begin(const QString& folder, const QString& account)
{
    m_folder = folder;
    m_account = account;
    Q_EMIT folderChanged(folder);
    if (!m_remote->isWanted())
        return showFolder(account, true);
    setCurrentWidget(m_remote);
    m_remote->begin(true);
    m_remote->setFocus();
}

void LoginFlow::beginRemote(const QString& sentence, bool isError)
{
    setCurrentWidget(m_remote);
    m_remote->beginAgain(sentence, isError);
    m_remote->setFocus();
}

void LoginFlow::beginAgain(const QString& folder, const QString& account, bool remote)
{
    m_folder = folder;
    m_account = account;
    showFolder(account, false);
    if (remote)
        showRemote();
}

bool LoginFlow::isRemoteShown() const
{
    return currentWidget() == m_remote;
}

QWidget* LoginFlow::screen() const
{
    return currentWidget() == m_remote ? m_remote->currentWidget() : currentWidget();
}

void LoginFlow::showRemote()
{
    setCurrentWidget(m_remote);
    m_remote->begin(false);
    m_remote->setFocus();
}

void LoginFlow::showFolder(const QString& account, bool askKeychain)
{
    if (!QFile::exists(accounts::keySlotsPath(m_folder))) {
        setCurrentWidget(m_welcome);
        return;
    }
    showLogin(account);
    if (account.isEmpty() || !askKeychain)
        return;
    // Silent where the keychain remembers nothing: the password always works.
    // The opener outlives the flow, which goes where the language changes.
    m_opener.logInWithKeychain(m_folder, account,
                               [this, here = QPointer(this)](Result<accounts::OpenWorkspace> opened) {
                                   if (opened && here != nullptr && currentWidget() == m_login)
                                       m_opened(std::move(*opened));
                               });
}

void LoginFlow::beginLocked(const QString& folder, const QString& account, const QString& reason)
{
    m_folder = folder;
    showLogin(account);
    m_login->showInformation(reason);
}

void LoginFlow::showLogin(const QString& account)
{
    const auto keySlots = accounts::loadWorkspace(m_folder);
    m_login->setWorkspace(m_folder, keySlots ? keySlots->accounts() : QStringList(), account);
    m_login->setBusy(false);
    setCurrentWidget(m_login);
    if (!keySlots)
        m_login->showError(ui::localized(keySlots.error()));
    m_login->setFocus();
}

void LoginFlow::create()
{
    m_folder = m_setup->folder();
    Q_EMIT folderChanged(m_folder);
    const bool remember = m_setup->remember();
    const QString account = m_setup->account();
    SecretBytes password = m_setup->password()->take();
    m_setup->setBusy(true);
    m_opener.create(m_folder, account, std::move(password),
                    [this, remember](Result<accounts::OpenWorkspace> created, const QString& code) {
                        if (!created) {
                            m_setup->showError(ui::localized(created.error()));
                            return;
                        }
                        m_setup->setBusy(false);
                        if (remember)
                            m_opener.remember(created->session, true, [](const Result<void>&) {});
                        m_code->setCode(code, m_folder);
                        m_created.emplace(std::move(*created));
                        setCurrentWidget(m_code);
                        m_code->setFocus();
                    });
}

void LoginFlow::logIn()
{
    const bool remember = m_login->remember();
    SecretBytes secret = m_login->password()->take();
    m_login->setBusy(true);
    const auto answer = [this, remember](Result<accounts::OpenWorkspace> opened) {
        finish(std::move(opened), remember);
    };
    if (m_login->byRecoveryCode())
        m_opener.logInWithRecoveryCode(m_folder, m_login->account(), std::move(secret), answer);
    else
        m_opener.logIn(m_folder, m_login->account(), std::move(secret), answer);
}

void LoginFlow::finish(Result<accounts::OpenWorkspace> opened, bool remember)
{
    if (!opened) {
        m_login->showError(ui::localized(opened.error()));
        return;
    }
    m_login->setBusy(false);
    if (remember)
        m_opener.remember(opened->session, true, [](const Result<void>&) {});
    m_opened(std::move(*opened));
}

void LoginFlow::chooseOther()
{
    ui::askForFolder(this, tr("Folder of the workspace"), m_folder,
                     [this](const QString& folder) { begin(folder, QString()); });
}

void LoginFlow::showError(const QString& sentence)
{
    if (currentWidget() == m_login)
        m_login->showError(sentence);
    else
        m_welcome->showError(sentence);
}

void LoginFlow::setSamplesBusy(bool busy)
{
    m_welcome->setBusy(busy);
}

} // namespace globant::desktop
