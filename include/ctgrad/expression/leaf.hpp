// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../diagnostics/agree.hpp"
#include "../platform/string_view.hpp"
#include "../platform/type_traits.hpp"
#include "binding.hpp"
#include "expression.hpp"
#include "fixed_string.hpp"
#include "property.hpp"

namespace ctgrad {

/// What the algebra knows of a variable.
struct leaf_description {
    std::string_view name;
    dims shape;
    property properties = property::none;
};

/// The tag by which Boost.Hana knows variables (interop/hana.hpp).
struct variable_tag {};

/// Common base of all variables.
struct variable_base : expression_base {};

namespace diagnostics {

/// How many of the properties has only a square matrix?
template <property... Properties>
inline constexpr int of_squares = (0 + ... + (is_of_any_shape(Properties) ? 0 : 1));
template <int OfSquares>
inline constexpr bool are_of_any_shape = OfSquares == 0;
template <property... Properties>
inline constexpr bool stand_beside_each_other = can_be_claimed((property::none | ... | Properties));

/// Of a number only that it is positive is of use.
template <property... Properties>
inline constexpr bool are_of_a_number =
    ((Properties == property::none || Properties == property::positive) && ...);

/// Are there entries that may be others than 1, where rows or columns of one entry sum to one?
template <int Rows, int Columns, property... Properties>
inline constexpr bool leave_entries_open =
    !(Columns == 1 && has((property::none | ... | Properties), property::rows_sum_to_one)) &&
    !(Rows == 1 && has((property::none | ... | Properties), property::columns_sum_to_one));

template <class Data>
inline constexpr bool is_value = !expression<Data>;

}  // namespace diagnostics

/// What the three kinds of variable have in common; `w = data` binds numbers to one for evaluate.
template <class Self>
struct leaf_base : variable_base {
    using leaf_type = Self;  // what a struct derived from a variable still is
    using hana_tag = variable_tag;

    template <class Data>
    requires detail::is_kept<std::remove_volatile_t<Data>>
    [[gnu::always_inline]] constexpr auto operator=(const Data& data) const {
        return keeping_binding<Self, std::remove_volatile_t<Data>>{data};
    }
    template <class Data>
    requires(!std::is_reference_v<Data> && !expression<std::remove_cv_t<Data>> &&
             !detail::is_kept<std::remove_cv_t<Data>>)
    [[gnu::always_inline]] constexpr auto operator=(Data&& data) const {
        using kept = keeping_binding<Self, detail::member_t<Data>>;
        if constexpr (std::is_array_v<Data>) return kept{detail::copy_of_array(data)};
        else return kept{static_cast<Data&&>(data)};
    }
    template <class Data>
    requires(!detail::is_kept<std::remove_volatile_t<Data>>)
#if __has_cpp_attribute(clang::lifetimebound)
    [[gnu::always_inline]] constexpr auto operator=([[clang::lifetimebound]] const Data& data) const {
        return binding<Self, Data>{&data};
    }
#else
    [[gnu::always_inline]] constexpr auto operator=(const Data& data) const {
        return binding<Self, Data>{&data};
    }
#endif
    template <class T, std::size_t N>
#if __has_cpp_attribute(clang::lifetimebound)
    [[gnu::always_inline]] constexpr auto operator=([[clang::lifetimebound]] const T (&data)[N]) const {
        return binding<Self, T[N]>{&data};
    }
#else
    [[gnu::always_inline]] constexpr auto operator=(const T (&data)[N]) const {
        return binding<Self, T[N]>{&data};
    }
#endif
    // `auto y = x; y = A * x;` would bind and do nothing: an expression is its type, which cannot change.
    template <expression E>
    [[gnu::always_inline]] constexpr auto operator=(const E& e) {
        static_assert(diagnostics::is_value<E>,
                      "x = e: x is a variable and keeps its type; name the expression, auto y = e");
        return binding<Self, E>{&e};
    }
};

/// A variable that is one number, `positive` if that is said of it. A variable is its name: wherever one of
/// the same type is declared it is the same, and a formula with another type under that name is rejected
/// where it is compared, printed, evaluated.
template <fixed_string Name, property... Properties>
struct scalar_type : leaf_base<scalar_type<Name, Properties...>> {
    static_assert(diagnostics::are_of_a_number<Properties...>,
                  "scalar_type<name, property>: a number may be positive, no more; leave the property out");
    static constexpr dims shape{1, 1};
    static constexpr leaf_description description{Name.view(), shape, (property::none | ... | Properties)};
    using leaf_base<scalar_type<Name, Properties...>>::operator=;
};

/// A variable that is a column vector of `Rows` entries; `Properties` say what else is known of it. Its name
/// is used for no other variable.
template <fixed_string Name, int Rows, property... Properties>
struct vector_type : leaf_base<vector_type<Name, Rows, Properties...>> {
    static_assert(diagnostics::positive<Rows>,
                  "vector_type<name, n>: n is the number of rows and must be at least 1");
    static_assert(diagnostics::are_of_any_shape<diagnostics::of_squares<Properties...>>,
                  "vector_type<name, n, property>: only a square matrix has that property; leave it out");
    static_assert(diagnostics::stand_beside_each_other<Properties...>,
                  "a variable of unit norm, or with rows or columns that sum to one, may be positive, no "
                  "more; one_hot stands alone");
    static_assert(diagnostics::leave_entries_open<Rows, 1, Properties...>,
                  "vector_type<name, n, rows_sum_to_one>: every entry is 1, write ones<n>");
    static constexpr dims shape{Rows, 1};
    static constexpr leaf_description description{Name.view(), shape,
                                                  with_one_sum(shape, (property::none | ... | Properties))};
    using leaf_base<vector_type<Name, Rows, Properties...>>::operator=;
};

/// A variable that is a matrix; `Properties` say what else is known of it. Its name is used for no other.
template <fixed_string Name, int Rows, int Columns, property... Properties>
struct matrix_type : leaf_base<matrix_type<Name, Rows, Columns, Properties...>> {
    static_assert(diagnostics::positive<Rows, Columns>,
                  "matrix_type<name, m, n>: m rows and n columns must both be at least 1");
    static_assert(diagnostics::square_if_special<diagnostics::of_squares<Properties...>, has_rows<Rows>,
                                                 has_columns<Columns>>,
                  "matrix_type<name, m, n, property>: only a square matrix has a property; leave it out");
    static_assert(diagnostics::stand_beside_each_other<Properties...>,
                  "a variable of unit norm, or with rows or columns that sum to one, may be positive, no "
                  "more; one_hot stands alone");
    static_assert(diagnostics::leave_entries_open<Rows, Columns, Properties...>,
                  "matrix_type<name, m, n, property>: rows or columns of one entry that sum to one are 1");
    static constexpr dims shape{Rows, Columns};
    static constexpr leaf_description description{
        Name.view(), shape, with_one_sum(shape, closed((property::none | ... | Properties)))};
    using leaf_base<matrix_type<Name, Rows, Columns, Properties...>>::operator=;
};

/// Is E a variable (or a struct derived from one, the spelling whose name every compiler prints)?
template <class E>
concept leaf = std::is_base_of<variable_base, E>::value;

namespace diagnostics {

/// What `scalar`, `vector` and `matrix` are where their arguments allow no variable. Whoever uses it copies
/// it, and the copy says what is wrong, so that the message points to the user's line.
template <fixed_string Name, property... Properties>
struct no_scalar : scalar_type<Name> {
    constexpr no_scalar() = default;
    constexpr no_scalar(const no_scalar&) {
        static_assert(are_of_a_number<Properties...>,
                      "scalar<name, property>: a number may be positive, no more; leave the property out");
    }
};
template <fixed_string Name, int Rows, property... Properties>
struct no_vector : vector_type<Name, 1> {
    constexpr no_vector() = default;
    constexpr no_vector(const no_vector&) {
        static_assert(positive<Rows>, "vector<name, n>: n is the number of rows and must be at least 1");
        static_assert(are_of_any_shape<of_squares<Properties...>>,
                      "vector<name, n, property>: only a square matrix has that property; leave it out");
        static_assert(stand_beside_each_other<Properties...>,
                      "a variable of unit norm, or with rows or columns that sum to one, may be positive, no "
                      "more; one_hot stands alone");
        static_assert(
            leave_entries_open<Rows, 1, Properties...>,
            "vector<name, n, rows_sum_to_one>: every entry is 1, write ones<n>; a column that adds up "
            "to 1 is vector<name, n, sums_to_one>");
    }
};
template <fixed_string Name, int Rows, int Columns, property... Properties>
struct no_matrix : matrix_type<Name, (Rows > 0 ? Rows : 1), (Columns > 0 ? Columns : 1)> {
    constexpr no_matrix() = default;
    constexpr no_matrix(const no_matrix&) {
        static_assert(positive<Rows, Columns>,
                      "matrix<name, m, n>: m rows and n columns must both be at least 1");
        static_assert(square_if_special<of_squares<Properties...>, has_rows<Rows>, has_columns<Columns>>,
                      "matrix<name, m, n, property>: only a square matrix has a property; leave it out");
        static_assert(stand_beside_each_other<Properties...>,
                      "a variable of unit norm, or with rows or columns that sum to one, may be positive, no "
                      "more; one_hot stands alone");
        static_assert(
            leave_entries_open<Rows, Columns, Properties...>,
            "matrix<name, m, n, property>: rows or columns of one entry that sum to one are 1, write "
            "ones<m, n>; entries that add up to 1 are said to be sums_to_one");
    }
};

}  // namespace diagnostics

template <fixed_string Name, property... Properties>
inline constexpr std::conditional_t<diagnostics::are_of_a_number<Properties...>,
                                    scalar_type<Name, Properties...>,
                                    diagnostics::no_scalar<Name, Properties...>>
    scalar{};
template <fixed_string Name, int Rows, property... Properties>
inline constexpr std::conditional_t<
    diagnostics::positive<Rows> && diagnostics::are_of_any_shape<diagnostics::of_squares<Properties...>> &&
        diagnostics::stand_beside_each_other<Properties...> &&
        diagnostics::leave_entries_open<Rows, 1, Properties...>,
    vector_type<Name, Rows, Properties...>, diagnostics::no_vector<Name, Rows, Properties...>>
    vector{};
template <fixed_string Name, int Rows, int Columns, property... Properties>
inline constexpr std::conditional_t<
    diagnostics::positive<Rows, Columns> &&
        diagnostics::square_if_special<diagnostics::of_squares<Properties...>, has_rows<Rows>,
                                       has_columns<Columns>> &&
        diagnostics::stand_beside_each_other<Properties...> &&
        diagnostics::leave_entries_open<Rows, Columns, Properties...>,
    matrix_type<Name, Rows, Columns, Properties...>,
    diagnostics::no_matrix<Name, Rows, Columns, Properties...>>
    matrix{};

}  // namespace ctgrad
