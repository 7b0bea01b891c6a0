// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backupcontrol.h"

#include <QStringList>

namespace globant::test {

// Does nothing but note what it was asked for; the test says how it ends.
class FakeBackupControl : public ui::BackupControl
{
    Q_OBJECT

public:
    Job job() const override { return m_job; }
    int percent() const override { return m_percent; }
    bool canCancel() const override { return m_job != Job::None && m_job != Job::Scheduled; }
    void create(const QString& path) override { begin(Job::Creating, QStringLiteral("create %1").arg(path)); }
    void verify(const QString& path) override { begin(Job::Verifying, QStringLiteral("verify %1").arg(path)); }
    void prove() override { begin(Job::Proving, QStringLiteral("prove")); }
    void cancel() override { asked.append(QStringLiteral("cancel")); }
    void wake() override { asked.append(QStringLiteral("wake")); }
    void quieten(QObject*, std::function<void()> then) override
    {
        asked.append(QStringLiteral("quieten"));
        then();
    }
    void resume() override { asked.append(QStringLiteral("resume")); }

    void setJob(Job job, int percent = -1)
    {
        m_job = job;
        m_percent = percent;
        Q_EMIT jobChanged();
    }

    QStringList asked;

private:
    void begin(Job job, const QString& what)
    {
        asked.append(what.trimmed());
        setJob(job);
    }

    Job m_job = Job::None;
    int m_percent = -1;
};

} // namespace globant::test
