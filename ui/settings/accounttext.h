// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountrepository.h"

namespace globant::ui {

class WorkspaceSession;

// "Editor".
QString roleText(accounts::Role role);
// What the role may do, as a sentence.
QString roleSentence(accounts::Role role);
QString accountKindText(accounts::AccountKind kind);
// The day, in local time and the locale's short form.
QString localDayText(qint64 ms);
// Why nothing about accounts can be changed now; empty where it can.
QString whyNoChanges(const WorkspaceSession& session);

} // namespace globant::ui
