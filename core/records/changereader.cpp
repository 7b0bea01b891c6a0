// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/changereader.h"

#include "core/catalog/ddl.h"
#include "core/catalog/fieldvalue.h"

namespace globant::records {

using namespace Qt::StringLiterals;

ChangeReader::ChangeReader(const store::Connection& connection, const catalog::TableSchema& table)
    : m_connection(connection)
    , m_table(table)
{
}

Result<ReadChange> ChangeReader::read(const RowChange& change, qsizetype index, QList<ChangeFault>& faults) const
{
    GLOBANT_TRY(requireKnownFields(change));
    const bool isInsert = change.kind == RowChange::Kind::Insert;
    if (!isInsert && !change.key)
        return fail(ErrorCode::Usage, u"The change does not say of which row it is."_s);
    ReadChange read{change.key, {}};
    if (change.kind == RowChange::Kind::Delete)
        return read;
    for (int i = 0; i < m_table.fields.size(); ++i) {
        const catalog::Field& field = m_table.fields[i];
        const auto given = change.values.constFind(field.name);
        const bool isGiven = given != change.values.constEnd();
        if (i == m_table.key ? !isGiven || given->trimmed().isEmpty() : !isGiven && !isInsert)
            continue;
        const catalog::ParsedField value = catalog::parseField(field, isGiven ? *given : QString());
        if (!value) {
            const catalog::ForeignKey* reference = m_table.foreignKeyOf(i);
            faults.append({index, i,
                           catalog::rejectName(value.error().code, reference ? reference->rejectCode : QString()),
                           value.error().message});
            continue;
        }
        if (i != m_table.key) {
            read.values.insert(i, *value);
            GLOBANT_TRY(requireReference(i, *value, index, faults));
        } else if (read.key && *read.key != value->toLongLong()) {
            return fail(
                ErrorCode::Usage,
                u"The %1 of a row cannot be changed. Add a row with the new %1 and delete the one with the old."_s.arg(
                    field.name));
        } else {
            read.key = value->toLongLong();
        }
    }
    return read;
}

Result<void> ChangeReader::requireKnownFields(const RowChange& change) const
{
    for (auto value = change.values.keyBegin(); value != change.values.keyEnd(); ++value) {
        if (m_table.fieldIndex(*value) < 0)
            return fail(ErrorCode::Usage,
                        u"The table \"%1\" has no field \"%2\". \"tables schema %1\" shows its fields."_s.arg(
                            m_table.name, *value));
    }
    return {};
}

Result<void> ChangeReader::requireReference(int field, const QVariant& value, qsizetype index,
                                            QList<ChangeFault>& faults) const
{
    const catalog::ForeignKey* reference = m_table.foreignKeyOf(field);
    if (reference == nullptr || value.isNull())
        return {};
    GLOBANT_TRY_VALUE(const QVariant found, m_connection.value(u"SELECT 1 FROM %1 WHERE %2 = ?"_s.arg(
                                                                   catalog::quotedName(reference->table),
                                                                   catalog::quotedName(reference->tableKey)),
                                                               {value}));
    if (!found.isNull())
        return {};
    const catalog::FieldFault fault = catalog::unknownReference(*reference, value.toLongLong());
    faults.append({index, field, catalog::rejectName(fault.code, reference->rejectCode), fault.message});
    return {};
}

} // namespace globant::records
