// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backuprunner.h"

namespace globant::backup {

// The last time that a backup was restored and looked at.
struct Proof
{
    qint64 atMs = 0;     // 0: never
    bool ok = false;     // it came back whole
    QString fault;       // a sentence, where not
    QString file;        // the backup's path
    qint64 backupMs = 0; // when it was made
    // The last time that went well, which a later failure does not change.
    qint64 provenMs = 0;
    QString provenFile;

    friend bool operator==(const Proof&, const Proof&) = default;
};

QJsonObject toJson(const Proof& proof);
Proof proofFromJson(const QJsonObject& object);

// Over any connection.
Result<Proof> readProof(const store::Connection& connection);

// Whether a self-test is due: 30 days after the last, a day after one that failed, at once where there was none or the
// clock was set back behind it. False where there is no backup (`newestBackupMs` is 0).
bool isSelfTestDue(const Proof& proof, qint64 newestBackupMs, qint64 nowMs);

enum class SelfTestOutcome {
    NothingDue, // or there is no backup to test
    Proven,
    Failed,
    Busy, // another run makes or tests a backup right now
};

struct SelfTestAnswer
{
    SelfTestOutcome outcome = SelfTestOutcome::NothingDue;
    Proof proof; // as it is now
};

// Where it restores to: inside the workspace, whose disk it is that has the room, and not in a /tmp that is memory.
QString selfTestFolder(const QString& workspace);

// Restores the newest backup that can be opened, of the schedule's folder, into a private folder inside the workspace,
// opens it as a workspace, checks it (page HMACs, structure, rollup, foreign keys, row counts, the hash of every value,
// the log's chain up to the head that the manifest has), removes it, and notes the proof in the settings and the log
// (kind "selftest"). A backup that does not come back is an answer. NotAllowed below editor; Cancelled, with nothing
// noted, as the context's `progress` has it.
Result<SelfTestAnswer> runSelfTest(const RunContext& context);
// The same where one is due.
Result<SelfTestAnswer> runDueSelfTest(const RunContext& context);

} // namespace globant::backup
