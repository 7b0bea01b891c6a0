// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/v1/jsonbody.h"

#include "core/common/utf8.h"

#include <QJsonDocument>

#include <cmath>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

// Above it a double skips whole numbers, and JSON's numbers are doubles to many.
constexpr double kMostExact = 9007199254740992.0;
// A name that no table has may be as long as the body, and there may be a million of them.
constexpr qsizetype kLongestName = 100;
constexpr int kMostUnknown = 20; // told of, for one row

} // namespace

QJsonObject mistake(qsizetype line, const QString& field, const QString& code, const QString& message)
{
    QJsonObject json{{u"field"_s, field}, {u"code"_s, code}, {u"message"_s, message}};
    if (line > 0)
        json.insert(u"line"_s, qint64(line));
    return json;
}

std::optional<Response> readJson(const Request& request, QJsonValue& value)
{
    const QByteArray type = request.head.field("content-type");
    const QByteArray media = type.left(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
    if (!media.isEmpty() && media != "application/json" && !media.endsWith("+json"))
        return problem(Manner::Modern, 415, u"The body must be JSON (Content-Type: application/json)."_s);
    if (!isValidUtf8(request.body))
        return problem(Manner::Modern, 400, u"The body is not valid UTF-8."_s);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (document.isNull())
        return problem(Manner::Modern, 400,
                       u"The body is not JSON: %1, at byte %2."_s.arg(error.errorString()).arg(error.offset));
    value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    return {};
}

records::FieldTexts fieldTexts(const catalog::TableSchema& table, const QJsonObject& row, qsizetype line,
                               QJsonArray& mistakes)
{
    records::FieldTexts texts;
    int unknown = 0;
    for (auto value = row.begin(); value != row.end(); ++value) {
        const int index = table.fieldIndex(value.key());
        if (index < 0) {
            const QString name = value.key().left(kLongestName);
            if (++unknown <= kMostUnknown)
                mistakes.append(mistake(line, name, u"unknown_field"_s,
                                        u"The table %1 has no field \"%2\"."_s.arg(table.name, name)));
            continue;
        }
        const catalog::Field& field = table.fields[index];
        if (value->isNull()) {
            texts.insert(field.name, QString());
        } else if (field.type == catalog::FieldType::Integer) {
            const double number = value->toDouble();
            if (value->isDouble() && std::trunc(number) == number && std::abs(number) <= kMostExact)
                texts.insert(field.name, QString::number(value->toInteger()));
            else
                mistakes.append(mistake(line, field.name, u"bad_integer"_s,
                                        u"The field \"%1\" takes a whole number."_s.arg(field.name)));
        } else if (value->isString()) {
            texts.insert(field.name, value->toString());
        } else {
            mistakes.append(
                mistake(line, field.name, u"bad_type"_s, u"The field \"%1\" takes a text."_s.arg(field.name)));
        }
    }
    return texts;
}

std::optional<Response> refuseUnknown(const Request& request, const QStringList& known)
{
    QStringList seen;
    const auto items = request.query.queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        if (!known.contains(name))
            return problem(Manner::Modern, 400, u"The parameter \"%1\" is not known here."_s.arg(name));
        if (seen.contains(name))
            return problem(Manner::Modern, 400, u"The parameter \"%1\" is given twice."_s.arg(name));
        seen.append(name);
    }
    return {};
}

std::optional<Response> readNumber(const Request& request, const QString& name, qint64 least, qint64 most,
                                   qint64 fallback, qint64& value)
{
    value = fallback;
    if (!request.query.hasQueryItem(name))
        return {};
    bool isNumber = false;
    value = textOf(request, name).toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return {};
    return problem(Manner::Modern, 400,
                   u"The parameter \"%1\" takes a whole number from %2 to %3."_s.arg(name).arg(least).arg(most));
}

QString textOf(const Request& request, const QString& name)
{
    return request.query.queryItemValue(name, QUrl::FullyDecoded);
}

bool isSet(const Request& request, const QString& name)
{
    const QString value = textOf(request, name);
    return value == "true"_L1 || value == "1"_L1;
}

std::optional<qint64> keyOf(const Request& request, qsizetype parameter)
{
    bool isNumber = false;
    const QString& text = request.parameters[parameter];
    const qint64 key = text.toLongLong(&isNumber);
    // One address for each row: neither "+1" nor "01".
    return isNumber && QString::number(key) == text ? std::optional(key) : std::nullopt;
}

Response notFound(const QString& what)
{
    return problem(Manner::Modern, 404, what);
}

} // namespace globant::api
