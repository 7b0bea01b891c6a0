// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/report.h"

#include <QCoreApplication>

namespace globant::ui {

// The parts of a report, made out of the figures that it is asked for. The request outlives it.
class ReportContent
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::Report)

public:
    explicit ReportContent(const ReportRequest& request);

    bool isEmpty() const { return m_figures.total == 0; }
    HiresShown shown() const { return {m_cube, m_filter, m_figures, m_request.looks, m_request.onlyAboveMean}; }
    QList<std::pair<QString, QString>> about() const;
    std::array<FigureText, 4> figures() const { return figureTexts(m_cube, m_filter, m_figures); }
    QString foot() const;

    QList<ReportBars> departments() const;
    ReportHeat heat() const;
    ReportTable departmentsTable() const;
    ReportTable yearsTable() const;
    ReportTable jobsTable() const;

private:
    // Of all departments, as many as a page holds.
    ReportBars bars(BarContent content) const;
    QString chosenNames(const QList<metrics::Named>& names, const QSet<qint64>& chosen) const;
    // On one line, and no longer than a few lines of paper.
    static QString plain(const QString& name);
    QString department(int index) const; // of the cube's
    QString job(int index) const;
    QString shareText(qsizetype index) const;
    // Empty where all are shown.
    QString noteOf(qsizetype shown, qsizetype all) const;

    const ReportRequest& m_request;
    const metrics::HireCube& m_cube;
    const metrics::CubeFilter& m_filter;
    metrics::HireFigures m_figures;
    metrics::JobMatrix m_matrix;
    QList<int> m_shares; // of m_figures.departments
};

} // namespace globant::ui
