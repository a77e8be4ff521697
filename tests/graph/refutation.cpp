// SPDX-License-Identifier: BSL-1.0

// What is refuted is false: values differ at a point that the variables' properties allow. What is true is
// never refuted, however it is written, and what is neither proven nor refuted is not known.

#include <iostream>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "random_graphs.hpp"

namespace {

using namespace ctgrad;
using namespace ctgrad::literals;

constexpr auto s = scalar<"s">;
constexpr auto t = scalar<"t">;
constexpr auto x = vector<"x", 3>;
constexpr auto y = vector<"y", 3>;
constexpr auto p = matrix<"p", 3, 3, property::sums_to_one, property::positive>;
constexpr auto A = matrix<"A", 3, 3>;
constexpr auto B = matrix<"B", 3, 3>;
constexpr auto S = matrix<"S", 3, 3, symmetric>;
constexpr auto K = matrix<"K", 3, 3, skew_symmetric>;
constexpr auto Q = matrix<"Q", 3, 3, orthogonal>;
constexpr auto P = matrix<"P", 3, 3, positive_definite>;
constexpr auto L = matrix<"L", 3, 3, lower_triangular>;

enum class answer { proven, refuted, not_known };
constexpr answer about(auto a, auto b) {
    if (proven_equal(a, b)) return proven_unequal(a, b) ? answer{-1} : answer::proven;
    return proven_unequal(a, b) ? answer::refuted : answer::not_known;
}
constexpr bool is_refuted(auto a, auto b) {
    return about(a, b) == answer::refuted && about(b, a) == answer::refuted;
}

// It takes products for pointers.
// clang-format off

// By arithmetic, modulo a prime.
static_assert(is_refuted(A * B, B * A) && is_refuted(s * t, s + t) && is_refuted(s, 1_c));
static_assert(is_refuted(inverse(A + B), inverse(A) + inverse(B)) && is_refuted(transpose(K), K));
static_assert(is_refuted(determinant(2_c * A), 2_c * determinant(A)) && is_refuted(s / t, t / s));
static_assert(is_refuted(pow<2>(A), matrix_power<2>(A)) && is_refuted(sum(p), 3_c));
static_assert(is_refuted(adjugate(L), inverse(L)) && is_refuted(cross(x, y), cross(y, x)));
static_assert(is_refuted(determinant(Q), 1_c) && is_refuted(determinant(Q), -1_c));  // each of half of them
static_assert(is_refuted(derivative(squared_norm(A * x), x), transpose(x) * transpose(A) * A));
static_assert(about(pow<2>(determinant(Q)), 1_c) == answer::proven && about(S, transpose(S)) == answer::proven);

// Multiples of the primes are refuted in real numbers.
static_assert(is_refuted(2091040873_c * s, 0_c * s) && is_refuted(4463761561217290_c * s, 0_c * s));
static_assert(is_refuted((s + 2134707943_c) * t, s * t) && is_refuted(s / 2091040873_c, s));

// Functions that no prime field has.
static_assert(is_refuted(exp(s), 1_c + s) && is_refuted(log(s), s) && is_refuted(sqrt(s), s));
static_assert(is_refuted(sin(x), x) && is_refuted(cos(s), sin(s)) && is_refuted(tanh(s), s));
static_assert(is_refuted(sigmoid(s), s) && is_refuted(softplus(s), exp(s)) && is_refuted(softmax(x), x));
static_assert(is_refuted(log_sum_exp(x), sum(x)) && is_refuted(exp(A), matrix_power<2>(A)));
static_assert(is_refuted(abs(s), s) && is_refuted(abs(s), -s) && is_refuted(sign(s), 1_c));
static_assert(is_refuted(sign(s), -1_c) && is_refuted(relu(s), s) && is_refuted(relu(s), 0_c));
static_assert(is_refuted(heaviside(s), 1_c) && is_refuted(heaviside(s), 0_c));
static_assert(is_refuted(norm(x + y), norm(x) + norm(y)) && is_refuted(norm(s * x), s * norm(x)));
static_assert(is_refuted(log_determinant(P), determinant(P)) && is_refuted(log(2_c), 0.69314718_c));
static_assert(is_refuted(log_determinant(A + B), log_determinant(A) + log_determinant(B)));
static_assert(is_refuted(exp(log(p)), exp(p)) && is_refuted(norm(Q * x), norm(A * x)));
static_assert(is_refuted(exp(transpose(x) * K * y), 1_c) && is_refuted(exp(trace(L)), exp(trace(S))));
static_assert(is_refuted(gradient(sum(exp(A * x)), x), exp(A * x)));

// Where both sides are infinite, or do not exist.
static_assert(about(inverse(x * transpose(x)), x * transpose(x)) == answer::not_known);
static_assert(about(log(-pow<2>(s)), log(-pow<2>(t))) == answer::not_known);
static_assert(about(1_c / (sin(s) - sin(s)), s) == answer::not_known);
// Of contradictory properties everything is true.
static_assert(about(matrix<"N", 3, 3, lower_triangular, property::positive>, A) == answer::not_known);
static_assert(about(exp(matrix<"N", 3, 3, orthogonal, property::positive>), A) == answer::not_known);

// True, and not known: a difference in the last digits is none.
static_assert(!proven_unequal(sin(2_c * s), 2_c * sin(s) * cos(s)));
static_assert(!proven_unequal(tanh(s), 2_c * sigmoid(2_c * s) - 1_c));
static_assert(!proven_unequal(exp(3_c * s), pow<3>(exp(s))));
static_assert(!proven_unequal(log(exp(s) * exp(t) * 5_c), log(5_c) + s + t));

// Long ones.
constexpr auto M = matrix<"M", 500, 300>;
constexpr auto N = matrix<"N", 300, 500>;
static_assert(is_refuted(M * N, transpose(M * N)) && is_refuted(matrix<"W", 40, 40> * matrix<"V", 40, 40>,
                                                                matrix<"V", 40, 40> * matrix<"W", 40, 40>));
static_assert(about(exp(M * N), exp(transpose(M * N))) == answer::not_known);

// clang-format on

/// Both nodes in a graph that stores them as told, ready to be compared.
using compared = graph::frozen_graph<400, 1600, 8, 2>;
int copied(graph::expression_graph& to, const graph::expression_graph& from, int index) {
    const graph::node& n = from[index];
    if (from.is<operations::variable>(index)) {
        const graph::variable_entry& v = from.variable(n.payload);
        return to.variable(v.tag, v.description);
    }
    if (n.count == 0) return to.intern(n, {});
    graph::index_list operands;
    for (int k = 0; k < n.count; ++k) operands.push_back(copied(to, from, from.operand(index, k)));
    return make(to, n.operation, n.payload, operands);
}

struct counts {
    int compared = 0;
    int refuted_exactly = 0;
    int refuted_in_real_numbers = 0;
};
void compare(const graph::expression_graph& g, int a, const graph::expression_graph& h, int b,
             counts& found) {
    graph::expression_graph both;
    both.mode.simplifies = false;
    const graph::index_list roots{copied(both, g, a), copied(both, h, b)};
    compared frozen;
    frozen.freeze(both, roots);
    BOOST_REQUIRE(!frozen.overflow);
    ++found.compared;
    const graph::comparison_plan plan = graph::detail::plan_refutation(frozen);
    for (int kinds = 0; kinds < plan.kinds; ++kinds)
        if (graph::detail::differ_at_a_point(frozen, plan.longest, kinds)) {
            ++found.refuted_exactly;
            break;
        }
    for (int attempt = 0; graph::detail::can_be_real(frozen) && attempt < graph::detail::real_attempts;
         ++attempt)
        if (graph::detail::differ_in_real_numbers(frozen, attempt)) {
            ++found.refuted_in_real_numbers;
            break;
        }
}

// An expression and its normal form are equal, and neighbours among random expressions mostly are not.
BOOST_AUTO_TEST_CASE(what_is_true_is_never_refuted) {
    using kind = rule_tests::twin_graphs::kind;
    counts same;
    counts others;
    for (const kind wanted : {kind::anything, kind::with_properties})
        for (unsigned seed = 0; seed < 400; ++seed) {
            rule_tests::twin_graphs twins{seed, wanted};
            for (int k = 0; k < 14 && twins.grow(); ++k) {
                const auto made = twins.nodes.back();
                const counts before = same;
                compare(twins.told, made.as_told, twins.simple, made.simplified, same);
                if (same.refuted_exactly + same.refuted_in_real_numbers >
                    before.refuted_exactly + before.refuted_in_real_numbers)
                    BOOST_ERROR(rule_tests::text_of(twins.told, made.as_told)
                                << " is equal to its normal form");
                const auto other = twins.nodes[twins.nodes.size() - 2];
                if (twins.told.shape(other.as_told) == twins.told.shape(made.as_told))
                    compare(twins.told, made.as_told, twins.told, other.as_told, others);
            }
        }
    BOOST_TEST(same.refuted_exactly == 0);
    BOOST_TEST(same.refuted_in_real_numbers == 0);
    std::cout << same.compared << " pairs that are equal; of " << others.compared << " others "
              << others.refuted_exactly << " are refuted exactly and " << others.refuted_in_real_numbers
              << " in real numbers\n";
    BOOST_TEST((same.compared > 8000 && others.compared > 1000));
    BOOST_TEST((others.refuted_exactly > 400 && others.refuted_in_real_numbers > 800));
}

}  // namespace
