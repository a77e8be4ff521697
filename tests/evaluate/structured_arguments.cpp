// SPDX-License-Identifier: BSL-1.0

// What a variable's property says is zero is not read: results are those of a free matrix with zeros there,
// whatever the data holds.

#include <boost/mp11/list.hpp>

#include "paths_agree.hpp"

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

template <int n>
using size = std::integral_constant<int, n>;
using sizes = boost::mp11::mp_list<size<2>, size<7>>;  // straight-line code, and loops

template <int n>
constexpr auto A = matrix<"A", n, n>;
template <int n>
constexpr auto B = matrix<"B", n, n + 1>;
template <int n>
constexpr auto C = matrix<"C", n + 1, n>;
template <int n>
constexpr auto x = vector<"x", n>;

/// The same numbers at every run, at least one half away from zero.
template <class Leaf>
auto data_of(unsigned seed) {
    std::mt19937 engine(seed);
    std::array<double, static_cast<std::size_t>(Leaf::shape.count())> data;
    for (double& entry : data) {
        const double entry_size = 0.5 + static_cast<double>(engine() % 1001) / 1000;
        entry = engine() % 2 == 0 ? entry_size : -entry_size;
    }
    return data;
}

/// All entries of what `formulas` makes of a matrix, evaluated for one that is named and filled like this.
template <int n, class M>
std::vector<long double> results_of(M m, const auto& formulas, const auto& m_data) {
    const auto A_data = data_of<decltype(A<n>)>(1);
    const auto B_data = data_of<decltype(B<n>)>(2);
    const auto C_data = data_of<decltype(C<n>)>(3);
    const auto x_data = data_of<decltype(x<n>)>(4);
    std::vector<long double> entries;
    const auto results =
        evaluate(formulas(m), m = m_data, A<n> = A_data, B<n> = B_data, C<n> = C_data, x<n> = x_data);
    std::apply([&](const auto&... each) { (paths::append(entries, each), ...); }, results);
    return entries;
}

/// Are the formulas' results for a variable with the property those of a free one, and do they stay the same
/// where there are no numbers at all in the place of its zeros?
template <int n, property Property>
void only_what_is_not_zero_is_read(const auto& formulas) {
    constexpr auto structured = matrix<"M", n, n, Property>;
    constexpr auto free = matrix<"M", n, n>;
    auto zeros = data_of<decltype(A<n>)>(5);
    auto garbage = zeros;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j)
            if (i != j && has(Property, i < j ? lower_triangular : upper_triangular)) {
                const std::size_t place = static_cast<std::size_t>(i * n + j);
                zeros[place] = 0;
                garbage[place] = std::numeric_limits<double>::quiet_NaN();
            }
    const auto expected = results_of<n>(free, formulas, zeros);
    BOOST_TEST(paths::disagreement<double>(expected, results_of<n>(structured, formulas, zeros)) <= 100);
    BOOST_TEST(paths::disagreement<double>(expected, results_of<n>(structured, formulas, garbage)) <= 100);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(diagonal_matrices_in_products, Size, sizes) {
    constexpr int n = Size::value;
    only_what_is_not_zero_is_read<n, diagonal>([](auto m) {
        return outputs(m * A<n>, A<n> * m, m * x<n>, m * B<n>, C<n> * m, m * m * B<n>, matrix_power<3>(m),
                       transpose(B<n>) * m * B<n>);
    });
}
BOOST_AUTO_TEST_CASE_TEMPLATE(diagonal_matrices_inverted, Size, sizes) {
    constexpr int n = Size::value;
    only_what_is_not_zero_is_read<n, diagonal>([](auto m) {
        return outputs(inverse(m), inverse(m) * B<n>, C<n> * inverse(m), solve(m, x<n>), determinant(m),
                       log_determinant(m), matrix_power<-2>(m), adjugate(m));
    });
}
BOOST_AUTO_TEST_CASE_TEMPLATE(diagonal_matrices_by_themselves, Size, sizes) {
    constexpr int n = Size::value;
    only_what_is_not_zero_is_read<n, diagonal>([](auto m) {
        return outputs(m, m + A<n>, exp(m), sum(m), squared_norm(m), trace(m), diagonal_of(m),
                       hadamard(m, A<n>), (m + identity<n>)*B<n>, element<n - 1, 0>(m),
                       gradient(log_determinant(m), m));
    });
}

/// Both halves in loops; straight-line code, which the transposes in the formulas turn over, for one.
template <int n>
void only_a_triangle_is_read(const auto& formulas) {
    only_what_is_not_zero_is_read<n, lower_triangular>(formulas);
    if constexpr (n == 7) only_what_is_not_zero_is_read<n, upper_triangular>(formulas);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(triangular_matrices_in_products, Size, sizes) {
    constexpr int n = Size::value;
    only_a_triangle_is_read<n>([](auto m) {
        return outputs(m * A<n>, A<n> * m, m * x<n>, transpose(m) * x<n>, m * B<n>, transpose(m) * B<n>,
                       C<n> * m);
    });
    only_a_triangle_is_read<n>([](auto m) {
        return outputs(m * m, m * transpose(m), transpose(m) * m, C<n> * transpose(m),
                       transpose(B<n>) * m * B<n> - transpose(B<n>) * B<n>);
    });
}
BOOST_AUTO_TEST_CASE(triangular_matrices_of_several_tiles) {
    constexpr int n = 21;
    only_what_is_not_zero_is_read<n, upper_triangular>(
        [](auto m) { return outputs(m * A<n>, C<n> * m, transpose(m) * B<n>, m * m, m * x<n>); });
}
BOOST_AUTO_TEST_CASE_TEMPLATE(triangular_matrices_inverted, Size, sizes) {
    constexpr int n = Size::value;
    only_a_triangle_is_read<n>([](auto m) {
        return outputs(inverse(m), inverse(m) * B<n>, C<n> * inverse(m), solve(m, x<n>), determinant(m),
                       log_determinant(m));
    });
    only_a_triangle_is_read<n>([](auto m) {
        return outputs(transpose(inverse(m)) * x<n>, C<n> * transpose(inverse(m)),
                       solve(m * transpose(m), x<n>), matrix_power<-2>(m), trace(inverse(m)),
                       inverse(2_c * m));
    });
}
BOOST_AUTO_TEST_CASE_TEMPLATE(triangular_matrices_by_themselves, Size, sizes) {
    constexpr int n = Size::value;
    // The derivative by a triangular matrix is triangular; that by a free one is made so where the matrix is.
    only_a_triangle_is_read<n>([](auto m) {
        const auto triangle = pow<2>(sign(m));
        return outputs(m, transpose(m), m + A<n>, exp(m), squared_norm(m), diagonal_of(m),
                       hadamard(triangle, gradient(log_determinant(m), m)),
                       hadamard(triangle, gradient(squared_norm(m * x<n>), m)));
    });
}

// What is solved with is not inverted first, transposed or not, triangular or not.
BOOST_AUTO_TEST_CASE_TEMPLATE(transposed_systems, Size, sizes) {
    constexpr int n = Size::value;
    paths::agree<double>(outputs(transpose(inverse(A<n>)) * x<n>, C<n> * transpose(inverse(A<n>)),
                                 inverse(A<n>) * transpose(inverse(A<n>)) * B<n>));
}

}  // namespace
