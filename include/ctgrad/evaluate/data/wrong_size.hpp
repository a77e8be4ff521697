// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "storage.hpp"

namespace ctgrad {

/// Called where data whose size only the running program knows, such as a std::span of dynamic extent, are
/// shorter or longer than the variable or the result; nothing of them has been read or written then. A
/// program may define it, `void ctgrad::on_wrong_size() { … }`, in one of its files. If it does not, or if
/// that returns, std::abort is called. In constant evaluation it is an error to come here.
[[gnu::weak]] void on_wrong_size();

namespace evaluation {

[[noreturn, gnu::noinline, gnu::cold]] inline void stop_for_wrong_size() {
    if (on_wrong_size != nullptr) on_wrong_size();
    __builtin_abort();
}

/// Is it known only while the program runs how large such data are?
template <class Data>
inline constexpr bool has_checked_size = requires(const Data& data) { storage<Data>::holds(data, dims{}); };

template <dims Shape, class Data>
[[gnu::always_inline]] constexpr void check_size([[maybe_unused]] const Data& data) {
    if constexpr (has_checked_size<Data>)
        if (!storage<Data>::holds(data, Shape)) stop_for_wrong_size();
}

}  // namespace evaluation
}  // namespace ctgrad
