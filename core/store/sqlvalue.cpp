// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlvalue.h"

#include <QDateTime>

#include <sqlcipher/sqlite3.h>

#include <limits>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

int bindText(sqlite3_stmt* statement, int index, const QString& text)
{
    if (text.isNull())
        return sqlite3_bind_null(statement, index);
    const QByteArray utf8 = text.toUtf8();
    return sqlite3_bind_text64(statement, index, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
}

int bindBlob(sqlite3_stmt* statement, int index, const QByteArray& bytes)
{
    if (bytes.isNull())
        return sqlite3_bind_null(statement, index);
    if (bytes.isEmpty())
        return sqlite3_bind_zeroblob(statement, index, 0);
    return sqlite3_bind_blob64(statement, index, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
}

// FLOAT values as the query's numericalPrecisionPolicy() asks for them.
QVariant readDouble(sqlite3_stmt* statement, int column, QSql::NumericalPrecisionPolicy policy)
{
    switch (policy) {
    case QSql::LowPrecisionInt32:
        return sqlite3_column_int(statement, column);
    case QSql::LowPrecisionInt64:
        return qlonglong(sqlite3_column_int64(statement, column));
    default:
        return sqlite3_column_double(statement, column);
    }
}

} // namespace

int bindVariant(sqlite3_stmt* statement, int index, const QVariant& value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, index);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, index, value.toLongLong());
    case QMetaType::ULong:
    case QMetaType::ULongLong:
        if (value.toULongLong() > quint64(std::numeric_limits<qint64>::max()))
            return SQLITE_MISMATCH;
        return sqlite3_bind_int64(statement, index, value.toLongLong());
    case QMetaType::Float:
    case QMetaType::Double:
        return sqlite3_bind_double(statement, index, value.toDouble());
    case QMetaType::QByteArray:
        return bindBlob(statement, index, value.toByteArray());
    case QMetaType::QDateTime:
        return bindText(statement, index, value.toDateTime().toUTC().toString(Qt::ISODateWithMs));
    case QMetaType::QDate:
        return bindText(statement, index, value.toDate().toString(Qt::ISODate));
    case QMetaType::QTime:
        return bindText(statement, index, value.toTime().toString(Qt::ISODateWithMs));
    default:
        return value.canConvert<QString>() ? bindText(statement, index, value.toString()) : SQLITE_MISMATCH;
    }
}

QVariant readColumn(sqlite3_stmt* statement, int column, QSql::NumericalPrecisionPolicy policy)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return qlonglong(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
        return readDouble(statement, column, policy);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        return QString::fromUtf8(text, sqlite3_column_bytes(statement, column));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
        return bytes != nullptr ? QByteArray(bytes, sqlite3_column_bytes(statement, column)) : QByteArray("");
    }
    default:
        return {};
    }
}

QMetaType declaredType(const QString& name)
{
    const auto has = [&name](auto... parts) { return (name.contains(parts, Qt::CaseInsensitive) || ...); };
    if (name.isEmpty())
        return {};
    if (has("INT"_L1))
        return QMetaType::fromType<qlonglong>();
    if (has("CHAR"_L1, "CLOB"_L1, "TEXT"_L1, "DATE"_L1, "TIME"_L1))
        return QMetaType::fromType<QString>();
    if (has("BLOB"_L1))
        return QMetaType::fromType<QByteArray>();
    if (has("BOOL"_L1))
        return QMetaType::fromType<bool>();
    return QMetaType::fromType<double>();
}

} // namespace globant::store
