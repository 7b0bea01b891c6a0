// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/remote/remotesession.h"
#include "core/security/secretstore.h"

#include <QSettings>
#include <QStackedWidget>

namespace globant::ui {
class ConnectPage;
}

namespace globant::desktop {

// The way to a server's workspace: address and token, or the token that the keychain has; whether its certificate is
// trusted; and what is remembered: the address and the trusted fingerprints in the settings, a token in the keychain
// alone.
class RemoteLogin : public QStackedWidget
{
    Q_OBJECT

public:
    using Connected = std::function<void(std::unique_ptr<RemoteSession>)>;

    // All outlive it.
    RemoteLogin(QSettings& settings, security::SecretStore& keychain, const Clock& clock, Connected connected,
                QWidget* parent = nullptr);

    // A server was open when the window was last closed.
    bool isWanted() const;
    // A folder's workspace is what is wanted from now on.
    void forgetWish();
    // The form for the last server; `connectAtOnce`: with the token that the keychain has, if it has one.
    void begin(bool connectAtOnce);
    // The same, with a reason.
    void beginAgain(const QString& sentence, bool isError);

Q_SIGNALS:
    void backRequested();

private:
    QString pinKey(const QUrl& address) const;
    void showForm();
    void connectToServer();
    void connectWith(SecretBytes token);
    void take(const Result<void>& opened);
    void answerTrust(bool trusted);
    void remember();
    void forgetCertificate();

    QSettings& m_settings;
    security::SecretStore& m_keychain;
    const Clock& m_clock;
    Connected m_connected;
    ui::ConnectPage* m_page;
    QUrl m_address;
    bool m_typed = false;                     // the token, rather than kept
    std::unique_ptr<RemoteSession> m_session; // while it is being opened, or its certificate judged
};

} // namespace globant::desktop
