// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/chunkreader.h"
#include "core/store/keyedfile.h"
#include "core/store/statement.h"

namespace globant::ingest {

// Rejects that another try may take: not those of malformed text, whose original bytes only the file has, and not those
// that were retried already.
inline constexpr QStringView kRetryable = u"retried_by IS NULL AND code <> 'bad_encoding'";

// The rejected rows of one import as chunks, one row each (a lone quote must not swallow the row behind it), with the
// line numbers of the original file. The handle is used by whichever thread calls next().
class RejectSource final : public ChunkSource
{
public:
    static Result<std::unique_ptr<RejectSource>> open(store::SqliteHandle handle, qint64 importId);

    Result<std::optional<Chunk>> next() override;
    QByteArray sha256() const override; // of the rows' texts, each followed by LF

    ~RejectSource() override;

private:
    explicit RejectSource(store::SqliteHandle handle);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace globant::ingest
