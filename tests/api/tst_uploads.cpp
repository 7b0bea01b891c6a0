// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/apifixture.h"
#include "tests/support/resultchecks.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStorageInfo>
#include <QTcpSocket>

#include <limits>

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
        QCOMPARE(options.field("Tus-Extension"),
                 QByteArray("creation,creation-with-upload,checksum,termination,expiration"));
        QVERIFY(options.field("Tus-Checksum-Algorithm").split(',').contains("sha1"));
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
        // It can be ended all the same: what is being sent is then void.
        QCOMPARE(send("DELETE", target).status, 204);
        socket.readAll(); // 100 Continue
        socket.write(QByteArray(1000, 'x'));
        QCOMPARE(test::readAnswer(socket).status, 404);
        QCOMPARE(send("DELETE", target).status, 404);
        QVERIFY(QDir(m_api->workspace->folder + u"/uploads"_s).isEmpty());
    }

    void takesTheFirstBytesWithTheCreation()
    {
        const QByteArray bytes(600, 'x');
        const auto create = [&](const QByteArray& fields, const QByteArray& body) {
            return send("POST", "/api/v1/uploads", kPart + "Upload-Length: 1000\r\n" + fields, body);
        };
        const HttpAnswer made = create({}, bytes);
        QCOMPARE(made.status, 201);
        QCOMPARE(made.field("Upload-Offset"), QByteArray("600"));
        QVERIFY(!made.field("Upload-Expires").isEmpty());
        const QByteArray target = made.field("Location");
        QCOMPARE(offsetOf(target), 600);
        QCOMPARE(append(target, 600, QByteArray(400, 'y')).status, 204);
        QCOMPARE(offsetOf(target), 1000);

        // What is refused leaves nothing, as its client knows no address of it.
        const QByteArray wrong = QCryptographicHash::hash("y", QCryptographicHash::Sha1).toBase64();
        QCOMPARE(create("Upload-Checksum: sha1 " + wrong + "\r\n", bytes).status, 460);
        QCOMPARE(create({}, QByteArray(1001, 'x')).status, 413);
        QCOMPARE(send("POST", "/api/v1/uploads", "Content-Type: text/csv\r\nUpload-Length: 9\r\n", "x").status, 415);
        QCOMPARE(QDir(m_api->workspace->folder + u"/uploads"_s).entryList(QDir::Files).size(), 1);
        const QByteArray right = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toBase64();
        QCOMPARE(create("Upload-Checksum: sha256 " + right + "\r\n", bytes).status, 201);

        QSslSocket socket; // leaves within the first part
        test::connectTo(socket, m_api->server->ports().first(), test::tlsOfThisRun().has_value());
        socket.write("POST /api/v1/uploads HTTP/1.1\r\nHost: h\r\n" + m_token + kTus + kPart +
                     "Upload-Length: 1000\r\nContent-Length: 1000\r\n\r\n" + QByteArray(400, 'x'));
        QVERIFY(socket.waitForBytesWritten(5000));
        socket.disconnectFromHost();
        QTRY_COMPARE(QDir(m_api->workspace->folder + u"/uploads"_s).entryList(QDir::Files).size(), 2);
    }

    // For clients that have but GET and POST.
    void takesTheMethodFromAField()
    {
        const QByteArray target = begin(4);
        const auto as = [&](const QByteArray& method, const QByteArray& fields, const QByteArray& body = {}) {
            return send("POST", target, "X-HTTP-Method-Override: " + method + "\r\n" + fields, body);
        };
        QCOMPARE(as("PATCH", kPart + "Upload-Offset: 0\r\n", "abcd").status, 204);
        QCOMPARE(as("HEAD", {}).field("Upload-Offset"), QByteArray("4"));
        QCOMPARE(as("BREW", {}).status, 405);
        QCOMPARE(as("DELETE", {}).status, 204);
        QCOMPARE(send("HEAD", target).status, 404);
        // Nowhere else.
        QCOMPARE(m_api->request("POST", "/api/v1/me", m_token + "X-HTTP-Method-Override: GET\r\n").status, 405);
    }

    void saysTheVersionWithEveryAnswer()
    {
        const QByteArray target = begin(10);
        const QByteArray viewer =
            "Authorization: Bearer " + m_api->token(u"viewer"_s, Role::Viewer).token.toLatin1() + "\r\n";
        const auto is = [](const HttpAnswer& answer, int status) {
            return answer.status == status && answer.field("Tus-Resumable") == "1.0.0" &&
                   answer.head.count("Tus-Resumable") == 1;
        };
        QVERIFY(is(m_api->request("POST", "/api/v1/uploads", kTus + "Upload-Length: 1\r\n"), 401));
        QVERIFY(is(m_api->request("HEAD", target, kTus), 401));
        QVERIFY(is(m_api->request("POST", "/api/v1/uploads", viewer + kTus + "Upload-Length: 1\r\n"), 403));
        QVERIFY(is(send("HEAD", "/api/v1/uploads/00000000000000000000000000000000"), 404));
        QVERIFY(is(send("GET", "/api/v1/uploads/a/b"), 404));
        QVERIFY(is(send("PUT", target), 405));
        QVERIFY(is(append(target, 3, "x"), 409));
        QVERIFY(is(append(target, 0, QByteArray(11, 'x')), 413));
        QVERIFY(is(send("POST", "/api/v1/uploads", "Upload-Length: 99999999999999\r\n"), 413));
        QVERIFY(is(m_api->request("OPTIONS", target), 204));
        for (const char* method : {"HEAD", "PATCH", "DELETE"}) {
            const HttpAnswer other = m_api->request(method, target, m_token + "Tus-Resumable: 0.2.2\r\n");
            QVERIFY(is(other, 412));
            QCOMPARE(other.field("Tus-Version"), QByteArray("1.0.0"));
        }
        QCOMPARE(m_api->request("GET", "/api/v1/me", m_token).field("Tus-Resumable"), QByteArray());
    }

    void boundsWhatOneAccountHasOnItsWay()
    {
        m_api = std::make_unique<ApiFixture>(api::OriginalOptions(), test::tlsOfThisRun(), 1024 * 1024,
                                             [](api::ServerOptions& options) {
                                                 options.uploads = {3, 1000};
                                             });
        m_token = "Authorization: Bearer " + m_api->token(u"editor"_s, Role::Editor).token.toLatin1() + "\r\n";
        const auto create = [&](qint64 length) {
            return send("POST", "/api/v1/uploads", "Upload-Length: " + QByteArray::number(length) + "\r\n");
        };
        const QByteArray first = begin(600);
        const HttpAnswer tooMuch = create(401);
        QCOMPARE(tooMuch.status, 507);
        QVERIFY(tooMuch.object()["detail"_L1].toString().endsWith(u'.'));
        QCOMPARE(create(400).status, 201);
        QCOMPARE(create(0).status, 201);
        QCOMPARE(create(0).status, 507); // a fourth one
        // Those of others are theirs.
        const QByteArray other =
            "Authorization: Bearer " + m_api->token(u"other"_s, Role::Editor).token.toLatin1() + "\r\n";
        QCOMPARE(m_api->request("POST", "/api/v1/uploads", other + kTus + "Upload-Length: 900\r\n").status, 201);
        QCOMPARE(send("DELETE", first).status, 204);
        QCOMPARE(create(600).status, 201);
        QCOMPARE(create(0).status, 507);
        // Over a restart too.
        m_api->server.reset();
        api::ServerOptions options;
        options.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
        options.tls = test::tlsOfThisRun();
        options.uploads = {3, 1000};
        auto again = api::ApiServer::start(*m_api->workspace, m_api->clock, std::move(options));
        QVERIFY_RESULT(again);
        m_api->server = std::move(*again);
        QCOMPARE(create(0).status, 507);
        m_api->clock.advance(ingest::UploadStore::kKeptMs + 1);
        QCOMPARE(create(1000).status, 201);
        QCOMPARE(QDir(m_api->workspace->folder + u"/uploads"_s).entryList(QDir::Files).size(), 1);
    }

    // What has come stays, sealed, when the server ends and starts again.
    void goesOnAfterARestart()
    {
        QByteArray csv;
        for (int i = 1; i <= 20'000; ++i)
            csv += QByteArray::number(i) + ",canary department\n";
        const QByteArray target = begin(csv.size());
        QCOMPARE(append(target, 0, csv.first(300'000)).status, 204);
        m_api->server.reset();
        const QDir uploads(m_api->workspace->folder + u"/uploads"_s);
        const QStringList files = uploads.entryList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString& name : files) {
            QFile file(uploads.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("canary") && !bytes.contains("departments.csv"));
        }
        api::ServerOptions options;
        options.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
        options.tls = test::tlsOfThisRun();
        auto again = api::ApiServer::start(*m_api->workspace, m_api->clock, std::move(options));
        QVERIFY_RESULT(again);
        m_api->server = std::move(*again);
        QCOMPARE(offsetOf(target), 300'000);
        QCOMPARE(append(target, 300'000, csv.mid(300'000)).status, 204);
        const HttpAnswer import = m_api->request("POST", "/api/v1/imports?upload=" + target.mid(16), m_token);
        QCOMPARE(import.status, 201);
        QCOMPARE(import.object()["inserted"_L1].toInt(), 20'000);
    }

    void refusesWhatTheDiskHasNoRoomFor()
    {
        m_api = std::make_unique<ApiFixture>(
            api::OriginalOptions(), test::tlsOfThisRun(), 1024 * 1024,
            [](api::ServerOptions& options) { options.uploads.bytes = std::numeric_limits<qint64>::max(); });
        m_token = "Authorization: Bearer " + m_api->token(u"editor"_s, Role::Editor).token.toLatin1() + "\r\n";
        const qint64 room = QStorageInfo(m_api->workspace->folder).bytesAvailable();
        const qint64 most = 64LL * 1024 * 1024 * 1024;
        if (room >= most)
            QSKIP("the disk has room for any upload");
        QCOMPARE(send("POST", "/api/v1/uploads", "Upload-Length: " + QByteArray::number(most) + "\r\n").status, 507);
    }

    void refusesMetadataThatMakesNoSense()
    {
        for (const char* bad :
             {"filename a b", "filename !!!", "filename YQ==,filename Yg==", ",", "filename YQ==,,x YQ=="})
            QCOMPARE(send("POST", "/api/v1/uploads", QByteArray("Upload-Length: 1\r\nUpload-Metadata: ") + bad + "\r\n")
                         .status,
                     400);
        for (const char* good : {"", "filename YQ==", "is_final", "filename YQ==, is_final"})
            QCOMPARE(
                send("POST", "/api/v1/uploads", QByteArray("Upload-Length: 1\r\nUpload-Metadata: ") + good + "\r\n")
                    .status,
                201);
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
        QCOMPARE(append(target, 0, bytes, "Upload-Checksum: sha1 !\r\n").status, 400);
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
