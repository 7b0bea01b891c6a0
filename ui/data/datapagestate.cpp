// SPDX-License-Identifier: GPL-3.0-or-later
// What DataPage says of its state.
#include "ui/common/localized.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/emptystate.h"
#include "ui/data/rowactions.h"
#include "ui/data/rowfooter.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowtext.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace globant::ui {

using namespace Qt::StringLiterals;
using State = RowWindowModel::State;

void DataPage::showState()
{
    const bool none = m_model->state() == State::Ready && m_model->rowCount() == 0;
    const bool isFiltered = !filter().isEmpty();
    if (none && !isFiltered && m_table) {
        m_noRows->setTexts(tr("No %1 yet").arg(localized(m_table->title).toLower()), {},
                           m_session.canWrite() ? tr("Import files") : QString());
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
        m_footer->setCount(progressText(), tr("Cancel"));
        return;
    }
    switch (m_model->state()) {
    case State::Counting:
        m_footer->setCount(progressText(), tr("Cancel"));
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

// "Ordering by Name… 43 % · 2 seconds left"
QString DataPage::progressText() const
{
    const records::RowOrder& order = m_model->question().order;
    const int field = m_table->fieldIndex(order.field);
    const bool isOrdered = field >= 0 && field != m_table->key;
    QString text = m_model->isSearching() ? tr("Searching…")
                   : isOrdered            ? tr("Ordering by %1…").arg(localized(m_table->fields[field].title))
                                          : tr("Counting…");
    if (const QString far = m_model->progress().text(); !far.isEmpty())
        text = tr("%1 %2").arg(text, far);
    return text;
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
    constexpr int kWidthForAll = 900;
    if (m_rowActions)
        m_rowActions->setCompact(width() < kWidthForAll);
    placeOverlay();
}

} // namespace globant::ui
