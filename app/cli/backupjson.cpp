// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backupjson.h"

#include "app/cli/exitstatus.h"
#include "core/common/timestamp.h"

#include <QFile>
#include <QFileInfo>

namespace globant::cli {

using namespace Qt::StringLiterals;

QString BackupArguments::path() const
{
    return QFileInfo(QFile::decodeName(QByteArray::fromStdString(file))).absoluteFilePath();
}

QJsonObject backupJson(const backup::BackupSummary& summary)
{
    QJsonObject rows;
    for (const auto& [table, count] : summary.manifest.content.rows.asKeyValueRange())
        rows.insert(table, count);
    return {{u"file"_s, summary.path},
            {u"bytes"_s, summary.bytes},
            {u"created_at"_s, formatTimestamp(summary.manifest.createdMs)},
            {u"user"_s, summary.manifest.account},
            {u"program"_s, summary.manifest.program},
            {u"rows"_s, rows}};
}

backup::ProgressCallback untilInterrupted(const InterruptGuard& interrupt, const QString& sentence)
{
    return [&interrupt, sentence](const backup::Progress&) -> Result<void> {
        if (*interrupt.flag())
            return fail(ErrorCode::Cancelled, sentence);
        return {};
    };
}

int printBackup(const Terminal& terminal, const QJsonObject& json, const QString& sentence)
{
    if (terminal.json())
        terminal.print(QJsonDocument(json));
    else
        terminal.print(sentence);
    return Done;
}

} // namespace globant::cli
