// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/tlscertificate.h"
#include "tests/api/testtls.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace globant;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 86'400'000;

const api::TlsNames kNames{{u"host"_s}, {QHostAddress(QHostAddress::LocalHost)}};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestTls : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    test::FakeClock m_clock;

    api::TlsFiles files() const { return {m_folder->filePath(u"certificate.pem"_s), m_folder->filePath(u"key.pem"_s)}; }

    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    api::PemPair pair(qint64 atMs) const
    {
        auto made = api::makeSelfSigned(kNames, atMs, 365);
        return made ? *made : api::PemPair();
    }

    // Runs the openssl tool in the folder.
    bool openssl(const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"openssl"_s, arguments);
        return process.waitForFinished(30'000) && process.exitCode() == 0;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsWhatOthersMake_data()
    {
        QTest::addColumn<QStringList>("newKey");
        QTest::addColumn<QStringList>("rewritten"); // the key in another form
        QTest::addColumn<bool>("good");
        const QStringList none;
        QTest::newRow("RSA") << QStringList{u"rsa:2048"_s} << none << true;
        QTest::newRow("RSA, its own form")
            << QStringList{u"rsa:2048"_s} << QStringList{u"rsa"_s, u"-traditional"_s} << true;
        const QStringList ec{u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-384"_s};
        QTest::newRow("EC") << ec << none << true;
        QTest::newRow("EC, its own form") << ec << QStringList{u"ec"_s} << true;
        QTest::newRow("Ed25519") << QStringList{u"ed25519"_s} << none << false;
        QTest::newRow("RSA of 1024 bits") << QStringList{u"rsa:1024"_s} << none << false;
        QTest::newRow("a passphrase") << ec << QStringList{u"pkey"_s, u"-aes256"_s, u"-passout"_s, u"pass:secret"_s}
                                      << false;
        QTest::newRow("a passphrase in the older form")
            << ec << QStringList{u"ec"_s, u"-aes256"_s, u"-passout"_s, u"pass:secret"_s} << false;
        QTest::newRow("DER") << ec << QStringList{u"pkey"_s, u"-outform"_s, u"DER"_s} << false;
    }

    void readsWhatOthersMake()
    {
        QFETCH(QStringList, newKey);
        QFETCH(QStringList, rewritten);
        QFETCH(bool, good);
        if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
            QSKIP("there is no openssl tool");
        QVERIFY(openssl(QStringList{u"req"_s, u"-x509"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=host"_s,
                                    u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"certificate.pem"_s, u"-newkey"_s} +
                        newKey));
        if (!rewritten.isEmpty()) {
            QVERIFY(openssl(rewritten + QStringList{u"-in"_s, u"key.pem"_s, u"-out"_s, u"other.pem"_s}));
            write(files().key, contentOf(m_folder->filePath(u"other.pem"_s)));
        }
        const SystemClock clock;
        const auto tls = api::readTls(files(), clock);
        if (!good) {
            QVERIFY_FAILED(tls, ErrorCode::UnusableFile);
            QVERIFY(tls.error().message.contains(u"key.pem"_s));
            QCOMPARE(tls.error().message.contains(u"passphrase"_s),
                     QString::fromUtf8(QTest::currentDataTag()).startsWith(u"a passphrase"_s));
            return;
        }
        QVERIFY_RESULT(tls);
        QCOMPARE(tls->protocol(), QSsl::TlsV1_2OrLater);
        QVERIFY(!tls->privateKey().isNull());
    }

    void saysWhatIsWrongWithTheFiles_data()
    {
        QTest::addColumn<QByteArray>("certificate"); // null: no file
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sentence");
        const qint64 now = m_clock.nowMs();
        const api::PemPair good = pair(now);
        const int unusable = int(ErrorCode::UnusableFile);
        const int unreadable = int(ErrorCode::UnreadableFile);
        QTest::newRow("no certificate file") << QByteArray() << good.key << unreadable << u"certificate.pem"_s;
        QTest::newRow("no key file") << good.certificate << QByteArray() << unreadable << u"key.pem"_s;
        QTest::newRow("a key of another certificate")
            << good.certificate << pair(now).key << unusable << u"does not belong to the first certificate"_s;
        QTest::newRow("the chain the wrong way round")
            << pair(now).certificate + good.certificate << good.key << unusable << u"own certificate comes first"_s;
        const api::PemPair old = pair(now - 366 * kDayMs);
        QTest::newRow("expired") << old.certificate << old.key << unusable << u"expired on 2023-11-13"_s;
        const api::PemPair early = pair(now + 2 * kDayMs);
        QTest::newRow("not yet valid") << early.certificate << early.key << unusable << u"only from 2023-11-16"_s;
        QTest::newRow("exchanged") << good.key << good.certificate << unusable << u"certificate.pem\" holds no cert"_s;
        QTest::newRow("the certificate twice")
            << good.certificate << good.certificate << unusable << u"key.pem\" holds no private key"_s;
        QTest::newRow("empty") << QByteArray("") << QByteArray("") << unusable << u"certificate.pem\" holds no cert"_s;
        QTest::newRow("damaged") << good.certificate.left(100) + good.certificate.mid(140) << good.key << unusable
                                 << u"is damaged"_s;
        QTest::newRow("damaged behind the first")
            << good.certificate + good.certificate.left(200) << good.key << unusable << u"is damaged"_s;
        QTest::newRow("a key cut off") << good.certificate << good.key.left(100) << unusable << u"no private key"_s;
        QTest::newRow("large") << QByteArray(2'000'000, 'x') << good.key << unusable << u"larger than"_s;
    }

    void saysWhatIsWrongWithTheFiles()
    {
        QFETCH(QByteArray, certificate);
        QFETCH(QByteArray, key);
        QFETCH(int, code);
        QFETCH(QString, sentence);
        if (!certificate.isNull())
            write(files().certificate, certificate);
        if (!key.isNull())
            write(files().key, key);
        const auto tls = api::readTls(files(), m_clock);
        QVERIFY_FAILED(tls, ErrorCode(code));
        QVERIFY2(tls.error().message.contains(sentence), qPrintable(tls.error().message));
        QVERIFY2(tls.error().message.endsWith(u'.'), qPrintable(tls.error().message));
    }

    void keepsTheChain()
    {
        const api::PemPair own = pair(m_clock.nowMs());
        write(files().certificate, own.certificate + pair(m_clock.nowMs()).certificate);
        write(files().key, own.key);
        const auto tls = api::readTls(files(), m_clock);
        QVERIFY_RESULT(tls);
        QCOMPARE(tls->localCertificateChain().size(), 2);
        QCOMPARE(tls->localCertificate(), QSslCertificate(own.certificate));
    }

    void makesItsOwn()
    {
        ::umask(0);
        const QHostAddress other(u"192.0.2.7"_s);
        const auto tls = api::selfSignedTls(m_folder->path(), {other, QHostAddress(u"fe80::1%eth0"_s)}, m_clock);
        QVERIFY_RESULT(tls);
        const QSslCertificate made = tls->localCertificate();
        QCOMPARE(made.issuerInfo(QSslCertificate::CommonName), made.subjectInfo(QSslCertificate::CommonName));
        const auto names = made.subjectAlternativeNames();
        for (const QString& address : {u"127.0.0.1"_s, u"192.0.2.7"_s})
            QVERIFY2(names.values(QSsl::IpAddressEntry).contains(address), qPrintable(address));
        QCOMPARE(names.values(QSsl::IpAddressEntry).size(), 4);
        QVERIFY(names.values(QSsl::DnsEntry).contains(u"localhost"_s));
        QVERIFY(names.values(QSsl::DnsEntry).contains(QSysInfo::machineHostName()));
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
        QCOMPARE(made.expiryDate().toMSecsSinceEpoch(), m_clock.nowMs() + 365 * kDayMs);
        QVERIFY(made.effectiveDate() < now);
        QCOMPARE(made.publicKey().algorithm(), QSsl::Ec);
        QCOMPARE(made.publicKey().length(), 256);
        const api::TlsFiles kept = api::selfSignedFiles(m_folder->path());
        for (const QString& path : {kept.certificate, kept.key}) {
            struct stat status
            {
            };
            QCOMPARE(::stat(QFile::encodeName(path).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777U, 0600U);
        }
        QCOMPARE(QFile(kept.key).size() > 0, true);
        const QString fingerprint = api::tlsFingerprint(*tls);
        QCOMPARE(fingerprint.size(), 32 * 3 - 1);
        if (!QStandardPaths::findExecutable(u"openssl"_s).isEmpty()) {
            QProcess process;
            process.start(u"openssl"_s,
                          {u"x509"_s, u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s, u"-in"_s, kept.certificate});
            QVERIFY(process.waitForFinished());
            QVERIFY(process.readAllStandardOutput().contains(fingerprint.toLatin1()));
        }
    }

    void keepsItsOwnWhileItFits()
    {
        const QHostAddress other(u"192.0.2.7"_s);
        const auto made = [&](const QList<QHostAddress>& addresses) {
            const auto tls = api::selfSignedTls(m_folder->path(), addresses, m_clock);
            return tls ? api::tlsFingerprint(*tls) : tls.error().message;
        };
        const QString first = made({});
        QCOMPARE(made({}), first);
        QCOMPARE(made({QHostAddress(QHostAddress::AnyIPv4)}), first);
        const QString second = made({other});
        QVERIFY(second != first);
        QCOMPARE(made({}), second);
        m_clock.advance(334 * kDayMs);
        QCOMPARE(made({other}), second);
        m_clock.advance(2 * kDayMs);
        const QString third = made({other});
        QVERIFY(third != second);
        // As a power cut between the two files would leave them.
        write(api::selfSignedFiles(m_folder->path()).key, pair(m_clock.nowMs()).key);
        QVERIFY(made({other}) != third);
    }

    void saysWhereItCannotWrite()
    {
        QVERIFY_FAILED(api::selfSignedTls(m_folder->filePath(u"missing"_s), {}, m_clock), ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
