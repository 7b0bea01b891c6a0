// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/catalog/catalog.h"
#include "core/common/clock.h"
#include "core/records/rowchange.h"
#include "core/store/undo.h"

namespace globant::records {

// On whose behalf rows are edited.
struct Editor
{
    QString account;
    accounts::Role role = accounts::Role::Viewer;
};

struct UndoneEdit
{
    store::UndoneEntry entry;
    QList<RowChange> redo; // RowEditor::apply with these does again what was undone, if nobody came between
};

// Takes one edit back, of whatever table, in a transaction of its own, as store::undoEntry does. NotAllowed below
// editor; NotFound where the id is no edit. Over the writer's connection, in its thread.
Result<UndoneEdit> undoEdit(const store::Connection& connection, const catalog::Catalog& catalog, const Editor& editor,
                            const Clock& clock, qint64 editId);

} // namespace globant::records
