// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/fieldencoding.h"

#include <QtEndian>

namespace globant::security {

namespace {

void appendNumber(QByteArray& out, quint64 number)
{
    const quint64 little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char*>(&little), qsizetype(sizeof little));
}

} // namespace

FieldEncoding& FieldEncoding::add(QByteArrayView bytes)
{
    appendNumber(m_bytes, quint64(bytes.size()));
    m_bytes.append(bytes.data(), bytes.size());
    return *this;
}

FieldEncoding& FieldEncoding::add(quint64 number)
{
    appendNumber(m_bytes, sizeof number);
    appendNumber(m_bytes, number);
    return *this;
}

} // namespace globant::security
