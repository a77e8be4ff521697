// SPDX-License-Identifier: BSL-1.0

// Where results are kept: buffers are used again, nothing is on the heap.

#include <array>
#include <cstdlib>
#include <new>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include "steps_of.hpp"

namespace {

int allocations = 0;

}  // namespace

// What the program under test must not call. Not to be inlined: g++ takes the pair of new and free for a
// mistake.
[[gnu::noinline]] void* operator new(std::size_t bytes) {
    ++allocations;
    if (void* const memory = std::malloc(bytes)) return memory;
    throw std::bad_alloc{};
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

using namespace ctgrad;
using namespace ctgrad::literals;
using namespace steps_of;

namespace {

constexpr auto A = matrix<"A", 10, 10>;
constexpr auto S = matrix<"S", 10, 10, positive_definite>;
constexpr auto x = vector<"x", 10>;

BOOST_AUTO_TEST_SUITE(buffers_are_few)

BOOST_AUTO_TEST_CASE(what_is_read_where_it_is_computed_has_none) {
    static_assert(buffers(2_c * x - exp(x)) == 0);
    static_assert(buffers(A * (x + x)) == 0);
    static_assert(buffers(transpose(A) * A + identity<10>) == 0);
}
BOOST_AUTO_TEST_CASE(outputs_are_their_own) {
    static_assert(buffers(outputs(A * x, sum(A * x), A * (A * x))) == 0);
}
BOOST_AUTO_TEST_CASE(a_long_chain_takes_turns) {
    constexpr auto one = tanh(A * x);
    constexpr auto two = tanh(A * one);
    constexpr auto three = tanh(A * two);
    constexpr auto four = tanh(A * three);
    constexpr auto five = tanh(A * four);
    static_assert(buffers(A * five) <= 2);
    static_assert(workspace_bytes<double>(A * five) <= 2 * 10 * sizeof(double));
    static_assert(count<operations::product>(A * five) == 6);
}
BOOST_AUTO_TEST_CASE(what_is_needed_at_the_end_is_not_overwritten) {
    constexpr auto one = tanh(A * x);
    constexpr auto two = tanh(A * one);
    constexpr auto three = tanh(A * two);
    static_assert(workspace_bytes<double>(outer(one, A * three)) >= 2 * 10 * sizeof(double));
}
BOOST_AUTO_TEST_CASE(of_powers_too) {
    static_assert(workspace_bytes<double>(matrix_power<16>(A)) <= 2 * 100 * sizeof(double));
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(nothing_is_allocated)

// The compiler is to believe that the data changes.
template <std::size_t N>
std::array<double, N> some_data() {
    std::array<double, N> data{};
    volatile double entry = 0.25;
    for (double& each : data) each = entry;
    if constexpr (N == 100)
        for (std::size_t i = 0; i < N; i += 11) data[i] = 10;
    return data;
}

BOOST_AUTO_TEST_CASE(the_count_works) {
    const int before = allocations;
    delete new volatile int(allocations);
    BOOST_TEST(allocations == before + 1);
}
BOOST_AUTO_TEST_CASE(for_a_gradient_and_a_hessian) {
    const auto A_data = some_data<100>();
    const auto x_data = some_data<10>();
    constexpr auto F = log_sum_exp(A * x);
    const int before = allocations;
    const auto [value, slope, curvature] =
        evaluate(outputs(F, gradient(F, x), hessian(F, x)), A = A_data, x = x_data);
    const int after = allocations;
    BOOST_TEST(after == before);
    BOOST_TEST(value + slope[0] + curvature[0][0] != 0);
}
BOOST_AUTO_TEST_CASE(for_factorisations) {
    const auto A_data = some_data<100>();
    const auto x_data = some_data<10>();
    std::array<double, 100> inverted;
    std::array<double, 10> solution;
    double logarithm;
    const int before = allocations;
    evaluate_into(std::tie(inverted, solution, logarithm),
                  outputs(inverse(S), solve(A, x), log_determinant(A)), S = A_data, A = A_data, x = x_data);
    const int after = allocations;
    BOOST_TEST(after == before);
    BOOST_TEST(inverted[0] + solution[0] + logarithm != 0);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace
