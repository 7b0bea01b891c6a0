// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/editundo.h"
#include "core/records/references.h"

#include <functional>

namespace globant::records {

class RowEdit;

// Edits rows of one table, on behalf of one account: checks values as an import does, keeps what was there so that the
// edit can be undone, and logs it. Over the writer's connection, in its thread, outside of transactions; a reader's is
// enough for faultsOf() and referencesTo(). All references must outlive it.
//
// What changes rows fails with NotAllowed below editor; Usage for values that their fields do not take (faultsOf tells
// which), fields that the table does not have, and another key for a row; NotFound for a row that is not there;
// Conflict for a key in use, for a row that others refer to, and for one that no longer has the version expected.
class RowEditor
{
public:
    static constexpr qsizetype kMostChanges = 1000;

    RowEditor(const store::Connection& connection, const catalog::Catalog& catalog, const catalog::TableSchema& table,
              Editor editor, const Clock& clock);

    // Answers the row's key: the one among the values, or the next free one.
    Result<qint64> insert(const FieldTexts& values) const;
    // A row's key stays. Values that are there already make no change and no log entry.
    Result<void> update(qint64 key, const FieldTexts& changed, std::optional<qint64> version = {}) const;
    Result<void> remove(qint64 key, std::optional<qint64> version = {}) const;

    // 1 to kMostChanges changes in the order given, all or none, as one edit. A sentence about one of several begins
    // with its number.
    // `beforeCommit` is called in the edit's transaction, right before it is committed; its error takes all back.
    Result<EditSummary> apply(const QList<RowChange>& changes,
                              const std::function<Result<void>(const EditSummary&)>& beforeCommit = {}) const;
    // The same, as one edit too, without those changes that cannot be made, which cost no other; with none left there
    // is no edit. Fails only where the store does.
    Result<PartialEdit> applyEach(const QList<RowChange>& changes,
                                  const std::function<Result<void>(const PartialEdit&)>& beforeCommit = {}) const;
    // See undoEdit.
    Result<UndoneEdit> undo(qint64 editId) const;

    // What apply would find wrong with the values; changes nothing. Usage as above, without a fault, for fields that
    // the table does not have and other keys.
    Result<QList<ChangeFault>> faultsOf(const QList<RowChange>& changes) const;
    Result<QList<Reference>> referencesTo(qint64 key) const;

private:
    Result<void> requireFit(const QList<RowChange>& changes) const;
    Result<ChangeResult> tryChange(RowEdit& edit, const RowChange& change, qsizetype index) const;
    Result<void> log(const EditSummary& summary) const;

    const store::Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const catalog::TableSchema& m_table;
    const Editor m_editor;
    const Clock& m_clock;
};

} // namespace globant::records
