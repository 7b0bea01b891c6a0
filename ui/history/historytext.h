// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/importsummary.h"
#include "core/records/history.h"

#include <QCoreApplication>

namespace globant::ui {

// Words for entries of the log. Any thread.
class HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::HistoryText)

public:
    static QString kind(const QString& kind);
    // What happened, as one line: "Imported employees from hires.csv".
    static QString what(const records::HistoryEntry& entry, const catalog::Catalog& catalog);
    // "Import 5" or "Edit 5".
    static QString subject(const records::HistoryEntry& entry);
    static QString when(qint64 ms); // in local time
    static QString duration(double seconds);
    static QString policy(const QString& name);
    // Empty for kinds that cannot be undone.
    static QString state(const records::HistoryEntry& entry);
    static bool canBeUndone(const records::HistoryEntry& entry);

    static QString undone(const records::HistoryEntry& entry, qint64 removed, qint64 restored);
    static QString redone(const records::HistoryEntry& entry);
    static QString retried(const ingest::RowCounts& counts);

private:
    static QString edit(const records::HistoryEntry& entry, const catalog::Catalog& catalog);
    static QString undo(const records::HistoryEntry& entry, const catalog::Catalog& catalog);
    static QString account(const records::HistoryEntry& entry);
    static QString login(const records::HistoryEntry& entry);
    static QString exported(const records::HistoryEntry& entry);
    static QString purge(const records::HistoryEntry& entry);
    static QString backup(const records::HistoryEntry& entry);
    static QString restore(const records::HistoryEntry& entry);
    static QString selfTest(const records::HistoryEntry& entry);
};

} // namespace globant::ui
