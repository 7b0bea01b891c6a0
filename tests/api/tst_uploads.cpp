// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTcpSocket>

using namespace globant;
using namespace Qt::StringLiterals;
using accounts::Role;
using test::ApiFixture;
using test::HttpAnswer;

namespace {

const QByteArray kTus = "Tus-Resumable: 1.0.0\r\n";
const QByteArray kPart = "Content-Type: application/offset+octet-stream\r\n";

} // namespace

class TestUploads : public QObject
{
    Q_OBJECT

    std::unique_ptr<ApiFixture> m_api;
    QByteArray m_token;

    HttpAnswer send(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {},
                    const QByteArray& body = {}) const
    {
        return m_api->request(method, target, m_token + kTus + fields, body);
    }
    QByteArray begin(qint64 length, const QByteArray& name = "departments.csv") const
    {
        const HttpAnswer made = send("POST", "/api/v1/uploads",
                                     "Upload-Length: " + QByteArray::number(length) + "\r\nUpload-Metadata: filename " +
                                         name.toBase64() + ",x eQ==\r\n");
        return made.status == 201 ? made.field("Location") : QByteArray();
    }
    HttpAnswer append(const QByteArray& target, qint64 offset, const QByteArray& bytes,
                      const QByteArray& fields = {}) const
    {
        return send("PATCH", target, kPart + "Upload-Offset: " + QByteArray::number(offset) + "\r\n" + fields, bytes);
    }
    qint64 offsetOf(const QByteArray& target) const { return send("HEAD", target).field("Upload-Offset").toLongLong(); }

private Q_SLOTS:
    void init()
    {
        m_api = std::make_unique<ApiFixture>();
        m_token = "Authorization: Bearer " + m_api->token(u"editor"_s, Role::Editor).token.toLatin1() + "\r\n";
    }
    void cleanup() { m_api.reset(); }

    void tellsWhatItCan()
    {
        const HttpAnswer options = m_api->request("OPTIONS", "/api/v1/uploads");
        QCOMPARE(options.status, 204);
        QCOMPARE(options.field("Tus-Version"), QByteArray("1.0.0"));
        QCOMPARE(options.field("Tus-Extension"), QByteArray("creation,checksum,termination,expiration"));
    }

    void takesAFileInPartsAndImportsIt()
    {
        QByteArray csv;
        for (int i = 1; i <= 50'000; ++i)
            csv += QByteArray::number(i) + ",Department " + QByteArray::number(i) + '\n';
        const QByteArray target = begin(csv.size());
        QVERIFY(target.startsWith("/api/v1/uploads/"));
        QCOMPARE(offsetOf(target), 0);
        QCOMPARE(append(target, 0, csv.first(300'000)).status, 204);
        QCOMPARE(offsetOf(target), 300'000);
        QCOMPARE(append(target, 1, csv.mid(1)).status, 409);
        QCOMPARE(m_api->request("POST", "/api/v1/imports?upload=" + target.mid(16), m_token).status, 409);
        const HttpAnswer last = append(target, 300'000, csv.mid(300'000));
        QCOMPARE(last.status, 204);
        QCOMPARE(last.field("Upload-Offset").toLongLong(), csv.size());
        const HttpAnswer import = m_api->request("POST", "/api/v1/imports?upload=" + target.mid(16), m_token);
        QCOMPARE(import.status, 201);
        QCOMPARE(import.object()["inserted"_L1].toInt(), 50'000);
        QCOMPARE(import.object()["file"_L1].toString(), u"departments.csv"_s);
        QCOMPARE(import.object()["sha256"_L1].toString().toLatin1(),
                 QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex());
        QCOMPARE(send("HEAD", target).status, 404);
        QVERIFY(QDir(m_api->workspace->folder + u"/uploads"_s).isEmpty());
    }

    void keepsWhatCameBeforeTheClientLeft()
    {
        const QByteArray target = begin(1000);
        QSslSocket socket;
        test::connectTo(socket, m_api->server->ports().first(), test::tlsOfThisRun().has_value());
        socket.write("PATCH " + target + " HTTP/1.1\r\nHost: h\r\n" + m_token + kTus + kPart +
                     "Upload-Offset: 0\r\nContent-Length: 1000\r\n\r\n" + QByteArray(400, 'x'));
        QVERIFY(socket.waitForBytesWritten(5000));
        socket.disconnectFromHost();
        QTRY_COMPARE(offsetOf(target), 400);
        QCOMPARE(append(target, 400, QByteArray(600, 'x')).status, 204);
    }

    void oneWritesAtATime()
    {
        const QByteArray target = begin(1000);
        QSslSocket socket;
        test::connectTo(socket, m_api->server->ports().first(), test::tlsOfThisRun().has_value());
        socket.write("PATCH " + target + " HTTP/1.1\r\nHost: h\r\n" + m_token + kTus + kPart +
                     "Upload-Offset: 0\r\nContent-Length: 1000\r\nExpect: 100-continue\r\n\r\n");
        QVERIFY(socket.waitForReadyRead(5000));
        QCOMPARE(append(target, 0, "x").status, 423);
        QCOMPARE(send("DELETE", target).status, 409);
        socket.disconnectFromHost();
        int status = 0; // asked no more once it has succeeded
        QTRY_VERIFY(status == 204 || (status = send("DELETE", target).status) == 204);
        QCOMPARE(send("DELETE", target).status, 404);
    }

    void checksSums()
    {
        const QByteArray bytes(500, 'x');
        const QByteArray target = begin(bytes.size());
        const QByteArray wrong = QCryptographicHash::hash("y", QCryptographicHash::Sha256).toBase64();
        const QByteArray right = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toBase64();
        QCOMPARE(append(target, 0, bytes, "Upload-Checksum: sha256 " + wrong + "\r\n").status, 460);
        QCOMPARE(offsetOf(target), 0);
        QCOMPARE(append(target, 0, bytes, "Upload-Checksum: crc32 AAAA\r\n").status, 400);
        QCOMPARE(append(target, 0, bytes, "Upload-Checksum: sha1 " + right + "\r\n").status, 204);
        QCOMPARE(offsetOf(target), 500);
    }

    void refuses()
    {
        const QByteArray target = begin(10);
        QCOMPARE(m_api->request("POST", "/api/v1/uploads", m_token + "Upload-Length: 1\r\n").status, 412);
        for (const char* length : {"", "Upload-Length: x\r\n", "Upload-Length: -1\r\n"})
            QCOMPARE(send("POST", "/api/v1/uploads", length).status, 400);
        QCOMPARE(send("POST", "/api/v1/uploads", "Upload-Length: 99999999999999\r\n").status, 413);
        QCOMPARE(send("PATCH", target, "Upload-Offset: 0\r\nContent-Type: text/csv\r\n", "x").status, 415);
        QCOMPARE(append(target, 0, QByteArray(11, 'x')).status, 413);
        QCOMPARE(send("HEAD", "/api/v1/uploads/..%2f..%2fstore").status, 404);
        QCOMPARE(send("HEAD", "/api/v1/uploads/00000000000000000000000000000000").status, 404);
        const QByteArray other =
            "Authorization: Bearer " + m_api->token(u"other"_s, Role::Editor).token.toLatin1() + "\r\n";
        QCOMPARE(m_api->request("HEAD", target, other + kTus).status, 404);
        m_api->clock.advance(ingest::UploadStore::kKeptMs + 1);
        QCOMPARE(send("HEAD", target).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
