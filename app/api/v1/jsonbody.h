// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/route.h"
#include "core/catalog/tableschema.h"
#include "core/records/rowchange.h"

namespace globant::api {

// A mistake in a request, as the `errors` of a problem list it; `line`: the number of the row, from 1, 0 for none.
QJsonObject mistake(qsizetype line, const QString& field, const QString& code, const QString& message);

// The JSON document of a request; the refusal where it is none. Qt's parser stops at a depth of 1,024.
std::optional<Response> readJson(const Request& request, QJsonValue& value);

// A row as JSON has it, in the texts that RowEditor takes; what is wrong with its shape goes to `mistakes`: fields that
// the table does not have (the first of very many), and values of another type than the field's.
records::FieldTexts fieldTexts(const catalog::TableSchema& table, const QJsonObject& row, qsizetype line,
                               QJsonArray& mistakes);

// Query parameters that a route knows. Answers a refusal that names the first that is unknown or given twice.
std::optional<Response> refuseUnknown(const Request& request, const QStringList& known);
// A whole number from the query; `fallback` where it is absent. The refusal where it is none, or out of range.
std::optional<Response> readNumber(const Request& request, const QString& name, qint64 least, qint64 most,
                                   qint64 fallback, qint64& value);
QString textOf(const Request& request, const QString& name); // from the query, decoded; empty: absent
bool isSet(const Request& request, const QString& name);     // "true" or "1"

// The number in the path, such as a row's key; none where it is no number.
std::optional<qint64> keyOf(const Request& request, qsizetype parameter);
// Nothing is there, in those words.
Response notFound(const QString& what);

} // namespace globant::api
