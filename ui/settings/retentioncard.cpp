// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/retentioncard.h"

#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/common/theme.h"
#include "ui/common/workspacesession.h"

#include <QComboBox>
#include <QDateTime>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;
using privacy::Purged;
using privacy::Retention;

namespace {

constexpr int kComboWidth = 150;
constexpr int kNoticeSeconds = 10;

QString rejectedRows(qint64 count)
{
    return RetentionCard::tr("%Ln rejected rows", nullptr, plural(count));
}

QString earlierVersions(qint64 count)
{
    return RetentionCard::tr("%Ln earlier versions of rows", nullptr, plural(count));
}

QString deleted(const Purged& purged)
{
    QStringList parts;
    if (purged.rejects > 0)
        parts.append(rejectedRows(purged.rejects));
    if (purged.images > 0)
        parts.append(earlierVersions(purged.images));
    return QLocale().createSeparatedList(parts);
}

QString keptText(const privacy::KeptRows& kept)
{
    if (kept.rows == 0)
        return RetentionCard::tr("None now");
    const QString text = RetentionCard::tr("%Ln rows now, about %1", nullptr, plural(kept.rows))
                             .arg(QLocale().formattedDataSize(kept.bytes));
    if (!kept.oldestMs)
        return text;
    const QDate oldest = QDateTime::fromMSecsSinceEpoch(*kept.oldestMs).date();
    return RetentionCard::tr("%1, the oldest from %2").arg(text, QLocale().toString(oldest, QLocale::ShortFormat));
}

void choose(QComboBox* box, std::optional<int> days)
{
    const QSignalBlocker quiet(box);
    const int wanted = days.value_or(0);
    if (box->findData(wanted) < 0) // chosen in the terminal
        box->addItem(RetentionCard::tr("for %Ln days", nullptr, wanted), wanted);
    box->setCurrentIndex(box->findData(wanted));
}

std::optional<int> daysIn(const QComboBox* box)
{
    const int days = box->currentData().toInt();
    return days > 0 ? std::optional<int>(days) : std::nullopt;
}

} // namespace

RetentionCard::RetentionCard(WorkspaceSession& session, QWidget* parent)
    : Card(tr("How long things are kept"), parent)
    , m_session(session)
    , m_asking(makeQuestion())
    , m_notice(new Notice)
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::betweenCards);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    m_rejects = addRow(grid, tr("Re&jected rows"), tr("They wait to be corrected and tried again."), u"rejects"_s);
    m_images =
        addRow(grid, tr("&Earlier versions of rows"), tr("Imports and edits are undone with them."), u"images"_s);
    content()->addLayout(grid);
    content()->addWidget(m_asking);
    content()->addWidget(m_notice);
    auto* note =
        captionLabel(tr("Older ones are deleted once a day, when somebody who may edit opens the workspace. The "
                        "rows themselves and the history are kept for ever."));
    note->setWordWrap(true);
    content()->addWidget(note);
    for (QComboBox* box : {m_rejects.days, m_images.days})
        connect(box, &QComboBox::currentIndexChanged, this, &RetentionCard::consider);
    setChoosable(false);
}

RetentionCard::Row RetentionCard::addRow(QGridLayout* grid, const QString& title, const QString& about,
                                         const QString& name)
{
    const Row row{new QComboBox, captionLabel(u"…"_s)};
    row.days->setObjectName(name + u"Days"_s);
    row.days->addItem(tr("for ever"), 0);
    row.days->addItem(tr("for 1 year"), 365);
    row.days->addItem(tr("for 90 days"), 90);
    row.days->addItem(tr("for 30 days"), 30);
    row.days->setFixedWidth(kComboWidth);
    row.days->setAccessibleName(QString(title).remove(u'&'));
    row.days->setAccessibleDescription(about);
    leaveWheelToPage(row.days);
    row.kept->setObjectName(name + u"Kept"_s);
    auto* label = new QLabel(title);
    label->setBuddy(row.days);
    const int at = grid->rowCount();
    grid->addWidget(label, at, 0);
    grid->addWidget(row.days, at, 1);
    grid->addWidget(row.kept, at, 2);
    grid->addWidget(captionLabel(about), at + 1, 0, 1, 3);
    grid->setRowMinimumHeight(at + 2, space::inGroup);
    return row;
}

QWidget* RetentionCard::makeQuestion()
{
    auto* box = new QWidget;
    m_question = new QLabel;
    m_question->setObjectName(u"retentionQuestion"_s);
    m_question->setWordWrap(true);
    auto* yes = primaryButton(tr("Delete them"));
    yes->setObjectName(u"deleteOld"_s);
    auto* no = new QPushButton(tr("Keep them"));
    no->setObjectName(u"keepOld"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(yes);
    buttons->addWidget(no);
    buttons->addStretch();
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, space::inGroup);
    column->setSpacing(12);
    column->addWidget(m_question);
    column->addLayout(buttons);
    connect(yes, &QPushButton::clicked, this, &RetentionCard::keepChoice);
    connect(no, &QPushButton::clicked, this, &RetentionCard::showChoice);
    cancelOnEscape(box, no);
    box->hide();
    return box;
}

void RetentionCard::refresh()
{
    if (m_asking->isVisible())
        return;
    m_session.background(
        this,
        [store = m_session.workspace().store.get()]() -> Result<State> {
            GLOBANT_TRY_VALUE(const auto connection, store->reader());
            State state;
            GLOBANT_TRY_VALUE(state.retention, privacy::readRetention(*connection));
            GLOBANT_TRY_VALUE(state.kept, privacy::measureKept(*connection));
            return state;
        },
        [this, asked = ++m_asked](const Result<State>& state) {
            if (asked != m_asked)
                return;
            if (state)
                take(*state);
            else
                m_notice->show(Notice::Kind::Error, localized(state.error()));
        });
}

void RetentionCard::take(const State& state)
{
    m_retention = state.retention;
    m_rejects.kept->setText(keptText(state.kept.rejects));
    m_images.kept->setText(keptText(state.kept.images));
    showChoice();
}

// What is in force.
void RetentionCard::showChoice()
{
    m_asking->hide();
    choose(m_rejects.days, m_retention.rejectsDays);
    choose(m_images.days, m_retention.imagesDays);
    setChoosable(true);
}

void RetentionCard::setChoosable(bool choosable)
{
    const QString why = m_session.role() < accounts::Role::Administrator ? tr("Only administrators choose this.")
                        : m_session.canWrite()
                            ? QString()
                            : tr("This workspace is open for reading only, because another program writes to it.");
    for (QComboBox* box : {m_rejects.days, m_images.days}) {
        box->setEnabled(choosable && why.isEmpty());
        box->setToolTip(why);
    }
}

Retention RetentionCard::chosen() const
{
    return {daysIn(m_rejects.days), daysIn(m_images.days)};
}

void RetentionCard::consider()
{
    ++m_asked; // what is being read is not what is chosen now
    m_notice->clear();
    setChoosable(false);
    m_session.background(
        this,
        [retention = chosen(), store = m_session.workspace().store.get(),
         now = m_session.clock().nowMs()]() -> Result<Purged> {
            GLOBANT_TRY_VALUE(const auto connection, store->reader());
            return privacy::previewRetention(*connection, retention, now);
        },
        [this](const Result<Purged>& would) {
            if (!would) {
                showChoice();
                m_notice->show(Notice::Kind::Error, localized(would.error()));
            } else if (would->rejects == 0 && would->images == 0) {
                keepChoice();
            } else {
                ask(*would);
            }
        });
}

void RetentionCard::ask(const Purged& would)
{
    QString question = tr("This deletes %1 now, for good.").arg(deleted(would));
    if (would.images > 0)
        question += u' ' + tr("Older imports and edits can then no longer be undone.");
    m_question->setText(question);
    m_asking->show();
    m_asking->findChild<QPushButton*>(u"keepOld"_s)->setFocus();
    reveal(m_asking);
}

void RetentionCard::keepChoice()
{
    m_asking->hide();
    setChoosable(false);
    m_session.write(
        this,
        [retention = chosen(), actor = privacy::Actor{m_session.account(), m_session.role()},
         &clock = m_session.clock()](const store::Connection& connection) -> Result<Purged> {
            GLOBANT_TRY(privacy::writeRetention(connection, actor, retention));
            return privacy::applyRetention(connection, actor, clock);
        },
        [this](const Result<Purged>& purged) {
            if (!purged)
                m_notice->show(Notice::Kind::Error, localized(purged.error()));
            else if (purged->id != 0)
                m_notice->show(Notice::Kind::Information, tr("Deleted: %1.").arg(deleted(*purged)), {}, kNoticeSeconds);
            if (purged && purged->id != 0)
                Q_EMIT m_session.logChanged();
            refresh();
        });
}

} // namespace globant::ui
