// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/rowwindowmodel.h"

class QAction;

namespace globant::ui {

class Notice;
class RowGrid;

// What leaves the data page: rows copied, and the rows of the grid's filter exported to a file, in the background. Both
// are noted in the log. Goes with the page, and then stops what runs.
class RowOutput : public QObject
{
    Q_OBJECT

public:
    // `notice` tells how it goes. References and pointers outlive this, which `parent` owns.
    RowOutput(WorkspaceSession& session, RowGrid* grid, RowWindowModel* model, Notice* notice, QObject* parent);
    ~RowOutput() override;

    const QList<QAction*>& actions() const { return m_actions; } // copy, copy with headings, export
    void copy(RowWindowModel::Headings headings);
    // The file that was chosen; of an Avro file the notice first says who can read it, and asks.
    void saveAs(const QString& path);
    // As Avro where the name ends so, else as CSV.
    void exportTo(const QString& path);
    bool isExporting() const { return m_isExporting; }
    void cancel() { m_progress->cancel(); }

private:
    void chooseFile();
    void takeNoticeAction();
    void showProgress();
    void finish(const QString& path, const Result<qint64>& rows);
    void updateActions();

    WorkspaceSession& m_session;
    RowGrid* m_grid;
    RowWindowModel* m_model;
    Notice* m_notice;
    ScanProgress* m_progress;
    QList<QAction*> m_actions;
    bool m_isExporting = false;
    qint64 m_rows = 0;     // of the export
    QString m_unconfirmed; // the file of which the notice asks
};

} // namespace globant::ui
