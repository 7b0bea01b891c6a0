// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/rows.h"

#include "app/api/answercache.h"
#include "app/api/v1/jsonbody.h"
#include "core/store/statementlimit.h"

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostListed = 1000;

QByteArray cursorAfter(qint64 key)
{
    return QByteArray::number(key).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

Rows::Rows(const Services& services, const Request& request)
    : m_services(services)
    , m_request(request)
    , m_table(services.catalog().find(request.parameters.first()))
{
}

QByteArray Rows::tagOf(qint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

bool Rows::isSearch() const
{
    if (m_table == nullptr)
        return false;
    bool search = false;
    for (const catalog::Field& field : m_table->fields)
        search = search || m_request.query.hasQueryItem(field.name);
    return search && !m_request.query.hasQueryItem(m_table->fields[m_table->key].name);
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
    const auto rows = m_services.readers.read([&](const store::Connection& connection) {
        const store::StatementLimit limit(connection, m_services.searchTime, m_services.stopping);
        return records::RowRepository(connection, *m_table).list(window);
    });
    if (!rows && rows.error().code == ErrorCode::Cancelled)
        return problem(Manner::Modern,
                       Error{ErrorCode::StoreBusy,
                             u"Looking for these rows took too long, and was ended. Ask for them by their key, or when "
                             "the server has less to do."_s});
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
    const QByteArray tag = tagOf(row->version);
    Response response = jsonAnswer(200, row->json);
    if (const QByteArray known = m_request.head.field("if-none-match");
        !known.isEmpty() && namesTag(known, tag, TagComparison::Weak))
        response = {304, {}, {}, false};
    response.add("ETag", tag);
    return response;
}

Result<records::StoredRow> Rows::find() const
{
    const auto key = keyOf(m_request, 1);
    if (!key)
        return fail(ErrorCode::NotFound, u"There is no such row."_s);
    return m_services.readers.read(
        [&](const store::Connection& connection) { return records::RowRepository(connection, *m_table).find(*key); });
}

QByteArray Rows::nextTarget(const QByteArray& cursor) const
{
    QUrlQuery query = m_request.query;
    query.removeAllQueryItems(u"cursor"_s);
    query.addQueryItem(u"cursor"_s, QString::fromLatin1(cursor));
    return "/api/v1/tables/" + m_table->name.toLatin1() + "/rows?" + query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace globant::api
