// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace globant::records {

// Values by field name, as a person types them (catalog::parseField).
using FieldTexts = QMap<QString, QString>;

// One change of one row.
struct RowChange
{
    enum class Kind { Insert, Update, Delete };

    static RowChange insert(const FieldTexts& values) { return {Kind::Insert, {}, values, {}}; }
    static RowChange update(qint64 key, const FieldTexts& changed, std::optional<qint64> version = {})
    {
        return {Kind::Update, key, changed, version};
    }
    static RowChange remove(qint64 key, std::optional<qint64> version = {}) { return {Kind::Delete, key, {}, version}; }

    Kind kind = Kind::Insert;
    // Of the row. An insert may have it here, among the values, or nowhere: then it gets the next free one.
    std::optional<qint64> key;
    FieldTexts values; // an update leaves the fields that are not here as they are
    // Update, delete: refused unless the row still has this version (StoredRow::version).
    std::optional<qint64> version;
};

// What is wrong with a value of a change.
struct ChangeFault
{
    qsizetype change = 0; // index
    int field = 0;        // index into TableSchema::fields
    QString code;         // as for a rejected row of an import: "missing_value", "unknown_job" ...
    QString message;      // a sentence for people
};

// What became of one of several changes that stand each for itself: it was made, or one of the two says why not.
struct ChangeResult
{
    std::optional<qint64> key; // of its row; none: it was not made
    QList<ChangeFault> faults;
    std::optional<Error> error;
};

// What an edit did, each list in the order of its changes.
struct EditSummary
{
    qint64 id = 0; // of its log entry; 0: it changed nothing, and nothing was logged
    QString table;
    QList<qint64> keys; // of the row of each change
    QList<qint64> inserted;
    QList<qint64> updated;
    QList<qint64> deleted;
};

// An edit that leaves out what cannot be done.
struct PartialEdit
{
    EditSummary summary;
    QList<ChangeResult> results; // of each change, in order
};

} // namespace globant::records
