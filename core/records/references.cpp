// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/references.h"

#include "core/catalog/ddl.h"

namespace globant::records {

using namespace Qt::StringLiterals;

Result<QList<Reference>> referencesTo(const store::Connection& connection, const catalog::Catalog& catalog,
                                      const catalog::TableSchema& table, qint64 key)
{
    QList<Reference> references;
    for (const catalog::TableSchema* referring : catalog.referringTo(table.name)) {
        for (const catalog::ForeignKey& foreignKey : referring->foreignKeys) {
            if (foreignKey.table != table.name)
                continue;
            const QString& field = referring->fields[foreignKey.field].name;
            GLOBANT_TRY_VALUE(const QVariant count,
                              connection.value(u"SELECT count(*) FROM %1 WHERE %2 = ?"_s.arg(
                                                   catalog::quotedName(referring->name), catalog::quotedName(field)),
                                               {key}));
            if (count.toLongLong() > 0)
                references.append({referring, field, count.toLongLong()});
        }
    }
    return references;
}

QString referencesText(const QList<Reference>& references)
{
    QStringList parts;
    for (const Reference& reference : references)
        parts.append(reference.count == 1 ? u"1 %1 refers to it"_s.arg(reference.table->singular)
                                          : u"%1 %2 refer to it"_s.arg(reference.count).arg(reference.table->name));
    return parts.join(u", and "_s);
}

} // namespace globant::records
