// SPDX-License-Identifier: GPL-3.0-or-later
// What Inbox does with the files that it has found ready.
#include "core/inbox/inbox.h"
#include "core/inbox/inboxsource.h"
#include "core/ingest/importlog.h"
#include "core/ingest/rejectsexport.h"
#include "core/store/log.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace globant::inbox {

using namespace Qt::StringLiterals;
using ingest::ImportSummary;

namespace {

constexpr qint64 kFirstPauseMs = 2'000;
constexpr int kTries = 3;
constexpr int kLogPage = 100;

Result<void> writeError(const QString& path, const InboxResult& result)
{
    const QJsonObject json{{u"file"_s, result.file},
                           {u"at"_s, QDateTime::fromMSecsSinceEpoch(result.atMs).toUTC().toString(Qt::ISODate)},
                           {u"code"_s, errorName(result.error->code)},
                           {u"message"_s, result.error->message}};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return fail(ErrorCode::UnreadableFile, u"\"%1\" cannot be written: %2."_s.arg(path, file.errorString()));
    return {};
}

} // namespace

// What one importReady() works with.
struct Inbox::Run
{
    ingest::ImportService service;
    const store::Store& store;
    const ingest::ImportControl& control;
    const EachFile& each;
    InboxJournal::Entries before; // of a run that ended in the middle
    InboxJournal::Entries now;

    bool isCancelled() const { return control.cancelled != nullptr && *control.cancelled; }
};

Result<void> Inbox::importReady(const ingest::ImportControl& control, const EachFile& each)
{
    if (m_ready.isEmpty())
        return {};
    const auto done = [&]() -> Result<void> {
        GLOBANT_TRY(m_outbox.prepare());
        GLOBANT_TRY_VALUE(const InboxTarget target, m_opener());
        GLOBANT_TRY(accounts::require(target.role, accounts::Role::Editor));
        Run run{
            {*target.store, target.folder, target.account, target.role, m_clock}, *target.store, control, each, {}, {}};
        return importAll(target, run);
    }();
    m_ready.clear();
    if (done) {
        m_pauseMs = 0;
    } else if (done.error().code != ErrorCode::Cancelled) {
        m_pauseMs = std::clamp(m_pauseMs * 2, kFirstPauseMs, kLongestPauseMs);
        m_tryAtMs = m_clock.nowMs() + m_pauseMs;
    }
    return done;
}

Result<void> Inbox::importAll(const InboxTarget& target, Run& run)
{
    GLOBANT_TRY_VALUE(run.before, m_journal.read());
    GLOBANT_TRY_VALUE(const qint64 next, target.store->writer().runNow(store::nextLogId));
    for (const auto& [name, entry] : run.before.asKeyValueRange()) {
        if (markOf(QFile::encodeName(m_options.folder + u'/' + name)))
            run.now.insert(name, entry);
    }
    for (const Ready& ready : m_ready) {
        const QString name = ready.file.text();
        if (!run.now.contains(name))
            run.now.insert(name, {next - 1, m_outbox.freeName(name)});
    }
    GLOBANT_TRY(m_journal.write(run.now));
    const auto taken = [&]() -> Result<void> {
        for (const Ready& ready : std::as_const(m_ready)) {
            if (run.isCancelled())
                return fail(ErrorCode::Cancelled, u"The import was cancelled."_s);
            GLOBANT_TRY(takeOne(ready, run));
        }
        return {};
    }();
    // What has been moved is not in the journal any more once it is sure to have been.
    auto synced = m_outbox.sync();
    if (synced)
        synced = m_journal.write(run.now);
    return taken ? synced : taken;
}

// Fails where the file stays for a reason that is not its own.
Result<void> Inbox::takeOne(const Ready& ready, Run& run)
{
    InboxResult result;
    result.file = ready.file.text();
    auto summary = importOne(ready, run);
    result.atMs = m_clock.nowMs();
    if (summary) {
        result.summary = std::move(*summary);
        return finish(ready.file, std::move(result), run);
    }
    const bool changed = markOf(QFile::encodeName(m_options.folder) + '/' + ready.file.name) != ready.file.mark;
    if (changed && summary.error().code != ErrorCode::Cancelled) {
        m_settling.forget(ready.file);
        run.now.remove(result.file);
        return {};
    }
    if (!isTheFilesFault(ready.file, summary.error().code))
        return fail(summary.error());
    result.error = summary.error();
    return finish(ready.file, std::move(result), run);
}

Result<ImportSummary> Inbox::importOne(const Ready& ready, Run& run)
{
    const FoundFile& file = ready.file;
    if (!file.hasValidName())
        return fail(ErrorCode::UnreadableFile,
                    u"The name of \"%1\" is not valid UTF-8. Rename it, and put it back."_s.arg(file.text()));
    if (ready.table == nullptr) {
        QStringList patterns;
        for (const catalog::TableSchema& known : m_catalog.tables())
            patterns.append(known.filePattern);
        return fail(
            ErrorCode::Usage,
            u"The name of \"%1\" does not say which table it holds: it should contain one of %2. Rename it, and "
            "put it back."_s.arg(file.text(), patterns.join(u", "_s)));
    }
    GLOBANT_TRY_VALUE(const auto before, importedBefore(file, run));
    if (before)
        return *before;
    ingest::ImportRequest request = m_options.request;
    request.path = pathOf(file);
    request.source = [path = request.path, file] { return openSource(path, file); };
    GLOBANT_TRY_VALUE(const QList<ingest::ImportOutcome> outcomes, run.service.importFiles({request}, run.control));
    if (outcomes.first().error)
        return fail(*outcomes.first().error);
    return *outcomes.first().summary;
}

// By a run that ended before it could move the file.
Result<std::optional<ImportSummary>> Inbox::importedBefore(const FoundFile& file, Run& run) const
{
    const auto entry = run.before.constFind(file.text());
    if (entry == run.before.constEnd())
        return std::optional<ImportSummary>();
    GLOBANT_TRY_VALUE(const QString sha256, sha256Of(pathOf(file), file, run.control.cancelled));
    GLOBANT_TRY_VALUE(const auto connection, run.store.reader());
    const ingest::ImportLog log(*connection);
    for (qint64 id = std::numeric_limits<qint64>::max();;) {
        GLOBANT_TRY_VALUE(const QList<ImportSummary> page, log.newest(id, kLogPage));
        for (const ImportSummary& summary : page) {
            if (summary.id <= entry->afterLog)
                return std::optional<ImportSummary>();
            if (summary.sha256 == sha256 && summary.file == file.text())
                return std::optional(summary);
        }
        if (page.isEmpty())
            return std::optional<ImportSummary>();
        id = page.last().id;
    }
}

Result<void> Inbox::finish(const FoundFile& file, InboxResult result, Run& run)
{
    Outbox::Beside beside;
    if (result.error) {
        beside = {u".error.json"_s, [&](const QString& path) { return writeError(path, result); }};
    } else if (result.summary->counts.rejected > 0) {
        beside = {u".rejects.csv"_s, [&](const QString& path) -> Result<void> {
                      GLOBANT_TRY_VALUE(const auto connection, run.store.reader());
                      GLOBANT_TRY(ingest::exportRejects(*connection, m_catalog, result.summary->id, path));
                      return {};
                  }};
    }
    const QString name = file.text();
    GLOBANT_TRY_VALUE(const Outbox::Placed placed,
                      m_outbox.place(file, result.error ? Outbox::Tray::Failed : Outbox::Tray::Done,
                                     run.now[name].target, beside, run.before.contains(name)));
    run.now.remove(name);
    m_tries.remove(file.name);
    m_settling.forget(file);
    result.movedTo = placed.movedTo;
    result.beside = placed.beside;
    run.each(result);
    return {};
}

bool Inbox::isTheFilesFault(const FoundFile& file, ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::UnreadableFile:
    case ErrorCode::UnusableFile:
    case ErrorCode::AmbiguousFormat:
        return true;
    case ErrorCode::Internal:
    case ErrorCode::NotFound:
        // Nobody knows; a file must not keep back those behind it for ever.
        return ++m_tries[file.name] >= kTries;
    default:
        return false;
    }
}

} // namespace globant::inbox
