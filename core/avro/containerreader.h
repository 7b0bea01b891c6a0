// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/avro/schema.h"

#include <functional>
#include <memory>
#include <optional>

namespace globant::avro {

// What a container file begins with.
inline constexpr QByteArrayView kMagic("Obj\x01", 4);

// Appends up to so many bytes of the file, fewer only at its end.
using ByteFeed = std::function<Result<void>(qsizetype count, QByteArray& out)>;

// Whole rows, one after the other, as they were encoded.
struct RowRun
{
    QByteArray bytes;
    qint64 rows = 0;
    qint64 fileBytes = 0; // how many bytes of the file were read for it
};

// Reads an object container file (https://avro.apache.org/docs/1.11.1/specification/#object-container-files) from its
// start to its end. Memory does not depend on what the file claims of itself: blocks are unpacked a piece at a time,
// and each row is checked to be one of the schema before it goes out. A file that ends exactly where a block does looks
// whole: the format has no mark for its end. Of one thread.
class ContainerReader
{
public:
    // `name` stands for the file in sentences. UnusableFile: no container, a schema that cannot be used, a codec other
    // than null and deflate; or the feed's error.
    static Result<std::unique_ptr<ContainerReader>> open(ByteFeed feed, const QString& name);
    ~ContainerReader();
    Q_DISABLE_COPY_MOVE(ContainerReader)

    const Schema& schema() const;
    const QByteArray& codec() const; // "null" or "deflate"

    // The next rows, about `runBytes` of them at most; nothing at the end. UnusableFile, saying what is wrong in which
    // block.
    Result<std::optional<RowRun>> next();

    static constexpr qsizetype runBytes = 512 * 1024;
    static constexpr qint64 runRows = 16 * 1024;

private:
    struct Private;
    explicit ContainerReader(std::unique_ptr<Private> p);
    std::unique_ptr<Private> d;
};

} // namespace globant::avro
