// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/common/result.h"

#include <QHostAddress>
#include <QSslConfiguration>

namespace globant::api {

// Both in PEM: the server's own certificate and behind it those that signed it, and its key.
struct TlsFiles
{
    QString certificate;
    QString key;
};

// The server's side of TLS 1.2 or newer. UnreadableFile, or UnusableFile with a sentence that says what is wrong with
// which file: no certificate, no key, a passphrase, a key of another certificate, a weak one, out of date.
Result<QSslConfiguration> readTls(const TlsFiles& files, const Clock& clock);

// With a certificate that the server signs itself, kept in the workspace's folder as tls-certificate.pem and
// tls-key.pem (mode 0600). It holds for a year, for this machine's name, for localhost and for the addresses; one that
// still does for 30 days is taken as it is, so that its fingerprint stays. For an address that stands for all of the
// machine's, it holds for those that the machine has when it is made.
Result<QSslConfiguration> selfSignedTls(const QString& folder, const QList<QHostAddress>& addresses,
                                        const Clock& clock);
TlsFiles selfSignedFiles(const QString& folder);

// SHA-256 of the server's own certificate, as openssl prints it: "0A:1B:...".
QString tlsFingerprint(const QSslConfiguration& configuration);

} // namespace globant::api
