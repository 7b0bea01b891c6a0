// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/varint.h"

#include <QByteArray>
#include <QList>

namespace globant::test {

// A block as it is written down, true or not.
struct AvroBlock
{
    qint64 rows = 0;
    QByteArray bytes;
    qint64 claimedSize = -1; // -1: that of `bytes`
    QByteArray sync = QByteArray(16, 'S');
};

inline QByteArray avroLong(qint64 value)
{
    std::string out;
    avro::appendLong(out, value);
    return QByteArray::fromStdString(out);
}

inline QByteArray avroText(const QByteArray& text)
{
    return avroLong(text.size()) + text;
}

// Raw deflate: what qCompress makes, without its length, zlib's header and its checksum.
inline QByteArray deflated(const QByteArray& bytes)
{
    const QByteArray stream = qCompress(bytes);
    return stream.mid(6, stream.size() - 10);
}

// An object container file, put together by hand.
inline QByteArray avroFile(const QByteArray& schema, const QList<AvroBlock>& blocks, const QByteArray& codec = "null")
{
    QByteArray file = "Obj\x01" + avroLong(2) + avroText("avro.schema") + avroText(schema) + avroText("avro.codec") +
                      avroText(codec) + avroLong(0) + QByteArray(16, 'S');
    for (const AvroBlock& block : blocks)
        file += avroLong(block.rows) + avroLong(block.claimedSize < 0 ? block.bytes.size() : block.claimedSize) +
                block.bytes + block.sync;
    return file;
}

// {"type": "record", "name": "row", "fields": [...]}.
inline QByteArray avroRecord(const QByteArray& fields)
{
    return "{\"type\":\"record\",\"name\":\"row\",\"fields\":[" + fields + "]}";
}

inline QByteArray avroField(const QByteArray& name, const QByteArray& type)
{
    return "{\"name\":\"" + name + "\",\"type\":" + type + "}";
}

} // namespace globant::test
