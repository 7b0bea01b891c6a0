// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <optional>

namespace globant::desktop {

struct RemoteRequest
{
    QByteArray method = "GET";
    QString path; // such as "/api/v1/me"
    QUrlQuery query = {};
    QList<std::pair<QByteArray, QByteArray>> fields = {};
    QByteArray body = {};
    std::chrono::milliseconds patience{15'000}; // without a byte in either direction
};

// Why there is no answer.
enum class RemoteFailure {
    Unreachable, // nobody answers, or the connection broke
    NoTls,       // no encrypted connection could be made
    Untrusted,   // the certificate is not signed by anybody whom this computer trusts
    Changed,     // another certificate than the one that was trusted
    Cancelled,
};

struct RemoteAnswer
{
    std::optional<RemoteFailure> failure = {}; // else an answer came, whatever its status
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> fields = {};
    QByteArray body = {};

    bool isGood() const { return !failure && status >= 200 && status < 300; }
    // Empty: it is not there. In any case.
    QByteArray field(QByteArrayView name) const;
    // The answer is one that Globant Data gives to a request that it refuses.
    bool isProblem() const;
};

// Asks one server over HTTP, as the holder of a token. Main thread. A certificate that this computer does not trust is
// accepted where it is the pinned one; where one is pinned, no other is.
class RemoteClient : public QObject
{
    Q_OBJECT

public:
    using Then = std::function<void(const RemoteAnswer&)>;
    using Progress = std::function<void(qint64 sent)>;

    // `pin`: the SHA-256 fingerprint of the trusted certificate, as fingerprint() has it; empty: none.
    RemoteClient(QUrl address, SecretBytes token, QString pin, QObject* parent = nullptr);

    const QUrl& address() const { return m_address; }
    const QString& pin() const { return m_pin; }
    void setPin(const QString& pin) { m_pin = pin; }
    const SecretBytes& token() const { return m_token; }
    // Of the certificate that the server showed last: "0A:1B:...".
    const QString& fingerprint() const { return m_fingerprint; }

    // A request on its way; may be null, once it is answered.
    using Call = QPointer<QNetworkReply>;
    // `then` is called once, from the event loop, unless `context` is gone; the request then ends, too.
    Call send(const RemoteRequest& request, QObject* context, Then then, Progress progress = {});
    // Ends it; `then` is told so.
    static void cancel(const Call& call);

    // What went wrong, for a person; empty code where the answer is good.
    std::optional<Error> errorOf(const RemoteAnswer& answer) const;

Q_SIGNALS:
    // The token is not valid, or the certificate is another: nothing more can be asked.
    void ended(const QString& sentence);
    void reached(bool yes);

private:
    void onTls(QNetworkReply* reply);
    RemoteAnswer answerOf(QNetworkReply& reply) const;
    void tell(const RemoteAnswer& answer);

    const QUrl m_address;
    const SecretBytes m_token;
    QString m_pin;
    QString m_fingerprint;
    QNetworkAccessManager m_network;
};

} // namespace globant::desktop
