// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/indexcache.h"
#include "ui/common/workspacesession.h"
#include "ui/data/scanprogress.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QItemSelection>

#include <functional>

class QTimer;

namespace globant::ui {

// What the grid shows: rows of a table, filtered and ordered.
struct RowQuestion
{
    const catalog::TableSchema* table = nullptr; // of the session's catalog
    records::RowFilter filter;
    records::RowOrder order;
};

// The rows of a question, of which it holds only those that were lately looked at. Numbering the rows reads the whole
// table in a thread of the model's own; what is visible is then fetched a window at a time. Until something has come,
// cells are empty and `SkeletonRole` is true. Answers to earlier questions are dropped.
class RowWindowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Roles { SkeletonRole = Qt::UserRole };
    enum class State {
        Counting, // rowCount() is not yet that of all rows
        Ready,
        Stopped, // by cancelCounting(): the first rows only, if any
        Failed,
    };

    explicit RowWindowModel(WorkspaceSession& session, QObject* parent = nullptr);
    ~RowWindowModel() override;

    enum class Until { FirstRows, AllRows };

    // Asks anew, also where the question is the one before. The rows shown stay, and can be used, until others come:
    // the first, or none after a moment; or, so that the place is kept, all. Those in another order stay until all
    // come.
    void ask(const RowQuestion& question, Until until = Until::FirstRows);
    // Ends the numbering or the search that runs. Where the rows of the question before are still shown, question() is
    // that one again.
    void cancelCounting();
    // Of the numbering or the search that runs.
    const ScanProgress& progress() const { return *m_progress; }
    const RowQuestion& question() const { return m_asked; }
    State state() const { return m_state; }
    bool isTruncated() const { return m_index && m_index->isTruncated(); }

    // Null while it is not here, or gone from the table.
    const records::Row* rowAt(int row) const;

    // Both answer in found(): the row with the key; the next row of which a text holds `text`, behind (or before) the
    // row `from`, beginning again at the end. Only where Ready; the second may take long, and cancelCounting() ends it.
    void findKey(qint64 key);
    void findText(const QString& text, int from, bool backwards);
    bool isSearching() const { return m_searching; }

    // The first `kMostCopied` of these rows as lines of tab-separated texts, which `then` gets; moments in ISO 8601.
    static constexpr qint64 kMostCopied = 100'000;
    enum class Headings { No, Yes };
    void copyText(const QItemSelection& rows, Headings headings, std::function<void(const Result<QString>&)> then);
    // The rows themselves, also those that are not held, but at most so many; absent ones are left out.
    void fetchRows(const QItemSelection& rows, qint64 most,
                   std::function<void(const Result<QList<records::Row>>&)> then);
    // Of the rows shown; null until all are numbered.
    const std::shared_ptr<const records::RowIndex>& rowIndex() const { return m_index; }
    const RowQuestion& shownQuestion() const { return m_showing; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();
    void failed(const globant::Error& error);
    void found(int row); // -1: none
    // The question that is shown is the one asked: before, the grid still held another's rows.
    void shown();

private:
    using Index = std::shared_ptr<const records::RowIndex>;
    static constexpr int kBlock = 100; // rows fetched at a time

    store::ConnectionThread* scanner();
    void stopScan();
    void preview();
    void showSkeleton();
    void takePreview(const QList<records::Row>& rows);
    void takeAnswer(const Result<Index>& index);
    void takeIndex(const Index& index);
    void resetTo(int rows);
    void setState(State state);
    void fetchNext();
    void takeSearch(const Result<std::optional<qint64>>& answer);

    WorkspaceSession& m_session;
    std::unique_ptr<store::ConnectionThread> m_scanner;
    std::shared_ptr<records::IndexCache> m_cache; // of the scanner's thread
    ScanProgress* m_progress;
    RowQuestion m_asked;
    RowQuestion m_showing;
    State m_state = State::Ready;
    bool m_isShown = true; // m_showing is m_asked
    bool m_searching = false;
    bool m_fetching = false;
    quint64 m_generation = 0; // of the question asked
    quint64 m_shownCount = 0; // of the questions shown
    int m_rows = 0;
    Index m_index; // of m_showing; null: only the preview's rows, or skeletons
    QTimer* m_skeletonTimer;
    QTimer* m_fetchTimer;
    mutable QList<int> m_wanted; // blocks, the one looked at last at the end
    mutable QCache<int, QList<records::Row>> m_blocks{200};
};

} // namespace globant::ui
