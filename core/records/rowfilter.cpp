// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowfilter.h"

#include "core/catalog/ddl.h"
#include "core/store/keyedfile.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

QByteArrayView textOf(sqlite3_value* value)
{
    const unsigned char* bytes = sqlite3_value_text(value);
    return {reinterpret_cast<const char*>(bytes), qsizetype(sqlite3_value_bytes(value))};
}

// `folded` is in folded case. Millions of names are looked at: those in ASCII without making a QString of each.
bool holds(QByteArrayView text, QByteArrayView folded)
{
    if (!isAscii(folded))
        return QString::fromUtf8(text).toCaseFolded().contains(QString::fromUtf8(folded));
    return std::search(text.begin(), text.end(), folded.begin(), folded.end(),
                       [](char one, char other) { return asciiLower(one) == other; }) != text.end();
}

void holdsFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const bool isText = sqlite3_value_type(values[0]) == SQLITE_TEXT;
    sqlite3_result_int(context, isText && holds(textOf(values[0]), textOf(values[1])) ? 1 : 0);
}

QString column(const QString& field)
{
    return u"t."_s + catalog::quotedName(field);
}

QString numberList(const QList<qint64>& numbers)
{
    QStringList texts;
    for (const qint64 number : numbers)
        texts.append(QString::number(number));
    return texts.join(u',');
}

// The next parameter, bound to the folded text.
QString textParameter(FilterSql& sql, const QString& text)
{
    sql.texts.append(text.toCaseFolded().toUtf8());
    return u"?%1"_s.arg(sql.texts.size());
}

Result<void> addCondition(const catalog::TableSchema& table, const FieldCondition& condition, FilterSql& sql,
                          QStringList& parts)
{
    const int index = table.fieldIndex(condition.field);
    if (index < 0)
        return fail(ErrorCode::Usage, u"The table \"%1\" has no field \"%2\"."_s.arg(table.name, condition.field));
    const catalog::FieldType type = table.fields[index].type;
    const QString name = column(condition.field);
    if ((!condition.contains.isEmpty() && type != catalog::FieldType::String) ||
        (!condition.anyOf.isEmpty() && type != catalog::FieldType::Integer) ||
        ((condition.fromMs || condition.toMs || !condition.months.isEmpty()) && type != catalog::FieldType::DateTime))
        return fail(ErrorCode::Usage,
                    u"Rows cannot be filtered like this by \"%1\": it is of another type."_s.arg(condition.field));
    if (!condition.contains.isEmpty())
        parts.append(u"holds(%1, %2)"_s.arg(name, textParameter(sql, condition.contains)));
    if (!condition.anyOf.isEmpty())
        parts.append(u"%1 IN (%2)"_s.arg(name, numberList(condition.anyOf)));
    if (condition.fromMs)
        parts.append(u"%1 >= %2"_s.arg(name).arg(*condition.fromMs));
    if (condition.toMs)
        parts.append(u"%1 < %2"_s.arg(name).arg(*condition.toMs));
    if (!condition.months.isEmpty()) {
        const QList<qint64> months(condition.months.begin(), condition.months.end());
        parts.append(u"%1 IN (%2)"_s.arg(catalog::monthSql(name), numberList(months)));
    }
    return {};
}

// The ids of the referred rows with such a name are found once, not for each row.
QString anyTextSql(const catalog::Catalog& catalog, const catalog::TableSchema& table, const QString& parameter)
{
    QStringList parts;
    for (int i = 0; i < table.fields.size(); ++i) {
        if (table.fields[i].type == catalog::FieldType::String)
            parts.append(u"holds(%1, %2)"_s.arg(column(table.fields[i].name), parameter));
        const catalog::ForeignKey* key = table.foreignKeyOf(i);
        const catalog::TableSchema* referred = key ? catalog.find(key->table) : nullptr;
        if (referred && nameField(*referred) >= 0)
            parts.append(u"%1 IN (SELECT %2 FROM %3 WHERE holds(%4, %5))"_s.arg(
                column(table.fields[i].name), catalog::quotedName(key->tableKey), catalog::quotedName(key->table),
                catalog::quotedName(referred->fields[nameField(*referred)].name), parameter));
    }
    return parts.isEmpty() ? u"0"_s : u"(%1)"_s.arg(parts.join(u" OR "_s));
}

} // namespace

const FieldCondition* RowFilter::of(const QString& field) const
{
    const auto found = std::find_if(conditions.begin(), conditions.end(),
                                    [&](const FieldCondition& condition) { return condition.field == field; });
    return found == conditions.end() ? nullptr : &*found;
}

int nameField(const catalog::TableSchema& table)
{
    for (int i = 0; i < table.fields.size(); ++i) {
        if (table.fields[i].type == catalog::FieldType::String)
            return i;
    }
    return -1;
}

Result<FilterSql> filterSql(const catalog::Catalog& catalog, const catalog::TableSchema& table, const RowFilter& filter)
{
    FilterSql sql;
    QStringList parts;
    for (const FieldCondition& condition : filter.conditions)
        GLOBANT_TRY(addCondition(table, condition, sql, parts));
    if (!filter.anyText.isEmpty())
        parts.append(anyTextSql(catalog, table, textParameter(sql, filter.anyText)));
    sql.where = parts.isEmpty() ? u"1"_s : parts.join(u" AND "_s);
    return sql;
}

Result<void> addFilterFunctions(sqlite3* db)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(db, "holds", 2, flags, nullptr, holdsFunction, nullptr, nullptr, nullptr) !=
        SQLITE_OK)
        return fail(store::sqliteError(db, u"Preparing a filter"_s));
    return {};
}

} // namespace globant::records
