// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace globant::ingest {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

// "utf-8", "utf-16le", "utf-16be", "windows-1252".
QString encodingName(Encoding encoding);

// Also knows utf8, utf-16 (little-endian unless a BOM says otherwise), latin1, iso-8859-1, cp1252, whatever the case.
std::optional<Encoding> encodingByName(const QString& name);

// By BOM; else UTF-16 where every other byte of the sample is mostly zero; else UTF-8 where the sample is valid UTF-8
// (a character cut by the sample's end aside) or holds more well-formed characters beyond ASCII than malformed bytes,
// so that one damaged row does not garble the others; else Windows-1252.
Encoding detectEncoding(QByteArrayView sample);

// Turns a stream of bytes into UTF-8, a piece at a time; drops a BOM at the start, which also decides UTF-16's byte
// order. What is malformed in UTF-16 comes out as the byte 0xFF, which no UTF-8 has, so that the row is rejected; UTF-8
// passes unchanged and is validated by the rows' parser.
class Decoder
{
public:
    explicit Decoder(Encoding encoding);
    // Appends to `out`. `last`: no more bytes follow.
    void decode(QByteArrayView bytes, bool last, QByteArray& out);

private:
    void decodeUtf8(QByteArrayView bytes, bool last, QByteArray& out);
    void decodeUtf16(QByteArrayView bytes, bool last, QByteArray& out);

    Encoding m_encoding;
    QByteArray m_pending; // bytes of a character, or of a possible BOM, that is not complete yet
    bool m_started = false;
};

} // namespace globant::ingest
