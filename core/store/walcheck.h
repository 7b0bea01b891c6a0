// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace globant::store {

// The write-ahead log beside a store, as its bytes are.
struct WriteAheadLog
{
    // A commit that SQLite does not see, because a frame before or of it does not fit its checksum, as a sentence;
    // empty where there is none. A change that was cut off before its commit is nothing wrong.
    QString fault;
    // What is newer here than in the store's own file, which may be written just now, or have been written by half.
    QSet<qint64> pages;
};

// Of the store `path`; others may write to it meanwhile. What cannot be read counts as not there.
WriteAheadLog readWriteAheadLog(const QString& path);

} // namespace globant::store
