// SPDX-License-Identifier: GPL-3.0-or-later
// A body of rows in JSON: what passes has fields of the table alone.
#include "app/api/v1/jsonbody.h"
#include "core/catalog/catalog.h"
#include "tests/fuzz/fuzzing.h"

using namespace globant;
using namespace globant::api;

namespace {

const catalog::TableSchema& employees()
{
    static const catalog::Catalog catalog = [] {
        auto made = catalog::Catalog::builtIn();
        fuzz::require(made.has_value());
        return std::move(*made);
    }();
    const catalog::TableSchema* table = catalog.find(QStringLiteral("employees"));
    fuzz::require(table != nullptr);
    return *table;
}

void readRow(const QJsonValue& row, qsizetype number)
{
    if (!row.isObject())
        return;
    QJsonArray mistakes;
    const records::FieldTexts texts = fieldTexts(employees(), row.toObject(), number, mistakes);
    fuzz::require(texts.size() + mistakes.size() == row.toObject().size());
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        fuzz::require(employees().fieldIndex(text.key()) >= 0);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Request request;
    request.body = QByteArray(reinterpret_cast<const char*>(data), qsizetype(size));
    QJsonValue value;
    if (const auto refusal = readJson(request, value)) {
        fuzz::require(refusal->status == 400);
        return 0;
    }
    fuzz::require(value.isArray() || value.isObject());
    readRow(value, 1);
    qsizetype number = 0;
    const QJsonArray rows = value.toArray();
    for (const QJsonValue& row : rows)
        readRow(row, ++number);
    return 0;
}
