// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace globant::api {

// A JSON Schema that is one of the document's components.
QJsonObject schemaRef(const QString& component);
QJsonObject arrayOf(const QJsonObject& schema);
// {"type": "object", "properties": ..., "required": all of them}
QJsonObject objectOf(const QJsonObject& properties);
QJsonObject typed(const QString& type, const QString& description = {});
// The same, or null.
QJsonObject nullable(QJsonObject schema);

// What the OpenAPI document says about a route (an Operation Object of OpenAPI 3.1); paths, their parameters, security
// and the answers to mistakes come from the route itself.
class OperationDoc
{
public:
    OperationDoc(const QString& id, const QString& tag, const QString& summary);

    OperationDoc& query(const QString& name, const QJsonObject& schema, bool required = false);
    OperationDoc& header(const QString& name, const QString& description);
    // `schema`: of application/json; further media types with plain bytes.
    OperationDoc& body(const QJsonObject& schema, const QStringList& otherTypes = {}, bool required = true);
    OperationDoc& answers(int status, const QString& description, const QJsonObject& schema = {},
                          const QString& mediaType = QStringLiteral("application/json"));

    const QJsonObject& json() const { return m_json; }

private:
    OperationDoc& parameter(const QString& in, const QString& name, const QJsonObject& schema, bool required);

    QJsonObject m_json;
};

} // namespace globant::api
