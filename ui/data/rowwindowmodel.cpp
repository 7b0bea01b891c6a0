// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowwindowmodel.h"

#include "ui/common/localized.h"
#include "ui/data/rowtext.h"

#include <QTimer>

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::Row;
using records::RowQuery;

namespace {

constexpr int kSkeletonRows = 30;
constexpr int kSkeletonAfterMs = 200;          // what comes sooner comes without a flash
constexpr qint64 kMostRows = 10'000'000;       // a view keeps 8 bytes for each row's height, and its pixels in an int
constexpr qint64 kMostIndexBytes = 40'000'000; // two orders of 5 million rows
constexpr int kMostWanted = 6;                 // what was scrolled past is not fetched

} // namespace

RowWindowModel::RowWindowModel(WorkspaceSession& session, QObject* parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_cache(std::make_shared<records::IndexCache>(kMostIndexBytes))
    , m_progress(new ScanProgress(this))
    , m_skeletonTimer(new QTimer(this))
    , m_fetchTimer(new QTimer(this))
{
    m_skeletonTimer->setSingleShot(true);
    m_skeletonTimer->setInterval(kSkeletonAfterMs);
    connect(m_skeletonTimer, &QTimer::timeout, this, &RowWindowModel::showSkeleton);
    m_fetchTimer->setSingleShot(true);
    m_fetchTimer->setInterval(0);
    connect(m_fetchTimer, &QTimer::timeout, this, &RowWindowModel::fetchNext);
}

RowWindowModel::~RowWindowModel()
{
    stopScan();
}

store::ConnectionThread* RowWindowModel::scanner()
{
    if (!m_scanner) {
        auto thread = m_session.workspace().store->readerThread();
        if (!thread) {
            setState(State::Failed);
            Q_EMIT failed(thread.error());
            return nullptr;
        }
        m_scanner = std::move(*thread);
    }
    return m_scanner.get();
}

void RowWindowModel::stopScan()
{
    m_progress->cancel();
    m_progress->end();
    m_searching = false;
}

void RowWindowModel::setState(State state)
{
    m_state = state;
    if (state != State::Counting)
        m_progress->end();
    Q_EMIT stateChanged();
}

void RowWindowModel::resetTo(int rows)
{
    beginResetModel();
    m_showing = m_asked;
    m_isShown = true;
    ++m_shownCount;
    m_index.reset();
    m_blocks.clear();
    m_wanted.clear();
    m_rows = rows;
    endResetModel();
    Q_EMIT shown();
}

void RowWindowModel::ask(const RowQuestion& question, Until until)
{
    stopScan();
    ++m_generation;
    m_asked = question;
    m_isShown = false;
    setState(State::Counting);
    if (m_showing.table != question.table)
        resetTo(0);
    store::ConnectionThread* const thread = scanner();
    if (!thread)
        return;
    const ScanProgress::Flags& flags = m_progress->begin();
    const bool isByKey =
        question.order.field.isEmpty() || question.order.field == question.table->fields[question.table->key].name;
    const bool isReordered = m_index && m_showing.table == question.table && m_showing.filter == question.filter;
    if (until == Until::FirstRows && isByKey)
        preview();
    if (until == Until::FirstRows && (isByKey || !isReordered))
        m_skeletonTimer->start();
    const auto answer = thread->run(
        [question, flags, cache = m_cache, &catalog = m_session.catalog()](const store::Connection& connection) {
            return cache->indexOf(
                connection,
                RowQuery(connection, catalog, *question.table, question.filter, question.order, flags.cancelled.get()),
                flags.control(), kMostRows);
        });
    QFuture<Result<Index>>(answer).then(this, [this, generation = m_generation](const Result<Index>& index) {
        // Never within ask(), also where the answer is there already.
        QMetaObject::invokeMethod(
            this,
            [this, generation, index] {
                if (generation == m_generation && m_state == State::Counting)
                    takeAnswer(index);
            },
            Qt::QueuedConnection);
    });
}

void RowWindowModel::takeAnswer(const Result<Index>& index)
{
    if (index) {
        takeIndex(*index);
        return;
    }
    m_skeletonTimer->stop();
    resetTo(0);
    setState(State::Failed);
    Q_EMIT failed(index.error());
}

// The first rows, which the order of keys gives long before all are numbered.
void RowWindowModel::preview()
{
    m_session.read(
        this,
        [question = m_asked, cancelled = m_progress->flags().cancelled,
         &catalog = m_session.catalog()](const store::Connection& connection) {
            return RowQuery(connection, catalog, *question.table, question.filter, question.order, cancelled.get())
                .after({}, 2 * kBlock);
        },
        [this, generation = m_generation](const Result<QList<Row>>& rows) {
            if (generation == m_generation && !m_index && m_state == State::Counting && rows && !rows->isEmpty())
                takePreview(*rows);
        });
}

void RowWindowModel::takePreview(const QList<Row>& rows)
{
    m_skeletonTimer->stop();
    resetTo(int(rows.size()));
    for (int first = 0; first < rows.size(); first += kBlock)
        m_blocks.insert(first / kBlock, new QList<Row>(rows.mid(first, kBlock)));
}

void RowWindowModel::takeIndex(const Index& index)
{
    m_skeletonTimer->stop();
    m_progress->cancel(); // a preview that found too little so far
    const int rows = int(index->size());
    // Behind a preview the rows that were not in it are added, so that the view stays where it is.
    const bool extends = m_isShown && !m_blocks.isEmpty() && !m_index && rows >= m_rows;
    if (!extends)
        resetTo(rows);
    m_index = index;
    if (extends) {
        if (rows > m_rows) {
            m_blocks.remove((m_rows - 1) / kBlock); // it may be a part of one
            beginInsertRows({}, m_rows, rows - 1);
            m_rows = rows;
            endInsertRows();
        }
    }
    setState(State::Ready);
}

void RowWindowModel::showSkeleton()
{
    if (!m_isShown || m_rows == 0)
        resetTo(kSkeletonRows);
}

void RowWindowModel::cancelCounting()
{
    const bool counting = m_state == State::Counting;
    stopScan();
    if (counting) {
        ++m_generation;
        m_skeletonTimer->stop();
        if (m_index) { // the rows before are still there
            m_asked = m_showing;
            m_isShown = true;
            m_state = State::Ready;
        } else {
            if (!m_isShown || m_blocks.isEmpty())
                resetTo(0);
            m_state = State::Stopped;
        }
    }
    Q_EMIT stateChanged();
}

const Row* RowWindowModel::rowAt(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const QList<Row>* block = m_blocks.object(row / kBlock);
    if (!block) {
        if (m_index) {
            m_wanted.removeOne(row / kBlock);
            m_wanted.append(row / kBlock);
            if (m_wanted.size() > kMostWanted)
                m_wanted.removeFirst();
            if (!m_fetching)
                m_fetchTimer->start();
        }
        return nullptr;
    }
    const Row* const found = row % kBlock < block->size() ? &block->at(row % kBlock) : nullptr;
    return found && found->present ? found : nullptr;
}

void RowWindowModel::fetchNext()
{
    if (m_wanted.isEmpty() || m_fetching || !m_index)
        return;
    const int block = m_wanted.takeLast();
    m_fetching = true;
    m_session.read(
        this,
        [question = m_showing, index = m_index, block,
         &catalog = m_session.catalog()](const store::Connection& connection) {
            return RowQuery(connection, catalog, *question.table, question.filter, question.order)
                .window(*index, qint64(block) * kBlock, kBlock);
        },
        [this, block, count = m_shownCount](const Result<QList<Row>>& rows) {
            m_fetching = false;
            if (count == m_shownCount) {
                m_blocks.insert(block, new QList<Row>(rows.value_or(QList<Row>())));
                const int last = std::min((block + 1) * kBlock, m_rows) - 1;
                Q_EMIT dataChanged(this->index(block * kBlock, 0), this->index(last, columnCount() - 1));
                if (!rows)
                    Q_EMIT failed(rows.error());
            }
            fetchNext();
        });
}

int RowWindowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int RowWindowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_showing.table ? 0 : int(m_showing.table->fields.size());
}

QVariant RowWindowModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (isRightAligned(*m_showing.table, index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SkeletonRole)
        return {};
    const Row* const row = rowAt(index.row());
    if (role == SkeletonRole)
        return !row && !m_blocks.contains(index.row() / kBlock);
    if (!row)
        return {};
    return role == Qt::DisplayRole ? cellText(*m_showing.table, *row, index.column())
                                   : cellToolTip(*m_showing.table, *row, index.column());
}

QVariant RowWindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return localized(m_showing.table->fields[section].title);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isRightAligned(*m_showing.table, section) ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace globant::ui
