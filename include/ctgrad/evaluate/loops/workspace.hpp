// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../../platform/tuple.hpp"
#include "../../platform/utility.hpp"
#include "../../program/planning/step_program.hpp"
#include "../data/bundle.hpp"
#include "../users_operations.hpp"

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

namespace detail {

template <class Compiled, int Operation, int Place>
struct user_named {
    using type = void;
};
template <class Compiled, int Operation, int Place>
requires(operations::is_of_user(Operation))
struct user_named<Compiled, Operation, Place>
    : operation_with_laws<Compiled::program.users[Place], users_of_all<typename Compiled::expressions>> {};

template <class Compiled, int Operation, int Place>
struct operation_named : user_named<Compiled, Operation, Place> {};
template <int Operation>
struct operation_named<void, Operation, 0> {
    using type = evaluation::operation_at<Operation>;
};

}  // namespace detail

/// The operation of a user that stands at that place of a program's table; void if the index is none's.
template <class Compiled, int Operation, int Place>
using user_named = typename detail::user_named<Compiled, Operation, Place>::type;

/// The operation that an instruction of a program names, the library's or a user's.
template <class Compiled, int Operation, int Place>
using operation_named =
    typename detail::operation_named<std::conditional_t<operations::is_of_user(Operation), Compiled, void>,
                                     Operation, operations::is_of_user(Operation) ? Place : 0>::type;

/// The numbers that a buffer holds.
template <class T, int Width, int Entries>
struct numbers {
    alignas(numeric::alignment_for<T, Width>(Entries)) T entries[Entries];
};

/// What a buffer of a program holds: numbers, or what a factorisation leaves behind.
template <class Compiled, class T, int Width, int Buffer>
struct held_in {
    using type = numbers<T, Width, Compiled::program.buffers[Buffer].entries>;
};
template <class Compiled, class T, int Width, int Buffer>
requires(program::traits(Compiled::program[Compiled::program.buffers[Buffer].owner].operation).factors)
struct held_in<Compiled, T, Width, Buffer> {
    using operation = operation_at<Compiled::program[Compiled::program.buffers[Buffer].owner].operation>;
    using type = typename operation::template result<
        Compiled::program[Compiled::program.buffers[Buffer].owner].shape.rows, T, Width>;
};

/// Where there are no packs functions of numbers are not computed at once, so that none waits for others.
struct nothing_held {};
template <class Compiled, class T, int Buffer>
requires(!Compiled::program[Compiled::program.buffers[Buffer].owner].stored)
struct held_in<Compiled, T, 1, Buffer> {
    using type = nothing_held;
};

/// One buffer, as a member of its own: the compiler can keep a small one in registers.
template <int Buffer, class Held>
struct buffer_of {
    Held held;
};
template <int Buffer>
struct buffer_of<Buffer, nothing_held> {};

template <class Compiled, class T, int Width, class Buffers, numeric::machine = numeric::this_machine>
struct buffers_of;
template <class Compiled, class T, int Width, int... Buffer>
struct buffers_of<Compiled, T, Width, std::integer_sequence<int, Buffer...>>
    : buffer_of<Buffer, typename held_in<Compiled, T, Width, Buffer>::type>... {};

/// All of a program's memory: intermediate results on the stack, and nothing else.
template <class Compiled, class T, int Width, numeric::machine = numeric::this_machine>
struct workspace {
    buffers_of<Compiled, T, Width, std::make_integer_sequence<int, Compiled::program.buffer_count()>> all;

    template <int Buffer>
    [[gnu::always_inline]] constexpr auto& at() {
        return static_cast<buffer_of<Buffer, typename held_in<Compiled, T, Width, Buffer>::type>&>(all).held;
    }
};

/// The buffers of one step of it.
template <class... Held>
struct step_memory {
    bundle<Held&...> buffers;

    template <int Buffer>
    [[gnu::always_inline]] constexpr auto& at() {
        return buffers.template at<Buffer>();
    }
};

}  // namespace ctgrad::evaluation
