// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/schedule.h"
#include "core/catalog/catalog.h"
#include "core/store/storecopy.h"

#include <QCoreApplication>

namespace globant::ui {

// Words about backups. Times in local time. Any thread.
class BackupText
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::BackupText)

public:
    // "today 04:18", "Monday 04:18", "3 November 04:18": as far from now as it needs.
    static QString moment(qint64 ms, qint64 nowMs);
    // The same without the time: "today", "3 November".
    static QString day(qint64 ms, qint64 nowMs);
    // "04:18"
    static QString time(QTime time);
    static QString timeFormat();
    static QString capital(QString text); // its first letter
    static QString size(qint64 bytes);
    // Of the catalog's tables.
    static qint64 rows(const store::RowCounts& counts, const catalog::Catalog& catalog);
    // "Every day at 04:18, and after every 3 imports"; what is planned.
    static QString plan(const backup::Schedule& schedule);
};

} // namespace globant::ui
