// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/schema.h"
#include "core/store/store.h"

#include <QTemporaryDir>

#include <memory>

namespace globant::test {

// A store of the built-in catalog (or another) in a temporary folder, which goes with it. Aborts where it cannot be
// made.
class TestStore
{
public:
    TestStore()
        : TestStore(valueOrAbort(catalog::Catalog::builtIn()))
    {
    }

    explicit TestStore(catalog::Catalog tables)
        : m_catalog(std::move(tables))
        , m_key(SecretBytes::random(globant::kDataKeyBytes))
    {
        if (auto created = store::Store::create(path(), m_key, m_catalog); !created)
            qFatal("no test store: %s", qPrintable(created.error().message));
    }

    QString folder() const { return m_folder.path(); }
    QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }
    const SecretBytes& key() const { return m_key; }
    const catalog::Catalog& catalog() const { return m_catalog; }

    // For the calling thread. Only tests have more than one connection that writes.
    std::unique_ptr<store::Connection> connect(store::OpenMode mode = store::OpenMode::ReadWrite) const
    {
        return valueOrAbort(store::Connection::open(path(), m_key, mode));
    }

    std::unique_ptr<store::Store> open(store::Store::Access access) const
    {
        return valueOrAbort(store::Store::open(path(), m_key, m_catalog, access));
    }

private:
    template <class T>
    static T valueOrAbort(Result<T> result)
    {
        if (!result)
            qFatal("no test store: %s", qPrintable(result.error().message));
        return std::move(*result);
    }

    QTemporaryDir m_folder;
    catalog::Catalog m_catalog;
    SecretBytes m_key;
};

} // namespace globant::test
