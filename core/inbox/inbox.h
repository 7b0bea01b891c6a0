// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/folderlock.h"
#include "core/inbox/inboxjournal.h"
#include "core/inbox/inboxresult.h"
#include "core/inbox/outbox.h"
#include "core/inbox/settling.h"
#include "core/ingest/importservice.h"

namespace globant::inbox {

// The workspace that files go to, open as long as `held` lives, so that others can have it in between.
struct InboxTarget
{
    std::shared_ptr<const void> held;
    store::Store* store = nullptr; // open for writing
    QString folder;                // the workspace's
    QString account;
    accounts::Role role = accounts::Role::Viewer;
};
using InboxTargetOpener = std::function<Result<InboxTarget>()>;

struct InboxOptions
{
    QString folder;
    qint64 settleMs = 5'000; // a file that has not changed for so long is taken
    qint64 holdMs = 60'000;  // how long a settled file waits for others, on their way, that it refers to
    // Table, dialect and policy of every file.
    ingest::ImportRequest request;
};

// What one look at the folder has found.
struct InboxScan
{
    int ready = 0;   // files that importReady() would take now
    int waiting = 0; // files that still grow, wait for others, or for the workspace
};

// Brings the files of a folder into a workspace, as they arrive: *.csv, *.tsv, *.txt and *.avro that have stopped
// growing, those of a table before those that refer to it. Each is then moved to done/, with its rejected rows beside
// it as NAME.rejects.csv, or to failed/, with NAME.error.json saying why. What is not the file's fault (a workspace
// that is busy, a full disk) leaves it where it is, to be tried again with growing pauses. A run that ends in the
// middle, however it ends, is carried on by the next: no file is imported twice. Looks whenever it is told to, so that
// any file system will do. Of one thread at a time; blocks.
class Inbox
{
public:
    // UnreadableFile: no such folder, or none that can be written to; StoreBusy: somebody else watches it. The clock
    // outlives it.
    static Result<std::unique_ptr<Inbox>> open(InboxOptions options, InboxTargetOpener opener, const Clock& clock);

    // Fails while the folder is gone or somebody else's; it may come back.
    Result<InboxScan> scan();
    // Takes what the last scan() found ready; `each` hears of each file. Fails where files were left for a reason that
    // is not theirs, Cancelled among them.
    using EachFile = std::function<void(const InboxResult&)>;
    Result<void> importReady(const ingest::ImportControl& control, const EachFile& each);

private:
    struct Run;
    struct Ready
    {
        FoundFile file;
        const catalog::TableSchema* table = nullptr; // null: the name tells of none
    };

    Inbox(InboxOptions options, InboxTargetOpener opener, catalog::Catalog catalog, const Clock& clock);
    Result<void> lockFolder();
    const catalog::TableSchema* tableOf(const QString& name) const;
    bool mustWait(const Ready& file, const QList<const catalog::TableSchema*>& arriving) const;
    Result<void> importAll(const InboxTarget& target, Run& run);
    Result<void> takeOne(const Ready& ready, Run& run);
    Result<ingest::ImportSummary> importOne(const Ready& ready, Run& run);
    Result<std::optional<ingest::ImportSummary>> importedBefore(const FoundFile& file, Run& run) const;
    Result<void> finish(const FoundFile& file, InboxResult result, Run& run);
    bool isTheFilesFault(const FoundFile& file, ErrorCode code);
    QString pathOf(const FoundFile& file) const;

    static constexpr qint64 kLongestPauseMs = 300'000;
    const InboxOptions m_options;
    const InboxTargetOpener m_opener;
    const catalog::Catalog m_catalog;
    const Clock& m_clock;
    Outbox m_outbox;
    InboxJournal m_journal;
    std::unique_ptr<FolderLock> m_lock;
    Settling m_settling;
    QList<Ready> m_ready;           // in the order in which they are to be imported
    QHash<QByteArray, int> m_tries; // of files, for errors whose fault is not known
    qint64 m_pauseMs = 0;
    qint64 m_tryAtMs = 0; // not before
};

} // namespace globant::inbox
