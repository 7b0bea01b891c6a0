// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/tls.h"

#include "app/api/tlscertificate.h"
#include "core/common/durablefile.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QNetworkInterface>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QSysInfo>
#include <QTimeZone>

#include <openssl/crypto.h>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;
constexpr int kDaysValid = 365;
constexpr qint64 kDaysLeft = 30;

QDateTime timeOf(const Clock& clock)
{
    return QDateTime::fromMSecsSinceEpoch(clock.nowMs(), QTimeZone::utc());
}

QString dayOf(const QDateTime& time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

Result<QList<QSslCertificate>> readChain(const QString& path, const QDateTime& now)
{
    GLOBANT_TRY_VALUE(const QByteArray text, readSmallFile(path, kLargestFile));
    const QList<QSslCertificate> chain = QSslCertificate::fromData(text, QSsl::Pem);
    const qsizetype begun = text.count("-----BEGIN CERTIFICATE-----");
    if (begun == 0)
        return fail(
            ErrorCode::UnusableFile,
            u"\"%1\" holds no certificate in PEM, a text that begins with \"-----BEGIN CERTIFICATE-----\"."_s.arg(
                path));
    if (chain.size() != begun)
        return fail(ErrorCode::UnusableFile,
                    u"A certificate in \"%1\" is damaged. Copy the file from its source again."_s.arg(path));
    const QSslCertificate& own = chain.first();
    if (own.expiryDate() <= now)
        return fail(ErrorCode::UnusableFile,
                    u"The certificate in \"%1\" expired on %2. Put a new one in its place."_s.arg(
                        path, dayOf(own.expiryDate())));
    if (own.effectiveDate() > now)
        return fail(ErrorCode::UnusableFile,
                    u"The certificate in \"%1\" is valid only from %2. Set this computer's clock, or wait."_s.arg(
                        path, dayOf(own.effectiveDate())));
    return chain;
}

QString sentence(KeyProblem problem, const TlsFiles& files)
{
    switch (problem) {
    case KeyProblem::NoKey:
        return u"\"%1\" holds no private key in PEM, a text that begins with \"-----BEGIN PRIVATE KEY-----\"."_s.arg(
            files.key);
    case KeyProblem::Passphrase:
        return u"The key in \"%1\" has a passphrase, and nobody is there to enter it. Keep the key without one, "
               u"readable "
               "by the server's user alone: \"openssl pkey -in KEY -out NEW\" makes such a file."_s.arg(files.key);
    case KeyProblem::WrongKind:
        return u"The key in \"%1\" is neither an RSA nor an EC key. Make a certificate with one of these."_s.arg(
            files.key);
    case KeyProblem::Weak:
        return u"The key in \"%1\" is too short to protect anything. RSA needs 2048 bits, EC needs 224."_s.arg(
            files.key);
    case KeyProblem::OtherCertificate:
        return u"The key in \"%1\" does not belong to the first certificate in \"%2\". The server's own certificate "
               "comes first in its file."_s.arg(files.key, files.certificate);
    case KeyProblem::None:
        break;
    }
    return {};
}

Result<QSslKey> readKey(const TlsFiles& files, const QSslCertificate& certificate)
{
    GLOBANT_TRY_VALUE(QByteArray text, readSmallFile(files.key, kLargestFile));
    const KeyCheck check = checkKey(certificate.toDer(), text);
    QSslKey key;
    if (check.problem == KeyProblem::None)
        key = QSslKey(text, check.isRsa ? QSsl::Rsa : QSsl::Ec);
    OPENSSL_cleanse(text.data(), size_t(text.size()));
    if (key.isNull())
        return fail(ErrorCode::UnusableFile,
                    sentence(check.problem == KeyProblem::None ? KeyProblem::NoKey : check.problem, files));
    return key;
}

QSslConfiguration serverSide(const QList<QSslCertificate>& chain, const QSslKey& key)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show tokens, not certificates
    return configuration;
}

bool standsForAll(const QHostAddress& address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6) ||
           address == QHostAddress(QHostAddress::Any);
}

// What a certificate must be for. The addresses of the machine's interfaces come and go: they do not count.
TlsNames neededNames(const QList<QHostAddress>& addresses)
{
    TlsNames names;
    static const QRegularExpression hostName(u"\\A[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\\z"_s);
    const QString machine = QSysInfo::machineHostName();
    if (hostName.match(machine).hasMatch())
        names.hosts.append(machine);
    if (!names.hosts.contains("localhost"_L1))
        names.hosts.append(u"localhost"_s);
    names.addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    for (QHostAddress address : addresses) {
        address.setScopeId({});
        if (!standsForAll(address) && !names.addresses.contains(address))
            names.addresses.append(address);
    }
    return names;
}

TlsNames withInterfaces(TlsNames names)
{
    for (QHostAddress address : QNetworkInterface::allAddresses()) {
        address.setScopeId({});
        if (!address.isLinkLocal() && !names.addresses.contains(address))
            names.addresses.append(address);
    }
    return names;
}

bool isFor(const QSslCertificate& certificate, const TlsNames& names)
{
    const auto entries = certificate.subjectAlternativeNames();
    QList<QHostAddress> addresses;
    for (const QString& address : entries.values(QSsl::IpAddressEntry))
        addresses.append(QHostAddress(address));
    const QStringList hosts = entries.values(QSsl::DnsEntry);
    return std::all_of(names.hosts.begin(), names.hosts.end(),
                       [&](const QString& host) { return hosts.contains(host); }) &&
           std::all_of(names.addresses.begin(), names.addresses.end(),
                       [&](const QHostAddress& address) { return addresses.contains(address); });
}

} // namespace

Result<QSslConfiguration> readTls(const TlsFiles& files, const Clock& clock)
{
    GLOBANT_TRY_VALUE(const QList<QSslCertificate> chain, readChain(files.certificate, timeOf(clock)));
    GLOBANT_TRY_VALUE(const QSslKey key, readKey(files, chain.first()));
    return serverSide(chain, key);
}

TlsFiles selfSignedFiles(const QString& folder)
{
    return {folder + u"/tls-certificate.pem"_s, folder + u"/tls-key.pem"_s};
}

Result<QSslConfiguration> selfSignedTls(const QString& folder, const QList<QHostAddress>& addresses, const Clock& clock)
{
    const TlsFiles files = selfSignedFiles(folder);
    const TlsNames names = neededNames(addresses);
    auto present = readTls(files, clock);
    if (present) {
        const QSslCertificate own = present->localCertificate();
        if (own.expiryDate() > timeOf(clock).addDays(kDaysLeft) && isFor(own, names))
            return present;
    }
    const bool forAll = std::any_of(addresses.begin(), addresses.end(), standsForAll);
    GLOBANT_TRY_VALUE(PemPair made, makeSelfSigned(forAll ? withInterfaces(names) : names, clock.nowMs(), kDaysValid));
    auto written = writeFileDurably(files.key, made.key);
    OPENSSL_cleanse(made.key.data(), size_t(made.key.size()));
    GLOBANT_TRY(written);
    GLOBANT_TRY(writeFileDurably(files.certificate, made.certificate));
    return readTls(files, clock);
}

QString tlsFingerprint(const QSslConfiguration& configuration)
{
    return QString::fromLatin1(
        configuration.localCertificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper());
}

} // namespace globant::api
