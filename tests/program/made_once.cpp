// SPDX-License-Identifier: BSL-1.0

// What parts of a formula have in common is made once: products, reciprocals, directions, common factors.

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace steps_of;

namespace {

constexpr auto X = matrix<"X", 17, 5>;
constexpr auto y = vector<"y", 17>;
constexpr auto w = vector<"w", 5>;
constexpr auto c = scalar<"c">;

using operations::integer_power;
using operations::product;

// Matrices and vectors of reciprocals, or of powers of them.
template <class What>
consteval int reciprocals(What) {
    int found = 0;
    for (const program::instruction& i : program_of<What>.instructions)
        if (i.live && i.operation == program::index_of<integer_power> && i.payload < 0 && !i.shape.scalar())
            ++found;
    return found;
}

BOOST_AUTO_TEST_SUITE(what_is_made_once)

BOOST_AUTO_TEST_CASE(a_product_that_is_there_begins_a_chain) {
    constexpr auto P = matrix<"P", 9, 9, positive_definite>;
    constexpr auto H = matrix<"H", 3, 9>;
    constexpr auto K = P * transpose(H) * inverse(matrix<"S", 3, 3, positive_definite>);
    constexpr auto update = outputs(H * P * transpose(H), K * vector<"z", 3>);
    static_assert(count<product>(update) == 3);  // P Hᵀ, H P Hᵀ, and P Hᵀ times what S solves
    static_assert(largest_product(update) == 27);
    static_assert(largest_product(K * vector<"z", 3>) == 9);
}
BOOST_AUTO_TEST_CASE(so_does_a_chain_that_is_there) {
    constexpr auto A = matrix<"A", 8, 3>;
    constexpr auto B = matrix<"B", 3, 8>;
    constexpr auto C = matrix<"C", 8, 4>;
    constexpr auto z = vector<"z", 4>;
    static_assert(count<product>(A * B * C * z) == 3);
    static_assert(count<product>(outputs(A * B * C, A * B * C * z)) == 3);
    static_assert(count<product>(outputs(A * B * C, matrix<"w", 1, 4> * transpose(A * B * C))) == 3);
    // what it takes longer to multiply with is not read: of an outer product both vectors are
    constexpr auto outer = vector<"u", 8> * transpose(vector<"v", 8>) * matrix<"E", 8, 8>;
    static_assert(count<operations::scalar_multiple>(outputs(outer, outer * vector<"x", 8>)) == 1);
}
BOOST_AUTO_TEST_CASE(a_gain_that_is_there_corrects_the_state) {
    constexpr auto x = vector<"x", 9>;
    constexpr auto P = matrix<"P", 9, 9, positive_definite>;
    constexpr auto H = matrix<"H", 3, 9>;
    constexpr auto z = vector<"z", 3>;
    constexpr auto K =
        P * transpose(H) * inverse(H * P * transpose(H) + matrix<"R", 3, 3, positive_definite>);
    static_assert(count<steps::solution>(outputs(K, x + K * (z - H * x))) == 1);
    static_assert(count<steps::solution>(outputs(x + K * (z - H * x))) == 1);
}
BOOST_AUTO_TEST_CASE(not_one_that_nothing_needs_as_a_matrix) {
    constexpr auto A = matrix<"A", 10, 10>;
    constexpr auto B = matrix<"B", 10, 10>;
    static_assert(largest_product(outputs(trace(A * B), A * B * vector<"x", 10>)) == 10);
}
BOOST_AUTO_TEST_CASE(entries_are_divided_by_once) {
    constexpr auto robust = sum(log1p(pow<2>((X * w - y) / c)));
    static_assert(reciprocals(outputs(gradient(robust, w), hessian(robust, w))) == 1);
    static_assert(count<operations::entrywise_quotient>(outputs(gradient(robust, w), hessian(robust, w))) ==
                  0);
    static_assert(count<operations::entrywise_quotient>(divide(y, X * w)) == 1);
}
BOOST_AUTO_TEST_CASE(a_weighted_gram_matrix_of_two_weights_is_one) {
    constexpr auto robust = sum(log1p(pow<2>((X * w - y) / c)));
    static_assert(count<steps::column_scaling>(hessian(robust, w)) == 1);
    static_assert(identical(c * X * w - 3_c * X * vector<"v", 5>, X * (c * w - 3_c * vector<"v", 5>)));
}
BOOST_AUTO_TEST_CASE(the_transpose_of_a_product_with_a_symmetric_matrix) {
    constexpr auto S = matrix<"S", 5, 5, symmetric>;
    constexpr auto M = S + w * transpose(w);
    static_assert(count<product>(outputs(X * M, M * transpose(X))) == 1);
}
BOOST_AUTO_TEST_CASE(a_direction_is_one_vector) {
    constexpr auto u = vector<"u", 24>;
    constexpr auto v = vector<"v", 24>;
    constexpr auto cosine = dot(u, v) / (norm(u) * norm(v));
    static_assert(count<product>(outputs(cosine, gradient(cosine, u), gradient(cosine, v))) == 1);
}
BOOST_AUTO_TEST_CASE(a_row_of_ones_by_a_column_is_its_sum) {
    static_assert(count<product>(ones<1, 17> * sin(y)) == 0);
    static_assert(count<operations::entry_sum>(outputs(sum(sin(y)), 3_c * ones<1, 17> * sin(y))) == 1);
}
// Residuals of a product with an inverse grow with the condition of the matrix, those of elimination do not.
BOOST_AUTO_TEST_CASE(no_small_inverse_that_is_only_multiplied_with) {
    static_assert(count<steps::direct_inverse>(inverse(matrix<"A", 2, 2>) * matrix<"B", 2, 7>) == 0);
    static_assert(count<steps::solution>(solve(matrix<"C", 3, 3>, vector<"z", 3>)) == 1);
    constexpr auto both = [](auto D) { return outputs(solve(D, vector<"b", 2>), log_determinant(D)); };
    static_assert(factorisations(both(matrix<"D", 2, 2, positive_definite>)) == 1);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
