// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/answercache.h"
#include "app/api/v1/jsonbody.h"
#include "app/api/v1/rows.h"

// What changes rows.

namespace globant::api {

using namespace Qt::StringLiterals;
using records::RowChange;

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

records::RowEditor Rows::editor(const store::Connection& connection) const
{
    return {connection,
            m_services.catalog(),
            *m_table,
            {m_request.caller.account, m_request.caller.role},
            m_services.clock};
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
    Response response;
    const auto done = m_services.store().writer().runNow([&](const store::Connection& connection) -> Result<void> {
        const records::RowEditor rows = editor(connection);
        GLOBANT_TRY_VALUE(const auto faults, rows.faultsOf(changes));
        for (const records::ChangeFault& fault : faults)
            all.append(faultJson(fault, fault.change + 1));
        if (!all.isEmpty())
            return {};
        GLOBANT_TRY(rows.apply(changes, [&](const records::EditSummary& edit) {
            response = inserted(edit);
            return m_request.keepAnswer(connection, response);
        }));
        return {};
    });
    if (!done)
        return problem(Manner::Modern, done.error());
    return all.isEmpty() ? response : wrongValues(all);
}

Response Rows::inserted(const records::EditSummary& edit) const
{
    QJsonArray keys;
    for (const qint64 key : edit.keys)
        keys.append(key);
    Response response = jsonAnswer(201, QJsonObject{{u"ids"_s, keys}, {u"entry"_s, edit.id}});
    if (keys.size() == 1)
        response.add("Location",
                     "/api/v1/tables/" + m_table->name.toLatin1() + "/rows/" + QByteArray::number(edit.keys.first()));
    return response;
}

Response Rows::insertGood(const QList<RowChange>& changes, const QList<QJsonArray>& mistakes) const
{
    QList<RowChange> good; // as far as their shape tells
    for (qsizetype i = 0; i < changes.size(); ++i)
        if (mistakes[i].isEmpty())
            good.append(changes[i]);
    Response response = eachResult(mistakes, {});
    if (good.isEmpty())
        return response;
    const auto done = m_services.store().writer().runNow([&](const store::Connection& connection) {
        return editor(connection).applyEach(good, [&](const records::PartialEdit& edit) {
            response = eachResult(mistakes, edit);
            return m_request.keepAnswer(connection, response);
        });
    });
    return done ? response : problem(Manner::Modern, done.error());
}

Response Rows::eachResult(const QList<QJsonArray>& mistakes, const records::PartialEdit& edit) const
{
    QJsonArray each;
    auto result = edit.results.cbegin(); // those with a mistake in their shape were not tried
    for (qsizetype i = 0; i < mistakes.size(); ++i) {
        QJsonArray wrong = mistakes[i];
        int status = 422;
        if (wrong.isEmpty() && result != edit.results.cend()) {
            if (result->key) {
                each.append(QJsonObject{{u"status"_s, 201}, {u"id"_s, *result->key}, {u"entry"_s, edit.summary.id}});
                ++result;
                continue;
            }
            for (const records::ChangeFault& fault : result->faults)
                wrong.append(faultJson(fault, i + 1));
            if (result->error) {
                status = statusOf(result->error->code);
                wrong.append(mistake(i + 1, QString(), errorName(result->error->code), result->error->message));
            }
            ++result;
        }
        each.append(QJsonObject{{u"status"_s, status}, {u"errors"_s, wrong}});
    }
    return jsonAnswer(207, QJsonObject{{u"inserted"_s, edit.summary.inserted.size()}, {u"results"_s, each}});
}

Response Rows::writeOne(qint64 key, const std::function<Result<RowChange>(bool exists)>& make) const
{
    Response response{204, {}, {}, false};
    const auto done = m_services.store().writer().runNow([&](const store::Connection& connection) -> Result<void> {
        const records::RowRepository repository(connection, *m_table);
        const auto before = repository.find(key);
        if (!before && before.error().code != ErrorCode::NotFound)
            return fail(before.error());
        if (!conditionsHold(before ? std::optional(before->version) : std::nullopt)) {
            response = problem(Manner::Modern, 412, u"The row is not what the request expects; read it again."_s);
            return {};
        }
        GLOBANT_TRY_VALUE(const RowChange change, make(before.has_value()));
        const records::RowEditor rows = editor(connection);
        GLOBANT_TRY_VALUE(const auto faults, rows.faultsOf({change}));
        if (!faults.isEmpty()) {
            QJsonArray wrong;
            for (const records::ChangeFault& fault : faults)
                wrong.append(faultJson(fault, 0));
            response = wrongValues(wrong);
            return {};
        }
        GLOBANT_TRY(rows.apply({change}, [&](const records::EditSummary&) -> Result<void> {
            if (change.kind != RowChange::Kind::Delete) {
                GLOBANT_TRY_VALUE(const records::StoredRow after, repository.find(key));
                response = jsonAnswer(before ? 200 : 201, after.json);
                response.add("ETag", tagOf(after.version));
            }
            return m_request.keepAnswer(connection, response);
        }));
        return {};
    });
    return done ? response : problem(Manner::Modern, done.error());
}

bool Rows::conditionsHold(std::optional<qint64> version) const
{
    const QByteArray match = m_request.head.field("if-match");
    const QByteArray noneMatch = m_request.head.field("if-none-match");
    if (!match.isNull() && (!version || !namesTag(match, tagOf(*version), TagComparison::Strong)))
        return false;
    return noneMatch.isNull() || !version || !namesTag(noneMatch, tagOf(*version), TagComparison::Weak);
}

} // namespace globant::api
