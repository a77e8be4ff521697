// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/array.hpp"
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

/// What the Jacobian of a foreign operation is called in C, if the operation has a name there.
template <class Foreign>
inline constexpr auto jacobian_in_c = [] {
    constexpr std::string_view before = "jacobian_of_";
    constexpr std::string_view name = Foreign::facts.in_c;
    std::array<char, name.empty() ? 0 : before.size() + name.size()> characters{};
    for (std::size_t k = 0; k < characters.size(); ++k)
        characters[k] = k < before.size() ? before[k] : name[k - before.size()];
    return characters;
}();

/// What stands in an expression for the second derivative of a foreign operation, contracted with a row: it
/// has no value.
template <class Foreign>
struct second_derivative_of_foreign : operation_of_user {
    using stands_in_list_as = matrix_operation_of_user;
    static constexpr ctgrad::detail::application_to_handles<second_derivative_of_foreign> of{};
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
        .name = {name_behind_d<Foreign>.data() + 1, name_behind_d<Foreign>.size() - 1},
        .in_c = {jacobian_in_c<Foreign>.data(), jacobian_in_c<Foreign>.size()}};
    static constexpr bool is_foreign = true;
    static constexpr dims shape(dims) { return {Foreign::outputs, Foreign::inputs}; }
    static constexpr auto adjoint(auto a, auto l) { return second_derivative_of_foreign<Foreign>::of(a, l); }
    static void values(const auto& a, const auto& result) { Foreign::jacobian(a.entries, result.entries); }
    template <class T>
    static constexpr bool computes_in = requires(const T* a, T* result) { Foreign::jacobian(a, result); };
};

}  // namespace operations

namespace detail {

/// A foreign operation, to be called.
template <class Operation>
struct foreign_application : application_to_handles<Operation> {
    using application_to_handles<Operation>::operator();

    template <class A>
    requires no_handles<A>
    constexpr auto operator()(A a) const {
        using namespace diagnostics;
        constexpr bool named = says_facts<Operation>;
        constexpr bool entered = named && has_inputs<Operation>;
        constexpr bool sized = entered && has_outputs<Operation>;
        constexpr bool valued = sized && has_values<Operation>;
        constexpr bool complete = valued && has_jacobian<Operation>;
        constexpr bool takes = complete && are_expressions<A>;
        static_assert(says_facts<Operation>,
                      "an operation of a user says `static constexpr operation_facts facts{.name = ...};`");
        static_assert(!named || has_inputs<Operation>,
                      "a foreign_operation has `int inputs`, the length of its operand");
        static_assert(!entered || has_outputs<Operation>,
                      "a foreign_operation has `int outputs`, the length of its result");
        static_assert(!sized || has_values<Operation>,
                      "a foreign_operation has `values(x, y)`, which writes its result to y");
        static_assert(!valued || has_jacobian<Operation>,
                      "a foreign_operation has `jacobian(x, j)`, which writes its Jacobian row by row to j");
        static_assert(
            !complete || facts_are_in_facts<Operation>,
            "what is optional to say of an operation of a user is a field of `facts`: `.is_linear = true`");
        static_assert(!complete || are_expressions<A>,
                      "an operation of a user takes expressions; write 2_c for the plain number 2");
        static_assert(shapes_fit<takes, Operation, shape_in_words_t<A>>,
                      "the operand does not fit: a foreign operation takes a column of `inputs` entries");
        if constexpr (takes && shapes_fit<takes, Operation, shape_in_words_t<A>>) return apply<Operation>(a);
        else return harmless{};
    }
};

}  // namespace detail

/// A function of a column that runs code of a user's: `facts`, `inputs` and `outputs`, the lengths of the two
/// columns, `values(x, y)`, which writes the result to y, and `jacobian(x, j)`, which writes ∂y/∂x row by
/// row; x, y, j are pointers. It has a value at run time only, and one derivative.
template <class Self>
struct foreign_operation : operation_of_user, detail::foreign_application<Self> {
    using stands_in_list_as = operations::matrix_operation_of_user;
    static constexpr detail::foreign_application<Self> of{};
    static constexpr bool is_foreign = true;
    static constexpr int arity = 1;
    static constexpr dims shape(dims a) {
        return a == dims{Self::inputs, 1} ? dims{Self::outputs, 1} : no_shape;
    }
    static constexpr auto adjoint(auto a, auto l) { return l * operations::jacobian_of_foreign<Self>::of(a); }

    static void run(const auto& result, const auto& a) { Self::values(a.entries, result.entries); }

    template <class T>
    static constexpr bool computes_in = requires(const T* a, T* result) { Self::values(a, result); };
};

}  // namespace ctgrad
