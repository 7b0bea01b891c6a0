// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importsummary.h"

#include <QString>

namespace globant::ui {

enum class RestoreTarget {
    NewFolder,
    ThisWorkspace,
    OneTable,
};

// What becomes of a backup that is restored.
struct RestoreChoice
{
    RestoreTarget target = RestoreTarget::NewFolder;
    QString folder; // of NewFolder
    QString table;  // of OneTable
    ingest::DuplicatePolicy policy = ingest::DuplicatePolicy::Update;
};

} // namespace globant::ui
