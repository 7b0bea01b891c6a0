// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/avrosource.h"

#include "core/ingest/avrotext.h"

namespace globant::ingest {

using namespace Qt::StringLiterals;

struct AvroSource::Private
{
    std::unique_ptr<ByteSource> bytes;
    QByteArray head; // read from `bytes`, and not yet given to the container's reader
    qsizetype headUsed = 0;
    std::unique_ptr<avro::ContainerReader> reader;
    std::optional<avro::RowRun> first; // read for the sample
    std::optional<Error> failure;
};

bool isAvro(QByteArrayView start, const QString& name)
{
    return start.startsWith(avro::kMagic) || name.endsWith(".avro"_L1, Qt::CaseInsensitive);
}

AvroSource::AvroSource(std::unique_ptr<Private> p)
    : d(std::move(p))
{
}

AvroSource::~AvroSource() = default;

Result<std::unique_ptr<AvroSource>> AvroSource::open(ChunkReader::Released file, const QString& name)
{
    auto d = std::make_unique<Private>();
    d->bytes = std::move(file.bytes);
    d->head = std::move(file.head);
    const auto feed = [p = d.get()](qsizetype count, QByteArray& out) -> Result<void> {
        if (p->headUsed == p->head.size())
            return p->bytes->read(count, out);
        const qsizetype taken = qMin(count, p->head.size() - p->headUsed);
        out.append(p->head.constData() + p->headUsed, taken);
        p->headUsed += taken;
        if (p->headUsed == p->head.size()) {
            p->head = {};
            p->headUsed = 0;
        }
        return {};
    };
    GLOBANT_TRY_VALUE(d->reader, avro::ContainerReader::open(feed, name));
    return std::unique_ptr<AvroSource>(new AvroSource(std::move(d)));
}

const avro::Schema& AvroSource::schema() const
{
    return d->reader->schema();
}

qint64 AvroSource::fileSize() const
{
    return d->bytes->size();
}

Result<std::vector<SampleRecord>> AvroSource::sample(std::size_t limit)
{
    if (!d->first) {
        GLOBANT_TRY_VALUE(d->first, read());
    }
    std::vector<SampleRecord> records;
    if (!d->first)
        return records;
    const avro::RowDecoder decoder(schema());
    std::vector<avro::Value> values;
    const char* at = d->first->bytes.constData();
    const char* const end = at + d->first->bytes.size();
    while (at < end && records.size() < limit) {
        at = decoder.read(at, end, values);
        if (at == nullptr)
            break;
        SampleRecord& record = records.emplace_back();
        for (const avro::Value& value : values)
            record.append(avroText(value).trimmed());
    }
    return records;
}

Result<std::optional<avro::RowRun>> AvroSource::read()
{
    if (d->failure)
        return fail(*d->failure);
    auto run = d->reader->next();
    if (!run)
        d->failure = run.error();
    return run;
}

Result<std::optional<Chunk>> AvroSource::next()
{
    std::optional<avro::RowRun> run = std::exchange(d->first, std::nullopt);
    if (!run) {
        GLOBANT_TRY_VALUE(run, read());
    }
    if (!run)
        return std::optional<Chunk>();
    Chunk chunk;
    chunk.bytes = std::move(run->bytes);
    chunk.fileBytes = run->fileBytes;
    return std::optional<Chunk>(std::move(chunk));
}

QByteArray AvroSource::sha256() const
{
    return d->bytes->sha256();
}

void AvroSource::cancel()
{
    d->bytes->cancel();
}

} // namespace globant::ingest
