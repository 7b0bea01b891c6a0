// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/answercache.h"
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/routes.h"
#include "core/records/roweditor.h"
#include "core/records/rowrepository.h"

#include <QJsonDocument>

namespace globant::api {

using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Scope;
using records::RowChange;

namespace {

constexpr qint64 kMostBytes = 8 * 1024 * 1024;
constexpr qint64 kMostListed = 1000;

QByteArray cursorAfter(qint64 key)
{
    return QByteArray::number(key).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray rowTag(qint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

// The rows of one table, for the routes below it.
class Rows
{
public:
    Rows(const Services& services, const Request& request)
        : m_services(services)
        , m_request(request)
        , m_table(services.catalog().find(request.parameters.first()))
    {
    }

    bool isThere() const { return m_table != nullptr; }
    Response noTable() const { return notFound(u"There is no table \"%1\"."_s.arg(m_request.parameters.first())); }

    Response list() const
    {
        records::RowWindow window;
        if (auto refusal = readNumber(m_request, u"limit"_s, 1, kMostListed, 100, window.limit))
            return *refusal;
        QStringList known{u"limit"_s, u"cursor"_s};
        for (const catalog::Field& field : m_table->fields)
            known.append(field.name);
        if (auto refusal = refuseUnknown(m_request, known))
            return *refusal;
        if (const QString cursor = textOf(m_request, u"cursor"_s); !cursor.isEmpty()) {
            bool isNumber = false;
            window.after =
                QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding).toLongLong(&isNumber);
            if (!isNumber)
                return problem(Manner::Modern, 400, u"The cursor is not one that this server gave."_s);
        }
        const auto items = m_request.query.queryItems(QUrl::FullyDecoded);
        for (const auto& [name, value] : items)
            if (m_table->fieldIndex(name) >= 0)
                window.where.append({name, value});
        ++window.limit; // one more tells whether there is a next page
        const auto rows = m_services.readers.read([&](const store::Connection& connection) {
            return records::RowRepository(connection, *m_table).list(window);
        });
        if (!rows)
            return problem(Manner::Modern, rows.error());
        const bool more = rows->size() == window.limit;
        QJsonArray array;
        for (qsizetype i = 0; i < rows->size() - (more ? 1 : 0); ++i)
            array.append(rows->at(i));
        QJsonValue next(QJsonValue::Null);
        Response response;
        if (more) {
            const QByteArray cursor =
                cursorAfter(array.last().toObject().value(m_table->fields[m_table->key].name).toInteger());
            next = QString::fromLatin1(cursor);
            response.add("Link", '<' + nextTarget(cursor) + ">; rel=\"next\"");
        }
        const Response json = jsonAnswer(200, QJsonObject{{u"rows"_s, array}, {u"next"_s, next}});
        response.body = json.body;
        response.fields += json.fields;
        return response;
    }

    Response get() const
    {
        const auto row = find();
        if (!row)
            return problem(Manner::Modern, row.error());
        const QByteArray tag = rowTag(row->version);
        Response response = jsonAnswer(200, row->json);
        if (const QByteArray known = m_request.head.field("if-none-match"); !known.isEmpty() && namesTag(known, tag))
            response = {304, {}, {}, false};
        response.add("ETag", tag);
        return response;
    }

    Response insert() const
    {
        QJsonValue body;
        if (auto refusal = readJson(m_request, body))
            return *refusal;
        const QJsonArray rows = body.isArray() ? body.toArray() : QJsonArray{body};
        if (rows.isEmpty() || rows.size() > records::RowEditor::kMostChanges)
            return problem(Manner::Modern, 422,
                           u"A request takes 1 to %1 rows."_s.arg(records::RowEditor::kMostChanges));
        QList<RowChange> changes;
        QList<QJsonArray> mistakes;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QJsonArray wrong;
            if (!rows[i].isObject())
                wrong.append(mistake(i + 1, QString(), u"bad_type"_s, u"A row is an object."_s));
            changes.append(RowChange::insert(fieldTexts(*m_table, rows[i].toObject(), i + 1, wrong)));
            mistakes.append(wrong);
        }
        return isSet(m_request, u"partial"_s) ? insertGood(changes, mistakes) : insertAll(changes, mistakes);
    }

    // PUT: the row is then as the body has it. PATCH: the fields that the body has.
    Response change(bool whole) const
    {
        const auto key = keyOf(m_request, 1);
        if (!key)
            return notFound(u"There is no such row."_s);
        QJsonValue body;
        if (auto refusal = readJson(m_request, body))
            return *refusal;
        if (!body.isObject())
            return problem(Manner::Modern, 422, u"A row is an object."_s);
        QJsonArray mistakes;
        records::FieldTexts texts = fieldTexts(*m_table, body.toObject(), 0, mistakes);
        const QString keyName = m_table->fields[m_table->key].name;
        if (texts.contains(keyName) && texts.value(keyName) != QString::number(*key))
            mistakes.append(mistake(0, keyName, u"bad_key"_s, u"A row's key cannot be changed."_s));
        texts.remove(keyName);
        if (whole)
            for (const catalog::Field& field : m_table->fields)
                if (field.name != keyName && !texts.contains(field.name))
                    texts.insert(field.name, QString());
        if (!mistakes.isEmpty())
            return wrongValues(mistakes);
        return writeOne(*key, [&](bool exists) -> Result<RowChange> {
            if (exists)
                return RowChange::update(*key, texts);
            if (!whole)
                return fail(ErrorCode::NotFound, u"There is no such row."_s);
            RowChange insert = RowChange::insert(texts);
            insert.key = *key;
            return insert;
        });
    }

    Response remove() const
    {
        const auto key = keyOf(m_request, 1);
        if (!key)
            return notFound(u"There is no such row."_s);
        return writeOne(*key, [&](bool exists) -> Result<RowChange> {
            if (!exists)
                return fail(ErrorCode::NotFound, u"There is no such row."_s);
            return RowChange::remove(*key);
        });
    }

private:
    Result<records::StoredRow> find() const
    {
        const auto key = keyOf(m_request, 1);
        if (!key)
            return fail(ErrorCode::NotFound, u"There is no such row."_s);
        return m_services.readers.read([&](const store::Connection& connection) {
            return records::RowRepository(connection, *m_table).find(*key);
        });
    }

    records::RowEditor editor(const store::Connection& connection) const
    {
        return {connection,
                m_services.catalog(),
                *m_table,
                {m_request.caller.account, m_request.caller.role},
                m_services.clock};
    }

    QByteArray nextTarget(const QByteArray& cursor) const
    {
        QUrlQuery query = m_request.query;
        query.removeAllQueryItems(u"cursor"_s);
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(cursor));
        return "/api/v1/tables/" + m_table->name.toLatin1() + "/rows?" + query.toString(QUrl::FullyEncoded).toLatin1();
    }

    static Response wrongValues(const QJsonArray& mistakes)
    {
        return problem(Manner::Modern, 422, u"Some values cannot be taken; nothing was changed."_s, mistakes);
    }

    QJsonObject faultJson(const records::ChangeFault& fault, qsizetype line) const
    {
        return mistake(line, m_table->fields[fault.field].name, fault.code, fault.message);
    }

    Response insertAll(const QList<RowChange>& changes, const QList<QJsonArray>& mistakes) const
    {
        QJsonArray all;
        for (const QJsonArray& wrong : mistakes)
            for (const QJsonValue& one : wrong)
                all.append(one);
        if (!all.isEmpty())
            return wrongValues(all);
        const auto done = m_services.store().writer().runNow(
            [&](const store::Connection& connection) -> Result<records::EditSummary> {
                const records::RowEditor rows = editor(connection);
                GLOBANT_TRY_VALUE(const auto faults, rows.faultsOf(changes));
                for (const records::ChangeFault& fault : faults)
                    all.append(faultJson(fault, fault.change + 1));
                if (!all.isEmpty())
                    return records::EditSummary();
                return rows.apply(changes);
            });
        if (!done)
            return problem(Manner::Modern, done.error());
        if (!all.isEmpty())
            return wrongValues(all);
        QJsonArray keys;
        for (const qint64 key : done->keys)
            keys.append(key);
        Response response = jsonAnswer(201, QJsonObject{{u"ids"_s, keys}, {u"entry"_s, done->id}});
        if (keys.size() == 1)
            response.add("Location", "/api/v1/tables/" + m_table->name.toLatin1() + "/rows/" +
                                         QByteArray::number(done->keys.first()));
        return response;
    }

    // Each row on its own, so that one bad row costs no good one.
    Response insertGood(const QList<RowChange>& changes, const QList<QJsonArray>& mistakes) const
    {
        int inserted = 0;
        const auto results =
            m_services.store().writer().runNow([&](const store::Connection& connection) -> Result<QJsonArray> {
                QJsonArray each;
                const records::RowEditor rows = editor(connection);
                for (qsizetype i = 0; i < changes.size(); ++i) {
                    QJsonArray wrong = mistakes[i];
                    if (wrong.isEmpty()) {
                        if (const auto faults = rows.faultsOf({changes[i]}))
                            for (const records::ChangeFault& fault : *faults)
                                wrong.append(faultJson(fault, i + 1));
                    }
                    if (!wrong.isEmpty()) {
                        each.append(QJsonObject{{u"status"_s, 422}, {u"errors"_s, wrong}});
                        continue;
                    }
                    const auto done = rows.apply({changes[i]});
                    if (!done) {
                        each.append(
                            QJsonObject{{u"status"_s, statusOf(done.error().code)},
                                        {u"errors"_s, QJsonArray{mistake(i + 1, QString(), errorName(done.error().code),
                                                                         done.error().message)}}});
                        continue;
                    }
                    ++inserted;
                    each.append(QJsonObject{{u"status"_s, 201}, {u"id"_s, done->keys.first()}, {u"entry"_s, done->id}});
                }
                return each;
            });
        return results ? jsonAnswer(207, QJsonObject{{u"inserted"_s, inserted}, {u"results"_s, *results}})
                       : problem(Manner::Modern, results.error());
    }

    // One change under the conditions that the request's fields set; `make` is told whether the row is there.
    Response writeOne(qint64 key, const std::function<Result<RowChange>(bool exists)>& make) const
    {
        std::optional<Response> refusal;
        std::optional<records::StoredRow> after;
        bool existed = false;
        const auto done = m_services.store().writer().runNow(
            [&](const store::Connection& connection) -> Result<records::EditSummary> {
                const records::RowRepository repository(connection, *m_table);
                const auto before = repository.find(key);
                if (!before && before.error().code != ErrorCode::NotFound)
                    return fail(before.error());
                existed = before.has_value();
                if (!conditionsHold(before ? std::optional(before->version) : std::nullopt)) {
                    refusal =
                        problem(Manner::Modern, 412, u"The row is not what the request expects; read it again."_s);
                    return records::EditSummary();
                }
                GLOBANT_TRY_VALUE(const RowChange change, make(existed));
                const records::RowEditor rows = editor(connection);
                GLOBANT_TRY_VALUE(const auto faults, rows.faultsOf({change}));
                if (!faults.isEmpty()) {
                    QJsonArray wrong;
                    for (const records::ChangeFault& fault : faults)
                        wrong.append(faultJson(fault, 0));
                    refusal = wrongValues(wrong);
                    return records::EditSummary();
                }
                GLOBANT_TRY_VALUE(const records::EditSummary summary, rows.apply({change}));
                if (change.kind != RowChange::Kind::Delete) {
                    GLOBANT_TRY_VALUE(after, repository.find(key));
                }
                return summary;
            });
        if (!done)
            return problem(Manner::Modern, done.error());
        if (refusal)
            return *refusal;
        if (!after)
            return {204, {}, {}, false};
        Response response = jsonAnswer(existed ? 200 : 201, after->json);
        response.add("ETag", rowTag(after->version));
        return response;
    }

    bool conditionsHold(std::optional<qint64> version) const
    {
        const QByteArray match = m_request.head.field("if-match");
        const QByteArray noneMatch = m_request.head.field("if-none-match");
        if (!match.isNull() && (!version || !namesTag(match, rowTag(*version))))
            return false;
        return noneMatch.isNull() || !version || !namesTag(noneMatch, rowTag(*version));
    }

    const Services& m_services;
    const Request& m_request;
    const catalog::TableSchema* m_table;
};

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
            route.bodyLimit = kMostBytes;
        route.writes = writes;
        route.idempotent = method == "POST";
        route.doc = doc.json();
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
            .answers(200, u"A page of rows; Link names the next one"_s, rowList()),
        [](const Rows& of) { return of.list(); });
    add("POST", rows, true,
        OperationDoc(u"insertRows"_s, tag, u"Adds 1 to 1,000 rows, all or none"_s)
            .query(u"partial"_s, typed(u"boolean"_s, u"Add the good ones, with a result a row"_s))
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
