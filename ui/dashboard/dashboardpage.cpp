// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/barchart.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/figurecard.h"
#include "ui/dashboard/heatmap.h"
#include "ui/dashboard/heatmapchart.h"
#include "ui/dashboard/hirerows.h"
#include "ui/dashboard/multichoice.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kChartHeight = 300;
constexpr int kScrollBar = 12; // its width, within the page's edge
constexpr int kMostHeatMap = 640;
constexpr int kDepartmentRow = 26; // pixels for a department's bar

QString quarterName(int quarter)
{
    return DashboardPage::tr("Q%1").arg(quarter);
}

QString monthName(int month)
{
    return QLocale().standaloneMonthName(month, QLocale::ShortFormat);
}

} // namespace

DashboardPage::DashboardPage(WorkspaceSession& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_stack(new QStackedWidget)
    , m_notice(new Notice)
    , m_year(new QComboBox)
    , m_departments(new MultiChoice(tr("Department")))
    , m_jobs(new MultiChoice(tr("Job")))
    , m_clear(linkButton(tr("Clear filters")))
    , m_months(new BarChart)
    , m_mean(new BarChart)
    , m_byQuarter(new BarChart)
    , m_heat(new HeatMapChart)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, kScrollBar, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(titleLabel(title()));
    layout->addWidget(m_notice);
    m_stack->addWidget(new QWidget); // before the first answer: nothing, rather than a flash
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeContent());
    layout->addWidget(m_stack, 1);
    connect(&m_session, &WorkspaceSession::dataChanged, this, [this] { m_stale = true; });
}

QWidget* DashboardPage::makeEmpty()
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    auto* heading = new QLabel(tr("No hires yet"));
    heading->setProperty("role", u"title"_s);
    auto* text = new QLabel(tr("Import departments, jobs and employees to see who was hired where and when. "
                               "You can drop the three files anywhere on this window."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    text->setMaximumWidth(420);
    auto* button = primaryButton(tr("&Import files"));
    connect(button, &QPushButton::clicked, this, &DashboardPage::importRequested);
    layout->addStretch(2);
    layout->addWidget(heading, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(space::inGroup);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

QWidget* DashboardPage::makeFilters()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::inGroup);
    auto* yearLabel = new QLabel(tr("&Year"));
    yearLabel->setBuddy(m_year);
    m_year->setAccessibleName(tr("Year"));
    m_year->setMinimumWidth(104);
    layout->addWidget(yearLabel);
    layout->addWidget(m_year);
    layout->addWidget(m_departments);
    layout->addWidget(m_jobs);
    for (int i = 0; i < 4; ++i) {
        auto* button = new QToolButton;
        button->setText(quarterName(i + 1));
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(tr("Quarter %1").arg(i + 1));
        connect(button, &QToolButton::clicked, this, &DashboardPage::update);
        layout->addWidget(button);
        m_quarters[std::size_t(i)] = button;
    }
    layout->addWidget(m_clear);
    layout->addStretch();
    connect(m_year, &QComboBox::currentIndexChanged, this, &DashboardPage::update);
    connect(m_departments, &MultiChoice::chosenChanged, this, &DashboardPage::update);
    connect(m_jobs, &MultiChoice::chosenChanged, this, &DashboardPage::update);
    connect(m_clear, &QPushButton::clicked, this, &DashboardPage::clearFilters);
    return row;
}

QWidget* DashboardPage::makeContent()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::betweenCards);
    column->addWidget(makeFilters());

    auto* inner = new QWidget;
    auto* grid = new QGridLayout(inner);
    grid->setContentsMargins(0, 0, space::pageEdge - kScrollBar, space::pageEdge);
    grid->setSpacing(space::betweenCards);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(space::betweenCards);
    for (FigureCard*& card : m_cards) {
        card = new FigureCard;
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // all of one width
        cards->addWidget(card, 1);
    }
    grid->addLayout(cards, 0, 0, 1, 2);
    const auto addChart = [this, grid](Chart* chart, int row, int firstColumn, int columns) {
        auto* card = new ChartCard(chart);
        grid->addWidget(card, row, firstColumn, 1, columns);
        m_chartCards.append(card);
        connect(chart, &Chart::markActivated, this, &DashboardPage::openRows);
        connect(card, &ChartCard::failed, this,
                [this](const QString& sentence) { m_notice->show(Notice::Kind::Error, sentence); });
    };
    addChart(m_months, 1, 0, 1);
    addChart(m_mean, 1, 1, 1);
    addChart(m_heat, 2, 0, 2);
    addChart(m_byQuarter, 3, 0, 2);
    m_months->setMinimumHeight(kChartHeight);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);

    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    return page;
}

void DashboardPage::refresh()
{
    if (!m_stale)
        return;
    m_stale = false;
    m_session.read(
        this, [](const store::Connection& connection) { return metrics::HireCube::load(connection); },
        [this](Result<metrics::HireCube> cube) {
            if (cube) {
                m_notice->clear();
                setCube(std::move(*cube));
            } else {
                m_stale = true;
                m_notice->show(Notice::Kind::Error, cube.error().message);
            }
        });
}

void DashboardPage::setCube(metrics::HireCube cube)
{
    const QSignalBlocker blocker(m_year);
    const QVariant chosen = m_loaded ? m_year->currentData() : QVariant();
    m_cube = std::move(cube);
    m_year->clear();
    m_year->addItem(tr("All years"), 0);
    for (auto year = m_cube.years().crbegin(); year != m_cube.years().crend(); ++year)
        m_year->addItem(QString::number(*year), *year);
    const int index = chosen.isValid() ? m_year->findData(chosen) : -1;
    // The latest year, where nobody has chosen one.
    m_year->setCurrentIndex(index >= 0 ? index : std::min(1, m_year->count() - 1));
    m_departments->setChoices(m_cube.departments());
    m_jobs->setChoices(m_cube.jobs());
    m_loaded = !m_cube.years().isEmpty();
    m_stack->setCurrentIndex(m_cube.years().isEmpty() ? 1 : 2);
    update();
}

metrics::CubeFilter DashboardPage::filter() const
{
    metrics::CubeFilter filter;
    if (const int year = m_year->currentData().toInt(); year != 0)
        filter.year = year;
    filter.departments = m_departments->chosen();
    filter.jobs = m_jobs->chosen();
    bool any = false;
    for (std::size_t i = 0; i < 4; ++i)
        any = any || m_quarters[i]->isChecked();
    // None is as good as all: an empty dashboard answers nothing.
    for (std::size_t i = 0; i < 4; ++i)
        filter.quarters[i] = !any || m_quarters[i]->isChecked();
    return filter;
}

QString DashboardPage::period() const
{
    const auto year = filter().year;
    return year ? QString::number(*year) : tr("all years");
}

void DashboardPage::update()
{
    const metrics::CubeFilter filter = this->filter();
    m_figures = m_cube.figures(filter);
    const bool quarters = filter.quarters != std::array<bool, 4>{true, true, true, true};
    m_clear->setVisible(quarters || !filter.departments.isEmpty() || !filter.jobs.isEmpty());
    updateCards();
    updateCharts();
    Q_EMIT updated();
}

void DashboardPage::updateCards()
{
    const auto year = filter().year;
    m_cards[0]->set(year ? tr("Hires in %1").arg(*year) : tr("Hires in all years"), numberText(m_figures.total),
                    tr("%Ln departments hired", nullptr, m_figures.departmentsHiring));
    if (!year) {
        m_cards[1]->set(tr("Years with hires"), numberText(m_cube.years().size()),
                        m_cube.years().isEmpty()
                            ? QString()
                            : tr("%1 to %2").arg(m_cube.years().first()).arg(m_cube.years().last()));
    } else if (!m_figures.previousTotal) {
        m_cards[1]->set(tr("Change on %1").arg(*year - 1), u"–"_s, tr("%1: no data").arg(*year - 1));
    } else {
        const qint64 change = m_figures.total - *m_figures.previousTotal;
        const QString sign = change > 0 ? u"+"_s : change < 0 ? u"−"_s : QString();
        QString before = tr("%1: %Ln hires", nullptr, int(*m_figures.previousTotal)).arg(*year - 1);
        if (*m_figures.previousTotal > 0)
            before += u" (%1%2 %)"_s.arg(
                sign, QLocale().toString(100.0 * double(std::abs(change)) / double(*m_figures.previousTotal), 'f', 1));
        m_cards[1]->set(tr("Change on %1").arg(*year - 1), sign + numberText(std::abs(change)), before);
    }
    m_cards[2]->set(
        tr("Above the mean"),
        tr("%1 of %2").arg(numberText(m_figures.departmentsAboveMean), numberText(m_figures.departmentsHiring)),
        tr("mean %1 hires").arg(QLocale().toString(m_figures.mean, 'f', 1)));
    if (m_figures.busiestQuarter)
        m_cards[3]->set(tr("Busiest quarter"), quarterName(*m_figures.busiestQuarter),
                        tr("%Ln hires", nullptr, int(m_figures.quarters[std::size_t(*m_figures.busiestQuarter - 1)])));
    else
        m_cards[3]->set(tr("Busiest quarter"), u"–"_s, tr("no hires"));
}

void DashboardPage::updateCharts()
{
    const metrics::CubeFilter filter = this->filter();
    const QString empty = tr("No hires in %1 with these filters.").arg(period());

    BarChart::Content months;
    months.emptyText = empty;
    if (filter.year) {
        months.title = tr("Hires by month, %1").arg(*filter.year);
        months.categoryHeading = tr("Month");
        BarChart::Series now{QString::number(*filter.year), {}, 1, {}};
        BarChart::Series before{QString::number(*filter.year - 1), {}, 0, {}};
        for (int month = 1; month <= 12; ++month) {
            months.categories.append(monthName(month));
            now.values.append(m_figures.months[std::size_t(month - 1)]);
            before.values.append(m_figures.previousMonths[std::size_t(month - 1)]);
            if (m_figures.previousTotal)
                months.marks.append(HireMark{*filter.year - 1, {}, month, {}, {}});
            months.marks.append(HireMark{filter.year, {}, month, {}, {}});
        }
        if (m_figures.previousTotal)
            months.series.append(before);
        months.series.append(now);
    } else {
        months.title = tr("Hires by year");
        months.categoryHeading = tr("Year");
        BarChart::Series series{tr("Hires"), {}, 1, {}};
        for (const auto& [year, hires] : std::as_const(m_figures.years)) {
            months.categories.append(QString::number(year));
            series.values.append(hires);
            months.marks.append(HireMark{year, {}, {}, {}, {}});
        }
        months.series.append(series);
    }
    m_months->setContent(months);

    BarChart::Content mean;
    mean.title = tr("Departments against the mean, %1").arg(period());
    mean.categoryHeading = tr("Department");
    mean.horizontal = true;
    mean.emptyText = empty;
    if (m_figures.departmentsHiring > 0) {
        mean.mean = m_figures.mean;
        mean.meanText = tr("mean %1").arg(QLocale().toString(m_figures.mean, 'f', 1));
    }
    BarChart::Content quarters;
    quarters.title = tr("Hires by quarter and department, %1").arg(period());
    quarters.categoryHeading = tr("Department");
    quarters.horizontal = true;
    quarters.stacked = true;
    quarters.emptyText = empty;
    BarChart::Series hires{tr("Hires"), {}, 1, {}};
    for (int quarter = 0; quarter < 4; ++quarter)
        quarters.series.append({quarterName(quarter + 1), {}, 0.1 + 0.3 * quarter, {}});
    for (const metrics::DepartmentFigures& figures : std::as_const(m_figures.departments)) {
        const metrics::Named& department = m_cube.departments()[figures.department];
        mean.categories.append(department.name);
        hires.values.append(figures.hires);
        hires.emphasis.append(figures.aboveMean);
        mean.marks.append(HireMark{{}, {}, {}, department.id, {}});
        quarters.categories.append(department.name);
        for (int quarter = 0; quarter < 4; ++quarter) {
            quarters.series[quarter].values.append(figures.quarters[std::size_t(quarter)]);
            quarters.marks.append(HireMark{{}, quarter + 1, {}, department.id, {}});
        }
    }
    mean.series.append(hires);
    const int departmentsHeight = std::max(kChartHeight, 70 + kDepartmentRow * int(mean.categories.size()));
    m_mean->setMinimumHeight(departmentsHeight);
    m_byQuarter->setMinimumHeight(departmentsHeight);
    m_mean->setContent(mean);
    m_byQuarter->setContent(quarters);

    const QString heatTitle = tr("Hires by department and job, %1").arg(period());
    m_heat->setContent(heatTitle, m_cube, filter, empty);
    m_heat->setMinimumHeight(std::clamp(m_heat->map()->sizeHint().height(), 240, kMostHeatMap));

    const QStringList titles{months.title, mean.title, heatTitle, quarters.title};
    for (int i = 0; i < m_chartCards.size(); ++i)
        m_chartCards[i]->update(titles[i]);
}

void DashboardPage::clearFilters()
{
    m_departments->setChosen({});
    m_jobs->setChosen({});
    for (QToolButton* button : m_quarters)
        button->setChecked(true);
    update();
}

void DashboardPage::openRows(const HireMark& mark)
{
    Q_EMIT rowsRequested(u"employees"_s, rowsBehind(filter(), mark));
}

} // namespace globant::ui
