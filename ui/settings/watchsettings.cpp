// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/watchsettings.h"

#include "core/store/settings.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kSettings = u"watch.folder"_s;
const QString kFiles = u"watch.files"_s;
constexpr int kLongestSettleSeconds = 3600;

} // namespace

Result<WatchSettings> readWatchSettings(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QJsonValue value, store::readSetting(connection, store::kWorkspaceSettings, kSettings));
    const QJsonObject kept = value.toObject();
    WatchSettings settings;
    settings.on = kept[u"on"].toBool();
    settings.folder = kept[u"folder"].toString();
    settings.settleSeconds = std::clamp(kept[u"settleSeconds"].toInt(settings.settleSeconds), 1, kLongestSettleSeconds);
    return settings;
}

Result<void> writeWatchSettings(const store::Connection& connection, const WatchSettings& settings)
{
    return store::writeSetting(connection, store::kWorkspaceSettings, kSettings,
                               QJsonObject{{u"on"_s, settings.on},
                                           {u"folder"_s, settings.folder},
                                           {u"settleSeconds"_s, settings.settleSeconds}});
}

Result<QList<WatchedFile>> readWatchedFiles(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QJsonValue value, store::readSetting(connection, store::kWorkspaceSettings, kFiles));
    QList<WatchedFile> files;
    const QJsonArray kept = value.toArray();
    for (const QJsonValue& one : kept) {
        const QJsonObject file = one.toObject();
        files.append({file[u"at"].toInteger(), file[u"name"].toString(), file[u"failed"].toBool(),
                      file[u"rows"].toInteger(), file[u"rejected"].toInteger(), file[u"sentence"].toString(),
                      file[u"path"].toString()});
    }
    return files;
}

Result<void> writeWatchedFiles(const store::Connection& connection, const QList<WatchedFile>& files)
{
    QJsonArray kept;
    for (const WatchedFile& file : files.last(std::min<qsizetype>(files.size(), kMostWatchedFiles)))
        kept.append(QJsonObject{{u"at"_s, file.atMs},
                                {u"name"_s, file.name},
                                {u"failed"_s, file.failed},
                                {u"rows"_s, file.rows},
                                {u"rejected"_s, file.rejected},
                                {u"sentence"_s, file.sentence},
                                {u"path"_s, file.path}});
    return store::writeSetting(connection, store::kWorkspaceSettings, kFiles, kept);
}

} // namespace globant::ui
