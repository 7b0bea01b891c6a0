// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/common/clock.h"
#include "core/privacy/actor.h"
#include "core/privacy/namematcher.h"
#include "core/store/connection.h"

#include <QJsonObject>
#include <QMap>

namespace globant::privacy {

// Where a person's name stands in the store. Names are looked for in the text fields of tables that no other table
// refers to, so that a department is not taken for a person; in all rejected rows, with their reasons; and in the
// earlier versions of rows. Names are compared as NameMatcher does.
struct NameTraces
{
    struct Row
    {
        QString table;
        qint64 key = 0;
        QString text; // of the field, as stored
    };
    static constexpr int kShown = 5;

    QMap<QString, QList<qint64>> keys; // of the rows, by table
    QList<Row> first;                  // at most kShown
    qint64 rows = 0;
    qint64 rejects = 0;
    qint64 images = 0;

    bool isEmpty() const { return rows == 0 && rejects == 0 && images == 0; }
};

// {"rows", "rejects", "images", "keys": {table: [key, ...]}}: where, and not who.
QJsonObject tracesJson(const NameTraces& traces);

// Reads everything; changes nothing. Usage for a name without letters. Over any connection, in its thread.
Result<NameTraces> findName(const store::Connection& connection, const catalog::Catalog& catalog, const QString& name);

struct Forgotten
{
    qint64 id = 0; // of the log entry; 0 where the name was nowhere
    NameTraces traces;
    // Nothing of the name is left in the file's unused pages, nor in the write-ahead log. False where another program
    // read just then, or the disk had no room; forgetting it once more makes up for it.
    bool scrubbed = false;
};

// Puts kNameRemoved in all those places, in one transaction of its own, with a log entry of the kind "forget", which
// names the rows and not the person; then rebuilds the file, so that no old copy stays in unused pages. Rows keep the
// entry that they came from: counts stay, and what could be undone can be, and brings no name back. This itself cannot
// be undone. NotAllowed below administrator; Usage as above. On the writer's connection, in its thread.
Result<Forgotten> forgetName(const store::Connection& connection, const catalog::Catalog& catalog, const Actor& actor,
                             const Clock& clock, const QString& name);

} // namespace globant::privacy
