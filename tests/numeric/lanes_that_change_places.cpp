// SPDX-License-Identifier: BSL-1.0

// Columns that are written as rows one behind the other, and matrices that are made symmetric by one half.

#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

#include <boost/mp11/algorithm.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/lanes/mirror_image.hpp>
#include <ctgrad/numeric/lanes/rows_of_columns.hpp>

namespace {

namespace numeric = ctgrad::numeric;

template <class T, int W>
struct form {
    using number = T;
    static constexpr int width = W;
};
constexpr int doubles = numeric::register_bytes / 8, floats = numeric::register_bytes / 4;
using forms =
    boost::mp11::mp_unique<std::tuple<form<double, 1>, form<double, 2>, form<double, doubles>, form<float, 1>,
                                      form<float, 2>, form<float, 4>, form<float, floats>>>;

template <class T, int W, int Columns>
void check_rows() {
    std::array<T, W> numbers;
    numeric::lanes<T, W> columns[Columns];
    for (int j = 0; j < Columns; ++j) {
        for (int i = 0; i < W; ++i) numbers[static_cast<std::size_t>(i)] = static_cast<T>(i * Columns + j);
        columns[j] = numeric::load<T, W>(numbers.data());
    }
    std::array<T, static_cast<std::size_t>(W * Columns)> rows{};
    numeric::store_rows<T, W>(columns, rows.data());
    for (std::size_t k = 0; k < rows.size(); ++k) BOOST_CHECK_EQUAL(rows[k], static_cast<T>(k));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(columns_are_written_as_rows, Form, forms) {
    [&]<int... Columns>(std::integer_sequence<int, Columns...>) {
        (check_rows<typename Form::number, Form::width, Columns + 1>(), ...);
    }(std::make_integer_sequence<int, 5>{});
}

// All numbers differ, so that none can be taken for another.
template <class T, int W, int N, numeric::kept_half From>
void check_mirror() {
    std::array<T, static_cast<std::size_t>(N * N)> matrix;
    for (std::size_t k = 0; k < matrix.size(); ++k) matrix[k] = static_cast<T>(k);
    numeric::mirror<N, W, From>(matrix.data());
    for (int i = 0; i < N; ++i)
        for (int j = 0; j < N; ++j) {
            const bool is_kept = From == numeric::kept_half::upper ? j >= i : j <= i;
            BOOST_CHECK_EQUAL(matrix[static_cast<std::size_t>(i * N + j)],
                              static_cast<T>(is_kept ? i * N + j : j * N + i));
        }
}
BOOST_AUTO_TEST_CASE_TEMPLATE(one_half_is_the_image_of_the_other, Form, forms) {
    [&]<int... N>(std::integer_sequence<int, N...>) {
        (check_mirror<typename Form::number, Form::width, N + 1, numeric::kept_half::upper>(), ...);
        (check_mirror<typename Form::number, Form::width, N + 1, numeric::kept_half::lower>(), ...);
    }(std::make_integer_sequence<int, 18>{});
}

}  // namespace
