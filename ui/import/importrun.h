// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/corrections.h"
#include "core/ingest/importlog.h"
#include "core/ingest/preview.h"
#include "ui/common/workspacesession.h"

#include <QHash>

namespace globant::ui {

// Asks the core for what the import page needs, in other threads; answers come as signals in the main one. Of imports,
// tries again and undos one runs at a time. Going cancels what runs.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    explicit ImportRun(WorkspaceSession& session, QObject* parent = nullptr);
    ~ImportRun() override;

    // An answer comes for the last call for a file only.
    void preview(int fileId, const QString& path, const QString& table, const ingest::DialectOptions& options);
    // A dry run; takes the place of the one that runs, whose answer never comes.
    void check(const QList<ingest::ImportRequest>& requests);
    void stopChecking();

    void importFiles(const QList<ingest::ImportRequest>& requests);
    // An import's rejected rows: corrected by line, or as they are where there is no correction at all.
    void tryAgain(qint64 importId, const QHash<qint64, QString>& corrections);
    // The last one first; stops at the first that cannot be undone.
    void undo(QList<qint64> importIds);
    void cancel();
    bool isBusy() const { return m_busy; }

    void readRejects(qint64 importId, qint64 afterLine, int limit);
    void exportRejects(qint64 importId, const QString& path);

Q_SIGNALS:
    void busyChanged(bool busy);
    void previewed(int fileId, const globant::Result<globant::ingest::FilePreview>& preview);
    void checked(const globant::Result<QList<globant::ingest::ImportOutcome>>& outcomes);
    void progressed(const globant::ingest::ImportProgress& progress);
    void imported(const globant::Result<QList<globant::ingest::ImportOutcome>>& outcomes);
    void triedAgain(qint64 importId, const globant::Result<globant::ingest::ImportSummary>& summary);
    // How many were undone; `error`: why not all of them.
    void undone(const QList<qint64>& importIds, const std::optional<globant::Error>& error);
    void rejectsRead(qint64 importId, const globant::Result<QList<globant::ingest::StoredReject>>& rejects);
    void exported(const QString& path, const globant::Result<void>& result);

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    // For the thread that works: copies and what outlives it only.
    std::function<ingest::ImportService()> service() const;
    ingest::ImportControl controlOf(const Flag& cancelled);
    void setBusy(bool busy);
    Flag begin();

    WorkspaceSession& m_session;
    const Flag m_gone = std::make_shared<std::atomic_bool>(false);
    QHash<int, int> m_previews; // the last job of each file
    int m_lastPreview = 0;
    Flag m_check; // of the dry run that runs, if one does
    Flag m_work;
    bool m_busy = false;
};

// Carries progress out of the writer's thread: emits there, and is heard in the main one.
class ProgressRelay : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void progressed(const globant::ingest::ImportProgress& progress);
};

} // namespace globant::ui
