// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importservice.h"
#include "core/ingest/preview.h"

#include <QAbstractTableModel>

namespace globant::ui {

// One file that a person wants to import, with what is known about it so far.
struct ImportFile
{
    int id = 0;       // of the list
    int revision = 0; // rises with each change other than of the counts
    QString path;
    QString table; // empty: its name does not say
    ingest::DialectOptions options;
    bool reading = true; // the preview is on its way
    bool counting = false;
    bool uncounted = false; // a dry run passed it over
    ingest::FilePreview preview;
    std::optional<Error> error;              // why it cannot be imported as it stands
    std::optional<ingest::RowCounts> counts; // what an import would do
    std::optional<Error> countError;         // why that could not be told

    QString name() const;
    bool isReady() const { return !reading && !error && !table.isEmpty(); }
};

// The files of the next import and the counts that a dry run gave for them.
class FileListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Table, Rows, Added, Updated, Same, Rejected, Status, ColumnCount };

    FileListModel(const catalog::Catalog& catalog, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // Answers the ids of those that were not in the list yet.
    QList<int> add(const QStringList& paths);
    void remove(int row);
    QList<ImportFile> takeAll();
    void putBack(const QList<ImportFile>& files);

    bool isEmpty() const { return m_files.isEmpty(); }
    const QList<ImportFile>& files() const { return m_files; }
    const ImportFile& file(int row) const { return m_files[row]; }
    int rowOf(int id) const; // -1: it is gone
    bool allReady() const;

    // The file is then read anew, and its counts are void.
    void setOptions(int row, const QString& table, const ingest::DialectOptions& options);
    void setPreview(int id, const Result<ingest::FilePreview>& preview);
    // Counts of all ready files are on their way.
    void setCounting();
    // Of a dry run of requests().
    void setOutcomes(const Result<QList<ingest::ImportOutcome>>& outcomes);

    // The ready files, in the order in which they are imported.
    QList<ingest::ImportRequest> requests(ingest::DuplicatePolicy policy) const;

private:
    QString statusText(const ImportFile& file) const;
    QVariant countOf(const ImportFile& file, int column) const;
    void changed(int row);

    const catalog::Catalog& m_catalog;
    QList<ImportFile> m_files;
    int m_lastId = 0;
};

} // namespace globant::ui
