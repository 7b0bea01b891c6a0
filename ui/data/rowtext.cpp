// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowtext.h"

#include "core/common/timestamp.h"
#include "ui/common/csvcell.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

QDateTime utc(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

struct RowTexts
{
    Q_DECLARE_TR_FUNCTIONS(RowTexts)
};

} // namespace

QString momentText(qint64 ms)
{
    return QLocale().toString(utc(ms), QLocale::ShortFormat);
}

QString dayText(qint64 ms)
{
    return QLocale().toString(utc(ms).date(), QLocale::ShortFormat);
}

bool isRightAligned(const catalog::TableSchema& table, int field)
{
    return table.fields[field].type == catalog::FieldType::Integer && !table.foreignKeyOf(field);
}

QString cellText(const catalog::TableSchema& table, const records::Row& row, int field)
{
    if (!row.present || row.values[field].isNull())
        return {};
    const QVariant& value = row.values[field];
    switch (table.fields[field].type) {
    case catalog::FieldType::String:
        return value.toString();
    case catalog::FieldType::DateTime:
        return momentText(value.toLongLong());
    case catalog::FieldType::Integer:
        break;
    }
    if (!row.names[field].isEmpty())
        return row.names[field];
    if (field == table.key || table.foreignKeyOf(field))
        return QString::number(value.toLongLong());
    return QLocale().toString(value.toLongLong());
}

QString cellToolTip(const catalog::TableSchema& table, const records::Row& row, int field)
{
    if (!row.present || row.values[field].isNull())
        return {};
    if (table.fields[field].type == catalog::FieldType::DateTime)
        return formatTimestamp(row.values[field].toLongLong());
    if (!row.names[field].isEmpty())
        return u"%1 (%2)"_s.arg(row.names[field]).arg(row.values[field].toLongLong());
    return {};
}

QString copiedText(const catalog::TableSchema& table, const records::Row& row, int field)
{
    if (row.present && table.fields[field].type == catalog::FieldType::DateTime && !row.values[field].isNull())
        return formatTimestamp(row.values[field].toLongLong());
    const QString text = cellText(table, row, field).simplified();
    const bool isText = table.fields[field].type == catalog::FieldType::String || table.foreignKeyOf(field);
    return isText ? guardedText(text) : text;
}

QString secondsText(double seconds)
{
    constexpr double kMostSeconds = 90; // from there on in minutes
    return seconds < kMostSeconds ? RowTexts::tr("%Ln seconds left", nullptr, int(std::ceil(seconds)))
                                  : RowTexts::tr("%Ln minutes left", nullptr, int(std::ceil(seconds / 60)));
}

QString originText(const records::RowOrigin& origin)
{
    const QString when = momentText(origin.atMs);
    if (origin.kind == "import"_L1)
        return RowTexts::tr("Imported from %1 by %2, %3").arg(origin.file, origin.account, when);
    if (origin.kind == "undo"_L1)
        return RowTexts::tr("Brought back by an undo of %1, %2").arg(origin.account, when);
    return RowTexts::tr("Edited by %1, %2").arg(origin.account, when);
}

} // namespace globant::ui
