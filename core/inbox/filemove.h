// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QByteArray>
#include <QString>

namespace globant::inbox {

// Moves a file, never over another one: false where something is at `to` already. Within a file system by a rename; to
// another one by a copy that is on disk before the file goes. The folders' entries are not flushed: syncPath() them.
// StoreFull; UnreadableFile where it is not permitted.
Result<bool> moveFile(const QByteArray& from, const QByteArray& to);

// Makes the folder `name` in `parent`, for whoever `parent` is open to; existing is no error. Its path.
Result<QString> makeFolderLike(const QString& parent, const QString& name);

} // namespace globant::inbox
