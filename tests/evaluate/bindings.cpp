// SPDX-License-Identifier: BSL-1.0

// What `x = data` makes may be given a name: it keeps numbers, spans and temporary data, and refers to the
// rest.

#include <array>
#include <span>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 2, 3>;
using three = double[3];
using two_by_three = double[2][3];

/// Writes over what a call before has left on the stack.
[[gnu::noinline]] double use_the_stack(int seed) {
    volatile double numbers[200];
    for (int k = 0; k < 200; ++k) numbers[k] = seed + k;
    return numbers[seed];
}

[[gnu::noinline]] auto bound_in_a_function(double number) {
    double twice = 2 * number;
    const std::array<double, 3> array{number, 1, 2};
    return std::tuple(s = twice, x = std::array(array), A = two_by_three{{number, 2, 3}, {4, 5, 6}});
}

/// A register that counts how often it is read.
struct counted_register {
    int* reads;
    constexpr operator double() const { return ++*reads, 3; }
};

template <class Variable, class Data>
using bound = decltype(std::declval<Variable>() = std::declval<Data>());
template <class Data>
using bound_x = bound<vector_type<"x", 3>, Data>;

static_assert(std::is_same_v<bound<scalar_type<"s">, double&>, keeping_binding<scalar_type<"s">, double>>);
static_assert(
    std::is_same_v<bound<scalar_type<"s">, const volatile float&>, keeping_binding<scalar_type<"s">, float>>);
static_assert(std::is_same_v<bound_x<three&>, binding<vector_type<"x", 3>, three>>);
static_assert(
    std::is_same_v<bound_x<std::array<double, 3>&>, binding<vector_type<"x", 3>, std::array<double, 3>>>);
static_assert(std::is_same_v<bound_x<std::array<double, 3>>,
                             keeping_binding<vector_type<"x", 3>, std::array<double, 3>>>);
static_assert(std::is_same_v<bound_x<const std::span<double, 3>&>,
                             keeping_binding<vector_type<"x", 3>, std::span<double, 3>>>);

}  // namespace

BOOST_AUTO_TEST_SUITE(bindings)

BOOST_AUTO_TEST_CASE(keep_numbers) {
    const auto at = (s = 2.0);
    use_the_stack(1);
    BOOST_TEST(evaluate(s * s, at) == 4);
    double number = 3;
    const auto before = (s = number);
    number = 5;
    BOOST_TEST(evaluate(s * s, before) == 9);
}
BOOST_AUTO_TEST_CASE(keep_what_is_temporary) {
    const auto [number, array, matrix] = bound_in_a_function(4);
    use_the_stack(2);
    BOOST_TEST(evaluate(s * sum(x), number, array) == 8 * 7);
    BOOST_TEST((evaluate(A * x, matrix, array) == std::array{4.0 * 4 + 2 + 6, 16.0 + 5 + 12}));
    constexpr auto kept = (x = three{1, 2, 3});
    static_assert(evaluate(sum(x), kept) == 6);
    static_assert(evaluate(sum(x), x = three{1, 2, 3}) == 6);
    static_assert(evaluate(sum(A * x), A = two_by_three{{1, 2, 3}, {4, 5, 6}}, kept) == 46);
}
BOOST_AUTO_TEST_CASE(keep_matrices_of_eigen_that_are_temporary) {
    const Eigen::Vector3d v{1, 2, 3};
    const auto at = (x = (2 * v).eval());
    use_the_stack(3);
    BOOST_TEST(evaluate(sum(x), at) == 12);
}
BOOST_AUTO_TEST_CASE(refer_to_data_that_have_a_name) {
    std::array<double, 3> data{1, 2, 3};
    const auto at = (x = data);
    const auto seen = (x = std::span(data));
    data[0] = 10;
    BOOST_TEST(evaluate(sum(x), at) == 15);
    BOOST_TEST(evaluate(sum(x), seen) == 15);
}
BOOST_AUTO_TEST_CASE(read_a_number_once) {
    int reads = 0;
    const counted_register counter{&reads};
    BOOST_TEST((evaluate(s * s * x + s * s * s * x, s = counter, x = std::array{1.0, 0.0, -1.0}) ==
                std::array{36.0, 0.0, -36.0}));
    BOOST_TEST(reads == 1);
    std::array<double, 3> result{};
    evaluate_into(result, s * s * x + s * x, s = counter, x = std::array{1.0, 0.0, -1.0});
    BOOST_TEST(reads == 2);
    volatile double input = 2;
    BOOST_TEST(evaluate(s * s * s, s = input) == 8);
}

BOOST_AUTO_TEST_SUITE_END()
