// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/tablerestore.h"

#include "core/backup/tablerows.h"
#include "core/store/schema.h"

namespace globant::backup {

using namespace Qt::StringLiterals;

Result<ingest::ImportSummary> restoreTable(ingest::ImportService& service, const catalog::Catalog& catalog,
                                           const TableRestore& request, const ingest::ImportControl& control)
{
    const catalog::TableSchema* const table = catalog.find(request.table);
    if (table == nullptr)
        return fail(ErrorCode::Usage,
                    u"There is no table \"%1\". There are: %2."_s.arg(request.table, catalog.names().join(u", "_s)));
    GLOBANT_TRY(request.file.keySlots.authenticate(request.dataKey));
    GLOBANT_TRY_VALUE(const Manifest manifest, openManifest(request.file, request.dataKey));
    if (manifest.schemaVersion > store::currentVersion())
        return fail(ErrorCode::StoreNewer,
                    u"\"%1\" was written by a newer version of Globant Data. Install that to restore from it."_s.arg(
                        request.file.path));
    GLOBANT_TRY(readStore(request.file, manifest, [&](const QByteArray&) -> Result<void> {
        if (control.cancelled != nullptr && *control.cancelled)
            return fail(ErrorCode::Cancelled, u"Cancelled. Nothing was changed."_s);
        return {};
    }));

    ingest::ImportRequest import;
    import.path = request.file.path;
    import.table = table->name;
    import.policy = request.policy;
    import.dialect.delimiter = ',';
    import.dialect.encoding = ingest::Encoding::Utf8;
    import.dialect.header = true;
    import.source = [&] { return TableRows::open(request.file.path, request.dataKey, *table);
};
GLOBANT_TRY_VALUE(QList<ingest::ImportOutcome> outcomes, service.importFiles({import}, control));
if (outcomes.first().error)
    return fail(*outcomes.first().error);
return *std::move(outcomes.first().summary);
} // namespace globant::backup

} // namespace globant::backup
