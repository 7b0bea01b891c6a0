// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inbox/foldercontent.h"
#include "core/ingest/bytesource.h"

namespace globant::inbox {

// The bytes of a file as it is marked; `path` names it, with its folder. NotFound where it is another by now.
Result<std::unique_ptr<ingest::ByteSource>> openSource(const QString& path, const FoundFile& file);

// In lower-case hex. Cancelled as soon as `cancelled`, where there is one, is set.
Result<QString> sha256Of(const QString& path, const FoundFile& file, const std::atomic_bool* cancelled);

} // namespace globant::inbox
