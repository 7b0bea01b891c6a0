// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/settings.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace globant::store {

using namespace Qt::StringLiterals;

namespace {

// Qt binds a null text as NULL, which equals nothing.
QString owner(const QString& account)
{
    return account.isNull() ? u""_s : account;
}

} // namespace

// A document is an array or an object, so a value is kept in an array of one.
Result<QJsonValue> readSetting(const Connection& connection, const QString& account, const QString& name)
{
    GLOBANT_TRY_VALUE(
        const QVariant text,
        connection.value(u"SELECT value FROM settings WHERE account = ? AND name = ?"_s, {owner(account), name}));
    if (text.isNull())
        return QJsonValue(QJsonValue::Null);
    const QJsonDocument document = QJsonDocument::fromJson(text.toString().toUtf8());
    if (!document.isArray() || document.array().size() != 1)
        return fail(ErrorCode::StoreDamaged,
                    u"The workspace's setting \"%1\" is not readable. Choose it again."_s.arg(name));
    return document.array().first();
}

Result<void> writeSetting(const Connection& connection, const QString& account, const QString& name,
                          const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined()) {
        GLOBANT_TRY(
            connection.execute(u"DELETE FROM settings WHERE account = ? AND name = ?"_s, {owner(account), name}));
        return {};
    }
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    GLOBANT_TRY(connection.execute(u"INSERT INTO settings (account, name, value) VALUES (?, ?, ?) "
                                   "ON CONFLICT (account, name) DO UPDATE SET value = excluded.value"_s,
                                   {owner(account), name, text}));
    return {};
}

} // namespace globant::store
