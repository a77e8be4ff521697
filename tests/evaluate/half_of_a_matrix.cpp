// SPDX-License-Identifier: BSL-1.0

// Symmetric matrices of which the upper triangle alone is read and written, in whole matrices, whose rest
// stays as it is, and packed; in place of themselves; and blocks and columns of larger matrices.

#include <array>
#include <cmath>
#include <random>
#include <span>
#include <tuple>
#include <vector>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, std::size_t Rows, std::size_t Columns>
using rows_of = std::array<std::array<T, Columns>, Rows>;

template <class T, std::size_t Rows, std::size_t Columns>
rows_of<T, Rows, Columns> random_entries(std::mt19937& random) {
    std::normal_distribution<double> normal;
    rows_of<T, Rows, Columns> result;
    for (auto& row : result)
        for (T& entry : row) entry = static_cast<T>(normal(random) / 2);
    return result;
}

/// A definite matrix as it should be, with NaN below its diagonal, and packed.
template <class T, std::size_t N>
struct definite {
    rows_of<T, N, N> whole;
    rows_of<T, N, N> half;
    std::array<T, N*(N + 1) / 2> packed;

    explicit definite(std::mt19937& random) : whole(random_entries<T, N, N>(random)) {
        std::size_t k = 0;
        for (std::size_t i = 0; i < N; ++i) {
            whole[i][i] += T(2 * N);
            for (std::size_t j = i; j < N; ++j) {
                whole[j][i] = whole[i][j];
                half[i][j] = whole[i][j];
                if (i != j) half[j][i] = std::numeric_limits<T>::quiet_NaN();
                packed[k++] = whole[i][j];
            }
        }
    }
};

/// Entries above the diagonal that are not as expected, and entries below it that are no longer NaN.
template <class T, std::size_t N>
int wrong_in(const definite<T, N>& found, const rows_of<T, N, N>& expected) {
    const auto close = [](T a, T b) {
        return std::abs(a - b) <= 8 * std::numeric_limits<T>::epsilon() * std::max(std::abs(a), T(N));
    };
    int wrong = 0;
    std::size_t k = 0;
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j) {
            if (j < i) {
                wrong += std::isnan(found.half[i][j]) ? 0 : 1;
            } else {
                wrong += close(found.half[i][j], expected[i][j]) ? 0 : 1;
                wrong += close(found.packed[k++], expected[i][j]) ? 0 : 1;
            }
        }
    return wrong;
}

template <class T, int N, int M>
struct filter {
    static constexpr auto F = matrix<"F", N, N>;
    static constexpr auto P = matrix<"P", N, N, positive_definite>;
    static constexpr auto Q = matrix<"Q", N, N, symmetric>;
    static constexpr auto H = matrix<"H", M, N>;
    static constexpr auto K = matrix<"K", N, M>;
    static constexpr auto R = matrix<"R", M, M, positive_definite>;
    static constexpr auto S = H * P * transpose(H) + R;
    static constexpr auto left = identity<N> - K * H;

    std::mt19937 random{N};
    rows_of<T, N, N> f = random_entries<T, N, N>(random);
    rows_of<T, M, N> h = random_entries<T, M, N>(random);
    rows_of<T, N, M> k = random_entries<T, N, M>(random);
    definite<T, N> p{random};
    definite<T, N> q{random};
    definite<T, M> r{random};

    template <class E>
    void check(E e, const char* name) {
        const auto expected = evaluate(e, F = f, P = p.whole, Q = q.whole, H = h, K = k, R = r.whole);
        BOOST_TEST_CONTEXT(name << ", " << N << " rows, " << sizeof(T) << " bytes") {
            // elsewhere
            definite<T, N> to{random};
            evaluate_into(upper_triangle(to.half), e, F = f, P = upper_triangle(p.half),
                          Q = packed_upper(q.packed), H = h, K = k, R = upper_triangle(r.half));
            evaluate_into(packed_upper(to.packed), e, F = f, P = packed_upper(p.packed),
                          Q = upper_triangle(q.half), H = h, K = k, R = packed_upper(r.packed));
            BOOST_TEST(wrong_in(to, expected) == 0);
            // in place of P, through addresses and spans too
            definite<T, N> in_place = p;
            evaluate_into(upper_triangle(in_place.half), e, F = f, P = upper_triangle(in_place.half),
                          Q = packed_upper(q.packed.data()), H = h, K = k, R = r.whole);
            evaluate_into(packed_upper(std::span<T>(in_place.packed)), e, F = f,
                          P = packed_upper(in_place.packed.data()), Q = q.whole, H = h, K = k, R = r.whole);
            BOOST_TEST(wrong_in(in_place, expected) == 0);
            // in place of Q, with another one beside it
            definite<T, N> beside = q;
            T total = 0;
            auto upper = upper_triangle(&beside.half[0][0]);
            evaluate_into(std::tie(total, upper), outputs(trace(P * e), e), F = f, P = p.whole, Q = upper,
                          H = h, K = k, R = r.whole);
            auto packed = packed_upper(beside.packed);
            evaluate_into(std::tie(packed, total), outputs(e, trace(P * e)), F = f, P = p.whole, Q = packed,
                          H = h, K = k, R = r.whole);
            BOOST_TEST(wrong_in(beside, expected) == 0);
        }
    }
};

constexpr auto A = matrix<"A", 2, 3>;
constexpr auto B = matrix<"B", 3, 2>;
constexpr auto C = matrix<"C", 3, 3>;
constexpr auto D = matrix<"D", 3, 3, symmetric>;
constexpr std::array<double, 6> packed{1, 2, 3, 4, 5, 6};

}  // namespace

BOOST_AUTO_TEST_CASE(small) {
    using of = filter<double, 3, 2>;
    of all;
    all.check(of::F * of::P * transpose(of::F) + of::Q, "prediction");
    all.check(inverse(of::P) + of::Q, "inverse");
}
BOOST_AUTO_TEST_CASE(large) {
    using of = filter<float, 14, 3>;
    of all;
    all.check(of::F * of::P * transpose(of::F) + of::Q, "prediction");
    all.check(of::left * of::P * transpose(of::left) + of::K * of::R * transpose(of::K), "Joseph's form");
    all.check(hadamard(of::P, exp(-of::P)) + of::Q, "entry by entry");
}

BOOST_AUTO_TEST_CASE(in_place_entry_by_entry) {
    // an entry that has been written must not be read as its mirror image
    std::mt19937 random{3};
    definite<double, 20> p{random};
    constexpr auto P = matrix<"P", 20, 20, symmetric>;
    const auto expected = evaluate(2_c * P + hadamard(P, P), P = p.whole);
    auto half = upper_triangle(p.half);
    evaluate_into(half, 2_c * P + hadamard(P, P), P = half);
    evaluate_into(packed_upper(p.packed), 2_c * P + hadamard(P, P), P = packed_upper(p.packed));
    BOOST_TEST(wrong_in(p, expected) == 0);
}

BOOST_AUTO_TEST_CASE(backwards) {
    // rows that lie one before the other, so that the last entry does not lie last
    std::mt19937 random{3};
    definite<double, 20> p{random};
    constexpr auto P = matrix<"P", 20, 20, symmetric>;
    const auto expected = evaluate(2_c * P * P, P = p.whole);
    auto upside_down = p;
    for (std::size_t i = 0; i < 20; ++i) upside_down.half[i] = p.half[19 - i];
    double* const last_row = upside_down.half[19].data();
    evaluate_into(upper_triangle(row_major(last_row, -20)), 2_c * P * P,
                  P = upper_triangle(row_major(last_row, -20)));
    for (std::size_t i = 0; i < 20; ++i) p.half[i] = upside_down.half[19 - i];
    evaluate_into(packed_upper(p.packed), 2_c * P * P, P = packed_upper(p.packed));
    BOOST_TEST(wrong_in(p, expected) == 0);
}

BOOST_AUTO_TEST_CASE(while_compiling) {
    constexpr auto doubled = [] {
        std::array<std::array<double, 3>, 3> into{};
        evaluate_into(upper_triangle(into), 2_c * D, D = packed_upper(packed));
        return into;
    }();
    static_assert(doubled[0][2] == 6 && doubled[1][1] == 8 && doubled[2][0] == 0);
    static_assert(evaluate(sum(D), D = packed_upper(packed)) == 21 + 2 + 3 + 5);
}

BOOST_AUTO_TEST_CASE(blocks_and_columns) {
    double whole[5][7]{};
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 7; ++j) whole[i][j] = static_cast<double>((3 * i + 5 * j) % 11) - 4;
    const auto copy = evaluate(matrix<"W", 5, 7>, matrix<"W", 5, 7> = whole);
    const auto product = evaluate(block<1, 2, 2, 3>(matrix<"W", 5, 7>) * block<2, 4, 3, 3>(matrix<"W", 5, 7>),
                                  matrix<"W", 5, 7> = whole);
    const auto found = evaluate(A * C, A = block_view<1, 2, 2, 3>(whole), C = row_major(&whole[2][4], 7));
    for (std::size_t i = 0; i < 2; ++i) BOOST_TEST(found[i] == product[i], boost::test_tools::per_element());
    // over what is read, and beside it nothing
    evaluate_into(block_view<3, 4, 2, 3>(whole), A * C, A = block_view<1, 2, 2, 3>(whole),
                  C = block_view<2, 4, 3, 3>(whole));
    for (std::size_t i = 0; i < 5; ++i)
        for (std::size_t j = 0; j < 7; ++j)
            BOOST_TEST(whole[i][j] == (i >= 3 && j >= 4 ? product[i - 3][j - 4] : copy[i][j]));
    std::array<std::array<double, 7>, 5> rows{};
    evaluate_into(block_view<0, 5, 3, 2>(rows), B, B = column_major(&whole[0][0]));
    BOOST_TEST(rows[2][6] == whole[0][5]);
    BOOST_TEST(rows[0][6] == whole[0][3]);
    double turned[6];
    const double straight[6]{1, 2, 3, 4, 5, 6};
    evaluate_into(column_major(+turned), A, A = row_major(+straight));
    BOOST_TEST(turned == (std::array{1.0, 4.0, 2.0, 5.0, 3.0, 6.0}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(large_blocks_over_each_other) {
    // as in a filter of 24 states of which three are moved
    std::mt19937 random{4};
    auto whole = random_entries<float, 24, 24>(random);
    constexpr auto X = matrix<"X", 9, 15>;
    constexpr auto Y = matrix<"Y", 9, 9>;
    const auto expected =
        evaluate(block<2, 3, 9, 9>(matrix<"W", 24, 24>) * block<4, 5, 9, 15>(matrix<"W", 24, 24>),
                 matrix<"W", 24, 24> = whole);
    const auto before = whole;
    evaluate_into(block_view<4, 5, 9, 15>(whole), Y * X, Y = block_view<2, 3, 9, 9>(whole),
                  X = block_view<4, 5, 9, 15>(whole));
    int wrong = 0;
    for (std::size_t i = 0; i < 24; ++i)
        for (std::size_t j = 0; j < 24; ++j) {
            const bool inside = i >= 4 && i < 13 && j >= 5 && j < 20;
            const float right = inside ? expected[i - 4][j - 5] : before[i][j];
            wrong += std::abs(whole[i][j] - right) <= 1e-5F ? 0 : 1;
        }
    BOOST_TEST(wrong == 0);
}
