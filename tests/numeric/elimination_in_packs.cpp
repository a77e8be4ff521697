// SPDX-License-Identifier: BSL-1.0

// Elimination with partial pivoting in packs of all widths: the same pivots and, but for rounding, the same
// factors and inverses as number by number; and how entries are compared as pivots.

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <type_traits>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/numeric/factorisation/substitution.hpp>

namespace {

namespace numeric = ctgrad::numeric;
using numeric::pivoting;

template <class Number, int Size, int Width>
struct combination {
    using number = Number;
    static constexpr int size = Size;
    static constexpr int width = Width;
};
using combinations =
    boost::mp11::mp_list<combination<double, 5, 2>, combination<double, 6, 2>, combination<double, 6, 4>,
                         combination<double, 7, 4>, combination<double, 16, 2>, combination<double, 17, 4>,
                         combination<double, 9, 8>, combination<float, 5, 4>, combination<float, 6, 8>,
                         combination<float, 7, 4>, combination<float, 15, 8>, combination<float, 33, 4>>;

double exact(auto x) {
    return static_cast<double>(x);
}

template <class Case>
using factors_of = numeric::lu_factors_in_packs<Case::size, typename Case::number, Case::width>;
template <class Case>
using numbers_of = std::array<typename Case::number, std::size_t{Case::size} * Case::size>;

template <class Case>
numbers_of<Case> random_matrix(unsigned seed) {
    std::mt19937 engine(seed);
    std::normal_distribution<double> normal;
    numbers_of<Case> a;
    for (auto& entry : a) entry = static_cast<typename Case::number>(normal(engine));
    return a;
}

template <class Case, int Width>
[[gnu::noinline]] factors_of<Case> factored(const numbers_of<Case>& a) {
    factors_of<Case> factors;
    for (std::size_t k = 0; k < a.size(); ++k) factors.lu[k] = a[k];
    numeric::factor<pivoting::partial, Width>(factors);
    return factors;
}

template <class Case>
[[gnu::noinline]] numbers_of<Case> inverse_of(const factors_of<Case>& factors) {
    numbers_of<Case> x{};
    numeric::inverse(factors, x.data());
    return x;
}

/// The largest entry of |L||U|, which rounding errors of the factors grow with.
template <class Case>
double size_of(const factors_of<Case>& factors) {
    constexpr int n = Case::size;
    double largest = 0;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            double sum = 0;
            for (int k = 0; k <= i && k <= j; ++k)
                sum += std::abs((k == i ? 1.0 : exact(factors.lu[i * n + k])) * exact(factors.lu[k * n + j]));
            largest = sum > largest ? sum : largest;
        }
    return largest;
}

BOOST_AUTO_TEST_CASE_TEMPLATE(pivots_are_those_of_one_number_at_a_time, Case, combinations) {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto a = random_matrix<Case>(seed);
        const auto packs = factored<Case, Case::width>(a);
        const auto numbers = factored<Case, 1>(a);
        for (int i = 0; i < Case::size; ++i) BOOST_TEST(packs.row_order[i] == numbers.row_order[i]);
        BOOST_TEST(packs.sign == numbers.sign);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_factors_multiply_to_the_matrix, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const auto a = random_matrix<Case>(seed);
        const auto factors = factored<Case, Case::width>(a);
        const double bound = n * exact(std::numeric_limits<T>::epsilon()) * size_of<Case>(factors);
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                double product = 0;
                for (int k = 0; k <= i && k <= j; ++k)
                    product += (k == i ? 1.0 : exact(factors.lu[i * n + k])) * exact(factors.lu[k * n + j]);
                const auto from = static_cast<std::size_t>(factors.row_order[i] * n + j);
                BOOST_TEST(std::abs(product - exact(a[from])) <= bound);
            }
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(the_inverse_has_the_residual_of_elimination, Case, combinations) {
    using T = typename Case::number;
    constexpr int n = Case::size;
    for (unsigned seed = 21; seed <= 40; ++seed) {
        const auto a = random_matrix<Case>(seed);
        const auto x = inverse_of<Case>(factored<Case, Case::width>(a));
        for (int i = 0; i < n; ++i)
            for (int j = 0; j < n; ++j) {
                double sum = i == j ? -1 : 0, size = 0;
                for (int k = 0; k < n; ++k) {
                    const double term = exact(a[static_cast<std::size_t>(i * n + k)]) *
                                        exact(x[static_cast<std::size_t>(k * n + j)]);
                    sum += term;
                    size += std::abs(term);
                }
                BOOST_TEST(std::abs(sum) <= 4 * n * exact(std::numeric_limits<T>::epsilon()) * (size + 1));
            }
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(what_is_not_a_number_reaches_the_last_pivot, Case, combinations) {
    using T = typename Case::number;
    for (std::size_t place = 0; place < numbers_of<Case>{}.size(); ++place) {
        auto a = random_matrix<Case>(41);
        a[place] = std::numeric_limits<T>::quiet_NaN();
        BOOST_TEST(std::isnan(factored<Case, Case::width>(a).lu[Case::size * Case::size - 1]));
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(a_column_of_zeros_leaves_a_last_pivot_of_zero, Case, combinations) {
    for (int column = 0; column < Case::size; ++column) {
        auto a = random_matrix<Case>(43);
        for (int i = 0; i < Case::size; ++i) a[static_cast<std::size_t>(i * Case::size + column)] = 0;
        const auto factors = factored<Case, Case::width>(a);
        BOOST_TEST(factors.lu[Case::size * Case::size - 1] == 0);
        BOOST_TEST(factors.sign != 0);
    }
}

template <class T>
constexpr bool ranks_are_ordered() {
    using limits = std::numeric_limits<T>;
    const T sizes[]{T(0),          limits::denorm_min(), limits::min(),      T(1),
                    limits::max(), limits::infinity(),   limits::quiet_NaN()};
    bool ordered = numeric::rank_as_pivot(T(-0.0)) == numeric::rank_as_pivot(T(0)) &&
                   !numeric::is_usable_pivot(numeric::rank_as_pivot(T(-0.0)));
    for (int k = 0; k + 1 < 7; ++k)
        for (const T larger : {sizes[k + 1], T(-sizes[k + 1])})
            for (const T smaller : {sizes[k], T(-sizes[k])})
                ordered = ordered && numeric::rank_as_pivot(smaller) < numeric::rank_as_pivot(larger) &&
                          numeric::is_usable_pivot(numeric::rank_as_pivot(larger));
    return ordered;
}
static_assert(ranks_are_ordered<float>() && ranks_are_ordered<double>());

}  // namespace
