// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/rowsearch.h"

#include <algorithm>
#include <limits>

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStep = 50'000; // rows looked at between two tellings
constexpr qint64 kMostSteps = 1000;

// The lowest key at place `place` or behind it in the table's own order; beyond the last: no key is.
qint64 keyFrom(const RowIndex& index, qint64 place)
{
    if (place <= 0)
        return std::numeric_limits<qint64>::min();
    if (place >= index.size())
        return std::numeric_limits<qint64>::max();
    return index.isSampled() ? index.sampleBefore(place) : index.keyAt(place);
}

// Step by step through the table's own order; `numbered` gives rows their numbers.
Result<std::optional<qint64>> findByKey(const RowQuery& numbered, RowQuery matching, const RowIndex& index,
                                        const std::optional<RowAnchor>& anchor, const RowSearch& search,
                                        const ScanControl& control)
{
    const bool upwards = numbered.order().descending == search.backwards;
    // In whole samples, so that the ends of steps are keys of the table.
    const qint64 least = (index.size() / kMostSteps + kStep) / RowIndex::kSampleStep * RowIndex::kSampleStep;
    const qint64 steps = (index.size() + least - 1) / least;
    const qint64 place = numbered.order().descending ? index.size() - 1 - search.from : search.from;
    const qint64 start = anchor ? place / least : upwards ? 0 : steps - 1;
    // Once round, and the first step again from its other end.
    for (qint64 done = 0; done <= steps; ++done) {
        const qint64 step = ((upwards ? start + done : start - done) % steps + steps) % steps;
        matching.setKeyRange(keyFrom(index, step * least), step + 1 == steps ? std::numeric_limits<qint64>::max()
                                                                             : keyFrom(index, (step + 1) * least) - 1);
        const std::optional<RowAnchor> from = done == 0 ? anchor : std::nullopt;
        GLOBANT_TRY_VALUE(const QList<Row> found,
                          search.backwards ? matching.before(from, 1) : matching.after(from, 1));
        if (!found.isEmpty())
            return numbered.position(index, found.first().key);
        control.tell(int(1000 * done / steps));
    }
    return std::optional<qint64>();
}

// `matches`: the keys that fit, ascending.
std::optional<qint64> nextAmong(const RowIndex& index, const RowIndex& matches, bool descending,
                                const RowSearch& search, const ScanControl& control)
{
    const auto fits = [&](qint64 key) {
        const qint64 place = matches.firstFrom(key);
        return place < matches.size() && matches.keyAt(place) == key;
    };
    const qint64 size = index.size();
    const qint64 step = search.backwards ? -1 : 1;
    qint64 row = search.from < 0 ? (search.backwards ? size - 1 : 0) : search.from + step;
    for (qint64 looked = 0; looked < size && !(looked % kStep == 0 && control.isCancelled()); ++looked, row += step) {
        row = row < 0 ? size - 1 : row >= size ? 0 : row;
        if (fits(index.keyAt(descending ? size - 1 - row : row)))
            return row;
    }
    return std::nullopt;
}

} // namespace

Result<std::optional<qint64>> findText(const store::Connection& connection, const catalog::Catalog& catalog,
                                       const RowQuery& query, const RowIndex& index, const RowSearch& search,
                                       IndexCache& cache, const ScanControl& control)
{
    if (index.size() == 0)
        return std::optional<qint64>();
    RowFilter filter = query.filter();
    filter.anyText = search.text;
    if (!query.isByKey()) {
        const RowQuery matching(connection, catalog, query.table(), filter, {}, control.cancelled);
        GLOBANT_TRY_VALUE(const IndexCache::Index matches, cache.indexOf(connection, matching, control));
        if (matches->size() == 0)
            return std::optional<qint64>();
        return nextAmong(index, *matches, query.order().descending, search, control);
    }
    std::optional<RowAnchor> anchor;
    if (search.from >= 0) {
        GLOBANT_TRY_VALUE(const QList<Row> at, query.window(index, search.from, 1));
        if (!at.isEmpty() && at.first().present)
            anchor = query.anchorOf(at.first());
    }
    return findByKey(query, RowQuery(connection, catalog, query.table(), filter, query.order(), control.cancelled),
                     index, anchor, search, control);
}

} // namespace globant::records
