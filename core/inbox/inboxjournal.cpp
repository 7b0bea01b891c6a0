// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inbox/inboxjournal.h"

#include "core/common/durablefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace globant::inbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024;

} // namespace

InboxJournal::InboxJournal(const QString& folder)
    : m_path(folder + u"/.globant-data-watch.json"_s)
{
}

Result<InboxJournal::Entries> InboxJournal::read() const
{
    if (!QFile::exists(m_path))
        return Entries();
    GLOBANT_TRY_VALUE(const QByteArray text, readSmallFile(m_path, kMostBytes));
    Entries entries;
    const QJsonArray importing = QJsonDocument::fromJson(text).object()[u"importing"].toArray();
    for (const QJsonValue& value : importing) {
        const QJsonObject entry = value.toObject();
        const QString target = entry[u"target"].toString();
        if (!target.isEmpty() && !target.contains(u'/')) // a name in a folder of ours, and nothing else
            entries.insert(entry[u"file"].toString(), {entry[u"after_log"].toInteger(), target});
    }
    return entries;
}

Result<void> InboxJournal::write(const Entries& entries) const
{
    if (entries.isEmpty())
        return removeDurably(m_path);
    QJsonArray importing;
    for (const auto& [file, entry] : entries.asKeyValueRange())
        importing.append(QJsonObject{{u"file"_s, file}, {u"after_log"_s, entry.afterLog}, {u"target"_s, entry.target}});
    return writeFileDurably(m_path, QJsonDocument(QJsonObject{{u"importing"_s, importing}}).toJson());
}

} // namespace globant::inbox
