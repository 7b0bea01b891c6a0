// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/roworigin.h"

#include "core/store/log.h"

namespace globant::records {

using namespace Qt::StringLiterals;

Result<RowOrigin> originOf(const store::Connection& connection, qint64 entry)
{
    GLOBANT_TRY_VALUE(const store::LogEntry log, store::readLog(connection, entry));
    return RowOrigin{log.id, log.kind, log.account, log.atMs, log.detail[u"file"_s].toString()};
}

} // namespace globant::records
