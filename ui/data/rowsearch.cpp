// SPDX-License-Identifier: GPL-3.0-or-later
// What RowWindowModel finds and copies.
#include "core/records/rowsearch.h"

#include "ui/common/localized.h"
#include "ui/data/rowtext.h"
#include "ui/data/rowwindowmodel.h"

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::Row;
using records::RowQuery;

void RowWindowModel::takeSearch(const Result<std::optional<qint64>>& answer)
{
    m_searching = false;
    m_progress->end();
    Q_EMIT stateChanged();
    if (answer)
        Q_EMIT found(int(answer->value_or(-1)));
    else if (answer.error().code != ErrorCode::Cancelled)
        Q_EMIT failed(answer.error());
}

void RowWindowModel::findKey(qint64 key)
{
    if (m_state != State::Ready || !m_index)
        return;
    m_session.read(
        this,
        [question = m_showing, index = m_index, key,
         &catalog = m_session.catalog()](const store::Connection& connection) {
            return RowQuery(connection, catalog, *question.table, question.filter, question.order)
                .position(*index, key);
        },
        [this, count = m_shownCount](const Result<std::optional<qint64>>& place) {
            if (count == m_shownCount)
                takeSearch(place);
        });
}

void RowWindowModel::findText(const QString& text, int from, bool backwards)
{
    store::ConnectionThread* const thread = scanner();
    if (m_state != State::Ready || !m_index || !thread)
        return;
    stopScan();
    const ScanProgress::Flags& flags = m_progress->begin();
    m_searching = true;
    Q_EMIT stateChanged();
    const auto work = [flags, question = m_showing, index = m_index, search = records::RowSearch{text, from, backwards},
                       cache = m_cache, &catalog = m_session.catalog()](const store::Connection& connection) {
        const RowQuery query(connection, catalog, *question.table, question.filter, question.order,
                             flags.cancelled.get());
        return records::findText(connection, catalog, query, *index, search, *cache, flags.control());
    };
    thread->run(work).then(this, [this, flags](const Result<std::optional<qint64>>& place) {
        if (flags == m_progress->flags())
            takeSearch(place);
    });
}

namespace {

using Ranges = QList<std::pair<qint64, qint64>>; // first and count

Ranges rangesOf(const QItemSelection& rows)
{
    Ranges ranges;
    for (const QItemSelectionRange& range : rows)
        ranges.append({range.top(), range.height()});
    std::sort(ranges.begin(), ranges.end());
    return ranges;
}

// Hands the first `most` rows that are there to `each`.
template <class Each>
Result<void> forEachRow(const RowQuery& query, const records::RowIndex& index, const Ranges& ranges, qint64 most,
                        const Each& each)
{
    constexpr qint64 kWindow = 100;
    for (const auto& [first, count] : ranges) {
        for (qint64 at = first; at < first + count && most > 0; at += kWindow) {
            GLOBANT_TRY_VALUE(const QList<Row> window,
                              query.window(index, at, std::min({kWindow, first + count - at, most})));
            most -= window.size();
            for (const Row& row : window)
                if (row.present)
                    each(row);
        }
    }
    return {};
}

QString headingsOf(const catalog::TableSchema& table)
{
    QStringList titles;
    for (const catalog::Field& field : table.fields)
        titles.append(localized(field.title));
    return titles.join(u'\t') + u'\n';
}

} // namespace

void RowWindowModel::copyText(const QItemSelection& rows, Headings headings,
                              std::function<void(const Result<QString>&)> then)
{
    // Without an index there are only the rows that came first.
    if (!m_index)
        return;
    m_session.read(
        this,
        [question = m_showing, index = m_index, ranges = rangesOf(rows), headings,
         &catalog = m_session.catalog()](const store::Connection& connection) -> Result<QString> {
            const RowQuery query(connection, catalog, *question.table, question.filter, question.order);
            QString text = headings == Headings::Yes ? headingsOf(*question.table) : QString();
            GLOBANT_TRY(forEachRow(query, *index, ranges, kMostCopied, [&](const Row& row) {
                QStringList cells;
                for (int field = 0; field < row.values.size(); ++field)
                    cells.append(copiedText(*question.table, row, field));
                text += cells.join(u'\t') + u'\n';
            }));
            return text;
        },
        [then = std::move(then)](const Result<QString>& text) { then(text); });
}

void RowWindowModel::fetchRows(const QItemSelection& rows, qint64 most,
                               std::function<void(const Result<QList<Row>>&)> then)
{
    if (!m_index)
        return;
    m_session.read(
        this,
        [question = m_showing, index = m_index, ranges = rangesOf(rows), most,
         &catalog = m_session.catalog()](const store::Connection& connection) -> Result<QList<Row>> {
            const RowQuery query(connection, catalog, *question.table, question.filter, question.order);
            QList<Row> found;
            GLOBANT_TRY(forEachRow(query, *index, ranges, most, [&](const Row& row) { found.append(row); }));
            return found;
        },
        [then = std::move(then)](const Result<QList<Row>>& found) { then(found); });
}

} // namespace globant::ui
