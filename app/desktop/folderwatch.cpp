// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/folderwatch.h"

#include "core/inbox/inbox.h"
#include "ui/common/localized.h"
#include "ui/common/workspacesession.h"

#include <QThreadPool>

#include <algorithm>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestIntervalMs = 2000;
constexpr int kShortestIntervalMs = 200;

struct Taken
{
    QList<inbox::InboxResult> results;
    std::optional<Error> trouble;
};

ui::WatchedFile watchedFile(const inbox::InboxResult& result)
{
    ui::WatchedFile file;
    file.atMs = result.atMs;
    file.name = result.file;
    file.path = result.movedTo;
    if (result.error) {
        file.failed = true;
        file.sentence = result.error->message;
    } else {
        file.rows = result.summary->counts.rowsRead;
        file.rejected = result.summary->counts.rejected;
    }
    return file;
}

// Looking at the folder needs no store, and waits for the file system only: the session does not wait for it, so that
// the window can lock while a network folder hangs.
template <class Work, class Then>
void beside(QObject* context, Work work, Then then)
{
    ui::whenDone(QtConcurrent::run(QThreadPool::globalInstance(), std::move(work)), context, std::move(then));
}

} // namespace

FolderWatch::FolderWatch(ui::WorkspaceSession& session, QObject* parent)
    : WatchControl(parent)
    , m_session(session)
    , m_cancelled(std::make_shared<std::atomic_bool>(false))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FolderWatch::look);
}

FolderWatch::~FolderWatch()
{
    *m_cancelled = true;
}

void FolderWatch::resume()
{
    using Kept = std::pair<ui::WatchSettings, QList<ui::WatchedFile>>;
    m_session.read(
        this,
        [](const store::Connection& connection) -> Result<Kept> {
            GLOBANT_TRY_VALUE(ui::WatchSettings settings, ui::readWatchSettings(connection));
            GLOBANT_TRY_VALUE(QList<ui::WatchedFile> files, ui::readWatchedFiles(connection));
            return Kept{std::move(settings), std::move(files)};
        },
        [this](const Result<Kept>& kept) {
            if (!kept) {
                Q_EMIT failed(ui::localized(kept.error()));
                return;
            }
            if (m_taken.isEmpty())
                m_taken = kept->second;
            Q_EMIT filesTaken(0, 0);
            if (!kept->first.on || !m_session.canWrite() || m_state != State::Off)
                return;
            begin(kept->first, OnFailure::TryAgain);
        });
}

void FolderWatch::start(const ui::WatchSettings& settings)
{
    if (m_state == State::Off)
        begin(settings, OnFailure::GiveUp);
}

void FolderWatch::begin(const ui::WatchSettings& settings, OnFailure onFailure)
{
    m_settings = settings;
    m_onFailure = onFailure;
    show(State::Starting, 0, {});
    if (!m_working)
        open();
}

void FolderWatch::stop()
{
    ++m_run;
    m_next.stop();
    *m_cancelled = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_inbox.reset();
    show(State::Off, 0, {});
}

// To be asked by each answer first. One watch ends, and lets its folder go, before the next begins.
bool FolderWatch::isStale(int run)
{
    m_working = false;
    if (run == m_run)
        return false;
    if (m_state == State::Starting)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_state == State::Starting && !m_working)
                    open();
            },
            Qt::QueuedConnection);
    return true;
}

void FolderWatch::open()
{
    m_working = true;
    inbox::InboxOptions options;
    options.folder = m_settings.folder;
    options.settleMs = qint64(m_settings.settleSeconds) * 1000;
    // Called while the session waits for it.
    const auto target = [&store = m_session.store(), folder = m_session.workspace().folder,
                         account = m_session.account(), role = m_session.role()]() -> Result<inbox::InboxTarget> {
        return inbox::InboxTarget{nullptr, &store, folder, account, role};
    };
    beside(
        this,
        [options, target, &clock = m_session.clock()]() -> Result<Inbox> {
            GLOBANT_TRY_VALUE(auto opened, inbox::Inbox::open(options, target, clock));
            return Inbox(std::move(opened));
        },
        [this, run = m_run](Result<Inbox> opened) {
            if (isStale(run))
                return;
            if (opened) {
                m_onFailure = OnFailure::TryAgain;
                m_inbox = std::move(*opened);
                show(State::Watching, 0, {});
            } else if (m_onFailure == OnFailure::GiveUp) {
                giveUp(ui::localized(opened.error()));
                return;
            } else {
                show(State::Watching, 0, ui::localized(opened.error()));
            }
            m_next.start(opened ? 0 : kLongestIntervalMs);
        });
}

void FolderWatch::giveUp(const QString& sentence)
{
    show(State::Off, 0, {});
    Q_EMIT failed(sentence);
}

void FolderWatch::look()
{
    if (!m_inbox) {
        open();
        return;
    }
    m_working = true;
    beside(
        this,
        [inbox = m_inbox]() mutable {
            auto scan = inbox->scan();
            inbox.reset(); // before the answer, which may be that somebody else is to have the folder
            return scan;
        },
        [this, run = m_run](const Result<inbox::InboxScan>& scan) {
            if (isStale(run))
                return;
            if (scan && scan->ready > 0 && !m_session.isBusy()) {
                importReady(scan->ready);
                return;
            }
            // A trouble of the workspace stays until the next try.
            const int waiting = scan ? scan->ready + scan->waiting : 0;
            show(State::Watching, waiting,
                 !scan                          ? ui::localized(scan.error())
                 : waiting > 0 && m_waiting > 0 ? m_trouble
                                                : QString());
            m_next.start(std::clamp(m_settings.settleSeconds * 200, kShortestIntervalMs, kLongestIntervalMs));
        });
}

void FolderWatch::importReady(int ready)
{
    show(State::Importing, ready, m_trouble);
    m_working = true;
    setImporting(true);
    m_session.background(
        this,
        [inbox = m_inbox, cancelled = m_cancelled]() mutable {
            ingest::ImportControl control;
            control.cancelled = cancelled.get();
            Taken taken;
            const auto done = inbox->importReady(
                control, [&taken](const inbox::InboxResult& result) { taken.results.append(result); });
            if (!done)
                taken.trouble = done.error();
            inbox.reset(); // as above
            return Result<Taken>(std::move(taken));
        },
        [this, run = m_run](const Result<Taken>& taken) {
            setImporting(false);
            take(taken->results); // what is in is in, whatever was switched off meanwhile
            if (isStale(run))
                return;
            show(State::Watching, taken->trouble ? m_waiting : 0,
                 taken->trouble ? ui::localized(*taken->trouble) : QString());
            m_next.start(0);
        });
}

void FolderWatch::setImporting(bool importing)
{
    m_importing = importing;
    Q_EMIT importingChanged();
}

void FolderWatch::take(const QList<inbox::InboxResult>& results)
{
    if (results.isEmpty())
        return;
    int failures = 0;
    for (const inbox::InboxResult& result : results) {
        m_taken.append(watchedFile(result));
        failures += result.error ? 1 : 0;
    }
    if (m_taken.size() > ui::kMostWatchedFiles)
        m_taken.remove(0, m_taken.size() - ui::kMostWatchedFiles);
    m_session.write(
        this,
        [files = m_taken](const store::Connection& connection) { return ui::writeWatchedFiles(connection, files); },
        [this](const Result<void>& kept) {
            if (!kept)
                Q_EMIT failed(ui::localized(kept.error()));
        });
    Q_EMIT filesTaken(int(results.size()), failures);
    if (failures == results.size())
        return;
    Q_EMIT m_session.dataChanged();
    Q_EMIT m_session.logChanged();
}

void FolderWatch::show(State state, int files, const QString& trouble)
{
    if (m_state == state && m_waiting == files && m_trouble == trouble)
        return;
    m_state = state;
    m_waiting = files;
    m_trouble = trouble;
    Q_EMIT stateChanged();
}

} // namespace globant::desktop
