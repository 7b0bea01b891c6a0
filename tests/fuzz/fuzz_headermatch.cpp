// SPDX-License-Identifier: GPL-3.0-or-later
// A header's columns, one a line, against each table: no column serves two fields, and each is used or ignored.
#include "core/catalog/catalog.h"
#include "core/ingest/headermatch.h"
#include "tests/fuzz/fuzzing.h"

#include <QSet>

using namespace globant;
using namespace globant::ingest;

namespace {

const catalog::Catalog& tables()
{
    static const catalog::Catalog catalog = [] {
        auto made = catalog::Catalog::builtIn();
        fuzz::require(made.has_value());
        return std::move(*made);
    }();
    return catalog;
}

void match(const QStringList& columns, const catalog::TableSchema& table)
{
    const HeaderMatch found = matchHeader(columns, table);
    fuzz::require(found.columnOfField.size() == table.fields.size());
    QSet<int> used;
    for (const int column : found.columnOfField) {
        fuzz::require(column >= -1 && column < columns.size());
        fuzz::require(column < 0 || !used.contains(column));
        if (column >= 0)
            used.insert(column);
    }
    fuzz::require(found.matchedByName == used.size());
    for (const int column : found.ignoredColumns)
        fuzz::require(column >= 0 && column < columns.size() && !used.contains(column));
    fuzz::require(found.ignoredColumns.size() + used.size() == columns.size());
    // What was found, given, is found again.
    fuzz::require(matchHeader(columns, table, found.columnOfField).columnOfField == found.columnOfField);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(std::min<std::size_t>(size, 4096)));
    const QStringList columns = QString::fromUtf8(bytes).split(u'\n');
    for (const QString& column : columns)
        fuzz::require(normalisedHeader(normalisedHeader(column)) == normalisedHeader(column));
    for (const catalog::TableSchema& table : tables().tables())
        match(columns, table);
    return 0;
}
