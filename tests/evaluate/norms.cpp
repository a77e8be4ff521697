// SPDX-License-Identifier: BSL-1.0

// Norms of very large and very small numbers, of infinity and of NaN, in straight-line code, in loops and in
// constant evaluation.

#include <array>
#include <cmath>
#include <limits>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, int N>
T norm_of_multiple(T number) {
    constexpr auto x = vector<"x", N>;
    std::array<T, N> entries;
    for (std::size_t k = 0; k < N; ++k) entries[k] = (k % 2 == 0 ? number : -number);
    return evaluate(norm(x), x = entries);
}

template <class T, int N>
void check() {
    using limits = std::numeric_limits<T>;
    const T root = std::sqrt(T(N));
    BOOST_TEST_CONTEXT(N << " numbers of " << sizeof(T) << " bytes") {
        for (const T number :
             {T(1), std::ldexp(T(1), limits::max_exponent - 6), std::ldexp(T(1), limits::max_exponent / 2),
              std::ldexp(T(1), -20), std::ldexp(T(1), limits::min_exponent / 2 - 3),
              std::ldexp(T(1), limits::min_exponent)})
            BOOST_TEST(
                (std::abs(norm_of_multiple<T, N>(number) / number - root) <= 2 * root * limits::epsilon()));
        const T smallest = limits::denorm_min();
        BOOST_TEST((norm_of_multiple<T, N>(smallest) >= std::floor(root) * smallest));
        BOOST_TEST((norm_of_multiple<T, N>(smallest) <= std::ceil(root) * smallest));
        BOOST_TEST((norm_of_multiple<T, N>(T(0)) == 0));
        BOOST_TEST((norm_of_multiple<T, N>(limits::infinity()) == limits::infinity()));
        BOOST_TEST((std::isnan(norm_of_multiple<T, N>(limits::quiet_NaN()))));
    }
}

template <class T, int N>
constexpr bool is_nan_at_zero() {
    constexpr auto x = vector<"x", N>;
    const auto hessian_at_zero = evaluate(hessian(norm(x), x), x = std::array<T, N>{});
    for (const auto& row : hessian_at_zero)
        for (const T entry : row)
            if (entry == entry) return false;
    return true;
}
template <class T, int N>
constexpr T norm_of_equal(T number) {
    constexpr auto x = vector<"x", N>;
    std::array<T, N> entries{};
    for (T& entry : entries) entry = number;
    return evaluate(norm(x), x = entries);
}

// What overflows or is NaN on the way is a constant, too.
static_assert(norm_of_equal<double, 4>(1e200) == 2e200 && norm_of_equal<double, 4>(1e-200) == 2e-200);
static_assert(norm_of_equal<float, 4>(1e38f) == 2e38f && norm_of_equal<float, 4>(2e-38f) == 4e-38f);
static_assert(norm_of_equal<double, 25>(1e200) > 4.99e200 && norm_of_equal<double, 25>(1e200) < 5.01e200);
static_assert(norm_of_equal<float, 9>(3e38f) == std::numeric_limits<float>::infinity());
static_assert(norm_of_equal<double, 3>(-std::numeric_limits<double>::infinity()) ==
              std::numeric_limits<double>::infinity());
constexpr float none = norm_of_equal<float, 3>(std::numeric_limits<float>::quiet_NaN());
static_assert(none != none);
static_assert(is_nan_at_zero<double, 3>() && is_nan_at_zero<float, 20>());

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 2, 3, 4, 7, 16, 50>;

BOOST_AUTO_TEST_CASE_TEMPLATE(in_float, Size, sizes) {
    check<float, Size::value>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(in_double, Size, sizes) {
    check<double, Size::value>();
}

BOOST_AUTO_TEST_CASE(of_different_numbers) {
    constexpr auto x = vector<"x", 3>;
    BOOST_TEST((evaluate(norm(x), x = std::array<float, 3>{2e30f, 1e30f, 2e30f}) == 3e30f));
    const double small = evaluate(norm(x), x = std::array<double, 3>{3e-200, 0, 4e-200});
    BOOST_TEST(std::abs(small / 5e-200 - 1) <= 4e-16);
    static_assert(evaluate(norm(x), x = std::array<double, 3>{1, 2, 2}) == 3);
    // the small one does not matter
    BOOST_TEST((evaluate(norm(x), x = std::array<double, 3>{1, 1e-200, 1e-300}) == 1));
}
