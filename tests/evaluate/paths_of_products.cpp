// SPDX-License-Identifier: BSL-1.0

// Products in every combination of transposes and many sizes: tiles, their borders, packs and single numbers
// give what constant evaluation gives, and what three loops in long double give.

#include <boost/mp11/list.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;
using paths::agree;
using paths::agree_in_wider_packs;

namespace {

/// Of an m × k matrix times a k × n matrix.
template <int m, int k, int n>
struct sizes {
    static constexpr int rows = m, inner = k, columns = n;
};
using many_sizes =
    boost::mp11::mp_list<sizes<1, 2, 3>, sizes<4, 4, 4>, sizes<7, 8, 5>, sizes<9, 3, 6>, sizes<5, 33, 17>>;
using some_sizes = boost::mp11::mp_list<sizes<7, 8, 5>, sizes<5, 33, 17>>;

template <class Size, bool left_transposed, bool right_transposed>
constexpr auto product_of() {
    if constexpr (left_transposed) {
        constexpr auto A = matrix<"A", Size::inner, Size::rows>;
        if constexpr (right_transposed)
            return transpose(A) * transpose(matrix<"B", Size::columns, Size::inner>);
        else return transpose(A) * matrix<"B", Size::inner, Size::columns>;
    } else {
        constexpr auto A = matrix<"A", Size::rows, Size::inner>;
        if constexpr (right_transposed) return A * transpose(matrix<"B", Size::columns, Size::inner>);
        else return A * matrix<"B", Size::inner, Size::columns>;
    }
}

/// Three loops.
template <class Size, bool left_transposed, bool right_transposed>
std::vector<long double> written_out(const auto& a, const auto& b) {
    std::vector<long double> entries;
    for (int i = 0; i < Size::rows; ++i)
        for (int j = 0; j < Size::columns; ++j) {
            long double sum = 0;
            for (int k = 0; k < Size::inner; ++k)
                sum += static_cast<long double>(a[static_cast<std::size_t>(
                           left_transposed ? k * Size::rows + i : i * Size::inner + k)]) *
                       static_cast<long double>(b[static_cast<std::size_t>(
                           right_transposed ? j * Size::inner + k : k * Size::columns + j)]);
            entries.push_back(sum);
        }
    return entries;
}

template <class T, class Size, bool left_transposed, bool right_transposed>
void check() {
    constexpr auto product = product_of<Size, left_transposed, right_transposed>();
    if constexpr (std::is_same_v<T, double>) agree_in_wider_packs(outputs(product));
    else agree<T>(product);
    const paths::random_arguments<T, variables_of<std::remove_const_t<decltype(product)>>> data{5};
    const auto expected = written_out<Size, left_transposed, right_transposed>(std::get<0>(data.values),
                                                                               std::get<1>(data.values));
    const auto actual = paths::results_on<T, evaluation::compiled_for()>(outputs(product), data);
    BOOST_TEST(paths::disagreement<T>(actual, expected) <= paths::allowed);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(of_two_matrices, Size, many_sizes) {
    check<double, Size, false, false>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_the_left_one_transposed, Size, some_sizes) {
    check<double, Size, true, false>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_the_right_one_transposed, Size, some_sizes) {
    check<double, Size, false, true>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(with_both_transposed, Size, some_sizes) {
    check<double, Size, true, true>();
}
BOOST_AUTO_TEST_CASE(in_float) {
    check<float, sizes<5, 6, 7>, false, false>();
    check<float, sizes<5, 33, 17>, true, true>();
}

template <int n>
using length = std::integral_constant<int, n>;
using lengths = boost::mp11::mp_list<length<2>, length<17>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(with_vectors, Length, lengths) {
    constexpr int n = Length::value;
    constexpr auto A = matrix<"A", n, n + 2>;
    constexpr auto x = vector<"x", n + 2>;
    constexpr auto y = vector<"y", n>;
    agree_in_wider_packs(outputs(A * x, transpose(A) * y, transpose(y) * A, dot(y, A * x), outer(x, y)));
    agree<float>(outputs(2_c * A * x - y, transpose(y) * A + transpose(x)));
}
/// In registers, and in blocks of four rows with one, two, three or none left over.
using square_lengths = boost::mp11::mp_list<length<2>, length<11>, length<12>, length<17>, length<18>>;
BOOST_AUTO_TEST_CASE_TEMPLATE(with_a_matrix_and_its_transpose, Length, square_lengths) {
    constexpr int n = Length::value;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto x = vector<"x", n>;
    agree<double>(outputs(transpose(x) * (A + transpose(A)), (A + transpose(A)) * x));
    agree<float>(gradient(transpose(x) * A * x, x));
}
/// Tiles that divide the diagonal, and borders of every kind.
using symmetric_lengths = boost::mp11::mp_list<length<2>, length<7>, length<12>, length<17>, length<22>>;
BOOST_AUTO_TEST_CASE_TEMPLATE(that_are_symmetric, Length, symmetric_lengths) {
    constexpr int n = Length::value;
    constexpr auto X = matrix<"X", n + 1, n>;
    constexpr auto d = vector<"d", n + 1>;
    agree_in_wider_packs(outputs(X * transpose(X), transpose(X) * diagonal_matrix(d) * X));
    agree<double>(2_c * transpose(X) * X + 3_c * identity<n>);
    agree<float>(transpose(X) * X);
}

}  // namespace
