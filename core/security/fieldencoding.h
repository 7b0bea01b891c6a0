// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace globant::security {

// Appends to a byte string that a MAC or an AEAD authenticates. Each field is preceded by its length, so that no two
// different lists of fields give the same bytes; the encoding depends on no JSON library's formatting.
class FieldEncoding
{
public:
    FieldEncoding& add(QByteArrayView bytes);
    FieldEncoding& add(quint64 number);

    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

} // namespace globant::security
