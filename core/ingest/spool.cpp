// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/spool.h"

#include "core/ingest/sha256.h"

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = 256 * 1024;

} // namespace

class Spool::Source final : public ByteSource
{
public:
    explicit Source(const Spool& spool)
        : m_spool(spool)
        , m_rest(spool.m_start)
        , m_run(spool.m_file ? spool.m_file->openRun(0) : nullptr)
    {
    }

    Result<void> read(qsizetype count, QByteArray& out) override
    {
        while (count > 0 && !m_atEnd) {
            if (isCancelled())
                return fail(ErrorCode::Cancelled, u"Reading the upload was cancelled."_s);
            if (m_taken == m_rest.size()) {
                m_taken = 0;
                m_rest.clear();
                if (m_run) {
                    GLOBANT_TRY_VALUE(m_rest, m_run->nextBlock());
                }
            }
            if (m_rest.isEmpty()) {
                m_atEnd = true;
                break;
            }
            const QByteArrayView part = QByteArrayView(m_rest).sliced(m_taken, qMin(count, m_rest.size() - m_taken));
            m_hash.add(part);
            out += part;
            count -= part.size();
            m_taken += part.size();
        }
        return {};
    }
    bool atEnd() const override { return m_atEnd; }
    qint64 size() const override { return m_spool.size(); }
    QByteArray sha256() const override { return m_atEnd ? m_hash.hex() : QByteArray(); }

private:
    const Spool& m_spool;
    QByteArray m_rest;     // the block at hand
    qsizetype m_taken = 0; // of it
    std::unique_ptr<SpillFile::Reader> m_run;
    Sha256 m_hash;
    bool m_atEnd = false;
};

Spool::Spool(QString folder, qsizetype memoryBytes)
    : m_folder(std::move(folder))
    , m_memoryBytes(memoryBytes)
{
}

Result<void> Spool::append(QByteArrayView bytes)
{
    m_size += bytes.size();
    if (!m_file && m_start.size() + bytes.size() <= m_memoryBytes) {
        m_start += bytes;
        return {};
    }
    if (!m_file) {
        GLOBANT_TRY_VALUE(m_file, SpillFile::create(m_folder));
        m_file->beginRun();
    }
    m_block += bytes;
    while (m_block.size() >= kBlock) {
        GLOBANT_TRY(m_file->writeBlock(m_block.first(kBlock)));
        m_block = m_block.sliced(kBlock);
    }
    return {};
}

Result<void> Spool::finish()
{
    if (m_block.isEmpty())
        return {};
    GLOBANT_TRY(m_file->writeBlock(m_block));
    m_block = {};
    return {};
}

std::unique_ptr<ByteSource> Spool::openSource() const
{
    return std::make_unique<Source>(*this);
}

ByteSourceFactory Spool::factory(std::shared_ptr<const Spool> spool)
{
    return [spool = std::move(spool)]() -> Result<std::unique_ptr<ByteSource>> { return spool->openSource(); };
}

} // namespace globant::ingest
