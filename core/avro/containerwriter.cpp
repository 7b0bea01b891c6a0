// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/containerwriter.h"

#include "core/avro/containerreader.h"

#include <QRandomGenerator>
#include <QThread>

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <new>
#include <thread>
#include <zlib.h>

namespace globant::avro {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostThreads = 8;
// A file half the size of one without; a higher level takes twice the time for a tenth less.
constexpr int kLevel = 1;

struct Block
{
    qint64 sequence = 0;
    qint64 rows = 0;
    std::string bytes;
};

// Raw deflate (RFC 1951), as the specification wants it. False where zlib fails.
bool deflateBytes(z_stream& stream, std::string& bytes)
{
    if (deflateReset(&stream) != Z_OK)
        return false;
    std::string packed(deflateBound(&stream, uLong(bytes.size())), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = uInt(packed.size());
    if (::deflate(&stream, Z_FINISH) != Z_STREAM_END)
        return false;
    packed.resize(packed.size() - stream.avail_out);
    bytes = std::move(packed);
    return true;
}

} // namespace

struct ContainerWriter::Private
{
    void compressLoop();
    // Writes blocks that are next in order; waits until no more than `most` are on their way.
    Result<void> writeReady(std::size_t most);
    Result<void> write(const Block& block);

    ByteSink sink;
    QByteArray sync;
    Codec codec = Codec::Null;
    Block block;
    qint64 nextSequence = 0; // to be written
    std::size_t inFlight = 0;

    std::mutex mutex;
    std::condition_variable changed;
    std::deque<Block> waiting;
    std::map<qint64, Block> ready;
    bool ending = false;
    bool failed = false;
    std::vector<std::thread> threads;
};

ContainerWriter::ContainerWriter(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

ContainerWriter::~ContainerWriter()
{
    {
        const std::lock_guard lock(d->mutex);
        d->ending = true;
    }
    d->changed.notify_all();
    for (std::thread& thread : d->threads)
        thread.join();
}

Result<std::unique_ptr<ContainerWriter>> ContainerWriter::open(ByteSink sink, const QByteArray& schema, Codec codec,
                                                               int threads)
{
    auto d = std::make_unique<Private>();
    d->sink = std::move(sink);
    d->codec = codec;
    quint32 mark[4];
    QRandomGenerator::system()->fillRange(mark);
    d->sync = QByteArray(reinterpret_cast<const char*>(mark), sizeof mark);
    std::string header(kMagic.data(), std::size_t(kMagic.size()));
    appendLong(header, 2);
    appendText(header, "avro.schema");
    appendText(header, {schema.constData(), std::size_t(schema.size())});
    appendText(header, "avro.codec");
    appendText(header, codec == Codec::Deflate ? "deflate" : "null");
    appendLong(header, 0);
    header.append(d->sync.constData(), std::size_t(d->sync.size()));
    GLOBANT_TRY(d->sink(QByteArrayView(header.data(), qsizetype(header.size()))));
    Private* const shared = d.get();
    std::unique_ptr<ContainerWriter> writer(new ContainerWriter(std::move(d)));
    const int count = threads > 0 ? threads : qBound(1, QThread::idealThreadCount(), kMostThreads);
    for (int i = 0; codec == Codec::Deflate && i < count; ++i)
        shared->threads.emplace_back([shared] { shared->compressLoop(); });
    return writer;
}

std::string& ContainerWriter::row()
{
    return d->block.bytes;
}

Result<void> ContainerWriter::endRow()
{
    ++d->block.rows;
    return d->block.bytes.size() >= blockBytes ? endBlock() : Result<void>();
}

Result<void> ContainerWriter::endBlock()
{
    Block block;
    block.bytes.reserve(blockBytes + blockBytes / 8);
    block.sequence = d->block.sequence + 1;
    std::swap(block, d->block);
    if (d->codec == Codec::Null)
        return d->write(block);
    {
        const std::lock_guard lock(d->mutex);
        d->waiting.push_back(std::move(block));
    }
    d->changed.notify_all();
    ++d->inFlight;
    return d->writeReady(d->threads.size() * 4);
}

Result<void> ContainerWriter::finish()
{
    if (d->block.rows > 0)
        GLOBANT_TRY(endBlock());
    return d->writeReady(0);
}

Result<void> ContainerWriter::Private::writeReady(std::size_t most)
{
    for (;;) {
        Block next;
        {
            std::unique_lock lock(mutex);
            const auto isNext = [&] { return !ready.empty() && ready.begin()->first == nextSequence; };
            if (inFlight > most)
                changed.wait(lock, [&] { return failed || isNext(); });
            if (failed)
                return fail(ErrorCode::Internal, u"The rows could not be compressed: there is not enough memory."_s);
            if (!isNext())
                return {};
            next = std::move(ready.begin()->second);
            ready.erase(ready.begin());
        }
        --inFlight;
        ++nextSequence;
        GLOBANT_TRY(write(next));
    }
}

Result<void> ContainerWriter::Private::write(const Block& written)
{
    std::string head;
    appendLong(head, written.rows);
    appendLong(head, qint64(written.bytes.size()));
    GLOBANT_TRY(sink(QByteArrayView(head.data(), qsizetype(head.size()))));
    GLOBANT_TRY(sink(QByteArrayView(written.bytes.data(), qsizetype(written.bytes.size()))));
    return sink(sync);
}

void ContainerWriter::Private::compressLoop()
{
    z_stream stream = {};
    const bool isReady = deflateInit2(&stream, kLevel, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) == Z_OK;
    for (;;) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return ending || !waiting.empty(); });
        if (ending)
            break;
        Block packed = std::move(waiting.front());
        waiting.pop_front();
        lock.unlock();
        bool good = false;
        try {
            good = isReady && deflateBytes(stream, packed.bytes);
        } catch (const std::bad_alloc&) {
        }
        lock.lock();
        failed = failed || !good;
        ready.emplace(packed.sequence, std::move(packed));
        changed.notify_all();
    }
    if (isReady)
        deflateEnd(&stream);
}

} // namespace globant::avro
