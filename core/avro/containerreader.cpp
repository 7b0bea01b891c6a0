// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/containerreader.h"

#include "core/avro/inflater.h"
#include "core/avro/walker.h"

#include <QHash>

#include <algorithm>

namespace globant::avro {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kReadBytes = 256 * 1024;
constexpr qsizetype kMostHeaderBytes = 4 * 1024 * 1024;
constexpr qsizetype kSyncBytes = 16;

QString codecAdvice(const QByteArray& codec)
{
    QString name = QString::fromUtf8(codec.first(qMin(codec.size(), 40)));
    if (name == "zstandard"_L1 || name == "snappy"_L1 || name == "bzip2"_L1 || name == "xz"_L1)
        return u"is compressed with %1, which this program does not read. Write it with the codec deflate or null."_s
            .arg(name);
    return u"is compressed with \"%1\", which is no codec that this program knows. Write it with the codec deflate or "
           "null."_s.arg(name);
}

} // namespace

struct ContainerReader::Private
{
    // Moves more of the file into `in`; false: there is no more.
    Result<bool> fill();
    Result<void> readHeader();
    // The numbers and texts of the header, which is read anew from its start where its bytes do not reach.
    ReadStatus parseHeader(const char*& at, const char* end, QHash<QByteArray, QByteArray>& metadata) const;
    Result<bool> beginBlock(); // false: the file has ended
    Result<bool> unpack();     // more of the block into `text`; false: there is no more
    Result<void> walkRows();   // over the whole rows in `text`
    Result<void> endBlock();
    Result<std::optional<RowRun>> takeRun();

    const char* inBegin() const { return in.constData() + inAt; }
    const char* inEnd() const { return in.constData() + in.size(); }
    qint64 available() const { return in.size() - inAt; }
    void consume(qint64 count) { inAt += count; }
    Failure damaged(const QString& what) const
    {
        return fail(ErrorCode::UnusableFile,
                    u"The Avro file \"%1\" is damaged: %2. Have it written again."_s.arg(
                        name, block == 0 ? what : u"block %1 %2"_s.arg(QString::number(block), what)));
    }

    ByteFeed feed;
    QString name;
    Schema schema;
    QByteArray codec;
    QByteArray sync;

    QByteArray in; // read and, from inAt on, not yet used
    qsizetype inAt = 0;
    qint64 fileBytes = 0; // read since the last run

    qint64 block = 0; // the number of the one being read, from 1
    bool isInBlock = false;
    qint64 blockRows = 0;  // still to come in it
    qint64 blockBytes = 0; // the same, packed
    Inflater inflater;

    QByteArray text;      // unpacked, from the start of a row
    qsizetype walked = 0; // bytes of it that are whole rows
    qint64 walkedRows = 0;
    bool needsMore = true; // the bytes behind them are no whole row
};

ContainerReader::ContainerReader(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

ContainerReader::~ContainerReader() = default;

const Schema& ContainerReader::schema() const
{
    return d->schema;
}

const QByteArray& ContainerReader::codec() const
{
    return d->codec;
}

Result<std::unique_ptr<ContainerReader>> ContainerReader::open(ByteFeed feed, const QString& name)
{
    auto d = std::make_unique<Private>();
    d->feed = std::move(feed);
    d->name = name;
    GLOBANT_TRY(d->readHeader());
    return std::unique_ptr<ContainerReader>(new ContainerReader(std::move(d)));
}

Result<bool> ContainerReader::Private::fill()
{
    in.remove(0, std::exchange(inAt, 0));
    const qsizetype before = in.size();
    GLOBANT_TRY(feed(kReadBytes, in));
    fileBytes += in.size() - before;
    return in.size() > before;
}

ReadStatus ContainerReader::Private::parseHeader(const char*& at, const char* end,
                                                 QHash<QByteArray, QByteArray>& metadata) const
{
    for (;;) {
        qint64 count = 0;
        qint64 length = 0;
        if (const ReadStatus status = readLong(at, end, count); status != ReadStatus::Good)
            return status;
        if (count == 0)
            return end - at < kSyncBytes ? ReadStatus::NeedMore : ReadStatus::Good;
        if (count < 0) {
            if (const ReadStatus status = readLong(at, end, length); status != ReadStatus::Good)
                return status;
            if (count == std::numeric_limits<qint64>::min() || length < 0)
                return ReadStatus::Broken;
            count = -count;
        }
        if (count > kMostHeaderBytes)
            return ReadStatus::Broken;
        for (; count > 0; --count) {
            QByteArray pair[2];
            for (QByteArray& part : pair) {
                if (const ReadStatus status = Walker::readLength(at, end, length); status != ReadStatus::Good)
                    return status;
                part = QByteArray(at, length);
                at += length;
            }
            metadata.insert(pair[0], pair[1]);
        }
    }
}

Result<void> ContainerReader::Private::readHeader()
{
    QHash<QByteArray, QByteArray> metadata;
    for (;;) {
        GLOBANT_TRY_VALUE(const bool more, fill());
        if (!kMagic.startsWith(QByteArrayView(in).first(qMin(in.size(), kMagic.size()))) || in.isEmpty())
            return fail(ErrorCode::UnusableFile, u"\"%1\" is no Avro file."_s.arg(name));
        metadata.clear();
        const char* at = inBegin() + qMin(in.size(), kMagic.size());
        const ReadStatus status = in.size() < kMagic.size() ? ReadStatus::NeedMore : parseHeader(at, inEnd(), metadata);
        if (status == ReadStatus::Broken || (status == ReadStatus::NeedMore && in.size() > kMostHeaderBytes))
            return damaged(u"its header cannot be read"_s);
        if (status == ReadStatus::Good) {
            sync = QByteArray(at, kSyncBytes);
            consume(at + kSyncBytes - inBegin());
            break;
        }
        if (!more)
            return damaged(u"it ends within its header"_s);
    }
    codec = metadata.value("avro.codec", "null");
    if (codec != "null" && codec != "deflate")
        return fail(ErrorCode::UnusableFile, u"\"%1\" %2"_s.arg(name, codecAdvice(codec)));
    if (!metadata.contains("avro.schema"))
        return damaged(u"its header has no schema"_s);
    GLOBANT_TRY_VALUE(schema, parseSchema(metadata.value("avro.schema")));
    if (schema.row().fewestBytes == 0)
        return fail(ErrorCode::UnusableFile, u"The rows of \"%1\" hold nothing."_s.arg(name));
    return {};
}

Result<bool> ContainerReader::Private::beginBlock()
{
    ++block;
    for (;;) {
        const char* at = inBegin();
        const ReadStatus counted = readLong(at, inEnd(), blockRows);
        const ReadStatus sized = counted == ReadStatus::Good ? readLong(at, inEnd(), blockBytes) : counted;
        if (sized == ReadStatus::Broken || (sized == ReadStatus::Good && (blockRows < 0 || blockBytes < 0)))
            return damaged(u"claims an impossible size"_s);
        if (sized == ReadStatus::Good) {
            consume(at - inBegin());
            break;
        }
        GLOBANT_TRY_VALUE(const bool more, fill());
        if (!more && available() > 0)
            return damaged(u"is cut off"_s);
        if (!more)
            return false;
    }
    isInBlock = true;
    needsMore = true;
    if (codec == "deflate" && !inflater.begin())
        return fail(ErrorCode::Internal, u"zlib cannot be started."_s);
    return true;
}

Result<bool> ContainerReader::Private::unpack()
{
    // Doubling, so that a long row is walked over a few times only.
    const qsizetype room = qMax(runBytes - text.size(), text.size() - walked);
    const qsizetype wanted = qMax(room, kReadBytes);
    const qsizetype before = text.size();
    text.resize(before + wanted);
    char* out = text.data() + before;
    char* const outEnd = out + wanted;
    while (out < outEnd && !(codec == "deflate" && inflater.hasEnded())) {
        if (available() == 0 && blockBytes > 0) {
            GLOBANT_TRY_VALUE(const bool more, fill());
            if (!more)
                return damaged(u"is cut off"_s);
        }
        const char* const begin = inBegin();
        const char* at = begin;
        const char* const end = begin + qMin(available(), blockBytes);
        const char* const outBefore = out;
        if (codec == "deflate") {
            if (!inflater.inflateSome(at, end, out, outEnd))
                return damaged(u"cannot be unpacked"_s);
        } else {
            const qint64 count = qMin<qint64>(end - begin, outEnd - out);
            out = std::copy_n(begin, count, out);
            at += count;
        }
        consume(at - begin);
        blockBytes -= at - begin;
        if (at == begin && out == outBefore)
            break; // all that there is
    }
    text.truncate(out - text.constData());
    needsMore = false;
    return text.size() > before;
}

Result<void> ContainerReader::Private::walkRows()
{
    const Walker walker(schema);
    const char* const begin = text.constData();
    const char* const end = begin + text.size();
    const char* at = begin + walked;
    while (blockRows > 0 && walkedRows < runRows && at - begin < runBytes) {
        const char* const row = at;
        const ReadStatus status = walker.skip(0, at, end);
        if (status == ReadStatus::Broken || (status == ReadStatus::NeedMore && end - row > kMostRowBytes))
            return damaged(u"holds what is no row of its schema"_s);
        if (status == ReadStatus::NeedMore) {
            needsMore = true;
            return {};
        }
        --blockRows;
        ++walkedRows;
        walked = at - begin;
    }
    return {};
}

Result<void> ContainerReader::Private::endBlock()
{
    // What ends the stream may still be to read.
    if (codec == "deflate" && !inflater.hasEnded() && blockBytes > 0 && text.size() == walked)
        GLOBANT_TRY(unpack());
    if (text.size() > walked || (codec != "deflate" && blockBytes > 0))
        return damaged(u"has more rows than it claims"_s);
    // Some writers leave a part of zlib's checksum behind the stream.
    while (blockBytes > 0 || available() < kSyncBytes) {
        const qint64 count = qMin(available(), blockBytes);
        consume(count);
        blockBytes -= count;
        if (blockBytes == 0 && available() >= kSyncBytes)
            break;
        GLOBANT_TRY_VALUE(const bool more, fill());
        if (!more)
            return damaged(u"is cut off"_s);
    }
    if (QByteArrayView(inBegin(), kSyncBytes) != sync)
        return damaged(u"does not end with the mark that the file's header names"_s);
    consume(kSyncBytes);
    isInBlock = false;
    return {};
}

Result<std::optional<RowRun>> ContainerReader::Private::takeRun()
{
    RowRun run;
    run.rows = std::exchange(walkedRows, 0);
    run.fileBytes = std::exchange(fileBytes, 0);
    QByteArray rest = text.sliced(walked);
    rest.reserve(runBytes + kReadBytes);
    text.truncate(std::exchange(walked, 0));
    run.bytes = std::exchange(text, std::move(rest));
    return std::optional<RowRun>(std::move(run));
}

Result<std::optional<RowRun>> ContainerReader::next()
{
    for (;;) {
        if (!d->isInBlock) {
            GLOBANT_TRY_VALUE(const bool begun, d->beginBlock());
            if (!begun)
                return d->walkedRows > 0 ? d->takeRun() : Result<std::optional<RowRun>>(std::nullopt);
        }
        if (d->blockRows > 0 && (d->needsMore || d->walked == d->text.size())) {
            GLOBANT_TRY_VALUE(const bool more, d->unpack());
            if (!more)
                return d->damaged(u"has fewer rows than it claims"_s);
        }
        GLOBANT_TRY(d->walkRows());
        if (d->blockRows == 0)
            GLOBANT_TRY(d->endBlock());
        if (d->walkedRows == runRows || d->walked >= runBytes)
            return d->takeRun();
    }
}

} // namespace globant::avro
