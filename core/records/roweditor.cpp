// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/roweditor.h"

#include "core/records/editlog.h"
#include "core/records/rowedit.h"

namespace globant::records {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNamed = 5;

// The error of one change, numbered where there are several.
Failure ofChange(const Error& error, qsizetype index, qsizetype count)
{
    return fail(error.code, count == 1 ? error.message : u"Change %1: %2"_s.arg(index + 1).arg(error.message));
}

Failure faultyValues(const QList<ChangeFault>& faults, qsizetype count)
{
    QStringList sentences;
    for (const ChangeFault& fault : faults.mid(0, kMostNamed))
        sentences.append(count == 1 ? fault.message : u"Change %1: %2"_s.arg(fault.change + 1).arg(fault.message));
    if (faults.size() > kMostNamed)
        sentences.append(u"There is more."_s);
    return fail(ErrorCode::Usage, sentences.join(u' '));
}

} // namespace

RowEditor::RowEditor(const store::Connection& connection, const catalog::Catalog& catalog,
                     const catalog::TableSchema& table, Editor editor, const Clock& clock)
    : m_connection(connection)
    , m_catalog(catalog)
    , m_table(table)
    , m_editor(std::move(editor))
    , m_clock(clock)
{
}

Result<qint64> RowEditor::insert(const FieldTexts& values) const
{
    GLOBANT_TRY_VALUE(const EditSummary edit, apply({RowChange::insert(values)}));
    return edit.keys.first();
}

Result<void> RowEditor::update(qint64 key, const FieldTexts& changed, std::optional<qint64> version) const
{
    GLOBANT_TRY(apply({RowChange::update(key, changed, version)}));
    return {};
}

Result<void> RowEditor::remove(qint64 key, std::optional<qint64> version) const
{
    GLOBANT_TRY(apply({RowChange::remove(key, version)}));
    return {};
}

Result<void> RowEditor::requireFit(const QList<RowChange>& changes) const
{
    GLOBANT_TRY(accounts::require(m_editor.role, accounts::Role::Editor));
    if (changes.isEmpty() || changes.size() > kMostChanges)
        return fail(ErrorCode::Usage,
                    u"An edit makes 1 to %1 changes, and this one has %2."_s.arg(kMostChanges).arg(changes.size()));
    return {};
}

Result<void> RowEditor::log(const EditSummary& summary) const
{
    if (summary.id != 0)
        GLOBANT_TRY(store::appendLog(m_connection, editToLog(summary, m_editor.account, m_clock.nowMs())));
    return {};
}

Result<EditSummary> RowEditor::apply(const QList<RowChange>& changes,
                                     const std::function<Result<void>(const EditSummary&)>& beforeCommit) const
{
    GLOBANT_TRY(requireFit(changes));
    return store::inTransaction(m_connection, [&]() -> Result<EditSummary> {
        const ChangeReader reader(m_connection, m_table);
        QList<ReadChange> read;
        QList<ChangeFault> faults;
        for (qsizetype i = 0; i < changes.size(); ++i) {
            auto change = reader.read(changes[i], i, faults);
            if (!change)
                return ofChange(change.error(), i, changes.size());
            read.append(std::move(*change));
        }
        if (!faults.isEmpty())
            return faultyValues(faults, changes.size());

        // The before-images refer to the log's entry, which comes after them, as only then it is known what to log.
        GLOBANT_TRY(m_connection.executeScript(u"PRAGMA defer_foreign_keys = ON"_s));
        GLOBANT_TRY_VALUE(const qint64 entryId, store::nextLogId(m_connection));
        RowEdit edit(m_connection, m_catalog, m_table, entryId);
        for (qsizetype i = 0; i < changes.size(); ++i) {
            if (const auto done = edit.apply(changes[i], read[i]); !done)
                return ofChange(done.error(), i, changes.size());
        }
        const EditSummary summary = edit.summary();
        GLOBANT_TRY(log(summary));
        if (beforeCommit)
            GLOBANT_TRY(beforeCommit(summary));
        return summary;
    });
}

Result<PartialEdit> RowEditor::applyEach(const QList<RowChange>& changes,
                                         const std::function<Result<void>(const PartialEdit&)>& beforeCommit) const
{
    GLOBANT_TRY(requireFit(changes));
    return store::inTransaction(m_connection, [&]() -> Result<PartialEdit> {
        GLOBANT_TRY(m_connection.executeScript(u"PRAGMA defer_foreign_keys = ON"_s)); // as in apply()
        GLOBANT_TRY_VALUE(const qint64 entryId, store::nextLogId(m_connection));
        RowEdit edit(m_connection, m_catalog, m_table, entryId);
        PartialEdit done;
        for (qsizetype i = 0; i < changes.size(); ++i) {
            GLOBANT_TRY_VALUE(ChangeResult result, tryChange(edit, changes[i], i));
            done.results.append(std::move(result));
        }
        done.summary = edit.summary();
        GLOBANT_TRY(log(done.summary));
        if (beforeCommit)
            GLOBANT_TRY(beforeCommit(done));
        return done;
    });
}

Result<ChangeResult> RowEditor::tryChange(RowEdit& edit, const RowChange& change, qsizetype index) const
{
    ChangeResult result;
    const auto isTheChanges = [](const Error& error) { // rather than the store's
        return error.code == ErrorCode::Usage || error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound;
    };
    const auto refused = [&](Error error) -> Result<ChangeResult> {
        if (!isTheChanges(error))
            return fail(std::move(error));
        result.error = std::move(error);
        return result;
    };
    const auto read = ChangeReader(m_connection, m_table).read(change, index, result.faults);
    if (!read)
        return refused(read.error());
    if (!result.faults.isEmpty())
        return result;
    GLOBANT_TRY(m_connection.executeScript(u"SAVEPOINT change"_s));
    const auto made = edit.apply(change, *read);
    if (!made) {
        GLOBANT_TRY(m_connection.executeScript(u"ROLLBACK TO change; RELEASE change"_s));
        return refused(made.error());
    }
    GLOBANT_TRY(m_connection.executeScript(u"RELEASE change"_s));
    result.key = edit.summary().keys.constLast();
    return result;
}

Result<UndoneEdit> RowEditor::undo(qint64 editId) const
{
    return undoEdit(m_connection, m_catalog, m_editor, m_clock, editId);
}

Result<QList<ChangeFault>> RowEditor::faultsOf(const QList<RowChange>& changes) const
{
    const ChangeReader reader(m_connection, m_table);
    QList<ChangeFault> faults;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (const auto read = reader.read(changes[i], i, faults); !read)
            return ofChange(read.error(), i, changes.size());
    }
    return faults;
}

Result<QList<Reference>> RowEditor::referencesTo(qint64 key) const
{
    return records::referencesTo(m_connection, m_catalog, m_table, key);
}

} // namespace globant::records
