// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/openworkspace.h"
#include "core/backup/restore.h"
#include "core/ingest/importservice.h"
#include "core/store/integritycheck.h"
#include "core/store/log.h"
#include "tests/accounts/workspacefixture.h"

#include <QDir>

namespace globant::test {

// A workspace of "ana" with departments, and what is done with its backups.
class BackupFixture : public WorkspaceFixture
{
public:
    QString backup(const QString& name = QStringLiteral("hires.gdbackup")) const { return dir.filePath(name); }
    QString restored() const { return dir.filePath(QStringLiteral("restored")); }

    Result<backup::BackupSummary> create(const QString& path) const
    {
        return backup::createBackup(session, path, clock, {QStringLiteral("1.0")});
    }
    Result<backup::BackupSummary> create() const { return create(backup()); }

    Result<qint64> addDepartments(int from, int count) const
    {
        return writer->execute(
            QStringLiteral("WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO "
                           "departments (id, department, entry_id) "
                           "SELECT i, 'Department ' || i || ' ' || hex(randomblob(40)), 1 FROM n"),
            {from, from + count - 1});
    }
    int departments() const { return writer->value(QStringLiteral("SELECT count(*) FROM departments"))->toInt(); }
    QString name(int id) const
    {
        return writer->value(QStringLiteral("SELECT department FROM departments WHERE id = ?"), {id})->toString();
    }

    // What happens to somebody who has the file and the password.
    static Result<backup::BackupSummary> verifyFile(const QString& path)
    {
        GLOBANT_TRY_VALUE(const backup::BackupFile file, backup::openBackupFile(path));
        GLOBANT_TRY_VALUE(const SecretBytes key,
                          backup::unlockWithPassword(file, QStringLiteral("ana"), secret("password of ana")));
        return backup::verifyBackup(file, key);
    }
    Result<backup::BackupSummary> restoreFile(const QString& path, const QString& folder) const
    {
        GLOBANT_TRY_VALUE(const backup::BackupFile file, backup::openBackupFile(path));
        GLOBANT_TRY_VALUE(const SecretBytes key,
                          backup::unlockWithPassword(file, QStringLiteral("ana"), secret("password of ana")));
        return backup::restoreBackup(file, key, folder, {QStringLiteral("ana"), clock});
    }
    Result<backup::BackupSummary> restoreFile(const QString& path) const { return restoreFile(path, restored()); }

    // As the workspace's administrator, with the keys that are known; does not follow.
    Result<backup::RestoredOver> restoreOver(const QString& path, const backup::RestoreCallback& progress = {},
                                             const accounts::RotationHook& hook = {}) const
    {
        GLOBANT_TRY_VALUE(const backup::BackupFile file, backup::openBackupFile(path));
        GLOBANT_TRY_VALUE(const auto keySlots, accounts::loadWorkspace(folder()));
        GLOBANT_TRY_VALUE(const SecretBytes key, backup::unlockWithKnownKeys(file, keySlots, session.dataKey));
        return backup::restoreOver({file, key, session, *writer, *lock, clock, QStringLiteral("1.0"), progress, hook});
    }
    Result<backup::RestoredOver> restoreOverAndFollow(const QString& path)
    {
        GLOBANT_TRY_VALUE(backup::RestoredOver over, restoreOver(path));
        follow(std::move(over.store));
        return over;
    }

    // Opens a workspace as the next start does.
    static Result<accounts::OpenWorkspace> start(const QString& folder, const char* password, const Clock& clock)
    {
        GLOBANT_TRY_VALUE(auto held, store::WorkspaceLock::acquire(folder, QStringLiteral("test"), clock));
        GLOBANT_TRY_VALUE(auto login, accounts::login(folder, QStringLiteral("ana"), secret(password), clock));
        return accounts::openForWriting(std::move(login), std::move(held));
    }

    static QByteArray bytesOf(const QString& path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static bool writeBytes(const QString& path, const QByteArray& bytes)
    {
        QFile out(path);
        return out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(bytes) == bytes.size();
    }
};

} // namespace globant::test
