// SPDX-License-Identifier: GPL-3.0-or-later
// How DataPage is laid out, and what it says of its state.
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/emptystate.h"
#include "ui/data/filterheader.h"
#include "ui/data/rowactions.h"
#include "ui/data/rowfooter.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowtext.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;
using State = RowWindowModel::State;

namespace {

// People look for employees more often than for what these refer to.
QList<const catalog::TableSchema*> tablesInOrder(const catalog::Catalog& catalog)
{
    QList<const catalog::TableSchema*> tables;
    for (const catalog::TableSchema& table : catalog.tables())
        tables.append(&table);
    std::stable_partition(tables.begin(), tables.end(),
                          [](const catalog::TableSchema* table) { return !table->foreignKeys.isEmpty(); });
    return tables;
}

} // namespace

DataPage::DataPage(WorkspaceSession& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_table(tablesInOrder(session.catalog()).first())
    , m_model(new RowWindowModel(session, this))
    , m_tables(new QButtonGroup(this))
    , m_actions(new QHBoxLayout)
    , m_find(new QLineEdit)
    , m_notice(new Notice)
    , m_filterRow(new QWidget)
    , m_filterText(new QLabel)
    , m_stack(new QStackedWidget)
    , m_grid(new RowGrid(m_model))
    , m_header(m_grid->filterHeader())
    , m_footer(new RowFooter)
    , m_noRows(new EmptyState(u"view-table"_s, true))
    , m_noneFit(new EmptyState(u"view-filter"_s, false, m_grid))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::pageEdge);
    layout->setSpacing(space::betweenCards);
    buildTitleRow(layout);
    layout->addWidget(m_notice);
    buildFilterRow(layout);
    buildCard(layout);
    connectParts();
    addShortcuts();
    setFocusProxy(m_grid);
    if (m_session.canWrite())
        new RowActions(m_session, *this);
}

void DataPage::buildTitleRow(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::inGroup);
    row->addWidget(titleLabel(title()));
    row->addSpacing(space::betweenCards);
    for (const catalog::TableSchema* table : tablesInOrder(m_session.catalog())) {
        auto* button = new QToolButton;
        button->setText(table->title);
        button->setCheckable(true);
        button->setAccessibleName(tr("Table %1").arg(table->title));
        button->setFocusPolicy(Qt::StrongFocus);
        m_tables->addButton(button, m_session.catalog().indexOf(table->name));
        row->addWidget(button);
    }
    row->addStretch();
    m_actions->setSpacing(space::inGroup);
    row->addLayout(m_actions);
    m_find->setPlaceholderText(tr("Find text or id"));
    m_find->setAccessibleName(tr("Find text or id"));
    m_find->setToolTip(tr("Enter goes to the row with this id, or to the next one with this text; Shift+Enter back"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"edit-find"_s, palette()), QLineEdit::LeadingPosition);
    m_find->setFixedWidth(240);
    row->addWidget(m_find);
    layout->addLayout(row);
}

void DataPage::buildFilterRow(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout(m_filterRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::inGroup);
    m_filterText->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_filterText->setTextFormat(Qt::PlainText);
    auto* clear = linkButton(tr("Clear filters"));
    row->addWidget(m_filterText, 1);
    row->addWidget(clear);
    connect(clear, &QPushButton::clicked, this, &DataPage::clearFilters);
    m_filterRow->hide();
    layout->addWidget(m_filterRow);
}

void DataPage::buildCard(QVBoxLayout* layout)
{
    auto* card = new Card;
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->setSpacing(0);
    card->content()->setSpacing(0);
    card->content()->addWidget(m_grid, 1);
    card->content()->addWidget(m_footer);
    m_noneFit->setTexts(tr("No rows fit these filters."), {}, tr("Clear filters"));
    m_noneFit->hide();
    m_stack->addWidget(card);
    m_stack->addWidget(m_noRows);
    layout->addWidget(m_stack, 1);
}

void DataPage::connectParts()
{
    connect(m_tables, &QButtonGroup::idClicked, this,
            [this](int table) { chooseTable(m_session.catalog().tables()[table]); });
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { find(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_model, &RowWindowModel::stateChanged, this, [this] {
        restorePlace();
        showState();
    });
    connect(m_model, &RowWindowModel::shown, this, &DataPage::showState);
    connect(m_model, &RowWindowModel::found, this, &DataPage::takeFound);
    connect(m_model, &RowWindowModel::failed, this,
            [this](const Error& error) { m_notice->show(Notice::Kind::Error, error.message, tr("Try again")); });
    connect(m_model, &RowWindowModel::dataChanged, this, &DataPage::showOrigin);
    connect(m_notice, &Notice::actionTriggered, this, &DataPage::ask);
    connect(m_header, &FilterHeader::conditionChanged, this, &DataPage::setCondition);
    connect(m_header, &QHeaderView::sectionClicked, this, &DataPage::orderBy);
    connect(m_grid, &RowGrid::copyRequested, this, &DataPage::copy);
    connect(m_grid, &RowGrid::filterByCellRequested, this, &DataPage::filterByCell);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataPage::showCount);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataPage::showOrigin);
    connect(m_footer, &RowFooter::actionTriggered, this, [this] {
        if (m_model->state() == State::Counting || m_model->isSearching())
            m_model->cancelCounting();
        else
            ask();
    });
    connect(m_noRows, &EmptyState::actionTriggered, this, &DataPage::importRequested);
    connect(m_noneFit, &EmptyState::actionTriggered, this, &DataPage::clearFilters);
    connect(&m_session, &WorkspaceSession::dataChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

void DataPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto slot) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    const auto focusFind = [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    };
    add(QKeySequence::Find, focusFind);
    add(QKeySequence(Qt::CTRL | Qt::Key_G), focusFind);
    add(QKeySequence(Qt::Key_F3), [this] { find(false); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(true); });
}

void DataPage::showState()
{
    const bool none = m_model->state() == State::Ready && m_model->rowCount() == 0;
    const bool isFiltered = !filter().isEmpty();
    if (none && !isFiltered && m_table) {
        m_noRows->setTexts(tr("No %1 yet.").arg(m_table->title.toLower()), {},
                           m_session.canWrite() ? tr("Import a file") : QString());
    }
    m_stack->setCurrentIndex(none && !isFiltered ? 1 : 0);
    m_noneFit->setVisible(none && isFiltered);
    placeOverlay();
    m_find->setVisible(m_stack->currentIndex() == 0);
    showCount();
    showOrigin();
}

void DataPage::showCount()
{
    if (m_model->isSearching()) {
        m_footer->setCount(tr("Searching…"), tr("Cancel"));
        return;
    }
    switch (m_model->state()) {
    case State::Counting:
        m_footer->setCount(tr("Counting…"), tr("Cancel"));
        return;
    case State::Failed:
        m_footer->setCount({});
        return;
    case State::Stopped:
        m_footer->setCount(tr("The first %Ln rows; not counted", nullptr, m_model->rowCount()), tr("Count"));
        return;
    case State::Ready:
        break;
    }
    QString text = m_model->isTruncated() ? tr("The first %Ln rows", nullptr, m_model->rowCount())
                                          : tr("%Ln rows", nullptr, m_model->rowCount());
    if (const qint64 selected = m_grid->selectedCount(); selected > 0)
        text = tr("%1 · %2").arg(text, tr("%Ln selected", nullptr, int(selected)));
    m_footer->setCount(text);
}

void DataPage::showOrigin()
{
    const records::Row* const row = m_model->rowAt(m_grid->currentIndex().row());
    if (!row) {
        m_footer->setOrigin({});
        return;
    }
    if (const auto known = m_origins.constFind(row->entry); known != m_origins.constEnd()) {
        m_footer->setOrigin(known->entry == 0 ? QString() : originText(*known));
        return;
    }
    m_session.read(
        this,
        [entry = row->entry](const store::Connection& connection) { return records::originOf(connection, entry); },
        [this, entry = row->entry](const Result<records::RowOrigin>& origin) {
            m_origins.insert(entry, origin.value_or(records::RowOrigin()));
            showOrigin();
        });
}

void DataPage::showFilter()
{
    const QString text = filterText(*m_table, filter(), m_choices);
    m_filterText->setText(text);
    m_filterText->setToolTip(text);
    m_filterRow->setVisible(!text.isEmpty());
}

void DataPage::placeOverlay()
{
    m_noneFit->setGeometry(m_grid->viewport()->geometry());
    m_noneFit->raise();
}

void DataPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placeOverlay();
}

} // namespace globant::ui
