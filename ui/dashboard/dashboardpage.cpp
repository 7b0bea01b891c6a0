// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"

#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/chartcard.h"
#include "ui/dashboard/dashboardboard.h"
#include "ui/dashboard/filterbar.h"
#include "ui/dashboard/hirerows.h"
#include "ui/dashboard/skeleton.h"
#include "ui/dashboard/viewmenu.h"

#include <QAction>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTextWidth = 420;
constexpr int kSlowMs = 200;

enum Shown { Nothing, Loading, Empty, Failed, Filled };

// A page of one heading, one text and one button.
QWidget* messagePage(const QString& heading, QLabel* text, QPushButton* button)
{
    auto* page = new QWidget;
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, space::pageEdge, 0);
    auto* title = titleLabel(heading);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    text->setMaximumWidth(kTextWidth);
    text->setMinimumWidth(kTextWidth);
    layout->addStretch(2);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(space::inGroup);
    layout->addWidget(button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

} // namespace

DashboardPage::DashboardPage(DashboardSource& source, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_clear(new QAction(tr("C&lear filters"), this))
    , m_onlyAboveMean(new QAction(tr("Only departments above the &mean"), this))
    , m_stack(new QStackedWidget)
    , m_slow(new QTimer(this))
    , m_notice(new Notice)
    , m_failure(new QLabel)
    , m_filters(new FilterBar)
    , m_board(new DashboardBoard)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, 0, 0); // the board's scroll bar is at the edge
    layout->setSpacing(space::betweenCards);
    layout->addWidget(titleLabel(title()));
    auto* notices = new QVBoxLayout;
    notices->setContentsMargins(0, 0, space::pageEdge, 0);
    notices->addWidget(m_notice);
    layout->addLayout(notices);
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(new Skeleton);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeFailed());
    m_stack->addWidget(makeContent());
    layout->addWidget(m_stack, 1);
    m_slow->setSingleShot(true);
    m_slow->setInterval(kSlowMs);
    connect(m_slow, &QTimer::timeout, this, [this] { m_stack->setCurrentIndex(Loading); });
    connect(m_notice, &Notice::actionTriggered, this, &DashboardPage::refresh);
    connect(&m_source, &DashboardSource::changed, this, [this] { m_stale = true; });
    auto* views = new ViewMenu(m_source, *this);
    m_filters->addAtEnd(views);
    notices->addWidget(views->notice());
    makeActions(views->menu());
}

QWidget* DashboardPage::makeEmpty()
{
    auto* text = new QLabel(tr("Import departments, jobs and employees to see who was hired where and when. "
                               "You can drop the three files anywhere on this window."));
    auto* button = primaryButton(tr("&Import files"));
    connect(button, &QPushButton::clicked, this, &DashboardPage::importRequested);
    return messagePage(tr("No hires yet"), text, button);
}

QWidget* DashboardPage::makeFailed()
{
    auto* button = primaryButton(tr("&Try again"));
    connect(button, &QPushButton::clicked, this, &DashboardPage::refresh);
    return messagePage(tr("The figures could not be read"), m_failure, button);
}

QWidget* DashboardPage::makeContent()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::betweenCards);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(0, 0, space::pageEdge, 0);
    filterRow->addWidget(m_filters);
    column->addLayout(filterRow);
    column->addWidget(m_board, 1);
    connect(m_filters, &FilterBar::changed, this, &DashboardPage::update);
    connect(m_board, &DashboardBoard::choicesChanged, this, &DashboardPage::update);
    connect(m_board, &DashboardBoard::failed, this,
            [this](const QString& sentence) { m_notice->show(Notice::Kind::Error, sentence); });
    for (ChartCard* card : m_board->chartCards())
        connect(card, &ChartCard::exported, &m_source,
                [this](const QString& format, qint64 rows, const QString& fileName) {
                    m_source.noteExport(u"chart"_s, format, rows, fileName);
                });
    connect(m_board, &DashboardBoard::markActivated, this,
            [this](const HireMark& mark) { Q_EMIT rowsRequested(u"employees"_s, rowsBehind(filter(), mark)); });
    return page;
}

// What the page's controls do, for the window's menu.
void DashboardPage::makeActions(QMenu* views)
{
    m_clear->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_F);
    connect(m_clear, &QAction::triggered, m_filters, &FilterBar::clear);
    m_onlyAboveMean->setShortcut(Qt::CTRL | Qt::Key_M);
    m_onlyAboveMean->setCheckable(true);
    connect(m_onlyAboveMean, &QAction::triggered, this, [this](bool yes) {
        m_board->setChoices(yes, m_board->asTable());
        update();
    });
    m_actions = {m_clear, m_onlyAboveMean, nullptr};
    for (const ChartCard* card : m_board->chartCards())
        m_actions.append(card->menu()->menuAction());
    views->setTitle(tr("&Views"));
    m_actions += {nullptr, views->menuAction(), findChild<QAction*>(u"saveReport"_s)};
}

void DashboardPage::refresh()
{
    if (!m_stale)
        return;
    m_stale = false;
    // Figures on screen stay there until newer ones come.
    if (m_stack->currentIndex() != Filled)
        m_slow->start();
    m_source.load(this, [this](Result<metrics::HireCube> cube) {
        m_slow->stop();
        if (cube)
            showCube(std::move(*cube));
        else
            showFailure(localized(cube.error()));
    });
}

void DashboardPage::showFailure(const QString& sentence)
{
    m_stale = true;
    m_failure->setText(sentence);
    m_failure->setMinimumHeight(
        m_failure->heightForWidth(kTextWidth)); // where it is aligned, a layout gives it one line
    if (m_stack->currentIndex() == Filled)
        m_notice->show(Notice::Kind::Error, sentence, tr("Try again"));
    else
        m_stack->setCurrentIndex(Failed);
}

void DashboardPage::showCube(metrics::HireCube cube)
{
    m_notice->clear();
    m_cube = std::move(cube);
    m_loaded = true;
    m_filters->setChoices(m_cube);
    m_stack->setCurrentIndex(m_cube.years().isEmpty() ? Empty : Filled);
    update();
}

metrics::CubeFilter DashboardPage::filter() const
{
    return m_filters->filter();
}

void DashboardPage::update()
{
    m_figures = m_cube.figures(filter());
    m_board->show(m_cube, filter(), m_figures);
    m_clear->setEnabled(!m_filters->isClear());
    m_onlyAboveMean->setChecked(m_board->onlyAboveMean());
    tellState();
    Q_EMIT updated();
}

QList<FigureText> DashboardPage::figureTexts() const
{
    const auto texts = ui::figureTexts(m_cube, filter(), m_figures);
    return QList<FigureText>(texts.begin(), texts.end());
}

QHash<qint64, int> DashboardPage::departmentLooks() const
{
    return m_board->departmentLooks();
}

QList<ChartCard*> DashboardPage::chartCards() const
{
    return m_board->chartCards();
}

DashboardState DashboardPage::state() const
{
    DashboardState state;
    state.filter = filter();
    state.latestYear = m_filters->showsLatestYear();
    if (state.latestYear)
        state.filter.year.reset();
    state.onlyAboveMean = m_board->onlyAboveMean();
    state.asTable = m_board->asTable();
    return state;
}

void DashboardPage::setState(const DashboardState& state)
{
    m_filters->setFilter(state.filter, state.latestYear);
    const QSignalBlocker blocker(m_board);
    m_board->setChoices(state.onlyAboveMean, state.asTable);
    if (m_loaded)
        update();
    else
        tellState();
}

void DashboardPage::tellState()
{
    DashboardState now = state();
    if (now == m_told)
        return;
    m_told = std::move(now);
    Q_EMIT stateChanged();
}

} // namespace globant::ui
