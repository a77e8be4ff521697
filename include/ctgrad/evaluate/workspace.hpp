// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tuple>
#include <utility>

#include "../program/compiled.hpp"

namespace ctgrad::evaluation {
namespace detail {

template <int Index, class List>
struct operation_at;
template <int Index, class... Operations>
struct operation_at<Index, operations::list<Operations...>> {
    using type = std::tuple_element_t<static_cast<std::size_t>(Index), std::tuple<Operations...>>;
};

}  // namespace detail

/// The operation that an instruction names by its place in the list.
template <int Index>
using operation_at = typename detail::operation_at<Index, program::every_step>::type;

/// One buffer of a program. Each is a member of its own, so that the compiler can keep a small one in
/// registers (scalar replacement).
template <class Compiled, class T, int Width, int Buffer>
struct buffer_of {
    T entries[Compiled::program.buffers[Buffer].entries];
};

template <class Compiled, class T, int Width, int Buffer>
requires(program::traits(Compiled::program[Compiled::program.buffers[Buffer].owner].operation)
             .factors) struct buffer_of<Compiled, T, Width, Buffer> {
    static constexpr program::instruction owner = Compiled::program[Compiled::program.buffers[Buffer].owner];
    using operation = operation_at<owner.operation>;
    typename operation::template result<owner.shape.rows, T, Width> factors;
};

template <class Compiled, class T, int Width, class Buffers>
struct buffers_of;
template <class Compiled, class T, int Width, int... Buffer>
struct buffers_of<Compiled, T, Width, std::integer_sequence<int, Buffer...>>
    : buffer_of<Compiled, T, Width, Buffer>... {};

/// All of a program's memory: intermediate results on the stack, and nothing else.
template <class Compiled, class T, int Width>
class workspace {
public:
    template <int Buffer>
    [[gnu::always_inline]] constexpr T* entries() {
        return static_cast<buffer_of<Compiled, T, Width, Buffer>&>(buffers_).entries;
    }
    template <int Buffer>
    [[gnu::always_inline]] constexpr auto& factors() {
        return static_cast<buffer_of<Compiled, T, Width, Buffer>&>(buffers_).factors;
    }

private:
    buffers_of<Compiled, T, Width, std::make_integer_sequence<int, Compiled::program.buffer_count()>>
        buffers_;
};

}  // namespace ctgrad::evaluation
