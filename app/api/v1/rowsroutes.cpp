// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "app/api/v1/rows.h"

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;

namespace {

QJsonObject rowList()
{
    return objectOf({{u"rows"_s, arrayOf(schemaRef(u"Row"_s))},
                     {u"next"_s, nullable(typed(u"string"_s, u"The cursor of the next page"_s))}});
}

} // namespace

void addRowsRoutes(Router& router, const Services& services)
{
    const QStringList tables{u"api"_s, u"v1"_s, u"tables"_s};
    const QStringList rows = tables + QStringList{u"{table}"_s, u"rows"_s};
    const QStringList row = rows + QStringList{u"{id}"_s};
    const QString tag = u"Rows"_s;
    const auto add = [&](const QByteArray& method, const QStringList& pattern, bool writes, const OperationDoc& doc,
                         Response (*answer)(const Rows&)) {
        Route route{method, pattern, writes ? Role::Editor : Role::Viewer, writes ? Scope::Write : Scope::Read};
        route.body = method == "POST" || method == "PUT" || method == "PATCH" ? BodyKind::Small : BodyKind::None;
        if (route.body == BodyKind::Small)
            route.bodyLimit = Rows::kMostBytes;
        route.writes = writes;
        route.idempotent = writes;
        route.doc = doc.json();
        if (method == "GET" && pattern == rows)
            route.searches = [&services](const Request& request) { return Rows(services, request).isSearch(); };
        route.handler = [&services, answer](const Request& request) {
            const Rows of(services, request);
            return of.isThere() ? answer(of) : of.noTable();
        };
        router.add(std::move(route));
    };
    add("GET", rows, false,
        OperationDoc(u"listRows"_s, tag, u"Rows in the order of their keys; a field's name as a parameter filters"_s)
            .query(u"limit"_s, typed(u"integer"_s, u"1 to 1,000; 100 unless given"_s))
            .query(u"cursor"_s, typed(u"string"_s, u"`next` of the page before"_s))
            .answers(200, u"A page of rows; Link names the next one"_s, rowList())
            .answers(503, u"Looking through the table took too long, or too many do so already"_s,
                     schemaRef(u"Problem"_s), u"application/problem+json"_s),
        [](const Rows& of) { return of.list(); });
    add("POST", rows, true,
        OperationDoc(u"insertRows"_s, tag, u"Adds 1 to 1,000 rows, all or none"_s)
            .query(u"partial"_s, typed(u"boolean"_s, u"Add the good ones, as one change, with a result a row"_s))
            .header(u"Idempotency-Key"_s, u"Sent again, the request gets the same answer and is not done twice"_s)
            .body({{u"oneOf"_s, QJsonArray{schemaRef(u"Row"_s), arrayOf(schemaRef(u"Row"_s))}}})
            .answers(201, u"All rows are added"_s,
                     objectOf({{u"ids"_s, arrayOf(typed(u"integer"_s))}, {u"entry"_s, typed(u"integer"_s)}}))
            .answers(207, u"A result a row (partial)"_s,
                     objectOf({{u"inserted"_s, typed(u"integer"_s)}, {u"results"_s, arrayOf(typed(u"object"_s))}})),
        [](const Rows& of) { return of.insert(); });
    add("GET", row, false,
        OperationDoc(u"getRow"_s, tag, u"One row"_s)
            .header(u"If-None-Match"_s, u"The ETag that is known already"_s)
            .answers(200, u"The row, with an ETag"_s, schemaRef(u"Row"_s))
            .answers(304, u"As it was"_s),
        [](const Rows& of) { return of.get(); });
    const auto conditional = [](OperationDoc doc) {
        return doc.header(u"If-Match"_s, u"The ETag that the row must still have"_s)
            .header(u"Idempotency-Key"_s, u"Sent again, the request gets the same answer and is not done twice"_s)
            .answers(412, u"The row has another ETag by now"_s, schemaRef(u"Problem"_s), u"application/problem+json"_s);
    };
    add("PUT", row, true,
        conditional(OperationDoc(u"putRow"_s, tag, u"Makes the row what the body says, or adds it"_s)
                        .body(schemaRef(u"Row"_s))
                        .answers(200, u"The row as it is now"_s, schemaRef(u"Row"_s))
                        .answers(201, u"The row, which was not there before"_s, schemaRef(u"Row"_s))),
        [](const Rows& of) { return of.change(true); });
    add("PATCH", row, true,
        conditional(OperationDoc(u"patchRow"_s, tag, u"Changes the fields that the body has"_s)
                        .body(typed(u"object"_s))
                        .answers(200, u"The row as it is now"_s, schemaRef(u"Row"_s))),
        [](const Rows& of) { return of.change(false); });
    add("DELETE", row, true,
        conditional(OperationDoc(u"deleteRow"_s, tag, u"Deletes the row"_s).answers(204, u"It is gone"_s)),
        [](const Rows& of) { return of.remove(); });

    Route list{"GET", tables, Role::Viewer};
    list.doc = OperationDoc(u"listTables"_s, u"Tables"_s, u"The tables and their fields (Frictionless Table Schema)"_s)
                   .answers(200, u"All tables"_s, arrayOf(typed(u"object"_s)))
                   .json();
    list.handler = [&services](const Request&) {
        QJsonArray array;
        for (const catalog::TableSchema& table : services.catalog().tables())
            array.append(table.json);
        return jsonAnswer(200, array);
    };
    router.add(std::move(list));
    Route one{"GET", tables + QStringList{u"{table}"_s}, Role::Viewer};
    one.doc = OperationDoc(u"getTable"_s, u"Tables"_s, u"One table's fields (Frictionless Table Schema)"_s)
                  .answers(200, u"The table"_s, typed(u"object"_s))
                  .json();
    one.handler = [&services](const Request& request) {
        const catalog::TableSchema* table = services.catalog().find(request.parameters.first());
        return table != nullptr ? jsonAnswer(200, table->json)
                                : notFound(u"There is no table \"%1\"."_s.arg(request.parameters.first()));
    };
    router.add(std::move(one));
}

} // namespace globant::api
