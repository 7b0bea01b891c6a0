// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/openworkspace.h"
#include "core/accounts/rotatekey.h"
#include "core/common/clock.h"
#include "ui/common/whendone.h"

#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace globant::ui {

// A workspace that is open in the window, from login to lock; all pages share it. Main thread. Work is done in other
// threads, and answers come back to the main one; no answer comes once `context` is gone.
class WorkspaceSession : public QObject
{
    Q_OBJECT

public:
    // `clock` outlives the session. Fails where the store cannot be read.
    static Result<std::unique_ptr<WorkspaceSession>> start(accounts::OpenWorkspace workspace, const Clock& clock);
    // Waits for the work that runs, closes the store and wipes the keys.
    ~WorkspaceSession() override;

    // The same, but hands the lock and the keys on: for a workspace whose store was replaced.
    static accounts::OpenWorkspace close(std::unique_ptr<WorkspaceSession> session);

    const accounts::OpenWorkspace& workspace() const { return m_workspace; }
    const catalog::Catalog& catalog() const { return m_workspace.store->catalog(); }
    // Only where canWrite().
    store::Store& store() const { return *m_workspace.store; }
    const Clock& clock() const { return m_clock; }
    QString account() const { return m_workspace.session.account; }
    accounts::Role role() const { return m_workspace.session.role; }
    // The account may edit, and no other program holds the workspace.
    bool canWrite() const;
    // A long job works in the store (an import): what would take the store away waits, or is refused.
    bool isBusy() const { return m_busy; }
    void setBusy(bool busy) { m_busy = busy; }

    // Runs `work`, a callable Result<T>(const store::Connection&), on a connection that only reads, in the order given;
    // then `then(Result<T>)` in the main thread. It sees the last commit.
    template <class Work, class Then>
    void read(QObject* context, Work work, Then then)
    {
        whenDone(m_reader->run(std::move(work)), context, std::move(then));
    }

    // The same on the store's writer. Emit dataChanged() when rows changed.
    template <class Work, class Then>
    void write(QObject* context, Work work, Then then)
    {
        whenDone(store().writer().run(std::move(work)), context, std::move(then));
    }

    // The same for `work`, a callable Result<T>(), that blocks and does its own asking of the store (an import).
    template <class Work, class Then>
    void background(QObject* context, Work work, Then then)
    {
        auto future = QtConcurrent::run(&m_pool, [work = std::move(work)]() mutable { return work(); });
        whenDone(future, context, std::move(then));
    }

    // Its own threads, for work that never asks the store; the session's end waits for it.
    QThreadPool& pool() { return m_pool; }

    // Notes in the log that this session began; call it once, when a person has come in.
    void logLogin();
    // Notes in the log that something was written to a file, or copied (`fileName` is empty then): `what` is "table",
    // "chart", "report", "rejects" or "history", `format` such as "csv". Only the file's name is kept, not its folder.
    // Neither does anything where another program holds the workspace: there is no way to write then.
    void logExport(const QString& what, const QString& format, qint64 rows, const QString& fileName);

Q_SIGNALS:
    // Rows were added, changed or removed; what shows them asks again.
    void dataChanged();
    // Entries were added to the log without a change to rows.
    void logChanged();
    // A person's name was removed from the store for good: what could bring it back, such as edits to be done again, is
    // to be dropped. dataChanged() follows.
    void nameForgotten();
    // Something that happened could not be noted in the log; `sentence` says why.
    void logFailed(const QString& sentence);
    // The data has a new key, in a new file: this session has served, and the workspace is to be opened over `rotated`.
    // `sentence`: what has happened, for the person.
    void storeReplaced(const std::shared_ptr<accounts::RotatedStore>& rotated, const QString& sentence);

private:
    WorkspaceSession(accounts::OpenWorkspace workspace, const Clock& clock);

    // Runs `append`, a callable Result<qint64>(const store::Connection&), on the writer, if there is one.
    template <class Append>
    void appendToLog(Append append);

    accounts::OpenWorkspace m_workspace;
    const Clock& m_clock;
    std::unique_ptr<store::ConnectionThread> m_reader;
    QThreadPool m_pool;
    bool m_busy = false;
};

} // namespace globant::ui
