// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"
#include "core/ingest/batch.h"

#include <QByteArray>

#include <vector>

namespace globant::ingest {

// Rows as bytes, one behind the other, for sorting. A row is its header, its record's text, then each cell as its
// length and, for a string, its bytes, otherwise its integer. In the machine's byte order: the bytes never leave the
// process.
class RowBlock
{
public:
    struct Header
    {
        qint64 key;
        qint64 line;  // of the file, from 1
        quint32 size; // of the row, header included
        quint32 textLength;
    };

    // `withText`: rows carry their record's text.
    RowBlock(const catalog::TableSchema& table, bool withText);

    void append(const Batch& batch, qint64 row, QByteArray& out) const;
    static Header header(const char* row);

    // The rows of `bytes`, as a batch that keeps these bytes: origins hold the line within the file (chunk.firstLine is
    // 0) and the text; no rejects.
    Batch decode(QByteArray bytes) const;

private:
    int m_key; // column
    bool m_withText;
    std::vector<bool> m_isText; // for each column
};

} // namespace globant::ingest
