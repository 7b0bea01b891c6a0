// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/rotatekey.h"

#include "core/accounts/workspace.h"
#include "core/common/durablefile.h"
#include "core/store/connectionthread.h"
#include "core/store/storecopy.h"

#include <QDir>

namespace globant::accounts {

using namespace Qt::StringLiterals;
using security::KeySlots;
using store::Connection;
using store::OpenMode;

namespace {

Result<void> verify(const QString& path, const SecretBytes& key, const store::StoreContent& expected)
{
    GLOBANT_TRY_VALUE(const QString fault, store::faultOfCopy(path, key, expected));
    if (fault.isEmpty())
        return {};
    return fail(ErrorCode::StoreDamaged,
                u"The copy of the store under the new key is not whole (%1). Nothing was changed; run "
                "\"globant-data-cli check\" and try again."_s.arg(fault));
}

Result<void> applyAmendment(const QString& path, const SecretBytes& key,
                            const std::function<Result<void>(const Connection&)>& amend)
{
    if (!amend)
        return {};
    GLOBANT_TRY_VALUE(const auto copy, Connection::open(path, key, OpenMode::ReadWrite));
    GLOBANT_TRY(store::inTransaction(*copy, [&] { return amend(*copy); }));
    GLOBANT_TRY(store::checkpoint(*copy));
    return {};
}

} // namespace

Result<RotatedStore> rotateStore(const QString& folder, KeySlots keySlots, const SecretBytes& dataKey,
                                 const Connection& writer, const std::function<Result<void>(const Connection&)>& amend,
                                 const store::WorkspaceLock& lock, const RotationHook& hook)
{
    const QString oldPath = QDir(folder).filePath(keySlots.storeFile());
    const auto copy = [&](const QString& path, const SecretBytes& key) -> Result<void> {
        GLOBANT_TRY_VALUE(const store::StoreContent content, store::copyStore(oldPath, dataKey, path, key));
        if (hook)
            GLOBANT_TRY(hook(RotationStep::Copied));
        GLOBANT_TRY(verify(path, key, content));
        return hook ? hook(RotationStep::Verified) : Result<void>();
    };
    return replaceStore(folder, std::move(keySlots), dataKey, writer, copy, amend, lock, hook);
}

Result<RotatedStore> replaceStore(const QString& folder, KeySlots keySlots, const SecretBytes& dataKey,
                                  const Connection& writer, const StoreMaker& make,
                                  const std::function<Result<void>(const Connection&)>& amend,
                                  const store::WorkspaceLock&, const RotationHook& hook)
{
    const auto step = [&](RotationStep done) -> Result<void> { return hook ? hook(done) : Result<void>(); };
    const QDir place(folder);
    const QString oldPath = place.filePath(keySlots.storeFile());
    GLOBANT_TRY_VALUE(SecretBytes newKey, keySlots.rotate(dataKey));
    const QString newPath = place.filePath(keySlots.storeFile());

    GLOBANT_TRY(store::checkpoint(writer)); // a reader's snapshot may keep it from ending; the copy reads the WAL too
    // Holds off every other writer until the new store is in force, or the attempt is over.
    GLOBANT_TRY(writer.begin());
    const auto prepareAndMake = [&]() -> Result<void> {
        GLOBANT_TRY(removeStoreFiles(newPath));
        GLOBANT_TRY(step(RotationStep::Prepared));
        GLOBANT_TRY(make(newPath, newKey));
        GLOBANT_TRY(applyAmendment(newPath, newKey, amend));
        GLOBANT_TRY(step(RotationStep::Amended));
        GLOBANT_TRY(syncPath(newPath));
        GLOBANT_TRY(syncPath(folder));
        return step(RotationStep::Flushed);
    };
    if (auto made = prepareAndMake(); !made) {
        writer.rollback();
        (void)removeStoreFiles(newPath); // else the next start removes it
        return fail(std::move(made.error()));
    }
    auto committed = security::saveKeySlots(keySlots, keySlotsPath(folder));
    writer.rollback();
    if (!committed) {
        // The durable write may have failed after its rename only: what the file says now decides, and where it cannot
        // be read, both stores stay.
        const auto now = loadWorkspace(folder);
        if (!now || now->storeFile() != keySlots.storeFile()) {
            if (now)
                (void)removeStoreFiles(newPath);
            return fail(std::move(committed.error()));
        }
    }
    // From here on the new store is in force, whatever happens; the old one stays where its removal is not safe yet.
    if (committed && step(RotationStep::Committed))
        (void)removeStoreFiles(oldPath);
    return RotatedStore{newPath, std::move(newKey)};
}

} // namespace globant::accounts
