// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"

#include "core/store/schema.h"

namespace globant::store {

Store::Store(QString path, SecretBytes key, catalog::Catalog catalog)
    : m_path(std::move(path))
    , m_key(std::move(key))
    , m_catalog(std::move(catalog))
{
}

Result<void> Store::create(const QString& path, const SecretBytes& key, const catalog::Catalog& catalog)
{
    GLOBANT_TRY_VALUE(const auto connection, Connection::open(path, key, OpenMode::Create));
    GLOBANT_TRY(migrate(*connection, catalog));
    GLOBANT_TRY(checkpoint(*connection));
    return {};
}

Result<std::unique_ptr<Store>> Store::open(const QString& path, const SecretBytes& key, catalog::Catalog catalog,
                                           Access access)
{
    std::unique_ptr<Store> store(new Store(path, key.clone(), std::move(catalog)));
    if (access == Access::Read) {
        GLOBANT_TRY_VALUE(const auto connection, store->reader());
        GLOBANT_TRY(requireCurrent(*connection));
        return store;
    }
    GLOBANT_TRY_VALUE(store->m_writer, ConnectionThread::start(path, key.clone(), OpenMode::ReadWrite));
    GLOBANT_TRY(
        store->m_writer->runNow([&](const Connection& connection) { return migrate(connection, store->m_catalog); }));
    return store;
}

Result<std::unique_ptr<Connection>> Store::reader() const
{
    return Connection::open(m_path, m_key, OpenMode::QueryOnly);
}

Result<SqliteHandle> Store::readerHandle() const
{
    return openKeyedFile(m_path, m_key, OpenMode::QueryOnly);
}

Result<std::unique_ptr<ConnectionThread>> Store::readerThread() const
{
    return ConnectionThread::start(m_path, m_key.clone(), OpenMode::QueryOnly);
}

} // namespace globant::store
