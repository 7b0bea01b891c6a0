// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/corrections.h"
#include "ui/common/workspacesession.h"
#include "ui/import/importrun.h"

namespace globant::ui {

// Imports into the workspace that is open in this window: asks the core, in other threads.
class LocalImport final : public ImportRun
{
    Q_OBJECT

public:
    // `session` outlives it.
    explicit LocalImport(WorkspaceSession& session, QObject* parent = nullptr);
    ~LocalImport() override;

    QString obstacle() const override;
    const catalog::Catalog& catalog() const override { return m_session.catalog(); }
    void preview(int fileId, const QString& path, const QString& table, const ingest::DialectOptions& options) override;
    void check(const QList<ingest::ImportRequest>& requests) override;
    void stopChecking() override;
    void importFiles(const QList<ingest::ImportRequest>& requests) override;
    void tryAgain(qint64 importId, const QHash<qint64, QString>& corrections) override;
    void undo(QList<qint64> importIds) override;
    void cancel() override;
    void readRejects(qint64 importId, qint64 afterLine, int limit) override;
    void exportRejects(qint64 importId, const QString& path) override;

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    // For the thread that works: copies and what outlives it only.
    std::function<ingest::ImportService()> service() const;
    ingest::ImportControl controlOf(const Flag& cancelled);
    Flag begin();

    WorkspaceSession& m_session;
    const Flag m_gone = std::make_shared<std::atomic_bool>(false);
    QHash<int, int> m_previews; // the last job of each file
    int m_lastPreview = 0;
    Flag m_check; // of the dry run that runs, if one does
    Flag m_work;
};

// Carries progress out of the writer's thread: emits there, and is heard in the main one.
class ProgressRelay : public QObject
{
    Q_OBJECT

Q_SIGNALS:
    void progressed(const globant::ingest::ImportProgress& progress);
};

} // namespace globant::ui
