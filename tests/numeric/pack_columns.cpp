// SPDX-License-Identifier: BSL-1.0

// Columns of rows that lie one behind the other, as packs, and packs that end in zeros.

#include <array>
#include <cstddef>
#include <tuple>

#include <boost/mp11/algorithm.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/lanes/columns_of_rows.hpp>
#include <ctgrad/numeric/lanes/followed_by_zeros.hpp>

namespace {

namespace numeric = ctgrad::numeric;

template <class T, int W, int Columns>
struct form {
    using number = T;
    static constexpr int width = W;
    static constexpr int columns = Columns;
};
template <class T, int W>
using forms_of_width = std::tuple<form<T, W, 1>, form<T, W, 2>, form<T, W, 3>, form<T, W, 4>, form<T, W, 5>>;
constexpr int doubles = numeric::register_bytes / 8, floats = numeric::register_bytes / 4;
using forms =
    boost::mp11::mp_unique<boost::mp11::mp_append<forms_of_width<double, 1>, forms_of_width<double, 2>,
                                                  forms_of_width<double, doubles>, forms_of_width<float, 1>,
                                                  forms_of_width<float, 2>, forms_of_width<float, 4>,
                                                  forms_of_width<float, floats>>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(columns_are_read_from_rows, Form, forms) {
    using T = typename Form::number;
    constexpr int width = Form::width, columns = Form::columns;
    std::array<T, static_cast<std::size_t>(width * columns)> rows;
    for (std::size_t k = 0; k < rows.size(); ++k) rows[k] = static_cast<T>(k);
    numeric::lanes<T, width> read[columns];
    numeric::read_columns<T, width>(rows.data(), read);
    for (int i = 0; i < width; ++i)
        for (int j = 0; j < columns; ++j)
            BOOST_CHECK_EQUAL((numeric::lane<T, width>(read[j], i)), static_cast<T>(i * columns + j));
}

template <class T, int W, int Narrow>
void check_zeros_behind() {
    T numbers[Narrow];
    for (int k = 0; k < Narrow; ++k) numbers[k] = static_cast<T>(k + 1);
    const auto x = numeric::followed_by_zeros<T, W, Narrow>(numeric::load<T, Narrow>(numbers));
    for (int k = 0; k < W; ++k) BOOST_CHECK_EQUAL(x[k], k < Narrow ? static_cast<T>(k + 1) : T(0));
}
BOOST_AUTO_TEST_CASE(packs_end_in_zeros) {
    check_zeros_behind<double, doubles, 1>();
    check_zeros_behind<double, doubles, 2>();
    check_zeros_behind<double, doubles, doubles>();
    check_zeros_behind<float, floats, 1>();
    check_zeros_behind<float, floats, 2>();
    check_zeros_behind<float, floats, 4>();
    check_zeros_behind<float, floats, floats>();
}

}  // namespace
