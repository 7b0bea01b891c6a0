// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/session.h"
#include "core/common/clock.h"
#include "core/interchange/exportjob.h"

namespace globant::interchange {

// exportTables for an account, noted in the log where the store is open for writing. In any thread but the writer's.
Result<ExportReport> exportAs(const QString& account, store::Store& store, const ExportRequest& request,
                              const ExportControl& control, const Clock& clock);

} // namespace globant::interchange
