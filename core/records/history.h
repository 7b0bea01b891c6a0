// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/log.h"

namespace globant::records {

// An entry of the log in the terms of a list that shows entries of every kind. What a kind does not tell is empty, and
// numbers that it does not tell are absent.
struct HistoryEntry
{
    qint64 id = 0;
    QString kind;
    QString account; // who did it
    qint64 atMs = 0; // since 1970-01-01 UTC
    std::optional<qint64> refers;
    QString refersKind; // of the entry referred to
    std::optional<qint64> undoneBy;

    QString table;
    QString file;   // its name; of an undo: the file of what was undone
    QString sha256; // of the file's bytes
    QString policy; // for keys that are there already: "update", "skip" or "reject"
    std::optional<double> seconds;
    std::optional<qint64> rowsRead;
    std::optional<qint64> added;
    std::optional<qint64> changed; // of an undo: rows that are again what they were
    std::optional<qint64> removed;
    std::optional<qint64> unchanged;
    std::optional<qint64> skipped;
    std::optional<qint64> rejected;
    std::optional<qint64> onlyKey; // of an edit of one row

    QString action;  // of the kinds "account", "backup" and "selftest"
    QString subject; // of the kind "account": whom it is about

    QString method;                    // of a login: "password", "recovery_code" or "keychain"
    QString program;                   // of a login: "window" or "terminal"
    qint64 wrongBefore = 0;            // of a login: wrong passwords that came before it
    QString exported;                  // of an export: "table", "chart", "report", "rejects" or "history"
    QString format;                    // of an export: "csv" ...
    std::optional<qint64> rowsOut;     // of an export
    std::optional<qint64> rejectsLost; // of a purge or a forgotten name: rejected rows deleted, or changed
    std::optional<qint64> imagesLost;  // the same of earlier versions of rows

    bool scheduled = false;       // of a backup: the schedule asked for it
    QString fault;                // of a backup or a self-test that failed: a sentence
    std::optional<qint64> bytes;  // of a backup
    std::optional<qint64> madeMs; // of a restore or a self-test: when the backup was made
    bool isOver = false;          // of a restore: it took the place of what was there

    bool isBeyondUndo = false;     // earlier versions of rows that an undo takes are deleted by now
    bool hasNoRejectsLeft = false; // its rejected rows are deleted by now
};

// Empty parts let everything through.
struct HistoryFilter
{
    QString kind;
    QString account;
    QString file;      // a part of the file's name, in any case
    qint64 fromMs = 0; // since 1970-01-01 UTC: from then on

    bool isEmpty() const { return kind.isEmpty() && account.isEmpty() && file.isEmpty() && fromMs == 0; }
    friend bool operator==(const HistoryFilter&, const HistoryFilter&) = default;
};

// Reads the whole log, newest first. Over any connection, in its thread; all readers may look.
class History
{
public:
    explicit History(const store::Connection& connection);

    // At most `limit` entries that pass, from the last one before the entry `before` on (none: from the newest on).
    Result<QList<HistoryEntry>> entries(const HistoryFilter& filter, std::optional<qint64> before, int limit) const;
    Result<qint64> count(const HistoryFilter& filter) const;

    // Those that occur, in alphabetical order.
    Result<QStringList> kinds() const;
    Result<QStringList> accounts() const;

private:
    Result<QStringList> distinct(const QString& column) const;
    Result<void> fillInUndone(QList<HistoryEntry>& entries) const;
    Result<void> fillInPurged(QList<HistoryEntry>& entries) const;

    const store::Connection& m_connection;
};

} // namespace globant::records
