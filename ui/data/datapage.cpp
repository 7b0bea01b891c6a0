// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datapage.h"

#include "ui/common/icons.h"
#include "ui/common/widgets.h"
#include "ui/data/emptystate.h"
#include "ui/data/filterheader.h"
#include "ui/data/rowfooter.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowtext.h"

#include <QButtonGroup>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::RowFilter;
using State = RowWindowModel::State;

namespace {

constexpr qint64 kMostChoices = 5000;

} // namespace

QString DataPage::title() const
{
    return tr("Data");
}

QString DataPage::iconName() const
{
    return u"view-table"_s;
}

const RowFilter& DataPage::filter() const
{
    return m_model->question().filter;
}

void DataPage::refresh()
{
    if (!m_stale)
        return;
    m_stale = false;
    if (m_model->question().table)
        reload();
    else
        chooseTable(*m_table);
}

void DataPage::showRows(const QString& table, const RowFilter& filter)
{
    const catalog::TableSchema* const schema = m_session.catalog().find(table);
    if (!schema)
        return;
    m_stale = false;
    m_questions[table].filter = filter;
    chooseTable(*schema);
}

void DataPage::chooseTable(const catalog::TableSchema& table)
{
    const bool another = m_model->question().table != &table;
    m_table = &table;
    m_tables->button(m_session.catalog().indexOf(table.name))->setChecked(true);
    m_questions[table.name].table = &table;
    m_place.reset();
    ask();
    if (another) {
        m_grid->setTable(table);
        askChoices();
    }
    m_header->setFilter(filter());
    showOrder();
    keepTabOrder();
}

void DataPage::showOrder()
{
    const records::RowOrder& order = m_model->question().order;
    m_header->setSortIndicator(order.field.isEmpty() ? m_table->key : m_table->fieldIndex(order.field),
                               order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

// After what the person asked for last was cancelled.
void DataPage::takeBackQuestion()
{
    m_questions[m_table->name] = m_model->question();
    m_header->setFilter(filter());
    showOrder();
    showFilter();
    showState();
}

void DataPage::ask()
{
    m_notice->clear();
    m_model->ask(m_questions[m_table->name]);
    showFilter();
    showState();
}

// The same rows once more, at the place where the person looks.
void DataPage::reload()
{
    m_place = {m_grid->verticalScrollBar()->value(), m_grid->currentIndex().row()};
    m_origins.clear();
    m_model->ask(m_questions[m_table->name], RowWindowModel::Until::AllRows);
    askChoices();
}

void DataPage::restorePlace()
{
    if (m_model->state() != State::Ready || !m_place)
        return;
    const auto [scrolled, row] = *m_place;
    m_place.reset();
    if (row >= 0 && row < m_model->rowCount())
        m_grid->setCurrentIndex(m_model->index(row, 0));
    m_grid->verticalScrollBar()->setValue(scrolled);
}

// The names that foreign keys may stand for.
void DataPage::askChoices()
{
    m_choices.clear();
    for (const catalog::ForeignKey& key : m_table->foreignKeys) {
        const catalog::TableSchema* const referred = m_session.catalog().find(key.table);
        const int name = referred ? records::nameField(*referred) : -1;
        if (name < 0)
            continue;
        m_session.read(
            this,
            [referred, name, &catalog = m_session.catalog()](const store::Connection& connection) {
                return records::RowQuery(connection, catalog, *referred, {}, {referred->fields[name].name, false})
                    .after({}, kMostChoices);
            },
            [this, name, table = m_table,
             field = m_table->fields[key.field].name](const Result<QList<records::Row>>& rows) {
                if (!rows || table != m_table)
                    return;
                QList<Choice>& choices = m_choices[field];
                for (const records::Row& row : *rows)
                    choices.append({row.key, row.values[name].toString()});
                m_header->setChoices(field, choices);
                showFilter();
            });
    }
}

void DataPage::setCondition(const QString& field, const std::optional<records::FieldCondition>& condition)
{
    RowFilter& filter = m_questions[m_table->name].filter;
    const RowFilter before = filter;
    filter.conditions.removeIf([&](const records::FieldCondition& one) { return one.field == field; });
    if (condition)
        filter.conditions.append(*condition);
    if (filter == before)
        return;
    m_place.reset();
    ask();
}

void DataPage::filterByCell(const QModelIndex& cell)
{
    const records::Row* const row = m_model->rowAt(cell.row());
    if (!row)
        return;
    const catalog::Field& field = m_table->fields[cell.column()];
    const QVariant value = row->values[cell.column()];
    records::FieldCondition condition;
    condition.field = field.name;
    if (field.type == catalog::FieldType::String) {
        condition.contains = value.toString();
    } else if (field.type == catalog::FieldType::Integer) {
        condition.anyOf = {value.toLongLong()};
    } else {
        const QDate day = QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC).date();
        condition.fromMs = day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
        condition.toMs = day.addDays(1).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    }
    setCondition(field.name, condition);
    m_header->setFilter(m_questions[m_table->name].filter);
}

void DataPage::clearFilters()
{
    m_questions[m_table->name].filter = {};
    m_header->setFilter({});
    ask();
}

void DataPage::orderBy(int column)
{
    records::RowOrder& order = m_questions[m_table->name].order;
    const QString field = m_table->fields[column].name;
    const bool isSame = order.field == field || (order.field.isEmpty() && column == m_table->key);
    order = {field, isSame && !order.descending};
    m_place.reset();
    ask();
    showOrder();
}

void DataPage::find(bool backwards)
{
    const QString text = m_find->text().trimmed();
    if (text.isEmpty() || m_model->state() != State::Ready)
        return;
    m_notice->clear();
    bool isNumber = false;
    const qint64 key = text.toLongLong(&isNumber);
    m_searchedKey = isNumber;
    if (isNumber)
        m_model->findKey(key);
    else
        m_model->findText(text, m_grid->currentIndex().row(), backwards);
}

void DataPage::takeFound(int row)
{
    if (row >= 0) {
        m_grid->goTo(row);
        return;
    }
    const QString text = m_find->text().trimmed();
    if (m_searchedKey)
        m_notice->show(Notice::Kind::Information,
                       filter().isEmpty() ? tr("There is no row with the id %1.").arg(text)
                                          : tr("No row with the id %1 fits these filters.").arg(text),
                       {}, 6);
    else
        m_notice->show(Notice::Kind::Information, tr("No row has “%1”.").arg(text), {}, 6);
}

} // namespace globant::ui
