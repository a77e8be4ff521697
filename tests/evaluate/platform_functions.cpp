// SPDX-License-Identifier: BSL-1.0

// The caller can ask for the C library's functions, and then gets exactly these.

#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr int n = 37;
constexpr auto x = vector<"x", n>;

std::array<double, n> random_vector() {
    std::mt19937 engine(11);
    std::array<double, n> data;
    for (double& entry : data) entry = static_cast<double>(engine() % 20001) / 1000 - 10;
    return data;
}

}  // namespace

BOOST_AUTO_TEST_CASE(are_called_for_every_entry) {
    const auto data = random_vector();
    const auto values = evaluate(with_platform_functions(tanh(x)), x = data);
    for (std::size_t k = 0; k < n; ++k) BOOST_TEST(values[k] == std::tanh(data[k]));
}
BOOST_AUTO_TEST_CASE(agree_with_the_library_to_rounding) {
    const auto data = random_vector();
    const auto ours = evaluate(exp(x), x = data);
    const auto theirs = evaluate(with_platform_functions(exp(x)), x = data);
    for (std::size_t k = 0; k < n; ++k) BOOST_TEST(std::abs(ours[k] / theirs[k] - 1) < 1e-15);
}
BOOST_AUTO_TEST_CASE(can_be_had_in_several_outputs_and_in_the_callers_memory) {
    const auto data = random_vector();
    std::array<double, n> sines;
    double total = 0;
    evaluate_into(std::tie(sines, total), with_platform_functions(outputs(sin(x), sum(sin(x)))), x = data);
    double expected = 0;
    for (std::size_t k = 0; k < n; ++k) {
        BOOST_TEST(sines[k] == std::sin(data[k]));
        expected += std::sin(data[k]);
    }
    BOOST_TEST(std::abs(total - expected) < 1e-13);
}
