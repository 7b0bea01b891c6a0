// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/records/history.h"

#include <QAbstractTableModel>

namespace globant::ui {

// Entries of the log, newest first, as many as were looked at so far. Asks for more with wanted() and is answered with
// append().
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, What, Added, Changed, Removed, Rejected, Duration, State, ColumnCount };
    enum Role { UndoneRole = Qt::UserRole }; // bool: the entry was undone since
    static constexpr int kPage = 200;

    // `catalog` outlives the model.
    explicit HistoryModel(const catalog::Catalog& catalog, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // `complete`: there are none behind.
    void replace(const QList<records::HistoryEntry>& entries, bool complete);
    void append(const QList<records::HistoryEntry>& entries, bool complete);
    // The answer to wanted() did not come; the view may ask again.
    void giveUp() { m_asked = false; }

    const records::HistoryEntry* entryAt(int row) const; // null: no such row
    int rowOf(qint64 id) const;                          // -1: not among those read

Q_SIGNALS:
    void wanted(qint64 before);

private:
    QString text(const records::HistoryEntry& entry, int column) const;

    const catalog::Catalog& m_catalog;
    QList<records::HistoryEntry> m_entries;
    bool m_complete = true;
    bool m_asked = false;
};

} // namespace globant::ui
