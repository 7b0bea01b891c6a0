// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/spillfile.h"

#include "core/common/bytes.h"

#include <QFile>

#include <sodium.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

using Header = std::array<unsigned char, crypto_secretstream_xchacha20poly1305_HEADERBYTES>;
constexpr qsizetype kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;

Failure spillFailure(const QString& doing)
{
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(
            ErrorCode::StoreFull,
            u"There is no space left to sort the rows beside the workspace. Free some space and import again; nothing was imported."_s);
    return fail(ErrorCode::Internal, u"%1 a temporary file failed: %2. Nothing was imported."_s.arg(
                                         doing, QString::fromStdString(std::generic_category().message(error))));
}

} // namespace

struct SpillFile::Run
{
    Header header{};
    qint64 begin = 0;
    std::vector<quint32> blocks; // encrypted lengths
};

struct SpillFile::Writer
{
    crypto_secretstream_xchacha20poly1305_state state;
};

struct SpillFile::Reader::State
{
    const SpillFile& file;
    const Run& run;
    crypto_secretstream_xchacha20poly1305_state state;
    std::size_t block = 0;
    qint64 offset = 0;
};

SpillFile::SpillFile(int fd)
    : m_fd(fd)
    , m_key(SecretBytes::random(crypto_secretstream_xchacha20poly1305_KEYBYTES))
    , m_writer(new Writer)
{
}

SpillFile::~SpillFile()
{
    ::close(m_fd);
}

Result<std::unique_ptr<SpillFile>> SpillFile::create(const QString& folder)
{
    QByteArray name = QFile::encodeName(folder + u"/.sort-XXXXXX"_s);
    const int fd = ::mkostemp(name.data(), O_CLOEXEC);
    if (fd < 0)
        return spillFailure(u"Creating"_s);
    ::unlink(name.constData());
    return std::unique_ptr<SpillFile>(new SpillFile(fd));
}

int SpillFile::beginRun()
{
    Run run;
    run.begin = m_end;
    crypto_secretstream_xchacha20poly1305_init_push(&m_writer->state, run.header.data(), m_key.data());
    m_runs.push_back(std::move(run));
    return int(m_runs.size()) - 1;
}

Result<void> SpillFile::writeBlock(const QByteArray& block)
{
    QByteArray sealed(block.size() + kOverhead, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_push(&m_writer->state, bytesOf(sealed), nullptr, bytesOf(block),
                                               quint64(block.size()), nullptr, 0, 0);
    for (qsizetype done = 0; done < sealed.size();) {
        const ssize_t n = ::pwrite(m_fd, sealed.constData() + done, std::size_t(sealed.size() - done), m_end + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return spillFailure(u"Writing"_s);
        done += n;
    }
    m_end += sealed.size();
    m_runs.back().blocks.push_back(quint32(sealed.size()));
    return {};
}

std::unique_ptr<SpillFile::Reader> SpillFile::openRun(int run) const
{
    return std::unique_ptr<Reader>(new Reader(*this, run));
}

SpillFile::Reader::Reader(const SpillFile& file, int run)
    : m_state(new State{file, file.m_runs[std::size_t(run)], {}, 0, 0})
{
    m_state->offset = m_state->run.begin;
    crypto_secretstream_xchacha20poly1305_init_pull(&m_state->state, m_state->run.header.data(), file.m_key.data());
}

SpillFile::Reader::~Reader() = default;

Result<QByteArray> SpillFile::Reader::nextBlock()
{
    if (m_state->block == m_state->run.blocks.size())
        return QByteArray();
    QByteArray sealed(qsizetype(m_state->run.blocks[m_state->block]), Qt::Uninitialized);
    for (qsizetype done = 0; done < sealed.size();) {
        const ssize_t n = ::pread(m_state->file.m_fd, sealed.data() + done, std::size_t(sealed.size() - done),
                                  m_state->offset + done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return spillFailure(u"Reading"_s);
        done += n;
    }
    QByteArray plain(sealed.size() - kOverhead, Qt::Uninitialized);
    if (crypto_secretstream_xchacha20poly1305_pull(&m_state->state, bytesOf(plain), nullptr, nullptr, bytesOf(sealed),
                                                   quint64(sealed.size()), nullptr, 0) != 0)
        return fail(ErrorCode::Internal,
                    u"A temporary file was changed while rows were sorted. Nothing was imported; check the disk."_s);
    m_state->offset += sealed.size();
    ++m_state->block;
    return plain;
}

} // namespace globant::ingest
