// SPDX-License-Identifier: GPL-3.0-or-later
// What RowWindowModel finds and copies.
#include "ui/data/rowtext.h"
#include "ui/data/rowwindowmodel.h"

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::Row;
using records::RowQuery;

void RowWindowModel::takeSearch(const Result<std::optional<qint64>>& answer)
{
    m_searching = false;
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
        [this, index = m_index](const Result<std::optional<qint64>>& place) {
            if (index == m_index)
                takeSearch(place);
        });
}

void RowWindowModel::findText(const QString& text, int from, bool backwards)
{
    store::ConnectionThread* const thread = scanner();
    if (m_state != State::Ready || !m_index || !thread)
        return;
    stopScan();
    m_searching = true;
    Q_EMIT stateChanged();
    const auto work = [question = m_showing, index = m_index, text, from, backwards, cancelled = m_cancelled,
                       &catalog =
                           m_session.catalog()](const store::Connection& connection) -> Result<std::optional<qint64>> {
        records::RowFilter filter = question.filter;
        filter.anyText = text;
        const RowQuery query(connection, catalog, *question.table, filter, question.order, cancelled.get());
        GLOBANT_TRY_VALUE(const QList<Row> at, query.window(*index, from, 1));
        const auto next = [&](const std::optional<records::RowAnchor>& anchor) {
            return backwards ? query.before(anchor, 1) : query.after(anchor, 1);
        };
        QList<Row> rows;
        if (from >= 0 && !at.isEmpty() && at.first().present) {
            GLOBANT_TRY_VALUE(rows, next(query.anchorOf(at.first())));
        }
        if (rows.isEmpty()) {
            GLOBANT_TRY_VALUE(rows, next({}));
        }
        if (rows.isEmpty())
            return std::optional<qint64>();
        return query.position(*index, rows.first().key);
    };
    thread->run(work).then(this, [this, cancelled = m_cancelled](const Result<std::optional<qint64>>& place) {
        if (cancelled == m_cancelled)
            takeSearch(place);
    });
}

void RowWindowModel::copyText(const QItemSelection& rows, std::function<void(const Result<QString>&)> then)
{
    QList<std::pair<qint64, qint64>> ranges; // first and count
    for (const QItemSelectionRange& range : rows)
        ranges.append({range.top(), range.height()});
    std::sort(ranges.begin(), ranges.end());
    // Without an index there are only the rows that came first.
    const Index index = m_index;
    if (!index)
        return;
    m_session.read(
        this,
        [question = m_showing, index, ranges,
         &catalog = m_session.catalog()](const store::Connection& connection) -> Result<QString> {
            const RowQuery query(connection, catalog, *question.table, question.filter, question.order);
            QString text;
            qint64 left = kMostCopied;
            for (const auto& [first, count] : ranges) {
                for (qint64 at = first; at < first + count && left > 0; at += kBlock) {
                    GLOBANT_TRY_VALUE(const QList<Row> window,
                                      query.window(*index, at, std::min({qint64(kBlock), first + count - at, left})));
                    left -= window.size();
                    for (const Row& row : window) {
                        QStringList cells;
                        for (int field = 0; row.present && field < row.values.size(); ++field)
                            cells.append(copiedText(*question.table, row, field));
                        if (row.present)
                            text += cells.join(u'\t') + u'\n';
                    }
                }
            }
            return text;
        },
        [then = std::move(then)](const Result<QString>& text) { then(text); });
}

} // namespace globant::ui
