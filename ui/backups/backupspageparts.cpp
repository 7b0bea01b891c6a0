// SPDX-License-Identifier: GPL-3.0-or-later
// How BackupsPage is laid out.
#include "ui/backups/backupsmodel.h"
#include "ui/backups/backupspage.h"
#include "ui/backups/backupstable.h"
#include "ui/backups/restorepanel.h"
#include "ui/backups/restorerun.h"
#include "ui/backups/schedulepanel.h"
#include "ui/backups/statuscard.h"
#include "ui/backups/unlockform.h"
#include "ui/common/passfocus.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QAction>
#include <QProgressBar>
#include <QStackedWidget>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFootHeight = 52;
constexpr int kEmptyWidth = 440;

QWidget* withMargins(QWidget* inner)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(inner);
    layout->addStretch();
    return box;
}

} // namespace

BackupsPage::BackupsPage(WorkspaceSession& session, BackupControl& control, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_control(control)
    , m_model(new BackupsModel(session.catalog(), this))
    , m_run(new RestoreRun(session, control, this))
    , m_trouble(new Notice)
    , m_notice(new Notice)
    , m_create(primaryButton(tr("&Create backup")))
    , m_openFile(new QPushButton(tr("&Open a backup file…")))
    , m_stack(new QStackedWidget)
    , m_status(new StatusCard)
    , m_unlock(new UnlockForm(session))
    , m_restorePanel(new RestorePanel(session, *m_run))
    , m_schedule(new SchedulePanel(session))
{
    m_trouble->setObjectName(u"backupTrouble"_s);
    m_notice->setObjectName(u"backupNotice"_s);
    m_create->setObjectName(u"createBackup"_s);
    m_openFile->setObjectName(u"openBackup"_s);
    makeActions();
    m_overview = buildOverview();
    for (QWidget* part :
         {m_overview, withMargins(m_unlock), static_cast<QWidget*>(m_restorePanel), static_cast<QWidget*>(m_schedule)})
        m_stack->addWidget(part);
    auto* titleRow = new QHBoxLayout;
    titleRow->setSpacing(space::inGroup);
    titleRow->addWidget(titleLabel(title()));
    titleRow->addStretch();
    titleRow->addWidget(m_openFile);
    titleRow->addWidget(m_create);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::pageEdge);
    layout->setSpacing(space::betweenCards);
    layout->addLayout(titleRow);
    layout->addWidget(m_trouble);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    connectParts();
    connectRestore();
    passFocus(this, [this]() -> QWidget* {
        if (m_stack->currentIndex() == int(Part::Unlock))
            return m_unlock;
        if (m_stack->currentIndex() != int(Part::Overview))
            return m_stack->currentWidget();
        if (m_rows->currentIndex() == 0 && m_model->rowCount() > 0)
            return m_table;
        return m_first->isEnabled() ? m_first : m_openFile;
    });
    showActions();
    showJob();
}

QWidget* BackupsPage::buildOverview()
{
    auto* overview = new QWidget;
    m_rows = new QStackedWidget;
    m_table = new BackupsTable(*m_model);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (QAction* action : {m_verifyAction, m_restoreAction, m_revealAction, m_deleteAction})
        m_table->addAction(action);
    m_rows->addWidget(m_table);
    m_rows->addWidget(buildEmpty());
    auto* card = new Card;
    card->layout()->setContentsMargins(1, 1, 1, 1);
    card->layout()->setSpacing(0);
    card->content()->setSpacing(0);
    card->content()->addWidget(m_rows, 1);
    m_foot = buildFoot();
    card->content()->addWidget(m_foot);
    auto* layout = new QVBoxLayout(overview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_status);
    layout->addWidget(card, 1);
    return overview;
}

QWidget* BackupsPage::buildEmpty()
{
    auto* empty = new QWidget;
    auto* box = new QWidget;
    box->setFixedWidth(kEmptyWidth);
    m_empty = new QLabel(u" "_s);
    m_empty->setObjectName(u"noBackups"_s);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_first = primaryButton(tr("Create the firs&t backup"));
    m_first->setObjectName(u"firstBackup"_s);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::betweenCards);
    column->addWidget(m_empty);
    column->addWidget(m_first, 0, Qt::AlignCenter);
    centre(empty, box);
    return empty;
}

QWidget* BackupsPage::buildFoot()
{
    auto* foot = new QWidget;
    m_details = captionLabel({});
    m_details->setObjectName(u"backupDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_footLeft = new QStackedWidget;
    m_footLeft->addWidget(m_details);
    m_footLeft->addWidget(buildJob());
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(12, space::inGroup, 12, space::inGroup);
    row->setSpacing(space::inGroup);
    row->addWidget(m_footLeft, 1);
    row->addSpacing(space::inGroup);
    row->addWidget(buttonOf(m_verifyAction, tr("Verif&y"), u"verifyBackup"_s));
    row->addWidget(buttonOf(m_restoreAction, tr("&Restore…"), u"restoreBackup"_s));
    row->addWidget(buttonOf(m_revealAction, tr("&Show in folder"), u"revealBackup"_s));
    row->addWidget(buttonOf(m_deleteAction, tr("D&elete…"), u"deleteBackup"_s));
    foot->setMinimumHeight(kFootHeight);
    return foot;
}

QWidget* BackupsPage::buildJob()
{
    auto* job = new QWidget;
    m_jobText = new QLabel;
    m_jobText->setObjectName(u"backupJob"_s);
    m_jobBar = new QProgressBar;
    m_jobBar->setObjectName(u"backupProgress"_s);
    m_jobBar->setTextVisible(false);
    m_jobBar->setAccessibleName(tr("Progress of what is done with backups"));
    m_cancel = new QPushButton(tr("C&ancel"));
    m_cancel->setObjectName(u"cancelBackup"_s);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addStretch();
    texts->addWidget(m_jobText);
    texts->addWidget(m_jobBar);
    texts->addStretch();
    auto* row = new QHBoxLayout(job);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel);
    return job;
}

QPushButton* BackupsPage::buttonOf(QAction* action, const QString& text, const QString& name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

void BackupsPage::makeActions()
{
    const auto make = [this](const QString& text, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_createAction = make(tr("&Create a backup"), QKeySequence(u"Ctrl+B"_s), [this] { create(); });
    m_elsewhereAction =
        make(tr("Create a backup &elsewhere…"), QKeySequence(u"Ctrl+Shift+B"_s), &BackupsPage::createElsewhere);
    m_openAction = make(tr("&Open a backup file…"), QKeySequence(u"Ctrl+Shift+O"_s), &BackupsPage::chooseFile);
    m_verifyAction = make(tr("&Verify the chosen backup"), QKeySequence(u"Ctrl+T"_s), &BackupsPage::verify);
    m_restoreAction = make(tr("&Restore the chosen backup…"), QKeySequence(u"Ctrl+E"_s), &BackupsPage::restore);
    m_revealAction = make(tr("&Show it in its folder"), {}, &BackupsPage::reveal);
    m_deleteAction =
        make(tr("&Delete it…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete), &BackupsPage::askToDelete);
    m_proveAction = make(tr("&Prove the newest backup now"), {}, [this] { m_control.prove(); });
    m_planAction = make(tr("Change the sche&dule…"), QKeySequence(u"Ctrl+D"_s), [this] {
        m_schedule->setSchedule(m_state.schedule);
        showPart(Part::Plan);
    });
}

QList<QAction*> BackupsPage::menuActions() const
{
    return {m_createAction, m_elsewhereAction, m_openAction, nullptr,      m_verifyAction, m_restoreAction,
            m_revealAction, m_deleteAction,    nullptr,      m_planAction, m_proveAction};
}

void BackupsPage::connectParts()
{
    connect(m_create, &QPushButton::clicked, m_createAction, &QAction::trigger);
    connect(m_first, &QPushButton::clicked, this, [this] { m_state.folderError ? ask() : create(); });
    connect(m_openFile, &QPushButton::clicked, m_openAction, &QAction::trigger);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_control.cancel(); });
    connect(m_status, &StatusCard::planRequested, m_planAction, &QAction::trigger);
    connect(m_status, &StatusCard::proofRequested, m_proveAction, &QAction::trigger);
    connect(m_status, &StatusCard::folderRequested, this, &BackupsPage::reveal);
    connect(m_trouble, &Notice::actionTriggered, this, [this] { create(); });
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        m_notice->clear();
        if (const auto then = std::exchange(m_then, {}))
            then();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const backup::BackupEntry* entry = m_model->entryAt(m_table->chosenRow()))
            m_chosen = entry->path;
        showDetails();
        showActions();
    });
    connect(m_table, &QTableView::activated, m_restoreAction, &QAction::trigger);
    connect(m_schedule, &SchedulePanel::backRequested, this, [this] { showPart(Part::Overview); });
    connect(m_schedule, &SchedulePanel::saved, this, [this] {
        Q_EMIT m_session.logChanged();
        m_control.wake();
        showPart(Part::Overview);
        say(tr("The schedule is saved."));
        ask();
    });
    connect(&m_control, &BackupControl::jobChanged, this, [this] {
        showJob();
        showActions();
    });
    const auto changed = [this] {
        m_stale = true;
        if (isVisible())
            refresh();
    };
    connect(&m_control, &BackupControl::changed, this, changed);
    connect(&m_session, &WorkspaceSession::dataChanged, this, changed);
    connect(&m_control, &BackupControl::failed, this, &BackupsPage::complain);
}

} // namespace globant::ui
