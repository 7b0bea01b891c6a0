// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/tus.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPartType = "application/offset+octet-stream";

bool isTus(const RequestHead& head)
{
    return head.path.size() >= 3 && head.path[0] == "api"_L1 && head.path[1] == "v1"_L1 && head.path[2] == "uploads"_L1;
}

std::optional<QByteArray> fromBase64(const QByteArray& text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

} // namespace

std::optional<RequestHead> tusHead(const RequestHead& head)
{
    if (!isTus(head))
        return {};
    const QByteArray method = head.field("x-http-method-override").trimmed().toUpper();
    if (method.isEmpty())
        return {};
    RequestHead asked = head;
    asked.method = method;
    return asked;
}

void completeTus(const RequestHead& head, Response& response)
{
    if (isTus(head))
        response.add("Tus-Resumable", kTusVersion);
}

Response tusProblem(int status, const QString& sentence)
{
    return problem(Manner::Modern, status, sentence);
}

std::optional<Response> refuseOtherVersion(const Request& request)
{
    if (request.head.field("tus-resumable") == kTusVersion)
        return {};
    Response response = tusProblem(412, u"The field Tus-Resumable must be 1.0.0."_s);
    response.add("Tus-Version", kTusVersion);
    return response;
}

bool isPartOfUpload(const Request& request)
{
    return request.head.field("content-type").trimmed().toLower() == kPartType;
}

std::optional<qint64> numberIn(const Request& request, QByteArrayView field)
{
    const QByteArray text = request.head.field(field);
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    // Digits alone: not "+1", and not " 1".
    return isNumber && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }) ? std::optional(number)
                                                                                              : std::nullopt;
}

QByteArray expiryOf(const ingest::Upload& upload)
{
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(upload.createdMs + ingest::UploadStore::kKeptMs, Qt::UTC);
    return QLocale::c().toString(end, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

bool readMetadata(const QByteArray& field, QMap<QByteArray, QByteArray>& values)
{
    if (field.trimmed().isEmpty())
        return true;
    for (const QByteArray& pair : field.split(',')) {
        const QByteArrayList words = pair.trimmed().split(' ');
        const auto value = words.size() > 1 ? fromBase64(words[1]) : QByteArray();
        if (words.size() > 2 || words[0].isEmpty() || values.contains(words[0]) || !value)
            return false;
        values.insert(words[0], *value);
    }
    return true;
}

std::optional<Response> TusChecksum::read(const Request& request)
{
    const QByteArray given = request.head.field("upload-checksum");
    if (given.isNull())
        return {};
    const QByteArrayList words = given.split(' ');
    const auto algorithm = words[0] == "sha256" ? std::optional(QCryptographicHash::Sha256)
                           : words[0] == "sha1" ? std::optional(QCryptographicHash::Sha1)
                                                : std::nullopt;
    const auto sum = words.size() == 2 ? fromBase64(words[1]) : std::nullopt;
    if (!algorithm || !sum)
        return tusProblem(400, u"The field Upload-Checksum takes sha256 or sha1, and the sum in base64."_s);
    m_hash.emplace(*algorithm);
    m_expected = *sum;
    return {};
}

void TusChecksum::add(QByteArrayView bytes)
{
    if (m_hash)
        m_hash->addData(QByteArray::fromRawData(bytes.data(), bytes.size()));
}

} // namespace globant::api
