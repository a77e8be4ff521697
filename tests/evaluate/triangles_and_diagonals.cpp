// SPDX-License-Identifier: BSL-1.0

// Results that are triangular or diagonal, and functions entry by entry of such matrices, are those of free
// matrices with zeros there: in packs of all widths, in place, of any result's halves.

#include <limits>

#include <boost/mp11/list.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

template <int n>
using size = std::integral_constant<int, n>;
using sizes = boost::mp11::mp_list<size<3>, size<8>>;

template <class T, int n>
using entries_of = std::array<std::array<T, n>, n>;

constexpr bool may_not_be_zero(property p, std::size_t i, std::size_t j) {
    if (i == j) return true;
    return !has(p, i < j ? property::lower_triangular : property::upper_triangular);
}

template <class T, int n>
struct inputs {
    entries_of<T, n> zeros, garbage, a;
    std::array<T, n> x, y;

    explicit inputs(property p) {
        std::mt19937 engine(7);
        const auto next = [&] { return static_cast<T>(static_cast<double>(engine() % 2001) / 1000 - 1); };
        for (std::size_t i = 0; i < n; ++i) {
            x[i] = next();
            y[i] = next();
            for (std::size_t j = 0; j < n; ++j) {
                a[i][j] = next();
                zeros[i][j] = garbage[i][j] = next();
                if (may_not_be_zero(p, i, j)) continue;
                zeros[i][j] = 0;
                garbage[i][j] = std::numeric_limits<T>::quiet_NaN();
            }
        }
    }
};

template <class T, int n>
void check_equal(const entries_of<T, n>& found, const entries_of<T, n>& expected) {
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            BOOST_TEST(std::abs(found[i][j] - expected[i][j]) <=
                       8 * std::numeric_limits<T>::epsilon() * std::max(T(1), std::abs(expected[i][j])));
}

template <class T, int n, property Property>
void check() {
    constexpr auto M = matrix<"M", n, n, Property>;
    constexpr auto F = matrix<"M", n, n>;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto s = scalar<"s">;
    const inputs<T, n> in{Property};
    const T two = 2;
    const auto agree = [&](auto declared, auto free) {
        check_equal<T, n>(evaluate(declared, M = in.garbage, A = in.a, s = two),
                          evaluate(free, F = in.zeros, A = in.a, s = two));
    };
    agree(s * M + 0_c * A, s * F + 0_c * A);
    agree(s * exp(M) + A, s * exp(F) + A);
    agree(hadamard(M, s * A), hadamard(F, s * A));
    agree(M - s * transpose(A), F - s * transpose(A));
    agree(s * (M + transpose(M)) - A, s * (F + transpose(F)) - A);
    check_equal<T, n>(evaluate(s * M, M = in.garbage, s = two), evaluate(s * F, F = in.zeros, s = two));
    check_equal<T, n>(evaluate(sin(M), M = in.garbage), evaluate(sin(F), F = in.zeros));
    check_equal<T, n>(evaluate(M + s * identity<n>, M = in.garbage, s = two),
                      evaluate(F + s * identity<n>, F = in.zeros, s = two));
    // in place of what is read
    auto in_place = in.garbage;
    evaluate_into(in_place, s * M, M = in_place, s = two);
    check_equal<T, n>(in_place, evaluate(s * F, F = in.zeros, s = two));
    in_place = in.a;
    evaluate_into(in_place, hadamard(M, A), M = in.garbage, A = in_place);
    check_equal<T, n>(in_place, evaluate(hadamard(F, A), F = in.zeros, A = in.a));
}

/// Derivatives by a triangular or diagonal matrix are those by a free one, without what is zero.
template <class T, int n, property Property>
void check_derivatives() {
    constexpr auto M = matrix<"M", n, n, Property>;
    constexpr auto F = matrix<"M", n, n>;
    constexpr auto A = matrix<"A", n, n>;
    constexpr auto x = vector<"x", n>;
    constexpr auto y = vector<"y", n>;
    const inputs<T, n> in{Property};
    const auto projected = [](entries_of<T, n> entries) {
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j)
                if (!may_not_be_zero(Property, i, j)) entries[i][j] = 0;
        return entries;
    };
    const auto agree = [&](const auto& function, auto... given) {
        check_equal<T, n>(evaluate(gradient(function(M), M), given(M, in.garbage)...),
                          projected(evaluate(gradient(function(F), F), given(F, in.zeros)...)));
    };
    const auto matrix_itself = [](auto m, const auto& data) { return m = data; };
    const auto other = [&](auto, const auto&) { return A = in.a; };
    const auto left = [&](auto, const auto&) { return x = in.x; };
    const auto right = [&](auto, const auto&) { return y = in.y; };
    agree([&](auto m) { return transpose(x) * m * y; }, left, right);
    agree([&](auto m) { return sum(exp(m)); }, matrix_itself);
    agree([&](auto m) { return transpose(x) * hadamard(m, sin(m)) * y; }, matrix_itself, left, right);
    agree([&](auto m) { return trace(m * A) + squared_norm(m); }, matrix_itself, other);
    if constexpr (n < 9) agree([&](auto m) { return squared_norm(m * A); }, matrix_itself, other);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(have_the_values_of_free_matrices, Size, sizes) {
    constexpr int n = Size::value;
    check<double, n, lower_triangular>();
    check<double, n, upper_triangular>();
    check<double, n, diagonal>();
    if constexpr (n == 3) check<float, n, lower_triangular>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(have_the_derivatives_of_free_matrices, Size, sizes) {
    constexpr int n = Size::value;
    check_derivatives<double, n, lower_triangular>();
    check_derivatives<double, n, upper_triangular>();
    check_derivatives<double, n, diagonal>();
}

/// Diagonal results are infinite nowhere but on the diagonal.
BOOST_AUTO_TEST_CASE(zeros_stay_zeros) {
    constexpr auto D = matrix<"D", 6, 6, diagonal>;
    constexpr auto s = scalar<"s">;
    entries_of<double, 6> data{};
    for (std::size_t i = 0; i < 6; ++i) data[i][i] = 1;
    const auto scaled = evaluate(s * D, D = data, s = std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < 6; ++i)
        for (std::size_t j = 0; j < 6; ++j)
            BOOST_TEST(scaled[i][j] == (i == j ? std::numeric_limits<double>::infinity() : 0.));
}

}  // namespace
