// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/rowdecoder.h"

#include <QtEndian>

#include <bit>

namespace globant::avro {

namespace {

constexpr qint64 kMsPerDay = 86'400'000;

qint64 floorDivided(qint64 number, qint64 by)
{
    return number / by - (number % by < 0);
}

void setMoment(Value& value, qint64 ms)
{
    value.kind = Value::Kind::DateTime;
    value.integer = ms;
}

void setNumber(Value& value, const Type& type, qint64 number)
{
    switch (type.meaning) {
    case Meaning::Date:
        return setMoment(value, number * kMsPerDay);
    case Meaning::Milliseconds:
        return setMoment(value, number);
    case Meaning::Microseconds:
        return setMoment(value, floorDivided(number, 1000));
    case Meaning::Nanoseconds:
        return setMoment(value, floorDivided(number, 1'000'000));
    case Meaning::TimeOfDay:
        value.kind = Value::Kind::Unread;
        return;
    default:
        value.kind = Value::Kind::Integer;
        value.integer = number;
    }
}

void setText(Value& value, const Type& type, const char* text, qint64 length)
{
    value.kind = type.meaning == Meaning::Plain ? Value::Kind::Text : Value::Kind::Unread;
    value.text = text;
    value.length = quint32(length);
}

} // namespace

RowDecoder::RowDecoder(const Schema& schema)
    : m_schema(schema)
    , m_walker(schema)
{
}

const char* RowDecoder::read(const char* at, const char* end, std::vector<Value>& values) const
{
    const Type& row = m_schema.row();
    values.resize(row.parts.size());
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        if (!readValue(row.parts[i], at, end, values[i]))
            return nullptr;
    }
    return at;
}

bool RowDecoder::readValue(int index, const char*& at, const char* end, Value& value) const
{
    const Type* type = &m_schema[index];
    qint64 number = 0;
    if (type->kind == Kind::Union) {
        if (readLong(at, end, number) != ReadStatus::Good || number < 0 || number >= qint64(type->parts.size()))
            return false;
        index = type->parts[std::size_t(number)];
        type = &m_schema[index];
    }
    switch (type->kind) {
    case Kind::Null:
        value.kind = Value::Kind::None;
        return true;
    case Kind::Int:
    case Kind::Long:
        if (readLong(at, end, number) != ReadStatus::Good ||
            (type->kind == Kind::Int && number != qint64(qint32(number))))
            return false;
        setNumber(value, *type, number);
        return true;
    case Kind::Bytes:
    case Kind::String:
        if (Walker::readLength(at, end, number) != ReadStatus::Good)
            return false;
        setText(value, *type, at, number);
        at += number;
        return true;
    case Kind::Boolean:
    case Kind::Float:
    case Kind::Double:
    case Kind::Fixed:
    case Kind::Enum:
        break;
    default:
        value.kind = Value::Kind::Unread;
        return m_walker.skip(index, at, end) == ReadStatus::Good;
    }
    // The rarer ones: checked by the walker, then read.
    const char* const begin = at;
    if (m_walker.skip(index, at, end) != ReadStatus::Good)
        return false;
    const char* p = begin;
    switch (type->kind) {
    case Kind::Boolean:
        if (*begin != 0)
            setText(value, *type, "true", 4);
        else
            setText(value, *type, "false", 5);
        break;
    case Kind::Float:
        value.kind = Value::Kind::Real;
        value.real = double(std::bit_cast<float>(qFromLittleEndian<quint32>(begin)));
        break;
    case Kind::Double:
        value.kind = Value::Kind::Real;
        value.real = std::bit_cast<double>(qFromLittleEndian<quint64>(begin));
        break;
    case Kind::Fixed:
        setText(value, *type, begin, type->fixedSize);
        break;
    default: { // enum
        (void)readLong(p, end, number);
        const QByteArray& symbol = type->symbols[number];
        setText(value, *type, symbol.constData(), symbol.size());
    }
    }
    return true;
}

} // namespace globant::avro
