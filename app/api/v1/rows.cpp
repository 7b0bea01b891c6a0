// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/rows.h"

#include "app/api/answercache.h"
#include "app/api/v1/jsonbody.h"

namespace globant::api {

using namespace Qt::StringLiterals;
using records::RowChange;

namespace {

constexpr qint64 kMostListed = 1000;

QByteArray cursorAfter(qint64 key)
{
    return QByteArray::number(key).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray rowTag(qint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

} // namespace

Rows::Rows(const Services& services, const Request& request)
    : m_services(services)
    , m_request(request)
    , m_table(services.catalog().find(request.parameters.first()))
{
}

Response Rows::noTable() const
{
    return notFound(u"There is no table \"%1\"."_s.arg(m_request.parameters.first()));
}

Response Rows::list() const
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
        window.after = QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding).toLongLong(&isNumber);
        if (!isNumber)
            return problem(Manner::Modern, 400, u"The cursor is not one that this server gave."_s);
    }
    const auto items = m_request.query.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items)
        if (m_table->fieldIndex(name) >= 0)
            window.where.append({name, value});
    ++window.limit; // one more tells whether there is a next page
    const auto rows = m_services.readers.read(
        [&](const store::Connection& connection) { return records::RowRepository(connection, *m_table).list(window); });
    if (!rows)
        return problem(Manner::Modern, rows.error());
    const bool more = rows->size() == window.limit;
    QJsonArray array;
    for (qsizetype i = 0; i < rows->size() - (more ? 1 : 0); ++i)
        array.append(rows->at(i));
    const QByteArray next =
        more ? cursorAfter(array.last().toObject().value(m_table->fields[m_table->key].name).toInteger())
             : QByteArray();
    Response response = jsonAnswer(
        200, QJsonObject{{u"rows"_s, array}, {u"next"_s, more ? QJsonValue(QString::fromLatin1(next)) : QJsonValue()}});
    if (more)
        response.add("Link", '<' + nextTarget(next) + ">; rel=\"next\"");
    return response;
}

Response Rows::get() const
{
    const auto row = find();
    if (!row)
        return problem(Manner::Modern, row.error());
    const QByteArray tag = rowTag(row->version);
    Response response = jsonAnswer(200, row->json);
    if (const QByteArray known = m_request.head.field("if-none-match");
        !known.isEmpty() && namesTag(known, tag, TagComparison::Weak))
        response = {304, {}, {}, false};
    response.add("ETag", tag);
    return response;
}

Response Rows::insert() const
{
    QJsonValue body;
    if (auto refusal = readJson(m_request, body))
        return *refusal;
    const QJsonArray rows = body.isArray() ? body.toArray() : QJsonArray{body};
    if (rows.isEmpty() || rows.size() > records::RowEditor::kMostChanges)
        return problem(Manner::Modern, 422, u"A request takes 1 to %1 rows."_s.arg(records::RowEditor::kMostChanges));
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

Response Rows::change(bool whole) const
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

Response Rows::remove() const
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

Result<records::StoredRow> Rows::find() const
{
    const auto key = keyOf(m_request, 1);
    if (!key)
        return fail(ErrorCode::NotFound, u"There is no such row."_s);
    return m_services.readers.read(
        [&](const store::Connection& connection) { return records::RowRepository(connection, *m_table).find(*key); });
}

records::RowEditor Rows::editor(const store::Connection& connection) const
{
    return {connection,
            m_services.catalog(),
            *m_table,
            {m_request.caller.account, m_request.caller.role},
            m_services.clock};
}

QByteArray Rows::nextTarget(const QByteArray& cursor) const
{
    QUrlQuery query = m_request.query;
    query.removeAllQueryItems(u"cursor"_s);
    query.addQueryItem(u"cursor"_s, QString::fromLatin1(cursor));
    return "/api/v1/tables/" + m_table->name.toLatin1() + "/rows?" + query.toString(QUrl::FullyEncoded).toLatin1();
}

Response Rows::wrongValues(const QJsonArray& mistakes)
{
    return problem(Manner::Modern, 422, u"Some values cannot be taken; nothing was changed."_s, mistakes);
}

QJsonObject Rows::faultJson(const records::ChangeFault& fault, qsizetype line) const
{
    return mistake(line, m_table->fields[fault.field].name, fault.code, fault.message);
}

Response Rows::insertAll(const QList<RowChange>& changes, const QList<QJsonArray>& mistakes) const
{
    QJsonArray all;
    for (const QJsonArray& wrong : mistakes)
        for (const QJsonValue& one : wrong)
            all.append(one);
    if (!all.isEmpty())
        return wrongValues(all);
    const auto done =
        m_services.store().writer().runNow([&](const store::Connection& connection) -> Result<records::EditSummary> {
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
        response.add("Location",
                     "/api/v1/tables/" + m_table->name.toLatin1() + "/rows/" + QByteArray::number(done->keys.first()));
    return response;
}

Response Rows::insertGood(const QList<RowChange>& changes, const QList<QJsonArray>& mistakes) const
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
                    each.append(QJsonObject{
                        {u"status"_s, statusOf(done.error().code)},
                        {u"errors"_s,
                         QJsonArray{mistake(i + 1, QString(), errorName(done.error().code), done.error().message)}}});
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

Response Rows::writeOne(qint64 key, const std::function<Result<RowChange>(bool exists)>& make) const
{
    std::optional<Response> refusal;
    std::optional<records::StoredRow> after;
    bool existed = false;
    const auto done =
        m_services.store().writer().runNow([&](const store::Connection& connection) -> Result<records::EditSummary> {
            const records::RowRepository repository(connection, *m_table);
            const auto before = repository.find(key);
            if (!before && before.error().code != ErrorCode::NotFound)
                return fail(before.error());
            existed = before.has_value();
            if (!conditionsHold(before ? std::optional(before->version) : std::nullopt)) {
                refusal = problem(Manner::Modern, 412, u"The row is not what the request expects; read it again."_s);
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

bool Rows::conditionsHold(std::optional<qint64> version) const
{
    const QByteArray match = m_request.head.field("if-match");
    const QByteArray noneMatch = m_request.head.field("if-none-match");
    if (!match.isNull() && (!version || !namesTag(match, rowTag(*version), TagComparison::Strong)))
        return false;
    return noneMatch.isNull() || !version || !namesTag(noneMatch, rowTag(*version), TagComparison::Weak);
}

} // namespace globant::api
