// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inboxresult.h"

namespace globant::inbox {

using namespace Qt::StringLiterals;

QJsonObject resultJson(const InboxResult& result)
{
    QJsonObject json;
    if (result.summary) {
        json = ingest::summaryJson(*result.summary);
    } else {
        json.insert(u"file"_s, result.file);
        json.insert(u"status"_s, u"failed"_s);
        json.insert(u"error"_s,
                    QJsonObject{{u"code"_s, errorName(result.error->code)}, {u"message"_s, result.error->message}});
    }
    json.insert(u"moved_to"_s, result.movedTo.isEmpty() ? QJsonValue() : QJsonValue(result.movedTo));
    if (!result.beside.isEmpty())
        json.insert(result.summary ? u"rejects_file"_s : u"error_file"_s, result.beside);
    return json;
}

} // namespace globant::inbox
