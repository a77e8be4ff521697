// SPDX-License-Identifier: BSL-1.0
// A linear combination of stacks that is needed for one product alone is never formed: its blocks are
// multiplied.
#include <array>
#include <random>
#include <tuple>

#include <boost/test/unit_test.hpp>

#include "program/steps_of.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int length = 40;
constexpr auto a = vector<"a", length>;
constexpr auto b = vector<"b", length>;
constexpr auto v = vector<"v", length>;
constexpr auto s = scalar<"s">;
constexpr auto one_row = zeros<1, length>;
constexpr auto stack = 2_c * vertical(transpose(a), transpose(b), one_row) -
                       s * vertical(one_row, transpose(hadamard(a, b)), transpose(a));
constexpr auto by_column = stack * v;
constexpr auto by_row = transpose(v) * transpose(stack);

using column = std::array<double, length>;

struct data {
    column a, b, v;
    double s;

    data() {
        std::mt19937 random{11};
        std::uniform_real_distribution<double> entry{-1, 1};
        for (column* each : {&a, &b, &v})
            for (double& x : *each) x = entry(random);
        s = entry(random);
    }
    std::array<double, 3> product() const {
        std::array<double, 3> sums{};
        for (std::size_t k = 0; k < length; ++k) {
            sums[0] += 2 * a[k] * v[k];
            sums[1] += (2 * b[k] - s * a[k] * b[k]) * v[k];
            sums[2] -= s * a[k] * v[k];
        }
        return sums;
    }
};

}  // namespace

BOOST_AUTO_TEST_CASE(are_multiplied_block_by_block) {
    static_assert(steps_of::largest_product(by_column) == 1);
    static_assert(steps_of::largest_product(by_row) == 1);
    static_assert(flops(by_column) < 2 * 3 * length + 4 * length);
    const data d;
    const std::array<double, 3> expected = d.product();
    std::array<double, 3> from_column{};
    std::array<double, 3> from_row{};
    evaluate_into(from_column, by_column, a = d.a, b = d.b, v = d.v, s = d.s);
    evaluate_into(from_row, by_row, a = d.a, b = d.b, v = d.v, s = d.s);
    for (std::size_t k = 0; k < 3; ++k) {
        BOOST_TEST(from_column[k] == expected[k], boost::test_tools::tolerance(1e-13));
        BOOST_TEST(from_row[k] == expected[k], boost::test_tools::tolerance(1e-13));
    }
}

BOOST_AUTO_TEST_CASE(are_formed_where_they_are_needed_otherwise) {
    constexpr auto both = outputs(stack, by_column);
    static_assert(steps_of::largest_product(both) == 3);
    const data d;
    const std::array<double, 3> expected = d.product();
    std::array<std::array<double, length>, 3> formed{};
    std::array<double, 3> product{};
    evaluate_into(std::tie(formed, product), both, a = d.a, b = d.b, v = d.v, s = d.s);
    for (std::size_t k = 0; k < 3; ++k)
        BOOST_TEST(product[k] == expected[k], boost::test_tools::tolerance(1e-13));
    for (std::size_t k = 0; k < length; ++k) {
        BOOST_TEST(formed[0][k] == 2 * d.a[k], boost::test_tools::tolerance(1e-14));
        BOOST_TEST(formed[1][k] == 2 * d.b[k] - d.s * d.a[k] * d.b[k], boost::test_tools::tolerance(1e-12));
        BOOST_TEST(formed[2][k] == -d.s * d.a[k], boost::test_tools::tolerance(1e-14));
    }
}
