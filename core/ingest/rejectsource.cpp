// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rejectsource.h"

#include <QCryptographicHash>

namespace globant::ingest {

using namespace Qt::StringLiterals;

struct RejectSource::Private
{
    store::SqliteHandle handle; // goes last: the statement is its
    std::unique_ptr<store::Statement> rows;
    QCryptographicHash hash{QCryptographicHash::Sha256};
};

RejectSource::RejectSource(store::SqliteHandle handle)
    : d(new Private{std::move(handle), nullptr})
{
}

RejectSource::~RejectSource() = default;

Result<std::unique_ptr<RejectSource>> RejectSource::open(store::SqliteHandle handle, qint64 importId)
{
    std::unique_ptr<RejectSource> source(new RejectSource(std::move(handle)));
    GLOBANT_TRY_VALUE(auto rows, store::Statement::prepare(source->d->handle.get(),
                                                           u"SELECT line, text FROM rejects WHERE entry_id = ? AND "_s +
                                                               kRetryable.toString() + u" ORDER BY line"_s,
                                                           u"Reading rejected rows"_s));
    source->d->rows = std::make_unique<store::Statement>(std::move(rows));
    source->d->rows->bind(0, importId);
    return source;
}

Result<std::optional<Chunk>> RejectSource::next()
{
    GLOBANT_TRY_VALUE(const bool row, d->rows->step());
    if (!row)
        return std::optional<Chunk>();
    Chunk chunk;
    chunk.firstLine = d->rows->integer(0);
    chunk.bytes = d->rows->text(1).toByteArray() + '\n';
    chunk.fileBytes = chunk.bytes.size();
    d->hash.addData(chunk.bytes);
    return std::optional<Chunk>(std::move(chunk));
}

QByteArray RejectSource::sha256() const
{
    return d->hash.result().toHex();
}

} // namespace globant::ingest
