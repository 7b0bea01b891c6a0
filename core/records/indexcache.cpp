// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/indexcache.h"

namespace globant::records {

using namespace Qt::StringLiterals;

Result<IndexCache::Index> IndexCache::indexOf(const store::Connection& connection, RowQuery query,
                                              const ScanControl& control, qint64 mostRows)
{
    // Before the rows are read: what is committed between the two makes the index newer than it says, never older.
    GLOBANT_TRY_VALUE(const QVariant version, connection.value(u"PRAGMA data_version"_s));
    m_entries.removeIf([&](const Entry& entry) { return entry.version != version.toLongLong(); });
    const QString field = query.isByKey() ? QString() : query.order().field;
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (entry.table == &query.table() && entry.filter == query.filter() && entry.field == field &&
            entry.mostRows == mostRows) {
            m_entries.move(i, m_entries.size() - 1);
            return m_entries.last().index;
        }
    }
    query.setProgress(control.permille);
    GLOBANT_TRY_VALUE(RowIndex made, query.index(mostRows));
    const Index index = std::make_shared<const RowIndex>(std::move(made));
    m_entries.append({&query.table(), query.filter(), field, version.toLongLong(), mostRows, index});
    qint64 bytes = 0;
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        bytes += m_entries[i].index->bytes();
        if (bytes > m_mostBytes && i + 1 < m_entries.size()) {
            m_entries.remove(0, i + 1);
            break;
        }
    }
    return index;
}

} // namespace globant::records
