// SPDX-License-Identifier: BSL-1.0

// Systems of two to four rows with several right sides, which are solved in packs and with reciprocals of the
// pivots where these are ordinary numbers: in loops and in straight-line code, with rows exchanged, pivots
// whose reciprocals are out of range, zero or not finite, right sides that are formulas, and in place; and
// products of symmetric matrices with narrow ones.

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <tuple>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;

namespace {

template <class T>
constexpr long double exactly(T number) {
    return static_cast<long double>(number);
}

template <class T, int rows, int columns>
using table = std::array<std::array<T, columns>, rows>;
template <class T, int rows, int columns>
using exact_table = table<long double, rows, columns>;

template <class T, int rows, int columns>
table<T, rows, columns> random_table(std::mt19937& engine, T scale = 1) {
    std::uniform_real_distribution<T> numbers(-1, 1);
    table<T, rows, columns> made;
    for (auto& row : made)
        for (T& each : row) each = numbers(engine) * scale;
    return made;
}

/// Its rows are those of a matrix with a large diagonal, in another order for every seed, so that pivots are
/// found in all rows and the solutions are as large as the right sides.
template <class T, int n>
table<T, n, n> with_rows_exchanged(std::mt19937& engine, T scale = 1) {
    auto made = random_table<T, n, n>(engine, scale / 2);
    for (std::size_t i = 0; i < n; ++i) made[i][i] += made[i][i] < 0 ? -scale : scale;
    std::shuffle(made.begin(), made.end(), engine);
    return made;
}
template <class T, int n>
table<T, n, n> symmetric_table(std::mt19937& engine) {
    auto made = random_table<T, n, n>(engine);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j) made[i][j] = made[j][i];
        made[i][i] += T(n);
    }
    return made;
}

template <class T, std::size_t rows, std::size_t columns>
auto transposed_table(const std::array<std::array<T, columns>, rows>& a) {
    table<T, columns, rows> made;
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j) made[j][i] = a[i][j];
    return made;
}

/// Every entry of A X − B, beside the largest numbers that it is made of; all rounds to multiples of
/// the least subnormal number.
template <class T, std::size_t n, std::size_t columns>
void check_solution(const std::array<std::array<T, n>, n>& a, const std::array<std::array<T, columns>, n>& x,
                    const std::array<std::array<T, columns>, n>& b) {
    long double largest = 0;
    for (const auto& row : a)
        for (const T entry : row) largest = std::max(largest, std::abs(exactly(entry)));
    for (std::size_t j = 0; j < columns; ++j) {
        long double of_column = 0;
        for (std::size_t k = 0; k < n; ++k) of_column = std::max(of_column, std::abs(exactly(x[k][j])));
        using limits = std::numeric_limits<T>;
        const long double tolerance = 8 * (largest * of_column * exactly(limits::epsilon()) +
                                           (1 + largest + of_column) * exactly(limits::denorm_min()));
        for (std::size_t i = 0; i < n; ++i) {
            long double residual = -exactly(b[i][j]);
            for (std::size_t k = 0; k < n; ++k) residual += exactly(a[i][k]) * exactly(x[k][j]);
            BOOST_TEST(std::abs(residual) <= tolerance);
        }
    }
}

/// X of A X = B by elimination with exchanges of rows, in which everything is divided by the pivots.
template <class T, std::size_t n, std::size_t columns>
auto eliminated(std::array<std::array<T, n>, n> a, std::array<std::array<T, columns>, n> b) {
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i)
            if (std::abs(a[i][k]) > std::abs(a[pivot][k])) pivot = i;
        std::swap(a[k], a[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const T factor = a[i][k] / a[k][k];
            for (std::size_t j = k + 1; j < n; ++j) a[i][j] -= factor * a[k][j];
            for (std::size_t j = 0; j < columns; ++j) b[i][j] -= factor * b[k][j];
        }
    }
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = 0; j < columns; ++j) {
            for (std::size_t k = n; k-- > i + 1;) b[i][j] -= a[i][k] * b[k][j];
            b[i][j] /= a[i][i];
        }
    return b;
}

template <class What>
constexpr bool is_straight(What) {
    return evaluation::requested<What>::compiled::template straight_for<true>().size() > 0;
}

constexpr int large = 20;
constexpr auto M = matrix<"M", large, large>;
/// Beside a product that is no straight-line code formulas are computed in loops.
template <class... Es>
constexpr auto in_loops(Es... es) {
    return outputs(M * M, es...);
}
template <class T>
const table<T, large, large> some_data{};

template <int n, int columns>
struct systems {
    static constexpr auto A = matrix<"A", n, n>;
    static constexpr auto B = matrix<"B", n, columns>;
    static constexpr auto C = matrix<"C", n, columns>;
    static constexpr auto D = matrix<"D", columns, n>;
    static constexpr auto s = scalar<"s">;
    static constexpr auto solved = solve(A, B);
    static constexpr bool straight = is_straight(solved);
    static_assert(!is_straight(in_loops(solved)));

    template <class T>
    static auto from_loops(const auto& a, const auto& b) {
        return std::get<1>(evaluate(in_loops(solved), M = some_data<T>, A = a, B = b));
    }

    template <class T>
    static void check_residuals(T scale, T scale_of_right_sides) {
        for (unsigned seed = 0; seed < 20; ++seed) {
            std::mt19937 engine(seed);
            const auto a = with_rows_exchanged<T, n>(engine, scale);
            const auto b = random_table<T, n, columns>(engine, scale_of_right_sides);
            check_solution(a, evaluate(solved, A = a, B = b), b);
            check_solution(a, from_loops<T>(a, b), b);
        }
    }

    /// One pivot is of another size than the others, or no number to divide by.
    template <class T>
    static void check_pivots(T rare) {
        for (std::size_t place = 0; place < n; ++place) {
            std::mt19937 engine(static_cast<unsigned>(place));
            table<T, n, n> a{};
            for (std::size_t i = 0; i < n; ++i) {
                a[i][i] = i == place ? rare : T(3);
                for (std::size_t j = i + 1; j < n; ++j) a[i][j] = i == place ? rare / 4 : T(1);
            }
            const auto b = random_table<T, n, columns>(engine);
            const auto at_once = evaluate(solved, A = a, B = b);
            const auto looped = from_loops<T>(a, b);
            const auto expected = eliminated(a, b);
            for (std::size_t j = 0; j < columns; ++j) {
                for (std::size_t i = 0; i < n; ++i) {
                    check_same(at_once[i][j], expected[i][j]);
                    check_same(looped[i][j], expected[i][j]);
                }
            }
        }
    }
    template <class T>
    static void check_same(T found, T expected) {
        if (std::isnan(expected)) BOOST_TEST(std::isnan(found));
        else if (!std::isfinite(expected)) BOOST_TEST(found == expected);
        else {
            using limits = std::numeric_limits<T>;
            BOOST_TEST(std::abs(found - expected) <=
                       32 * limits::epsilon() * std::max(T(1), std::abs(expected)));
        }
    }

    template <class T>
    static void check_formulas() {
        constexpr auto sum = solve(A, s * B + C);
        constexpr auto turned = solve(A, transpose(D));
        constexpr auto product = solve(A, hadamard(B, C) - transpose(D));
        for (unsigned seed = 0; seed < 10; ++seed) {
            std::mt19937 engine(seed);
            const auto a = with_rows_exchanged<T, n>(engine);
            const auto b = random_table<T, n, columns>(engine);
            const auto c = random_table<T, n, columns>(engine);
            const auto d = random_table<T, columns, n>(engine);
            table<T, n, columns> of_sum, of_product;
            const T factor = T(0.75);
            for (std::size_t i = 0; i < n; ++i)
                for (std::size_t j = 0; j < columns; ++j) {
                    of_sum[i][j] = factor * b[i][j] + c[i][j];
                    of_product[i][j] = b[i][j] * c[i][j] - d[j][i];
                }
            const auto check = [&](const auto& first, const auto& second, const auto& third) {
                check_solution(a, first, of_sum);
                check_solution(a, second, transposed_table(d));
                check_solution(a, third, of_product);
            };
            check(evaluate(sum, A = a, B = b, C = c, s = factor), evaluate(turned, A = a, D = d),
                  evaluate(product, A = a, B = b, C = c, D = d));
            const auto [unused, first, second, third] = evaluate(
                in_loops(sum, turned, product), M = some_data<T>, A = a, B = b, C = c, D = d, s = factor);
            check(first, second, third);
        }
    }

    template <class T>
    static void check_in_place() {
        for (unsigned seed = 0; seed < 10; ++seed) {
            std::mt19937 engine(seed);
            const auto a = with_rows_exchanged<T, n>(engine);
            const auto b = random_table<T, n, columns>(engine);
            auto result = b;
            evaluate_into(result, solved, A = a, B = result);
            check_solution(a, result, b);
            table<T, large, large> unused;
            result = b;
            evaluate_into(std::tie(unused, result), in_loops(solved), M = some_data<T>, A = a, B = result);
            check_solution(a, result, b);
            if constexpr (n == columns) {
                auto in_the_matrix = a;
                evaluate_into(in_the_matrix, solved, A = in_the_matrix, B = b);
                check_solution(a, in_the_matrix, b);
                in_the_matrix = a;
                evaluate_into(std::tie(unused, in_the_matrix), in_loops(solved), M = some_data<T>,
                              A = in_the_matrix, B = b);
                check_solution(a, in_the_matrix, b);
                constexpr auto turned = solve(A, transpose(D));
                result = b;
                evaluate_into(result, turned, A = a, D = result);
                check_solution(a, result, transposed_table(b));
                result = b;
                evaluate_into(std::tie(unused, result), in_loops(turned), M = some_data<T>, A = a,
                              D = result);
                check_solution(a, result, transposed_table(b));
            }
        }
    }
};

}  // namespace

using few_and_many = boost::mp11::mp_list<systems<2, 3>, systems<3, 17>, systems<4, 4>, systems<4, 9>>;
using some_counts = boost::mp11::mp_list<systems<2, 5>, systems<3, 3>, systems<4, 7>>;

BOOST_AUTO_TEST_CASE_TEMPLATE(residuals_are_small, Systems, few_and_many) {
    Systems::template check_residuals<double>(1, 1);
    Systems::template check_residuals<float>(1, 1);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(also_where_pivots_have_no_reciprocals, Systems, some_counts) {
    Systems::template check_residuals<double>(0x1p-1020, 0x1p-1022);
    Systems::template check_residuals<double>(0x1p-1060, 0x1p-1060);
    Systems::template check_residuals<double>(0x1p+1020, 1);
    Systems::template check_residuals<double>(0x1p-300, 0x1p+300);
    Systems::template check_residuals<float>(0x1p-124F, 0x1p-124F);
    Systems::template check_residuals<float>(0x1p+124F, 1);
    for (const double rare : {1e-300, 1e300, 0x1p-1060, -1e-155, 1e155}) Systems::check_pivots(rare);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(pivots_that_are_no_divisors_reach_the_solution, Systems, some_counts) {
    for (const double rare :
         {0., -0., std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()})
        Systems::check_pivots(rare);
    for (const float rare : {0.F, std::numeric_limits<float>::infinity(), 1e-40F})
        Systems::check_pivots(rare);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(right_sides_may_be_formulas, Systems, some_counts) {
    Systems::template check_formulas<double>();
    Systems::template check_formulas<float>();
}
BOOST_AUTO_TEST_CASE_TEMPLATE(results_may_stand_in_the_place_of_arguments, Systems, few_and_many) {
    Systems::template check_in_place<double>();
    Systems::template check_in_place<float>();
}

BOOST_AUTO_TEST_CASE(inverses_of_symmetric_matrices_are_multiplied_from_both_sides) {
    const auto check = []<int n>(std::integral_constant<int, n>) {
        constexpr auto S = matrix<"S", n, n, symmetric>;
        constexpr auto P = matrix<"P", n, n, positive_definite>;
        constexpr auto B = matrix<"B", n, 7>;
        constexpr auto D = matrix<"D", 7, n>;
        constexpr auto from_left = inverse(S) * B;
        constexpr auto from_right = D * inverse(S);
        constexpr auto of_definite = inverse(P) * B;
        constexpr auto of_turned = inverse(S) * transpose(D);
        for (unsigned seed = 0; seed < 10; ++seed) {
            std::mt19937 engine(seed);
            const auto data = symmetric_table<double, n>(engine);
            const auto b = random_table<double, n, 7>(engine);
            const auto d = random_table<double, 7, n>(engine);
            check_solution(data, evaluate(from_left, S = data, B = b), b);
            check_solution(data, evaluate(of_definite, P = data, B = b), b);
            check_solution(data, evaluate(of_turned, S = data, D = d), transposed_table(d));
            check_solution(data, transposed_table(evaluate(from_right, S = data, D = d)),
                           transposed_table(d));
            const auto [unused, left, right, definite, turned] =
                evaluate(in_loops(from_left, from_right, of_definite, of_turned), M = some_data<double>,
                         S = data, P = data, B = b, D = d);
            check_solution(data, left, b);
            check_solution(data, definite, b);
            check_solution(data, turned, transposed_table(d));
            check_solution(data, transposed_table(right), transposed_table(d));
        }
        paths::agree<double>(outputs(from_left, from_right, of_definite));
        paths::agree<float>(outputs(from_left, from_right));
        paths::agree_in_wider_packs(in_loops(from_left, from_right, of_definite));
    };
    check(std::integral_constant<int, 3>{});
    check(std::integral_constant<int, 4>{});
}

BOOST_AUTO_TEST_CASE(constants_are_the_same) {
    constexpr auto A = matrix<"A", 3, 3>;
    constexpr auto B = matrix<"B", 3, 4>;
    static constexpr table<double, 3, 3> a{{{0.25, 2, -1}, {4, 1, 0.5}, {-1, 0.75, 3}}};
    static constexpr table<double, 3, 4> b{{{1, -2, 0.5, 3}, {0.125, 4, 1, -1}, {2, 0.75, -3, 1}}};
    constexpr auto in_constants = evaluate(solve(A, B), A = a, B = b);
    const auto later = evaluate(solve(A, B), A = a, B = b);
    check_solution(a, in_constants, b);
    check_solution(a, later, b);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 4; ++j) BOOST_TEST(std::abs(in_constants[i][j] - later[i][j]) < 1e-15);
}

/// S Bᵀ of a symmetric S, which is made as (B S)ᵀ where B has few rows.
template <int n, int narrow>
struct products {
    static constexpr auto S = matrix<"S", n, n, symmetric>;
    static constexpr auto B = matrix<"B", narrow, n>;
    static constexpr auto C = matrix<"C", narrow, n>;
    static constexpr auto known = S * transpose(B);
    static constexpr auto from_both_sides = B * S * transpose(B);
    static constexpr auto in_a_sum = S * transpose(C - B) + transpose(C);
    static constexpr auto made_symmetric = (transpose(B) * C + transpose(C) * B) * transpose(B);

    template <class T>
    static void check() {
        for (unsigned seed = 0; seed < 5; ++seed) {
            std::mt19937 engine(seed);
            const auto s = symmetric_table<T, n>(engine);
            const auto b = random_table<T, narrow, n>(engine);
            const auto c = random_table<T, narrow, n>(engine);
            const auto expect = [&](const auto& found, const auto& entry) {
                for (std::size_t i = 0; i < found.size(); ++i)
                    for (std::size_t j = 0; j < narrow; ++j)
                        BOOST_TEST(std::abs(exactly(found[i][j]) - entry(i, j)) <=
                                   exactly(T(n * n) * 4 * std::numeric_limits<T>::epsilon()));
            };
            const auto by = [&](const auto& factors, std::size_t i, std::size_t j) {
                long double sum = 0;
                for (std::size_t k = 0; k < n; ++k) sum += exactly(s[i][k]) * exactly(factors[j][k]);
                return sum;
            };
            expect(evaluate(known, S = s, B = b), [&](std::size_t i, std::size_t j) { return by(b, i, j); });
            expect(evaluate(in_a_sum, S = s, B = b, C = c), [&](std::size_t i, std::size_t j) {
                return by(c, i, j) - by(b, i, j) + exactly(c[j][i]);
            });
            const auto both = evaluate(from_both_sides, S = s, B = b);
            expect(both, [&](std::size_t i, std::size_t j) {
                long double sum = 0;
                for (std::size_t k = 0; k < n; ++k) sum += exactly(b[i][k]) * by(b, k, j);
                return sum;
            });
            for (std::size_t i = 0; i < narrow; ++i)
                for (std::size_t j = 0; j < i; ++j) BOOST_TEST(both[i][j] == both[j][i]);
            expect(evaluate(made_symmetric, B = b, C = c), [&](std::size_t i, std::size_t j) {
                long double sum = 0;
                for (std::size_t k = 0; k < n; ++k)
                    for (std::size_t m = 0; m < narrow; ++m)
                        sum += (exactly(b[m][i]) * exactly(c[m][k]) + exactly(c[m][i]) * exactly(b[m][k])) *
                               exactly(b[j][k]);
                return sum;
            });
            // in place of the factor
            auto result = transposed_table(b);
            constexpr auto turned = matrix<"B", n, narrow>;
            evaluate_into(result, S * turned, S = s, turned = result);
            expect(result, [&](std::size_t i, std::size_t j) { return by(b, i, j); });
        }
        paths::agree<T>(outputs(known, from_both_sides, in_a_sum, made_symmetric));
    }
};
using narrow_ones = boost::mp11::mp_list<products<4, 2>, products<9, 3>, products<17, 5>>;
BOOST_AUTO_TEST_CASE_TEMPLATE(symmetric_matrices_by_narrow_ones_are_right, Products, narrow_ones) {
    Products::template check<double>();
    Products::template check<float>();
}
