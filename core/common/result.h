// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

#include <tl/expected.hpp>

namespace globant {

// A value, or the Error that took its place. Ignoring one is a compiler warning.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result(tl::expected<T, Error> other)
        : tl::expected<T, Error>(std::move(other))
    {
    }
};

using Failure = tl::unexpected<Error>;

inline Failure fail(ErrorCode code, QString message)
{
    return Failure(Error{code, std::move(message)});
}

inline Failure fail(Error error)
{
    return Failure(std::move(error));
}

} // namespace globant

#define GLOBANT_JOIN2(a, b) a##b
#define GLOBANT_JOIN(a, b) GLOBANT_JOIN2(a, b)
// Names of their own, so that a use within a lambda within a use shadows nothing.
#define GLOBANT_UNIQUE GLOBANT_JOIN(globantTry, __COUNTER__)

#define GLOBANT_TRY_NAMED(name, ...)                                                                                   \
    do {                                                                                                               \
        if (auto name = (__VA_ARGS__); !name)                                                                          \
            return ::globant::fail(std::move(name.error()));                                                           \
    } while (false)

// Leaves the enclosing function with the expression's error, if it has one; drops its value otherwise.
#define GLOBANT_TRY(...) GLOBANT_TRY_NAMED(GLOBANT_UNIQUE, __VA_ARGS__)

#define GLOBANT_TRY_VALUE_NAMED(name, declaration, ...)                                                                \
    auto name = (__VA_ARGS__);                                                                                         \
    if (!name)                                                                                                         \
        return ::globant::fail(std::move(name.error()));                                                               \
    declaration = std::move(*name)

// Declares `declaration` with the expression's value, or leaves the enclosing function with its error:
//   GLOBANT_TRY_VALUE(const auto bytes, readFile(path));
#define GLOBANT_TRY_VALUE(declaration, ...) GLOBANT_TRY_VALUE_NAMED(GLOBANT_UNIQUE, declaration, __VA_ARGS__)
