// SPDX-License-Identifier: GPL-3.0-or-later
// How HistoryPage is laid out.
#include "ui/common/findfield.h"
#include "ui/common/hiddenlabel.h"
#include "ui/common/passfocus.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/history/historydetails.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/historytable.h"
#include "ui/history/rejectspanel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingMs = 200;

} // namespace

HistoryPage::HistoryPage(WorkspaceSession& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_model(new HistoryModel(session.catalog(), this))
    , m_kind(new QComboBox)
    , m_account(new QComboBox)
    , m_period(new QComboBox)
    , m_file(new QLineEdit)
    , m_typing(new QTimer(this))
    , m_export(new QPushButton(tr("&Export…")))
    , m_notice(new Notice)
    , m_stack(new QStackedWidget)
    , m_log(new QWidget)
    , m_rows(new QStackedWidget)
    , m_table(new HistoryTable(m_model))
    , m_empty(new QLabel)
    , m_clear(new QPushButton(tr("&Clear filters")))
    , m_count(captionLabel({}))
    , m_details(new HistoryDetails(session.catalog()))
    , m_rejects(new RejectsPanel(session))
{
    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(titleLabel(title()));
    titleRow->addStretch();
    titleRow->addWidget(m_export);
    QSizePolicy stays = m_export->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_export->setSizePolicy(stays);
    m_log->setLayout(buildLog());
    m_stack->addWidget(m_log);
    m_stack->addWidget(m_rejects);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::pageEdge);
    layout->setSpacing(space::betweenCards);
    layout->addLayout(titleRow);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    const QList<QWidget*> inOrder{m_export, m_kind, m_account, m_period, m_file, m_table, m_clear};
    for (qsizetype i = 1; i < inOrder.size(); ++i)
        setTabOrder(inOrder[i - 1], inOrder[i]);
    connectParts();
    addShortcuts();
    passFocus(this, m_table);
}

QVBoxLayout* HistoryPage::buildLog()
{
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    buildFilters(layout);

    auto* nothing = new QWidget;
    auto* nothingBox = new QVBoxLayout(nothing);
    nothingBox->setSpacing(space::betweenCards);
    nothingBox->addStretch(2);
    nothingBox->addWidget(m_empty, 0, Qt::AlignCenter);
    nothingBox->addWidget(m_clear, 0, Qt::AlignCenter);
    nothingBox->addStretch(3);
    m_rows->addWidget(m_table);
    m_rows->addWidget(nothing);

    auto* card = new Card;
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->setSpacing(0);
    card->content()->setSpacing(0);
    card->content()->addWidget(m_rows, 1);
    m_count->setContentsMargins(12, 0, 12, 0);
    m_count->setFixedHeight(36);
    card->content()->addWidget(m_count);
    layout->addWidget(card, 1);
    layout->addWidget(m_details);
    return layout;
}

void HistoryPage::buildFilters(QVBoxLayout* layout)
{
    addHiddenLabel(m_kind, tr("Kind of entry"));
    m_kind->addItem(tr("All kinds"), QString());
    addHiddenLabel(m_account, tr("Account"));
    m_account->addItem(tr("All accounts"), QString());
    addHiddenLabel(m_period, tr("Period"));
    for (const auto& [text, days] : {std::pair{tr("Any time"), 0},
                                     {tr("Today"), 1},
                                     {tr("Last 7 days"), 7},
                                     {tr("Last 30 days"), 30},
                                     {tr("Last 365 days"), 365}})
        m_period->addItem(text, days);
    for (QComboBox* box : {m_kind, m_account, m_period}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMinimumWidth(130);
    }
    makeFindField(m_file, tr("Search by file name"));
    m_file->setAccessibleName(tr("Part of the file’s name"));
    m_file->setMinimumWidth(140);
    m_file->setMaximumWidth(240);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::inGroup);
    row->addWidget(m_kind);
    row->addWidget(m_account);
    row->addWidget(m_period);
    row->addWidget(m_file, 1);
    row->addStretch();
    layout->addLayout(row);
}

void HistoryPage::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &HistoryPage::chooseFilters);
    connect(m_account, &QComboBox::currentIndexChanged, this, &HistoryPage::chooseFilters);
    connect(m_period, &QComboBox::currentIndexChanged, this, &HistoryPage::chooseFilters);
    connect(m_file, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_file, &QLineEdit::returnPressed, this, &HistoryPage::chooseFilters);
    connect(m_typing, &QTimer::timeout, this, &HistoryPage::chooseFilters);
    connect(m_clear, &QPushButton::clicked, this, &HistoryPage::clearFilters);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::chooseExport);
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        m_notice->clear();
        if (const Redo redo = std::exchange(m_redo, {}))
            return redo();
        ask();
    });
    connect(&m_session, &WorkspaceSession::nameForgotten, this, [this] {
        if (std::exchange(m_redo, {}))
            m_notice->clear();
    });
    connect(m_model, &HistoryModel::wanted, this, &HistoryPage::askMore);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (const records::HistoryEntry* entry = m_model->entryAt(current.row()))
                    m_chosen = entry->id;
                showDetails();
            });
    connect(m_table, &QTableView::activated, this, &HistoryPage::showRejects);
    connect(m_details, &HistoryDetails::undoRequested, this, &HistoryPage::undo);
    connect(m_details, &HistoryDetails::rejectsRequested, this, &HistoryPage::showRejects);
    connect(m_rejects, &RejectsPanel::backRequested, this, &HistoryPage::showLog);
    connect(m_rejects, &RejectsPanel::retryRequested, this, &HistoryPage::retry);
    connect(m_rejects, &RejectsPanel::failed, this, [this](const Error& error) { showFailure(error, false); });
    connect(m_rejects, &RejectsPanel::exported, this, [this](const QString& path) {
        m_redo = {};
        m_notice->show(Notice::Kind::Information, tr("The rejected rows are in “%1”.").arg(path), {}, kNoticeSeconds);
    });
    const auto changed = [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    };
    connect(&m_session, &WorkspaceSession::dataChanged, this, changed);
    connect(&m_session, &WorkspaceSession::logChanged, this, changed);
}

void HistoryPage::addShortcuts()
{
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] {
        showLog();
        m_file->setFocus(Qt::ShortcutFocusReason);
        m_file->selectAll();
    });
}

} // namespace globant::ui
