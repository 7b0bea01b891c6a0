// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

// What a target is: libFuzzer calls it, or runcorpus.cpp with the files of a folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace globant::fuzz {

// Ends the program where what must hold does not.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

// The first byte says in which pieces the others come; so files of seeds begin with any character.
struct Pieces
{
    Pieces(const std::uint8_t* data, std::size_t size)
        : bytes(reinterpret_cast<const char*>(data) + (size > 0), qsizetype(size > 0 ? size - 1 : 0))
        , step(size > 0 ? 1 + data[0] % 61 : 1)
    {
    }
    QByteArray bytes;
    qsizetype step;
};

} // namespace globant::fuzz
