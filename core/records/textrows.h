// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/growingarray.h"
#include "core/records/rowindex.h"

#include <QByteArrayView>

#include <atomic>
#include <functional>
#include <optional>

namespace globant::records {

// Keys with a text each, to be put in the texts' order: ASCII letters without regard to case, else by byte (the
// collation NOCASE); missing texts first; equal ones by key. A row takes its text, its key in as few bytes as it needs,
// and 4 to 8 bytes more.
class TextRows
{
public:
    // Keys come in ascending order. False: it holds no more.
    bool add(qint64 key, std::optional<QByteArrayView> text);

    // Appends all keys to `index`, in order. `done` gets how many are, now and then, and answers whether to go on.
    // False: it was told to stop. Once.
    bool appendTo(RowIndex& index, const std::function<bool(std::size_t done)>& goOn);
    std::size_t size() const { return m_rows.size(); }

private:
    struct Head
    {
        quint64 first; // the bytes behind the bucket's, as two numbers
        quint64 second;
        quint32 size; // of the text
        quint32 row;
    };
    QByteArrayView textOf(quint32 row) const;
    qint64 keyOf(quint32 row) const;
    bool isMissing(quint32 row) const;
    std::size_t bucketOf(quint32 row) const;
    Head headOf(quint32 row) const;
    bool isBefore(const Head& one, const Head& other) const;

    static constexpr std::size_t kUnit = 4; // rows begin at multiples of it, so that 4 bytes find them in 16 GB

    GrowingArray<uchar> m_bytes;  // of each row: its text's length + 1 (0: missing), the text, the key
    GrowingArray<quint32> m_rows; // where each begins, in units
};

} // namespace globant::records
