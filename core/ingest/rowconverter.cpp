// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rowconverter.h"

#include "core/ingest/utf8.h"
#include "core/ingest/wholenumber.h"

#include <limits>

namespace globant::ingest {

using namespace Qt::StringLiterals;
using catalog::FieldType;

namespace {

const KeySet kNoKeys;
constexpr FieldView kNoField;

// A value between quotes for a message, on one line and not too long.
QString quoted(const std::string& value)
{
    constexpr qsizetype limit = 60;
    QString text = QString::fromUtf8(value.data(), qsizetype(value.size()));
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    if (text.size() > limit) {
        text.truncate(text[limit - 1].isHighSurrogate() ? limit - 1 : limit);
        text += u'…';
    }
    return u'"' + text + u'"';
}

std::string valueOf(const FieldView& field)
{
    return field.doubled ? unescaped(field) : std::string(field.view());
}

Reject rejected(int field, RejectCode code, const QString& message)
{
    return {0, field, code, message, {}};
}

} // namespace

RowConverter::RowConverter(const catalog::TableSchema& table, const Dialect& dialect,
                           const std::vector<std::shared_ptr<const KeySet>>& references)
    : m_table(table)
    , m_dateTimeFormat(dialect.dateTimeFormat)
{
    for (int i = 0; i < table.fields.size(); ++i) {
        const catalog::Field& field = table.fields[i];
        const auto minimum = field.minimum.value_or(std::numeric_limits<qint64>::min());
        const auto maxLength = field.maxLength > 0 ? quint32(field.maxLength) : std::numeric_limits<quint32>::max();
        m_columns.push_back({dialect.columnOfField[i], field.type, field.required, minimum, maxLength, nullptr});
    }
    for (int i = 0; i < table.foreignKeys.size(); ++i) {
        const auto known = std::size_t(i) < references.size() ? references[std::size_t(i)].get() : nullptr;
        m_columns[std::size_t(table.foreignKeys[i].field)].references = known != nullptr ? known : &kNoKeys;
    }
}

bool RowConverter::convert(std::span<const FieldView> fields, Cell* row, std::deque<std::string>& storage) const
{
    for (const Column& column : m_columns) {
        Cell& cell = *row++;
        const FieldView& field = column.index < 0 ? kNoField : fields[std::size_t(column.index)];
        if (field.length == 0) {
            if (column.required)
                return false;
            cell.integer = 0;
            cell.length = Cell::nullLength;
            continue;
        }
        switch (column.type) {
        case FieldType::Integer: {
            qint64 value = 0;
            if (readWholeNumber(field.view(), value) != NumberStatus::Good || value < column.minimum)
                return false;
            if (column.references != nullptr && !column.references->contains(value))
                return false;
            cell.integer = value;
            cell.length = 0;
            break;
        }
        case FieldType::DateTime: {
            const auto value = m_dateTimeFormat.read(field.view());
            if (!value)
                return false;
            cell.integer = *value;
            cell.length = 0;
            break;
        }
        case FieldType::String:
            if (!convertText(column, field, cell, storage))
                return false;
        }
    }
    return true;
}

bool RowConverter::convertText(const Column& column, const FieldView& field, Cell& cell,
                               std::deque<std::string>& storage) const
{
    std::string_view text = field.view();
    if (field.doubled)
        text = storage.emplace_back(unescaped(field));
    cell.text = text.data();
    cell.length = quint32(text.size());
    return text.size() <= column.maxLength ||
           codePointCount(QByteArrayView(text.data(), qsizetype(text.size()))) <= column.maxLength;
}

Reject RowConverter::whyRejected(std::span<const FieldView> fields) const
{
    const auto valueAt = [&](int field) {
        const int index = m_columns[std::size_t(field)].index;
        return index < 0 ? FieldView() : fields[std::size_t(index)];
    };
    const int count = int(m_columns.size());
    for (int i = 0; i < count; ++i) {
        if (valueAt(i).length == 0 && m_columns[std::size_t(i)].required)
            return rejected(i, RejectCode::MissingValue, u"%1 has no value."_s.arg(m_table.fields[i].name));
    }
    for (int i = 0; i < count; ++i) {
        if (valueAt(i).length == 0)
            continue;
        if (const auto reject = typeError(i, valueAt(i)))
            return *reject;
    }
    for (int i = 0; i < count; ++i) {
        const KeySet* references = m_columns[std::size_t(i)].references;
        qint64 value = 0;
        if (references == nullptr || readWholeNumber(valueAt(i).view(), value) != NumberStatus::Good ||
            references->contains(value))
            continue;
        const catalog::ForeignKey& key = *m_table.foreignKeyOf(i);
        const QString prefix = u"unknown_"_s;
        const QString other = key.rejectCode.startsWith(prefix) ? key.rejectCode.sliced(prefix.size()) : key.table;
        return rejected(i, RejectCode::UnknownReference, u"No %1 has the id %2."_s.arg(other, QString::number(value)));
    }
    Q_UNREACHABLE();
}

std::optional<Reject> RowConverter::typeError(int field, const FieldView& value) const
{
    const QString& name = m_table.fields[field].name;
    const Column& column = m_columns[std::size_t(field)];
    const std::string text = valueOf(value);
    switch (column.type) {
    case FieldType::Integer: {
        qint64 number = 0;
        switch (readWholeNumber(value.view(), number)) {
        case NumberStatus::NoNumber:
            return rejected(field, RejectCode::BadInteger, u"%1 in %2 is no whole number."_s.arg(quoted(text), name));
        case NumberStatus::OutOfRange:
            return rejected(field, RejectCode::BadInteger,
                            u"%1 in %2 is too large a number."_s.arg(quoted(text), name));
        case NumberStatus::Good:
            break;
        }
        if (number < column.minimum)
            return rejected(field, RejectCode::BadInteger,
                            u"%1 in %2 is below the smallest value allowed, %3."_s.arg(
                                quoted(text), name, QString::number(column.minimum)));
        return {};
    }
    case FieldType::DateTime: {
        if (m_dateTimeFormat.read(value.view()))
            return {};
        const QString example = m_dateTimeFormat.isIso() ? u"2021-07-27T16:02:08Z"_s : m_dateTimeFormat.pattern();
        return rejected(field, RejectCode::BadDateTime,
                        u"%1 in %2 is no date and time; write it like %3."_s.arg(quoted(text), name, example));
    }
    case FieldType::String: {
        const qsizetype length = codePointCount(QByteArrayView(text.data(), qsizetype(text.size())));
        if (length <= column.maxLength)
            return {};
        return rejected(field, RejectCode::ValueTooLong,
                        u"The value of %1 has %2 characters; %3 are allowed."_s.arg(name, QString::number(length),
                                                                                    QString::number(column.maxLength)));
    }
    }
    Q_UNREACHABLE();
}

} // namespace globant::ingest
