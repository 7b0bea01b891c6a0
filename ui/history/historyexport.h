// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/records/history.h"

namespace globant::ui {

// Writes every entry that passes, newest first, as CSV (UTF-8 with a byte order mark, times in UTC), and answers how
// many there are. Over any connection, in its thread.
Result<qint64> exportHistory(const store::Connection& connection, const catalog::Catalog& catalog,
                             const records::HistoryFilter& filter, const QString& path);

} // namespace globant::ui
