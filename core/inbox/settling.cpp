// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/settling.h"

namespace globant::inbox {

void Settling::see(const QList<FoundFile>& files, qint64 nowMs)
{
    m_nowMs = nowMs;
    QHash<QByteArray, Seen> seen;
    for (const FoundFile& file : files) {
        const auto before = m_seen.constFind(file.name);
        const bool same = before != m_seen.constEnd() && before->mark == file.mark && before->sinceMs <= nowMs;
        seen.insert(file.name, {file.mark, same ? before->sinceMs : nowMs});
    }
    m_seen = std::move(seen);
}

qint64 Settling::settledMs(const FoundFile& file) const
{
    const auto seen = m_seen.constFind(file.name);
    if (seen == m_seen.constEnd() || seen->mark != file.mark)
        return -1;
    return m_nowMs - seen->sinceMs - m_settleMs;
}

} // namespace globant::inbox
