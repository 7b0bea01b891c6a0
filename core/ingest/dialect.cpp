// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/dialect.h"

#include "core/ingest/dateorder.h"
#include "core/ingest/headermatch.h"
#include "core/ingest/samplerecords.h"
#include "core/common/wholenumber.h"

#include <algorithm>

namespace globant::ingest {

using namespace Qt::StringLiterals;
using catalog::FieldType;
using catalog::TableSchema;

namespace {

constexpr std::size_t kSampledRecords = 1000;

bool isWholeNumber(const QByteArray& text)
{
    qint64 value = 0;
    return readWholeNumber({text.constData(), std::size_t(text.size())}, value) == NumberStatus::Good;
}

QStringList asNames(const SampleRecord& record)
{
    QStringList names;
    for (const QByteArray& name : record)
        names.append(QString::fromUtf8(name));
    return names;
}

// Works out one file's dialect, step by step; every step may refuse the file.
class Detection
{
public:
    Detection(const TableSchema& table, const DialectOptions& options)
        : m_table(table)
        , m_options(options)
    {
    }

    Result<Dialect> run(QByteArrayView sample, bool complete)
    {
        m_dialect.encoding = m_options.encoding.value_or(detectEncoding(sample));
        QByteArray text;
        Decoder(m_dialect.encoding).decode(sample, complete, text);
        if (const QString why = whyBinary(sample, text); !why.isEmpty())
            return fail(ErrorCode::UnusableFile, why);
        GLOBANT_TRY(chooseDelimiter(text, complete));
        GLOBANT_TRY_VALUE(m_dialect.dateTimeFormat, DateTimeFormat::parse(m_options.dateTimeFormat));
        m_records = sampleRecords(text, m_dialect.delimiter, complete, kSampledRecords);
        GLOBANT_TRY(readGivenColumns());
        m_dialect.header = m_options.header.value_or(firstRecordIsHeader());
        GLOBANT_TRY(m_dialect.header && !m_records.empty() ? mapByHeader() : mapByPosition());
        GLOBANT_TRY(checkDateOrder());
        return std::move(m_dialect);
    }

private:
    Result<void> chooseDelimiter(const QByteArray& text, bool complete)
    {
        m_dialect.delimiter = m_options.delimiter.value_or('\0');
        if (!m_options.delimiter)
            m_dialect.delimiter = detectDelimiter(text, complete, int(m_table.fields.size()));
        const auto byte = quint8(m_dialect.delimiter);
        if (byte >= 0x80 || byte == 0 || m_dialect.delimiter == '"' || m_dialect.delimiter == '\n' ||
            m_dialect.delimiter == '\r')
            return fail(ErrorCode::Usage,
                        u"The delimiter must be one ASCII character other than a quote or a line break."_s);
        return {};
    }

    Result<void> readGivenColumns()
    {
        m_given = QList<int>(m_table.fields.size(), -1);
        for (auto it = m_options.columnOf.cbegin(); it != m_options.columnOf.cend(); ++it) {
            const int field = m_table.fieldIndex(it.key());
            if (field < 0)
                return fail(ErrorCode::Usage, u"The table %1 has no field \"%2\"."_s.arg(m_table.name, it.key()));
            if (it.value() < 0)
                return fail(ErrorCode::Usage,
                            u"Columns are counted from 1; \"%1\" was given none of them."_s.arg(it.key()));
            if (m_given.contains(it.value()))
                return fail(ErrorCode::Usage, u"Column %1 was given to two fields."_s.arg(it.value() + 1));
            m_given[field] = it.value();
        }
        return {};
    }

    // The column of a field as long as no header says otherwise.
    qsizetype positionOf(int field) const { return m_given[field] >= 0 ? m_given[field] : field; }

    bool keyIsWholeNumber(const SampleRecord& record) const
    {
        const qsizetype column = positionOf(m_table.key);
        return column < record.size() && isWholeNumber(record[column]);
    }

    bool firstRecordIsHeader() const
    {
        if (m_records.empty() || keyIsWholeNumber(m_records[0]))
            return false;
        const SampleRecord& first = m_records[0];
        const bool hasData =
            std::any_of(first.cbegin(), first.cend(), [this](const QByteArray& cell) { return isData(cell); });
        const HeaderMatch match = matchHeader(asNames(first), m_table);
        for (const int column : match.columnOfField) {
            if (column >= 0 && !isData(first[column]))
                return true;
        }
        return !hasData && m_records.size() > 1 && keyIsWholeNumber(m_records[1]);
    }

    // Empty, or a value that only data has.
    bool isData(const QByteArray& cell) const
    {
        return cell.isEmpty() || isWholeNumber(cell) ||
               m_dialect.dateTimeFormat.read({cell.constData(), std::size_t(cell.size())}).has_value();
    }

    Result<void> mapByHeader()
    {
        m_dialect.columnNames = asNames(m_records[0]);
        m_dialect.columnCount = int(m_records[0].size());
        m_records.erase(m_records.begin());
        for (int& column : m_given) {
            if (column >= m_dialect.columnCount)
                return fail(
                    ErrorCode::Usage,
                    u"The file has %1 columns; there is no column %2."_s.arg(m_dialect.columnCount).arg(column + 1));
        }
        const HeaderMatch match = matchHeader(m_dialect.columnNames, m_table, m_given);
        m_dialect.columnOfField = match.columnOfField;
        m_dialect.ignoredColumns = match.ignoredColumns;
        return checkRequiredFields();
    }

    Result<void> mapByPosition()
    {
        m_dialect.columnCount = int(m_table.fields.size());
        if (!m_options.columnOf.isEmpty()) {
            const int furthest = *std::max_element(m_given.cbegin(), m_given.cend()) + 1;
            m_dialect.columnCount =
                qMax(furthest, m_records.empty() ? m_dialect.columnCount : usualColumnCount(m_records));
        }
        m_dialect.columnOfField = m_given;
        for (int field = 0; field < m_table.fields.size(); ++field) {
            if (m_given[field] < 0 && field < m_dialect.columnCount && !m_given.contains(field))
                m_dialect.columnOfField[field] = field;
        }
        for (int column = 0; column < m_dialect.columnCount; ++column) {
            if (!m_dialect.columnOfField.contains(column))
                m_dialect.ignoredColumns.append(column);
        }
        return checkRequiredFields();
    }

    Result<void> checkRequiredFields() const
    {
        QStringList missing;
        for (int field = 0; field < m_table.fields.size(); ++field) {
            if (m_table.fields[field].required && m_dialect.columnOfField[field] < 0)
                missing.append(m_table.fields[field].name);
        }
        if (missing.isEmpty())
            return {};
        const QString columns =
            m_dialect.columnNames.isEmpty()
                ? QString()
                : u" The file has the columns \"%1\"."_s.arg(m_dialect.columnNames.join(u"\", \""_s));
        return fail(ErrorCode::UnusableFile,
                    u"The file has no column for %1 of %2.%3 Rename a column in its first line, or say by "
                    "position which column holds which field."_s.arg(missing.join(u", "_s), m_table.name, columns));
    }

    Result<void> checkDateOrder() const
    {
        if (!m_dialect.dateTimeFormat.isIso())
            return {};
        for (int field = 0; field < m_table.fields.size(); ++field) {
            const int column = m_dialect.columnOfField[field];
            if (m_table.fields[field].type != FieldType::DateTime || column < 0)
                continue;
            QList<QByteArray> values;
            for (const SampleRecord& record : m_records) {
                if (column < record.size())
                    values.append(record[column]);
            }
            if (const QString question = askForDateOrder(values); !question.isEmpty())
                return fail(ErrorCode::AmbiguousFormat, question);
        }
        return {};
    }

    const TableSchema& m_table;
    const DialectOptions& m_options;
    Dialect m_dialect;
    QList<int> m_given;                  // for each field the column that the person gave, -1: none
    std::vector<SampleRecord> m_records; // once the columns are mapped, without the header
};

} // namespace

Result<Dialect> detectDialect(QByteArrayView sample, bool complete, const TableSchema& table,
                              const DialectOptions& options)
{
    return Detection(table, options).run(sample, complete);
}

} // namespace globant::ingest
