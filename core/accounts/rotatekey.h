// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/keyslots.h"
#include "core/store/connection.h"
#include "core/store/workspacelock.h"

#include <functional>

namespace globant::accounts {

// The store that is in force after a rotation.
struct RotatedStore
{
    QString path;
    SecretBytes dataKey;
};

enum class RotationStep {
    Prepared,  // what an earlier, interrupted rotation left is gone
    Copied,    // every page is in the new file, under the new key
    Verified,  // the new file opens, is whole and has as many rows as the old one
    Amended,   // the change that caused the rotation is in the new file
    Flushed,   // the new file is on the disk
    Committed, // keyslots.json names the new file
};

// Called after each step, so that tests can fail or stop there. A failure before Committed undoes the rotation.
using RotationHook = std::function<Result<void>(RotationStep)>;

// Gives the workspace in `folder` a new data key: the store is copied into a new file under it, verified, and `amend`,
// which may be empty, is run on the copy in a transaction; the durable write of keyslots.json, with the slots of
// `keySlots`, is the commit point of all of it. Then the old file goes. Interrupted anywhere, the old store or the new
// one is in force.
//
// `writer` is the connection that writes to the old store, outside a transaction. After success it must be closed and
// written to no more: its file is gone. `keySlots` may lack slots that are to be dropped; `dataKey` is the one in
// force.
Result<RotatedStore> rotateStore(const QString& folder, security::KeySlots keySlots, const SecretBytes& dataKey,
                                 const store::Connection& writer,
                                 const std::function<Result<void>(const store::Connection&)>& amend,
                                 const store::WorkspaceLock& lock, const RotationHook& hook = {});

// Makes the new store at `path`, under `key`, and verifies it.
using StoreMaker = std::function<Result<void>(const QString& path, const SecretBytes& key)>;

// The same with a store that `make` makes rather than a copy of the one in force; Copied and Verified are then its
// affair. Others cannot write meanwhile, and `make` and `amend` may read through `writer`.
Result<RotatedStore> replaceStore(const QString& folder, security::KeySlots keySlots, const SecretBytes& dataKey,
                                  const store::Connection& writer, const StoreMaker& make,
                                  const std::function<Result<void>(const store::Connection&)>& amend,
                                  const store::WorkspaceLock& lock, const RotationHook& hook = {});

} // namespace globant::accounts
