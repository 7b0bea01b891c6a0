// SPDX-License-Identifier: GPL-3.0-or-later
// How RestorePanel is laid out.
#include "ui/backups/restorecomparison.h"
#include "ui/backups/restorepanel.h"
#include "ui/backups/restorerun.h"
#include "ui/common/formbehaviour.h"
#include "ui/common/passfocus.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIndent = 24; // below a radio button, in line with its text

QHBoxLayout* rowIn(QWidget* box)
{
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    return row;
}

} // namespace

RestorePanel::RestorePanel(WorkspaceSession& session, RestoreRun& run, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_run(run)
    , m_card(new Card(u" "_s))
    , m_about(captionLabel({}))
    , m_folder(new QLineEdit)
    , m_table(new QComboBox)
    , m_policy(new QComboBox)
    , m_comparison(new RestoreComparison(session.catalog()))
    , m_choices(new QWidget)
    , m_notice(new Notice)
    , m_step(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("&Cancel")))
    , m_back(new QPushButton(tr("Bac&k to the backups")))
    , m_restore(primaryButton({}))
{
    layOut();
    for (const Option& option : {m_toFolder, m_over, m_oneTable})
        connect(option.button, &QRadioButton::toggled, this, &RestorePanel::showChoice);
    connect(m_folder, &QLineEdit::textChanged, this, &RestorePanel::showChoice);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_step->setText(tr("Cancelling…"));
        m_run.cancel();
    });
    connect(m_back, &QPushButton::clicked, this, &RestorePanel::backRequested);
    connect(m_restore, &QPushButton::clicked, this, &RestorePanel::start);
    cancelOnEscape(this, m_back);
    passFocus(this, [this]() -> QWidget* {
        if (m_run.isRunning())
            return m_cancel;
        for (const Option& option : {m_over, m_oneTable})
            if (option.button->isChecked())
                return option.button;
        return m_toFolder.button;
    });
}

void RestorePanel::layOut()
{
    m_notice->setObjectName(u"restoreNotice"_s);
    auto* column = new QVBoxLayout(m_choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_toFolder =
        addOption(column, tr("As a &workspace of its own, in another folder"), u"restoreToFolder"_s, makeFolderRow());
    m_toFolder.about->setText(tr("Nothing changes here. It opens with the passwords of the backup’s day."));
    m_over = addOption(column, tr("&Over this workspace"), u"restoreOver"_s, m_comparison);
    m_oneTable = addOption(column, tr("One &table of it, into this workspace"), u"restoreOneTable"_s, makeTableRow());
    column->addStretch();

    auto* inside = new QWidget;
    auto* cards = new QVBoxLayout(inside);
    cards->setContentsMargins(0, 0, 0, 0);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_card->content()->setSpacing(12);
    m_card->content()->addWidget(m_about);
    m_card->content()->addWidget(m_choices, 1);
    cards->addWidget(m_card);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_notice);
    layout->addWidget(scroll, 1);
    layout->addWidget(makeProgress());
    layout->addWidget(makeButtons());
}

RestorePanel::Option RestorePanel::addOption(QVBoxLayout* column, const QString& title, const QString& name,
                                             QWidget* more)
{
    const Option option{new QRadioButton(title), captionLabel({}), more};
    option.button->setObjectName(name);
    option.about->setWordWrap(true);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(kIndent, 0, 0, 12);
    below->setSpacing(space::inGroup);
    below->addWidget(option.about);
    below->addWidget(more);
    column->addWidget(option.button, 0, Qt::AlignLeft);
    column->addLayout(below);
    return option;
}

QWidget* RestorePanel::makeFolderRow()
{
    auto* box = new QWidget;
    m_folder->setObjectName(u"restoreFolder"_s);
    m_folder->setAccessibleName(tr("Folder of the restored workspace"));
    m_folder->setMaximumWidth(480);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the folder of the restored workspace"));
    connect(choose, &QPushButton::clicked, this, &RestorePanel::chooseFolder);
    auto* row = rowIn(box);
    row->addWidget(m_folder, 4);
    row->addWidget(choose);
    row->addStretch(1);
    return box;
}

QWidget* RestorePanel::makeTableRow()
{
    auto* box = new QWidget;
    m_table->setObjectName(u"restoreTable"_s);
    m_policy->setObjectName(u"restorePolicy"_s);
    m_policy->addItem(tr("become those of the backup"), int(ingest::DuplicatePolicy::Update));
    m_policy->addItem(tr("stay as they are"), int(ingest::DuplicatePolicy::Skip));
    m_policy->addItem(tr("are counted as faulty"), int(ingest::DuplicatePolicy::Reject));
    auto* tableLabel = new QLabel(tr("Ta&ble"));
    tableLabel->setBuddy(m_table);
    auto* policyLabel = new QLabel(tr("Rows that are here &already"));
    policyLabel->setBuddy(m_policy);
    for (QComboBox* combo : {m_table, m_policy}) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        leaveWheelToPage(combo);
    }
    auto* row = rowIn(box);
    row->addWidget(tableLabel);
    row->addWidget(m_table);
    row->addSpacing(space::inGroup);
    row->addWidget(policyLabel);
    row->addWidget(m_policy);
    row->addStretch();
    return box;
}

QWidget* RestorePanel::makeProgress()
{
    m_progress = new Card;
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of the restore"));
    m_step->setObjectName(u"restoreStep"_s);
    m_cancel->setObjectName(u"cancelRestore"_s);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::inGroup);
    texts->addWidget(m_step);
    texts->addWidget(m_bar);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::betweenCards);
    row->addLayout(texts, 1);
    row->addWidget(m_cancel);
    static_cast<Card*>(m_progress)->content()->addLayout(row);
    m_progress->hide();
    return m_progress;
}

QWidget* RestorePanel::makeButtons()
{
    auto* box = new QWidget;
    m_restore->setObjectName(u"restore"_s);
    m_back->setObjectName(u"backFromRestore"_s);
    auto* row = rowIn(box);
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_restore);
    return box;
}

} // namespace globant::ui
