// SPDX-License-Identifier: BSL-1.0

// Values of expressions against loops written out by hand, for shapes from 1 x 1 to 30 x 20.

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include <boost/mp11/list.hpp>
#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;
using namespace ctgrad::literals;

namespace {

/// A matrix as everybody would write it.
struct plain_matrix {
    int rows;
    int columns;
    std::vector<double> entries = std::vector<double>(static_cast<std::size_t>(rows * columns));

    double& operator()(int i, int j) { return entries[static_cast<std::size_t>(i * columns + j)]; }
    double operator()(int i, int j) const { return entries[static_cast<std::size_t>(i * columns + j)]; }
};

template <class Entry>
plain_matrix filled(int rows, int columns, Entry entry) {
    plain_matrix result{rows, columns};
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j) result(i, j) = entry(i, j);
    return result;
}
plain_matrix product(const plain_matrix& a, const plain_matrix& b) {
    return filled(a.rows, b.columns, [&](int i, int j) {
        double total = 0;
        for (int k = 0; k < a.columns; ++k) total += a(i, k) * b(k, j);
        return total;
    });
}
plain_matrix turned(const plain_matrix& a) {
    return filled(a.columns, a.rows, [&](int i, int j) { return a(j, i); });
}
plain_matrix mapped(const plain_matrix& a, double (*f)(double)) {
    return filled(a.rows, a.columns, [&](int i, int j) { return f(a(i, j)); });
}
plain_matrix joined(const plain_matrix& a, const plain_matrix& b, double (*f)(double, double)) {
    return filled(a.rows, a.columns, [&](int i, int j) { return f(a(i, j), b(i, j)); });
}
double plus(double p, double q) {
    return p + q;
}
double minus(double p, double q) {
    return p - q;
}
double times(double p, double q) {
    return p * q;
}
double total(const plain_matrix& a) {
    double result = 0;
    for (const double entry : a.entries) result += entry;
    return result;
}
double squares(const plain_matrix& a) {
    return total(mapped(a, [](double entry) { return entry * entry; }));
}

/// Are all entries the matrix's, to rounding of the largest?
bool close(const double* entries, dims shape, const plain_matrix& expected) {
    if (shape != dims{expected.rows, expected.columns}) return false;
    double scale = 1;
    for (const double entry : expected.entries) scale = std::max(scale, std::abs(entry));
    return std::equal(expected.entries.begin(), expected.entries.end(), entries,
                      [scale](double p, double q) { return std::abs(p - q) <= 1e-13 * scale; });
}

/// Shapes: A and B are m x n, C is n x k, S and T are n x n, x has n entries, y has m.
template <int m, int n, int k>
struct shapes {
    static constexpr auto A = matrix<"A", m, n>;
    static constexpr auto B = matrix<"B", m, n>;
    static constexpr auto C = matrix<"C", n, k>;
    static constexpr auto S = matrix<"S", n, n>;
    static constexpr auto x = vector<"x", n>;
    static constexpr auto y = vector<"y", m>;
    static constexpr auto s = scalar<"s">;

    template <int count>
    using numbers = std::array<double, static_cast<std::size_t>(count)>;
    template <int count>
    static numbers<count> random(unsigned seed) {
        std::mt19937 engine(seed);
        numbers<count> data;
        for (double& entry : data) entry = static_cast<double>(engine() % 4001) / 2000 - 1;
        return data;
    }
    numbers<m * n> A_data = random<m * n>(1);
    numbers<m * n> B_data = random<m * n>(2);
    numbers<n * k> C_data = random<n * k>(3);
    numbers<n * n> S_data = random<n * n>(4);
    numbers<n> x_data = random<n>(5);
    numbers<m> y_data = random<m>(6);
    double s_data = 1.75;

    template <class Leaf, class Data>
    static plain_matrix as_matrix(Leaf, const Data& data) {
        return {Leaf::shape.rows, Leaf::shape.columns, {data.begin(), data.end()}};
    }
    plain_matrix a = as_matrix(A, A_data);
    plain_matrix b = as_matrix(B, B_data);
    plain_matrix c = as_matrix(C, C_data);
    plain_matrix q = as_matrix(S, S_data);
    plain_matrix u = as_matrix(x, x_data);
    plain_matrix v = as_matrix(y, y_data);

    /// Is the expression's value the matrix?
    template <class E>
    bool is(E e, const plain_matrix& expected) const {
        numbers<E::shape.rows * E::shape.columns> result;
        evaluate_into(result, e, A = A_data, B = B_data, C = C_data, S = S_data, x = x_data, y = y_data,
                      s = s_data);
        return close(result.data(), E::shape, expected);
    }
    template <class E>
    bool is(E e, double expected) const {
        return is(e, plain_matrix{1, 1, {expected}});
    }
};

// Products have the cases of their own; elsewhere there is one number, a row, and what is computed in packs.
using shapes_of_products =
    boost::mp11::mp_list<shapes<1, 1, 1>, shapes<1, 5, 4>, shapes<4, 1, 5>, shapes<30, 20, 7>>;
using shapes_of_sums = boost::mp11::mp_list<shapes<1, 1, 1>, shapes<1, 5, 4>, shapes<30, 20, 7>>;
// Where a matrix is square, its gradient has the shape of its transpose.
using shapes_of_layers = boost::mp11::mp_list<shapes<3, 3, 3>, shapes<30, 20, 7>>;

}  // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(sums_and_multiples, Shapes, shapes_of_sums) {
    const Shapes t;
    BOOST_TEST(t.is(t.A + t.B - 3_c * t.A, joined(t.a, t.b, [](double p, double q) { return q - 2 * p; })));
    BOOST_TEST(t.is(-t.s * t.A / 4_c, mapped(t.a, [](double p) { return -1.75 * p / 4; })));
    BOOST_TEST(t.is(t.A / (t.s * t.s) + t.B,
                    joined(t.a, t.b, [](double p, double q) { return p / 1.75 / 1.75 + q; })));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(products, Shapes, shapes_of_products) {
    const Shapes t;
    BOOST_TEST(t.is(t.A * t.C, product(t.a, t.c)));
    BOOST_TEST(t.is(t.A * t.S * t.C, product(product(t.a, t.q), t.c)));
    BOOST_TEST(t.is(transpose(t.A) * t.B, product(turned(t.a), t.b)));
    BOOST_TEST(t.is(transpose(t.y) * t.A * t.x, product(product(turned(t.v), t.a), t.u)));
    BOOST_TEST(t.is(outer(t.y, t.x), product(t.v, turned(t.u))));
    BOOST_TEST(t.is(dot(t.x, t.S * t.x), product(turned(t.u), product(t.q, t.u))));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(powers_of_matrices, Shapes, shapes_of_sums) {
    const Shapes t;
    const plain_matrix square = product(t.q, t.q);
    BOOST_TEST(t.is(matrix_power<2>(t.S), square));
    BOOST_TEST(t.is(matrix_power<5>(t.S), product(product(square, square), t.q)));
    BOOST_TEST(t.is(t.S * t.S * t.S * t.x, product(product(square, t.q), t.u)));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(entry_by_entry, Shapes, shapes_of_sums) {
    const Shapes t;
    BOOST_TEST(t.is(hadamard(t.A, t.B), joined(t.a, t.b, times)));
    BOOST_TEST(
        t.is(divide(t.A, exp(t.B)), joined(t.a, t.b, [](double p, double q) { return p / std::exp(q); })));
    BOOST_TEST(t.is(tanh(t.A * t.S) - sin(t.B), joined(product(t.a, t.q), t.b, [](double p, double q) {
                        return std::tanh(p) - std::sin(q);
                    })));
    BOOST_TEST(t.is(pow<3>(t.A) + abs(t.B),
                    joined(t.a, t.b, [](double p, double q) { return p * p * p + std::abs(q); })));
    BOOST_TEST(t.is(hadamard(relu(t.A), sign(t.B)), joined(t.a, t.b, [](double p, double q) {
                        return (p > 0 ? p : 0) * (q > 0 ? 1 : q < 0 ? -1 : 0);
                    })));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(sums_of_entries, Shapes, shapes_of_sums) {
    const Shapes t;
    BOOST_TEST(t.is(sum(t.A), total(t.a)));
    BOOST_TEST(t.is(squared_norm(t.A * t.x - t.y), squares(joined(product(t.a, t.u), t.v, minus))));
    BOOST_TEST(t.is(norm(t.A - t.B), std::sqrt(squares(joined(t.a, t.b, minus)))));
    BOOST_TEST(t.is(trace(t.A * transpose(t.B)), total(joined(t.a, t.b, times))));
    BOOST_TEST(t.is(sum(t.S * t.C), total(product(t.q, t.c))));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(sums_of_entries_of_products, Shapes, shapes_of_sums) {
    const Shapes t;
    const plain_matrix square = product(t.a, turned(t.b));
    const plain_matrix cube = product(square, square);
    const auto along = [](const plain_matrix& p) {
        return filled(p.rows, 1, [&](int i, int) { return p(i, i); });
    };
    BOOST_TEST(t.is(trace(t.A * transpose(t.A)), squares(t.a)));
    BOOST_TEST(
        t.is(trace(transpose(t.A) * t.B * t.S), total(along(product(product(turned(t.a), t.b), t.q)))));
    BOOST_TEST(t.is(trace(t.A * transpose(t.B) * t.A * transpose(t.B)), total(along(cube))));
    BOOST_TEST(t.is(diagonal_of(t.A * transpose(t.B)), along(square)));
    BOOST_TEST(t.is(diagonal_of(t.A * transpose(t.B) * t.A * transpose(t.B)), along(cube)));
    BOOST_TEST(t.is(sum(t.A * transpose(t.B) * t.A), total(product(square, t.a))));
    BOOST_TEST(t.is(gradient(sum(t.S * t.C), t.S), filled(t.q.rows, t.q.rows, [&](int, int j) {
                        double row = 0;
                        for (int k = 0; k < t.c.columns; ++k) row += t.c(j, k);
                        return row;
                    })));
}
BOOST_AUTO_TEST_CASE(determinants_of_multiples_of_large_matrices) {
    constexpr auto W = matrix<"W", 70, 70>;
    std::array<double, 4900> halves{};
    for (std::size_t i = 0; i < 70; ++i) halves[i * 71] = 0.5;
    BOOST_TEST(evaluate(determinant(2_c * W), W = halves) == 1);
}
BOOST_AUTO_TEST_CASE_TEMPLATE(diagonals, Shapes, shapes_of_sums) {
    const Shapes t;
    const plain_matrix scaled =
        filled(t.a.rows, t.a.columns, [&](int i, int j) { return t.a(i, j) * t.u(j, 0); });
    BOOST_TEST(t.is(t.A * diagonal_matrix(t.x), scaled));
    BOOST_TEST(t.is(diagonal_of(t.S * t.S),
                    filled(t.u.rows, 1, [&](int i, int) { return product(t.q, t.q)(i, i); })));
    BOOST_TEST(t.is(diagonal_matrix(t.x) - t.S, filled(t.u.rows, t.u.rows, [&](int i, int j) {
                        return (i == j ? t.u(i, 0) : 0) - t.q(i, j);
                    })));
}
BOOST_AUTO_TEST_CASE_TEMPLATE(a_layer_and_its_gradients, Shapes, shapes_of_layers) {
    const Shapes t;
    constexpr auto z = Shapes::A * Shapes::x + Shapes::y;
    constexpr auto loss = sum(softplus(z)) + squared_norm(Shapes::A) / 2_c;
    const plain_matrix sum_of_inputs = joined(product(t.a, t.u), t.v, plus);
    const plain_matrix slopes = mapped(sum_of_inputs, [](double p) { return 1 / (1 + std::exp(-p)); });
    const plain_matrix values = mapped(sum_of_inputs, [](double p) { return std::log1p(std::exp(p)); });
    BOOST_TEST(t.is(loss, total(values) + squares(t.a) / 2));
    BOOST_TEST(t.is(gradient(loss, Shapes::A), joined(product(slopes, turned(t.u)), t.a, plus)));
    BOOST_TEST(t.is(derivative(loss, Shapes::x), product(turned(slopes), t.a)));
    BOOST_TEST(t.is(gradient(loss, Shapes::y), slopes));
}
