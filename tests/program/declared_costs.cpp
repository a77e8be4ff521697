// SPDX-License-Identifier: BSL-1.0

// What is declared of a matrix adds nothing to what its derivatives are made of.

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
namespace steps = steps_of::steps;

namespace {

constexpr int n = 10;
constexpr auto x = vector<"x", n>;
constexpr auto y = vector<"y", n>;
template <property Property>
constexpr auto M = matrix<"M", n, n, Property>;

/// −(uvᵀ + vuᵀ)/2 with u = M⁻¹x and v = M⁻¹y: two columns are solved for, not two matrices.
template <property Property>
constexpr auto by_the_matrix = gradient(transpose(x) * inverse(M<Property>) * y, M<Property>);

BOOST_AUTO_TEST_CASE(derivatives_by_symmetric_matrices_solve_for_columns) {
    using steps_of::count;
    for (const auto most :
         {flops(by_the_matrix<symmetric>), flops(by_the_matrix<property::positive_definite>)})
        BOOST_TEST(most <= flops(by_the_matrix<property::none>) + 3 * n * n + 2 * n);
    static_assert(count<steps::solution>(by_the_matrix<symmetric>) == 2);
    static_assert(count<steps::transposed_solution>(by_the_matrix<symmetric>) == 0);
}
BOOST_AUTO_TEST_CASE(a_symmetric_matrix_is_its_transpose_where_it_is_solved_with) {
    using steps_of::count;
    constexpr auto form = transpose(x) * inverse(M<symmetric>) * x;
    constexpr auto slope = gradient(form, M<symmetric>);
    static_assert(count<steps::solution>(slope) == 1);
    static_assert(count<steps::transposed_solution>(slope) == 0);
    constexpr auto free_slope = gradient(transpose(x) * inverse(M<property::none>) * x, M<property::none>);
    static_assert(count<steps::transposed_solution>(free_slope) == 1);
    BOOST_TEST(flops(slope) <= flops(free_slope));
}

constexpr auto A = matrix<"A", n, n>;
constexpr auto a = vector<"a", n>;
constexpr auto b = vector<"b", n>;
BOOST_AUTO_TEST_CASE(a_few_columns_by_rows_are_multiplied_before_they_are_added) {
    constexpr auto two = A * a * transpose(b) * transpose(A) + A * x * transpose(y) * transpose(A);
    BOOST_TEST(flops(two) <= 4 * 2 * n * n + 3 * n * n);
    // a common vector is taken out
    BOOST_TEST(flops(A * a * transpose(b) + A * x * transpose(b)) <= n + 2 * n * n + n * n);
    // as many columns as rows are added first
    constexpr auto p = vector<"p", 2>;
    constexpr auto q = vector<"q", 2>;
    constexpr auto S = matrix<"S", 2, 2>;
    constexpr auto as_many = S * p * transpose(q) * S + S * q * transpose(q) * S + S * q * transpose(p) * S;
    BOOST_TEST(steps_of::count<operations::product>(as_many) <= 3);
}

/// Of the step with a triangle: can entries be had side by side from row to row?
template <class Triangle, class What>
consteval bool is_flat(What) {
    for (const program::instruction& i : steps_of::program_of<What>.instructions)
        if (i.live && i.operation == program::index_of<Triangle>) return i.entries.flat;
    return false;
}
BOOST_AUTO_TEST_CASE(triangles_are_had_in_packs) {
    using steps_of::count;
    constexpr auto s = scalar<"s">;
    constexpr auto L = matrix<"L", 7, 7, lower_triangular>;
    constexpr auto U = matrix<"U", 7, 7, upper_triangular>;
    static_assert(is_flat<steps::lower_triangle>(s * L));
    static_assert(is_flat<steps::upper_triangle>(exp(U)));
    constexpr auto u = vector<"u", 7>;
    constexpr auto v = vector<"v", 7>;
    constexpr auto slope = gradient(transpose(u) * U * v, U);
    static_assert(count<steps::upper_triangle>(slope) == 1);
    static_assert(count<operations::lower_triangle_of_matrix>(slope) == 0);
}

}  // namespace
