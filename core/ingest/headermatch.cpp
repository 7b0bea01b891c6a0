// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/headermatch.h"

#include <algorithm>
#include <array>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t kBom = 0xFEFF;

// One for each strength: name, aliases, general rules; all normalised.
using Spellings = std::array<QStringList, 3>;

QStringList keySpellings(const QString& table)
{
    return {u"id"_s + table, table + u"id"_s};
}

// The general rules' names for a field.
QStringList ruleSpellings(const catalog::TableSchema& table, int field)
{
    QStringList spellings;
    if (field == table.key)
        spellings += keySpellings(table.name) + keySpellings(table.singular);
    if (const catalog::ForeignKey* key = table.foreignKeyOf(field)) {
        // The catalog names the code after the other table's singular.
        const QString singular = key->rejectCode.startsWith(u"unknown_"_s) ? key->rejectCode.sliced(8) : key->table;
        spellings += keySpellings(key->table) + keySpellings(singular);
    }
    const auto firstString = std::find_if(table.fields.cbegin(), table.fields.cend(),
                                          [](const auto& f) { return f.type == catalog::FieldType::String; });
    if (firstString != table.fields.cend() && field == firstString - table.fields.cbegin())
        spellings << table.name + u"name"_s << table.singular + u"name"_s;
    return spellings;
}

Spellings spellingsOf(const catalog::TableSchema& table, int field)
{
    Spellings spellings{QStringList{table.fields[field].name}, table.fields[field].aliases,
                        ruleSpellings(table, field)};
    for (QStringList& names : spellings)
        std::transform(names.begin(), names.end(), names.begin(), normalisedHeader);
    return spellings;
}

} // namespace

QString normalisedHeader(const QString& name)
{
    QString normalised;
    for (const QChar c : name) {
        if (!c.isSpace() && c != u'_' && c != u'-' && c != kBom)
            normalised.append(c.toLower());
    }
    while (normalised.startsWith(u'"') || normalised.startsWith(u'\''))
        normalised.remove(0, 1);
    while (normalised.endsWith(u'"') || normalised.endsWith(u'\''))
        normalised.chop(1);
    return normalised;
}

HeaderMatch matchHeader(const QStringList& columns, const catalog::TableSchema& table, const QList<int>& given)
{
    const qsizetype fieldCount = table.fields.size();
    HeaderMatch match;
    match.columnOfField = given.isEmpty() ? QList<int>(fieldCount, -1) : given;
    QList<bool> used(columns.size(), false);
    for (const int column : std::as_const(match.columnOfField)) {
        if (column >= 0 && column < columns.size())
            used[column] = true;
    }
    QStringList names;
    for (const QString& column : columns)
        names.append(normalisedHeader(column));
    QList<Spellings> spellings;
    for (int field = 0; field < fieldCount; ++field)
        spellings.append(spellingsOf(table, field));

    for (std::size_t strength = 0; strength < std::tuple_size_v<Spellings>; ++strength) {
        for (int column = 0; column < columns.size(); ++column) {
            for (int field = 0; field < fieldCount && !used[column]; ++field) {
                if (match.columnOfField[field] >= 0 || !spellings[field][strength].contains(names[column]))
                    continue;
                match.columnOfField[field] = column;
                used[column] = true;
                ++match.matchedByName;
            }
        }
    }
    for (int column = 0; column < columns.size(); ++column) {
        if (!used[column])
            match.ignoredColumns.append(column);
    }
    return match;
}

} // namespace globant::ingest
