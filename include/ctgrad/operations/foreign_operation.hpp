// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>

#include "user_operation.hpp"

namespace ctgrad {
namespace operations {

/// DD and the name of a foreign operation.
template <class Foreign>
inline constexpr auto name_behind_d = [] {
    std::array<char, Foreign::facts.name.size() + 2> characters{'D', 'D'};
    for (std::size_t k = 0; k < Foreign::facts.name.size(); ++k) characters[k + 2] = Foreign::facts.name[k];
    return characters;
}();

/// What stands in an expression for the second derivative of a foreign operation, contracted with a row: it
/// has no value.
template <class Foreign>
struct second_derivative_of_foreign : ctgrad::detail::applicable<second_derivative_of_foreign<Foreign>> {
    using stands_in_list_as = matrix_operation_of_user;
    static constexpr int arity = 2;
    static constexpr operation_facts facts{
        .name = {name_behind_d<Foreign>.data(), name_behind_d<Foreign>.size()}};
    static constexpr dims shape(dims a, dims) { return a.transposed(); }
    template <class T>
    static constexpr bool computes_in = false;
};

/// The Jacobian of a foreign operation, as an operation.
template <class Foreign>
struct jacobian_of_foreign : matrix_operation<jacobian_of_foreign<Foreign>> {
    static constexpr operation_facts facts{
        .name = {name_behind_d<Foreign>.data() + 1, name_behind_d<Foreign>.size() - 1}};
    static constexpr dims shape(dims) { return {Foreign::outputs, Foreign::inputs}; }
    static constexpr auto adjoint(auto a, auto l) { return second_derivative_of_foreign<Foreign>::of(a, l); }
    static constexpr void values(const auto& a, const auto& result) {
        Foreign::jacobian(a.entries, result.entries);
    }
    template <class T>
    static constexpr bool computes_in = requires(const T* a, T* result) { Foreign::jacobian(a, result); };
};

}  // namespace operations

/// A function of a column that runs code of a user's: `facts`, `inputs` and `outputs`, the lengths of the two
/// columns, `values(x, y)`, which writes the result to y, and `jacobian(x, j)`, which writes ∂y/∂x row by
/// row; x, y, j are pointers. It has a value at run time only, and one derivative.
template <class Self>
struct foreign_operation : detail::applicable<Self> {
    using stands_in_list_as = operations::matrix_operation_of_user;
    static constexpr int arity = 1;
    static constexpr dims shape(dims a) {
        return a == dims{Self::inputs, 1} ? dims{Self::outputs, 1} : no_shape;
    }
    static constexpr auto adjoint(auto a, auto l) { return l * operations::jacobian_of_foreign<Self>::of(a); }

    template <class A>
    static constexpr auto checked(A a) {
        using namespace diagnostics;
        constexpr bool sized = has_inputs<Self> && has_outputs<Self>;
        static_assert(has_inputs<Self> && has_outputs<Self>,
                      "a foreign_operation has `int inputs` and `int outputs`, the lengths of x and y");
        static_assert(!sized || has_values<Self>,
                      "a foreign_operation has `values(x, y)`, which writes its result to y");
        static_assert(!sized || !has_values<Self> || has_jacobian<Self>,
                      "a foreign_operation has `jacobian(x, j)`, which writes its Jacobian row by row to j");
        return detail::applied_to < Self, sized && has_values<Self> && has_jacobian < Self >> (a);
    }

    static void run(const auto& result, const auto& a) { Self::values(a.entries, result.entries); }

    template <class T>
    static constexpr bool computes_in = requires(const T* a, T* result) { Self::values(a, result); };
};

}  // namespace ctgrad
