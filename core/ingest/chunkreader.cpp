// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/chunkreader.h"

#include "core/ingest/inputfile.h"

#include <algorithm>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSampleBytes = 1024 * 1024;
constexpr qsizetype kChunkBytes = 1024 * 1024;

bool holdsOnlyLineEnds(const char* begin, const char* end)
{
    return std::all_of(begin, end, [](char c) { return c == '\n' || c == '\r'; });
}

} // namespace

struct ChunkReader::Private
{
    // Moves about `count` more raw bytes, decoded, to the end of `text`.
    Result<void> readMore(qsizetype count);
    // How much of `text` can go out as a chunk; 0: more must be read first.
    Result<qsizetype> readyBytes() const;

    QString path;
    qsizetype chunkBytes = 0;
    std::unique_ptr<ByteSource> file;
    std::optional<Decoder> decoder;
    char delimiter = ',';
    QByteArray head; // raw, read for the sample and not yet decoded
    bool headRead = false;
    bool headIsWhole = false;
    QByteArray text;     // decoded, from the start of a record
    qint64 rawBytes = 0; // decoded since the last chunk
    qint64 sequence = 0; // of the next chunk
    bool ended = false;  // `text` holds all that is left
    std::optional<Error> failure;
};

ChunkReader::ChunkReader(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

ChunkReader::~ChunkReader() = default;

Result<std::unique_ptr<ChunkReader>> ChunkReader::open(const QString& path, qsizetype chunkBytes)
{
    auto d = std::make_unique<Private>();
    d->path = path;
    d->chunkBytes = qMax(chunkBytes, qsizetype(1));
    GLOBANT_TRY_VALUE(d->file, InputFile::open(path));
    d->decoder.emplace(Encoding::Utf8);
    return std::unique_ptr<ChunkReader>(new ChunkReader(std::move(d)));
}

std::unique_ptr<ChunkReader> ChunkReader::over(std::unique_ptr<ByteSource> bytes, const QString& name)
{
    auto d = std::make_unique<Private>();
    d->path = name;
    d->chunkBytes = kChunkBytes;
    d->file = std::move(bytes);
    d->decoder.emplace(Encoding::Utf8);
    return std::unique_ptr<ChunkReader>(new ChunkReader(std::move(d)));
}

Result<QByteArray> ChunkReader::sample()
{
    if (!d->headRead) {
        // One byte more tells whether the file ends there.
        GLOBANT_TRY(d->file->read(kSampleBytes + 1, d->head));
        d->headRead = true;
        d->headIsWhole = d->head.size() <= kSampleBytes;
    }
    return d->head.first(qMin(d->head.size(), kSampleBytes));
}

bool ChunkReader::sampleIsWhole() const
{
    return d->headIsWhole;
}

qint64 ChunkReader::fileSize() const
{
    return d->file->size();
}

void ChunkReader::configure(Encoding encoding, char delimiter)
{
    d->decoder.emplace(encoding);
    d->delimiter = delimiter;
}

QByteArray ChunkReader::sha256() const
{
    return d->file->sha256();
}

ChunkReader::Released ChunkReader::release()
{
    return {std::move(d->file), std::move(d->head)};
}

void ChunkReader::cancel()
{
    d->file->cancel();
}

void ChunkReader::cancelWhen(const std::atomic_bool* flag)
{
    d->file->cancelWhen(flag);
}

Result<void> ChunkReader::Private::readMore(qsizetype count)
{
    QByteArray raw;
    if (head.isEmpty()) {
        raw.reserve(count);
        GLOBANT_TRY(file->read(count, raw));
    } else {
        raw = head.first(qMin(head.size(), count));
        head = head.sliced(raw.size());
    }
    rawBytes += raw.size();
    ended = head.isEmpty() && file->atEnd();
    decoder->decode(raw, ended, text);
    return {};
}

Result<qsizetype> ChunkReader::Private::readyBytes() const
{
    const char* const begin = text.constData();
    const char* const end = begin + text.size();
    const qsizetype ready = wholeRecords(begin, end, delimiter, ended);
    if (ready < 0)
        return fail(ErrorCode::UnusableFile,
                    u"\"%1\" has a line longer than 8 MiB, so it is no CSV that can be read."_s.arg(path));
    // The first chunk holds the header, or the first row, whatever blank lines come before it.
    if (sequence == 0 && !ended && holdsOnlyLineEnds(begin, begin + ready)) {
        if (ready > kMaxRecordBytes)
            return fail(ErrorCode::UnusableFile,
                        u"\"%1\" begins with 8 MiB of blank lines, so it is no CSV that can be read."_s.arg(path));
        return 0;
    }
    return ready;
}

Result<std::optional<Chunk>> ChunkReader::next()
{
    auto chunk = readChunk();
    if (!chunk)
        d->failure = chunk.error();
    return chunk;
}

Result<std::optional<Chunk>> ChunkReader::readChunk()
{
    if (d->failure)
        return fail(*d->failure);
    qsizetype ready = 0;
    while (ready == 0) {
        if (d->ended && d->text.isEmpty() && d->rawBytes == 0)
            return std::nullopt;
        // Doubling, so that a long record is scanned a few times only.
        if (!d->ended)
            GLOBANT_TRY(d->readMore(qMax(d->chunkBytes, d->text.size())));
        GLOBANT_TRY_VALUE(ready, d->readyBytes());
        if (d->ended)
            break;
    }
    if (ready == 0 && d->rawBytes == 0)
        return std::nullopt;
    Chunk chunk;
    chunk.sequence = d->sequence++;
    chunk.fileBytes = std::exchange(d->rawBytes, 0);
    QByteArray rest = d->text.sliced(ready);
    rest.reserve(d->chunkBytes + rest.size());
    d->text.truncate(ready);
    chunk.bytes = std::exchange(d->text, std::move(rest));
    return chunk;
}

} // namespace globant::ingest
