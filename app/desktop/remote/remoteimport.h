// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/remote/remotesend.h"
#include "ui/import/importrun.h"

#include <QElapsedTimer>

#include <atomic>

namespace globant::desktop {

// Imports into a server's workspace: files are looked at here, as the server would, sent, and imported there. An answer
// that got lost is asked for again, so that nothing is done twice and nothing is unknown.
class RemoteImport final : public ui::ImportRun
{
    Q_OBJECT

public:
    // What a dry run sends at most, for one file; larger files are counted when they are imported.
    static constexpr qint64 kLargestChecked = 4 * 1024 * 1024;

    // `session` outlives it.
    explicit RemoteImport(RemoteSession& session, QObject* parent = nullptr);
    ~RemoteImport() override;

    QString obstacle() const override;
    const catalog::Catalog& catalog() const override { return m_session.catalog(); }
    void preview(int fileId, const QString& path, const QString& table, const ingest::DialectOptions& options) override;
    void check(const QList<ingest::ImportRequest>& requests) override;
    void stopChecking() override;
    void importFiles(const QList<ingest::ImportRequest>& requests) override;
    void tryAgain(qint64 importId, const QHash<qint64, QString>& corrections) override;
    void undo(QList<qint64> importIds) override;
    void cancel() override;
    bool tellsOutcome() const override { return m_broken; }
    void readRejects(qint64 importId, qint64 afterLine, int limit) override;
    void exportRejects(qint64 importId, const QString& path) override;

private:
    using Rejects = QList<ingest::StoredReject>;
    struct Export;

    void importNext();
    void endImport();
    bool countsAlone(const QList<ingest::ImportRequest>& requests, qsizetype index) const;
    void checkNext();
    void gatherRejects(qint64 importId, qint64 afterLine, Rejects gathered, std::function<void(Result<Rejects>)> then);
    void sendCorrections(qint64 importId, const QHash<qint64, QString>& corrections, const Rejects& rejects);
    void retry(qint64 importId, const ingest::Dialect& dialect, const QByteArray& body);
    void endRetry(qint64 importId, const Result<ingest::ImportSummary>& summary);
    void undoNext();
    void askWhetherUndone(qint64 id, const Error& error);
    void endUndo(const std::optional<Error>& error);
    void askForRejects(qint64 importId, qint64 afterLine, int limit, std::function<void(Result<Rejects>)> then);
    void exportPage(const std::shared_ptr<Export>& out, qint64 afterLine);

    RemoteSession& m_session;
    const std::shared_ptr<std::atomic_bool> m_gone = std::make_shared<std::atomic_bool>(false);
    QHash<int, int> m_previews; // the last job of each file
    int m_lastPreview = 0;

    QObject* m_check = nullptr; // the context of the dry run that runs
    QList<ingest::ImportRequest> m_toCheck;
    QList<ingest::ImportOutcome> m_checked;

    QList<ingest::ImportRequest> m_requests;
    QList<ingest::ImportOutcome> m_outcomes;
    QList<ingest::Dialect> m_dialectsOfRequests;
    RemoteSend* m_send = nullptr;
    QElapsedTimer m_elapsed; // since it was begun
    KeyedPost* m_retry = nullptr;
    bool m_cancelled = false;
    bool m_broken = false;                       // the connection, at the last import
    QHash<QString, UnfinishedSend> m_unfinished; // by what was sent: files of which no answer has come
    QHash<qint64, ingest::Dialect> m_dialects;   // of imports: how their rejected rows are to be read

    QList<qint64> m_toUndo;
    QList<qint64> m_undone;
};

} // namespace globant::desktop
