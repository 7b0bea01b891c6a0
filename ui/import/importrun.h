// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importlog.h"
#include "core/ingest/importservice.h"
#include "core/ingest/preview.h"

#include <QHash>
#include <QObject>

namespace globant::ui {

// What the import page asks of the workspace, wherever that is; answers come as signals in the main thread. Of imports,
// tries again and undos one runs at a time. Going cancels what runs.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    // Where the file that is being imported stands.
    enum class Step {
        Here,    // it is read and written here, as ingest::ImportProgress tells
        Sending, // its bytes go to who imports it
        There,   // it has arrived, and is imported there
        Waiting, // the way there is broken, and is tried again
    };

    using QObject::QObject;

    // Why nothing can be imported; empty: it can.
    virtual QString obstacle() const = 0;
    virtual const catalog::Catalog& catalog() const = 0;

    // An answer comes for the last call for a file only.
    virtual void preview(int fileId, const QString& path, const QString& table,
                         const ingest::DialectOptions& options) = 0;
    // A dry run; takes the place of the one that runs, whose answer never comes.
    virtual void check(const QList<ingest::ImportRequest>& requests) = 0;
    virtual void stopChecking() = 0;

    virtual void importFiles(const QList<ingest::ImportRequest>& requests) = 0;
    // An import's rejected rows: corrected by line, or as they are where there is no correction at all.
    virtual void tryAgain(qint64 importId, const QHash<qint64, QString>& corrections) = 0;
    // The last one first; stops at the first that cannot be undone.
    virtual void undo(QList<qint64> importIds) = 0;
    virtual void cancel() = 0;
    // The error of the last import says itself what became of the file.
    virtual bool tellsOutcome() const { return false; }
    bool isBusy() const { return m_busy; }

    virtual void readRejects(qint64 importId, qint64 afterLine, int limit) = 0;
    virtual void exportRejects(qint64 importId, const QString& path) = 0;

Q_SIGNALS:
    void busyChanged(bool busy);
    void previewed(int fileId, const globant::Result<globant::ingest::FilePreview>& preview);
    void checked(const globant::Result<QList<globant::ingest::ImportOutcome>>& outcomes);
    void progressed(const globant::ingest::ImportProgress& progress);
    // Not for each file, where it is the same as before.
    void stepped(globant::ui::ImportRun::Step step);
    void imported(const globant::Result<QList<globant::ingest::ImportOutcome>>& outcomes);
    void triedAgain(qint64 importId, const globant::Result<globant::ingest::ImportSummary>& summary);
    // How many were undone; `error`: why not all of them.
    void undone(const QList<qint64>& importIds, const std::optional<globant::Error>& error);
    void rejectsRead(qint64 importId, const globant::Result<QList<globant::ingest::StoredReject>>& rejects);
    void exported(const QString& path, const globant::Result<void>& result);

protected:
    void setBusy(bool busy)
    {
        m_busy = busy;
        Q_EMIT busyChanged(busy);
    }

private:
    bool m_busy = false;
};

} // namespace globant::ui
