// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>

#include <atomic>
#include <functional>
#include <memory>

namespace globant::ingest {

// Bytes that are read once from their start, and hashed on the way. Of one thread, cancel() aside.
class ByteSource
{
public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    Q_DISABLE_COPY_MOVE(ByteSource)

    // Appends up to `count` bytes to `out`, fewer only at the end. Cancelled after cancel().
    virtual Result<void> read(qsizetype count, QByteArray& out) = 0;
    virtual bool atEnd() const = 0;
    // In bytes, -1 where nobody knows.
    virtual qint64 size() const = 0;
    // SHA-256 of all bytes, in lower-case hex; empty before the end.
    virtual QByteArray sha256() const = 0;

    // From any thread: a read() that waits gives up within 100 ms.
    void cancel() { m_cancelled = true; }
    // The same, as soon as `flag` is set, which must outlive this.
    void cancelWhen(const std::atomic_bool* flag) { m_cancelFlag = flag; }

protected:
    bool isCancelled() const { return m_cancelled || (m_cancelFlag != nullptr && *m_cancelFlag); }

private:
    std::atomic<bool> m_cancelled = false;
    const std::atomic_bool* m_cancelFlag = nullptr;
};

// Opens the same bytes each time that it is called.
using ByteSourceFactory = std::function<Result<std::unique_ptr<ByteSource>>()>;

} // namespace globant::ingest
