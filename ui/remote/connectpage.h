// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace globant::ui {

class Notice;
class PasswordField;
class RememberBox;

// Where a server is, and the token that opens its workspace; and whether its certificate is to be trusted.
class ConnectPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectPage(QWidget* parent = nullptr);

    // `tokenKept`: there is a token for it in the keychain, and none needs to be typed.
    void setServer(const QString& address, bool tokenKept);
    void setKeychain(bool available, const QString& reason);
    QString address() const;
    bool remember() const;
    // Without a token in it, the one that is kept is meant.
    PasswordField* token() { return m_token; }
    void setBusy(bool busy);
    // `forgettable`: another certificate is trusted for the address, which the person may forget.
    void showError(const QString& sentence, bool forgettable = false);
    void showInformation(const QString& sentence);
    // Asks in place of connecting.
    void askToTrust(const QString& host, const QString& fingerprint);

Q_SIGNALS:
    void connectRequested();
    void trustAnswered(bool trusted);
    void forgetRequested();
    void backRequested();

private:
    QWidget* makeForm();
    QWidget* makeQuestion();
    void check();

    QLineEdit* m_address;
    PasswordField* m_token;
    RememberBox* m_remember;
    QPushButton* m_connect;
    QPushButton* m_back;
    Notice* m_notice;
    QWidget* m_form;
    QWidget* m_question;
    QLabel* m_questionText;
    QLabel* m_fingerprint;
    QPushButton* m_trust;
    QString m_keptFor; // the address whose token is kept
    bool m_busy = false;
};

} // namespace globant::ui
