// SPDX-License-Identifier: GPL-3.0-or-later
// An Avro file, from its header to the rows of a table. What is read does not depend on the pieces in which it comes,
// every row that goes out can be decoded, and every row is taken or rejected.
#include "core/avro/rowdecoder.h"
#include "core/catalog/catalog.h"
#include "core/ingest/avrorowparser.h"
#include "core/ingest/avrosource.h"
#include "tests/fuzz/fuzzing.h"

using namespace globant;
using namespace globant::ingest;

namespace {

const catalog::TableSchema& employees()
{
    static const catalog::Catalog catalog = [] {
        auto made = catalog::Catalog::builtIn();
        fuzz::require(made.has_value());
        return std::move(*made);
    }();
    return *catalog.find(QStringLiteral("employees"));
}

class Bytes final : public ByteSource
{
public:
    Bytes(QByteArray bytes, qsizetype step)
        : m_bytes(std::move(bytes))
        , m_step(step)
    {
    }
    Result<void> read(qsizetype count, QByteArray& out) override
    {
        const qsizetype taken = qMin(qMin(count, m_step), m_bytes.size() - m_at);
        out.append(m_bytes.constData() + m_at, taken);
        m_at += taken;
        return {};
    }
    bool atEnd() const override { return m_at == m_bytes.size(); }
    qint64 size() const override { return m_bytes.size(); }
    QByteArray sha256() const override { return {}; }

private:
    const QByteArray m_bytes;
    const qsizetype m_step;
    qsizetype m_at = 0;
};

struct Seen
{
    bool good = false;
    qint64 rows = 0;
    friend bool operator==(const Seen&, const Seen&) = default;
};

Seen read(const QByteArray& bytes, qsizetype step)
{
    Seen seen;
    const auto source = AvroSource::open({std::make_unique<Bytes>(bytes, step), {}}, QStringLiteral("x.avro"));
    if (!source)
        return seen;
    std::optional<Error> problem;
    const auto dialect = avroDialect(**source, employees(), {}, &problem);
    const References references;
    const auto parser = dialect && !problem
                            ? avroParser((*source)->schema(), employees(), *dialect, step % 2 == 0)(references)
                            : nullptr;
    const avro::RowDecoder decoder((*source)->schema());
    std::vector<avro::Value> values;
    for (;;) {
        auto chunk = (*source)->next();
        if (!chunk)
            return seen;
        if (!*chunk)
            break;
        const QByteArray& rows = (*chunk)->bytes;
        qint64 count = 0;
        for (const char* at = rows.constData(); at < rows.constEnd(); ++count) {
            at = decoder.read(at, rows.constEnd(), values);
            fuzz::require(at != nullptr);
        }
        seen.rows += count;
        if (!parser)
            continue;
        const Batch batch = parser->parse(std::move(**chunk), false);
        fuzz::require(batch.rowsRead == count && batch.lineCount == count);
        fuzz::require(batch.rowsRead == batch.rowCount() + qint64(batch.rejects.size()));
        fuzz::require(batch.cells.size() == std::size_t(batch.rowCount() * batch.columns));
    }
    seen.good = true;
    return seen;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const fuzz::Pieces pieces(data, size);
    const Seen whole = read(pieces.bytes, 1 << 30);
    const Seen inPieces = read(pieces.bytes, pieces.step);
    fuzz::require(whole.good == inPieces.good && (!whole.good || whole == inPieces));
    return 0;
}
