// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/varint.h"
#include "core/common/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>

namespace globant::avro {

enum class Codec { Null, Deflate };

// Takes the bytes of the file, in order, in the thread that writes rows.
using ByteSink = std::function<Result<void>(QByteArrayView)>;

// Writes an object container file, its blocks compressed beside the thread that writes the rows. Of one thread.
class ContainerWriter
{
public:
    // `schema`: the JSON of the rows' record. `threads`: that compress; 0: as many as the machine has cores, at most 8.
    static Result<std::unique_ptr<ContainerWriter>> open(ByteSink sink, const QByteArray& schema, Codec codec,
                                                         int threads = 0);
    ~ContainerWriter();
    Q_DISABLE_COPY_MOVE(ContainerWriter)

    // Where the next row is to be appended, value by value in the order of the schema (varint.h); endRow() behind each.
    std::string& row();
    Result<void> endRow();

    // Writes what is left. The file is whole then.
    Result<void> finish();

    static constexpr std::size_t blockBytes = 64 * 1024; // before they are compressed

private:
    struct Private;
    explicit ContainerWriter(std::unique_ptr<Private> p);
    Result<void> endBlock();
    std::unique_ptr<Private> d;
};

} // namespace globant::avro
