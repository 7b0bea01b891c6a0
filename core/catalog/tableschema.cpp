// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/tableschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace globant::catalog {

using namespace Qt::StringLiterals;

namespace {

// Frictionless lets a list of one name stand for the name.
QString oneName(const QJsonValue& value)
{
    return value.isArray() && value.toArray().size() == 1 ? value.toArray().first().toString() : value.toString();
}

class Parser
{
public:
    Parser(QJsonObject json, QString source)
        : m_json(std::move(json))
        , m_source(std::move(source))
    {
    }

    Result<TableSchema> parse()
    {
        m_table.json = m_json;
        m_table.name = m_json["x-name"_L1].toString();
        m_table.singular = m_json["x-singular"_L1].toString();
        m_table.title = m_json["x-title"_L1].toString(m_table.name);
        m_table.filePattern = m_json["x-file-pattern"_L1].toString(m_table.name).toLower();
        GLOBANT_TRY(checkIdentifier(m_table.name, u"x-name"_s));
        GLOBANT_TRY(checkIdentifier(m_table.singular, u"x-singular"_s));
        GLOBANT_TRY(parseFields());
        GLOBANT_TRY(parsePrimaryKey());
        GLOBANT_TRY(parseForeignKeys());
        GLOBANT_TRY(parseRollup());
        return std::move(m_table);
    }

private:
    Failure wrong(const QString& what) const
    {
        return fail(ErrorCode::UnusableFile, u"The table schema \"%1\" cannot be used: %2."_s.arg(m_source, what));
    }

    Result<void> checkIdentifier(const QString& name, const QString& where) const
    {
        static const QRegularExpression identifier(u"\\A[a-z][a-z0-9_]{0,62}\\z"_s);
        if (!identifier.match(name).hasMatch())
            return wrong(u"%1 must be lower-case letters, digits and _, and is \"%2\""_s.arg(where, name));
        return {};
    }

    Result<void> parseFields()
    {
        const QJsonArray fields = m_json["fields"_L1].toArray();
        if (fields.isEmpty())
            return wrong(u"it has no fields"_s);
        QSet<QString> names;
        for (const QJsonValue& value : fields) {
            GLOBANT_TRY_VALUE(Field field, parseField(value.toObject()));
            if (names.contains(field.name) || field.name == "entry_id"_L1)
                return wrong(u"the field name \"%1\" is taken"_s.arg(field.name));
            names.insert(field.name);
            m_table.fields.append(field);
        }
        return {};
    }

    Result<Field> parseField(const QJsonObject& json) const
    {
        Field field;
        field.name = json["name"_L1].toString();
        GLOBANT_TRY(checkIdentifier(field.name, u"a field's name"_s));
        field.title = json["title"_L1].toString(field.name);
        const QString type = json["type"_L1].toString();
        if (type == "integer"_L1)
            field.type = FieldType::Integer;
        else if (type == "string"_L1)
            field.type = FieldType::String;
        else if (type == "datetime"_L1)
            field.type = FieldType::DateTime;
        else
            return wrong(
                u"field \"%1\" has the type \"%2\"; integer, string and datetime are known"_s.arg(field.name, type));
        field.required = false;
        GLOBANT_TRY(parseConstraints(json["constraints"_L1].toObject(), field));
        for (const QJsonValue& alias : json["x-aliases"_L1].toArray())
            field.aliases.append(alias.toString());
        return field;
    }

    // A constraint that nothing would enforce is refused.
    Result<void> parseConstraints(const QJsonObject& constraints, Field& field) const
    {
        for (auto constraint = constraints.begin(); constraint != constraints.end(); ++constraint) {
            const QString name = constraint.key();
            const QJsonValue value = constraint.value();
            const auto malformed = [&](const QString& expected) {
                return wrong(u"%1 of \"%2\" must be %3"_s.arg(name, field.name, expected));
            };
            if (name == "required"_L1) {
                if (!value.isBool())
                    return malformed(u"true or false"_s);
                field.required = value.toBool();
            } else if (name == "minimum"_L1 && field.type == FieldType::Integer) {
                const qint64 minimum = value.toInteger();
                if (value.toInteger(minimum + 1) != minimum) // another default: it was no whole number
                    return malformed(u"a whole number"_s);
                field.minimum = minimum;
            } else if (name == "maxLength"_L1 && field.type == FieldType::String) {
                field.maxLength = value.toInt(0);
                if (field.maxLength < 1)
                    return malformed(u"a whole number above 0"_s);
            } else {
                return wrong(u"field \"%1\" has the constraint \"%2\", which its type does not have here"_s.arg(
                    field.name, name));
            }
        }
        return {};
    }

    Result<void> parsePrimaryKey()
    {
        m_table.key = m_table.fieldIndex(oneName(m_json["primaryKey"_L1]));
        if (m_table.key < 0 || m_table.fields[m_table.key].type != FieldType::Integer ||
            !m_table.fields[m_table.key].required)
            return wrong(u"primaryKey must name one required integer field"_s);
        return {};
    }

    Result<void> parseForeignKeys()
    {
        for (const QJsonValue& value : m_json["foreignKeys"_L1].toArray()) {
            ForeignKey key;
            key.field = m_table.fieldIndex(oneName(value["fields"_L1]));
            key.table = value["reference"_L1]["resource"_L1].toString();
            key.tableKey = oneName(value["reference"_L1]["fields"_L1]);
            if (key.field < 0 || m_table.fields[key.field].type != FieldType::Integer || key.table.isEmpty() ||
                key.tableKey.isEmpty())
                return wrong(u"each of foreignKeys must join one integer field to a resource's field"_s);
            if (m_table.foreignKeyOf(key.field) != nullptr)
                return wrong(u"the field \"%1\" refers to two tables"_s.arg(m_table.fields[key.field].name));
            m_table.foreignKeys.append(key);
        }
        return {};
    }

    Result<void> parseRollup()
    {
        if (!m_json.contains("x-rollup"_L1))
            return {};
        const QJsonObject json = m_json["x-rollup"_L1].toObject();
        Rollup rollup;
        rollup.name = json["name"_L1].toString();
        GLOBANT_TRY(checkIdentifier(rollup.name, u"x-rollup's name"_s));
        for (const QJsonValue& field : json["groupBy"_L1].toArray())
            rollup.groupBy.append(m_table.fieldIndex(field.toString()));
        rollup.time = m_table.fieldIndex(json["time"_L1].toString());
        const auto usable = [&](int field, FieldType type) {
            return field >= 0 && m_table.fields[field].type == type && m_table.fields[field].required;
        };
        bool good =
            (rollup.groupBy.size() == 1 || rollup.groupBy.size() == 2) && usable(rollup.time, FieldType::DateTime);
        for (const int field : rollup.groupBy)
            good = good && usable(field, FieldType::Integer) && rollup.groupBy.count(field) == 1;
        if (!good)
            return wrong(
                u"x-rollup needs one or two required integer fields in groupBy and a required datetime field as time"_s);
        for (const int field : rollup.groupBy) {
            const QString& name = m_table.fields[field].name;
            if (name == "year"_L1 || name == "month"_L1 || name == "hires"_L1)
                return wrong(
                    u"x-rollup has a column \"%1\" of its own, so groupBy cannot name such a field"_s.arg(name));
        }
        m_table.rollup = rollup;
        return {};
    }

    QJsonObject m_json;
    QString m_source;
    TableSchema m_table;
};

} // namespace

int TableSchema::fieldIndex(const QString& fieldName) const
{
    for (int i = 0; i < fields.size(); ++i) {
        if (fields[i].name == fieldName)
            return i;
    }
    return -1;
}

const ForeignKey* TableSchema::foreignKeyOf(int field) const
{
    for (const ForeignKey& foreignKey : foreignKeys) {
        if (foreignKey.field == field)
            return &foreignKey;
    }
    return nullptr;
}

Result<TableSchema> parseTableSchema(const QByteArray& json, const QString& source)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::UnusableFile,
                    u"The table schema \"%1\" is no JSON object: %2."_s.arg(source, error.errorString()));
    return Parser(document.object(), source).parse();
}

} // namespace globant::catalog
