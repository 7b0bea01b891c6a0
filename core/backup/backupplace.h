// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QString>

namespace globant::backup {

// Whether a backup of the store at `storePath` can be written to `folder`: NotFound where that is not there, StoreFull
// where it has no room.
Result<void> checkPlace(const QString& folder, const QString& storePath);

// In `folder`, with the name of this moment, or of the first second after it that has none yet: a clock that was set
// back comes by the same time again.
QString freePath(const QString& folder, qint64 nowMs);

} // namespace globant::backup
