// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/tableschemajson.h"

#include "core/avro/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace globant::interchange {

using namespace Qt::StringLiterals;
using catalog::FieldType;

namespace {

QJsonValue avroType(const catalog::Field& field)
{
    QJsonValue type;
    switch (field.type) {
    case FieldType::Integer:
        type = u"long"_s;
        break;
    case FieldType::String:
        type = u"string"_s;
        break;
    case FieldType::DateTime:
        type = QJsonObject{{u"type"_s, u"long"_s}, {u"logicalType"_s, u"timestamp-millis"_s}};
        break;
    }
    return field.required ? type : QJsonValue(QJsonArray{u"null"_s, type});
}

QJsonObject withoutOwnKeys(QJsonObject object)
{
    for (const QString& key : object.keys()) {
        if (key.startsWith("x-"_L1))
            object.remove(key);
    }
    return object;
}

} // namespace

QByteArray avroSchema(const catalog::TableSchema& table)
{
    QJsonArray fields;
    for (const catalog::Field& field : table.fields) {
        QJsonObject json{{u"name"_s, field.name}, {u"type"_s, avroType(field)}, {u"doc"_s, field.title}};
        if (!field.required)
            json.insert(u"default"_s, QJsonValue());
        QJsonArray aliases;
        for (const QString& alias : field.aliases) {
            if (avro::isName(alias) && !alias.contains(u'.'))
                aliases.append(alias);
        }
        if (!aliases.isEmpty())
            json.insert(u"aliases"_s, aliases);
        fields.append(json);
    }
    return QJsonDocument(QJsonObject{{u"type"_s, u"record"_s},
                                     {u"namespace"_s, u"globant.data"_s},
                                     {u"name"_s, table.name},
                                     {u"doc"_s, table.title},
                                     {u"fields"_s, fields}})
        .toJson(QJsonDocument::Compact);
}

QJsonObject frictionlessSchema(const catalog::TableSchema& table)
{
    QJsonObject schema = withoutOwnKeys(table.json);
    QJsonArray fields;
    for (const QJsonValue& field : table.json["fields"_L1].toArray())
        fields.append(withoutOwnKeys(field.toObject()));
    schema.insert(u"fields"_s, fields);
    // Values that are empty between the delimiters are missing ones.
    schema.insert(u"missingValues"_s, QJsonArray{QString()});
    return schema;
}

} // namespace globant::interchange
