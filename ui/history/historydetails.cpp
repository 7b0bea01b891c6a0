// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historydetails.h"

#include "ui/common/theme.h"
#include "ui/history/historytext.h"

#include <QDateTime>
#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::HistoryEntry;

namespace {

constexpr int kFigures = 8;

} // namespace

HistoryDetails::HistoryDetails(const catalog::Catalog& catalog, QWidget* parent)
    : Card(u" "_s, parent)
    , m_catalog(catalog)
    , m_rejects(new QPushButton(tr("&See rejected rows")))
    , m_undo(new QPushButton(tr("&Undo")))
    , m_about(captionLabel({}))
    , m_hash(captionLabel({}))
{
    addToTitleRow(m_rejects);
    addToTitleRow(m_undo);
    m_about->setTextFormat(Qt::PlainText);
    content()->addWidget(m_about);
    auto* figures = new QGridLayout;
    figures->setHorizontalSpacing(space::pageEdge);
    figures->setVerticalSpacing(2);
    for (int i = 0; i < kFigures; ++i) {
        const Figure figure{captionLabel({}), new QLabel};
        figures->addWidget(figure.name, 0, i);
        figures->addWidget(figure.value, 1, i);
        m_figures.append(figure);
    }
    figures->setColumnStretch(kFigures, 1);
    content()->addSpacing(space::inGroup);
    content()->addLayout(figures);
    content()->addSpacing(space::inGroup);
    m_hash->setTextInteractionFlags(Qt::TextSelectableByMouse);
    content()->addWidget(m_hash);
    // The table above keeps its height, whatever entry is chosen.
    for (QWidget* widget : {static_cast<QWidget*>(m_rejects), static_cast<QWidget*>(m_undo)}) {
        QSizePolicy policy = widget->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        widget->setSizePolicy(policy);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Details of the chosen entry"));
    connect(m_rejects, &QPushButton::clicked, this, &HistoryDetails::rejectsRequested);
    connect(m_undo, &QPushButton::clicked, this, &HistoryDetails::undoRequested);
    clear();
}

void HistoryDetails::clear()
{
    setTitle(u" "_s);
    m_about->setText(u" "_s);
    m_hash->setText(u" "_s);
    showFigures({});
    m_rejects->hide();
    m_undo->hide();
}

void HistoryDetails::setEntry(const HistoryEntry& entry, const QString& whyNoUndo)
{
    setTitle(HistoryText::what(entry, m_catalog));
    QStringList about{
        tr("Entry %1").arg(entry.id), entry.account,
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry.atMs), tr("d MMMM yyyy, HH:mm:ss", "date and time"))};
    if (entry.seconds)
        about.append(tr("took %1").arg(HistoryText::duration(*entry.seconds)));
    if (entry.kind == "import"_L1 && entry.refers)
        about.append(tr("rejected rows of import %1").arg(*entry.refers));
    if (entry.program == "terminal"_L1)
        about.append(tr("in the terminal"));
    if (entry.undoneBy)
        about.append(tr("undone by entry %1").arg(*entry.undoneBy));
    m_about->setText(about.join(u"  ·  "_s));
    m_hash->setText(entry.sha256.isEmpty() ? u" "_s : tr("SHA-256 of the file: %1").arg(entry.sha256));
    showFigures(entry);
    m_rejects->setVisible(entry.rejected.value_or(0) > 0);
    m_rejects->setEnabled(!entry.hasNoRejectsLeft);
    m_rejects->setToolTip(entry.hasNoRejectsLeft ? tr("They were kept for a limited time, and are deleted.")
                                                 : QString());
    m_rejects->setAccessibleDescription(m_rejects->toolTip());
    m_undo->setVisible(HistoryText::canBeUndone(entry));
    m_undo->setEnabled(whyNoUndo.isEmpty());
    m_undo->setToolTip(whyNoUndo.isEmpty() ? tr("Take back what this entry changed") : whyNoUndo);
    m_undo->setAccessibleDescription(m_undo->toolTip());
}

void HistoryDetails::showFigures(const HistoryEntry& entry)
{
    QList<std::pair<QString, QString>> texts;
    const auto add = [&](const QString& name, const std::optional<qint64>& count) {
        if (count)
            texts.append({name, numberText(*count)});
    };
    const bool isUndo = entry.kind == "undo"_L1;
    const bool isPurge = entry.kind == "purge"_L1;
    add(tr("Rows read"), entry.rowsRead);
    add(tr("Added"), entry.added);
    add(isUndo ? tr("Restored") : tr("Changed"), entry.changed);
    add(tr("Removed"), entry.removed);
    add(tr("Unchanged"), entry.unchanged);
    add(tr("Skipped"), entry.skipped);
    add(tr("Rejected"), entry.rejected);
    add(tr("Rows exported"), entry.rowsOut);
    add(isPurge ? tr("Rejected rows deleted") : tr("Rejected rows changed"), entry.rejectsLost);
    add(isPurge ? tr("Earlier versions deleted") : tr("Earlier versions changed"), entry.imagesLost);
    if (!entry.format.isEmpty())
        texts.append({tr("Format"), entry.format.toUpper()});
    if (!entry.policy.isEmpty())
        texts.append({tr("Rows that were there already"), HistoryText::policy(entry.policy)});
    for (int i = 0; i < kFigures; ++i) {
        const auto [name, value] = texts.value(i, {u" "_s, u" "_s});
        m_figures[i].name->setText(name);
        m_figures[i].value->setText(value);
        m_figures[i].value->setAccessibleName(u"%1: %2"_s.arg(name, value));
    }
}

} // namespace globant::ui
