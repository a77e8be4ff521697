// SPDX-License-Identifier: BSL-1.0

// Sums and differences of a matrix and a diagonal one in loops: every entry is what one addition makes of it,
// whatever the matrix is, also in the place of an argument.

#include <array>
#include <cstddef>
#include <random>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

constexpr int n = 21;
constexpr auto A = matrix<"A", n, n>;
constexpr auto B = matrix<"B", n, n>;
constexpr auto S = matrix<"S", n, n, symmetric>;
constexpr auto v = vector<"v", n>;
constexpr auto s = scalar<"s">;

template <class T>
using square_matrix = std::array<std::array<T, n>, n>;

template <class T>
struct random_data {
    square_matrix<T> first, second, both;
    std::array<T, n> diagonal;
    T number;

    explicit random_data(unsigned seed) {
        std::mt19937 engine(seed);
        std::uniform_real_distribution<T> numbers(-1, 1);
        for (auto& row : first)
            for (T& entry : row) entry = numbers(engine);
        for (auto& row : second)
            for (T& entry : row) entry = numbers(engine);
        for (std::size_t i = 0; i < n; ++i)
            for (std::size_t j = 0; j < n; ++j) both[i][j] = i < j ? first[i][j] : first[j][i];
        for (T& entry : diagonal) entry = numbers(engine);
        number = numbers(engine);
    }
};

/// Entries that are not `expected(i, j, what stands on the diagonal or 0)`.
template <class T>
int wrong_entries(const auto& found, const auto& on_diagonal, const auto& expected) {
    int wrong = 0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j)
            wrong += found[i][j] != expected(i, j, i == j ? on_diagonal(i) : T(0));
    return wrong;
}

using number_types = boost::mp11::mp_list<float, double>;

BOOST_AUTO_TEST_CASE_TEMPLATE(are_right_in_every_entry, T, number_types) {
    for (unsigned seed = 1; seed < 5; ++seed) {
        const random_data<T> data(seed);
        const auto number = [&](std::size_t) { return data.number; };
        const auto diagonal = [&](std::size_t i) { return data.diagonal[i]; };
        const auto of = [&](auto e) {
            return evaluate(e, A = data.first, B = data.second, S = data.both, v = data.diagonal,
                            s = data.number);
        };
        const auto plus = [&](std::size_t i, std::size_t j, T more) { return data.first[i][j] + more; };
        const auto minus = [&](std::size_t i, std::size_t j, T less) { return data.first[i][j] - less; };
        const auto from = [&](std::size_t i, std::size_t j, T more) { return more - data.first[i][j]; };
        BOOST_TEST(wrong_entries<T>(of(A + s * identity<n>), number, plus) == 0);
        BOOST_TEST(wrong_entries<T>(of(s * identity<n> + A), number, plus) == 0);
        BOOST_TEST(wrong_entries<T>(of(A - s * identity<n>), number, minus) == 0);
        BOOST_TEST(wrong_entries<T>(of(s * identity<n> - A), number, from) == 0);
        BOOST_TEST(wrong_entries<T>(of(A + diagonal_matrix(v)), diagonal, plus) == 0);
        BOOST_TEST(wrong_entries<T>(of(A - diagonal_matrix(v)), diagonal, minus) == 0);
        BOOST_TEST(wrong_entries<T>(
                       of(transpose(A) + s * identity<n>), number,
                       [&](std::size_t i, std::size_t j, T more) { return data.first[j][i] + more; }) == 0);
        BOOST_TEST(wrong_entries<T>(
                       of(2_c * A - identity<n>), [](std::size_t) { return T(1); },
                       [&](std::size_t i, std::size_t j, T less) { return 2 * data.first[i][j] - less; }) ==
                   0);
        BOOST_TEST(wrong_entries<T>(of(hadamard(A, B) + diagonal_matrix(v)), diagonal,
                                    [&](std::size_t i, std::size_t j, T more) {
                                        const volatile T product = data.first[i][j] * data.second[i][j];
                                        return product + more;
                                    }) == 0);
    }
}
BOOST_AUTO_TEST_CASE_TEMPLATE(of_symmetric_matrices_are_symmetric_to_the_bit, T, number_types) {
    const random_data<T> data(7);
    const auto found = evaluate(s * exp(S) + s * identity<n>, S = data.both, s = data.number);
    const auto without = evaluate(s * exp(S), S = data.both, s = data.number);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            BOOST_TEST(found[i][j] == found[j][i]);
            if (i != j) BOOST_TEST(found[i][j] == without[i][j]);
        }
}
BOOST_AUTO_TEST_CASE_TEMPLATE(are_right_in_the_place_of_the_matrix, T, number_types) {
    random_data<T> data(9);
    const auto apart = evaluate(A + diagonal_matrix(v), A = data.first, v = data.diagonal);
    const auto turned = evaluate(transpose(A) - s * identity<n>, A = data.first, s = data.number);
    auto in_place = data.first;
    evaluate_into(in_place, A + diagonal_matrix(v), A = in_place, v = data.diagonal);
    BOOST_TEST((in_place == apart));
    in_place = data.first;
    evaluate_into(in_place, transpose(A) - s * identity<n>, A = in_place, s = data.number);
    BOOST_TEST((in_place == turned));
}
BOOST_AUTO_TEST_CASE(agree_on_all_machines) {
    paths::agree_in_wider_packs(outputs(A * B + s * identity<n>, exp(S) - diagonal_matrix(v),
                                        s * identity<n> - transpose(A), A * (B + 2_c * identity<n>)));
    paths::agree<float>(outputs(A * B + s * identity<n>, exp(S) - diagonal_matrix(v), A + s * identity<n>));
}

}  // namespace
