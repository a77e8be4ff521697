// SPDX-License-Identifier: BSL-1.0
// Plain numbers keep the functions that the standard library or a user has for them, whatever namespaces are
// opened; where nobody else takes a number as it is, functions entry by entry have its value.
#include <cmath>
#include <complex>
#include <string>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto x = vector<"x", 3>;

struct interval {
    double low;
    double high;
};
interval sigmoid(interval i) {
    return {-i.high, -i.low};
}
double transpose(interval i) {
    return i.high - i.low;
}
std::string to_string(interval) {
    return "interval";
}

}  // namespace

BOOST_AUTO_TEST_CASE(functions_of_the_c_library) {
    BOOST_TEST(exp(2) == std::exp(2.0));
    BOOST_TEST(exp(2.0) == std::exp(2.0));
    BOOST_TEST(log(2) + sqrt(2) + sin(2) + cos(2) + tanh(2) ==
               std::log(2.0) + std::sqrt(2.0) + std::sin(2.0) + std::cos(2.0) + std::tanh(2.0));
    BOOST_TEST(log(2.5) + sqrt(2.5) + sin(2.5) + cos(2.5) + tanh(2.5) ==
               std::log(2.5) + std::sqrt(2.5) + std::sin(2.5) + std::cos(2.5) + std::tanh(2.5));
    BOOST_TEST(abs(-2) == 2);
    BOOST_TEST(pow(2.0, 3.0) == 8.0);
    static_assert(to_string(exp(x)) == "exp(x)");
    // Where C has double alone, or int, ours are of the number's own type.
    static_assert(std::is_same_v<decltype(exp(2.0f)), float> &&
                  std::is_same_v<decltype(sin(2.0L)), long double>);
    BOOST_TEST(exp(2.0f) == std::exp(2.0f));
    BOOST_TEST(abs(-2.5) == 2.5);
}

BOOST_AUTO_TEST_CASE(functions_of_namespace_std) {
    using namespace std;
    BOOST_TEST(norm(3.0) == 9.0);
    BOOST_TEST(norm(3) == 9.0);
    BOOST_TEST(norm(complex<double>(3, 4)) == 25.0);
    BOOST_TEST(exp(2.0f) == std::exp(2.0f));
    BOOST_TEST(exp(2) + sqrt(2) + log(2u) + sin(2L) + cos(2) + tanh(2) ==
               std::exp(2) + std::sqrt(2) + std::log(2u) + std::sin(2L) + std::cos(2) + std::tanh(2));
    BOOST_TEST(abs(-2.5) == 2.5);
    static_assert(is_same_v<decltype(abs(-2L)), long>);
    BOOST_TEST(pow(2, 3) == 8.0);
    BOOST_TEST(pow<2>(3.0) + pow(3.0, 2_c) + pow(9, 0.5_c) == 21.0);
    BOOST_TEST(to_string(2) == "2");
    BOOST_TEST(to_string('a') == std::to_string(static_cast<int>('a')));
    BOOST_TEST(to_string(true) == "1");
    BOOST_TEST(to_string(2.0) == "2.000000");
    BOOST_TEST(to_string(norm(x)) == "‖x‖");
}

BOOST_AUTO_TEST_CASE(functions_of_a_user_for_types_of_a_user) {
    const interval i{1, 3};
    BOOST_TEST(sigmoid(i).low == -3.0);
    BOOST_TEST(transpose(i) == 2.0);
    BOOST_TEST(to_string(i) == "interval");
    static_assert(shape_of(transpose(sigmoid(x))) == dims{1, 3});
}
