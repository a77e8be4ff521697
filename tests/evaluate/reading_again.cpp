// SPDX-License-Identifier: BSL-1.0

// Straight-line code for machines without packs, which reads arguments more than once, whatever of them
// results overlap.

#define CTGRAD_WITHOUT_PACKS

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "in_place.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using in_place::wrong_entries;

namespace {

constexpr auto R = matrix<"R", 3, 3>;
constexpr auto t = scalar<"t">;
constexpr auto q = vector<"q", 9>;
constexpr auto I = identity<3>;
constexpr auto O = zeros<3, 3>;
constexpr auto P = matrix<"P", 9, 9>;
constexpr auto S = matrix<"S", 9, 9, symmetric>;
constexpr auto F = vertical(horizontal(I, t* I, O), horizontal(O, I, -t* R), horizontal(O, O, I - t * R));

// The cost of some steps of a system that is controlled.
constexpr auto u = vector<"u", 6>;
constexpr auto A = matrix<"A", 2, 2>;
constexpr auto B = matrix<"B", 2, 2>;
constexpr auto b = vector<"b", 2>;
template <int Step>
constexpr auto cost_from(auto x) {
    constexpr auto push = element<Step>(u);
    const auto next = A * x + b * push;
    const auto cost = transpose(next) * B * next + t * push * push;
    if constexpr (Step == 5) return cost;
    else return cost + cost_from<Step + 1>(next);
}

template <class... Es>
constexpr bool reads_again(outputs_type<Es...>) {
    return program::compiled<Es...>::is_worth_reading_again();
}
template <class... Es>
constexpr bool shares_memory(outputs_type<Es...>) {
    return program::compiled<Es...>::memory_to_share().exists();
}

/// Entries that are read again, and those that are read from copies.
template <class... Es>
constexpr int times(outputs_type<Es...>, int operation) {
    const auto& code = program::compiled<Es...>::straight_reading_again();
    int count = 0;
    for (int k = 0; k < code.size(); ++k)
        if (code.steps[k].operation == operation) ++count;
    return count;
}

}  // namespace

#define CHECK_IN_PLACE(...)                              \
    BOOST_TEST(wrong_entries<double>(__VA_ARGS__) == 0); \
    BOOST_TEST(wrong_entries<float>(__VA_ARGS__) == 0)

/// Wrong entries of a covariance that is predicted, at all distances between it and the result: half of it is
/// read, so both halves hold the same.
int wrong_at_any_distance() {
    constexpr std::size_t n = 9;
    constexpr auto predicted = F * F * S * transpose(F * F) + diagonal_matrix(q);
    std::mt19937 generator{3};
    std::uniform_real_distribution<double> number(0.5, 1.5);
    std::array<double, 9> rotation{};
    std::array<double, n> noise{};
    for (double& entry : rotation) entry = number(generator);
    for (double& entry : noise) entry = number(generator);
    int wrong = 0;
    for (std::size_t read = 0; read <= n * n + 3; ++read) {
        const std::size_t written = (n * n + 3) / 2;
        std::vector<double> memory(2 * n * n + 4);
        for (double& entry : memory) entry = number(generator);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < i; ++j) memory[read + n * i + j] = memory[read + n * j + i];
        std::vector<double> before = memory;
        const std::span<const double, n * n> copied(before.data() + read, n * n);
        const auto expected = evaluate(predicted, S = copied, R = rotation, q = noise, t = 0.5);
        std::span<double, n * n> result(memory.data() + written, n * n);
        in_place::call<double>(outputs(predicted), std::tie(result),
                               S = std::span<const double, n * n>(memory.data() + read, n * n), R = rotation,
                               q = noise, t = 0.5);
        for (std::size_t k = 0; k < n * n; ++k) before[written + k] = expected[k / n][k % n];
        for (std::size_t k = 0; k < memory.size(); ++k)
            if (!(std::abs(memory[k] - before[k]) < 1e-10)) ++wrong;
    }
    return wrong;
}

BOOST_AUTO_TEST_SUITE(arguments_that_are_read_again_may_overlap_results)

BOOST_AUTO_TEST_CASE(a_covariance) {
    constexpr auto predicted = outputs(F * P * transpose(F) + diagonal_matrix(q));
    static_assert(reads_again(predicted) && shares_memory(predicted));
    static_assert(times(predicted, program::index_of<operations::variable>) > 81 + 19);
    CHECK_IN_PLACE(predicted);
}
BOOST_AUTO_TEST_CASE(of_which_half_is_read) {
    constexpr auto predicted = outputs(F * F * S * transpose(F * F) + diagonal_matrix(q));
    static_assert(reads_again(predicted) && shares_memory(predicted));
    BOOST_TEST(wrong_at_any_distance() == 0);
}
BOOST_AUTO_TEST_CASE(that_is_needed_after_it_has_been_written) {
    constexpr auto turned = outputs(transpose(F) * P * F + transpose(P));
    static_assert(reads_again(turned) && shares_memory(turned));
    CHECK_IN_PLACE(turned);
}
BOOST_AUTO_TEST_CASE(beside_a_result_that_is_written_last) {
    constexpr auto both = outputs(F * P * transpose(F), F * q, P * transpose(F) * q);
    static_assert(reads_again(both) && shares_memory(both));
    CHECK_IN_PLACE(both);
}
#ifndef __clang__  // too long for one constant of clang
BOOST_AUTO_TEST_CASE(copies_of_few_arguments) {
    constexpr auto begin = vector<"x", 2>;
    constexpr auto cost = cost_from<0>(begin);
    constexpr auto all = outputs(gradient(cost, u), hessian(cost, u));
    static_assert(reads_again(all) && !shares_memory(all));
    static_assert(times(all, program::reading_a_copy) > 0);
    CHECK_IN_PLACE(all);
}
#endif

BOOST_AUTO_TEST_SUITE_END()
