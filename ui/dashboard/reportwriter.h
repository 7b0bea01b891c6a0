// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "ui/dashboard/report.h"

#include <QFont>
#include <QPageSize>

#include <stop_token>

namespace globant::ui {

struct ReportPdf
{
    QByteArray bytes;
    int pages = 0;
};

// The report as a PDF document: text that can be searched and copied, charts as vectors, light colours. Cancelled where
// `stop` asks for it between two pages. Any thread.
Result<ReportPdf> reportPdf(const Report& report, const QFont& font, QPageSize::PageSizeId pageSize,
                            std::stop_token stop = {});

// The same into a file, whole or not at all; answers how many pages. Any thread.
Result<int> writeReport(const Report& report, const QFont& font, QPageSize::PageSizeId pageSize, const QString& path,
                        std::stop_token stop = {});

// The paper that people use where the locale is from: Letter or A4.
QPageSize::PageSizeId paperOf(const QLocale& locale);

} // namespace globant::ui
