// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/answercache.h"

#include "core/store/statement.h"

#include <sodium.h>

#include <zlib.h>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostKept = 256;
constexpr qsizetype kWorthCompressing = 1024;

} // namespace

struct AnswerCache::Probe
{
    store::SqliteHandle handle; // goes last: the statement is its
    std::optional<store::Statement> statement;
};

AnswerCache::AnswerCache(store::SqliteHandle handle)
    : m_probe(new Probe{std::move(handle), {}})
{
}

AnswerCache::~AnswerCache() = default;

Result<std::unique_ptr<AnswerCache>> AnswerCache::create(const store::Store& store)
{
    GLOBANT_TRY_VALUE(store::SqliteHandle handle, store.readerHandle());
    std::unique_ptr<AnswerCache> cache(new AnswerCache(std::move(handle)));
    GLOBANT_TRY_VALUE(
        cache->m_probe->statement,
        store::Statement::prepare(cache->m_probe->handle.get(), u"PRAGMA data_version"_s, u"Reading the store"_s));
    return cache;
}

qint64 AnswerCache::version()
{
    const auto row = m_probe->statement->step();
    const qint64 version = row && *row ? m_probe->statement->integer(0) : -1;
    m_probe->statement->reset();
    return version;
}

QByteArray AnswerCache::keyOf(const RequestHead& head)
{
    return head.path.join(u'/').toUtf8() + '?' + head.query;
}

std::optional<Response> AnswerCache::find(const QByteArray& key, qint64 version, const RequestHead& head) const
{
    const auto kept = m_kept.constFind(key);
    if (version < 0 || kept == m_kept.cend() || kept->version != version)
        return {};
    return fitting(*kept, head);
}

Response AnswerCache::keep(const QByteArray& key, qint64 version, const RequestHead& head, Response response)
{
    if (response.status != 200)
        return response;
    if (m_kept.size() >= kMostKept)
        m_kept.clear();
    QByteArray digest(16, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), std::size_t(digest.size()),
                       reinterpret_cast<const unsigned char*>(response.body.constData()),
                       std::size_t(response.body.size()), nullptr, 0);
    Kept kept;
    kept.version = version;
    kept.tag = digest.toHex();
    kept.plain = std::move(response);
    kept.plain.fields += {{"Vary", "Accept-Encoding"}, {"Cache-Control", "private, no-cache"}};
    kept.compressed = kept.plain;
    kept.compressed.body = kept.plain.body.size() < kWorthCompressing ? QByteArray() : gzipped(kept.plain.body);
    kept.plain.fields += {"ETag", '"' + kept.tag + '"'};
    kept.compressed.fields += {{"ETag", '"' + kept.tag + "-gzip\""}, {"Content-Encoding", "gzip"}};
    return fitting(*m_kept.insert(key, std::move(kept)), head);
}

Response AnswerCache::fitting(const Kept& kept, const RequestHead& head)
{
    const bool compressed = !kept.compressed.body.isEmpty() && acceptsGzip(head);
    const Response& response = compressed ? kept.compressed : kept.plain;
    const QByteArray wanted = head.field("if-none-match");
    if (!wanted.isEmpty() && (namesTag(wanted, '"' + kept.tag + '"') || namesTag(wanted, '"' + kept.tag + "-gzip\""))) {
        Response unchanged{304, response.fields, {}, false};
        unchanged.fields.removeIf(
            [](const Field& field) { return field.first == "Content-Type" || field.first == "Content-Encoding"; });
        return unchanged;
    }
    return response;
}

bool namesTag(const QByteArray& list, const QByteArray& tag)
{
    if (list.trimmed() == "*")
        return true;
    for (const QByteArray& part : list.split(',')) {
        const QByteArray one = part.trimmed();
        if ((one.startsWith("W/") ? one.sliced(2) : one) == tag)
            return true;
    }
    return false;
}

bool acceptsGzip(const RequestHead& head)
{
    for (const QByteArray& part : head.field("accept-encoding").toLower().split(',')) {
        const QList<QByteArray> words = part.split(';');
        const QByteArray coding = words.first().trimmed();
        if (coding != "gzip" && coding != "*")
            continue;
        const QByteArray weight = words.size() > 1 ? words[1].trimmed() : QByteArray("q=1");
        return !weight.startsWith("q=") || weight.sliced(2).toDouble() > 0;
    }
    return false;
}

QByteArray gzipped(const QByteArray& bytes)
{
    z_stream stream{};
    constexpr int kGzip = 16; // added to the window's size: zlib then writes RFC 1952
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + kGzip, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return done ? out : QByteArray();
}

} // namespace globant::api
