// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/avro/walker.h"

namespace globant::avro {

namespace {

// Of values within values, where a schema refers to itself.
constexpr int kMostLevels = 200;

ReadStatus skipBytes(qint64 count, const char*& at, const char* end)
{
    if (count < 0 || count > kMostRowBytes)
        return ReadStatus::Broken;
    if (end - at < count)
        return ReadStatus::NeedMore;
    at += count;
    return ReadStatus::Good;
}

} // namespace

ReadStatus Walker::readLength(const char*& at, const char* end, qint64& length)
{
    const ReadStatus status = readLong(at, end, length);
    if (status != ReadStatus::Good)
        return status;
    if (length < 0 || length > kMostRowBytes)
        return ReadStatus::Broken;
    return end - at < length ? ReadStatus::NeedMore : ReadStatus::Good;
}

ReadStatus Walker::skip(int index, const char*& at, const char* end, int level) const
{
    if (level > kMostLevels)
        return ReadStatus::Broken;
    const Type& type = m_schema[index];
    qint64 number = 0;
    switch (type.kind) {
    case Kind::Null:
        return ReadStatus::Good;
    case Kind::Boolean:
        if (at == end)
            return ReadStatus::NeedMore;
        return quint8(*at++) > 1 ? ReadStatus::Broken : ReadStatus::Good;
    case Kind::Int: {
        const ReadStatus status = readLong(at, end, number);
        return status == ReadStatus::Good && number != qint64(qint32(number)) ? ReadStatus::Broken : status;
    }
    case Kind::Long:
        return readLong(at, end, number);
    case Kind::Float:
        return skipBytes(4, at, end);
    case Kind::Double:
        return skipBytes(8, at, end);
    case Kind::Fixed:
        return skipBytes(type.fixedSize, at, end);
    case Kind::Bytes:
    case Kind::String: {
        const ReadStatus status = readLength(at, end, number);
        if (status == ReadStatus::Good)
            at += number;
        return status;
    }
    case Kind::Enum: {
        const ReadStatus status = readLong(at, end, number);
        return status == ReadStatus::Good && (number < 0 || number >= type.symbols.size()) ? ReadStatus::Broken
                                                                                           : status;
    }
    case Kind::Union: {
        const ReadStatus status = readLong(at, end, number);
        if (status != ReadStatus::Good)
            return status;
        if (number < 0 || number >= qint64(type.parts.size()))
            return ReadStatus::Broken;
        return skip(type.parts[std::size_t(number)], at, end, level + 1);
    }
    case Kind::Record:
        if (type.fewestBytes == 0)
            return ReadStatus::Good; // however many records it is made of
        if (type.fewestBytes > kMostRowBytes)
            return ReadStatus::Broken;
        for (const int part : type.parts) {
            if (const ReadStatus status = skip(part, at, end, level + 1); status != ReadStatus::Good)
                return status;
        }
        return ReadStatus::Good;
    case Kind::Array:
    case Kind::Map:
        return skipItems(type, at, end, level + 1);
    }
    Q_UNREACHABLE();
}

ReadStatus Walker::skipItems(const Type& type, const char*& at, const char* end, int level) const
{
    for (;;) {
        qint64 count = 0;
        if (const ReadStatus status = readLong(at, end, count); status != ReadStatus::Good)
            return status;
        if (count == 0)
            return ReadStatus::Good;
        if (count < 0) { // its block says its size
            qint64 size = 0;
            if (const ReadStatus status = readLong(at, end, size); status != ReadStatus::Good)
                return status;
            if (const ReadStatus status = skipBytes(size, at, end); status != ReadStatus::Good)
                return status;
            continue;
        }
        const int items = type.parts.front();
        if (type.kind == Kind::Array && m_schema[items].fewestBytes == 0)
            continue; // no bytes, however many
        if (count > kMostRowBytes)
            return ReadStatus::Broken;
        for (; count > 0; --count) {
            qint64 length = 0;
            if (type.kind == Kind::Map) {
                if (const ReadStatus status = readLength(at, end, length); status != ReadStatus::Good)
                    return status;
                at += length;
            }
            if (const ReadStatus status = skip(items, at, end, level); status != ReadStatus::Good)
                return status;
        }
    }
}

} // namespace globant::avro
