// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/remotelogin.h"

#include "app/desktop/remote/serveraddress.h"
#include "ui/common/localized.h"
#include "ui/common/passwordfield.h"
#include "ui/remote/connectpage.h"

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kAddress = "remote/address";
constexpr auto kWanted = "remote/wanted";
constexpr auto kTokenKept = "remote/tokenKept"; // whether, and never the token

QString tokenKey(const QUrl& address)
{
    return security::secretKey(u"server"_s, address.toString());
}

} // namespace

RemoteLogin::RemoteLogin(QSettings& settings, security::SecretStore& keychain, const Clock& clock, Connected connected,
                         QWidget* parent)
    : QStackedWidget(parent)
    , m_settings(settings)
    , m_keychain(keychain)
    , m_clock(clock)
    , m_connected(std::move(connected))
    , m_page(new ui::ConnectPage)
{
    addWidget(m_page);
    setFocusProxy(m_page);
    connect(m_page, &ui::ConnectPage::connectRequested, this, &RemoteLogin::connectToServer);
    connect(m_page, &ui::ConnectPage::trustAnswered, this, &RemoteLogin::answerTrust);
    connect(m_page, &ui::ConnectPage::forgetRequested, this, &RemoteLogin::forgetCertificate);
    connect(m_page, &ui::ConnectPage::backRequested, this, [this] {
        m_session.reset();
        Q_EMIT backRequested();
    });
    m_keychain.checkAvailable(this, [this](Result<void> available) {
        m_page->setKeychain(available.has_value(), available ? QString() : ui::localized(available.error()));
    });
}

bool RemoteLogin::isWanted() const
{
    return m_settings.value(kWanted).toBool();
}

void RemoteLogin::forgetWish()
{
    m_settings.remove(kWanted);
}

QString RemoteLogin::pinKey(const QUrl& address) const
{
    return u"remote/certificates/"_s + hostAndPort(address);
}

void RemoteLogin::showForm()
{
    m_session.reset();
    m_page->setBusy(false);
    m_page->setServer(m_settings.value(kAddress).toString(), m_settings.value(kTokenKept).toBool());
}

void RemoteLogin::begin(bool connectAtOnce)
{
    showForm();
    if (connectAtOnce && m_settings.value(kTokenKept).toBool())
        connectToServer();
}

void RemoteLogin::beginAgain(const QString& sentence, bool isError)
{
    showForm();
    if (isError)
        m_page->showError(sentence);
    else
        m_page->showInformation(sentence);
}

void RemoteLogin::connectToServer()
{
    const auto address = parseServerAddress(m_page->address());
    if (!address) {
        m_page->showError(ui::localized(address.error()));
        return;
    }
    m_address = *address;
    m_page->token()->setText(m_page->token()->text().trimmed()); // as it may have been copied
    SecretBytes token = m_page->token()->take();
    m_typed = !token.isEmpty();
    m_page->setBusy(true);
    if (!token.isEmpty())
        return connectWith(std::move(token));
    m_keychain.read(tokenKey(m_address), this, [this, asked = m_address](Result<SecretBytes> kept) {
        if (asked != m_address)
            return;
        if (kept)
            return connectWith(std::move(*kept));
        m_settings.remove(kTokenKept);
        showForm();
        m_page->showError(
            tr("The keychain does not give the token out. Type or paste it. %1").arg(ui::localized(kept.error())));
    });
}

void RemoteLogin::connectWith(SecretBytes token)
{
    auto catalog = catalog::Catalog::builtIn();
    if (!catalog) {
        m_page->showError(ui::localized(catalog.error()));
        return;
    }
    auto client =
        std::make_unique<RemoteClient>(m_address, std::move(token), m_settings.value(pinKey(m_address)).toString());
    m_session = std::make_unique<RemoteSession>(std::move(client), std::move(*catalog), m_clock);
    m_session->open(m_session.get(), [this](const Result<void>& opened) { take(opened); });
}

// Within an answer to the session, which may not be deleted here.
void RemoteLogin::take(const Result<void>& opened)
{
    if (opened) {
        QMetaObject::invokeMethod(this, &RemoteLogin::remember, Qt::QueuedConnection);
        return;
    }
    RemoteSession* failed = m_session.get();
    if (failed->failure() == RemoteFailure::Untrusted)
        return m_page->askToTrust(hostAndPort(m_address), failed->client().fingerprint());
    const bool changed = failed->failure() == RemoteFailure::Changed;
    if (m_typed && opened.error().code != ErrorCode::WrongPassword) // it need not be found again
        m_page->token()->setText(QString::fromUtf8(failed->client().token().view()));
    m_session.release()->deleteLater();
    m_page->showError(ui::localized(opened.error()), changed);
}

void RemoteLogin::answerTrust(bool trusted)
{
    if (m_session == nullptr)
        return;
    if (!trusted) {
        m_session.reset();
        return;
    }
    const QString fingerprint = m_session->client().fingerprint();
    m_settings.setValue(pinKey(m_address), fingerprint);
    m_session->client().setPin(fingerprint);
    m_page->setBusy(true);
    m_session->open(m_session.get(), [this](const Result<void>& opened) { take(opened); });
}

void RemoteLogin::remember()
{
    if (m_session == nullptr)
        return;
    m_settings.setValue(kAddress, m_address.toString());
    m_settings.setValue(kWanted, true);
    m_settings.setValue(kTokenKept, m_page->remember());
    if (m_page->remember())
        m_keychain.write(tokenKey(m_address), m_session->client().token(), this, [this](const Result<void>& written) {
            if (!written)
                m_settings.remove(kTokenKept);
        });
    else
        m_keychain.remove(tokenKey(m_address), this, [](const Result<void>&) {});
    m_page->setBusy(false);
    m_connected(std::move(m_session));
}

void RemoteLogin::forgetCertificate()
{
    m_settings.remove(pinKey(m_address));
    m_page->showInformation(
        tr("Forgotten. When you connect, you are asked about the certificate that the server shows now."));
}

} // namespace globant::desktop
