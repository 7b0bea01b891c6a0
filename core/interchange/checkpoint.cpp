// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/checkpoint.h"

#include "core/common/durablefile.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace globant::interchange {

using namespace Qt::StringLiterals;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kMostBytes = 64 * 1024 * 1024;

// Entries of other kinds are taken for changes: at worst an export starts anew without need.
constexpr QStringView kHarmlessKinds = u"'login', 'export', 'account', 'backup'";

QString pathIn(const QString& folder)
{
    return QDir(folder).filePath(QString(kCheckpointName));
}

ExportedFile fileFromJson(const QJsonObject& json)
{
    ExportedFile file;
    file.table = json["table"_L1].toString();
    file.file = json["file"_L1].toString();
    file.rows = json["rows"_L1].toInteger();
    file.bytes = json["bytes"_L1].toInteger();
    file.sha256 = json["sha256"_L1].toString();
    file.lastKey = json["last_key"_L1].toString().toLongLong();
    return file;
}

} // namespace

Checkpoint Checkpoint::of(const ExportRequest& request, const QStringList& tables, const QString& state)
{
    return {state, request.codec == avro::Codec::Deflate ? u"deflate"_s : u"null"_s, request.rowsPerPart, tables, {}};
}

bool Checkpoint::isSameExport(const Checkpoint& other) const
{
    return codec == other.codec && rowsPerPart == other.rowsPerPart && tables == other.tables;
}

std::optional<Checkpoint> readCheckpoint(const QString& folder)
{
    const auto bytes = readSmallFile(pathIn(folder), kMostBytes);
    if (!bytes)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json["version"_L1].toInt() != kVersion)
        return std::nullopt;
    Checkpoint checkpoint;
    checkpoint.state = json["state"_L1].toString();
    checkpoint.codec = json["codec"_L1].toString();
    checkpoint.rowsPerPart = json["rows_per_part"_L1].toInteger();
    for (const QJsonValue& table : json["tables"_L1].toArray())
        checkpoint.tables.append(table.toString());
    for (const QJsonValue& file : json["files"_L1].toArray())
        checkpoint.files.append(fileFromJson(file.toObject()));
    return checkpoint;
}

Result<void> writeCheckpoint(const QString& folder, const Checkpoint& checkpoint)
{
    QJsonArray files;
    for (const ExportedFile& file : checkpoint.files) {
        QJsonObject json = exportedFileJson(file);
        json.insert(u"last_key"_s, QString::number(file.lastKey)); // a JSON number may lose digits
        files.append(json);
    }
    return writeFileDurably(pathIn(folder),
                            QJsonDocument(QJsonObject{{u"version"_s, kVersion},
                                                      {u"state"_s, checkpoint.state},
                                                      {u"codec"_s, checkpoint.codec},
                                                      {u"rows_per_part"_s, checkpoint.rowsPerPart},
                                                      {u"tables"_s, QJsonArray::fromStringList(checkpoint.tables)},
                                                      {u"files"_s, files}})
                                .toJson());
}

Result<QString> stateOfData(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QVariant state,
                      connection.value(u"SELECT id || ':' || lower(hex(hash)) FROM log WHERE kind NOT IN (%1) "
                                       "ORDER BY id DESC LIMIT 1"_s.arg(kHarmlessKinds)));
    return state.toString();
}

} // namespace globant::interchange
