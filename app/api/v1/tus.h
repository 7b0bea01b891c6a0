// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/route.h"
#include "core/ingest/uploadstore.h"

#include <QCryptographicHash>

// What tus 1.0 (https://tus.io/protocols/resumable-upload) says of fields and answers.
namespace globant::api {

inline constexpr auto kTusVersion = "1.0.0";
inline constexpr qint64 kLargestUpload = 64LL * 1024 * 1024 * 1024; // Tus-Max-Size, in bytes

// The head as X-HTTP-Method-Override has it; none where it says nothing, or the path is not of the uploads.
std::optional<RequestHead> tusHead(const RequestHead& head);
// Every answer to a request below /uploads says the version, those that came before a route was asked too.
void completeTus(const RequestHead& head, Response& response);

Response tusProblem(int status, const QString& sentence);
// The refusal (412) where the client speaks another version.
std::optional<Response> refuseOtherVersion(const Request& request);
bool isPartOfUpload(const Request& request); // by its Content-Type

std::optional<qint64> numberIn(const Request& request, QByteArrayView field); // not negative
// Upload-Expires
QByteArray expiryOf(const ingest::Upload& upload);

// Upload-Metadata: "filename ZS5jc3Y=,is_final". False where it is not of that form.
bool readMetadata(const QByteArray& field, QMap<QByteArray, QByteArray>& values);

// What Upload-Checksum says: "sha256 <base64>".
class TusChecksum
{
public:
    static constexpr auto kAlgorithms = "sha256,sha1";

    // The refusal where the field makes no sense, or names an algorithm that is not known here.
    std::optional<Response> read(const Request& request);
    bool isGiven() const { return m_hash.has_value(); }
    void add(QByteArrayView bytes);
    bool fits() const { return !m_hash || m_hash->result() == m_expected; }

private:
    std::optional<QCryptographicHash> m_hash;
    QByteArray m_expected;
};

} // namespace globant::api
