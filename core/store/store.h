// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/connectionthread.h"

namespace globant::store {

// An open store: a writer, if asked for, and as many readers as are wanted. The caller holds the WorkspaceLock while a
// store is open for writing. Functions may be called from any thread.
class Store
{
public:
    enum class Access { Read, Write };

    // Makes a new store file with all tables and closes it again.
    static Result<void> create(const QString& path, const SecretBytes& key, const catalog::Catalog& catalog);

    // For writing, an older store is migrated first.
    static Result<std::unique_ptr<Store>> open(const QString& path, const SecretBytes& key, catalog::Catalog catalog,
                                               Access access);

    const catalog::Catalog& catalog() const { return m_catalog; }
    bool canWrite() const { return m_writer != nullptr; }
    // Only where canWrite().
    ConnectionThread& writer() { return *m_writer; }

    // A new connection that only reads, for the calling thread. It sees the last commit before its transaction began.
    Result<std::unique_ptr<Connection>> reader() const;
    // Such a connection without Qt SQL around it, for one thread at a time, which may change.
    Result<SqliteHandle> readerHandle() const;
    // Such a connection with a thread of its own.
    Result<std::unique_ptr<ConnectionThread>> readerThread() const;

private:
    Store(QString path, SecretBytes key, catalog::Catalog catalog);

    QString m_path;
    SecretBytes m_key;
    catalog::Catalog m_catalog;
    std::unique_ptr<ConnectionThread> m_writer;
};

} // namespace globant::store
