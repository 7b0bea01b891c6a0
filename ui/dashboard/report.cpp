// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/report.h"

#include "core/metrics/shares.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/reportcontent.h"

#include <QLocale>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostNames = 8; // of a filter, in words
constexpr int kMostLetters = 160;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::Report)
};

QString signedMean(double difference)
{
    const QString text = QLocale().toString(std::abs(difference), 'f', 1);
    return (difference < 0 ? u"−"_s : u"+"_s) + text;
}

} // namespace

ReportContent::ReportContent(const ReportRequest& request)
    : m_request(request)
    , m_cube(request.cube)
    , m_filter(request.filter)
    , m_figures(m_cube.figures(m_filter))
    , m_matrix(m_cube.matrix(m_filter))
{
    QList<qint64> hires;
    for (const metrics::DepartmentFigures& figures : std::as_const(m_figures.departments))
        hires.append(figures.hires);
    m_shares = metrics::sharesInTenths(hires);
}

QString ReportContent::plain(const QString& name)
{
    const QString line = name.simplified();
    return line.size() <= kMostLetters ? line : line.left(kMostLetters - 1) + u'…';
}

QString ReportContent::department(int index) const
{
    return plain(m_cube.departments()[index].name);
}

QString ReportContent::job(int index) const
{
    return plain(m_cube.jobs()[index].name);
}

QString ReportContent::shareText(qsizetype index) const
{
    return tr("%1 %").arg(QLocale().toString(m_shares[index] / 10.0, 'f', 1));
}

QString ReportContent::noteOf(qsizetype shown, qsizetype all) const
{
    return shown == all ? QString()
                        : tr("The %1 departments with the most hires, of %2. The table has all.")
                              .arg(numberText(shown), numberText(all));
}

QString ReportContent::chosenNames(const QList<metrics::Named>& names, const QSet<qint64>& chosen) const
{
    if (chosen.isEmpty())
        return tr("all");
    QStringList texts;
    int more = 0;
    for (const metrics::Named& named : names) {
        if (!chosen.contains(named.id))
            continue;
        if (texts.size() < kMostNames)
            texts.append(plain(named.name));
        else
            ++more;
    }
    const QString text = texts.isEmpty() ? tr("none") : texts.join(u", "_s);
    return more == 0 ? text : tr("%1 and %Ln more", nullptr, more).arg(text);
}

QList<std::pair<QString, QString>> ReportContent::about() const
{
    QString period = m_filter.year ? QString::number(*m_filter.year) : tr("All years");
    if (!m_filter.year && !m_cube.years().isEmpty())
        period = tr("All years, %1 to %2").arg(m_cube.years().first()).arg(m_cube.years().last());
    if (!std::ranges::all_of(m_filter.quarters, [](bool chosen) { return chosen; })) {
        QStringList quarters;
        for (int quarter = 1; quarter <= 4; ++quarter)
            if (m_filter.quarters[std::size_t(quarter - 1)])
                quarters.append(tr("Q%1").arg(quarter));
        period += u", "_s + quarters.join(u", "_s);
    }
    return {{tr("Period"), period},
            {tr("Departments"), chosenNames(m_cube.departments(), m_filter.departments)},
            {tr("Jobs"), chosenNames(m_cube.jobs(), m_filter.jobs)}};
}

QString ReportContent::foot() const
{
    const QString day = QLocale().toString(m_request.made.date(), QLocale::LongFormat);
    return tr("%1, %2 · %3")
        .arg(day, QLocale().toString(m_request.made.time(), QLocale::ShortFormat), m_request.account);
}

ReportTable ReportContent::departmentsTable() const
{
    ReportTable report;
    ChartTable& table = report.table;
    table.title = tr("Departments, %1").arg(shown().period());
    table.headings = {tr("Department")};
    QVariantList total{tr("All departments")};
    QList<std::size_t> quarters;
    for (std::size_t quarter = 0; quarter < 4; ++quarter)
        if (m_filter.quarters[quarter]) {
            quarters.append(quarter);
            table.headings.append(tr("Q%1").arg(quarter + 1));
            total.append(m_figures.quarters[quarter]);
        }
    table.headings += {tr("Hires"), tr("Share"), tr("Against the mean")};
    total.append(m_figures.total);
    total.append(tr("%1 %").arg(QLocale().toString(100.0, 'f', 1)));
    total.append(QString());
    for (qsizetype i = 0; i < m_figures.departments.size(); ++i) {
        const metrics::DepartmentFigures& department = m_figures.departments[i];
        QVariantList row{this->department(department.department)};
        for (const std::size_t quarter : std::as_const(quarters))
            row.append(department.quarters[quarter]);
        row.append(department.hires);
        row.append(shareText(i));
        row.append(signedMean(double(department.hires) - m_figures.mean));
        table.rows.append(row);
    }
    QVariantList mean{tr("Mean of the departments that hired")};
    for (qsizetype i = 0; i < quarters.size(); ++i)
        mean.append(QString());
    mean.append(QLocale().toString(m_figures.mean, 'f', 1));
    mean.append(QString());
    mean.append(QString());
    table.rows.append(total);
    table.rows.append(mean);
    report.totalRows = 2;
    return report;
}

// Jobs down, departments across: there are more jobs, and paper is longer than it is wide.
ReportTable ReportContent::jobsTable() const
{
    ReportTable report;
    ChartTable& table = report.table;
    table.title = tr("Hires by job and department, %1").arg(shown().period());
    table.headings = {tr("Job")};
    QVariantList total{tr("All jobs")};
    for (qsizetype row = 0; row < m_matrix.departments.size(); ++row) {
        table.headings.append(department(m_matrix.departments[row]));
        total.append(m_matrix.rowTotals[row]);
    }
    table.headings.append(tr("All departments"));
    total.append(m_figures.total);
    const qsizetype jobs = m_matrix.jobs.size();
    for (qsizetype column = 0; column < jobs; ++column) {
        QVariantList row{job(m_matrix.jobs[column])};
        for (qsizetype department = 0; department < m_matrix.departments.size(); ++department)
            row.append(m_matrix.values[department * jobs + column]);
        row.append(m_matrix.columnTotals[column]);
        table.rows.append(row);
    }
    table.rows.append(total);
    report.totalRows = 1;
    report.largest = m_matrix.largest;
    report.columnsOf = tr("Departments %1 to %2 of %3");
    return report;
}

QString reportTitle(const metrics::CubeFilter& filter)
{
    return filter.year ? Words::tr("Hires %1").arg(*filter.year) : Words::tr("Hires of all years");
}

Report makeReport(const ReportRequest& request)
{
    const ReportContent content(request);
    Report report;
    report.title = reportTitle(request.filter);
    report.about = content.about();
    report.figures = content.figures();
    report.foot = content.foot();
    if (content.isEmpty()) {
        report.emptyText = content.shown().emptyText();
        return report;
    }
    if (request.filter.year)
        report.months = monthBars(content.shown());
    else
        report.trend = hiresOverTime(content.shown());
    report.departments = content.departments();
    report.heat = content.heat();
    if (report.trend)
        report.tables.append(content.yearsTable());
    report.tables += {content.departmentsTable(), content.jobsTable()};
    return report;
}

} // namespace globant::ui
