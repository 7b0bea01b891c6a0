// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace globant::ingest {

// Temporary storage for more than memory should hold: runs of blocks, each run written once from start to end and then
// read once. Encrypted (libsodium's secretstream, XChaCha20-Poly1305) under a random key that is never stored; without
// a name in the folder, so that nothing is left behind. Of one thread.
class SpillFile
{
public:
    static Result<std::unique_ptr<SpillFile>> create(const QString& folder);
    ~SpillFile();
    Q_DISABLE_COPY_MOVE(SpillFile)

    // Starts a run; answers its number, from 0. Runs are written one after the other.
    int beginRun();
    Result<void> writeBlock(const QByteArray& block);

    class Reader
    {
    public:
        ~Reader();
        Q_DISABLE_COPY_MOVE(Reader)
        // The next block of the run; empty at its end.
        Result<QByteArray> nextBlock();

    private:
        friend class SpillFile;
        Reader(const SpillFile& file, int run);
        struct State;
        std::unique_ptr<State> m_state;
    };
    std::unique_ptr<Reader> openRun(int run) const;

private:
    SpillFile(int fd);

    struct Run;
    struct Writer;
    int m_fd;
    qint64 m_end = 0;
    SecretBytes m_key;
    std::vector<Run> m_runs;
    std::unique_ptr<Writer> m_writer;
};

} // namespace globant::ingest
