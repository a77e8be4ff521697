// SPDX-License-Identifier: BSL-1.0

// Functions entry by entry of a symmetric matrix are computed from the diagonal on and mirrored: every entry
// is right, both halves are the same to the bit, in place, too.

#include <array>
#include <cmath>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, int n>
using numbers = std::array<std::array<T, n>, n>;

template <class T, int n>
numbers<T, n> symmetric_numbers() {
    numbers<T, n> data;
    for (unsigned i = 0; i < n; ++i)
        for (unsigned j = 0; j <= i; ++j)
            data[i][j] = data[j][i] = static_cast<T>(std::sin(1.7 * i + 0.6 * j * j));
    return data;
}

template <class T, int n>
void check() {
    constexpr auto S = matrix<"S", n, n, symmetric>;
    constexpr auto s = scalar<"s">;
    const numbers<T, n> data = symmetric_numbers<T, n>();
    const T factor = T(0.75);
    const auto [kernel, sines] =
        evaluate(outputs(s * exp(-s * S) + s * identity<n>, sin(S) - S), S = data, s = factor);
    numbers<T, n> in_place = data;
    evaluate_into(in_place, s * exp(-s * S) + s * identity<n>, S = in_place, s = factor);
    for (unsigned i = 0; i < n; ++i)
        for (unsigned j = 0; j < n; ++j) {
            const T diagonal = i == j ? factor : T(0);
            const T expected = factor * std::exp(-factor * data[i][j]) + diagonal;
            BOOST_TEST(std::abs(kernel[i][j] - expected) <= 4 * std::numeric_limits<T>::epsilon() * expected);
            BOOST_TEST(std::abs(sines[i][j] - (std::sin(data[i][j]) - data[i][j])) <=
                       4 * std::numeric_limits<T>::epsilon());
            BOOST_TEST(kernel[i][j] == kernel[j][i]);
            BOOST_TEST(sines[i][j] == sines[j][i]);
            BOOST_TEST(in_place[i][j] == kernel[i][j]);
        }
}

using sizes = boost::mp11::mp_list_c<int, 3, 8, 11, 33>;

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(every_entry, Size, sizes) {
    check<double, Size::value>();
    check<float, Size::value>();
}
