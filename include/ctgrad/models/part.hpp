// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/agree.hpp"
#include "../expression/expression.hpp"
#include "../expression/fixed_string.hpp"

namespace ctgrad {

/// A part of a state: so many numbers, or a matrix of them, row by row, under a name.
template <fixed_string Name, int Rows = 1, int Columns = 1>
struct part {
    static_assert(diagnostics::positive<Rows, Columns>,
                  "part<name, m, n>: m rows and n columns must both be at least 1");
    static constexpr auto name = Name;
    static constexpr dims shape{Rows, Columns};
};

/// An expression under the name of a part of a state.
template <fixed_string Name, expression E>
struct named_type {
    static constexpr auto name = Name;
    static constexpr dims shape = E::shape;
};

/// `named<"position">(e)` is what `assemble` of a state takes.
template <fixed_string Name, operand_or_number E>
constexpr auto named(E) {
    static_assert(std::is_base_of_v<expression_base, E>,
                  "named<name>(e): a plain number is not an expression; write 2_c for 2");
    if constexpr (expression<E>) return named_type<Name, E>{};
    else return harmless{};
}

namespace detail {

template <fixed_string Name, class Named>
inline constexpr bool has_name = Named::name.view() == Name.view();

template <fixed_string Name, class... Named>
inline constexpr int times_named = (0 + ... + (has_name<Name, Named> ? 1 : 0));

/// The parts of a state, by name.
template <class... Parts>
struct list_of_parts {
    static constexpr int length = (0 + ... + Parts::shape.count());
    static constexpr bool names_differ = ((times_named<Parts::name, Parts...> == 1) && ...);

    template <fixed_string Name>
    static constexpr bool contains = times_named<Name, Parts...> > 0;
    /// The number of entries before the part.
    template <fixed_string Name>
    static constexpr int first = [] {
        int before = 0;
        static_cast<void>(((has_name<Name, Parts> || (before += Parts::shape.count(), false)) || ...));
        return before;
    }();
    template <fixed_string Name>
    static constexpr dims shape = [] {
        dims found{1, 1};
        static_cast<void>(((has_name<Name, Parts> && (found = Parts::shape, true)) || ...));
        return found;
    }();
};

/// The expression of that name.
template <fixed_string Name, fixed_string First, class E, class... Rest>
constexpr auto expression_named(named_type<First, E>, Rest... rest) {
    if constexpr (First.view() == Name.view()) return E{};
    else return expression_named<Name>(rest...);
}

}  // namespace detail
}  // namespace ctgrad
