// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../evaluate/block_view.hpp"
#include "../expression/leaf.hpp"
#include "../operations/block.hpp"
#include "../operations/transpose.hpp"
#include "../operations/unvec.hpp"
#include "../operations/vec.hpp"
#include "../operations/vertical.hpp"
#include "parts_given.hpp"

namespace ctgrad {
namespace diagnostics {

template <class Parts>
inline constexpr bool names_differ = Parts::names_differ;
template <fixed_string Name, class Parts>
inline constexpr bool is_a_part = Parts::template contains<Name>;
template <class Shape, class Rows>
inline constexpr bool has_the_rows = false;
template <int M, int N>
inline constexpr bool has_the_rows<has_shape<M, N>, has_rows<M>> = true;
template <class Shape, class Columns>
inline constexpr bool has_the_columns = false;
template <int M, int N>
inline constexpr bool has_the_columns<has_shape<M, N>, has_columns<N>> = true;

}  // namespace diagnostics

namespace detail {

/// The entries of a part in the column of a state, a matrix row by row.
template <expression E>
constexpr auto as_column(E e) {
    if constexpr (E::shape.column()) return e;
    else return vec(transpose(e));
}
template <dims Shape, expression E>
constexpr auto in_shape_of_part(E column) {
    if constexpr (Shape.column()) return column;
    else return transpose(unvec<Shape.columns, Shape.rows>(column));
}

}  // namespace detail

/// A state: a column that has named parts, one below the other. It is a variable like a vector, and its parts
/// are expressions, so that indices follow where a part is added:
///
///     constexpr auto x = state<"x", part<"position", 3>, part<"velocity", 3>, part<"bias">>;
///     constexpr auto next = x.assemble(named<"position">(x.part<"position">() + dt * x.part<"velocity">()),
///     …);
///
/// Its data are one array, or a struct of the user's whose members are the parts in their order, all float or
/// all double, with nothing between them: `x = sensor_state` is checked while compiling, and
/// evaluate_into(sensor_state, next, …) writes one, as every struct that is a column of so many numbers.
template <fixed_string Name, class... Parts>
struct state_type : leaf_base<state_type<Name, Parts...>> {
    using parts = detail::list_of_parts<Parts...>;
    static_assert(diagnostics::positive<parts::length>,
                  "state<name, part<...>, ...>: a state has one part at least");
    static_assert(diagnostics::names_differ<parts>,
                  "state<name, part<...>, ...>: two parts have one name; rename one");
    static constexpr dims shape{parts::length, 1};
    static constexpr leaf_description description{Name.view(), shape, property::none};

    using leaf_base<state_type>::operator=;

    /// Can a struct hold it? If its members are the parts.
    template <class Data>
    static constexpr bool is_held_by = diagnostics::members_are_parts<Data, Parts...>;

    /// A part, as an expression.
    template <fixed_string Part>
    static constexpr auto part() {
        using namespace diagnostics;
        static_assert(is_a_part<Part, parts>, "x.part<name>(): the state x has no part of that name");
        if constexpr (!is_a_part<Part, parts>) {
            return harmless{};
        } else {
            constexpr dims shape_of_part = parts::template shape<Part>;
            return detail::in_shape_of_part<dims{shape_of_part.rows, shape_of_part.columns}>(
                ctgrad::block<parts::template first<Part>, 0, shape_of_part.count(), 1>(state_type{}));
        }
    }

    /// The rows that belong to a part, of a matrix that has a row for every entry of the state.
    template <fixed_string Part, operand_or_number M>
    static constexpr auto rows(M matrix) {
        using namespace diagnostics;
        static_assert(is_a_part<Part, parts>, "x.rows<name>(M): the state x has no part of that name");
        static_assert(has_the_rows<has_shape_of<M>, has_rows<shape.rows>>,
                      "x.rows<name>(M): M must have a row for every entry of the state");
        if constexpr (is_a_part<Part, parts> && M::shape.rows == shape.rows)
            return ctgrad::block<parts::template first<Part>, 0, parts::template shape<Part>.count(),
                                 M::shape.columns>(matrix);
        else return harmless{};
    }
    /// The columns that belong to a part, as of a Jacobian by the state.
    template <fixed_string Part, operand_or_number M>
    static constexpr auto columns(M matrix) {
        using namespace diagnostics;
        static_assert(is_a_part<Part, parts>, "x.columns<name>(M): the state x has no part of that name");
        static_assert(has_the_columns<has_shape_of<M>, has_columns<shape.rows>>,
                      "x.columns<name>(M): M must have a column for every entry of the state");
        if constexpr (is_a_part<Part, parts> && M::shape.columns == shape.rows)
            return ctgrad::block<0, parts::template first<Part>, M::shape.rows,
                                 parts::template shape<Part>.count()>(matrix);
        else return harmless{};
    }
    /// The rows of one part and the columns of another, as of a covariance of the state.
    template <fixed_string First, fixed_string Second, operand_or_number M>
    static constexpr auto block(M matrix) {
        using namespace diagnostics;
        constexpr bool named = is_a_part<First, parts> && is_a_part<Second, parts>;
        static_assert(is_a_part<First, parts> && is_a_part<Second, parts>,
                      "x.block<name, name>(P): the state x has no part of that name");
        static_assert(agree<has_shape_of<M>, has_shape<shape.rows, shape.rows>>,
                      "x.block<name, name>(P): P must have a row and a column for every entry of the state");
        if constexpr (named && agree<has_shape_of<M>, has_shape<shape.rows, shape.rows>>)
            return ctgrad::block<parts::template first<First>, parts::template first<Second>,
                                 parts::template shape<First>.count(), parts::template shape<Second>.count()>(
                matrix);
        else return harmless{};
    }

    /// The block of a covariance in an array of arrays, as an argument or a destination: nothing is copied.
    template <fixed_string First, fixed_string Second, class Data>
    static constexpr auto block_view(Data& data) {
        using namespace diagnostics;
        constexpr dims whole = evaluation::extents_of_array<std::remove_const_t<Data>>;
        static_assert(is_a_part<First, parts> && is_a_part<Second, parts>,
                      "x.block_view<name, name>(p): the state x has no part of that name");
        static_assert(
            agree<has_shape<whole.rows, whole.columns>, has_shape<shape.rows, shape.rows>>,
            "x.block_view<name, name>(p): p must be an array of rows, of a row and a column for every "
            "entry of the state");
        if constexpr (is_a_part<First, parts> && is_a_part<Second, parts> &&
                      whole == dims{shape.rows, shape.rows})
            return ctgrad::block_view<parts::template first<First>, parts::template first<Second>,
                                      parts::template shape<First>.count(),
                                      parts::template shape<Second>.count()>(data);
        else return evaluation::numbers_of_any_shape<std::remove_const_t<Data>>();
    }
    /// The entries of a part in an array that holds the state: a span, which is an argument and a
    /// destination.
    template <fixed_string Part, class Data>
    static constexpr auto entries(Data& data) {
        using namespace diagnostics;
        constexpr int length = static_cast<int>(decltype(std::span(data))::extent);
        static_assert(is_a_part<Part, parts>, "x.entries<name>(data): the state x has no part of that name");
        static_assert(agree<has_count<length>, has_count<shape.rows>>,
                      "x.entries<name>(data): data must be as long as the state");
        constexpr bool fits = is_a_part<Part, parts> && length == shape.rows;
        constexpr std::size_t first = fits ? parts::template first<Part> : 0;
        constexpr std::size_t count = fits ? parts::template shape<Part>.count() : 1;
        return std::span(data).template subspan<first, count>();
    }

    /// A column like the state of expressions for all of its parts, given under their names in any order.
    template <class... Given>
    static constexpr auto assemble(Given... given) {
        using namespace diagnostics;
        if constexpr (!are_named<Given...>) {
            static_assert(are_named<Given...> || (std::is_base_of_v<harmless, Given> || ...),
                          "x.assemble(...): parts are given as named<name>(e)");
            return harmless{};
        } else {
            using found = parts_given<parts, Given...>;
            static_assert(parts_have_the_names<typename found::unknown>,
                          "x.assemble(named<name>(e), ...): the state x has no part of that name");
            static_assert(parts_are_given_once<typename found::repeated>,
                          "x.assemble(named<name>(e), ...): a part is given twice");
            static_assert(parts_have_the_shape<typename found::misfit>,
                          "x.assemble(named<name>(e), ...): e must have the shape of the part");
            constexpr bool fit = parts_have_the_names<typename found::unknown> &&
                                 parts_are_given_once<typename found::repeated> &&
                                 parts_have_the_shape<typename found::misfit>;
            static_assert(!fit || every_part_is_given<typename found::missing>,
                          "x.assemble(named<name>(e), ...): a part of the state x is missing");
            if constexpr (fit && every_part_is_given<typename found::missing>)
                return vertical(detail::as_column(detail::expression_named<Parts::name>(given...))...);
            else return harmless{};
        }
    }
};

namespace diagnostics {

/// What `state` is where its arguments allow none: whoever uses it copies it, and the copy says what is
/// wrong.
template <fixed_string Name, class... Parts>
struct no_state : vector_type<Name, 1> {
    constexpr no_state() = default;
    constexpr no_state(const no_state&) {
        static_assert(positive<sizeof...(Parts)>,
                      "state<name, part<...>, ...>: a state has one part at least");
        static_assert(names_differ<ctgrad::detail::list_of_parts<Parts...>>,
                      "state<name, part<...>, ...>: two parts have one name; rename one");
    }
};

}  // namespace diagnostics

template <fixed_string Name, class... Parts>
inline constexpr std::conditional_t<diagnostics::positive<sizeof...(Parts)> &&
                                        diagnostics::names_differ<detail::list_of_parts<Parts...>>,
                                    state_type<Name, Parts...>, diagnostics::no_state<Name, Parts...>>
    state{};

}  // namespace ctgrad
