// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QByteArray>

#include <optional>

// The file of an upload: blocks of length (4 bytes, little-endian), nonce and ciphertext, one after the other. The
// first is the header.
namespace globant::ingest::uploadblocks {

inline constexpr qsizetype kMostPlain = 256 * 1024; // bytes in one block, decrypted

// Bytes that a block takes in the file, for so many decrypted ones, and the other way round for what stands behind its
// length.
qsizetype sizeInFile(qsizetype plain);
qsizetype plainSize(qsizetype sealed);

// A block as it stands in the file, its length included. Each is bound to its upload and its place there.
Result<QByteArray> seal(const SecretBytes& key, const QString& id, qint64 block, const QByteArray& plain);
// From what blockAt() answers. StoreDamaged where it is not what was sealed.
Result<QByteArray> unseal(const SecretBytes& key, const QString& id, qint64 block, const QByteArray& sealed);

// How many bytes a block has behind its length; 0: there is none.
Result<qsizetype> blockSizeAt(int fd, qint64 offset);
// What a block has behind its length; nothing where the file ends before.
Result<std::optional<QByteArray>> blockAt(int fd, qint64 offset);
// StoreFull where the disk is.
Result<void> writeAt(int fd, qint64 offset, const QByteArray& bytes);

// The error that errno tells of; `doing`: "Writing".
Failure systemFailure(const QString& doing);

} // namespace globant::ingest::uploadblocks
