// SPDX-License-Identifier: BSL-1.0
// Numbers of 16 bits, where the compiler has them, compared with double.
#include <array>
#include <cmath>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

constexpr auto s = scalar<"s">;
constexpr auto x = vector<"x", 3>;
constexpr auto A = matrix<"A", 3, 3>;

template <class T>
void compare(T) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> between(0.25, 1);
    for (int k = 0; k < 50; ++k) {
        std::array<T, 3> v;
        std::array<double, 3> v_in_double{};
        std::array<std::array<T, 3>, 3> m;
        std::array<std::array<double, 3>, 3> m_in_double{};
        for (unsigned i = 0; i < 3; ++i) {
            v[i] = static_cast<T>(between(random));
            v_in_double[i] = static_cast<double>(v[i]);
            for (unsigned j = 0; j < 3; ++j) {
                m[i][j] = static_cast<T>(between(random) + (i == j ? 2 : 0));
                m_in_double[i][j] = static_cast<double>(m[i][j]);
            }
        }
        const auto near = [](const auto& found, const auto& expected) {
            for (unsigned i = 0; i < 3; ++i)
                BOOST_TEST(std::fabs(static_cast<double>(found[i]) - expected[i]) <=
                           4e-3 * (1 + std::fabs(expected[i])));
        };
        const auto agree = [&](auto e) {
            near(evaluate(e, x = v, A = m), evaluate(e, x = v_in_double, A = m_in_double));
            std::array<T, 3> written;
            evaluate_into(written, optimize_for_size(e), x = v, A = m);
            near(written, evaluate(e, x = v_in_double, A = m_in_double));
        };
        agree(1_c / 3_c * A * x - 0.333333_c * x);
        agree(exp(-x) + sin(x) + tanh(A * x) + sqrt(x));
        agree(gradient(norm(A * x), x));
        agree(gradient(exp(dot(x, x) / 4_c), x));
        agree(solve(A, x));
    }
    static_assert(static_cast<double>(evaluate(0.5_c * s * s, s = T(3))) == 4.5);
}

BOOST_AUTO_TEST_CASE(half) {
#if defined(__FLT16_MANT_DIG__) && (defined(__clang__) || defined(__SSE2__) || __GNUC__ >= 13)
    compare(_Float16{});
#else
    BOOST_TEST_MESSAGE("this compiler has none");
#endif
}

}  // namespace
