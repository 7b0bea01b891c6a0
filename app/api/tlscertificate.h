// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QHostAddress>
#include <QStringList>

namespace globant::api {

// Whom a certificate is for.
struct TlsNames
{
    QStringList hosts; // the first one is the certificate's subject
    QList<QHostAddress> addresses;
};

struct PemPair
{
    QByteArray certificate;
    QByteArray key; // without a passphrase
};

// A new EC key (P-256) and a certificate for it, signed with it, that holds from an hour before `nowMs`, for clients
// whose clocks are slow, until `days` days after it. Internal where OpenSSL fails.
Result<PemPair> makeSelfSigned(const TlsNames& names, qint64 nowMs, int days);

// What stands in the way of serving with a certificate (DER) and a key (PEM).
enum class KeyProblem { None, NoKey, Passphrase, WrongKind, Weak, OtherCertificate };
struct KeyCheck
{
    KeyProblem problem = KeyProblem::None;
    bool isRsa = false; // EC otherwise
};
KeyCheck checkKey(const QByteArray& certificateDer, const QByteArray& keyPem);

} // namespace globant::api
