// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../instruction.hpp"
#include "cost_of_user.hpp"

namespace ctgrad::program {

namespace detail {

/// Short lengths in the place of long ones: with every step of a length an entry costs as much more, so that
/// a compiler need not count to the end. Two of them at most; the others stay as they are.
struct shortened_lengths {
    static constexpr int short_length = 4;
    int count = 0;
    int length[2]{};
    int instead[2]{};

    constexpr shortened_lengths(dims a, dims b, dims result) {
        for (const int n : {a.rows, a.columns, b.rows, b.columns, result.rows, result.columns})
            if (n > short_length && count < 2 && (count == 0 || length[0] != n)) length[count++] = n;
    }
    constexpr dims operator()(dims shape) const { return {shortened(shape.rows), shortened(shape.columns)}; }

private:
    constexpr int shortened(int n) const {
        for (int k = 0; k < count; ++k)
            if (length[k] == n) return instead[k];
        return n;
    }
};

/// What the entries in the corners cost together, with short lengths of so many in the place of long ones.
template <class Operation>
constexpr std::int64_t flops_of_short(const counted_view& a, const counted_view& b, int payload, dims shape,
                                      int first_length, int second_length) {
    shortened_lengths lengths{a.shape, b.shape, shape};
    lengths.instead[0] = first_length;
    lengths.instead[1] = second_length;
    return flops_of_corners<Operation>({lengths(a.shape), a.known}, {lengths(b.shape), b.known}, payload,
                                       lengths(shape));
}

/// All entries, if on average they cost what those in the corners do. That is exact where all cost the same,
/// and of products with one triangular factor.
template <class Operation>
constexpr std::int64_t flops_of_entries(const counted_view& a, const counted_view& b, int payload,
                                        dims shape) {
    const shortened_lengths lengths{a.shape, b.shape, shape};
    constexpr int n = shortened_lengths::short_length;
    const std::int64_t of_short = flops_of_short<Operation>(a, b, payload, shape, n, n);
    std::int64_t total = of_short;
    if (lengths.count > 0)
        total +=
            (flops_of_short<Operation>(a, b, payload, shape, n + 1, n) - of_short) * (lengths.length[0] - n);
    if (lengths.count > 1)
        total +=
            (flops_of_short<Operation>(a, b, payload, shape, n, n + 1) - of_short) * (lengths.length[1] - n);
    return total * shape.count() / 4;
}

template <class Operation, int N>
constexpr std::int64_t flops_of_closed_form() {
    std::int64_t total = 0;
    counted operand[N * N];
    counted result[N * N];
    for (counted& entry : operand) entry = {total, false};
    Operation::template whole<N>(static_cast<const counted*>(operand), static_cast<counted*>(result));
    return total;
}

/// What an operation costs, its operands given: said by algorithms on whole matrices, counted otherwise.
/// Additions, multiplications and divisions count one each.
template <class Operation>
constexpr std::int64_t flops_of(const counted_view& a, [[maybe_unused]] const counted_view& b,
                                [[maybe_unused]] int payload, dims shape) {
    if constexpr (Operation::laws.has_closed_form) {
        if (a.rows() == 1) return flops_of_closed_form<Operation, 1>();
        if (a.rows() == 2) return flops_of_closed_form<Operation, 2>();
        if (a.rows() == 3) return flops_of_closed_form<Operation, 3>();
        if (a.rows() == 4) return flops_of_closed_form<Operation, 4>();
    }
    if constexpr (Operation::arity == 0) {
        return 0;  // of users' operations, for which two of these stand, their laws say what they cost
    } else if constexpr (requires { Operation::flops(a, b); }) {
        return Operation::flops(a, b);
    } else if constexpr (elementary_function<Operation>) {
        return function_cost * shape.count();
    } else if constexpr (sum_of_terms<Operation>) {
        std::int64_t of_a_term = 1;
        const counted x{of_a_term, false};
        if constexpr (Operation::arity == 1) Operation::term(x);
        else Operation::term(x, x);
        return of_a_term * a.shape.count();
    } else if constexpr (has_formula<Operation>()) {
        return flops_of_entries<Operation>(a, b, payload, shape);
    } else {
        // what is made of other instructions is none
        static_assert(
            requires { Operation::into_program(payload, 0); },
            "an operation has an `entry`, or says in `flops(a, b)` what it costs");
        return 0;
    }
}

using cost_function = std::int64_t (*)(const counted_view& a, const counted_view& b, int payload, dims shape);

template <class List>
struct cost_table;
template <class... Operations>
struct cost_table<operations::list<Operations...>> {
    static constexpr cost_function entries[sizeof...(Operations)]{&flops_of<Operations>...};
};

}  // namespace detail

/// What an entry of an operation's result costs.
struct entry_cost {
    bool loop = false;  // its formula is one
    int flops = 0;      // of a formula that is none

    template <class Operation>
    static consteval entry_cost of();
};

namespace detail {

/// On average in the corners, with operands of n rows and n columns; rounded up.
template <class Operation>
consteval int flops_of_an_entry(int n) {
    constexpr int square = 2;
    return static_cast<int>(flops_of_corners<Operation>({{n, n}}, {{n, n}}, square, {n, n}) + 3) / 4;
}

}  // namespace detail

template <class Operation>
consteval entry_cost entry_cost::of() {
    if constexpr (!has_formula<Operation>()) return {};
    else if constexpr (detail::flops_of_an_entry<Operation>(5) != detail::flops_of_an_entry<Operation>(3))
        return {true, 0};
    else return {false, detail::flops_of_an_entry<Operation>(3)};
}

/// What an instruction that is an operation of a user costs.
constexpr cost_of_user flops_of_user(const auto& program, int k) {
    const instruction& i = program[k];
    const dims right = i.right < 0 ? dims{} : program[i.right].shape;
    return flops_of_user(*program.users[i.payload], program[i.left].shape, right, i.shape,
                         i.operation == index_of<operations::function_of_user>);
}

/// Floating-point operations of an instruction, its operands given. Whoever asks is a template, so that a
/// compiler counts when it first needs a program.
template <class Program, class Steps = every_step>
constexpr std::int64_t flops_of(const Program& program, int k) {
    const instruction& i = program[k];
    if (i.left < 0) return 0;
    if (operations::is_of_user(i.operation)) return flops_of_user(program, k).flops;
    const instruction& a = program[i.left];
    const instruction& b = program[i.right < 0 ? i.left : i.right];
    const std::int64_t flops = detail::cost_table<Steps>::entries[i.operation](
        {a.shape, a.known, a.operation}, {b.shape, b.known, b.operation}, i.payload, i.shape);
    return i.symmetric ? flops * (i.shape.rows + 1) / (2 * i.shape.rows) : flops;
}

}  // namespace ctgrad::program
