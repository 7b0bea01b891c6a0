// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/statuscard.h"

#include "ui/backups/backuptext.h"
#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/common/spoken.h"
#include "ui/common/theme.h"

#include <QDir>
#include <QGridLayout>
#include <QStyle>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

// Room for fewer backups than this is worth a warning.
constexpr qint64 kBackupsToCome = 3;

bool isTight(const BackupsState& state)
{
    const backup::BackupEntry* const newest = state.newestWhole();
    return newest != nullptr && state.freeBytes >= 0 && state.freeBytes < kBackupsToCome * newest->bytes;
}

} // namespace

StatusCard::StatusCard(QWidget* parent)
    : Card({}, parent)
    , m_plan(linkButton(tr("Change the sche&dule…")))
    , m_prove(linkButton(tr("Prove &it now")))
    , m_open(linkButton(tr("Show the folder")))
{
    m_plan->setObjectName(u"planBackups"_s);
    m_prove->setObjectName(u"proveBackup"_s);
    m_prove->setAccessibleDescription(tr("Restores the newest backup into a temporary folder and checks it"));
    m_open->setObjectName(u"openBackupFolder"_s);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::betweenCards);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    m_last = addRow(grid, tr("Last backup"), u"lastBackup"_s, nullptr);
    m_next = addRow(grid, tr("Next backup"), u"nextBackup"_s, m_plan);
    m_proof = addRow(grid, tr("Last proven restore"), u"lastProof"_s, m_prove);
    m_space = addRow(grid, tr("Space"), u"backupSpace"_s, m_open);
    content()->addLayout(grid);
    layout()->setContentsMargins(space::betweenCards, 10, 10, 10);
    for (QPushButton* button : {m_plan, m_prove, m_open})
        button->setEnabled(false);
    connect(m_plan, &QPushButton::clicked, this, &StatusCard::planRequested);
    connect(m_prove, &QPushButton::clicked, this, &StatusCard::proofRequested);
    connect(m_open, &QPushButton::clicked, this, &StatusCard::folderRequested);
}

QLabel* StatusCard::addRow(QGridLayout* grid, const QString& title, const QString& name, QPushButton* action)
{
    auto* value = new QLabel(u"…"_s);
    value->setObjectName(name);
    speakValue(value, title);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int row = grid->rowCount();
    grid->addWidget(captionLabel(title), row, 0, Qt::AlignVCenter);
    grid->addWidget(value, row, 1);
    if (action != nullptr)
        grid->addWidget(action, row, 2, Qt::AlignRight);
    grid->setRowMinimumHeight(row, 28);
    return value;
}

void StatusCard::show(QLabel* label, const QString& text, const char* role)
{
    label->setText(text);
    label->setProperty("role", QString::fromLatin1(role));
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QString StatusCard::failure(const BackupsState& state)
{
    if (state.run.tries == 0)
        return {};
    return tr("The backup of %1 failed. %2 It is tried again %3.")
        .arg(BackupText::moment(state.run.lastFailureMs, state.readMs), localized(state.run.lastFailure),
             BackupText::moment(state.run.nextTryMs, state.readMs));
}

QString StatusCard::lastText(const BackupsState& state)
{
    const backup::BackupEntry* const newest = state.newestWhole();
    if (newest == nullptr)
        return state.backups.isEmpty() ? tr("None yet") : tr("None that is whole");
    const QString made = BackupText::capital(BackupText::moment(newest->madeMs, state.readMs));
    return tr("%1, verified", "a moment").arg(made);
}

QString StatusCard::nextText(const BackupsState& state)
{
    const QString plan = BackupText::plan(state.schedule);
    if (!state.schedule.isOn())
        return tr("Nothing is planned: backups are made %1").arg(plan);
    if (!state.next) {
        const qint64 left = std::max<qint64>(state.schedule.afterImports - state.imports, 1);
        return tr("After %Ln more imports", nullptr, plural(left));
    }
    const QString when = state.next->atMs <= state.readMs
                             ? tr("Now, as soon as the computer has time for it")
                             : BackupText::capital(BackupText::moment(state.next->atMs, state.readMs));
    return tr("%1 (%2)", "when, and how often").arg(when, plan);
}

QString StatusCard::proofText(const BackupsState& state)
{
    const backup::Proof& proof = state.proof;
    if (proof.atMs != 0 && !proof.ok)
        return tr("The self-test of %1 failed. %2")
            .arg(BackupText::moment(proof.atMs, state.readMs), localized(proof.fault));
    if (proof.provenMs == 0)
        return tr("Never yet. Once a month, the newest backup is restored into a temporary folder and checked");
    return tr("%1: the backup of %2 came back whole", "two moments")
        .arg(BackupText::capital(BackupText::day(proof.provenMs, state.readMs)),
             BackupText::moment(proof.backupMs, state.readMs));
}

QString StatusCard::spaceText(const BackupsState& state)
{
    QString text =
        tr("%1 in %2", "a size, a number of backups")
            .arg(BackupText::size(state.usedBytes()), tr("%Ln backups", nullptr, plural(state.backups.size())));
    if (state.backups.isEmpty())
        return state.freeBytes >= 0 ? tr("%1 free").arg(BackupText::size(state.freeBytes)) : QString();
    if (state.freeBytes >= 0)
        text = tr("%1, %2 free").arg(text, BackupText::size(state.freeBytes));
    if (isTight(state))
        text += tr(". That is little: make room, or choose another folder");
    return text;
}

void StatusCard::setState(const BackupsState& state)
{
    show(m_last, lastText(state), state.newestWhole() == nullptr && !state.backups.isEmpty() ? "error" : "");
    show(m_next, nextText(state), "");
    show(m_proof, proofText(state), state.proof.atMs != 0 && !state.proof.ok ? "error" : "");
    show(m_space, spaceText(state), isTight(state) ? "warning" : "");
    m_space->setToolTip(QDir::toNativeSeparators(state.folder));
    m_plan->setEnabled(true);
    m_open->setEnabled(!state.backups.isEmpty());
}

void StatusCard::setPossible(const QString& whyNotPlan, const QString& whyNotProve)
{
    m_plan->setText(whyNotPlan.isEmpty() ? tr("Change the sche&dule…") : tr("See the sche&dule"));
    m_prove->setEnabled(whyNotProve.isEmpty());
    m_prove->setToolTip(whyNotProve);
}

} // namespace globant::ui
