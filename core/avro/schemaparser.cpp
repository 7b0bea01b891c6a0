// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/schema.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace globant::avro {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostBytes = 1024 * 1024;
constexpr std::size_t kMostTypes = 5000;
constexpr int kMostLevels = 64;
constexpr double kMostFixedBytes = 2'147'483'647;

Failure wrong(const QString& what)
{
    return fail(ErrorCode::UnusableFile, u"The Avro file's schema cannot be used: %1."_s.arg(what));
}

// A name for a sentence, not too long.
QString quoted(const QString& name)
{
    constexpr qsizetype most = 60;
    return u'"' + (name.size() > most ? name.first(most) + u'…' : name) + u'"';
}

std::optional<Kind> primitive(const QString& name)
{
    static const QHash<QString, Kind> kinds{{u"null"_s, Kind::Null},   {u"boolean"_s, Kind::Boolean},
                                            {u"int"_s, Kind::Int},     {u"long"_s, Kind::Long},
                                            {u"float"_s, Kind::Float}, {u"double"_s, Kind::Double},
                                            {u"bytes"_s, Kind::Bytes}, {u"string"_s, Kind::String}};
    const auto kind = kinds.constFind(name);
    return kind == kinds.cend() ? std::nullopt : std::optional(*kind);
}

// A logical type over a type that cannot carry it is ignored, says the specification.
Meaning meaningOf(const QString& logicalType, Kind kind)
{
    struct Known
    {
        QLatin1StringView name;
        Meaning meaning;
        std::initializer_list<Kind> over;
    };
    static const Known known[] = {{"date"_L1, Meaning::Date, {Kind::Int}},
                                  {"timestamp-millis"_L1, Meaning::Milliseconds, {Kind::Long}},
                                  {"timestamp-micros"_L1, Meaning::Microseconds, {Kind::Long}},
                                  {"timestamp-nanos"_L1, Meaning::Nanoseconds, {Kind::Long}},
                                  {"local-timestamp-millis"_L1, Meaning::Milliseconds, {Kind::Long}},
                                  {"local-timestamp-micros"_L1, Meaning::Microseconds, {Kind::Long}},
                                  {"local-timestamp-nanos"_L1, Meaning::Nanoseconds, {Kind::Long}},
                                  {"time-millis"_L1, Meaning::TimeOfDay, {Kind::Int}},
                                  {"time-micros"_L1, Meaning::TimeOfDay, {Kind::Long}},
                                  {"decimal"_L1, Meaning::Decimal, {Kind::Bytes, Kind::Fixed}},
                                  {"duration"_L1, Meaning::Duration, {Kind::Fixed}}};
    for (const Known& one : known) {
        if (logicalType == one.name && std::find(one.over.begin(), one.over.end(), kind) != one.over.end())
            return one.meaning;
    }
    return Meaning::Plain;
}

qint64 sumOf(qint64 one, qint64 other)
{
    return one > kEndless - other ? kEndless : one + other;
}

class Parser
{
public:
    Result<Schema> parse(const QByteArray& json)
    {
        if (json.size() > kMostBytes)
            return wrong(u"it is longer than 1 MiB"_s);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            return wrong(u"it is no JSON (%1)"_s.arg(error.errorString()));
        if (!document.isObject())
            return wrong(u"its rows are no records"_s);
        GLOBANT_TRY_VALUE(const int row, parseType(document.object(), {}, 1));
        if (m_schema[row].kind != Kind::Record)
            return wrong(u"its rows are no records"_s);
        findFewestBytes();
        if (m_schema.row().fewestBytes == kEndless)
            return wrong(u"a record in it holds itself without end"_s);
        return std::move(m_schema);
    }

private:
    // The types' own indexes, which hold while more types come.
    Result<int> add(Kind kind)
    {
        if (m_schema.types.size() == kMostTypes)
            return wrong(u"it has more than %1 types"_s.arg(kMostTypes));
        m_schema.types.push_back({});
        m_schema.types.back().kind = kind;
        return int(m_schema.types.size()) - 1;
    }

    Result<int> parseType(const QJsonValue& json, const QString& space, int level)
    {
        if (level > kMostLevels)
            return wrong(u"it is nested more than %1 levels deep"_s.arg(kMostLevels));
        if (json.isString())
            return parseReference(json.toString(), space);
        if (json.isArray())
            return parseUnion(json.toArray(), space, level);
        if (!json.isObject())
            return wrong(u"a type in it is neither a name, a list nor an object"_s);
        const QJsonObject object = json.toObject();
        const QJsonValue type = object["type"_L1];
        if (type.isObject() || type.isArray())
            return parseType(type, space, level + 1);
        const QString name = type.toString();
        if (name == "record"_L1 || name == "error"_L1)
            return parseRecord(object, space, level);
        if (name == "enum"_L1)
            return parseEnum(object, space);
        if (name == "fixed"_L1)
            return parseFixed(object, space);
        if (name == "array"_L1)
            return parseItems(Kind::Array, object["items"_L1], space, level);
        if (name == "map"_L1)
            return parseItems(Kind::Map, object["values"_L1], space, level);
        GLOBANT_TRY_VALUE(const int index, parseReference(name, space));
        Type& made = m_schema.types[std::size_t(index)];
        if (primitive(name))
            made.meaning = meaningOf(object["logicalType"_L1].toString(), made.kind);
        return index;
    }

    Result<int> parseReference(const QString& name, const QString& space)
    {
        if (const auto kind = primitive(name))
            return add(*kind);
        const QString full = name.contains(u'.') || space.isEmpty() ? name : space + u'.' + name;
        const int known = m_named.value(full, m_named.value(name, -1));
        if (known < 0)
            return wrong(u"there is no type %1"_s.arg(quoted(name)));
        return known;
    }

    // Notes the name of a named type; answers the namespace within it.
    Result<QString> define(const QJsonObject& object, const QString& space, int index)
    {
        const QString name = object["name"_L1].toString();
        const QString own = object["namespace"_L1].toString(space);
        const QString full = name.contains(u'.') || own.isEmpty() ? name : own + u'.' + name;
        if (!isName(full))
            return wrong(u"%1 is no name: letters, digits and _ are allowed"_s.arg(quoted(full)));
        if (m_named.contains(full))
            return wrong(u"the name %1 is there twice"_s.arg(quoted(full)));
        m_named.insert(full, index);
        return full.contains(u'.') ? full.first(full.lastIndexOf(u'.')) : QString();
    }

    Result<int> parseRecord(const QJsonObject& object, const QString& space, int level)
    {
        GLOBANT_TRY_VALUE(const int index, add(Kind::Record));
        GLOBANT_TRY_VALUE(const QString within, define(object, space, index));
        QStringList names;
        std::vector<int> parts;
        for (const QJsonValue& field : object["fields"_L1].toArray()) {
            const QString name = field["name"_L1].toString();
            if (!isName(name) || name.contains(u'.'))
                return wrong(u"%1 is no field's name: letters, digits and _ are allowed"_s.arg(quoted(name)));
            if (names.contains(name))
                return wrong(u"the field %1 is there twice"_s.arg(quoted(name)));
            GLOBANT_TRY_VALUE(const int type, parseType(field["type"_L1], within, level + 1));
            names.append(name);
            parts.push_back(type);
        }
        m_schema.types[std::size_t(index)].names = names;
        m_schema.types[std::size_t(index)].parts = std::move(parts);
        return index;
    }

    Result<int> parseEnum(const QJsonObject& object, const QString& space)
    {
        GLOBANT_TRY_VALUE(const int index, add(Kind::Enum));
        GLOBANT_TRY(define(object, space, index));
        Type& made = m_schema.types[std::size_t(index)];
        for (const QJsonValue& symbol : object["symbols"_L1].toArray()) {
            if (!isName(symbol.toString()))
                return wrong(u"%1 is no symbol: letters, digits and _ are allowed"_s.arg(quoted(symbol.toString())));
            made.names.append(symbol.toString());
            made.symbols.append(symbol.toString().toUtf8());
        }
        return index;
    }

    Result<int> parseFixed(const QJsonObject& object, const QString& space)
    {
        GLOBANT_TRY_VALUE(const int index, add(Kind::Fixed));
        GLOBANT_TRY(define(object, space, index));
        const double size = object["size"_L1].toDouble(-1);
        if (!(size >= 0 && size <= kMostFixedBytes) || double(qint64(size)) != size)
            return wrong(u"a fixed type has no usable size"_s);
        Type& made = m_schema.types[std::size_t(index)];
        made.fixedSize = qint64(size);
        made.meaning = meaningOf(object["logicalType"_L1].toString(), Kind::Fixed);
        return index;
    }

    Result<int> parseItems(Kind kind, const QJsonValue& items, const QString& space, int level)
    {
        GLOBANT_TRY_VALUE(const int index, add(kind));
        GLOBANT_TRY_VALUE(const int type, parseType(items, space, level + 1));
        m_schema.types[std::size_t(index)].parts = {type};
        return index;
    }

    Result<int> parseUnion(const QJsonArray& branches, const QString& space, int level)
    {
        GLOBANT_TRY_VALUE(const int index, add(Kind::Union));
        std::vector<int> parts;
        for (const QJsonValue& branch : branches) {
            GLOBANT_TRY_VALUE(const int type, parseType(branch, space, level + 1));
            if (m_schema[type].kind == Kind::Union)
                return wrong(u"a union in it holds a union"_s);
            parts.push_back(type);
        }
        if (parts.empty())
            return wrong(u"a union in it is empty"_s);
        m_schema.types[std::size_t(index)].parts = std::move(parts);
        return index;
    }

    // From above, until nothing gets smaller: records may refer to themselves.
    void findFewestBytes()
    {
        for (Type& type : m_schema.types)
            type.fewestBytes = kEndless;
        bool changed = true;
        while (changed) {
            changed = false;
            for (auto type = m_schema.types.rbegin(); type != m_schema.types.rend(); ++type) {
                const qint64 fewest = fewestBytesOf(*type);
                changed = changed || fewest != type->fewestBytes;
                type->fewestBytes = fewest;
            }
        }
    }

    qint64 fewestBytesOf(const Type& type) const
    {
        qint64 fewest = 0;
        switch (type.kind) {
        case Kind::Null:
            return 0;
        case Kind::Float:
            return 4;
        case Kind::Double:
            return 8;
        case Kind::Fixed:
            return type.fixedSize;
        case Kind::Record:
            for (const int part : type.parts)
                fewest = sumOf(fewest, m_schema[part].fewestBytes);
            return fewest;
        case Kind::Union:
            fewest = kEndless;
            for (const int part : type.parts)
                fewest = qMin(fewest, sumOf(m_schema[part].fewestBytes, 1));
            return fewest;
        default:
            return 1;
        }
    }

    Schema m_schema;
    QHash<QString, int> m_named; // by full name
};

} // namespace

Result<Schema> parseSchema(const QByteArray& json)
{
    return Parser().parse(json);
}

} // namespace globant::avro
