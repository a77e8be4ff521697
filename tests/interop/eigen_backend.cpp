// SPDX-License-Identifier: BSL-1.0

// Eigen as the backend of what is large: the same values to rounding as the library's own loops.

#include <cmath>
#include <limits>
#include <random>

#include <boost/test/unit_test.hpp>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

using namespace ctgrad;

namespace {

/// Random entries in (-1, 1), on the heap.
template <class T>
Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> random(int rows, int columns) {
    static std::mt19937 engine(20);
    std::uniform_real_distribution<T> entry(T(-1), T(1));
    Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> a(rows, columns);
    for (int i = 0; i < rows; ++i)
        for (int j = 0; j < columns; ++j) a(i, j) = entry(engine);
    return a;
}

/// The largest difference of an expression's value by Eigen from that by our own loops, in units of `scale`
/// roundings of the largest entry.
template <class T, class E, class... Bindings>
double difference(E e, double scale, const Bindings&... bindings) {
    constexpr dims shape = E::shape;
    Eigen::Matrix<T, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> ours(shape.rows, shape.columns),
        eigens(shape.rows, shape.columns);
    evaluate_into(ours, e, bindings...);
    evaluate_into(eigens, with_eigen(e), bindings...);
    const double rounding = static_cast<double>(std::numeric_limits<T>::epsilon());
    return static_cast<double>((ours - eigens).cwiseAbs().maxCoeff()) /
           (scale * rounding * static_cast<double>(ours.cwiseAbs().maxCoeff()));
}

/// Products and their transposes; with `others`, those in sums and of what is computed before.
template <int M, int K, int N, class T, bool others>
void check_products() {
    constexpr auto A = matrix<"A", M, K>;
    constexpr auto B = matrix<"B", K, N>;
    constexpr auto C = matrix<"C", M, N>;
    constexpr auto D = matrix<"D", N, K>;
    const auto a = random<T>(M, K), b = random<T>(K, N), c = random<T>(M, N), d = random<T>(N, K);
    BOOST_TEST(difference<T>(A * B, K, A = a, B = b) < 1);
    BOOST_TEST(difference<T>(A * transpose(D), K, A = a, D = d) < 1);
    BOOST_TEST(difference<T>(transpose(A) * A, M, A = a) < 1);
    if constexpr (others) {
        BOOST_TEST(difference<T>(transpose(B) * transpose(A), K, A = a, B = b) < 1);
        BOOST_TEST(difference<T>(transpose(A) * C, M, A = a, C = c) < 1);
        BOOST_TEST(difference<T>(2_c * A * B - C, K, A = a, B = b, C = c) < 1);
        BOOST_TEST(difference<T>(tanh(A * B) * transpose(C), K * N, A = a, B = b, C = c) < 1);
    }
}

template <int N, class T, bool others>
void check_factorisations() {
    constexpr auto A = matrix<"A", N, N>;
    constexpr auto S = matrix<"S", N, N, positive_definite>;
    constexpr auto B = matrix<"B", N, 3>;
    constexpr auto C = matrix<"C", 3, N>;
    auto a = random<T>(N, N);
    a.diagonal().array() += T(4);
    const auto b = random<T>(N, 3), c = random<T>(3, N);
    auto s = (a.transpose() * a).eval();
    s = ((s + s.transpose()) / T(2)).eval();
    s.diagonal().array() += T(N);
    BOOST_TEST(difference<T>(solve(A, B), 64 * N, A = a, B = b) < 1);
    BOOST_TEST(difference<T>(inverse(S), N, S = s) < 1);
    BOOST_TEST(difference<T>(log_determinant(A), N, A = a) < 1);
    if constexpr (others) {
        BOOST_TEST(difference<T>(C * inverse(A), 64 * N, A = a, C = c) < 1);
        BOOST_TEST(difference<T>(inverse(A), 64 * N, A = a) < 1);
        BOOST_TEST(difference<T>(solve(S, B), N, S = s, B = b) < 1);
        BOOST_TEST(difference<T>(log_determinant(S), N, S = s) < 1);
    }
}

}  // namespace

BOOST_AUTO_TEST_CASE(square_products_agree_to_rounding) {
    check_products<128, 128, 128, double, false>();
}

BOOST_AUTO_TEST_CASE(rectangular_products_agree_to_rounding) {
    check_products<101, 170, 150, double, true>();
    check_products<101, 170, 150, float, false>();
}

BOOST_AUTO_TEST_CASE(factorisations_agree_to_rounding) {
    check_factorisations<63, double, false>();
    check_factorisations<131, double, true>();
    check_factorisations<131, float, false>();
}

BOOST_AUTO_TEST_CASE(a_symmetric_product_is_exactly_symmetric) {
    constexpr auto A = matrix<"A", 150, 130>;
    const auto a = random<double>(150, 130);
    Eigen::MatrixXd s(130, 130);
    evaluate_into(s, with_eigen(transpose(A) * A), A = a);
    BOOST_TEST((s == s.transpose()));
}

BOOST_AUTO_TEST_CASE(determinants_have_the_sign_of_the_row_order) {
    constexpr auto A = matrix<"A", 130, 130>;
    auto a = random<double>(130, 130);
    for (int exchanges = 0; exchanges < 2; ++exchanges) {
        const double expected = a.determinant();
        BOOST_TEST(evaluate(with_eigen(determinant(A)), A = a) == expected,
                   boost::test_tools::tolerance(1e-9));
        a.row(3).swap(a.row(77));
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_positive_definite_gives_nan) {
    constexpr auto S = matrix<"S", 130, 130, positive_definite>;
    constexpr auto b = vector<"b", 130>;
    Eigen::MatrixXd s = Eigen::MatrixXd::Identity(130, 130);
    s(70, 70) = -1;
    const auto x = evaluate(with_eigen(solve(S, b)), S = s, b = Eigen::VectorXd::Ones(130).eval());
    for (const double entry : x) BOOST_TEST(std::isnan(entry));
}

BOOST_AUTO_TEST_CASE(what_is_handed_over_is_a_constant_of_the_shapes) {
    constexpr auto A = matrix<"A", 200, 200>;
    constexpr auto a = matrix<"a", 8, 8>;
    constexpr auto x = vector<"x", 200>;
    static_assert(handed_to_eigen(with_eigen(A * A)) == 1);
    static_assert(handed_to_eigen(with_eigen(solve(A, x))) == 2);
    static_assert(handed_to_eigen(with_eigen(a * transpose(a) + inverse(a))) == 0);
    static_assert(handed_to_eigen(with_eigen(A * x)) == 0, "a matrix by a vector is bound by memory");
    static_assert(handed_to_eigen(with_eigen(outputs(A * A, a * a))) == 1);
}
