// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/privacy/actor.h"
#include "core/store/connection.h"

#include <optional>

namespace globant::privacy {

// How many days the store keeps what only mends mistakes; none: for ever. For ever is the default: rejected rows may
// still wait to be corrected, earlier versions are what an undo needs, and nobody expects a program to throw either
// away before somebody decided so.
struct Retention
{
    std::optional<int> rejectsDays; // rejected rows, since their import
    std::optional<int> imagesDays;  // earlier versions of rows, since the change that replaced them

    friend bool operator==(const Retention&, const Retention&) = default;
};

inline constexpr int kMostDays = 36500;

// Over any connection.
Result<Retention> readRetention(const store::Connection& connection);

// Keeps the choice; what it means for what is there, applyRetention() does. NotAllowed below administrator, Usage for
// days outside of 1 to kMostDays. On the writer's connection.
Result<void> writeRetention(const store::Connection& connection, const Actor& actor, const Retention& retention);

// What is there now.
struct KeptRows
{
    qint64 rows = 0;
    qint64 bytes = 0;               // about what they take in the store's file
    std::optional<qint64> oldestMs; // of the import or the change that they come from
};

struct KeptNow
{
    KeptRows rejects;
    KeptRows images;
};

// Reads all of both; over a connection of its own where there may be millions.
Result<KeptNow> measureKept(const store::Connection& connection);

struct Purged
{
    qint64 id = 0; // of the log entry; 0 where nothing was old enough
    qint64 rejects = 0;
    qint64 images = 0;
};

// What applyRetention() would delete if this were the rule in force; `id` stays 0. Over any connection.
Result<Purged> previewRetention(const store::Connection& connection, const Retention& retention, qint64 nowMs);

// True where the rule asks for something and was not applied for a day.
Result<bool> isRetentionDue(const store::Connection& connection, qint64 nowMs);

// Deletes what is older than the rule in force allows, overwriting it, in a transaction of its own, with a log entry of
// the kind "purge". Entries whose rows' earlier versions are gone can no longer be undone (store::PurgedEntries), nor
// can those whose rows they had changed; an import that nothing changed since stays as it is. NotAllowed below editor.
// On the writer's connection, in its thread.
Result<Purged> applyRetention(const store::Connection& connection, const Actor& actor, const Clock& clock);

} // namespace globant::privacy
