// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inbox.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace globant::inbox {

using namespace Qt::StringLiterals;

Inbox::Inbox(InboxOptions options, InboxTargetOpener opener, catalog::Catalog catalog, const Clock& clock)
    : m_options(std::move(options))
    , m_opener(std::move(opener))
    , m_catalog(std::move(catalog))
    , m_clock(clock)
    , m_outbox(m_options.folder, clock)
    , m_journal(m_options.folder)
    , m_settling(m_options.settleMs)
{
}

Result<std::unique_ptr<Inbox>> Inbox::open(InboxOptions options, InboxTargetOpener opener, const Clock& clock)
{
    GLOBANT_TRY_VALUE(catalog::Catalog catalog, catalog::Catalog::builtIn());
    if (!options.request.table.isEmpty() && catalog.find(options.request.table) == nullptr)
        return fail(ErrorCode::Usage, u"There is no table \"%1\". There are: %2."_s.arg(options.request.table,
                                                                                        catalog.names().join(u", "_s)));
    options.folder = QFileInfo(options.folder).absoluteFilePath();
    std::unique_ptr<Inbox> inbox(new Inbox(std::move(options), std::move(opener), std::move(catalog), clock));
    GLOBANT_TRY(inbox->lockFolder());
    return inbox;
}

Result<void> Inbox::lockFolder()
{
    if (m_lock && m_lock->isOf(m_options.folder))
        return {};
    m_lock.reset();
    m_settling.forgetAll();
    GLOBANT_TRY_VALUE(m_lock, FolderLock::acquire(m_options.folder));
    return m_outbox.prepare();
}

QString Inbox::pathOf(const FoundFile& file) const
{
    return m_options.folder + u'/' + file.text();
}

const catalog::TableSchema* Inbox::tableOf(const QString& name) const
{
    return m_options.request.table.isEmpty() ? m_catalog.tableForFile(name) : m_catalog.find(m_options.request.table);
}

// A table that it refers to, directly or not, is on its way.
bool Inbox::mustWait(const Ready& ready, const QList<const catalog::TableSchema*>& arriving) const
{
    if (ready.table == nullptr || m_settling.settledMs(ready.file) >= m_options.holdMs)
        return false;
    QList<const catalog::TableSchema*> needed{ready.table};
    for (qsizetype i = 0; i < needed.size(); ++i) {
        for (const catalog::ForeignKey& key : needed[i]->foreignKeys) {
            const catalog::TableSchema* other = m_catalog.find(key.table);
            if (arriving.contains(other))
                return true;
            if (other != nullptr && !needed.contains(other))
                needed.append(other);
        }
    }
    return false;
}

Result<InboxScan> Inbox::scan()
{
    m_ready.clear();
    GLOBANT_TRY(lockFolder());
    GLOBANT_TRY_VALUE(const FolderContent content, readFolder(m_options.folder));
    m_settling.see(content.files, m_clock.nowMs());
    QList<Ready> settled;
    QList<const catalog::TableSchema*> arriving;
    for (const QString& name : content.arriving)
        arriving.append(tableOf(name));
    for (const FoundFile& file : content.files) {
        const catalog::TableSchema* table = tableOf(file.text());
        if (m_settling.isSettled(file) && !isOpenForWriting(QFile::encodeName(m_options.folder) + '/' + file.name))
            settled.append({file, table});
        else
            arriving.append(table);
    }
    const bool pausing = m_clock.nowMs() < m_tryAtMs && m_tryAtMs - m_clock.nowMs() <= kLongestPauseMs;
    for (const Ready& ready : settled)
        if (!pausing && !mustWait(ready, arriving))
            m_ready.append(ready);
    std::ranges::stable_sort(m_ready, {}, [this](const Ready& ready) {
        return ready.table == nullptr ? -1 : m_catalog.indexOf(ready.table->name);
    });
    return InboxScan{int(m_ready.size()), int(content.files.size() - m_ready.size())};
}

} // namespace globant::inbox
