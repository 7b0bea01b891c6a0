// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/filterbar.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/multichoice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace globant::ui {

namespace {

constexpr int kNarrow = 860; // below, words that can be spared are
constexpr int kYearWidth = 104;
constexpr std::array<bool, 4> kAllQuarters{true, true, true, true};

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_yearLabel(new QLabel(tr("&Year")))
    , m_year(new QComboBox)
    , m_departments(new MultiChoice(tr("Department")))
    , m_jobs(new MultiChoice(tr("Job")))
    , m_clear(linkButton(tr("Clear filters")))
    , m_last(m_year)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::inGroup);
    m_yearLabel->setBuddy(m_year);
    m_year->setAccessibleName(tr("Year"));
    m_year->setMinimumWidth(kYearWidth);
    m_layout->addWidget(m_yearLabel);
    m_layout->addWidget(m_year);
    m_layout->addWidget(m_departments);
    m_layout->addWidget(m_jobs);
    auto* quarters = new QHBoxLayout;
    quarters->setSpacing(space::inGroup / 2);
    for (int i = 0; i < 4; ++i) {
        auto* button = new QToolButton;
        button->setText(tr("Q%1").arg(i + 1));
        button->setCheckable(true);
        button->setChecked(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(tr("Quarter %1").arg(i + 1));
        connect(button, &QToolButton::toggled, this, &FilterBar::changed);
        quarters->addWidget(button);
        m_quarters[std::size_t(i)] = button;
    }
    m_layout->addLayout(quarters);
    m_layout->addWidget(m_clear);
    m_layout->addStretch();
    for (QWidget* next :
         {static_cast<QWidget*>(m_departments), static_cast<QWidget*>(m_jobs), static_cast<QWidget*>(m_quarters[0]),
          static_cast<QWidget*>(m_quarters[1]), static_cast<QWidget*>(m_quarters[2]),
          static_cast<QWidget*>(m_quarters[3]), static_cast<QWidget*>(m_clear)})
        tabTo(next);
    m_clear->setAccessibleName(tr("Clear filters"));
    connect(m_year, &QComboBox::currentIndexChanged, this, &FilterBar::chooseYear);
    connect(m_departments, &MultiChoice::chosenChanged, this, &FilterBar::changed);
    connect(m_jobs, &MultiChoice::chosenChanged, this, &FilterBar::changed);
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);
    connect(this, &FilterBar::changed, this, &FilterBar::showClear);
    showClear();
}

void FilterBar::setChoices(const metrics::HireCube& cube)
{
    const QSignalBlocker blocker(m_year);
    m_known = true;
    m_years = cube.years();
    m_year->clear();
    m_year->addItem(tr("All years"), 0);
    for (auto year = m_years.crbegin(); year != m_years.crend(); ++year)
        m_year->addItem(QString::number(*year), *year);
    m_departments->setChoices(cube.departments());
    m_jobs->setChoices(cube.jobs());
    showYear();
    showClear();
}

metrics::CubeFilter FilterBar::filter() const
{
    metrics::CubeFilter filter;
    if (!m_latestYear)
        filter.year = m_chosenYear;
    else if (!m_years.isEmpty())
        filter.year = m_years.last();
    filter.departments = m_departments->chosen();
    filter.jobs = m_jobs->chosen();
    for (std::size_t i = 0; i < 4; ++i)
        filter.quarters[i] = m_quarters[i]->isChecked();
    // None is as good as all: an empty dashboard answers nothing.
    if (filter.quarters == std::array<bool, 4>{})
        filter.quarters = kAllQuarters;
    return filter;
}

void FilterBar::setFilter(const metrics::CubeFilter& filter, bool latestYear)
{
    m_latestYear = latestYear;
    m_chosenYear = filter.year;
    m_departments->setChosen(filter.departments);
    m_jobs->setChosen(filter.jobs);
    setQuarters(filter.quarters);
    if (m_known)
        showYear();
    showClear();
}

void FilterBar::addAtEnd(QWidget* widget)
{
    m_layout->addWidget(widget);
    tabTo(widget);
}

void FilterBar::tabTo(QWidget* next)
{
    setTabOrder(m_last, next);
    m_last = next;
}

void FilterBar::chooseYear()
{
    m_latestYear = false;
    const int year = m_year->currentData().toInt();
    m_chosenYear = year != 0 ? std::optional(year) : std::nullopt;
    Q_EMIT changed();
}

void FilterBar::clear()
{
    m_departments->setChosen({});
    m_jobs->setChosen({});
    setQuarters(kAllQuarters);
    Q_EMIT changed();
}

void FilterBar::setQuarters(const std::array<bool, 4>& quarters)
{
    for (std::size_t i = 0; i < 4; ++i) {
        const QSignalBlocker blocker(m_quarters[i]);
        m_quarters[i]->setChecked(quarters[i]);
    }
}

// Puts the box on the year in force.
void FilterBar::showYear()
{
    if (!m_latestYear && m_chosenYear && !m_years.contains(*m_chosenYear))
        m_latestYear = true;
    const QSignalBlocker blocker(m_year);
    m_year->setCurrentIndex(m_year->findData(filter().year.value_or(0)));
}

bool FilterBar::isClear() const
{
    const metrics::CubeFilter filter = this->filter();
    return filter.quarters == kAllQuarters && filter.departments.isEmpty() && filter.jobs.isEmpty();
}

void FilterBar::showClear()
{
    m_clear->setVisible(!isClear());
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kNarrow;
    m_yearLabel->setVisible(!narrow);
    m_clear->setText(narrow ? tr("Clear") : tr("Clear filters"));
    for (MultiChoice* choice : {m_departments, m_jobs})
        choice->setNarrow(narrow);
}

} // namespace globant::ui
