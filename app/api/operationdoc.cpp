// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/operationdoc.h"

namespace globant::api {

using namespace Qt::StringLiterals;

QJsonObject schemaRef(const QString& component)
{
    return {{u"$ref"_s, u"#/components/schemas/"_s + component}};
}

QJsonObject arrayOf(const QJsonObject& schema)
{
    return {{u"type"_s, u"array"_s}, {u"items"_s, schema}};
}

QJsonObject objectOf(const QJsonObject& properties)
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray::fromStringList(properties.keys())}};
}

QJsonObject typed(const QString& type, const QString& description)
{
    QJsonObject schema{{u"type"_s, type}};
    if (!description.isEmpty())
        schema.insert(u"description"_s, description);
    return schema;
}

QJsonObject nullable(QJsonObject schema)
{
    if (schema.contains(u"type"_s))
        schema.insert(u"type"_s, QJsonArray{schema.value(u"type"_s), u"null"_s});
    else
        schema = {{u"oneOf"_s, QJsonArray{schema, typed(u"null"_s)}}};
    return schema;
}

OperationDoc::OperationDoc(const QString& id, const QString& tag, const QString& summary)
    : m_json{{u"operationId"_s, id}, {u"tags"_s, QJsonArray{tag}}, {u"summary"_s, summary}}
{
}

OperationDoc& OperationDoc::parameter(const QString& in, const QString& name, const QJsonObject& schema, bool required)
{
    QJsonObject described{{u"name"_s, name}, {u"in"_s, in}, {u"schema"_s, schema}};
    if (required)
        described.insert(u"required"_s, true);
    QJsonArray all = m_json.value(u"parameters"_s).toArray();
    all.append(described);
    m_json.insert(u"parameters"_s, all);
    return *this;
}

OperationDoc& OperationDoc::query(const QString& name, const QJsonObject& schema, bool required)
{
    return parameter(u"query"_s, name, schema, required);
}

OperationDoc& OperationDoc::header(const QString& name, const QString& description)
{
    return parameter(u"header"_s, name, typed(u"string"_s, description), false);
}

OperationDoc& OperationDoc::body(const QJsonObject& schema, const QStringList& otherTypes, bool required)
{
    QJsonObject content;
    if (!schema.isEmpty())
        content.insert(u"application/json"_s, QJsonObject{{u"schema"_s, schema}});
    for (const QString& type : otherTypes)
        content.insert(type, QJsonObject{{u"schema"_s, QJsonObject()}});
    m_json.insert(u"requestBody"_s, QJsonObject{{u"required"_s, required}, {u"content"_s, content}});
    return *this;
}

OperationDoc& OperationDoc::answers(int status, const QString& description, const QJsonObject& schema,
                                    const QString& mediaType)
{
    QJsonObject answer{{u"description"_s, description}};
    if (!schema.isEmpty())
        answer.insert(u"content"_s, QJsonObject{{mediaType, QJsonObject{{u"schema"_s, schema}}}});
    QJsonObject all = m_json.value(u"responses"_s).toObject();
    all.insert(QString::number(status), answer);
    m_json.insert(u"responses"_s, all);
    return *this;
}

} // namespace globant::api
