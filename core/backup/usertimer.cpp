// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/usertimer.h"

#include "core/common/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>

namespace globant::backup {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"globant-data-backup.service"_s;
const QString kTimer = u"globant-data-backup.timer"_s;
const QString kWants = u"timers.target.wants"_s;
const QByteArray kWorkspaceKey("X-Globant-Data-Workspace="); // systemd leaves X- alone
constexpr int kSystemctlMs = 10'000;
constexpr qint64 kMostUnit = 64 * 1024;

bool hasControlCharacter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c == u'\x7f'; });
}

// As systemd.syntax(7) and systemd.service(5) have it: quoted, with no specifier and no variable.
QString quoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'%', u"%%"_s).replace(u'$', u"$$"_s);
    return u'"' + text + u'"';
}

// Empty where it went well; else what systemctl said.
QString systemctl(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"systemctl"_s, QStringList{u"--user"_s} + arguments);
    if (!process.waitForStarted())
        return u"there is no systemctl here"_s;
    if (!process.waitForFinished(kSystemctlMs)) {
        process.kill();
        process.waitForFinished();
        return u"systemctl did not answer"_s;
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString said = QString::fromLocal8Bit(process.readAll()).simplified();
    return said.isEmpty() ? u"systemctl failed"_s : said;
}

QString problemOf(const QString& said)
{
    return u"The timer is written, but systemd does not run it for you now (%1). Where it does: systemctl --user "
           "enable --now %2."_s.arg(said, kTimer);
}

Result<void> checkPath(const QString& path, const QString& title)
{
    if (!QDir::isAbsolutePath(path) || hasControlCharacter(path))
        return fail(
            ErrorCode::Usage,
            u"The %1 \"%2\" cannot stand in a timer. Give an absolute path without line breaks."_s.arg(title, path));
    return {};
}

} // namespace

QString userUnitFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/systemd/user"_s;
}

Result<QByteArray> serviceUnit(const TimerOptions& options)
{
    GLOBANT_TRY(checkPath(options.program, u"program"_s));
    GLOBANT_TRY(checkPath(options.workspace, u"workspace"_s));
    if (options.program.contains(u'$') || options.program.contains(u'%') || options.program.contains(u'\\'))
        return fail(ErrorCode::Usage,
                    u"systemd runs no program of the path \"%1\". Install it elsewhere."_s.arg(options.program));
    if (hasControlCharacter(options.account))
        return fail(ErrorCode::Usage, u"The account's name cannot stand in a timer."_s);
    QStringList command{options.program, u"--workspace"_s, options.workspace, u"--user"_s, options.account};
    if (!options.passwordFile.isEmpty()) {
        GLOBANT_TRY(checkPath(options.passwordFile, u"password file"_s));
        command += {u"--password-file"_s, options.passwordFile};
    }
    command += {u"backup"_s, u"run-due"_s};
    std::transform(command.begin(), command.end(), command.begin(), quoted);
    QString workspace = options.workspace;
    workspace.replace(u'%', u"%%"_s);
    return u"# Written by Globant Data; \"backup schedule --remove-timer\" removes it.\n"
           "[Unit]\n"
           "Description=Backups of a Globant Data workspace, where they are due\n"
           "%1%2\n"
           "\n"
           "[Service]\n"
           "Type=oneshot\n"
           "ExecStart=%3\n"
           "UMask=0077\n"
           "Nice=10\n"
           "IOSchedulingClass=best-effort\n"
           "IOSchedulingPriority=7\n"
           "NoNewPrivileges=yes\n"
           "LockPersonality=yes\n"
           "RestrictRealtime=yes\n"_s.arg(QString::fromLatin1(kWorkspaceKey), workspace, command.join(u' '))
               .toUtf8();
}

QByteArray timerUnit()
{
    return "# Written by Globant Data; \"backup schedule --remove-timer\" removes it.\n"
           "[Unit]\n"
           "Description=Looks whether a backup of a Globant Data workspace is due\n"
           "\n"
           "[Timer]\n"
           "OnCalendar=*:0/15\n"
           "OnStartupSec=2min\n"
           "Persistent=true\n"
           "RandomizedDelaySec=60\n"
           "\n"
           "[Install]\n"
           "WantedBy=timers.target\n";
}

Result<TimerState> installUserTimer(const TimerOptions& options)
{
    GLOBANT_TRY_VALUE(const QByteArray service, serviceUnit(options));
    const QString folder = userUnitFolder();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Usage, u"The folder \"%1\" cannot be made. Check its permissions."_s.arg(folder));
    GLOBANT_TRY(writeFileDurably(QDir(folder).filePath(kService), service));
    GLOBANT_TRY(writeFileDurably(QDir(folder).filePath(kTimer), timerUnit()));
    TimerState state{true, folder, options.workspace, {}};
    QString said = systemctl({u"daemon-reload"_s});
    if (said.isEmpty())
        said = systemctl({u"enable"_s, u"--now"_s, kTimer});
    if (!said.isEmpty())
        state.problem = problemOf(said);
    return state;
}

Result<TimerState> removeUserTimer()
{
    const QDir folder(userUnitFolder());
    const TimerState none{false, folder.path(), {}, {}};
    if (!folder.exists(kService) && !folder.exists(kTimer))
        return none;
    // Without a manager there is nothing to stop, and the link that enables the timer is removed here.
    (void)systemctl({u"disable"_s, u"--now"_s, kTimer});
    if (folder.exists(kWants))
        GLOBANT_TRY(removeDurably(folder.filePath(kWants + u'/' + kTimer)));
    GLOBANT_TRY(removeDurably(folder.filePath(kTimer)));
    GLOBANT_TRY(removeDurably(folder.filePath(kService)));
    (void)systemctl({u"daemon-reload"_s});
    return none;
}

TimerState userTimerState()
{
    const QDir folder(userUnitFolder());
    TimerState state{folder.exists(kService) && folder.exists(kTimer), folder.path(), {}, {}};
    if (!state.installed)
        return state;
    if (const auto text = readSmallFile(folder.filePath(kService), kMostUnit)) {
        for (const QByteArray& line : text->split('\n'))
            if (line.startsWith(kWorkspaceKey))
                state.workspace = QString::fromUtf8(line.mid(kWorkspaceKey.size())).replace(u"%%"_s, u"%"_s);
    }
    if (const QString said = systemctl({u"is-active"_s, u"--quiet"_s, kTimer}); !said.isEmpty())
        state.problem = problemOf(said);
    return state;
}

} // namespace globant::backup
