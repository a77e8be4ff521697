// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include "../program/compiled.hpp"
#include "arguments.hpp"
#include "result.hpp"

namespace ctgrad::evaluation {

namespace detail {

template <int Index, class List>
struct operation_at;
template <int Index, class... Operations>
struct operation_at<Index, operations::list<Operations...>> {
    using type = std::tuple_element_t<static_cast<std::size_t>(Index), std::tuple<Operations...>>;
};

}  // namespace detail

template <int Index>
using operation_at = typename detail::operation_at<Index, operations::all>::type;

/// A stored result, as a member of its own: the compiler can keep each in registers or leave it out alone.
template <int Instruction, class T, int Size>
struct slot {
    T entries[Size];
};

template <int Instruction, class T>
struct slot<Instruction, T, 0> {};

template <class Compiled, class T, int Instruction>
using slot_of =
    slot<Instruction, T,
         Compiled::program[Instruction].stored ? Compiled::program[Instruction].shape.count() : 0>;

template <class Compiled, class T, class Instructions>
struct workspace;
template <class Compiled, class T, int... Instruction>
struct workspace<Compiled, T, std::integer_sequence<int, Instruction...>>
    : slot_of<Compiled, T, Instruction>... {};

/// The running program: its arguments, what it has stored so far, and the formula of every entry.
template <class Compiled, class T, class Arguments>
class kernel {
public:
    constexpr explicit kernel(const Arguments& arguments) : arguments_(arguments) {}

    /// Entry (i, j) of an instruction: read where it is stored, otherwise computed from the operands'
    /// entries, without a loop of its own unless the operation has one.
    template <int Instruction>
    [[gnu::always_inline]] constexpr T entry(int i, int j) const {
        if constexpr (Compiled::program[Instruction].stored)
            return stored<Instruction>()[i * Compiled::program[Instruction].shape.columns + j];
        else return compute<Instruction>(i, j);
    }

    /// The same without looking at whether it is stored.
    template <int Instruction>
    [[gnu::always_inline]] constexpr T compute(int i, int j) const {
        constexpr program::instruction step = Compiled::program[Instruction];
        using operation = operation_at<step.operation>;
        if constexpr (std::is_same_v<operation, operations::variable>)
            return arguments_.template read<Compiled, step.payload, step.shape>(i, j);
        else if constexpr (std::is_same_v<operation, operations::number>)
            return T(step.value.numerator) / T(step.value.denominator);
        else if constexpr (operation::arity == 0) return operation::template entry<T>(step.payload, i, j);
        else if constexpr (requires { operation::has_exponent; })
            return operation::template entry<step.payload>(operand<step.left>{*this}, i, j);
        else if constexpr (operation::arity == 1) return operation::entry(operand<step.left>{*this}, i, j);
        else return operation::entry(operand<step.left>{*this}, operand<step.right>{*this}, i, j);
    }

    template <int Instruction>
    constexpr T* stored() {
        return static_cast<slot_of<Compiled, T, Instruction>&>(workspace_).entries;
    }
    template <int Instruction>
    constexpr const T* stored() const {
        return static_cast<const slot_of<Compiled, T, Instruction>&>(workspace_).entries;
    }

private:
    static constexpr int size = Compiled::program.size();
    /// An operand as an operation's formula sees it.
    template <int Instruction>
    struct operand {
        const kernel& whole;
        [[gnu::always_inline]] constexpr T operator()(int i, int j) const {
            return whole.template entry<Instruction>(i, j);
        }
        static constexpr int rows() { return Compiled::program[Instruction].shape.rows; }
        static constexpr int columns() { return Compiled::program[Instruction].shape.columns; }
    };

    const Arguments& arguments_;
    workspace<Compiled, T, std::make_integer_sequence<int, size>> workspace_;
};

}  // namespace ctgrad::evaluation
