// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/resultpanel.h"

#include "ui/common/columnwidths.h"
#include "ui/common/localized.h"
#include "ui/common/spoken.h"
#include "ui/common/tablestyle.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/importtext.h"
#include "ui/import/parts.h"
#include "ui/import/rejectsmodel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;
using ingest::ImportSummary;

namespace {

constexpr int kRowHeight = 32; // room for the field that corrects a text

// Fills the cell, where the style would shift the field by the text's margin.
class CellDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(option.rect);
    }
};

} // namespace

ResultPanel::ResultPanel(const catalog::Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_rejects(new RejectsModel(this))
    , m_filesCard(new Card(tr("Imported")))
    , m_lines(new QVBoxLayout)
    , m_rejectsCard(new Card(u" "_s))
    , m_below(new QWidget)
    , m_rejectsView(new QTableView)
    , m_tryAgain(new QPushButton)
    , m_export(new QPushButton(tr("&Export rejected rows…")))
    , m_undo(new QPushButton(tr("&Undo import")))
    , m_done(primaryButton(tr("&Done")))
{
    m_filesCard->content()->addLayout(m_lines);
    speakAs(m_filesCard, SpokenAs::Notice);
    styleTable(m_rejectsView, tr("Rows that were not imported"));
    m_rejectsView->setModel(m_rejects);
    m_rejectsView->setItemDelegate(new CellDelegate(m_rejectsView));
    m_rejectsView->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_rejectsView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                   QAbstractItemView::AnyKeyPressed);
    m_rejectsView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_rejectsView->setColumnWidth(RejectsModel::Line, 72);
    m_rejectsView->setColumnWidth(RejectsModel::Field, 110);
    keepColumnWidths(m_rejectsView, u"import/rejects"_s);
    m_rejectsView->setMinimumHeight(130);
    auto* rejectsButtons = new QHBoxLayout;
    rejectsButtons->setSpacing(space::inGroup);
    rejectsButtons->addWidget(m_tryAgain);
    rejectsButtons->addWidget(m_export);
    rejectsButtons->addStretch(1);
    rejectsButtons->addWidget(captionLabel(tr("Double-click a text, or press F2, to correct it.")));
    m_rejectsCard->content()->addWidget(m_rejectsView, 1);
    m_rejectsCard->content()->addLayout(rejectsButtons);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addWidget(m_undo);
    buttons->addStretch(1);
    buttons->addWidget(m_done);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    m_below->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    layout->addWidget(scrolledCards({m_filesCard, m_rejectsCard, m_below}, 1), 1);
    layout->addLayout(buttons);

    connect(m_rejects, &RejectsModel::wanted, this, &ResultPanel::rejectsWanted);
    connect(m_rejects, &RejectsModel::correctionsChanged, this, &ResultPanel::updateButtons);
    connect(m_tryAgain, &QPushButton::clicked, this,
            [this] { Q_EMIT tryAgainRequested(m_rejects->importId(), m_rejects->corrections()); });
    connect(m_export, &QPushButton::clicked, this,
            [this] { Q_EMIT exportRequested(m_rejects->importId(), m_rejectsFile); });
    connect(m_undo, &QPushButton::clicked, this, &ResultPanel::undoRequested);
    connect(m_done, &QPushButton::clicked, this, &ResultPanel::dismissed);
}

void ResultPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_rejectsView->setColumnWidth(RejectsModel::Reason, width() * 2 / 5);
}

void ResultPanel::showOutcomes(const QList<ingest::ImportRequest>& requests,
                               const QList<ingest::ImportOutcome>& outcomes)
{
    m_entries.clear();
    for (int i = 0; i < requests.size(); ++i) {
        Entry entry;
        entry.name = QFileInfo(requests[i].path).fileName();
        if (i >= outcomes.size()) {
            entry.failure = tr("Not imported, as the import ended before.");
        } else if (outcomes[i].summary) {
            entry.summaries = {*outcomes[i].summary};
            entry.left = outcomes[i].summary->counts.rejected;
        } else {
            entry.failure = outcomes[i].error->code == ErrorCode::Cancelled
                                ? tr("Cancelled. Nothing of this file was imported.")
                                : localized(*outcomes[i].error);
        }
        m_entries.append(entry);
    }
    showEntries();
    showRejectsOfFirst();
}

void ResultPanel::addRetry(qint64 importId, const ImportSummary& summary)
{
    for (Entry& entry : m_entries) {
        if (entry.summaries.isEmpty() || entry.summaries.last().id != importId)
            continue;
        entry.left = summary.counts.rejected;
        entry.summaries.append(summary);
        showEntries();
        showRejects(entry);
        return;
    }
}

bool ResultPanel::removeImports(const QList<qint64>& importIds)
{
    for (Entry& entry : m_entries) {
        const auto gone = [&](const ImportSummary& summary) { return importIds.contains(summary.id); };
        const bool any = entry.summaries.removeIf(gone) > 0;
        if (any && entry.summaries.isEmpty())
            entry.failure = tr("Undone.");
        if (any)
            entry.left = entry.summaries.isEmpty() ? 0 : entry.summaries.last().counts.rejected;
    }
    showEntries();
    showRejectsOfFirst();
    return ResultPanel::importIds().isEmpty();
}

QList<qint64> ResultPanel::importIds() const
{
    QList<qint64> ids;
    for (const Entry& entry : m_entries) {
        for (const ImportSummary& summary : entry.summaries)
            ids.append(summary.id);
    }
    return ids;
}

QString ResultPanel::sentence(const Entry& entry)
{
    if (entry.summaries.isEmpty())
        return entry.failure;
    QStringList parts{ImportText::done(entry.summaries.first().counts)};
    for (const ImportSummary& again : entry.summaries.mid(1))
        parts.append(tr("Tried again: %1").arg(ImportText::done(again.counts)));
    const QStringList ignored = entry.summaries.first().ignoredColumns();
    if (!ignored.isEmpty())
        parts.append(tr("Columns left out: %1.").arg(ignored.join(u", "_s)));
    if (entry.summaries.last().status == "checkpoint_pending"_L1)
        parts.append(tr("It is safe, and reaches the store's own file when other programs let go of it."));
    return parts.join(u' ');
}

void ResultPanel::showEntries()
{
    delete m_linesWidget;
    m_linesWidget = new QWidget;
    auto* lines = new QVBoxLayout(m_linesWidget);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space::inGroup);
    m_lines->addWidget(m_linesWidget);
    m_whys.clear();
    for (const Entry& entry : std::as_const(m_entries))
        addLine(entry);
    QList<QWidget*> inOrder = m_whys;
    inOrder << m_rejectsView << m_tryAgain << m_export << m_undo << m_done;
    for (qsizetype i = 1; i < inOrder.size(); ++i)
        setTabOrder(inOrder[i - 1], inOrder[i]);
    m_linesWidget->show();
    QStringList said;
    for (const Entry& entry : m_entries)
        said.append(u"%1: %2"_s.arg(entry.name, sentence(entry)));
    m_filesCard->setAccessibleName(said.join(u'\n'));
    announce(m_filesCard);
}

void ResultPanel::addLine(const Entry& entry)
{
    const bool good = !entry.summaries.isEmpty() && entry.left == 0;
    auto* row = new QHBoxLayout;
    row->setSpacing(space::inGroup);
    auto* text = new QLabel(sentence(entry));
    text->setWordWrap(true);
    auto* name = new QLabel(entry.name);
    name->setToolTip(entry.name);
    name->setFixedWidth(190);
    auto* mark = new IconLabel(good ? u"dialog-ok"_s : u"dialog-warning"_s, 20);
    mark->setAccessibleName(good ? tr("Imported") : tr("Not all of it was imported"));
    row->addWidget(mark);
    row->addWidget(name);
    row->addWidget(text, 1);
    if (entry.left > 0) {
        auto* why = linkButton(tr("See why"));
        why->setAccessibleName(tr("See why rows of %1 were not imported").arg(entry.name));
        row->addWidget(why);
        m_whys.append(why);
        connect(why, &QPushButton::clicked, this, [this, entry] {
            showRejects(entry);
            m_rejectsView->setFocus();
        });
    }
    static_cast<QVBoxLayout*>(m_linesWidget->layout())->addLayout(row);
}

void ResultPanel::showRejectsOfFirst()
{
    const auto found =
        std::find_if(m_entries.cbegin(), m_entries.cend(), [](const Entry& entry) { return entry.left > 0; });
    showRejects(found != m_entries.cend() ? *found : Entry());
}

void ResultPanel::showRejects(const Entry& entry)
{
    const bool any = entry.left > 0 && !entry.summaries.isEmpty();
    m_rejectsCard->setVisible(any);
    m_below->setVisible(!any);
    m_rejectsFile = entry.name;
    m_rejectsCard->setTitle(tr("Rows of %1 that were not imported: %2").arg(entry.name, numberText(entry.left)));
    if (!any)
        m_rejects->setImport(0, nullptr);
    else if (m_rejects->importId() != entry.summaries.last().id)
        m_rejects->setImport(entry.summaries.last().id, m_catalog.find(entry.summaries.last().table));
    updateButtons();
}

void ResultPanel::appendRejects(qint64 importId, const QList<ingest::StoredReject>& rejects)
{
    m_rejects->append(importId, rejects);
}

void ResultPanel::setWorking(bool working)
{
    m_working = working;
    m_rejects->setEditable(!working);
    updateButtons();
}

void ResultPanel::setNextFiles(int count)
{
    m_done->setText(count > 0 ? tr("&Next: look at %Ln files", nullptr, count) : tr("&Done"));
}

void ResultPanel::updateButtons()
{
    const qsizetype corrections = m_rejects->corrections().size();
    m_tryAgain->setText(corrections > 0 ? tr("&Try again with my corrections (%1)").arg(numberText(corrections))
                                        : tr("&Try again as they are"));
    m_tryAgain->setEnabled(!m_working);
    m_export->setEnabled(!m_working);
    m_undo->setEnabled(!m_working && !importIds().isEmpty());
    m_done->setEnabled(!m_working);
}

} // namespace globant::ui
