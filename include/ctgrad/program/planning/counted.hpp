// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../steps/every_step.hpp"

namespace ctgrad::program {

/// A number that counts the operations it takes part in, and knows nothing else: what an operation's formula
/// costs is found by running it on such numbers. What is known to be zero is not computed with.
struct counted {
    std::int64_t* operations = nullptr;  // none of a number that stands in the formula
    bool zero = false;

    constexpr counted() = default;
    constexpr counted(std::int64_t& all, bool is_zero) : operations(&all), zero(is_zero) {}
    /// One that stands in the formula.
    template <class Number>
    requires std::is_arithmetic_v<Number>
    constexpr counted(Number) {}

    friend constexpr counted operator+(counted a, counted b) {
        return a.zero ? b : b.zero ? a : computed(a, b);
    }
    friend constexpr counted operator-(counted a, counted b) { return b.zero ? a : computed(a, b); }
    friend constexpr counted operator*(counted a, counted b) {
        return a.zero ? a : b.zero ? b : computed(a, b);
    }
    friend constexpr counted operator/(counted a, counted b) { return a.zero ? a : computed(a, b); }
    friend constexpr counted operator-(counted a) { return a.zero ? a : computed(a, a); }
    constexpr counted& operator+=(counted b) { return *this = *this + b; }
    constexpr counted& operator-=(counted b) { return *this = *this - b; }
    constexpr counted& operator*=(counted b) { return *this = *this * b; }
    constexpr counted& operator/=(counted b) { return *this = *this / b; }

private:
    static constexpr counted computed(counted a, counted b) {
        const counted result = a.operations ? a : b;
        if (result.operations) ++*result.operations;
        counted nonzero = result;
        nonzero.zero = false;
        return nonzero;
    }
};

/// An operand as an operation's formula sees it while it is counted, and as algorithms see it that say what
/// they cost.
struct counted_view {
    dims shape{};
    structure known = property::none;
    int operation = 0;
    std::int64_t* operations = nullptr;

    constexpr int rows() const { return shape.rows; }
    constexpr int columns() const { return shape.columns; }
    constexpr counted operator()(int i, int j) const {
        const bool above = i < j && has(known, lower_triangular);
        const bool below = i > j && has(known, upper_triangular);
        return {*operations, above || below};
    }
    template <class Operation>
    constexpr bool is() const {
        return operation == index_of<Operation>;
    }
};

/// Element-wise and no arithmetic.
template <class Operation>
concept elementary_function =
    requires { Operation::is_elementwise; } && !requires { Operation::multiplications(1); };
/// A number made of all entries, term by term.
template <class Operation>
concept sum_of_terms = requires { Operation::is_reduction; };

/// Operations whose entries are computed by formulas that can be counted.
template <class Operation>
consteval bool has_formula() {
    if constexpr (elementary_function<Operation> || sum_of_terms<Operation>) return false;
    else if constexpr (
        requires { Operation::multiplications(1); } || requires { Operation::has_offset; } ||
        requires { Operation::is_entrywise_of_two; })
        return true;
    else if constexpr (Operation::arity == 1)
        return requires(const counted_view& a) { Operation::entry(a, 0, 0); };
    else if constexpr (Operation::arity == 2)
        return requires(const counted_view& a) { Operation::entry(a, a, 0, 0); };
    else return false;
}

namespace detail {

/// Runs an operation's formula for one entry.
template <class Operation>
constexpr void count_entry(const counted_view& a, [[maybe_unused]] const counted_view& b,
                           [[maybe_unused]] int payload, int i, int j) {
    if constexpr (requires { Operation::multiplications(payload); })
        *a.operations += Operation::multiplications(payload);
    else if constexpr (requires { Operation::has_offset; }) Operation::entry(a, i, j, payload);
    else if constexpr (requires { Operation::is_entrywise_of_two; }) ++*a.operations;
    else if constexpr (Operation::arity == 1) Operation::entry(a, i, j);
    else Operation::entry(a, b, i, j);
}

/// What the entries in the four corners cost together.
template <class Operation>
constexpr std::int64_t flops_of_corners(counted_view a, counted_view b, int payload, dims shape) {
    std::int64_t total = 0;
    a.operations = b.operations = &total;
    for (const int i : {0, shape.rows - 1})
        for (const int j : {0, shape.columns - 1}) count_entry<Operation>(a, b, payload, i, j);
    return total;
}

}  // namespace detail
}  // namespace ctgrad::program
