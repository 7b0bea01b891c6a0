// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/answercache.h"

#include "core/store/statement.h"

#include <sodium.h>

#include <algorithm>
#include <zlib.h>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kWorthCompressing = 1024;

qint64 numberOf(store::Statement& statement)
{
    const auto row = statement.step();
    const qint64 number = row && *row ? statement.integer(0) : -1;
    statement.reset();
    return number;
}

} // namespace

struct AnswerCache::Probe
{
    store::SqliteHandle handle; // goes last: the statements are its
    std::optional<store::Statement> version;
    std::optional<store::Statement> logHead;
};

AnswerCache::AnswerCache(store::SqliteHandle handle)
    : m_probe(new Probe{std::move(handle), {}, {}})
{
}

AnswerCache::~AnswerCache() = default;

Result<std::unique_ptr<AnswerCache>> AnswerCache::create(const store::Store& store)
{
    GLOBANT_TRY_VALUE(store::SqliteHandle handle, store.readerHandle());
    std::unique_ptr<AnswerCache> cache(new AnswerCache(std::move(handle)));
    sqlite3* db = cache->m_probe->handle.get();
    const QString doing = u"Reading the store"_s;
    GLOBANT_TRY_VALUE(cache->m_probe->version, store::Statement::prepare(db, u"PRAGMA data_version"_s, doing));
    GLOBANT_TRY_VALUE(cache->m_probe->logHead, store::Statement::prepare(db, u"SELECT max(id) FROM log"_s, doing));
    return cache;
}

qint64 AnswerCache::version()
{
    return numberOf(*m_probe->version);
}

qint64 AnswerCache::dataVersion(qint64 version)
{
    if (version < 0 || version != m_logVersion) // a commit since then is noticed the next time
        m_logHead = numberOf(*m_probe->logHead);
    m_logVersion = version;
    return m_logHead;
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
    return fitting(kept->answer, head);
}

AnswerCache::Prepared AnswerCache::prepared(Response response)
{
    QByteArray digest(16, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), std::size_t(digest.size()),
                       reinterpret_cast<const unsigned char*>(response.body.constData()),
                       std::size_t(response.body.size()), nullptr, 0);
    Prepared kept;
    kept.tag = digest.toHex();
    kept.plain = std::move(response);
    kept.plain.fields += {{"Vary", "Accept-Encoding"}, {"Cache-Control", "private, no-cache"}};
    kept.compressed = kept.plain;
    kept.compressed.body = gzipped(kept.plain.body);
    kept.plain.fields += {"ETag", '"' + kept.tag + '"'};
    kept.compressed.fields += {{"ETag", '"' + kept.tag + "-gzip\""}, {"Content-Encoding", "gzip"}};
    return kept;
}

Response AnswerCache::keep(const QByteArray& key, qint64 version, const RequestHead& head, const Prepared& answer)
{
    if (answer.bytes() <= kMostBytes / 4) {
        if (const auto old = m_kept.constFind(key); old != m_kept.cend()) {
            m_bytes -= old->answer.bytes();
            m_kept.erase(old);
        }
        makeRoom(answer.bytes(), version);
        m_kept.insert(key, Kept{version, answer});
        m_bytes += answer.bytes();
    }
    return fitting(answer, head);
}

void AnswerCache::makeRoom(qsizetype bytes, qint64 version)
{
    const auto fits = [&] { return m_kept.size() < kMostKept && m_bytes + bytes <= kMostBytes; };
    if (fits())
        return;
    m_kept.removeIf([&](const auto& entry) {
        const bool old = entry.value().version != version;
        m_bytes -= old ? entry.value().answer.bytes() : 0;
        return old;
    });
    if (fits())
        return;
    m_kept.clear();
    m_bytes = 0;
}

Response AnswerCache::fitting(const Prepared& kept, const RequestHead& head)
{
    const bool compressed = !kept.compressed.body.isEmpty() && acceptsGzip(head);
    const Response& response = compressed ? kept.compressed : kept.plain;
    const QByteArray wanted = head.field("if-none-match");
    if (!wanted.isEmpty() && (namesTag(wanted, '"' + kept.tag + '"', TagComparison::Weak) ||
                              namesTag(wanted, '"' + kept.tag + "-gzip\"", TagComparison::Weak))) {
        Response unchanged{304, response.fields, {}, false};
        unchanged.fields.removeIf(
            [](const Field& field) { return field.first == "Content-Type" || field.first == "Content-Encoding"; });
        return unchanged;
    }
    return response;
}

bool namesTag(const QByteArray& list, const QByteArray& tag, TagComparison how)
{
    if (list.trimmed() == "*")
        return true;
    for (const QByteArray& part : list.split(',')) {
        const QByteArray one = part.trimmed();
        if (one == tag || (how == TagComparison::Weak && one.startsWith("W/") && one.sliced(2) == tag))
            return true;
    }
    return false;
}

bool acceptsGzip(const RequestHead& head)
{
    bool any = false; // what "*" says of codings that are not named
    for (const QByteArray& part : head.field("accept-encoding").toLower().split(',')) {
        const QList<QByteArray> words = part.split(';');
        const QByteArray coding = words.first().trimmed();
        const QByteArray weight = words.size() > 1 ? words[1].trimmed() : QByteArray("q=1");
        const bool wanted = !weight.startsWith("q=") || weight.sliced(2).toDouble() > 0;
        if (coding == "gzip" || coding == "x-gzip")
            return wanted;
        if (coding == "*")
            any = wanted;
    }
    return any;
}

void compress(const RequestHead& head, Response& response)
{
    const auto has = [&](const QByteArray& name) {
        return std::ranges::find(std::as_const(response.fields), name, &Field::first) != response.fields.cend();
    };
    if (response.status != 200 || response.body.size() < kWorthCompressing || has("ETag") || has("Content-Encoding"))
        return;
    response.add("Vary", "Accept-Encoding");
    if (!acceptsGzip(head))
        return;
    if (QByteArray packed = gzipped(response.body); !packed.isEmpty()) {
        response.body = std::move(packed);
        response.add("Content-Encoding", "gzip");
    }
}

QByteArray gzipped(const QByteArray& bytes)
{
    if (bytes.size() < kWorthCompressing)
        return {};
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
    return done && out.size() < bytes.size() ? out : QByteArray();
}

} // namespace globant::api
