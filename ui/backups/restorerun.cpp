// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restorerun.h"

#include "core/backup/tablerestore.h"
#include "ui/backups/backupcontrol.h"
#include "ui/common/workspacesession.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;
using backup::RestoreProgress;
using backup::RestoreStep;

namespace {

constexpr qint64 kTellMs = 100;

QString stepText(RestoreStep step)
{
    switch (step) {
    case RestoreStep::SafetyBackup:
        return RestoreRun::tr("Keeping what is here now as a backup…");
    case RestoreStep::Reading:
        return RestoreRun::tr("Reading the backup…");
    case RestoreStep::Copying:
        return RestoreRun::tr("Writing the rows…");
    case RestoreStep::Verifying:
        return RestoreRun::tr("Checking what was written…");
    }
    return {};
}

int percentOf(qint64 done, qint64 total)
{
    return total > 0 ? int(std::clamp<qint64>(done * 100 / total, 0, 100)) : -1;
}

} // namespace

RestoreRun::RestoreRun(WorkspaceSession& session, BackupControl& control, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_control(control)
{
}

RestoreRun::~RestoreRun()
{
    cancel();
}

void RestoreRun::cancel()
{
    if (m_cancelled)
        *m_cancelled = true;
}

QString RestoreRun::whyNot(const WorkspaceSession& session, RestoreTarget target)
{
    if (target == RestoreTarget::NewFolder)
        return {};
    if (target == RestoreTarget::ThisWorkspace && session.role() < accounts::Role::Administrator)
        return tr("Only an administrator can replace this workspace.");
    if (session.role() < accounts::Role::Editor)
        return tr("Your account may look at the data, but not change it.");
    if (!session.canWrite())
        return tr("This workspace is open for reading only, because another program writes to it.");
    if (session.isBusy())
        return tr("An import is running. This can be done when it has ended.");
    return {};
}

void RestoreRun::start(const OpenedBackup& backup, const RestoreChoice& choice)
{
    if (m_running)
        return;
    if (const QString why = whyNot(m_session, choice.target); !why.isEmpty()) {
        Q_EMIT failed({ErrorCode::NotAllowed, why});
        return;
    }
    m_running = true;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    switch (choice.target) {
    case RestoreTarget::NewFolder:
        toFolder(backup, choice.folder);
        break;
    case RestoreTarget::ThisWorkspace:
        m_control.quieten(this, [this, backup] { over(backup); });
        break;
    case RestoreTarget::OneTable:
        oneTable(backup, choice);
        break;
    }
}

// Called in the working thread; what it tells comes to the main one, a few times a second.
backup::RestoreCallback RestoreRun::reporter()
{
    auto sinceTold = std::make_shared<QElapsedTimer>();
    return [self = QPointer(this), cancelled = m_cancelled, sinceTold](const RestoreProgress& now) -> Result<void> {
        if (*cancelled)
            return fail(ErrorCode::Cancelled, u"The restore was cancelled. Nothing was changed."_s);
        if (sinceTold->isValid() && sinceTold->elapsed() < kTellMs)
            return {};
        sinceTold->start();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, step = now.step, percent = percentOf(now.done, now.total)] {
                if (self)
                    Q_EMIT self->progress(stepText(step), percent);
            },
            Qt::QueuedConnection);
        return {};
    };
}

void RestoreRun::giveUp(const Error& error)
{
    m_running = false;
    Q_EMIT failed(error);
}

void RestoreRun::toFolder(const OpenedBackup& backup, const QString& folder)
{
    m_session.background(
        this,
        [backup, folder, account = m_session.account(), &clock = m_session.clock(), report = reporter()] {
            return backup::restoreBackup(backup.file, *backup.key, folder, backup::Restorer{account, clock}, report);
        },
        [this, folder](const Result<backup::BackupSummary>& restored) {
            if (!restored)
                return giveUp(restored.error());
            m_running = false;
            Q_EMIT restoredToFolder(folder);
        });
}

void RestoreRun::over(const OpenedBackup& backup)
{
    // As after a key rotation, the session goes when it hears of the new store.
    m_session.write(
        this,
        [backup, report = reporter(),
         &session = m_session](const store::Connection& writer) -> Result<std::shared_ptr<backup::RestoredOver>> {
            const accounts::OpenWorkspace& workspace = session.workspace();
            GLOBANT_TRY_VALUE(backup::RestoredOver done,
                              backup::restoreOver({backup.file, *backup.key, workspace.session, writer, *workspace.lock,
                                                   session.clock(), QCoreApplication::applicationVersion(), report}));
            // Here, in the writer's thread: what waits behind must not go into the file that is out of force.
            session.store().writer().retire();
            return std::make_shared<backup::RestoredOver>(std::move(done));
        },
        [this](const Result<std::shared_ptr<backup::RestoredOver>>& done) {
            if (!done) {
                m_control.resume();
                return giveUp(done.error());
            }
            m_running = false;
            const QString safety = QFileInfo((*done)->safety.path).fileName();
            Q_EMIT m_session.storeReplaced(
                std::make_shared<accounts::RotatedStore>(std::move((*done)->store)),
                tr("The rows and the history are again those of the backup. What was here before is kept in “%1”, and "
                   "can be restored in the same way.")
                    .arg(safety));
            Q_EMIT restoredOver();
        });
}

void RestoreRun::oneTable(const OpenedBackup& backup, const RestoreChoice& choice)
{
    Q_EMIT progress(tr("Restoring the rows…"), -1);
    m_session.background(
        this,
        [backup, choice, cancelled = m_cancelled, account = m_session.account(), role = m_session.role(),
         &store = m_session.store(), folder = m_session.workspace().folder, &clock = m_session.clock()] {
            ingest::ImportService service(store, folder, account, role, clock);
            ingest::ImportControl control;
            control.cancelled = cancelled.get();
            return backup::restoreTable(service, store.catalog(),
                                        {backup.file, *backup.key, choice.table, choice.policy}, control);
        },
        [this](const Result<ingest::ImportSummary>& summary) {
            if (!summary)
                return giveUp(summary.error());
            m_running = false;
            Q_EMIT restoredTable(*summary);
        });
}

} // namespace globant::ui
