// SPDX-License-Identifier: BSL-1.0

// Triangular arguments in loops that take several entries at a time: packs end inside of the triangle, and
// what stands on the other side of the diagonal is never read.

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <int N, class T>
using square = std::array<std::array<T, N>, N>;

template <int N, class T>
class drawn {
public:
    square<N, T> full{}, upper{}, lower{};    // nothing but numbers
    square<N, T> upper_kept{}, lower_kept{};  // with zeros on the other side

    explicit drawn(unsigned seed) : random_(seed) {
        std::uniform_real_distribution<T> entry(1, 2);
        const T never = std::numeric_limits<T>::quiet_NaN();
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < N; ++j) {
                full[i][j] = entry(random_);
                upper_kept[i][j] = i <= j ? entry(random_) : 0;
                lower_kept[i][j] = i >= j ? entry(random_) : 0;
                upper[i][j] = i <= j ? upper_kept[i][j] : never;
                lower[i][j] = i >= j ? lower_kept[i][j] : never;
            }
    }

private:
    std::mt19937 random_;
};

template <int N, class T>
void every_entry_is_right() {
    constexpr auto A = matrix<"A", N, N>;
    constexpr auto L = matrix<"L", N, N, lower_triangular>;
    constexpr auto U = matrix<"U", N, N, upper_triangular>;
    const drawn<N, T> d(N);
    const auto with_transpose = evaluate(U + transpose(U), U = d.upper);
    const auto difference = evaluate(L - U, U = d.upper, L = d.lower);
    const auto added = evaluate(L + A, L = d.lower, A = d.full);
    const auto doubled = evaluate(A - (U + U), U = d.upper, A = d.full);
    const auto in_product = evaluate(hadamard(transpose(L), A) + L, L = d.lower, A = d.full);
    const auto summed = evaluate(sum(hadamard(U, A)), U = d.upper, A = d.full);
    T expected_sum = 0;
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j) {
            const auto& l = d.lower_kept;
            const auto& u = d.upper_kept;
            BOOST_TEST(with_transpose[i][j] == u[i][j] + u[j][i]);
            BOOST_TEST(difference[i][j] == l[i][j] - u[i][j]);
            BOOST_TEST(added[i][j] == l[i][j] + d.full[i][j]);
            BOOST_TEST(doubled[i][j] == d.full[i][j] - 2 * u[i][j]);
            const T both = l[j][i] * d.full[i][j] + l[i][j];
            BOOST_TEST(std::abs(in_product[i][j] - both) <= std::numeric_limits<T>::epsilon() * both);
            expected_sum += u[i][j] * d.full[i][j];
        }
    BOOST_TEST(std::abs(summed - expected_sum) <=
               T(N * N) * std::numeric_limits<T>::epsilon() * expected_sum);
}

template <class T>
void every_size_is_right() {
    every_entry_is_right<2, T>();
    every_entry_is_right<3, T>();
    every_entry_is_right<4, T>();
    every_entry_is_right<5, T>();
    every_entry_is_right<7, T>();
    every_entry_is_right<12, T>();
}

}  // namespace

BOOST_AUTO_TEST_CASE(in_double) {
    every_size_is_right<double>();
}
BOOST_AUTO_TEST_CASE(in_float) {
    every_size_is_right<float>();
}
