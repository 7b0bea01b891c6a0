// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/tlscertificate.h"

#include <climits>
#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestSecurityBits = 112; // RSA with 2048 bits; OpenSSL refuses less in every handshake
constexpr qint64 kSlowClockSeconds = 3600;
constexpr int kSerialBits = 127;

template <auto Free>
struct FreeWith
{
    template <class T>
    void operator()(T* object) const
    {
        Free(object);
    }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, FreeWith<X509_free>>;
using BioPtr = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using NumberPtr = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;

// Qt's TLS of the same thread takes what is left in OpenSSL's queue of errors for its own.
class ErrorMark
{
public:
    ErrorMark() { ERR_set_mark(); }
    ~ErrorMark() { ERR_pop_to_mark(); }
    Q_DISABLE_COPY_MOVE(ErrorMark)
};

int noPassphrase(char*, int, int, void* asked)
{
    *static_cast<bool*>(asked) = true;
    return -1;
}

QByteArray bytesOf(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

bool extend(X509* certificate, int kind, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSubject(X509* certificate, const QString& host)
{
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto add = [name](const char* field, const QByteArray& value) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                          reinterpret_cast<const unsigned char*>(value.constData()), int(value.size()),
                                          -1, 0) == 1;
    };
    constexpr qsizetype longestCommonName = 64;
    return add("O", "Globant Data") && add("CN", host.toUtf8().left(longestCommonName)) &&
           X509_set_issuer_name(certificate, name) == 1;
}

bool setSerial(X509* certificate)
{
    const NumberPtr number(BN_new());
    return number && BN_rand(number.get(), kSerialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr;
}

QByteArray alternativeNames(const TlsNames& names)
{
    QByteArrayList entries;
    for (const QString& host : names.hosts)
        entries.append("DNS:" + host.toLatin1());
    for (const QHostAddress& address : names.addresses)
        entries.append("IP:" + address.toString().toLatin1());
    return entries.join(',');
}

CertificatePtr certificateFor(EVP_PKEY* key, const TlsNames& names, qint64 nowMs, int days)
{
    CertificatePtr made(X509_new());
    X509* certificate = made.get();
    const time_t now = time_t(nowMs / 1000);
    const bool good = certificate != nullptr && X509_set_version(certificate, X509_VERSION_3) == 1 &&
                      setSerial(certificate) && setSubject(certificate, names.hosts.value(0)) &&
                      ASN1_TIME_set(X509_getm_notBefore(certificate), now - kSlowClockSeconds) != nullptr &&
                      ASN1_TIME_adj(X509_getm_notAfter(certificate), now, days, 0) != nullptr &&
                      X509_set_pubkey(certificate, key) == 1 &&
                      extend(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
                      extend(certificate, NID_key_usage, "critical,digitalSignature") &&
                      extend(certificate, NID_ext_key_usage, "serverAuth") &&
                      extend(certificate, NID_subject_key_identifier, "hash") &&
                      extend(certificate, NID_subject_alt_name, alternativeNames(names)) &&
                      X509_sign(certificate, key, EVP_sha256()) > 0;
    return good ? std::move(made) : nullptr;
}

} // namespace

Result<PemPair> makeSelfSigned(const TlsNames& names, qint64 nowMs, int days)
{
    const ErrorMark mark;
    const KeyPtr key(EVP_EC_gen("P-256"));
    const CertificatePtr certificate = key ? certificateFor(key.get(), names, nowMs, days) : nullptr;
    const BioPtr certificatePem(BIO_new(BIO_s_mem()));
    const BioPtr keyPem(BIO_new(BIO_s_secmem()));
    if (!certificate || !certificatePem || !keyPem ||
        PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return fail(ErrorCode::Internal, u"A certificate cannot be made: %1."_s.arg(
                                             QString::fromLatin1(ERR_reason_error_string(ERR_peek_last_error()))));
    return PemPair{bytesOf(certificatePem.get()), bytesOf(keyPem.get())};
}

KeyCheck checkKey(const QByteArray& certificateDer, const QByteArray& keyPem)
{
    const ErrorMark mark;
    const BioPtr text(BIO_new_mem_buf(keyPem.constData(), int(qMin<qsizetype>(keyPem.size(), INT_MAX))));
    bool asked = false;
    const KeyPtr key(text ? PEM_read_bio_PrivateKey(text.get(), nullptr, noPassphrase, &asked) : nullptr);
    if (asked)
        return {KeyProblem::Passphrase};
    if (!key)
        return {KeyProblem::NoKey};
    const bool isRsa = EVP_PKEY_is_a(key.get(), "RSA") == 1;
    if (!isRsa && EVP_PKEY_is_a(key.get(), "EC") != 1)
        return {KeyProblem::WrongKind};
    const auto* der = reinterpret_cast<const unsigned char*>(certificateDer.constData());
    const CertificatePtr certificate(d2i_X509(nullptr, &der, certificateDer.size()));
    if (!certificate || X509_check_private_key(certificate.get(), key.get()) != 1)
        return {KeyProblem::OtherCertificate};
    if (EVP_PKEY_get_security_bits(key.get()) < kFewestSecurityBits)
        return {KeyProblem::Weak};
    return {KeyProblem::None, isRsa};
}

} // namespace globant::api
