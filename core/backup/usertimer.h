// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

namespace globant::backup {

// What the timer runs: `program --workspace W --user U [--password-file F] backup run-due`. The password is never in
// it: it comes from the keychain, or from the file.
struct TimerOptions
{
    QString program; // globant-data-cli, absolute
    QString workspace;
    QString account;
    QString passwordFile; // absolute; empty: the keychain
};

struct TimerState
{
    bool installed = false;
    QString folder;    // of the units
    QString workspace; // whose backups it makes: there is one timer for each person
    QString problem;   // a sentence where the units are there but nothing runs them: no user manager of systemd
};

// $XDG_CONFIG_HOME/systemd/user, or ~/.config/systemd/user.
QString userUnitFolder();

// The texts of globant-data-backup.service and .timer.
Result<QByteArray> serviceUnit(const TimerOptions& options);
QByteArray timerUnit();

// Writes both units and starts the timer, which runs every quarter of an hour and after the machine was off; again
// replaces them. Usage for a path that a unit cannot have. Blocks while systemctl runs, some seconds at most.
Result<TimerState> installUserTimer(const TimerOptions& options);
// Stops the timer and removes both units; where there are none, that is no error.
Result<TimerState> removeUserTimer();
// Blocks as the others do, where units are there.
TimerState userTimerState();

} // namespace globant::backup
