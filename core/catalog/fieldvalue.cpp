// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/fieldvalue.h"

#include "core/common/timestamp.h"

#include <limits>

namespace globant::catalog {

using namespace Qt::StringLiterals;

namespace {

// A value between quotes for a message, on one line and not too long.
QString quoted(std::string_view value)
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

std::optional<FieldFault> faultInInteger(const Field& field, std::string_view text)
{
    const auto fault = [](const QString& message) { return FieldFault{RejectCode::BadInteger, message}; };
    qint64 number = 0;
    switch (readWholeNumber(text, number)) {
    case NumberStatus::NoNumber:
        return fault(u"%1 in %2 is no whole number."_s.arg(quoted(text), field.name));
    case NumberStatus::OutOfRange:
        return fault(u"%1 in %2 is too large a number."_s.arg(quoted(text), field.name));
    case NumberStatus::Good:
        break;
    }
    if (FieldRule(field).readInteger(text, number))
        return {};
    return fault(u"%1 in %2 is below the smallest value allowed, %3."_s.arg(
        quoted(text), field.name, QString::number(field.minimum.value_or(number))));
}

QStringView trimmed(QStringView text)
{
    const auto isSpace = [](QChar c) { return c == u' ' || c == u'\t'; };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

} // namespace

FieldRule::FieldRule(const Field& field)
    : type(field.type)
    , required(field.required)
    , minimum(field.minimum.value_or(std::numeric_limits<qint64>::min()))
    , maxLength(field.maxLength > 0 ? quint32(field.maxLength) : std::numeric_limits<quint32>::max())
{
}

std::optional<FieldFault> faultIn(const Field& field, std::string_view text, const DateTimeFormat& format)
{
    if (text.empty()) {
        if (!field.required)
            return {};
        return FieldFault{RejectCode::MissingValue, u"%1 has no value."_s.arg(field.name)};
    }
    switch (field.type) {
    case FieldType::Integer:
        return faultInInteger(field, text);
    case FieldType::DateTime: {
        if (format.read(text))
            return {};
        const QString example = format.isIso() ? u"2021-07-27T16:02:08Z"_s : format.pattern();
        return FieldFault{RejectCode::BadDateTime,
                          u"%1 in %2 is no date and time; write it like %3."_s.arg(quoted(text), field.name, example)};
    }
    case FieldType::String:
        if (FieldRule(field).fits(text))
            return {};
        return FieldFault{RejectCode::ValueTooLong,
                          u"The value of %1 has %2 characters; %3 are allowed."_s.arg(
                              field.name,
                              QString::number(codePointCount(QByteArrayView(text.data(), qsizetype(text.size())))),
                              QString::number(field.maxLength))};
    }
    Q_UNREACHABLE();
}

FieldFault unknownReference(const ForeignKey& reference, qint64 value)
{
    const QString prefix = u"unknown_"_s;
    const QString other =
        reference.rejectCode.startsWith(prefix) ? reference.rejectCode.sliced(prefix.size()) : reference.table;
    return {RejectCode::UnknownReference, u"No %1 has the id %2."_s.arg(other, QString::number(value))};
}

ParsedField parseField(const Field& field, QStringView text)
{
    text = trimmed(text);
    if (!text.isValidUtf16() || text.contains(QChar::Null))
        return tl::unexpected(
            FieldFault{RejectCode::BadEncoding, u"The value of %1 has characters that are no text."_s.arg(field.name)});
    const QByteArray utf8 = text.toUtf8();
    const std::string_view bytes(utf8.constData(), std::size_t(utf8.size()));
    if (auto fault = faultIn(field, bytes))
        return tl::unexpected(std::move(*fault));
    if (bytes.empty())
        return QVariant();
    switch (field.type) {
    case FieldType::Integer: {
        qint64 number = 0;
        readWholeNumber(bytes, number);
        return QVariant(number);
    }
    case FieldType::DateTime:
        return QVariant(DateTimeFormat().read(bytes).value_or(0));
    case FieldType::String:
        return QVariant(text.toString());
    }
    Q_UNREACHABLE();
}

QString fieldText(const Field& field, const QVariant& value)
{
    if (value.isNull())
        return {};
    if (field.type == FieldType::DateTime)
        return formatTimestamp(value.toLongLong());
    return value.toString();
}

} // namespace globant::catalog
