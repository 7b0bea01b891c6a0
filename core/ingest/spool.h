// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytesource.h"
#include "core/ingest/spillfile.h"

#include <optional>

namespace globant::ingest {

// A file that arrives in pieces, such as an upload, until it is whole and can be imported: its start in memory, the
// rest in an encrypted temporary file without a name. Of one thread at a time.
class Spool
{
public:
    // `folder`: of the temporary file, which is made when it is needed.
    explicit Spool(QString folder, qsizetype memoryBytes = 256 * 1024);

    // StoreFull where the disk is.
    Result<void> append(QByteArrayView bytes);
    qint64 size() const { return m_size; }
    // No more comes. Before the first openSource().
    Result<void> finish();

    // Reads it from its start; the spool outlives it.
    std::unique_ptr<ByteSource> openSource() const;
    // The same, for an import, which keeps the spool.
    static ByteSourceFactory factory(std::shared_ptr<const Spool> spool);

private:
    class Source;

    QString m_folder;
    qsizetype m_memoryBytes;
    qint64 m_size = 0;
    QByteArray m_start;
    QByteArray m_block; // of the file, not yet full
    std::unique_ptr<SpillFile> m_file;
};

} // namespace globant::ingest
