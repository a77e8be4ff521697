// SPDX-License-Identifier: BSL-1.0

// Products, sums and inverses that are their own transposes by algebra are so to the last bit: in
// straight-line code, in packs, and in the loops of small code.

#include <array>
#include <random>
#include <type_traits>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;

namespace {

template <class T, std::size_t Rows, std::size_t Columns>
std::array<std::array<T, Columns>, Rows> random_entries(std::mt19937& random) {
    std::normal_distribution<double> normal;
    std::array<std::array<T, Columns>, Rows> result;
    for (auto& row : result)
        for (T& entry : row) entry = static_cast<T>(normal(random));
    return result;
}

/// Products and sums that are their own transposes, in the code that is made for `Target`.
template <class T, evaluation::target Target, int N>
void check_products() {
    constexpr auto A = matrix<"A", N, N>;
    constexpr auto B = matrix<"B", N + 1, N>;
    constexpr auto S = matrix<"S", N, N, symmetric>;
    constexpr auto W = matrix<"W", N + 1, N + 1, diagonal>;
    std::mt19937 random(N);
    const auto a = random_entries<T, N, N>(random);
    const auto b = random_entries<T, N + 1, N>(random);
    auto s = random_entries<T, N, N>(random);
    for (std::size_t i = 0; i < N; ++i)
        for (std::size_t j = 0; j < i; ++j) s[i][j] = s[j][i];
    const auto w = random_entries<T, N + 1, N + 1>(random);
    const auto data = [&](const auto& called) {
        const auto bound = [&]<class... Leaves>(const auto&... numbers) {
            called(bound_arguments<T>(binding<Leaves, std::remove_cvref_t<decltype(numbers)>>{&numbers}...));
        };
        bound.template operator()<std::remove_const_t<decltype(A)>, std::remove_const_t<decltype(B)>,
                                  std::remove_const_t<decltype(S)>, std::remove_const_t<decltype(W)>>(a, b, s,
                                                                                                      w);
    };
    const auto is_symmetric_in_code = [&](auto e) {
        const auto entries = paths::results_on<T, Target>(outputs(e), data);
        bool same = true;
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t j = 0; j < i; ++j) same = same && entries[i * N + j] == entries[j * N + i];
        return same;
    };
    BOOST_TEST_CONTEXT(N << " rows, " << sizeof(T) << " bytes, packs of " << Target.vector_bytes) {
        BOOST_TEST(is_symmetric_in_code(A + transpose(A)));
        BOOST_TEST(is_symmetric_in_code(transpose(A) * A));
        BOOST_TEST(is_symmetric_in_code(A * transpose(A)));
        BOOST_TEST(is_symmetric_in_code(transpose(A) * S * A));
        BOOST_TEST(is_symmetric_in_code(A * S * transpose(A) + S));
        BOOST_TEST(is_symmetric_in_code(transpose(B) * W * B));
        BOOST_TEST(is_symmetric_in_code(transpose(B) * W * B + A + transpose(A)));
        BOOST_TEST(is_symmetric_in_code(inverse(S)));
        BOOST_TEST(is_symmetric_in_code(inverse(S + transpose(A) * A)));
    }
}

}  // namespace

using sizes = boost::mp11::mp_list_c<int, 3, 6, 9>;

BOOST_AUTO_TEST_CASE_TEMPLATE(in_every_path, Size, sizes) {
    check_products<float, evaluation::compiled_for(), Size::value>();
    check_products<float, paths::small_code, Size::value>();
}
