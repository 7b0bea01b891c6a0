// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importservice.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace globant::test {

// An encrypted store of its own in a temporary folder, and a second folder for the files that go in. Ends the program
// where that cannot be made.
class ImportWorkspace
{
public:
    // The built-in catalog.
    ImportWorkspace();
    explicit ImportWorkspace(const catalog::Catalog& catalog);

    store::Store& store() { return *m_store; }
    const catalog::TableSchema& table(const QString& name) const;
    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }
    const SecretBytes& key() const { return m_key; }
    FakeClock& clock() { return m_clock; }
    ingest::ImportService service(accounts::Role role = accounts::Role::Editor);

    // Writes a file and answers its path.
    QString file(const QString& name, const QByteArray& bytes) const;
    // Imports one file into the table that its name says; the outcome's error where there is one.
    Result<ingest::ImportSummary> import(const QString& path,
                                         ingest::DuplicatePolicy policy = ingest::DuplicatePolicy::Update);
    // Departments 1 to 3 and jobs 1 to 3, as imports 1 and 2.
    Result<void> importParents();

    // The rows that a query answers, values joined by "|", over a connection that sees the last commit.
    QStringList rows(const QString& sql) const;
    qint64 number(const QString& sql) const;
    // Every row of every table. Equal contents are equal stores.
    QStringList content() const;
    // The same without the log and what times the entries, for stores that took different ways to one content.
    QStringList tableContent() const;
    // Empty where store::checkIntegrity finds nothing wrong, which includes that rollups equal a recount.
    QString damage() const;

private:
    QTemporaryDir m_folder;
    QTemporaryDir m_files;
    FakeClock m_clock;
    SecretBytes m_key;
    std::unique_ptr<store::Store> m_store;
};

// One file, into the table of that name or, without one, of the file's.
ingest::ImportRequest importRequest(const QString& path, const QString& table = {});

// "inserted updated unchanged skipped rejected" as numbers.
QString countsText(const ingest::RowCounts& counts);

// How a file without a header is read whose columns are the table's fields, between commas.
ingest::Dialect plainDialect(const catalog::TableSchema& table);

// The batch of a whole text, as a worker would make it. Every foreign key knows 1 to 1000.
ingest::Batch parsedBatch(const catalog::TableSchema& table, const QByteArray& csv, qint64 firstLine = 1);

// Files that this process has open below a folder, as paths that can be opened (in /proc), those without a name
// included.
QStringList openFilesBelow(const QString& folder);

// Keeps this process from writing beyond `bytes` in any file while it lives, with EFBIG in place of a signal.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(qint64 bytes);
    ~FileSizeLimit();
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    quint64 m_before = 0;
};

} // namespace globant::test
