// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/openapi.h"

#include "app/api/operationdoc.h"

#include <QJsonDocument>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

QJsonObject fieldSchema(const catalog::Field& field)
{
    QJsonObject schema = typed(field.type == catalog::FieldType::Integer ? u"integer"_s : u"string"_s, field.title);
    if (field.type == catalog::FieldType::DateTime)
        schema.insert(u"format"_s, u"date-time"_s);
    if (field.minimum)
        schema.insert(u"minimum"_s, *field.minimum);
    if (field.maxLength > 0)
        schema.insert(u"maxLength"_s, field.maxLength);
    return schema;
}

// "employees" -> "Employee"
QString componentOf(const catalog::TableSchema& table)
{
    QString name = table.singular;
    name[0] = name[0].toUpper();
    return name;
}

QJsonObject rowSchema(const catalog::TableSchema& table)
{
    QJsonObject properties;
    QJsonArray required;
    for (int i = 0; i < table.fields.size(); ++i) {
        properties.insert(table.fields[i].name, fieldSchema(table.fields[i]));
        if (table.fields[i].required && i != table.key) // a key that is not given is the next free one
            required.append(table.fields[i].name);
    }
    return {{u"type"_s, u"object"_s},
            {u"title"_s, table.title},
            {u"properties"_s, properties},
            {u"required"_s, required},
            {u"additionalProperties"_s, false}};
}

QJsonObject words(const QStringList& all)
{
    return {{u"type"_s, u"string"_s}, {u"enum"_s, QJsonArray::fromStringList(all)}};
}

QJsonObject components(const catalog::Catalog& catalog)
{
    const QJsonObject number = typed(u"integer"_s);
    const QJsonObject text = typed(u"string"_s);
    const QJsonObject time{{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}};
    const QJsonObject reject = objectOf({{u"line"_s, number},
                                         {u"field"_s, nullable(text)},
                                         {u"code"_s, text},
                                         {u"message"_s, text},
                                         {u"text"_s, text}});
    QJsonObject mistake = objectOf({{u"field"_s, text}, {u"code"_s, text}, {u"message"_s, text}});
    QJsonObject mistakeFields = mistake.value(u"properties"_s).toObject();
    mistakeFields.insert(u"line"_s, number);
    mistake.insert(u"properties"_s, mistakeFields);
    QJsonObject problem = objectOf({{u"type"_s, text}, {u"title"_s, text}, {u"status"_s, number}, {u"detail"_s, text}});
    QJsonObject problemFields = problem.value(u"properties"_s).toObject();
    problemFields.insert(u"errors"_s, arrayOf(mistake));
    problem.insert(u"properties"_s, problemFields);
    QJsonObject schemas{{u"Problem"_s, problem},
                        {u"Reject"_s, reject},
                        {u"Role"_s, words({u"viewer"_s, u"editor"_s, u"administrator"_s})},
                        {u"Scope"_s, words(accounts::scopeNames(accounts::kAllScopes))},
                        {u"Import"_s, objectOf({{u"id"_s, number},
                                                {u"table"_s, text},
                                                {u"file"_s, text},
                                                {u"sha256"_s, text},
                                                {u"user"_s, text},
                                                {u"started_at"_s, time},
                                                {u"seconds"_s, typed(u"number"_s)},
                                                {u"status"_s, text},
                                                {u"rows_read"_s, number},
                                                {u"inserted"_s, number},
                                                {u"updated"_s, number},
                                                {u"unchanged"_s, number},
                                                {u"skipped"_s, number},
                                                {u"rejected"_s, number},
                                                {u"rejected_by_code"_s, typed(u"object"_s)}})},
                        {u"QuarterHires"_s, objectOf({{u"department"_s, text},
                                                      {u"job"_s, text},
                                                      {u"q_1"_s, number},
                                                      {u"q_2"_s, number},
                                                      {u"q_3"_s, number},
                                                      {u"q_4"_s, number},
                                                      {u"year"_s, text}})},
                        {u"DepartmentHires"_s,
                         objectOf({{u"id"_s, text}, {u"department"_s, text}, {u"hired"_s, number}, {u"year"_s, text}})},
                        {u"IssuedToken"_s, objectOf({{u"name"_s, text}, {u"user_code"_s, text}, {u"token"_s, text}})},
                        {u"Account"_s, objectOf({{u"name"_s, text},
                                                 {u"kind"_s, words({u"person"_s, u"api"_s})},
                                                 {u"role"_s, schemaRef(u"Role"_s)},
                                                 {u"user_code"_s, text},
                                                 {u"created_at"_s, time},
                                                 {u"disabled_at"_s, nullable(time)},
                                                 {u"has_token"_s, typed(u"boolean"_s)},
                                                 {u"token_expires_at"_s, nullable(time)}})}};
    QJsonArray rows;
    for (const catalog::TableSchema& table : catalog.tables()) {
        schemas.insert(componentOf(table), rowSchema(table));
        rows.append(schemaRef(componentOf(table)));
    }
    schemas.insert(u"Row"_s, QJsonObject{{u"anyOf"_s, rows}});
    return {{u"schemas"_s, schemas},
            {u"securitySchemes"_s,
             QJsonObject{{u"token"_s, QJsonObject{{u"type"_s, u"http"_s}, {u"scheme"_s, u"bearer"_s}}}}}};
}

QJsonObject operationOf(const Route& route)
{
    QJsonObject operation = route.doc;
    QJsonArray parameters;
    for (const QString& segment : route.pattern)
        if (segment.startsWith(u'{'))
            parameters.append(QJsonObject{{u"name"_s, segment.mid(1, segment.size() - 2)},
                                          {u"in"_s, u"path"_s},
                                          {u"required"_s, true},
                                          {u"schema"_s, typed(u"string"_s)}});
    for (const QJsonValue& parameter : operation.value(u"parameters"_s).toArray())
        parameters.append(parameter);
    if (!parameters.isEmpty())
        operation.insert(u"parameters"_s, parameters);
    QJsonObject responses = operation.value(u"responses"_s).toObject();
    responses.insert(u"default"_s,
                     QJsonObject{{u"description"_s, u"What is wrong, in a sentence"_s},
                                 {u"content"_s, QJsonObject{{u"application/problem+json"_s,
                                                             QJsonObject{{u"schema"_s, schemaRef(u"Problem"_s)}}}}}});
    operation.insert(u"responses"_s, responses);
    operation.insert(u"security"_s, route.role ? QJsonArray{QJsonObject{{u"token"_s, QJsonArray()}}} : QJsonArray());
    if (route.role)
        operation.insert(u"description"_s,
                         u"Needs the role %1 and the scope %2."_s.arg(accounts::roleName(*route.role),
                                                                      accounts::scopeNames(route.scope).join(u' ')));
    return operation;
}

} // namespace

QJsonObject openApiDocument(const std::vector<Route>& routes, const catalog::Catalog& catalog, const QString& version)
{
    QJsonObject paths;
    for (const Route& route : routes) {
        if (route.doc.isEmpty())
            continue;
        const QString path = u'/' + route.pattern.join(u'/');
        QJsonObject item = paths.value(path).toObject();
        item.insert(QString::fromLatin1(route.method.toLower()), operationOf(route));
        paths.insert(path, item);
    }
    return {{u"openapi"_s, u"3.1.0"_s},
            {u"info"_s, QJsonObject{{u"title"_s, u"Globant Data"_s},
                                    {u"version"_s, version},
                                    {u"summary"_s, u"Hiring data: imports, rows and metrics of one workspace"_s},
                                    {u"license"_s, QJsonObject{{u"name"_s, u"GPL-3.0-or-later"_s},
                                                               {u"identifier"_s, u"GPL-3.0-or-later"_s}}}}},
            {u"servers"_s, QJsonArray{QJsonObject{{u"url"_s, u"/"_s}}}},
            {u"paths"_s, paths},
            {u"components"_s, components(catalog)}};
}

void addOpenApiRoutes(Router& router, const catalog::Catalog& catalog, const QString& version)
{
    const QJsonObject document = openApiDocument(router.routes(), catalog, version);
    Route json{"GET", {u"openapi.json"_s}};
    json.handler = [text = QJsonDocument(document).toJson()](const Request&) { return jsonAnswer(200, text); };
    router.add(std::move(json));
    Route page{"GET", {u"docs"_s}};
    page.handler = [html = openApiPage(document)](const Request&) {
        Response response{200, {}, html, false};
        response.add("Content-Type", "text/html; charset=utf-8");
        response.add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        return response;
    };
    router.add(std::move(page));
}

} // namespace globant::api
