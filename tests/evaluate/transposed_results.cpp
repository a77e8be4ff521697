// SPDX-License-Identifier: BSL-1.0

// Results that are stored transposed: of every shape every entry is at its place, and nothing is rounded.

#include <memory>
#include <random>
#include <utility>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, int rows, int columns>
struct in_memory {
    T at[rows][columns];
};

template <class T, int rows, int columns>
int wrong_entries() {
    constexpr auto A = matrix<"A", rows, columns>;
    std::mt19937 random(rows * 100 + columns);
    std::uniform_real_distribution<T> number(-1, 1);
    const std::unique_ptr<in_memory<T, rows, columns>> a{new in_memory<T, rows, columns>};
    for (auto& row : a->at)
        for (T& entry : row) entry = number(random);
    const std::unique_ptr<in_memory<T, columns, rows>> result{new in_memory<T, columns, rows>};
    evaluate_into(result->at, transpose(A), A = a->at);
    int wrong = 0;
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j) wrong += result->at[i][j] == a->at[j][i] ? 0 : 1;
    return wrong;
}

template <class T>
void check_shapes() {
    [&]<int... K>(std::integer_sequence<int, K...>) {
        BOOST_TEST((wrong_entries<T, K / 6 + 1, K % 6 + 1>() + ...) == 0);
    }(std::make_integer_sequence<int, 36>{});
    BOOST_TEST((wrong_entries<T, 3, 17>() == 0));
    BOOST_TEST((wrong_entries<T, 17, 3>() == 0));
    BOOST_TEST((wrong_entries<T, 9, 8>() == 0));
    BOOST_TEST((wrong_entries<T, 16, 19>() == 0));
    BOOST_TEST((wrong_entries<T, 33, 5>() == 0));
    BOOST_TEST((wrong_entries<T, 70, 41>() == 0));
}

BOOST_AUTO_TEST_CASE(of_doubles) {
    check_shapes<double>();
}
BOOST_AUTO_TEST_CASE(of_floats) {
    check_shapes<float>();
}

}  // namespace
