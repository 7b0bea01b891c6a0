// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/reportsaver.h"

#include "ui/common/localized.h"
#include "ui/common/whendone.h"
#include "ui/dashboard/reportwriter.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace globant::ui {

using namespace Qt::StringLiterals;

ReportSaver::ReportSaver(DashboardSource& source, QWidget& window)
    : QObject(&window)
    , m_source(source)
    , m_window(window)
{
}

ReportSaver::~ReportSaver()
{
    m_stop.request_stop();
}

void ReportSaver::ask(const ReportRequest& request)
{
    auto* dialog = new QFileDialog(&m_window, tr("Save report"), QString(), tr("PDF document (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(reportTitle(request.filter) + u".pdf"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, request](const QString& path) { save(request, path); });
    dialog->open();
}

void ReportSaver::save(const ReportRequest& request, const QString& path)
{
    if (m_busy)
        return;
    m_busy = true;
    Q_EMIT started(path);
    struct Written
    {
        int pages = 0;
        qint64 rows = 0;
    };
    const auto work = [request, path, font = QApplication::font(), paper = paperOf(QLocale()),
                       stop = m_stop.get_token()]() -> Result<Written> {
        const Report report = makeReport(request);
        Written written;
        for (const ReportTable& table : report.tables)
            written.rows += table.table.rows.size() - table.totalRows;
        GLOBANT_TRY_VALUE(written.pages, writeReport(report, font, paper, path, stop));
        return written;
    };
    whenDone(QtConcurrent::run(&m_source.pool(), work), this, [this, path](Result<Written> written) {
        m_busy = false;
        if (!written) {
            Q_EMIT failed(localized(written.error()));
            return;
        }
        m_source.noteExport(u"report"_s, u"pdf"_s, written->rows, QFileInfo(path).fileName());
        Q_EMIT saved(path, written->pages);
    });
}

} // namespace globant::ui
