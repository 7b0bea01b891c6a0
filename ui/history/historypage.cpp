// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/common/widgets.h"
#include "ui/history/historydetails.h"
#include "ui/history/historyexport.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytable.h"
#include "ui/history/historytext.h"
#include "ui/history/rejectspanel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::History;
using records::HistoryEntry;

namespace {

// Chooses the item with this data among new ones; what is chosen and no longer occurs stays in the list.
void fill(QComboBox* box, const QList<std::pair<QString, QString>>& items)
{
    const QSignalBlocker quiet(box);
    const QString chosen = box->currentData().toString();
    const QString chosenText = box->currentText();
    while (box->count() > 1)
        box->removeItem(1);
    for (const auto& [text, data] : items)
        box->addItem(text, data);
    if (box->findData(chosen) < 0)
        box->addItem(chosenText, chosen);
    box->setCurrentIndex(box->findData(chosen));
}

} // namespace

struct HistoryPage::Answer
{
    QList<HistoryEntry> entries;
    bool isComplete = false;
    qint64 count = 0;
    QStringList kinds;
    QStringList accounts;
};

QString HistoryPage::title() const
{
    return tr("History");
}

QString HistoryPage::iconName() const
{
    return u"view-history"_s;
}

void HistoryPage::refresh()
{
    if (m_stale)
        ask();
}

// Reads again as many entries as are shown, so that the person's place stays.
void HistoryPage::ask()
{
    m_stale = false;
    const int limit = std::max(HistoryModel::kPage, m_model->rowCount());
    m_session.read(
        this,
        [filter = m_filter, limit](const store::Connection& connection) -> Result<Answer> {
            const History history(connection);
            Answer answer;
            GLOBANT_TRY_VALUE(answer.entries, history.entries(filter, {}, limit));
            answer.isComplete = answer.entries.size() < limit;
            GLOBANT_TRY_VALUE(answer.count, history.count(filter));
            GLOBANT_TRY_VALUE(answer.kinds, history.kinds());
            GLOBANT_TRY_VALUE(answer.accounts, history.accounts());
            return answer;
        },
        [this, question = ++m_question](Result<Answer> answer) {
            if (question != m_question)
                return;
            if (answer)
                return take(std::move(*answer));
            m_model->giveUp();
            showFailure(answer.error(), true);
        });
}

void HistoryPage::askMore(qint64 before)
{
    m_session.read(
        this,
        [filter = m_filter, before](const store::Connection& connection) {
            return History(connection).entries(filter, before, HistoryModel::kPage);
        },
        [this, question = m_question](const Result<QList<HistoryEntry>>& entries) {
            if (question != m_question)
                return;
            if (entries)
                return m_model->append(*entries, entries->size() < HistoryModel::kPage);
            m_model->giveUp();
            showFailure(entries.error(), true);
        });
}

void HistoryPage::take(Answer answer)
{
    takeFilters(answer.kinds, answer.accounts);
    const int scrolled = m_table->verticalScrollBar()->value();
    const bool isEmpty = answer.entries.isEmpty();
    m_model->replace(answer.entries, answer.isComplete);
    choose(m_chosen);
    m_table->doItemsLayout(); // before it, the table has no range to scroll in, and would ask for more at its end
    m_table->verticalScrollBar()->setValue(scrolled);
    m_rows->setCurrentIndex(isEmpty ? 1 : 0);
    m_empty->setText(m_filter.isEmpty() ? tr("Nothing has happened in this workspace yet.")
                                        : tr("No entries fit these filters."));
    m_clear->setVisible(!m_filter.isEmpty());
    m_details->setVisible(!isEmpty);
    m_export->setEnabled(!isEmpty);
    m_count->setText(tr("%Ln entries", nullptr, plural(answer.count)));
    m_count->setVisible(!isEmpty);
}

void HistoryPage::takeFilters(const QStringList& kinds, const QStringList& accounts)
{
    QList<std::pair<QString, QString>> items;
    for (const QString& kind : kinds)
        items.append({HistoryText::kind(kind), kind});
    fill(m_kind, items);
    items.clear();
    for (const QString& account : accounts)
        items.append({account, account});
    fill(m_account, items);
}

void HistoryPage::choose(qint64 id)
{
    const int row = std::max(m_model->rowOf(id), 0);
    m_table->setCurrentIndex(m_model->index(row, HistoryModel::What));
    showDetails();
}

// The days are those of the person's calendar, today's included.
qint64 HistoryPage::periodBegin() const
{
    const int days = m_period->currentData().toInt();
    if (days == 0)
        return 0;
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_session.clock().nowMs()).date();
    return today.addDays(1 - days).startOfDay().toMSecsSinceEpoch();
}

void HistoryPage::chooseFilters()
{
    m_typing->stop();
    const records::HistoryFilter filter{m_kind->currentData().toString(), m_account->currentData().toString(),
                                        m_file->text().trimmed(), periodBegin()};
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_table->scrollToTop();
    m_notice->clear();
    ask();
}

HistoryPage::Choice HistoryPage::choice() const
{
    return {m_kind->currentData().toString(), m_account->currentData().toString(), m_period->currentData().toInt(),
            m_file->text()};
}

void HistoryPage::setChoice(const Choice& choice)
{
    // The names that the log has come with its first answer.
    const auto choose = [](QComboBox* box, const QString& value) {
        if (box->findData(value) < 0)
            box->addItem(value, value);
        box->setCurrentIndex(box->findData(value));
    };
    choose(m_kind, choice.kind);
    choose(m_account, choice.account);
    m_period->setCurrentIndex(std::max(0, m_period->findData(choice.days)));
    m_file->setText(choice.file);
    chooseFilters();
}

void HistoryPage::clearFilters()
{
    for (QComboBox* box : {m_kind, m_account, m_period}) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
    m_file->clear();
    chooseFilters();
    m_table->setFocus();
}

const HistoryEntry* HistoryPage::chosen() const
{
    return m_model->entryAt(m_table->currentIndex().row());
}

void HistoryPage::showDetails()
{
    if (const HistoryEntry* entry = chosen())
        m_details->setEntry(*entry, whyNoUndo(*entry));
    else
        m_details->clear();
}

void HistoryPage::showRejects()
{
    const HistoryEntry* entry = chosen();
    if (!entry || entry->rejected.value_or(0) == 0 || entry->hasNoRejectsLeft)
        return;
    const QString undone = entry->undoneBy ? tr("This import was undone.") : QString();
    m_rejects->setImport(*entry, undone.isEmpty() ? whyNoWrite() : undone);
    m_notice->clear();
    m_export->hide();
    m_stack->setCurrentWidget(m_rejects);
    m_rejects->setFocus();
}

void HistoryPage::showLog()
{
    if (m_stack->currentWidget() == m_log)
        return;
    m_export->show();
    m_stack->setCurrentWidget(m_log);
    m_table->setFocus();
}

void HistoryPage::showFailure(const Error& error, bool canTryAgain)
{
    m_redo = {};
    m_notice->show(Notice::Kind::Error, localized(error), canTryAgain ? tr("Try again") : QString());
}

void HistoryPage::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export the log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("CSV files (*.csv)")});
    dialog->selectFile(tr("history.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryPage::exportTo);
    dialog->open();
}

void HistoryPage::exportTo(const QString& path)
{
    m_session.background(
        this,
        [path, filter = m_filter, &workspace = m_session.workspace()]() -> Result<qint64> {
            GLOBANT_TRY_VALUE(const auto connection, workspace.store->reader());
            return exportHistory(*connection, workspace.store->catalog(), filter, path);
        },
        [this, path](const Result<qint64>& count) {
            if (!count)
                return showFailure(count.error(), false);
            m_session.logExport(u"history"_s, u"csv"_s, *count, path);
            m_notice->show(Notice::Kind::Information, tr("%Ln entries are in “%1”.", nullptr, plural(*count)).arg(path),
                           {}, kNoticeSeconds);
        });
}

} // namespace globant::ui
