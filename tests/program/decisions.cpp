// SPDX-License-Identifier: BSL-1.0

// What programs do and what they avoid, as constants.

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace steps_of;

namespace {

constexpr auto A = matrix<"A", 10, 10>;
constexpr auto B = matrix<"B", 10, 10>;
constexpr auto C = matrix<"C", 10, 4>;
constexpr auto S = matrix<"S", 10, 10, positive_definite>;
constexpr auto D = matrix<"D", 10, 10, diagonal>;
constexpr auto E = matrix<"E", 10, 10, diagonal>;
constexpr auto L = matrix<"L", 10, 10, lower_triangular>;
constexpr auto U = matrix<"U", 10, 10, upper_triangular>;
constexpr auto x = vector<"x", 10>;
constexpr auto y = vector<"y", 10>;

using operations::product;

BOOST_AUTO_TEST_SUITE(chains_are_multiplied_from_their_thin_end)

BOOST_AUTO_TEST_CASE(from_a_vector_behind) {
    static_assert(largest_product(A * B * x) == 10);
    static_assert(flops(A * B * x) == 400);
}
BOOST_AUTO_TEST_CASE(from_a_vector_in_front) {
    static_assert(largest_product(transpose(x) * A * B) == 10);
    static_assert(flops(transpose(x) * A * B) == 400);
}
BOOST_AUTO_TEST_CASE(between_two_vectors) {
    static_assert(flops(transpose(x) * (A * y)) == 220);
    static_assert(flops((transpose(x) * A) * y) == 220);
}
BOOST_AUTO_TEST_CASE(never_with_an_outer_product) {
    static_assert(largest_product(outer(x, y) * A * x) <= 10);
    static_assert(count<steps::column_by_row>(outer(x, y) * A * x) == 0);
}
BOOST_AUTO_TEST_CASE(where_a_number_comes_out_it_is_one) {
    static_assert(count<steps::column_by_row>(transpose(x) * ones<10, 10>) == 0);
    static_assert(count<operations::scalar_multiple>(transpose(x) * ones<10, 10>) == 1);
}
BOOST_AUTO_TEST_CASE(towards_a_thin_matrix) {
    static_assert(largest_product(A * B * C) == 40);
}
BOOST_AUTO_TEST_CASE(with_powers_before_a_vector) {
    static_assert(largest_product(A * A * A * x) == 10);
    static_assert(count<product>(A * A * A * x) == 3);
    static_assert(count<product>(A * A * A * A) == 2);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(of_a_product_under_a_trace_only_the_diagonal_is_computed)

constexpr auto F = matrix<"F", 30, 30>;
constexpr auto G = matrix<"G", 30, 30>;
constexpr auto H = matrix<"H", 30, 30>;
constexpr auto T = matrix<"T", 30, 4>;
constexpr auto V = matrix<"V", 30, 30, symmetric>;
constexpr auto M = matrix<"M", 20, 20>;
constexpr auto v = vector<"v", 30>;
constexpr std::int64_t of_30 = 2 * 30 * 30 * 30;

BOOST_AUTO_TEST_CASE(traces) {
    static_assert(flops(trace(F * G)) == 1800);
    static_assert(flops(trace(F * transpose(G))) == 1800);
    static_assert(flops(trace(transpose(F) * G)) == 1800);
    static_assert(flops(trace(F * F)) == 1800);
    static_assert(flops(3_c * trace(F * G)) == 1801);
    static_assert(flops(trace(F * G + H)) == 1800 + 30 + 1);
    static_assert(flops(trace(T * transpose(F * T))) == 30 * 31 * 4 + 1800);  // T Tᵀ in half
    static_assert(flops(trace(T * transpose(F * G * T))) == 2 * 2 * 30 * 30 * 4 + 240);
    static_assert(count<product>(trace(F * G)) == 0);
    static_assert(flops(trace(F * diagonal_matrix(v) * G)) == 900 + 1800);
}
BOOST_AUTO_TEST_CASE(traces_that_are_squared_norms) {
    static_assert(flops(trace(transpose(M) * M)) == 800);
    static_assert(flops(trace(M * transpose(M))) == 800);
    static_assert(flops(trace(V * V)) == 1800);
    static_assert(identical(trace(transpose(F * G) * (F * G)), squared_norm(F * G)));
    static_assert(identical(trace(F * transpose(G) * G * transpose(F)), squared_norm(F * transpose(G))));
    static_assert(flops(trace(transpose(F * G) * (F * G))) == of_30 + 1800);
    static_assert(flops(trace(transpose(F) * F * G * transpose(G))) == of_30 + 1800);
}
BOOST_AUTO_TEST_CASE(chains_at_their_best_split) {
    static_assert(flops(trace(F * G * H)) == of_30 + 1800);
    static_assert(flops(trace(transpose(T) * F * G * T)) == 4 * 30 * 30 * 4 + 240);
    static_assert(flops(trace(matrix_power<3>(F))) == of_30 + 1800);
}
BOOST_AUTO_TEST_CASE(with_an_inverse_that_is_solved_with) {
    constexpr auto whole = trace(inverse(F) * G * H);
    static_assert(count<steps::solution>(whole) == 1);
    static_assert(count<steps::inverse_by_factors>(whole) == 0);
    static_assert(count<product>(whole) == 0);
}
BOOST_AUTO_TEST_CASE(not_where_the_product_is_there_anyway) {
    static_assert(flops(outputs(F * G, trace(F * G), diagonal_of(F * G))) == of_30 + 30);
}
BOOST_AUTO_TEST_CASE(diagonals) {
    static_assert(flops(diagonal_of(F * G)) == 30 * 59);
    static_assert(flops(diagonal_of(F * transpose(F))) == 30 * 59);
    static_assert(flops(diagonal_of(F * G * H)) == of_30 + 30 * 59);
    static_assert(flops(diagonal_of(transpose(T) * F * T)) == 2 * 30 * 30 * 4 + 4 * 59);
    static_assert(flops(sum(diagonal_of(F * G))) == 1800);
}
BOOST_AUTO_TEST_CASE(sums_of_all_entries) {
    static_assert(flops(sum(F * G)) == 2 * 2 * 900 + 30);
    static_assert(flops(sum(F * G * H)) <= 3 * 2 * 900 + 60);
    static_assert(flops(sum(F * v)) == 2 * 900 + 30);
    static_assert(flops(sum(matrix<"N", 2, 30> * matrix<"O", 30, 2>)) == 2 * 2 * 30 * 2 + 4);
    static_assert(flops(outputs(sum(F * G), F * G)) == of_30 + 900);
    static_assert(flops(gradient(sum(F * G), F)) == 2 * 900 + 900);
    static_assert(flops(ones<30, 30> * F * G) == 4 * 900 + 900);
}
BOOST_AUTO_TEST_CASE(in_the_table_of_costs) {
    constexpr std::string_view table = cost_table(trace(F * G));
    static_assert(table.find("sum of products of entries of F, #3     1x1             1800") !=
                  std::string_view::npos);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(factors_full_of_zeros_are_never_formed)

BOOST_AUTO_TEST_CASE(diagonal_matrices) {
    constexpr auto both = diagonal_matrix(x) * A * diagonal_matrix(y);
    static_assert(count<product>(both) == 0);
    static_assert(count<steps::row_scaling>(both) + count<steps::column_scaling>(both) == 2);
    static_assert(count<operations::diagonal_embedding>(both) == 0);
    static_assert(flops(both) == 200);
}
BOOST_AUTO_TEST_CASE(variables_that_are_diagonal) {
    static_assert(flops(D * A) == 100);
    static_assert(flops(A * D) == 100);
    static_assert(flops(D * x) == 10);
    static_assert(flops(D * A * E) == 200);
    static_assert(count<steps::row_scaling>(D * A) == 1);
    static_assert(count<steps::column_scaling>(A * D) == 1);
    static_assert(count<product>(D * E * A * matrix_power<3>(D)) == 0);
    static_assert(flops(D * E) == 10);
    static_assert(flops(matrix_power<4>(D)) == 20);
    static_assert(flops((2_c * D - E + identity<10>)*x) <= 50);
}
BOOST_AUTO_TEST_CASE(inverses_and_determinants_of_diagonal_variables) {
    constexpr auto all = outputs(inverse(D) * A, A * inverse(D), solve(D, x), determinant(D));
    static_assert(factorisations(all) == 0);
    static_assert(count<product>(all) == 0);
    static_assert(count<steps::solution>(all) == 0);
    static_assert(flops(inverse(D) * A) == 110);
    static_assert(flops(inverse(D)) == 10);
    static_assert(flops(determinant(D)) == 9);
    static_assert(factorisations(log_determinant(D + identity<10>)) == 0);
}
BOOST_AUTO_TEST_CASE(sums_of_entries_of_diagonal_variables) {
    static_assert(flops(sum(D)) == 9 && flops(optimize_for_size(sum(D))) == 10);
    static_assert(flops(squared_norm(D)) == 20);
    static_assert(flops(norm(D - E)) == 10 + 20);
}
BOOST_AUTO_TEST_CASE(products_with_a_diagonal_variable_between) {
    static_assert(has_symmetric_product(transpose(A) * D * A));
    static_assert(flops(transpose(A) * D * A) == 100 + 2 * 55 * 10);
}
BOOST_AUTO_TEST_CASE(triangular_factors_are_half_multiplied) {
    static_assert(flops(L * A) == 1100);
    static_assert(flops(x + U * x) == 120);
    static_assert(flops(A * transpose(L)) == 1100);
}
BOOST_AUTO_TEST_CASE(unit_vectors) {
    static_assert(count<product>(A * unit<10, 3>) == 0);
    static_assert(count<product>(transpose(unit<10, 2>) * A * unit<10, 3>) == 0);
    static_assert(flops(A * unit<10, 3>) == 0);
}
BOOST_AUTO_TEST_CASE(an_element_of_a_product_is_one_row_by_one_column) {
    static_assert(flops(element<3>(A * x)) == 20);
    static_assert(flops(element<3, 4>(A * B)) == 20);
}
BOOST_AUTO_TEST_CASE(blocks) {
    static_assert(count<product>(vertical(A, B)) == 0);
    static_assert(count<product>(horizontal(A, x)) == 0);
    static_assert(flops(vertical(A, B) * x) == 420);
    static_assert(largest_product(vertical(A, B) * x) == 10);
    static_assert(flops(transpose(x) * horizontal(A, B)) == 420);
    static_assert(flops(horizontal(A, B) * vertical(x, y)) == 410);
    static_assert(largest_product(gradient(sum(exp(vertical(A * x, B * y))), x)) == 10);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(inverses)

BOOST_AUTO_TEST_CASE(that_are_multiplied_with_are_systems_to_solve) {
    static_assert(count<steps::solution>(inverse(A) * B) == 1);
    static_assert(count<steps::inverse_by_factors>(inverse(A) * B) == 0);
    static_assert(count<product>(inverse(A) * B) == 0);
    static_assert(count<steps::transposed_solution>(B * inverse(A)) == 1);
    static_assert(count<steps::inverse_by_factors>(B * inverse(A)) == 0);
}
BOOST_AUTO_TEST_CASE(share_a_factorisation_with_determinants) {
    constexpr auto all = outputs(inverse(A), determinant(A), log_determinant(A));
    static_assert(factorisations(all) == 1);
    static_assert(count<steps::lu_factorisation>(all) == 1);
}
BOOST_AUTO_TEST_CASE(share_it_with_the_gradient_of_the_logarithm_of_a_determinant) {
    constexpr auto all = outputs(log_determinant(A), gradient(log_determinant(A), A), solve(A, x));
    static_assert(factorisations(all) == 1);
}
BOOST_AUTO_TEST_CASE(share_it_with_systems_of_positive_definite_matrices) {
    constexpr auto all = outputs(inverse(S) * x, transpose(y) * inverse(S), log_determinant(S));
    static_assert(factorisations(all) == 1);
    static_assert(count<steps::cholesky_factorisation>(all) == 1);
}
BOOST_AUTO_TEST_CASE(of_positive_definite_matrices_are_swept_if_needed_as_matrices) {
    constexpr auto all = outputs(inverse(S), determinant(S), log_determinant(S));
    static_assert(factorisations(all) == 1);
    static_assert(count<steps::symmetric_sweep>(all) == 1);
}
BOOST_AUTO_TEST_CASE(that_are_there_are_multiplied_with) {
    constexpr auto all = outputs(inverse(S), inverse(S) * inverse(S) * x, inverse(S) * y);
    static_assert(factorisations(all) == 1);
    static_assert(count<steps::inverse_by_factors>(all) == 1);
    static_assert(count<steps::solution>(all) == 0);
}
BOOST_AUTO_TEST_CASE(of_sums_of_positive_definite_matrices_are_by_their_roots) {
    static_assert(count<steps::cholesky_factorisation>(solve(S + identity<10>, x)) == 1);
    static_assert(count<steps::cholesky_factorisation>(solve(3_c * S, x)) == 1);
    static_assert(count<steps::lu_factorisation>(solve(S - identity<10>, x)) == 1);
    static_assert(count<steps::lu_factorisation>(solve(S + A, x)) == 1);
}
BOOST_AUTO_TEST_CASE(of_small_matrices_are_by_elimination_in_line) {
    constexpr auto small = matrix<"M", 4, 4>;
    constexpr auto larger = matrix<"L", 5, 5>;
    constexpr auto all = outputs(inverse(small), log_determinant(small));
    static_assert(factorisations(all) == 1);
    static_assert(count<steps::elimination>(all) == 1);
    static_assert(count<operations::matrix_adjugate>(all) == 0);
    static_assert(factorisations(inverse(larger)) == 1);
    static_assert(is_straight(inverse(small)));
    static_assert(is_straight(solve(matrix<"N", 3, 3>, vector<"v", 3>)));
    static_assert(!is_straight(inverse(larger)));
}
BOOST_AUTO_TEST_CASE(small_determinants_are_in_closed_form) {
    constexpr auto small = matrix<"M", 4, 4>;
    static_assert(count<operations::matrix_determinant>(outputs(inverse(small), determinant(small))) == 1);
    constexpr auto with_adjugate = outputs(adjugate(small), determinant(small));
    static_assert(count<operations::matrix_adjugate>(with_adjugate) == 1);
    static_assert(count<operations::matrix_determinant>(with_adjugate) == 0);
}

BOOST_AUTO_TEST_CASE(of_transposes_are_solved_with_as_well) {
    constexpr auto all = outputs(transpose(inverse(A)) * x, C * transpose(inverse(matrix<"M", 4, 4>)));
    static_assert(count<steps::inverse_by_factors>(all) == 0);
    static_assert(count<steps::transposed_solution>(transpose(inverse(A)) * x) == 1);
    static_assert(count<steps::solution>(transpose(B) * transpose(inverse(A))) == 1);
    static_assert(count<steps::inverse_by_factors>(transpose(inverse(A))) == 1);
}
BOOST_AUTO_TEST_CASE(of_triangular_matrices_are_substitutions) {
    constexpr auto all = outputs(inverse(L) * A, solve(U, x), transpose(inverse(L)) * x, A * inverse(U),
                                 determinant(L), log_determinant(U), inverse(L));
    static_assert(factorisations(all) == 0);
    static_assert(count<steps::inverse_by_factors>(all) == 0);
    static_assert(count<product>(outputs(inverse(L) * A, solve(U, x), A * inverse(U))) == 0);
    static_assert(count<steps::forward_substitution>(inverse(L) * A) == 1);
    static_assert(flops(inverse(L) * A) == 1000);
    static_assert(flops(solve(U, x)) == 100);
    static_assert(flops(solve(L * transpose(L), x)) == 200);
    static_assert(flops(determinant(L)) == 9);
    static_assert(factorisations(solve(L * L + 2_c * L, x)) == 0);
    static_assert(factorisations(solve(L + U, x)) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(what_is_shared_is_done_once)

BOOST_AUTO_TEST_CASE(over_all_outputs) {
    constexpr auto F = sum(exp(A * x));
    constexpr auto all = outputs(F, gradient(F, x), hessian(F, x));
    static_assert(count<operations::exponential>(all) == 1);
    static_assert(count<product>(all) == 3);
}
BOOST_AUTO_TEST_CASE(between_softmax_and_log_sum_exp) {
    constexpr auto all = outputs(softmax(A * x), log_sum_exp(A * x));
    static_assert(count<operations::exponential>(all) == 1);
    static_assert(count<product>(all) == 1);
}
BOOST_AUTO_TEST_CASE(between_equal_outputs) {
    static_assert(count<product>(outputs(A * B, A * B)) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(symmetry)

BOOST_AUTO_TEST_CASE(a_matrix_and_its_transpose_are_read_in_one_pass) {
    constexpr auto row = transpose(x) * A + transpose(x) * transpose(A);
    static_assert(count<steps::symmetrised_product>(row) == 1);
    static_assert(count<product>(row) == 0);
    static_assert(count<steps::symmetrised_product>(gradient(transpose(x) * A * x, x)) == 1);
    static_assert(count<operations::addition>(gradient(transpose(x) * A * x, x)) == 0);
}
BOOST_AUTO_TEST_CASE(half_of_a_symmetric_product_is_computed) {
    static_assert(has_symmetric_product(transpose(A) * A));
    static_assert(has_symmetric_product(A * diagonal_matrix(x) * transpose(A)));
    static_assert(has_symmetric_product(2_c * transpose(A) * A + 3_c * identity<10>));
    static_assert(has_symmetric_product(hessian(sum(exp(A * x)), x)));
    static_assert(flops(transpose(A) * A) == 2 * 55 * 10);
}
BOOST_AUTO_TEST_CASE(and_all_of_another_one) {
    static_assert(!has_symmetric_product(transpose(A) * B));
    static_assert(!has_symmetric_product(A * A));
    static_assert(!has_symmetric_product(transpose(A) * A + B));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(straight_line_code)

BOOST_AUTO_TEST_CASE(is_for_numbers_alone) {
    constexpr auto s = scalar<"s">;
    constexpr auto t = scalar<"t">;
    constexpr auto many = sin(s) * cos(t) + exp(s * t) * tanh(s - t) + log(1_c + s * s) * sqrt(1_c + t * t) +
                          sin(2_c * s) * cos(3_c * t) + exp(s - t) + tanh(s * s) + sin(s * t) + cos(s + t);
    static_assert(is_straight(many));
    static_assert(is_straight(outputs(many, derivative(many, s), derivative(many, t))));
    static_assert(!is_straight(exp(x)));
    static_assert(!is_straight(trace(matrix<"W", 144, 144> * transpose(matrix<"W", 144, 144>))));
    static_assert(!is_straight(element<0>(vector<"w", 100000>) + s));
}
BOOST_AUTO_TEST_CASE(is_for_small_programs) {
    constexpr auto M = matrix<"M", 2, 2>;
    constexpr auto v = vector<"v", 2>;
    static_assert(is_straight(M * v));
    static_assert(is_straight(gradient(squared_norm(M * v), M)));
    static_assert(is_straight(outputs(inverse(M), determinant(M))));
    static_assert(is_straight(inverse(matrix<"T", 3, 3, lower_triangular>)));
}
BOOST_AUTO_TEST_CASE(is_for_cross_products_alone_too) {
    constexpr auto v = vector<"v", 3>;
    constexpr auto w = vector<"w", 3>;
    static_assert(flops(cross(v, w)) == 9);
    static_assert(is_straight(cross(v, w)));
    static_assert(is_straight(cross(v, cross(v, w))));
    static_assert(flops(axial(outer(v, w) + matrix<"M", 3, 3>)) > 3);
}
BOOST_AUTO_TEST_CASE(is_for_programs_that_zeros_make_short) {
    // of the 100 second derivatives by ten numbers most are zero
    constexpr auto r = vertical(element<0>(x) * element<1>(x) - element<2>(x), sin(element<4>(x)),
                                element<6>(x) - element<9>(x) * element<9>(x));
    static_assert(is_straight(hessian(squared_norm(r), x)));
    // the prediction of a filter: two of the states move by the others
    constexpr auto s = scalar<"s">;
    constexpr auto state = vector<"q", 5>;
    constexpr auto P = matrix<"P", 5, 5, symmetric>;
    constexpr auto moved =
        vertical(element<0>(state) + s * element<3>(state) * cos(element<2>(state)),
                 element<1>(state) + s * element<3>(state) * sin(element<2>(state)),
                 element<2>(state) + s * element<4>(state), element<3>(state), element<4>(state));
    constexpr auto F = jacobian(moved, state);
    static_assert(is_straight(outputs(moved, F * P * transpose(F))));
    // nothing is zero
    static_assert(!is_straight(outputs(moved, matrix<"G", 10, 10> * matrix<"H", 10, 10>)));
}
BOOST_AUTO_TEST_CASE(is_not_for_large_ones) {
    static_assert(!is_straight(A * B));
    static_assert(!is_straight(inverse(A)));
    static_assert(!is_straight(exp(A)));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(costs)

BOOST_AUTO_TEST_CASE(are_a_table) {
    constexpr auto M = matrix<"M", 2, 3>;
    constexpr auto v = vector<"v", 3>;
    BOOST_TEST(cost_table(outputs(exp(M * v), sum(exp(M * v)))) ==
               "     value                                   shape           flops    where\n"
               "#0   M                                       2x3             0        argument\n"
               "#1   v                                       3x1             0        argument\n"
               "#2   M*v                                     2x1             12       buffer 0\n"
               "#3   exp(#2)                                 2x1             40       output 0\n"
               "#4   sum(#3)                                 1x1             2        output 1\n"
               "     all                                                     54       \n");
}
BOOST_AUTO_TEST_CASE(are_in_columns_whatever_the_names) {
    constexpr auto long_name = vector<"a_name_of_more_than_forty_characters_in_all", 3>;
    constexpr auto greek = matrix<"Σβ", 3, 3>;
    BOOST_TEST(
        cost_table(transpose(long_name) * greek) ==
        "     value                                         shape           flops    where\n"
        "#0   a_name_of_more_than_forty_characters_in_all   3x1             0        argument\n"
        "#1   a_name_of_more_than_forty_characters_in_all'  1x3             0        where it is read\n"
        "#2   Σβ                                            3x3             0        argument\n"
        "#3   #1*Σβ                                         1x3             18       output 0\n"
        "     all                                                           18       \n"
        "     all, as straight-line code, which runs                        15       \n");
}
BOOST_AUTO_TEST_CASE(are_those_of_what_runs) {
    constexpr auto v = vector<"v", 3>;
    constexpr auto P = matrix<"P", 3, 3, symmetric>;
    // the derivative is [v2 v1 0; 0 1 0; 0 0 1]
    constexpr auto F = jacobian(vertical(element<0>(v) * element<1>(v), element<1>(v), element<2>(v)), v);
    constexpr auto next = F * P * transpose(F);
    // of the first row of F P three products and two sums, then two products and a sum more
    static_assert(flops(next) == 3 * 3 + 3);
    static_assert(flops(optimize_for_size(next)) > 5 * flops(next));
    constexpr std::string_view table = cost_table(next);
    BOOST_TEST(table.substr(table.rfind("all,")) ==
               "all, as straight-line code, which runs                  12       \n");
    static_assert(cost_table(optimize_for_size(next)).find("straight-line") == std::string_view::npos);
}
BOOST_AUTO_TEST_CASE(of_the_sweep_are_with_the_sweep) {
    static_assert(flops(inverse(S)) == 1000 + 100);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
