// SPDX-License-Identifier: BSL-1.0

// Stacks of blocks that are mostly zeros stay one matrix: products pass over its zeros, in packs and one
// number after the other, beside every kind of factor.

#include <array>
#include <cmath>
#include <cstddef>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

namespace {

template <class T, int Rows, int Columns>
using numbers = std::array<std::array<T, std::size_t{Columns}>, std::size_t{Rows}>;

/// Five by five blocks of N × N, of which the diagonal and five others are not zero.
template <class T, int N>
struct stacks {
    static constexpr int states = 5 * N;
    static constexpr int width = 2 * N + 1;
    static constexpr auto A = matrix<"A", N, N>;
    static constexpr auto B = matrix<"B", N, N>;
    static constexpr auto t = scalar<"t">;
    static constexpr auto P = matrix<"P", states, states, symmetric>;
    static constexpr auto M = matrix<"M", states, width>;
    static constexpr auto I = identity<N>;
    static constexpr auto O = zeros<N, N>;
    static constexpr auto F =
        vertical(horizontal(I, t* I, O, O, O), horizontal(O, I, -t* A* B, -t* A, O),
                 horizontal(O, O, I - t * B, O, -t* I), horizontal(O, O, O, I, O), horizontal(O, O, O, O, I));

    numbers<T, N, N> a, b;
    numbers<T, states, states> p, f{};
    numbers<T, states, width> m;
    T seconds = T(0.375);

    explicit stacks(T scale) {
        std::mt19937 random{11};
        std::uniform_real_distribution<T> entry{T(-1), T(1)};
        const auto fill = [&](auto& matrix, T factor) {
            for (auto& row : matrix)
                for (T& each : row) each = factor * entry(random);
        };
        fill(a, T(1));
        fill(b, T(1));
        fill(m, scale);
        for (std::size_t i = 0; i < p.size(); ++i)
            for (std::size_t j = 0; j <= i; ++j) p[i][j] = p[j][i] = scale * entry(random);
        constexpr std::size_t n = N;
        for (std::size_t i = 0; i < f.size(); ++i) f[i][i] = 1;
        for (std::size_t i = 0; i < n; ++i) {
            f[i][n + i] = seconds;
            f[2 * n + i][4 * n + i] = -seconds;
            for (std::size_t j = 0; j < n; ++j) {
                for (std::size_t k = 0; k < n; ++k) f[n + i][2 * n + j] -= seconds * a[i][k] * b[k][j];
                f[n + i][3 * n + j] = -seconds * a[i][j];
                f[2 * n + i][2 * n + j] -= seconds * b[i][j];
            }
        }
    }

    template <class E>
    auto of(E e) const {
        return evaluate(e, A = a, B = b, M = m, P = p, t = seconds);
    }
    /// Entries that differ from F X or Fᵀ X by more than roundings.
    template <bool Transposed, class X>
    static int wrong(const stacks& s, const auto& result, const X& x, const auto& entry_of, T scale) {
        int count = 0;
        for (std::size_t i = 0; i < s.f.size(); ++i)
            for (std::size_t j = 0; j < x[0].size(); ++j) {
                T wanted = 0;
                for (std::size_t k = 0; k < s.f.size(); ++k)
                    wanted += (Transposed ? s.f[k][i] : s.f[i][k]) * x[k][j];
                const T most = 64 * scale * std::numeric_limits<T>::epsilon();
                if (!(std::abs(entry_of(result, i, j) - wanted) <= most)) ++count;
            }
        return count;
    }
    auto product_with_covariance() const {
        numbers<T, states, states> made{};
        for (std::size_t i = 0; i < f.size(); ++i)
            for (std::size_t j = 0; j < f.size(); ++j)
                for (std::size_t k = 0; k < f.size(); ++k) made[i][j] += p[i][k] * f[j][k];
        return made;
    }
};

constexpr auto as_it_is = [](const auto& r, std::size_t i, std::size_t j) { return r[i][j]; };
constexpr auto turned = [](const auto& r, std::size_t i, std::size_t j) { return r[j][i]; };

template <class T, int N>
void check(const auto& way) {
    using S = stacks<T, N>;
    for (const T scale : {T(1), T(1e-30), T(1e30)}) {
        const S s{scale};
        const auto by = [&](auto e) { return s.of(way(e)); };
        BOOST_TEST(S::template wrong<false>(s, by(S::F * S::M), s.m, as_it_is, scale) == 0);
        BOOST_TEST(S::template wrong<true>(s, by(transpose(S::F) * S::M), s.m, as_it_is, scale) == 0);
        BOOST_TEST(S::template wrong<true>(s, by(transpose(S::M) * S::F), s.m, turned, scale) == 0);
        BOOST_TEST(S::template wrong<false>(s, by(transpose(S::M) * transpose(S::F)), s.m, turned, scale) ==
                   0);
        const auto moved = by(S::F * S::P * transpose(S::F));
        BOOST_TEST(S::template wrong<false>(s, moved, s.product_with_covariance(), as_it_is, 4 * scale) == 0);
        BOOST_TEST((moved == by(transpose(S::F * S::P * transpose(S::F)))), "symmetric to the last bit");
    }
}
constexpr auto as_written = [](auto e) { return e; };
constexpr auto small = [](auto e) { return optimize_for_size(e); };

}  // namespace

BOOST_AUTO_TEST_SUITE(mostly_zeros)

BOOST_AUTO_TEST_CASE(one_number_after_the_other) {
    check<double, 3>(small);
}
BOOST_AUTO_TEST_CASE(in_packs) {
    check<float, 6>(as_written);
}

BOOST_AUTO_TEST_CASE(in_place_of_the_covariance) {
    using S = stacks<double, 3>;
    S s{1};
    const auto apart = s.of(small(S::F * S::P * transpose(S::F) + S::P));
    evaluate_into(s.p, small(S::F * S::P * transpose(S::F) + S::P), S::A = s.a, S::B = s.b, S::P = s.p,
                  S::t = s.seconds);
    BOOST_TEST((s.p == apart));
}

// K M K of a skew-symmetric K is symmetric, though its ends are no transposes.
BOOST_AUTO_TEST_CASE(skew_symmetric_stacks_keep_their_sign) {
    constexpr auto A = matrix<"A", 3, 3, skew_symmetric>;
    constexpr auto B = matrix<"B", 3, 3, skew_symmetric>;
    constexpr auto C = matrix<"C", 3, 3, skew_symmetric>;
    constexpr auto K = block_diagonal(A, B, C);
    constexpr auto M = matrix<"M", 9, 9, symmetric>;
    std::mt19937 random{5};
    std::uniform_real_distribution<double> entry{-1, 1};
    const auto skew_block = [&] {
        const double x = entry(random), y = entry(random), z = entry(random);
        return numbers<double, 3, 3>{{{0, x, y}, {-x, 0, z}, {-y, -z, 0}}};
    };
    const auto blocks = std::array{skew_block(), skew_block(), skew_block()};
    numbers<double, 9, 9> k{}, m{};
    for (std::size_t i = 0; i < 9; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            m[i][j] = m[j][i] = entry(random);
            if (i / 3 == j / 3) {
                k[i][j] = blocks[i / 3][i % 3][j % 3];
                k[j][i] = -k[i][j];
            }
        }
    const auto result = evaluate(K * M * K, A = blocks[0], B = blocks[1], C = blocks[2], M = m);
    for (std::size_t i = 0; i < 9; ++i)
        for (std::size_t j = 0; j < 9; ++j) {
            double wanted = 0;
            for (std::size_t p = 0; p < 9; ++p)
                for (std::size_t q = 0; q < 9; ++q) wanted += k[i][p] * m[p][q] * k[q][j];
            BOOST_TEST(std::abs(result[i][j] - wanted) < 1e-14);
        }
}

// F is put together once, from what is not zero; F and Fᵀ are one matrix.
BOOST_AUTO_TEST_CASE(stacks_are_put_together_once) {
    using S = stacks<double, 3>;
    constexpr auto moved = S::F * S::P * transpose(S::F);
    constexpr const auto& program = ctgrad::program::compiled<std::remove_const_t<decltype(moved)>>::program;
    constexpr auto count = [](auto counted) {
        int total = 0;
        for (int k = 0; k < program.size(); ++k)
            if (program[k].live && counted(program[k])) ++total;
        return total;
    };
    static_assert(count([](const auto& i) { return ctgrad::program::is_put_together(i); }) == 1);
    static_assert(count([](const auto& i) {
                      return i.operation == ctgrad::program::index_of<operations::product> &&
                             i.shape == dims{15, 15};
                  }) == 2);
    constexpr int last = program.size() - 1;
    constexpr int stack = program[last].left;
    static_assert(program[stack].mostly_zeros);
    constexpr auto pattern = ctgrad::program::nonzeros_of(program, stack);
    const S s{1};
    for (int i = 0; i < 15; ++i)
        for (int j = 0; j < 15; ++j)
            BOOST_TEST(pattern.at(i, j) == (s.f[std::size_t(i)][std::size_t(j)] != 0));
}

BOOST_AUTO_TEST_SUITE_END()
