// SPDX-License-Identifier: GPL-3.0-or-later
// How DataPage is laid out, and what can be done on it.
#include "ui/common/findfield.h"
#include "ui/common/icons.h"
#include "ui/common/localized.h"
#include "ui/common/passfocus.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/emptystate.h"
#include "ui/data/filterheader.h"
#include "ui/data/rowactions.h"
#include "ui/data/rowfooter.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowoutput.h"

#include <QAction>
#include <QButtonGroup>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;
using State = RowWindowModel::State;

namespace {

constexpr int kLeastWidth = 700;

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
    , m_more(new QToolButton)
    , m_notice(new Notice)
    , m_outputNotice(new Notice)
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
    layout->addWidget(m_outputNotice);
    buildFilterRow(layout);
    buildCard(layout);
    m_output = new RowOutput(m_session, m_grid, m_model, m_outputNotice, this);
    if (m_session.canWrite())
        m_rowActions = new RowActions(m_session, *this);
    setMinimumWidth(kLeastWidth); // the title row shortens itself down to it
    makeViewActions();
    connectParts();
    passFocus(this, m_grid);
    auto* menu = new QMenu(m_more);
    for (QAction* action : menuActions())
        action ? menu->addAction(action) : static_cast<void>(menu->addSeparator());
    m_more->setMenu(menu);
    QList<QAction*> ofRow = m_output->actions();
    ofRow.removeLast();
    if (m_rowActions)
        ofRow << nullptr << m_rowActions->rowActions().mid(1) << m_rowActions->forgetAction();
    m_grid->setRowActions(ofRow);
}

void DataPage::buildTitleRow(QVBoxLayout* layout)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::inGroup);
    row->addWidget(titleLabel(title()));
    row->addSpacing(space::betweenCards);
    for (const catalog::TableSchema* table : tablesInOrder(m_session.catalog())) {
        auto* button = new QToolButton;
        button->setText(localized(table->title));
        button->setCheckable(true);
        button->setAccessibleName(tr("Table %1").arg(localized(table->title)));
        button->setFocusPolicy(Qt::StrongFocus);
        m_tables->addButton(button, m_session.catalog().indexOf(table->name));
        row->addWidget(button);
    }
    row->addStretch(1);
    m_actions->setSpacing(space::inGroup);
    row->addLayout(m_actions);
    makeFindField(m_find, tr("Find text or id"));
    m_find->setToolTip(tr("Enter goes to the row with this id, or to the next one with this text; Shift+Enter back"));
    m_find->setMinimumWidth(168); // what it says can be read
    m_find->setMaximumWidth(240);
    row->addWidget(m_find, 1);
    m_more->setIcon(icon(u"view-more"_s));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_more->setProperty("role", u"menu"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_more);
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
    // Not only of clicks: what screen readers do to a button toggles it.
    connect(m_tables, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (const catalog::TableSchema& table = m_session.catalog().tables()[index]; on && m_table != &table)
            chooseTable(table);
    });
    connect(m_find, &QLineEdit::returnPressed, this,
            [this] { find(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier)); });
    connect(m_model, &RowWindowModel::stateChanged, this, [this] {
        restorePlace();
        showState();
    });
    connect(&m_model->progress(), &ScanProgress::told, this, &DataPage::showCount);
    connect(m_model, &RowWindowModel::shown, this, &DataPage::showState);
    connect(m_model, &RowWindowModel::found, this, &DataPage::takeFound);
    connect(m_model, &RowWindowModel::failed, this,
            [this](const Error& error) { m_notice->show(Notice::Kind::Error, localized(error), tr("Try again")); });
    connect(m_model, &RowWindowModel::dataChanged, this, &DataPage::showOrigin);
    connect(m_notice, &Notice::actionTriggered, this, &DataPage::ask);
    connect(m_header, &FilterHeader::conditionChanged, this, &DataPage::setCondition);
    connect(m_header, &QHeaderView::sectionClicked, this, &DataPage::orderBy);
    connect(m_grid, &RowGrid::filterByCellRequested, this, &DataPage::filterByCell);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataPage::showCount);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataPage::showOrigin);
    connect(m_footer, &RowFooter::actionTriggered, this, [this] {
        if (m_model->state() == State::Counting || m_model->isSearching()) {
            m_model->cancelCounting();
            takeBackQuestion();
        } else {
            ask();
        }
    });
    connect(m_noRows, &EmptyState::actionTriggered, this, &DataPage::importRequested);
    connect(m_noneFit, &EmptyState::actionTriggered, this, &DataPage::clearFilters);
    connect(&m_session, &WorkspaceSession::dataChanged, this, [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    });
}

void DataPage::makeViewActions()
{
    const auto add = [this](const QString& text, const QString& iconName, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        m_viewActions.append(action);
    };
    const auto focusFind = [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    };
    add(tr("&Find…"), u"edit-find"_s, QKeySequence::Find, focusFind);
    add(tr("&Go to id…"), u"go-next"_s, QKeySequence(Qt::CTRL | Qt::Key_G), focusFind);
    add(tr("Find &next"), u"go-next"_s, QKeySequence(Qt::Key_F3), [this] { find(false); });
    add(tr("Find &previous"), u"go-previous"_s, QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(true); });
    add(tr("C&lear filters"), u"view-filter"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F),
        [this] { clearFilters(); });
}

QList<QAction*> DataPage::menuActions() const
{
    QList<QAction*> actions;
    if (m_rowActions)
        actions << m_rowActions->rowActions() << m_rowActions->forgetAction() << nullptr << m_rowActions->undoActions()
                << nullptr;
    actions << m_viewActions << nullptr << m_output->actions();
    return actions;
}

// As one reads: the title row, the filters, the rows, the foot.
void DataPage::keepTabOrder()
{
    QList<QWidget*> order;
    for (QAbstractButton* button : m_tables->buttons())
        order.append(button);
    for (int i = 0; i < m_actions->count(); ++i)
        order.append(m_actions->itemAt(i)->widget());
    order << m_find << m_more << m_header->editors() << m_grid << m_footer->button();
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

} // namespace globant::ui
